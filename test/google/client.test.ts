import { describe, expect, test } from 'vitest'
import { crc32c as crc32cOfEmulator } from '../../emulator/google/storageobject.ts'
import { crc32c } from '../../src/core/crc32c.ts'
import { ActionError, isTemporary } from '../../src/core/errors.ts'
import { createVertexCalls } from '../../src/google/calls.ts'
import { createGoogleClient } from '../../src/google/client.ts'
import { createReadFile, readTemplate } from '../../src/google/files.ts'
import { createReadLogs } from '../../src/google/logs.ts'
import { createTimeSeries } from '../../src/google/monitoring.ts'
import type { HttpRequest, HttpResponse } from '../../src/network/transport.ts'
import { listOfRun } from '../../src/steps/kinds/jobs/poll-many.ts'
import { findJobs } from '../../src/steps/toolkit/find-resource.ts'
import { quickClock } from '../steps/clock.ts'

const place = 'projects/acme-ml/locations/us-central1'
const name = `${place}/customJobs/1`
const universe = 'googleapis.com'
const minute = 60_000

/** A server's answer: an object as JSON, a text as it is. */
type Reply = object | string | { readonly status: number; readonly body?: object | string } | HttpResponse

function responseOf(reply: Reply): HttpResponse {
  if (typeof reply === 'object' && 'headers' in reply && Buffer.isBuffer((reply as HttpResponse).body))
    return reply as HttpResponse
  const { status, body } =
    typeof reply === 'object' && 'status' in reply && typeof reply.status === 'number'
      ? { status: reply.status, body: 'body' in reply ? reply.body : '' }
      : { status: 200, body: reply }
  return { status, headers: {}, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }
}

/** A client whose server gives the answers in order, and the last one again and again. */
function world(...replies: readonly Reply[]) {
  const clock = quickClock()
  const sent: HttpRequest[] = []
  const tokens = ['one', 'two']
  const client = createGoogleClient({
    send: async request => {
      sent.push(request)
      return responseOf(replies[Math.min(sent.length, replies.length) - 1] ?? '')
    },
    clock,
    monotonic: clock.now,
    accessToken: async () => tokens[0] ?? '',
    freshToken: async () => tokens[0] ?? '',
    refused: token => {
      if (token === tokens[0] && tokens.length > 1) tokens.shift()
      return token !== tokens[0]
    },
    requestReason: () => 'why',
    userAgent: 'test',
  })
  return { client, clock, sent, bearers: () => sent.map(({ headers }) => headers['authorization']) }
}

type World = ReturnType<typeof world>
const failureOf = async (work: Promise<unknown>): Promise<ActionError> => {
  const error = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ActionError)) throw new Error(`no ActionError: ${String(error)}`)
  return error
}

/** Every read, with Google's answer and the result. */
const reads: Readonly<
  Record<string, { read: (world: World) => Promise<unknown>; answer: Reply; gives: unknown; named?: true; page?: true }>
> = {
  'a resource or an operation': {
    read: ({ client }) => createVertexCalls(client, universe).get(name, { step: 's' }),
    answer: { name },
    gives: { name },
    named: true,
  },
  'a GET of any method': {
    read: ({ client }) => createVertexCalls(client, universe).read(name, { step: 's' }),
    answer: { bindings: [] },
    gives: { bindings: [] },
  },
  'a list': {
    read: ({ client }) => createVertexCalls(client, universe).list(`${place}/models`, 'models', { step: 's' }),
    answer: { models: [{ name }] },
    gives: [{ name }],
    page: true,
  },
  'the jobs of a key': {
    read: ({ client }) =>
      findJobs(
        { kind: 'customJob', project: 'acme-ml', location: 'us-central1' },
        'key',
        '2026-01-01T00:00:00Z',
        's',
        createVertexCalls(client, universe),
      ),
    answer: { customJobs: [{ name }] },
    gives: [{ name }],
    page: true,
  },
  'the jobs of a run': {
    read: ({ client }) =>
      listOfRun(
        { kind: 'customJob', project: 'acme-ml', location: 'us-central1' },
        '1',
        createVertexCalls(client, universe),
        new AbortController().signal,
      ),
    answer: { customJobs: [{ name }] },
    gives: [{ name }],
    page: true,
  },
  'time series': {
    read: ({ client }) => createTimeSeries(client, universe)('acme-ml', {}, 's'),
    answer: { timeSeries: [{ a: 1 }] },
    gives: [{ a: 1 }],
    page: true,
  },
  'an object without a checksum': {
    read: ({ client }) =>
      createReadFile(client, universe)('gs://acme-models/m.json', 1000, 's', text => text.startsWith('{"auc"')),
    answer: '{"auc":1}',
    gives: '{"auc":1}',
    named: true,
  },
  'a template': {
    read: ({ client }) => readTemplate(client, 'https://us-kfp.pkg.dev/acme/p/t/v1', universe, 's'),
    answer: 'root: {}',
    gives: 'root: {}',
  },
}
const html = '<!doctype html><html><body>Sign in to the network</body></html>'
const error = { error: { code: 500, message: 'none', status: 'INTERNAL' } }

