import { createHash } from 'node:crypto'
import { conditionOn, literalValues } from '../match.ts'
import type { Condition, Grant } from '../policy.ts'
import type { Layout } from './setup.ts'

/** Claims of the subject. Without them Google refuses a token, so that they need no guard. */
export const subjectClaims = ['repository_id', 'run_id', 'run_attempt', 'sha'] as const

/** CEL of `google.subject`: `assertion.repository_id + ':' + assertion.run_id + …`, whom Google's audit log names. */
export const runSubject = subjectClaims.map(claim => `assertion.${claim}`).join(" + ':' + ")

/** Claims that say whose workflow it is. */
const pins = ['repository_id', 'repository_owner_id', 'job_workflow_ref']

/**
 * Returns the custom attribute of a grant, `train_512345678`, which is `'true'` for its tokens. It follows from the grant
 * alone. Two repositories in one pool therefore do not meet in one attribute, although both name a grant `train`.
 */
export function attributeName({ name, when }: Pick<Grant, 'name' | 'when'>): string {
  const [only, ...more] = conditionOn({ when }, 'repository_id')?.anyOf ?? []
  const id = only !== undefined && more.length === 0 && 'literal' in only ? only.literal : undefined
  return `${name}_${id !== undefined && /^\d{1,20}$/.test(id) ? id : digestOfPins(when)}`
}

function digestOfPins(when: readonly Condition[]): string {
  const values = when
    .filter(({ claim }) => pins.includes(claim))
    .flatMap(({ claim, anyOf }) => anyOf.map(matcher => JSON.stringify([claim, matcher])))
  return shortDigest(JSON.stringify(values.toSorted()))
}

/** Returns 8 hex digits of a text's SHA-256. */
const shortDigest = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8)

/** Returns the attribute of the layout `bindings` that holds the values of these claims. */
export function claimsAttribute(claims: readonly string[]): string {
  const name = claims.join('__')
  return /^[a-z0-9_]{1,100}$/.test(name) ? name : `claims_${shortDigest(name)}`
}

/** Returns the claims of a grant in the order in which the layout `bindings` joins their values. */
export const joinedClaims = ({ when }: Pick<Grant, 'when'>): string[] => when.map(({ claim }) => claim).toSorted()

/**
 * Returns the members of IAM that are exactly the tokens of a grant, as `principalSet://…/attribute.train_512345678/true`.
 * In the layout `bindings` there is one for each combination of values.
 */
export function grantMembers(
  grant: Pick<Grant, 'name' | 'when' | 'provider'>,
  layout: Layout = 'conditions',
): string[] {
  const set = `${principalSets}${grant.provider.pool}/attribute`
  if (layout === 'conditions') return [`${set}.${attributeName(grant)}/true`]
  const claims = joinedClaims(grant)
  const values = claims.map(name => [...new Set(literalValues(conditionOn(grant, name)))])
  const combinations = values.reduce<string[][]>(
    (joined, texts) => joined.flatMap(before => texts.map(text => [...before, text])),
    [[]],
  )
  return combinations.map(combination => `${set}.${claimsAttribute(claims)}/${combination.join(':')}`)
}

const principalSets = 'principalSet://iam.googleapis.com/'

/** The tokens of a pool whose attribute has a value: a member of IAM. */
export interface AttributeSet {
  /** Resource name. */
  readonly pool: string
  /** Without `attribute.`. */
  readonly name: string
  readonly value: string
}

/** Reads `principalSet://iam.googleapis.com/{pool}/attribute.{name}/{value}`. A value may contain slashes. */
export function readAttributeSet(member: string): AttributeSet | undefined {
  if (!member.startsWith(principalSets)) return undefined
  const parts = member.slice(principalSets.length).split('/')
  const [attribute = '', ...value] = parts.slice(poolParts)
  if (!attribute.startsWith('attribute.') || value.length === 0) return undefined
  return {
    pool: parts.slice(0, poolParts).join('/'),
    name: attribute.slice('attribute.'.length),
    value: value.join('/'),
  }
}

/** Parts of `projects/{number}/locations/global/workloadIdentityPools/{pool}`. */
const poolParts = 6
