import { optionalClaims } from '../../identity/claims.ts'
import { conditionOn, literalValues } from '../../policy/match.ts'
import type { Policy } from '../../policy/policy.ts'
import { splitPair } from '../options.ts'
import { UsageError } from '../session.ts'

/** Claims to explain. They are not verified. */
export interface GivenClaims {
  readonly claims: Readonly<Record<string, string>>
  /** Claims that were filled in, each with the reason. */
  readonly assumed: Readonly<Record<string, string>>
  /** True for a claim that GitHub may set, but whose value is not known. */
  readonly isOpen: (claim: string) => boolean
  readonly notes: readonly string[]
}

/** A run in a few words. */
export interface EventOptions {
  readonly event?: string
  readonly ref?: string
  readonly repository?: string
  readonly repositoryId?: string
  readonly ownerId?: string
  readonly environment?: string
  readonly workflow?: string
  readonly jobWorkflowRef?: string
  readonly runner?: string
  readonly claim?: readonly string[]
}

/**
 * Returns the claims that GitHub would set for an event, as far as they follow from what is given.
 *
 * @throws UsageError if the ref is missing or not whole
 */
export function claimsOfEvent(options: EventOptions, policy: Policy): GivenClaims {
  const { event = 'push', environment, workflow, jobWorkflowRef } = options
  const given = Object.fromEntries((options.claim ?? []).map(claimPair))
  const assumed: Record<string, string> = {}
  const fill = (claim: string, value: string | undefined, fallback: string | undefined, why: string) => {
    if (value !== undefined || fallback === undefined) return value === undefined ? {} : { [claim]: value }
    assumed[claim] = why
    return { [claim]: fallback }
  }
  const ref = wholeRef(options.ref, event)
  const fromPolicy = 'the policy has only this one'
  const repository = options.repository ?? given['repository']
  const known = {
    ...fill('repository', repository, onlyLiteral(policy, 'repository'), fromPolicy),
    ...fill('repository_id', options.repositoryId, onlyLiteral(policy, 'repository_id'), fromPolicy),
    ...fill('repository_owner_id', options.ownerId, onlyLiteral(policy, 'repository_owner_id'), fromPolicy),
    ...fill('runner_environment', options.runner, 'github-hosted', 'the default of GitHub'),
  }
  const [owner] = (known.repository ?? '').split('/')
  const workflowRef = workflowReference(workflow, known.repository, ref)
  const filled: Record<string, string> = {
    iss: policy.issuer,
    event_name: event,
    ref,
    ref_type: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    ...known,
    ...(known.repository !== undefined && { repository_owner: owner ?? '' }),
    ...(environment !== undefined && { environment }),
    ...(workflowRef !== undefined && { workflow_ref: workflowRef, job_workflow_ref: jobWorkflowRef ?? workflowRef }),
    ...(jobWorkflowRef !== undefined && { job_workflow_ref: jobWorkflowRef }),
    ...(event.startsWith('pull_request') ? {} : { base_ref: '', head_ref: '' }),
    ...given,
  }
  const claims = { ...filled, ...(filled['sub'] === undefined ? classicSub(filled) : {}) }
  // A job without an environment has no such claim. The others are always there, whatever their values are.
  const optional = ['environment', 'environment_node_id', 'enterprise', 'enterprise_id']
  const isOpen = (claim: string): boolean =>
    claims[claim] === undefined &&
    (claim.startsWith('repo_property_') || (optionalClaims.some(name => name === claim) && !optional.includes(claim)))
  return { claims, assumed, isOpen, notes: [] }
}

function claimPair(text: string): readonly [string, string] {
  const pair = splitPair(text)
  if (pair === undefined) throw new UsageError(`--claim needs name=value, got ${JSON.stringify(text)}`)
  return pair
}

function wholeRef(ref: string | undefined, event: string): string {
  if (ref === undefined) {
    if (event === 'pull_request') return 'refs/pull/1/merge'
    throw new UsageError('--event needs --ref, as refs/heads/main')
  }
  if (ref.startsWith('refs/')) return ref
  throw new UsageError(`--ref needs the whole ref: refs/heads/${ref} for the branch, refs/tags/${ref} for the tag`)
}

/** Returns `acme/fraud/.github/workflows/train.yml@refs/heads/main`. */
function workflowReference(
  workflow: string | undefined,
  repository: string | undefined,
  ref: string,
): string | undefined {
  if (workflow === undefined || workflow.includes('@')) return workflow
  const path = workflow.includes('/') ? workflow : `.github/workflows/${workflow}`
  return `${repository ?? 'OWNER/NAME'}/${path}@${ref}`
}

/** The only literal value that all grants of a policy have for a claim. */
function onlyLiteral({ grants }: Policy, claim: string): string | undefined {
  const values = new Set(Object.values(grants).flatMap(grant => literalValues(conditionOn(grant, claim))))
  const [only] = values
  return values.size === 1 ? only : undefined
}

/** The claims of a run whose values decide nothing, so that a mapping of `google.subject` has a value. */
const placeholders: Readonly<Record<string, string>> = { run_id: '1', run_attempt: '1', sha: '0'.repeat(40) }

/** Fills in what every token has, if it is not given. */
export function withPlaceholders({ claims, ...rest }: GivenClaims): GivenClaims {
  const missing = Object.entries(placeholders).filter(([name]) => claims[name] === undefined)
  if (missing.length === 0) return { claims, ...rest }
  const assumed = Object.fromEntries(missing.map(([name]) => [name, 'a placeholder']))
  return { ...rest, claims: { ...claims, ...Object.fromEntries(missing) }, assumed: { ...rest.assumed, ...assumed } }
}

type KnownClaims = Readonly<Record<string, string>>

/** The part of `sub` after the repository, by GitHub's default template. */
function subContext({ environment, event_name: event, ref }: KnownClaims): string {
  if (environment !== undefined) return `environment:${environment.replaceAll(':', '%3A')}`
  return event === 'pull_request' ? 'pull_request' : `ref:${ref ?? ''}`
}

const classicSub = (claims: KnownClaims): KnownClaims =>
  claims['repository'] === undefined ? {} : { sub: `repo:${claims['repository']}:${subContext(claims)}` }

/**
 * Returns both forms that `sub` has by the default template: the classic one, and the immutable one of repositories that
 * were made, renamed or transferred since 2026-07-15.
 */
export function subForms(claims: KnownClaims): { readonly classic?: string; readonly immutable?: string } {
  const { repository, repository_id: id, repository_owner_id: ownerId } = claims
  if (repository === undefined) return {}
  const [owner = '', name = ''] = repository.split('/')
  const context = subContext(claims)
  return {
    classic: `repo:${repository}:${context}`,
    ...(id !== undefined &&
      ownerId !== undefined && { immutable: `repo:${owner}@${ownerId}/${name}@${id}:${context}` }),
  }
}