describe('one odd answer never decides', () => {
  const rows = Object.entries(reads).flatMap(([title, read]) => {
    const odd: Readonly<Record<string, Reply>> = {
      'an HTML page': html,
      'an empty body': '',
      'a redirection': { status: 302 },
      ...(title === 'a template'
        ? {}
        : { 'a cut-off body': JSON.stringify(read.answer).slice(0, -1), null: 'null', 'a list of nothing': '[]' }),
      ...(read.named && { '{}': {} }),
      ...(read.page && { 'an error with status 200': error }),
    }
    return Object.entries(odd).map(([what, reply]) => [title, what, read, reply] as const)
  })

  test.each(rows)('%s: %s is read again', async (_title, _what, { read, answer, gives }, reply) => {
    const once = world(reply, answer)
    expect(await read(once)).toEqual(gives)
    expect(once.sent).toHaveLength(2)
    const thrice = world(reply, { status: 503, body: html }, reply, answer)
    expect(await read(thrice)).toEqual(gives)
  })

  test('a read that gets nothing else fails with what it got, as something that may pass', async () => {
    const { client, sent } = world(html)
    const failure = await failureOf(createVertexCalls(client, universe).get(name, { step: 's' }))
    expect(failure).toMatchObject({
      code: 'STEP_REJECTED',
      message: `us-central1-aiplatform.googleapis.com answered GET /v1/${name} with a response that does not match its API`,
      answer: { status: 200, words: html },
      likelyCause: 'A proxy or an outage in between.',
    })
    expect(sent.length).toBeGreaterThan(3)
  })

  test.each<[string, Reply]>([
    ['an HTML page', html],
    ['an empty body', ''],
    ['a redirection', { status: 302 }],
    ['an error with status 200', error],
    ['a refusal for its quota', { status: 429 }],
  ])(
    'a log that gives %s is left to the next look at it: that comes soon, and none is in the way',
    async (_, reply) => {
      const { client, clock, sent } = world(reply)
      const read = createReadLogs(client, universe, clock.now)
      const failure = await failureOf(read('acme-ml', [{ name, since: 0, cursor: undefined }], 's'))
      expect(isTemporary(failure)).toBe(true)
      expect({ passed: clock.passed(), sent: sent.length }).toEqual({ passed: 0, sent: 1 })
    },
  )

  test('a create is not repeated, whatever is odd about its answer: nobody knows what it did', async () => {
    for (const reply of [html, '', '{"name', { status: 302 }, { status: 503 }]) {
      const { client, sent } = world(reply)
      const made = await createVertexCalls(client, universe).once('POST', `${place}/models:upload`, { step: 's' })
      expect(made).toHaveProperty('ambiguous')
      expect(sent).toHaveLength(1)
    }
  })
})

