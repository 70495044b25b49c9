import { expect, test } from 'vitest'
import type { GoogleCall } from '../../src/google/attempt.ts'
import { listPages, readPages } from '../../src/google/pages.ts'
import type { Resource } from '../../src/steps/toolkit/ports.ts'

/** A list whose pages follow from the requested token. */
function pagesOf(page: (token: string, index: number) => Resource) {
  const calls: GoogleCall[] = []
  const repeatable = async (call: GoogleCall): Promise<Resource> => {
    calls.push(call)
    return page(String(call.query?.['pageToken'] ?? ''), calls.length)
  }
  return { client: { repeatable }, calls }
}

const call = { method: 'GET', host: 'h', path: '/v1/p', query: { filter: 'f' } } as const

test('a list is read to its last page, each with the query of the first', async () => {
  const { client, calls } = pagesOf(token =>
    token === '' ? { a: [{ x: 1 }, 7], nextPageToken: 't' } : { a: [{ x: 2 }] },
  )
  expect(await readPages(client, call, 'a')).toEqual({ items: [{ x: 1 }, { x: 2 }], isComplete: true })
  expect(calls.map(({ query }) => query)).toEqual([{ filter: 'f' }, { filter: 'f', pageToken: 't' }])
})

test('each page must have the form of a page', async () => {
  const { client, calls } = pagesOf(() => ({}))
  await listPages(client, call, 'a')
  const [{ isAnswer = () => false } = {}] = calls
  expect([{}, { a: [] }, { a: 1 }, { error: {} }].map(isAnswer)).toEqual([true, true, false, false])
})

test.each<[string, (token: string, index: number) => string, number]>([
  ['repeats a token', () => 't', 2],
  ['returns to an earlier token', token => (token === 't' ? 'u' : 't'), 3],
  ['never ends', (_, index) => `t${index}`, 5],
])('a list that %s is not followed for ever', async (_, next, requests) => {
  const { client, calls } = pagesOf((token, index) => ({ a: [], nextPageToken: next(token, index) }))
  expect(await readPages(client, call, 'a', 5)).toEqual({ items: [], isComplete: false })
  expect(calls).toHaveLength(requests)
})
