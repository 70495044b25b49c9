import type { AuditEventType, WriteEvent } from './events.ts'

/**
 * A record for what is undone: it does not depend on a disk that has room. Nothing is thrown.
 *
 * @param lacks hears of each line that could not be written, and why
 */
export const tolerant =
  (write: WriteEvent, lacks: (type: AuditEventType, error: unknown) => void): WriteEvent =>
  (type, data) =>
    write(type, data).catch((error: unknown) => lacks(type, error))
