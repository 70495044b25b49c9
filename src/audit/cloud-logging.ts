import type { ActionError } from '../core/errors.ts'

/** Takes lines of the record, in order, to their second home. Sending a line twice must not double it there. */
export type SendLines = (lines: readonly string[]) => Promise<void>

/**
 * The record's second home, where the policy names one (`audit.cloud_logging`). Lines that were written before there was
 * a credential wait; then every line follows the one before.
 */
export interface RecordCopy {
  /** Takes a line that is on the disk. */
  readonly add: (line: string) => void
  /** Sends what has gathered. @throws ActionError where the second home does not take it: then nothing should begin */
  readonly begin: (send: SendLines) => Promise<void>
  /** Waits for the rest. @returns why the copy is not whole, if it is not */
  readonly end: () => Promise<ActionError | undefined>
}

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
      // A gap is worse than an end: what comes after a line that is missing is not sent.
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
