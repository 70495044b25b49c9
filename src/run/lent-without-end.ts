import type { AuditEvents } from '../audit/events.ts'
import type { RecordedEvent } from '../audit/file.ts'

/**
 * Returns the event that a listener did not write before it was killed, counted from the record; `undefined` if there was
 * no listener, or if it wrote its end.
 */
export function lentWithoutEnd(events: readonly RecordedEvent[]): AuditEvents['lend.ended'] | undefined {
  const of = (type: string): RecordedEvent[] => events.filter(event => event.type === type)
  if (of('lend.started').length === 0 || of('lend.ended').length > 0) return undefined
  const sum = (field: string): number =>
    of('call.ended').reduce((all, { data }) => all + (typeof data[field] === 'number' ? data[field] : 0), 0)
  return {
    reason: 'failure',
    calls: of('call.began').length,
    refused: of('call.refused').length,
    input_tokens: sum('input_tokens'),
    output_tokens: sum('output_tokens'),
  }
}
