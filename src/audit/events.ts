import type { AuditEvents, AuditEventType } from './event-fields.ts'

export type { AuditEvents, AuditEventType }

/** One condition of a grant, with its verdict. */
export type JudgedCondition = AuditEvents['decision.made']['conditions'][number]

/** The state of the chain: the fields that the next line must have. */
export interface ChainState {
  readonly seq: number
  /**
   * Hex SHA-256 of the line before (of its bytes, without the line feed). For the first line, that of the run's
   * identity.
   */
  readonly prev: string
}

/** The run that a record is about. The chain starts from its digest. */
export interface RunIdentity {
  /** `https://github.com` */
  readonly server: string
  readonly repository: string
  readonly repositoryId: string
  readonly runId: string
  readonly runAttempt: string
  readonly job: string
  readonly sha: string
}

/**
 * Writes one event and flushes it to the disk before it returns.
 *
 * @param flush `with the next`: it is in the file when this returns, and on the disk with the next line. For the end of
 *   an effect, on which nothing waits: a flush costs more than the line.
 * @throws ActionError `RECORD_UNWRITABLE`: then nothing may be done
 */
export type WriteEvent = <T extends AuditEventType>(
  type: T,
  data: AuditEvents[T],
  flush?: 'now' | 'with the next',
) => Promise<void>
