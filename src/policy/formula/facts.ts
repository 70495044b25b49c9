import { all, always, any, claimIs, claimMatches, claimPresent, type Formula, implies, not } from './formula.ts'
import { patternsByClaim } from './graph.ts'
import { literalPattern, onlyText, type Pattern, type PatternItem, type ValueMatcher } from './pattern.ts'

/**
 * Returns what every token of GitHub keeps to, as far as its documentation says, about the claims of a question and
 * those that depend on them. A claim that a token lacks breaks none of it.
 *
 * Sources: https://docs.github.com/en/actions/reference/security/oidc (values),
 * https://docs.github.com/en/actions/reference/workflows-and-actions/events-that-trigger-workflows (the ref of each
 * event), https://docs.github.com/en/actions/reference/workflows-and-actions/contexts#github-context (`ref`).
 */
export function githubFacts(question: Formula): Formula {
  const claims = patternsByClaim(question)
  const isAsked = (claim: string): boolean => claims.has(claim)
  const aboutRefs = refClaims.some(isAsked) ? [refFacts, valuesFact('ref_type', ['branch', 'tag'])] : []
  const values = Object.entries(valuesOf)
    .filter(([claim]) => isAsked(claim))
    .map(([claim, those]) => valuesFact(claim, those))
  const ids = numbers.filter(isAsked).map(claim => implies(claimPresent(claim), claimMatches(claim, positiveNumber)))
  return all(...aboutRefs, ...values, ...ids, ownerFacts(claims))
}

/** Claims that are positive numbers, as strings. */
const numbers = [
  'actor_id',
  'enterprise_id',
  'repository_id',
  'repository_owner_id',
  'run_attempt',
  'run_id',
  'run_number',
]

const digit: PatternItem = { characters: '0123456789', isComplement: false, isRepeated: false }
const positiveNumber: ValueMatcher = {
  pattern: [
    { ...digit, characters: '123456789' },
    { ...digit, isRepeated: true },
  ],
}

const notSlash: PatternItem = { characters: '/', isComplement: true, isRepeated: false }
const anyNotSlash: PatternItem = { ...notSlash, isRepeated: true }
const slash: PatternItem = { characters: '/', isComplement: false, isRepeated: false }

const pullRequestRef = (end: string): Formula =>
  claimMatches('ref', {
    pattern: [...literalPattern('refs/pull/'), digit, { ...digit, isRepeated: true }, ...literalPattern(end)],
  })
const pull: Formula = any(pullRequestRef('/merge'), pullRequestRef('/head'))

const refClaims = ['ref', 'ref_type', 'event_name']

const branch: Formula = claimMatches('ref', { glob: 'refs/heads/**' })
const tag: Formula = claimMatches('ref', { glob: 'refs/tags/**' })
const ifRef = (event: string, ref: Formula): Formula =>
  implies(all(claimIs('event_name', event), claimPresent('ref')), ref)

/**
 * The ref of each event. A `pull_request` has the ref of the merge, and that of the branch once it is merged. The type of
 * both is `branch`.
 */
const refFacts: Formula = all(
  implies(
    all(claimPresent('ref'), claimPresent('ref_type')),
    any(all(tag, claimIs('ref_type', 'tag')), all(not(tag), not(claimIs('ref_type', 'tag')))),
  ),
  implies(claimPresent('ref'), any(branch, tag, pull)),
  // https://git-scm.com/docs/git-check-ref-format: no part of a ref is empty.
  not(any(claimMatches('ref', { glob: '**//**' }), claimMatches('ref', { glob: '**/' }))),
  ifRef('push', any(branch, tag)),
  ifRef('workflow_dispatch', any(branch, tag)),
  ifRef('schedule', branch),
  ifRef('repository_dispatch', branch),
  ifRef('release', tag),
  ifRef('merge_group', claimMatches('ref', { glob: 'refs/heads/gh-readonly-queue/**' })),
  ifRef('pull_request', any(branch, pull)),
  ifRef('pull_request_target', branch),
  ifRef('workflow_run', branch),
  ifRef('issue_comment', branch),
  ifRef('issues', branch),
)

/** Claims with a closed list of values. */
const valuesOf: Readonly<Record<string, readonly string[]>> = {
  ref_protected: ['true', 'false'],
  runner_environment: ['github-hosted', 'self-hosted'],
  repository_visibility: ['public', 'private', 'internal'],
}

const valuesFact = (claim: string, values: readonly string[]): Formula =>
  implies(claimPresent(claim), any(...values.map(value => claimIs(claim, value))))

/** A repository's name begins with its owner: for the names and owners that the question has. */
function ownerFacts(claims: ReadonlyMap<string, ReadonlyMap<string, Pattern>>): Formula {
  if (!claims.has('repository')) return always
  const textsOf = (claim: string): string[] =>
    [...(claims.get(claim)?.values() ?? [])].flatMap(pattern => onlyText(pattern) ?? [])
  const named = textsOf('repository').flatMap(name => (name.includes('/') ? [name.slice(0, name.indexOf('/'))] : []))
  const owners = new Set(claims.has('repository_owner') ? [...named, ...textsOf('repository_owner')] : [])
  return all(
    implies(
      claimPresent('repository'),
      claimMatches('repository', { pattern: [notSlash, anyNotSlash, slash, notSlash, anyNotSlash] }),
    ),
    ...[...owners].map(owner =>
      implies(
        all(claimPresent('repository'), claimPresent('repository_owner')),
        any(
          all(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` })),
          not(any(claimIs('repository_owner', owner), claimMatches('repository', { glob: `${owner}/*` }))),
        ),
      ),
    ),
  )
}
