import { describe, expect, test } from 'vitest'
import { setSplit } from '../../../../src/steps/kinds/serving/set-split.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, parent, refusal } from '../../fake-context.ts'

const name = `${parent}/endpoints/fraud`
const read: Resource = { name, etag: '1', trafficSplit: { 17: 100 }, labels: { team: 'risk' } }
const wanted = { 17: 90, 18: 10 }

/** Sets a split, each PATCH answered as given; `now` is what the endpoint is when it is looked at. */
function set(
  answers: readonly ('ok' | 'lost' | Error)[],
  now: Resource = read,
  change: { labels?: Readonly<Record<string, string>> } = {},
) {
  const queries: unknown[] = []
  const fake = fakeContext({
    kind: 'traffic',
    vertex: {
      get: async () => now,
      once: async (_, __, { query, body }) => {
        queries.push(query)
        const answer = answers[queries.length - 1] ?? 'lost'
        if (answer instanceof Error) throw answer
        return answer === 'ok' ? { resource: { ...read, ...body } } : { ambiguous: refusal(503) }
      },
    },
  })
  const call = { step: 'release', signal: fake.run.signal }
  return {
    ...fake,
    queries,
    result: setSplit(name, read, { trafficSplit: wanted, ...change }, call, fake.run.ports.vertex),
  }
}

test('a split is sent under the etag that was read, and nothing else of the endpoint is', async () => {
  const { result, sent, queries } = set(['ok'])
  expect(await result).toMatchObject({ endpoint: { trafficSplit: wanted } })
  expect(sent).toEqual([{ call: `PATCH ${name}`, body: { trafficSplit: wanted, etag: '1' } }])
  expect(queries).toEqual([{ updateMask: 'trafficSplit' }])
})

test('a label is added to those that the endpoint has', async () => {
  const { result, sent, queries } = set(['ok'], read, { labels: { rolled: 'back' } })
  await result
  expect(sent[0]?.body).toMatchObject({ labels: { team: 'risk', rolled: 'back' } })
  expect(queries).toEqual([{ updateMask: 'trafficSplit,labels' }])
})

describe('a lost answer', () => {
  test('to a change that took effect is not a second change', async () => {
    const { result, sent } = set(['lost'], { ...read, etag: '2', trafficSplit: wanted })
    expect(await result).toMatchObject({ endpoint: { etag: '2' } })
    expect(sent).toHaveLength(1)
  })

  test('to a change that did not is tried again, three times at most', async () => {
    expect(await set(['lost', 'ok']).result).toHaveProperty('endpoint')
    const { result, sent } = set([])
    expect(await result).toMatchObject({ ambiguous: { answer: { status: 503 } } })
    expect(sent).toHaveLength(3)
  })

  test('does not pass for done while its label is missing', async () => {
    const without = { ...read, etag: '2', trafficSplit: wanted }
    expect(await set(['lost'], without, { labels: { rolled: 'back' } }).result).toEqual({ theirs: without })
  })
})

test.each([refusal(409, 'aborted'), refusal(400, 'the etag does not match')])(
  'what another client changed meanwhile stands: %s',
  async error => {
    const theirs = { ...read, etag: '5', trafficSplit: { 17: 50, 19: 50 } }
    const { result, sent } = set([error], theirs)
    expect(await result).toEqual({ theirs })
    expect(sent).toHaveLength(1)
  },
)

test('any other refusal is the answer', async () => {
  expect((await errorOf(set([refusal(403)]).result)).answer?.status).toBe(403)
})
