import { describe, expect, test } from 'vitest'
import { queryAgent } from '../../../../src/steps/kinds/agents/query-agent.ts'
import type { FormerEngine, StreamReply } from '../../../../src/steps/toolkit/agent-ports.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, parent } from '../../fake-context.ts'

const name = `${parent}/reasoningEngines/7`
const ours = { 'keyless-repository-id': '1', 'keyless-grant': 'agents' }
const engine: Resource = { name, displayName: 'support', labels: ours, etag: 'two', spec: {} }
const answer = (text: string, more: object = {}): string =>
  `${JSON.stringify({ content: { parts: [{ text }] }, author: 'support', ...more })}\n`
const reply = (body: string, more: Partial<StreamReply> = {}): StreamReply => ({
  status: 200,
  milliseconds: 120,
  body: Buffer.from(body),
  end: 'complete',
  words: '',
  ...more,
})

function ask(replies: readonly StreamReply[], body: Resource = {}, more: Resource = {}, former?: FormerEngine) {
  const asked: unknown[] = []
  const patches: unknown[] = []
  const permitted: string[] = []
  const operation = `${name}/operations/1`
  const fake = fakeContext({
    kind: 'queryAgent',
    body: { engine: '7', input: { message: 'Hi' }, ...body },
    labels: ours,
    permit: (_, of) => void permitted.push(of),
    resources: { [name]: { ...engine, ...more }, [operation]: { name: operation, done: true, response: {} } },
    vertex: {
      stream: async (path, call, bounds) => {
        asked.push({ path, query: call.query, body: call.body, bounds })
        return replies[Math.min(asked.length, replies.length) - 1] ?? reply('')
      },
      once: async (_, __, { query, body: sent }) => {
        patches.push({ query, sent })
        return { resource: { name: operation } }
      },
    },
  })
  if (former !== undefined) fake.run.ports.formerEngines.set(name, former)
  return { ...fake, asked, patches, permitted }
}

describe('an agent is asked', () => {
  test('once, and its answer is kept', async () => {
    const { run, asked, recorded, permitted } = ask([reply(answer('Hello'))], { expect: { text: { equals: 'Hello' } } })
    expect(await queryAgent(run)).toMatchObject({
      state: 'SUCCEEDED',
      name,
      resource: { engine: name, classMethod: 'stream_query', answer: 'Hello', milliseconds: 120 },
    })
    expect(asked).toEqual([
      {
        path: `${name}:streamQuery`,
        query: { alt: 'sse' },
        body: { classMethod: 'stream_query', input: { message: 'Hi' } },
        bounds: { maxBytes: 1_048_576, withinMs: 300_000 },
      },
    ])
    expect(recorded.map(({ type }) => type)).toEqual(['agent.queried', 'agent.answered'])
    expect(JSON.stringify(recorded)).not.toContain('Hello')
    expect(permitted).toEqual([])
  })

  test('only if its grant created it or lists it', async () => {
    const { run, permitted } = ask([reply(answer('Hello'))], {}, { labels: { ...ours, 'keyless-grant': 'other' } })
    await queryAgent(run)
    expect(permitted).toEqual([name])
  })

  test('by the method that it declares', async () => {
    const classMethods = [
      { name: 'get_session', api_mode: '' },
      { name: 'async_stream_query', api_mode: 'async_stream' },
      { name: 'bidi', api_mode: 'bidi_stream' },
    ]
    const { run, asked } = ask([reply(answer('Hello'))], {}, { spec: { classMethods } })
    await queryAgent(run)
    expect(asked).toMatchObject([{ body: { classMethod: 'async_stream_query' } }])
    for (const [method, words] of [
      ['quary', `has no method "quary". It has "get_session"`],
      ['bidi', 'needs a connection in both directions'],
    ]) {
      const other = ask([], { class_method: method }, { spec: { classMethods } })
      expect((await errorOf(queryAgent(other.run))).message).toContain(words)
      expect(other.asked).toEqual([])
    }
    const plain = ask([reply('{"output":{"id":"s1"}}')], { class_method: 'get_session' }, { spec: { classMethods } })
    expect(await queryAgent(plain.run)).toMatchObject({ resource: { events: [{ id: 's1' }] } })
    expect(plain.asked).toMatchObject([{ path: `${name}:query`, query: undefined }])
  })
})

