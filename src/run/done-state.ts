import type { RunState } from './state.ts'

/** Values of the state `done`. The first asks post to look if the record was uploaded. */
type DoneState = 'look' | 'true'

/**
 * Returns the value of the state `done`. Post looks for the record if it says what was decided, and if the policy sends
 * no copy to Cloud Logging.
 */
export const doneState = ({ record, policy, decision }: RunState): DoneState =>
  record !== undefined && decision !== undefined && policy?.policy.auditLog === undefined ? 'look' : 'true'

/** True if main asked post to look for the record. */
export const asksToLook = (done: string | undefined): boolean => done === ('look' satisfies DoneState)
