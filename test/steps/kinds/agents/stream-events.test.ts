import { describe, expect, test } from 'vitest'
import { errorIn, readEvents, textOfEvents } from '../../../../src/steps/kinds/agents/stream-events.ts'

describe('the events of a streamed answer', () => {
  const two = [{ a: '}\n{"' }, { b: [1, { c: '\\"' }] }]
  const [first, second] = two.map(event => JSON.stringify(event))
  test.for([
    ['on lines', `${first}\n${second}\n`],
    ['without a line end', `${first}${second}`],
    [
      'as server-sent events',
      `event: message\ndata: ${first}\n\n: ping\nid: 2\nretry: 10\ndata: ${second}\r\n\r\ndata: [DONE]\n\n`,
    ],
    ['over several lines', JSON.stringify(two[0], null, 2) + JSON.stringify(two[1], null, 2)],
  ] as const)('%s', ([, text]) => {
    expect(readEvents(text)).toEqual({ events: two, rest: '' })
  })

  test('that are texts, numbers or lists are events, too', () => {
    expect(readEvents('"a \\" b"\n12\n[1]\nnull\n')).toEqual({ events: ['a " b', 12, [1], null], rest: '' })
  })

  test('that are cut off, or a page of a proxy, are no events', () => {
    expect(readEvents('{"a":1}\n{"b":')).toEqual({ events: [{ a: 1 }], rest: '{"b":' })
    expect(readEvents('<html>')).toEqual({ events: [], rest: '<html>' })
    expect(readEvents(' \n')).toEqual({ events: [], rest: '' })
  })

  test('are read in time that grows with their length alone', () => {
    for (const text of ['{'.repeat(400_000), '"'.repeat(400_001), ':\n'.repeat(200_000), '{}'.repeat(200_000)])
      expect(readEvents(text).events.length).toBeLessThanOrEqual(200_001)
  })
})

test('the text of an answer has no thoughts, and no piece twice', () => {
  const event = (text: string, more: object = {}, part: object = {}): object => ({
    content: { parts: [{ text, ...part }], role: 'model' },
    ...more,
  })
  expect(textOfEvents([event('Hel', { partial: true }), event('Hello'), event('hm', {}, { thought: true })])).toBe(
    'Hello',
  )
  expect(textOfEvents([event('Hel', { partial: true }), event('lo', { partial: true })])).toBe('Hello')
  expect(textOfEvents(['a', { output: 'b' }, { text: 'c' }, { content: 'd' }, 5, null])).toBe('abcd')
})

test.for([
  [{ error: { code: 500, message: 'boom' } }, '500: boom'],
  [{ error: 'boom' }, 'boom'],
  [{ code: 498, message: 'Connection closed' }, '498: Connection closed'],
  [{ error_code: 'MALFORMED_FUNCTION_CALL', error_message: 'no' }, 'MALFORMED_FUNCTION_CALL: no'],
  [{ errorCode: 'X' }, 'X'],
  [{ code: 200, message: 'fine' }, undefined],
  [{ error_code: null, content: {} }, undefined],
  ['text', undefined],
] as const)('an error inside of an answer is found: %j', ([event, words]) => {
  expect(errorIn(event)).toBe(words)
})