describe('bytes of Cloud Storage', () => {
  const text = '{"auc":0.93,"note":"ü"}'
  const bytes = Buffer.from(text)
  const hash = `crc32c=${crc32c(bytes)}, md5=1B2M2Y8AsgTpgAmY7PhCfg==`
  const stored = (body: Buffer, headers: Record<string, string> = {}): HttpResponse => ({
    status: 200,
    headers: { 'x-goog-hash': hash, ...headers },
    body,
  })
  const read = ({ client }: World) => createReadFile(client, universe)('gs://acme-models/m.json', 1000, 's')

  test('the checksum is that of RFC 3720, as the emulated Cloud Storage computes it', () => {
    expect(crc32c(Buffer.alloc(32))).toBe(Buffer.from('8a9136aa', 'hex').toString('base64'))
    expect(crc32c(bytes)).toBe(crc32cOfEmulator(bytes))
  })

  test.each([
    ['cut off', bytes.subarray(0, 5)],
    ['empty', Buffer.alloc(0)],
    ['another page', Buffer.from('{"auc":0.99}')],
  ])('that arrive %s are read again', async (_, body) => {
    const cut = world(stored(body), stored(bytes))
    expect(await read(cut)).toBe(text)
    expect(cut.sent).toHaveLength(2)
    expect(await failureOf(read(world(stored(body))))).toMatchObject({
      message: expect.stringContaining('arrived changed'),
      likelyCause: 'A proxy or an outage in between cuts off or changes the data.',
    })
  })

  test('that were stored compressed have the checksum of the compressed ones: they are taken as they are', async () => {
    const unpacked = world(stored(Buffer.from('{"auc":1}'), { 'x-goog-stored-content-encoding': 'gzip' }))
    expect(await read(unpacked)).toBe('{"auc":1}')
    expect(unpacked.sent).toHaveLength(1)
  })

  test('that no checksum came with are given back after the last try, so that their reader says what is wrong', async () => {
    const { client, sent } = world('no JSON')
    const never = (): boolean => false
    expect(await createReadFile(client, universe)('gs://acme-models/m.json', 1000, 's', never)).toBe('no JSON')
    expect(sent.length).toBeGreaterThan(3)
  })
})

