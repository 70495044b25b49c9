import type { Claims } from './claims.ts'
import { type RejectionReason, show, TokenRejection } from './rejection.ts'

/** The runner's values of the run that it works on. */
export interface RunnerRun {
  readonly repositoryId: string
  readonly runId: string
  readonly runAttempt: string
  readonly sha: string
  /** `owner/name/.github/workflows/file.yml@ref`; empty if the runner does not set it. */
  readonly workflowRef: string
}

const comparedClaims = [
  { claim: 'repository_id', variable: 'GITHUB_REPOSITORY_ID', key: 'repositoryId', reason: 'other-repository' },
  { claim: 'run_id', variable: 'GITHUB_RUN_ID', key: 'runId', reason: 'other-run' },
  { claim: 'run_attempt', variable: 'GITHUB_RUN_ATTEMPT', key: 'runAttempt', reason: 'other-run' },
  { claim: 'sha', variable: 'GITHUB_SHA', key: 'sha', reason: 'other-commit' },
  { claim: 'workflow_ref', variable: 'GITHUB_WORKFLOW_REF', key: 'workflowRef', reason: 'other-workflow' },
] as const satisfies readonly { claim: string; variable: string; key: keyof RunnerRun; reason: RejectionReason }[]

const runDescriptions = {
  'other-repository': "another repository's",
  'other-run': "another run's",
  'other-commit': "another commit's",
  'other-workflow': "another workflow's",
}

/**
 * Compares a verified token with the runner's own values. An earlier step can supply another job's token or a false
 * request URL. See docs/design/identity.md.
 *
 * @throws TokenRejection with both values
 */
export function checkAgainstRunner(claims: Claims, run: RunnerRun): void {
  for (const { claim, variable, key, reason } of comparedClaims) {
    const actual = claims[claim]
    const expected = run[key]
    // An older server or runner does not name the workflow. If both do, they must agree.
    if (claim === 'workflow_ref' && (actual === undefined || expected === '')) continue
    if (actual !== undefined && actual === expected) continue
    const what = `it is ${runDescriptions[reason]}: its ${claim} is ${show(actual)}, the runner's ${variable} is ${show(expected)}`
    throw new TokenRejection(reason, what, {
      claim,
      cause:
        'An earlier step of the job changed ACTIONS_ID_TOKEN_REQUEST_URL, HTTPS_PROXY or GITHUB_*, or the token was replayed.',
      cure: 'Look at what the steps before this one write to GITHUB_ENV, and run this action in a job of its own.',
    })
  }
}
