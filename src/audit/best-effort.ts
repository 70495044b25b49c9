import type { AuditEventType, WriteEvent } from './events.ts'

/**
 * Returns a writer of events about undoing, which must not depend on a disk with free space. It never throws.
 *
 * @param lacks called with each line that could not be written, and why
 */
export const writeBestEffort =
  (write: WriteEvent, lacks: (type: AuditEventType, error: unknown) => void): WriteEvent =>
  (type, data) =>
    write(type, data).catch((error: unknown) => lacks(type, error))