describe('a refusal', () => {
  const refused = (status: number): Reply => ({ status, body: { error: { code: status, message: 'No.' } } })
  const get = ({ client }: World, of = name, known?: boolean) =>
    createVertexCalls(client, universe).get(of, { step: 's', ...(known !== undefined && { known }) })

  test.each([401, 403, 404])('of what nobody has seen yet is the answer at once: %i', async status => {
    const first = world(refused(status))
    expect(await failureOf(get(first))).toMatchObject({ answer: { status, words: 'No.' }, likelyCause: undefined })
    expect(first.clock.passed()).toBe(0)
  })

  test.each([401, 403, 404])('of what was seen before passes within five minutes, or not at all: %i', async status => {
    const passing = world({ name }, refused(status), refused(status), refused(status), { name, state: 'LATER' })
    await get(passing)
    // The same resource, whether its name has the project's id or its number.
    expect(await get(passing, name.replace('acme-ml', '123456789'))).toEqual({ name, state: 'LATER' })

    const gone = world({ name }, refused(status))
    await get(gone)
    const failure = await failureOf(get(gone))
    expect(failure).toMatchObject({ code: 'STEP_REJECTED', answer: { status, words: 'No.' } })
    expect(failure.message).toContain('for 5 minutes, although it existed before')
    expect(failure.likelyCause).not.toMatch(/region|no such method/)
    expect(gone.clock.passed()).toBeGreaterThanOrEqual(5 * minute)
    expect(gone.clock.passed()).toBeLessThan(6 * minute)
    expect(gone.sent.length).toBeLessThan(25)
    // After that time the client no longer expects that it exists.
    const passed = gone.clock.passed()
    await failureOf(get(gone))
    expect(gone.clock.passed()).toBe(passed)
  })

  test('of what was seen is told at once to those who look again themselves, or ask whether it still exists', async () => {
    const seen = world({ name }, refused(404))
    await get(seen)
    expect(await failureOf(get(seen, name, false))).toMatchObject({ likelyCause: undefined })
    expect(seen.clock.passed()).toBe(0)
  })

  const model = `${place}/models/fraud`
  const operation = `${model}/operations/7`
  test.each<[string, string, Reply, (world: World) => Promise<unknown>]>([
    [
      'a create has made',
      name,
      { name: name.replace('acme-ml', '1') },
      ({ client }) => createVertexCalls(client, universe).once('POST', `${place}/customJobs`, { step: 's' }),
    ],
    ['an operation is', operation, { name: operation }, w => get(w, operation)],
    [
      'an upload has made',
      `${model}@2`,
      { name: operation, done: true, response: { model: model.replace('acme-ml', '1'), modelVersionId: '2' } },
      w => get(w, operation),
    ],
    [
      'an operation has made',
      `${place}/endpoints/fraud`,
      { name: `${place}/endpoints/fraud/operations/7`, done: true, response: {} },
      w => get(w, `${place}/endpoints/fraud/operations/7`),
    ],
    [
      'a list has shown',
      `${model}@3`,
      { models: [{ name: model, versionId: '3' }] },
      ({ client }) => createVertexCalls(client, universe).list(`${model}:listVersions`, 'models', { step: 's' }),
    ],
  ])('of what %s passes', async (_, of, answer, before) => {
    const w = world(answer, refused(404), { name: of })
    await before(w)
    expect(await get(w, of)).toEqual({ name: of })
  })

  test('of what an operation failed to make, or a call has deleted, is the answer', async () => {
    const failed = world({ name: operation, done: true, error: { code: 3 } }, refused(404))
    await get(failed, operation)
    await failureOf(get(failed, model))
    expect(failed.clock.passed()).toBe(0)

    const deleted = world({ name }, { name: `${place}/operations/8`, done: true }, refused(404))
    await get(deleted)
    await createVertexCalls(deleted.client, universe).once('DELETE', name, { step: 's' })
    await failureOf(get(deleted))
    expect(deleted.clock.passed()).toBe(0)
  })

  const uploaded = {
    name: operation,
    done: true,
    response: { model: model.replace('acme-ml', '1'), modelVersionId: '2' },
  }
  const calls = ({ client }: World) => createVertexCalls(client, universe)
  /** Each path is of the model that was just uploaded. */
  const about: [string, (w: World) => Promise<unknown>][] = [
    [
      'a deployment of it',
      w =>
        calls(w).once('POST', `${place}/endpoints/e:deployModel`, {
          step: 's',
          body: { deployedModel: { model: `${model}@2` } },
        }),
    ],
    [
      'a copy of it',
      w => calls(w).once('POST', `${place}/models:copy`, { step: 's', body: { sourceModel: `${model}@2` } }),
    ],
    [
      'a job with it',
      w => calls(w).once('POST', `${place}/batchPredictionJobs`, { step: 's', body: { model: `${model}@2` } }),
    ],
    ['its aliases', w => calls(w).once('POST', `${model}@2:mergeVersionAliases`, { step: 's', body: {} })],
    ['what is below it', w => calls(w).once('POST', `${model}@2/evaluations:import`, { step: 's', body: {} })],
    ['a change of it', w => calls(w).once('PATCH', model, { step: 's', body: {} })],
    ['a question to it', w => calls(w).repeatable(`${model}:generateContent`, { step: 's', body: {} })],
  ]

  test.each(about)(
    'of %s passes where it was made a moment ago, and is the answer two minutes later',
    async (_, call) => {
      const w = world(uploaded, refused(404), refused(404), { name })
      await get(w, operation)
      await call(w)
      expect(w.sent).toHaveLength(4)

      const gone = world(uploaded, refused(404))
      await get(gone, operation)
      expect(await failureOf(call(gone))).toMatchObject({
        code: 'STEP_REJECTED',
        answer: { status: 404, words: 'No.' },
      })
      expect(gone.clock.passed()).toBeGreaterThan(minute)
      expect(gone.clock.passed()).toBeLessThan(3 * minute)
      const [passed, sent] = [gone.clock.passed(), gone.sent.length]
      await failureOf(call(gone))
      expect([gone.clock.passed(), gone.sent.length]).toEqual([passed, sent + 1])
    },
  )

  test.each(about)('of %s is the answer at once where it this run only saw it', async (_, call) => {
    const w = world({ name: model, versionId: '2' }, refused(404))
    await get(w, model)
    await failureOf(call(w))
    expect(w.clock.passed()).toBe(0)
  })

  test('of what was made a moment ago stops nothing from being deleted, and no stopped step tries again', async () => {
    const w = world(uploaded, refused(404))
    await get(w, operation)
    await failureOf(calls(w).once('DELETE', model, { step: 's' }))
    expect(w.clock.passed()).toBe(0)
    const stopped = world(uploaded, refused(404))
    await get(stopped, operation)
    const signal = AbortSignal.abort(new Error('stopped'))
    const call = calls(stopped).once('POST', `${model}@2:mergeVersionAliases`, { step: 's', body: {}, signal })
    await expect(call).rejects.toThrow('stopped')
    expect(stopped.sent).toHaveLength(2)
  })

  test('of the credential gets a new one, once, whatever the call', async () => {
    const w = world(refused(401), { name }, refused(401), { name })
    await get(w)
    expect(w.bearers()).toEqual(['Bearer one', 'Bearer two'])
    const made = world(refused(401), { name })
    expect(
      await createVertexCalls(made.client, universe).once('POST', `${place}/models:upload`, { step: 's' }),
    ).toEqual({
      resource: { name },
    })
    expect(made.bearers()).toEqual(['Bearer one', 'Bearer two'])
    const both = world(refused(401))
    await failureOf(get(both))
    expect(both.bearers()).toEqual(['Bearer one', 'Bearer two'])
  })
})
