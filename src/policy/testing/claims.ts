import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { suggest } from '../../document/suggest.ts'
import { type Claims, claimNames } from '../../identity/claims.ts'
import { controlCharacters, type PolicyReader } from '../load/reader.ts'
import { claimForms, isClaim, readNumber } from '../load/when.ts'
import type { Policy } from '../policy.ts'
import type { StatedClaims } from './model.ts'

/** Reads `claims` of a test, and reports what no token of GitHub has. */
export function readStatedClaims(
  value: Readonly<Record<string, unknown>> | undefined,
  path: Path,
  reading: PolicyReader,
): StatedClaims {
  return Object.fromEntries(
    Object.entries(value ?? {}).flatMap(([claim, item]): [string, string | undefined][] => {
      const at = [...path, claim]
      if (isClaim(claim)) return [[claim, item === null ? undefined : readClaimValue(claim, item, at, reading)]]
      const cure = suggest(claim, claimNames) ?? `Claims: ${claimNames.join(', ')}, and repo_property_*.`
      reading.report({ path: at, message: 'no such claim.', cure, key: true })
      return []
    }),
  )
}

function readClaimValue(claim: string, value: unknown, path: Path, reading: PolicyReader): string {
  if (typeof value === 'boolean') return String(value)
  if (typeof value === 'number') return readNumber(value, path, reading).literal
  if (typeof value !== 'string') {
    const cure = 'A job has one value of each claim: write it, or null if the token lacks the claim.'
    reading.report({ path, message: `expected a string, got ${Array.isArray(value) ? 'a list' : 'a mapping'}.`, cure })
    return ''
  }
  const form = claimForms[claim]
  if (controlCharacters.test(value)) {
    reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' })
  } else if (form !== undefined && !form.pattern.test(value)) {
    const message = `${claim} is ${form.words}; no token has ${quote(value)}.`
    const cure =
      claim === 'ref' ? `Write refs/heads/${value} for the branch, refs/tags/${value} for the tag.` : undefined
    reading.report({ path, message, cure })
  }
  return value
}

/** An ordinary job: a push to main, on a runner of GitHub. */
const ordinaryJob = {
  actor: 'octocat',
  actor_id: '583231',
  base_ref: '',
  event_name: 'push',
  head_ref: '',
  ref: 'refs/heads/main',
  ref_protected: 'true',
  repository: 'octo-org/octo-repo',
  repository_id: '1',
  repository_owner_id: '1',
  repository_visibility: 'private',
  run_attempt: '1',
  run_id: '1',
  run_number: '1',
  runner_environment: 'github-hosted',
  sha: '0123456789abcdef0123456789abcdef01234567',
  workflow: 'test',
} as const

/**
 * Returns all claims of a token. What is not stated is as in a push to main; what GitHub derives from other claims is
 * derived from the stated ones. Nothing comes from the policy except its issuer: a test must notice what it admits.
 */
export function completeClaims(stated: StatedClaims, { issuer }: Policy): Claims {
  const basic: StatedClaims = { ...ordinaryJob, ...stated }
  const { repository = '', ref = '', workflow = '', sha, environment, event_name: event } = basic
  const workflowRef = `${repository}/.github/workflows/${workflow}.yml@${ref}`
  const derived: StatedClaims = {
    iss: issuer,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    repository_owner: repository.split('/')[0],
    sub: `repo:${repository}:${subjectContext(environment, event, ref)}`,
    workflow_ref: workflowRef,
    workflow_sha: sha,
    job_workflow_ref: basic['workflow_ref'] ?? workflowRef,
    job_workflow_sha: sha,
  }
  const all = Object.entries({ ...derived, ...basic })
  return Object.fromEntries(all.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}

function subjectContext(environment: string | undefined, event: string | undefined, ref: string): string {
  if (environment !== undefined) return `environment:${environment}`
  return event === 'pull_request' ? 'pull_request' : `ref:${ref}`
}
