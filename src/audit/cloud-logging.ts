import type { ActionError } from '../core/errors.ts'

/** Sends lines of the record, in order, to Cloud Logging. A line that is sent twice must be stored once. */
export type SendLines = (lines: readonly string[]) => Promise<void>

/**
 * The copy of the record in Cloud Logging, if the policy names one (`audit.cloud_logging`). Lines wait until there is a
 * credential. From then on each line follows the one before.
 */
export interface RecordCopy {
  /** Adds a line that is on the disk. */
  readonly add: (line: string) => void
  /**
   * Sends the lines that have waited.
   *
   * @throws ActionError if Cloud Logging refuses them: then nothing should begin
   */
  readonly begin: (send: SendLines) => Promise<void>
  /**
   * Waits for the remaining lines.
   *
   * @returns why the copy is incomplete, if it is
   */
  readonly end: () => Promise<ActionError | undefined>
}

/**
 * Creates the copy of a record.
 *
 * @param asFailure turns an error of Cloud Logging into ours
 */
export function createRecordCopy(asFailure: (error: unknown) => ActionError): RecordCopy {
  const waiting: string[] = []
  let send: SendLines | undefined
  let failure: ActionError | undefined
  let last: Promise<void> = Promise.resolve()

  const sendWaiting = async (): Promise<void> => {
    const lines = waiting.splice(0)
    if (send === undefined || lines.length === 0 || failure !== undefined) return
    try {
      await send(lines)
    } catch (error) {
      // A gap is worse than an end, so lines after a missing one are not sent.
      failure = asFailure(error)
    }
  }
  const follow = (): Promise<void> => {
    last = last.then(sendWaiting)
    return last
  }
  return {
    add: line => {
      waiting.push(line)
      if (send !== undefined) void follow()
    },
    begin: async to => {
      send = to
      await follow()
      if (failure !== undefined) throw failure
    },
    end: async () => {
      await follow()
      return failure
    },
  }
}
