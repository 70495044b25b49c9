import { conditionOn, literalTexts } from '../match.ts'
import type { Condition, Grant } from '../policy.ts'
import { claimGuard, claimValue, conditionsExpression, isOneOf } from './cel.ts'
import { limits, type ProviderDraft } from './limits.ts'
import { attributeName, claimsAttribute, grantMembers, joinedClaims, runSubject } from './names.ts'
import type { Layout } from './setup.ts'

/** A grant, and the name of its policy. */
export interface OwnedGrant {
  readonly policy: string
  readonly grant: Grant
}

/** Returns the name and the CEL of the attribute by which the members of a grant are known. */
export function attributeOf(grant: Pick<Grant, 'name' | 'when'>, layout: Layout): [name: string, expression: string] {
  const claims = joinedClaims(grant)
  return layout === 'conditions'
    ? [attributeName(grant), `${conditionsExpression(grant.when)} ? 'true' : 'false'`]
    : [claimsAttribute(claims), joinedValues(claims)]
}

/**
 * Drafts a provider in the layout `conditions`: each grant is one attribute.
 *
 * @param grants of one provider
 */
export function draftConditions(grants: readonly OwnedGrant[]): ProviderDraft {
  const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'conditions')))
  const isGranted = anyOf([...attributes.keys()].map(name => `attribute.${name} == 'true'`))
  const conditions = whose(grants).map(pin => `${pin} && ${isGranted}`)
  return {
    mapping: attributeMappingOf(grants, attributes),
    // All of them mean the same, for each attribute pins its own repositories. The first one says it best.
    condition: conditions.find(text => text.length <= limits.condition.most) ?? conditions.at(-1) ?? 'false',
    ...membersOf(grants, 'conditions'),
    valueBytes: [...attributes.keys()].join('').length + attributes.size * 'false'.length,
  }
}

const anyOf = (expressions: readonly string[]): string =>
  expressions.length === 1 ? expressions.join('') : `(${expressions.join(' || ')})`

/** Returns CEL that names the repositories or owners of all grants, from the narrowest to the shortest. */
function whose(grants: readonly OwnedGrant[]): string[] {
  const conditions = (claim: string): (Condition | undefined)[] => grants.map(({ grant }) => conditionOn(grant, claim))
  const ids = isAnyOf('repository_id', conditions('repository_id'))
  const owners = isAnyOf('repository_owner_id', conditions('repository_owner_id'))
  return [ids, owners, 'has(assertion.repository_id)'].filter(text => text !== undefined)
}

/** Returns nothing if some grant does not pin the claim. */
function isAnyOf(claim: string, conditions: readonly (Condition | undefined)[]): string | undefined {
  const values = conditions.flatMap(condition => condition?.anyOf ?? [])
  const literals = literalTexts(values)
  if (conditions.includes(undefined) || literals.length < values.length || literals.length === 0) return undefined
  const guard = claimGuard(claim)
  return `${guard === undefined ? '' : `${guard} && `}${isOneOf(claimValue(claim), [...new Set(literals)].toSorted())}`
}

/** Claims that name one repository. In the layout `bindings`, only members name them. */
const repositoryClaims = ['repository', 'repository_id', 'sub', 'workflow_ref']

/**
 * Drafts a provider in the layout `bindings`: each set of claims is one attribute, with their values joined by colons. A
 * grant is one member for each combination of values. The condition says from which owners, and in which forms.
 *
 * @param grants of one provider, without obstacles
 */
export function draftBindings(grants: readonly OwnedGrant[]): ProviderDraft {
  const attributes = new Map(grants.map(({ grant }) => attributeOf(grant, 'bindings')))
  const forms = new Map<string, Set<string>>()
  for (const { grant } of grants) {
    const owner = conditionsExpression(grant.when.filter(({ claim }) => claim === 'repository_owner_id'))
    const form = grant.when.filter(({ claim }) => !['repository_owner_id', ...repositoryClaims].includes(claim))
    forms.set(owner, (forms.get(owner) ?? new Set()).add(form.length === 0 ? 'true' : conditionsExpression(form)))
  }
  const conditions = [...forms].map(([owner, each]) => `${owner} && ${anyOf([...each])}`)
  return {
    mapping: attributeMappingOf(grants, attributes),
    condition: conditions.length === 1 ? conditions.join('') : conditions.map(text => `(${text})`).join(' || '),
    ...membersOf(grants, 'bindings'),
    valueBytes: [...attributes.keys()].join('').length + longestValues(grants),
  }
}

/** Returns CEL that joins the values of claims; empty if a claim is absent, and no member names an empty value. */
function joinedValues(claims: readonly string[]): string {
  const guards = claims.flatMap(claim => claimGuard(claim) ?? [])
  const joined = claims.map(claimValue).join(" + ':' + ")
  return guards.length === 0 ? joined : `${guards.join(' && ')} ? ${joined} : ''`
}

/** Returns the sum of the longest values that members name, one for each attribute. */
function longestValues(grants: readonly OwnedGrant[]): number {
  const longest = new Map<string, number>()
  for (const { grant } of grants) {
    const attribute = claimsAttribute(joinedClaims(grant))
    const lengths = grant.when.map(({ anyOf }) =>
      Math.max(...anyOf.map(matcher => ('literal' in matcher ? Buffer.byteLength(matcher.literal) + 1 : 0))),
    )
    const sum = lengths.reduce((total, length) => total + length, -1)
    longest.set(attribute, Math.max(longest.get(attribute) ?? 0, sum))
  }
  return [...longest.values()].reduce((total, length) => total + length, 0)
}

const attributeMappingOf = (
  grants: readonly OwnedGrant[],
  attributes: ReadonlyMap<string, string>,
): Record<string, string> => ({
  'google.subject': grants[0]?.grant.provider.subject === 'sub' ? 'assertion.sub' : runSubject,
  ...Object.fromEntries([...attributes].map(([name, expression]) => [`attribute.${name}`, expression])),
})

function membersOf(grants: readonly OwnedGrant[], layout: Layout): Pick<ProviderDraft, 'grants' | 'mostMembers'> {
  const ofAccounts = new Map<string, number>()
  const members = grants.map(({ policy, grant }) => ({
    policy,
    grant: grant.name,
    members: grantMembers(grant, layout),
  }))
  for (const [index, { grant }] of grants.entries()) {
    const account = grant.serviceAccount ?? ''
    ofAccounts.set(account, (ofAccounts.get(account) ?? 0) + (members[index]?.members.length ?? 0))
  }
  return { grants: members, mostMembers: Math.max(0, ...ofAccounts.values()) }
}

/** Characters that stand for themselves in the value of a `principalSet`. A colon separates values. */
const safeValue = /^[\w./@+~-]+$/

/** Returns why the layout `bindings` cannot express a grant, in words; nothing if it can. */
export function obstacleToBindings({ grant: { name, when } }: OwnedGrant): string | undefined {
  const owner = conditionOn({ when }, 'repository_owner_id')
  if (owner === undefined) return `grant ${name} names no repository_owner_id`
  for (const { claim, anyOf } of when)
    for (const matcher of anyOf) {
      if ('glob' in matcher) return `grant ${name} has a glob of ${claim}`
      if (!safeValue.test(matcher.literal))
        return `${claim} of grant ${name} is empty or has a character that a member of IAM cannot contain safely`
    }
  const combinations = when.reduce((product, { anyOf }) => product * anyOf.length, 1)
  if (combinations > limits.members.most)
    return `grant ${name} has ${combinations} combinations of values, and an account has at most ${limits.members.most} members`
  return undefined
}
