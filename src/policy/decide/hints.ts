import type { Claims } from '../../identity/claims.ts'
import { conditionOn, literalTexts, matchesAny } from '../match.ts'
import type { Condition, Grant } from '../policy.ts'
import { because, type Hint } from './decision.ts'

interface NearMiss {
  readonly claim: string
  readonly actual: string
  readonly ref: string | undefined
  /** The other workflow's claim: the caller's for the called one, and vice versa. */
  readonly otherWorkflow: string | undefined
  /** Returns true if the condition would hold for another value. */
  readonly matches: (value: string) => boolean
  /** Literal values that would match, without globs. */
  readonly literals: readonly string[]
  /** Returns true if another condition of the grant holds. */
  readonly holds: (claim: string) => boolean
}

/** Returns why a condition nearly held, or what to do about it; nothing if there is nothing to add. */
export function conditionHint(
  condition: Condition,
  actual: string | undefined,
  grant: Grant,
  claims: Claims,
): Hint | undefined {
  if (actual === undefined) return hintForAbsent(condition)
  const nearMiss: NearMiss = {
    claim: condition.claim,
    actual,
    ref: claims['ref'],
    otherWorkflow: claims[condition.claim === 'workflow_ref' ? 'job_workflow_ref' : 'workflow_ref'],
    matches: value => matchesAny(condition.anyOf, value),
    literals: literalTexts(condition.anyOf),
    holds: claim => {
      const other = conditionOn(grant, claim)
      const value = Object.hasOwn(claims, claim) ? claims[claim] : undefined
      return other !== undefined && value !== undefined && matchesAny(other.anyOf, value)
    },
  }
  for (const look of nearMisses) {
    const hint = look(nearMiss)
    if (hint !== undefined) return hint
  }
  return undefined
}

/**
 * Splits `owner/name/.github/workflows/file.yml` from `refs/heads/main` or the digits of a commit. A file name may
 * contain an `@`, too.
 */
function splitWorkflow(workflow: string): readonly [file: string, ref: string] {
  const at = workflow.indexOf('@refs/')
  const end = at === -1 ? workflow.lastIndexOf('@') : at
  return end === -1 ? [workflow, ''] : [workflow.slice(0, end), workflow.slice(end + 1)]
}

function hintForAbsent({ claim, anyOf }: Condition): Hint {
  const [only] = anyOf
  const name = only !== undefined && anyOf.length === 1 && 'literal' in only ? only.literal : 'NAME'
  if (claim === 'environment')
    return because('The job names no environment', `Add environment: ${name} to the job in the workflow.`)
  if (claim.startsWith('repo_property_')) return because('The repository does not have this custom property')
  return because('The token has no such claim, and an absent claim never matches')
}

/** The most specific first. */
const nearMisses: readonly ((miss: NearMiss) => Hint | undefined)[] = [
  ({ actual, literals }) => {
    const twin = literals.find(literal => literal.toLowerCase() === actual.toLowerCase())
    return twin === undefined
      ? undefined
      : because('Differs only in case: GitHub ignores case, Google does not', 'Write it as the token has it.')
  },
  ({ claim, actual, literals }) => {
    if (claim !== 'ref' || !actual.startsWith('refs/tags/')) return undefined
    const name = actual.slice('refs/tags/'.length)
    return literals.includes(`refs/heads/${name}`)
      ? because(`A tag named like the branch: ${actual} is not ${name} itself`)
      : undefined
  },
  ({ claim, actual }) =>
    claim === 'ref' && /^refs\/pull\/\d+\/(merge|head)$/.test(actual)
      ? because(
          'Not merged yet',
          'To check a pull request use mode: plan; only a grant meant for unmerged code needs a provider of trust: external.',
        )
      : undefined,
  ({ claim, actual, literals }) =>
    claim === 'sub' && literals.includes(actual.replace(/^repo:([^@/:]+)@\d+\/([^@/:]+)@\d+:/, 'repo:$1/$2:'))
      ? because(
          'The immutable form of sub, which repositories made, renamed or transferred since 2026-07-15 have',
          'Compare repository_id and ref instead.',
        )
      : undefined,
  ({ claim, holds }) =>
    claim === 'repository_id' && holds('repository')
      ? because('The same name, but another repository: the name was registered again')
      : undefined,
  ({ claim, holds }) =>
    claim === 'repository' && holds('repository_id')
      ? because(
          'The same repository under another name: it was renamed or transferred',
          'Change the name in the policy.',
        )
      : undefined,
  ({ claim, actual, literals }) => {
    if (claim !== 'workflow_ref' && claim !== 'job_workflow_ref') return undefined
    const [file, ref] = splitWorkflow(actual)
    const twin = literals.find(literal => splitWorkflow(literal)[0] === file)
    if (twin === undefined) return undefined
    const [, wanted] = splitWorkflow(twin)
    return because(
      'The same workflow, at another ref',
      `The policy names ${wanted}, the token ${ref}: use it at that ref, or change the policy.`,
    )
  },
  ({ claim, actual, otherWorkflow, literals, matches }) => {
    if (otherWorkflow === undefined || otherWorkflow === actual) return undefined
    const [file] = splitWorkflow(otherWorkflow)
    if (!matches(otherWorkflow) && !literals.some(literal => splitWorkflow(literal)[0] === file)) return undefined
    if (claim === 'job_workflow_ref')
      return because(
        'That is the workflow that calls, which is workflow_ref',
        `job_workflow_ref is the called one, here ${actual}. Name that one, or write workflow_ref.`,
        '; ',
      )
    if (claim === 'workflow_ref')
      return because(
        'That is the workflow that is called, which is job_workflow_ref',
        `workflow_ref is the one that calls, here ${actual}. Name that one, or write job_workflow_ref.`,
        '; ',
      )
    return undefined
  },
  ({ claim, actual }) =>
    claim === 'event_name' && (actual === 'pull_request_target' || actual === 'workflow_run')
      ? because(
          'Its ref is the default branch although it may run code that is not merged. No grant for merged code should allow it',
        )
      : undefined,
  ({ claim, actual, ref = 'refs/heads/' }) =>
    claim === 'ref_protected' && actual === 'false' && ref.startsWith('refs/heads/')
      ? because(
          'The branch has neither a ruleset nor branch protection',
          `Make an active ruleset for ${ref} (Settings, Rules, Rulesets, New branch ruleset).`,
        )
      : undefined,
  ({ claim, actual }) =>
    claim === 'runner_environment' && actual === 'self-hosted'
      ? because('A self-hosted runner may keep what earlier jobs left on it')
      : undefined,
  ({ claim, actual, literals }) => {
    const beginning = literals.find(literal => literal !== '' && actual.startsWith(literal))
    return beginning && !/^\d+$/.test(actual) && claim !== 'sub'
      ? because(`Begins like ${beginning}, but the whole value is compared`)
      : undefined
  },
  ({ claim, actual, literals }) => {
    const [only = ''] = literals
    const isBranch = [only, actual].every(ref => ref.startsWith('refs/heads/'))
    return claim === 'ref' && isBranch && literals.length === 1
      ? { hint: `Merge into ${only.slice('refs/heads/'.length)}, or run the workflow at that branch.` }
      : undefined
  },
]
