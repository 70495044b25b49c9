import { expect, test } from 'vitest'
import { type ContentCopy, createContentCopy } from '../../src/audit/content-copy.ts'

interface Sent {
  readonly id: string
  readonly data: { readonly call: number; readonly text: string; readonly cut_characters: number }
}

function copyTo(send: (lines: readonly string[]) => Promise<void>): { copy: ContentCopy; missing: unknown[] } {
  const missing: unknown[] = []
  let ids = 0
  const copy = createContentCopy({
    source: 'https://github.com/acme/fraud/actions/runs/1/attempts/1',
    borrower: 'triage/0',
    newId: () => String(++ids),
    now: () => 0,
    send,
    missing: why => missing.push(why),
  })
  return { copy, missing }
}

test('every text is sent once, in order, in requests that Cloud Logging accepts', async () => {
  const requests: Sent[][] = []
  const { copy, missing } = copyTo(async lines => void requests.push(lines.map(line => JSON.parse(line))))
  for (let call = 1; call <= 60; call++) copy.add({ call, what: 'request', text: 'x'.repeat(190_000) })
  await copy.end()
  expect(requests.flat().map(({ data }) => data.call)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1))
  for (const one of requests) expect(Buffer.byteLength(JSON.stringify(one))).toBeLessThan(5_000_000)
  expect(missing).toEqual([])
})

test('a text that is too large is cut, and says so', async () => {
  for (const unit of ['x', '"', '\u0000', '漢', '🙂']) {
    const lines: string[] = []
    const { copy } = copyTo(async sent => void lines.push(...sent))
    copy.add({ call: 1, what: 'response', text: unit.repeat(1_000_000) })
    await copy.end()
    const { data }: Sent = JSON.parse(lines[0] ?? '')
    expect(Buffer.byteLength(lines[0] ?? '')).toBeLessThan(256 * 1024)
    expect(data.text.length + data.cut_characters).toBe(unit.length * 1_000_000)
    expect(data.text.length).toBeGreaterThan(10_000)
  }
})

test('Cloud Logging that refuses or hangs delays no call, and is told once', async () => {
  const refused = copyTo(() => Promise.reject(new Error('403')))
  for (let call = 1; call <= 3; call++) refused.copy.add({ call, what: 'request', text: 'x' })
  await refused.copy.end()
  expect(refused.missing).toHaveLength(1)
  const hanging = copyTo(() => new Promise(() => {}))
  for (let call = 1; call <= 500; call++) hanging.copy.add({ call, what: 'request', text: 'x'.repeat(190_000) })
  expect(hanging.missing).toHaveLength(1)
})
