import { isObject, parseJson } from '../core/json.ts'
import { typePrefix } from './chain.ts'

/** The calls of a record of mode `lend`. */
export interface LentCalls {
  readonly calls: number
  readonly refused: number
  /** Numbers of the calls that began and have no end: the run was killed while they ran. */
  readonly unended: readonly number[]
  /** Tokens of Google or GitHub that left the action. */
  readonly tokens: number
}

/** Counts the calls of a valid record. Returns nothing for a record that lends nothing. */
export function countLentCalls(record: string | Uint8Array): LentCalls | undefined {
  const open = new Set<unknown>()
  const counts = { calls: 0, refused: 0, tokens: 0 }
  let lends = false
  const bytes = Buffer.isBuffer(record) ? record : Buffer.from(record)
  // Line by line: a record can be larger than the longest string.
  for (let start = 0, stop = bytes.indexOf(0x0a); stop >= 0; start = stop + 1, stop = bytes.indexOf(0x0a, start)) {
    const event = parseJson(bytes.subarray(start, stop).toString())
    const { type, data } = isObject(event) ? event : {}
    const call = isObject(data) ? data['call'] : undefined
    switch (typeof type === 'string' ? type.slice(typePrefix.length) : '') {
      case 'lend.started':
        lends = true
        break
      case 'call.began':
        counts.calls += 1
        open.add(call)
        break
      case 'call.ended':
        open.delete(call)
        break
      case 'call.refused':
        counts.refused += 1
        break
      case 'token.lent':
        counts.tokens += 1
        break
      default:
    }
  }
  return lends ? { ...counts, unended: [...open].filter(one => typeof one === 'number') } : undefined
}
