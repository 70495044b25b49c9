import type { RunContext } from './context.ts'
import type { RunState } from './state.ts'

/** The value of the state `done` that asks post for the notice: this word, and the issue time of the job's token. */
const asked = /^look (\d{1,12})$/

/**
 * Returns the value of the state `done`. Post looks for the record among the run's artifacts only if the answer can be
 * known: a run with approvals has read them with `actions: read`, which the list needs, too. A copy in Cloud Logging is
 * no loss, and GitHub Enterprise Server has no artifacts of this kind.
 */
export function doneState({ environment, signal }: RunContext, runState: RunState): string {
  const { record, policy, decision, inputs, verified } = runState
  const { hostname } = new URL(environment.identity.server)
  const issuedAt = Math.floor(verified?.issuedAt ?? Number.NaN)
  const canKnow =
    record !== undefined &&
    policy !== undefined &&
    policy.policy.auditLog === undefined &&
    !signal.aborted &&
    inputs?.mode === 'run' &&
    (decision?.approvers.length ?? 0) > 0 &&
    (hostname === 'github.com' || hostname.endsWith('.ghe.com')) &&
    asked.test(`look ${issuedAt}`)
  return canKnow ? `look ${issuedAt}` : 'true'
}

/** When the job's token was issued, in milliseconds, if main asked post to look for the record. */
export function issuedAtIn(done: string | undefined): number | undefined {
  const seconds = asked.exec(done ?? '')?.[1]
  return seconds === undefined ? undefined : Number(seconds) * 1_000
}
