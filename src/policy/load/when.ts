import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { suggest } from '../../document/suggest.ts'
import { claimNames } from '../../identity/claims.ts'
import { describeMatchers, matchesGlob } from '../match.ts'
import type { Condition, Matcher, Provider } from '../policy.ts'
import { controlCharacters, type PolicyPart, type PolicyReader } from './reader.ts'

/** Events that outsiders cannot trigger and that run only merged code. See docs/design/identity.md, "Attacks". */
export const internalEvents = [
  'push',
  'workflow_dispatch',
  'schedule',
  'release',
  'repository_dispatch',
  'merge_group',
] as const

/** Claims that identify one repository or event. A glob here would admit more than intended. */
export const neverGlobs = ['repository_id', 'repository_owner_id', 'event_name']

interface ClaimForm {
  readonly pattern: RegExp
  readonly words: string
  /** Returns the command that prints the right value, if a name was written instead. */
  readonly lookUp?: (name: string) => string | undefined
}

/** The form of some claims' values. A policy with another form could never match. */
export const claimForms: Readonly<Record<string, ClaimForm>> = {
  repository_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: repositoryIdOf },
  repository_owner_id: { pattern: /^\d+$/, words: 'a numeric id', lookUp: accountIdOf },
  actor_id: { pattern: /^\d+$/, words: 'a numeric id' },
  enterprise_id: { pattern: /^\d+$/, words: 'a numeric id' },
  repository: { pattern: /^[^/]+\/[^/]+$/, words: 'OWNER/NAME' },
  ref: { pattern: /^refs\//, words: 'a whole ref, such as refs/heads/main' },
  ref_protected: { pattern: /^(true|false)$/, words: 'true or false' },
  ref_type: { pattern: /^(branch|tag)$/, words: 'branch or tag' },
  runner_environment: { pattern: /^(github-hosted|self-hosted)$/, words: 'github-hosted or self-hosted' },
  repository_visibility: { pattern: /^(public|private|internal)$/, words: 'public, private or internal' },
  job_workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
  workflow_ref: { pattern: /^[^@]+@.+$/, words: 'OWNER/NAME/.github/workflows/FILE@REF' },
}

/** Reads `when`: claim name to a matcher or a list of them. */
export function readConditions(when: PolicyPart<'Grant'>['when'], path: Path, reading: PolicyReader): Condition[] {
  return Object.entries(when ?? {}).flatMap(([claim, value]) => {
    const at = [...path, claim]
    if (!isClaim(claim)) {
      const cure = suggest(claim, claimNames) ?? `Claims: ${claimNames.join(', ')}, and repo_property_*.`
      reading.report({ path: at, message: 'no such claim.', cure, key: true })
      return []
    }
    const values = isList(value) ? value : [value]
    if (values.length === 0)
      reading.report({ path: at, message: 'an empty list never matches.', cure: 'Say what does, or remove the line.' })
    const anyOf = values.flatMap(
      (item, index) => readMatcher(claim, item, isList(value) ? [...at, index] : at, reading) ?? [],
    )
    return [{ claim, anyOf }]
  })
}

type Matchers = NonNullable<PolicyPart<'Grant'>['when']>[string]
type MatcherList = Extract<Matchers, readonly unknown[]>
type WrittenMatcher = MatcherList[number]

/** `Array.isArray` does not narrow a readonly list. */
const isList = (value: Matchers): value is MatcherList => Array.isArray(value)

/** @param name `acme/fraud` */
function repositoryIdOf(name: string): string | undefined {
  return /^[\w.-]+\/[\w.-]+$/.test(name) ? `gh api repos/${name} --jq .id` : undefined
}

function accountIdOf(name: string): string | undefined {
  return /^[\w-]+$/.test(name) ? `gh api users/${name} --jq .id` : undefined
}

/** True for a name that a claim of GitHub can have. */
export const isClaim = (name: string): boolean =>
  claimNames.some(claim => claim === name) || /^repo_property_[\w.-]+$/.test(name)