describe('an answer fails the step', () => {
  test.for([
    ['is empty', reply(''), 'its answer is empty'],
    [
      'has an error inside',
      reply(answer('Hel') + '{"code":500,"message":"boom"}\n'),
      'it reports an error in its answer',
    ],
    ['is no JSON', reply('<html>busy</html>'), 'its answer is not JSON: "<html>busy</html>"'],
    ['is cut off', reply('{"a":', { end: 'broken', words: 'reset' }), 'its answer broke off'],
    ['does not end', reply('{"a":1}', { end: 'too late' }), 'its answer did not end within 5m 00s'],
    ['is too large', reply('{', { end: 'too large' }), 'more than 1,048,576 bytes'],
    ['is a refusal', reply('', { status: 400, words: 'Execution failed' }), 'HTTP status 400'],
    ['does not come', reply('', { status: 0, words: 'reset' }), 'no answer came'],
    ['is another', reply(answer('::error::x')), 'text is "::error::x", expected "Hello"'],
  ] as const)('that %s', async ([, received, words]) => {
    const { run, asked, recorded } = ask([received], { expect: { text: { equals: 'Hello' } } })
    const end = await queryAgent(run)
    expect(end).toMatchObject({ state: 'FAILED', name })
    expect(end.error?.message).toContain(words)
    expect(end.error?.commands.join()).toContain('gcloud logging read')
    expect(asked).toHaveLength(1)
    expect(recorded.at(-1)).toMatchObject({ type: 'agent.answered', data: { passed: false } })
  })

  test('unless a later one is as expected, if the step allows several questions', async () => {
    const { run, asked, passed } = ask([reply(''), reply(answer('Hello'))], { attempts: 3 })
    expect(await queryAgent(run)).toMatchObject({ state: 'SUCCEEDED' })
    expect(asked).toHaveLength(2)
    expect(passed()).toBe(15_000)
  })
})

describe('the former version', () => {
  const before = {
    name,
    displayName: 'support',
    labels: ours,
    spec: { packageSpec: { pickleObjectGcsUri: 'gs://acme/a.pkl' }, effectiveIdentity: 'x' },
  }
  const paths = ['labels', 'description', 'spec.packageSpec']
  const former: FormerEngine = { step: 'agent', before, after: 'two', paths, keep: undefined }
  const wrong = [reply('')]

  test('is restored in exactly what the run changed', async () => {
    const { run, patches, recorded } = ask(wrong, { restore: true }, {}, former)
    const { error } = await queryAgent(run)
    expect(error?.message).toContain('its answer is empty. The former version of')
    expect(error?.message).toContain('is restored, and serves again.')
    expect(patches).toEqual([
      {
        query: { updateMask: 'labels,description,spec.packageSpec' },
        sent: { labels: ours, spec: { packageSpec: before.spec.packageSpec }, etag: 'two' },
      },
    ])
    expect(recorded.at(-1)).toEqual({
      type: 'agent.restored',
      data: { step: 'release', engine: name, source_sha256: null, reason: 'STEP_FAILED' },
    })
  })

  test.for([
    ['another client has changed it', { ...former, after: 'one' }, 'Another client has changed'],
    ['this run created it', { ...former, before: undefined }, 'created'],
    ['this run did not change it', undefined, 'there is nothing to restore'],
    [
      'its sources are not kept',
      {
        ...former,
        before: { ...before, labels: { 'keyless-sha': 'abc' }, spec: { sourceCodeSpec: { inlineSource: {} } } },
        paths: ['spec.sourceCodeSpec'],
      },
      'It came from commit abc.',
    ],
  ] as const)('stays away if %s, and the error says so', async ([, kept, words]) => {
    const { run, patches } = ask(wrong, { restore: true }, {}, kept)
    expect((await queryAgent(run)).error?.message).toContain(words)
    expect(patches).toEqual([])
  })

  test('is requested if the run is stopped while the agent is asked', async () => {
    const { run, patches, stop } = ask(wrong, { restore: true }, {}, former)
    const stream = async () => {
      stop()
      return run.signal.throwIfAborted() as never
    }
    const ports = { ...run.ports, vertex: { ...run.ports.vertex, stream } }
    const error = await errorOf(queryAgent({ ...run, ports }))
    expect(error.code).toBe('CANCELLED')
    expect(error.message).toContain('is being restored')
    expect(patches).toHaveLength(1)
  })

  test('stays away without restore, and if the answer is as expected', async () => {
    for (const [replies, body] of [
      [wrong, {}],
      [[reply(answer('Hello'))], { restore: true }],
    ] as const) {
      const { run, patches } = ask(replies, body, {}, former)
      await queryAgent(run)
      expect(patches).toEqual([])
    }
  })
})
