import { expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { classMethodOf, verbOf } from '../../../../src/steps/kinds/agents/class-methods.ts'

const declaring = (...methods: readonly (readonly [string, string])[]) => ({
  name: 'projects/p/locations/l/reasoningEngines/7',
  engine: { spec: { classMethods: methods.map(([name, api_mode]) => ({ name, api_mode })) } },
})

test.for([
  [[], undefined, 'stream_query', 'streamQuery'],
  [[], 'ask', 'ask', 'query'],
  [
    [
      ['async_stream_query', 'async_stream'],
      ['stream_query', 'stream'],
    ],
    undefined,
    'stream_query',
    'streamQuery',
  ],
  [[['query', '']], undefined, 'query', 'query'],
  [
    [
      ['tell', 'stream'],
      ['get', ''],
    ],
    undefined,
    'tell',
    'streamQuery',
  ],
  [
    [
      ['tell', 'stream'],
      ['get', ''],
    ],
    'get',
    'get',
    'query',
  ],
] as const)('of %j, %s is the method %s', ([methods, asked, method, verb]) => {
  const engine = declaring(...methods)
  expect(classMethodOf(asked, engine, { id: 'ask' })).toBe(method)
  expect(verbOf(method, engine.engine)).toBe(verb)
})

test('no method is guessed', () => {
  const engine = declaring(['a', 'stream'], ['b', 'stream'])
  expect(() => classMethodOf(undefined, engine, { id: 'ask' })).toThrow(ActionError)
  expect(() => classMethodOf('c', engine, { id: 'ask' })).toThrow('It has "a", "b"')
})