function readMatcher(claim: string, value: WrittenMatcher, path: Path, reading: PolicyReader): Matcher | undefined {
  if (value === undefined) return undefined
  if (typeof value === 'object') {
    if (value.glob === undefined) return undefined
    if (!reportBlanks(value.glob, [...path, 'glob'], reading)) checkGlob(claim, value.glob, [...path, 'glob'], reading)
    return { glob: value.glob }
  }
  if (typeof value === 'boolean') return { literal: String(value) }
  if (typeof value === 'number') return readNumber(value, path, reading)
  const literal = value
  const form = claimForms[claim]
  if (reportBlanks(literal, path, reading)) return { literal }
  if (claim === 'event_name' && literal === 'workflow_call') {
    const message = 'no token has the event workflow_call: a called workflow has the event of its caller.'
    const cure = "Name the caller's event, such as push, and pin the called workflow by job_workflow_ref."
    reading.report({ path, message, cure })
  } else if (literal.includes('*')) {
    const cure = neverGlobs.includes(claim) ? 'Name each value.' : `Write {glob: ${JSON.stringify(literal)}}.`
    reading.report({ path, message: '* is a literal character in a plain string, and no claim contains it.', cure })
  } else if (controlCharacters.test(literal)) {
    reading.report({ path, message: 'a control character, which no claim has.', cure: 'Remove it.' })
  } else if (form !== undefined && !form.pattern.test(literal)) {
    const message = `${claim} is ${form.words}; ${quote(literal)} never matches.`
    const command = form.lookUp?.(literal)
    reading.report({
      path,
      message,
      ...(claim === 'ref' && {
        cure: `Write refs/heads/${literal} for the branch, refs/tags/${literal} for the tag.`,
      }),
      ...(command !== undefined && { cure: 'This prints it:', commands: [command] }),
    })
  }
  return { literal }
}

/** Reports spaces around a value. No claim has them, so the value would load and never match. */
function reportBlanks(value: string, path: Path, reading: PolicyReader): boolean {
  const trimmed = value.trim()
  if (trimmed === value || trimmed === '') return false
  reading.report({
    path,
    message: `spaces around the value, which no claim has: ${quote(value)} never matches.`,
    cure: `Write ${JSON.stringify(trimmed)}.`,
  })
  return true
}

/** Claims are strings. An integer stands for its text, if it has no quotes and no digit was lost in parsing. */
export function readNumber(
  value: number,
  path: Path,
  reading: PolicyReader,
): Extract<Matcher, { readonly literal: string }> {
  const written = reading.written(path)
  const shown = written ?? String(value)
  if (!Number.isSafeInteger(value) || written !== String(value)) {
    const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value)
    const why = isTooLarge ? 'beyond 2^53 its last digits are lost' : 'it is read as a number, and no claim is one'
    reading.report({ path, message: `${shown}: ${why}.`, cure: `Quote it: "${shown}".` })
  }
  return { literal: shown }
}

