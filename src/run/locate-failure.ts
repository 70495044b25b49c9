import { ActionError, type Place } from '../core/errors.ts'
import { type Path, readPath } from '../document/path.ts'
import { fails } from '../policy/decide/decision.ts'
import type { RunState } from './state.ts'

/**
 * Adds a place in a file of the repository to a failure that has none: the line of the policy that GitHub or Google
 * refused, or the workflow that lacks a permission.
 *
 * @param workflowRef `acme/fraud/.github/workflows/train.yml@refs/heads/main`, as the runner reports it
 */
export function locateFailure(failure: unknown, runState: RunState, workflowRef: string | undefined): unknown {
  if (!(failure instanceof ActionError) || failure.place !== undefined || failure.problems.length > 0) return failure
  const place = workflowErrors.has(failure.code) ? workflowPlace(workflowRef) : policyPlace(failure, runState)
  return place === undefined ? failure : failure.restated(failure.message, { place })
}

/** Errors that the workflow causes: a missing permission, a wrong input, a wrong name. */
const workflowErrors: ReadonlySet<string> = new Set([
  'TOKEN_UNAVAILABLE',
  'EVIDENCE_UNAVAILABLE',
  'INPUT_INVALID',
  'GRANT_UNKNOWN',
  'POLICY_MISSING',
  'STEPS_UNREADABLE',
])

function policyPlace({ code }: ActionError, { inputs, policy, grant, decision }: RunState): Place | undefined {
  // A central policy is a file of another repository, which an annotation cannot point to.
  if (policy === undefined || grant === undefined || inputs?.policy.kind === 'central') return undefined
  const ofGrant: Path = ['grants', grant.name]
  switch (code) {
    case 'DENIED': {
      const open = decision?.conditions.find(fails)
      return open && policy.placeOf([...ofGrant, ...(readPath(open.condition) ?? [])])
    }
    case 'STS_REJECTED':
      return policy.placeOf(['providers', grant.provider.name, 'resource'])
    case 'IMPERSONATION_REJECTED':
      return policy.placeOf([...ofGrant, 'service_account'])
    default:
      return undefined
  }
}

function workflowPlace(workflowRef: string | undefined): Place | undefined {
  const file = /^[^/]+\/[^/]+\/(\.github\/workflows\/[^@]+)@/.exec(workflowRef ?? '')?.[1]
  return file === undefined ? undefined : { file, line: 1, column: 1, path: '' }
}