const globForms = { ref: /^refs\//, job_workflow_ref: /^[^*]+\/[^*]+\// } as const

function checkGlob(claim: string, glob: string, path: Path, reading: PolicyReader): void {
  if (neverGlobs.includes(claim))
    reading.report({
      path,
      message: `${claim} cannot be a glob.`,
      cure: 'Name each value. Use a list for several values.',
    })
  else if (/\*{3}/.test(glob)) reading.report({ path, message: '*** means nothing.', cure: 'Write * or **.' })
  else if (claim === 'ref' && !globForms.ref.test(glob))
    reading.report({
      path,
      message: 'a glob of ref starts with refs/, such as refs/heads/release/*.',
      cure: 'Say if you mean branches or tags.',
    })
  else if (claim === 'job_workflow_ref' && !globForms.job_workflow_ref.test(glob))
    reading.report({
      path,
      message: 'a glob of job_workflow_ref begins with OWNER/NAME/.',
      cure: 'Say which repository the workflow is in.',
    })
}

/**
 * Checks the claims that every grant's `when` must fix. Without them it would admit more than intended. See
 * docs/design/policy.md.
 */
export function checkPins(
  when: readonly Condition[],
  provider: Provider | undefined,
  path: Path,
  reading: PolicyReader,
): void {
  const find = (claim: string): Condition | undefined => when.find(condition => condition.claim === claim)
  const report = (message: string, cure: string, ...commands: readonly string[]): void =>
    reading.report({ path, message, cure, key: true, ...(commands.length > 0 && { commands }) })
  const workflow = find('job_workflow_ref')
  const ownerIsEnough = find('repository_owner_id') !== undefined && workflow !== undefined && isLiteral(workflow)
  if (find('repository_id') === undefined && !ownerIsEnough) {
    report(
      'no repository_id: names can be registered again by someone else, ids cannot.',
      'Add repository_id: "…", the number of the repository; repository_owner_id is enough only with a job_workflow_ref without a glob.',
      ...(find('repository')?.anyOf ?? []).flatMap(matcher =>
        'literal' in matcher ? (repositoryIdOf(matcher.literal) ?? []) : [],
      ),
    )
  }
  const event = find('event_name')
  if (event === undefined) report('no event_name: every event would match.', 'Add event_name: push, or a list.')
  const ref = find('ref')
  if (ref === undefined && workflow === undefined) {
    const why =
      find('environment') === undefined
        ? ''
        : ' (an environment alone does not help: a job that names a missing one creates it, unprotected)'
    report(`neither ref nor job_workflow_ref: any branch would match${why}.`, 'Add ref: refs/heads/main.')
  }
  if (provider?.trust !== 'internal') return
  if (event !== undefined) checkInternalEvents(event, [...path, 'event_name'], provider, reading)
  const open = [ref, workflow].filter(condition => condition !== undefined)
  if (!open.some(({ anyOf }) => anyOf.every(matcher => !takesAnyRef(matcher))))
    for (const { claim, anyOf } of open) {
      const message = `${describeMatchers(anyOf)} matches any ref, also of unmerged code; provider ${provider.name} is of trust: internal.`
      reading.report({ path: [...path, claim], message, cure: pinCure })
    }
}

const pinCure =
  'Name the ref: ref: refs/heads/main, or job_workflow_ref: OWNER/NAME/.github/workflows/FILE@refs/heads/main, with no ** before the @.'

/**
 * True if a glob of `ref` or `job_workflow_ref` matches any ref. In the latter, `**` before the `@` does: a branch may
 * be named `x@refs/heads/main`. Globs that are refused for their form are not reported again.
 */
function takesAnyRef(matcher: Matcher): boolean {
  if ('literal' in matcher || matcher.glob.includes('***')) return false
  const { glob } = matcher
  const anyRef = (pattern: string): boolean => ['refs/heads/-', 'refs/tags/-'].every(ref => matchesGlob(pattern, ref))
  if (globForms.ref.test(glob)) return anyRef(glob)
  if (!globForms.job_workflow_ref.test(glob)) return false
  const [file = '', ...refs] = glob.split('@')
  return refs.length === 0 || file.includes('**') || anyRef(refs.join('@'))
}

function checkInternalEvents(event: Condition, path: Path, provider: Provider, reading: PolicyReader): void {
  for (const matcher of event.anyOf) {
    if (!('literal' in matcher) || internalEvents.some(name => name === matcher.literal.trim())) continue
    // The fault that was reported already is the real one.
    if (matcher.literal === 'workflow_call') continue
    const near = suggest(matcher.literal, internalEvents)
    reading.report({
      path,
      message: `${quote(matcher.literal)} can be triggered by outsiders or run code that is not merged; provider ${provider.name} is of trust: internal, which accepts ${internalEvents.join(', ')}.`,
      cure: near ?? 'Use a provider of trust: external, in a pool of its own.',
    })
  }
}

/** True for a condition without globs. */
export const isLiteral = (condition: Condition): boolean => condition.anyOf.every(matcher => 'literal' in matcher)
