import type { Problem } from '../../core/errors.ts'
import { checkCrossings } from '../load/across-grants.ts'
import { attributeOf, type OwnedGrant } from './drafts.ts'
import { type PolicyToCompile, type ProviderUse, placeInPolicy } from './provider-use.ts'
import type { SetupProvider } from './setup.ts'

/** Returns why policies cannot share a provider, or a grant cannot be written in CEL. */
export function problemsOfUse({ resource, policies, grants }: ProviderUse): Problem[] {
  const [first] = policies
  const problems: Problem[] = []
  for (const one of policies) {
    const provider = Object.values(one.policy.providers).find(each => each.resource === resource)
    const other = Object.values(first?.policy.providers ?? {}).find(each => each.resource === resource)
    if (provider === undefined || other === undefined || first === undefined) continue
    const path = ['providers', provider.name]
    if (provider.subject === 'other')
      problems.push({
        ...placeInPolicy(one, [...path, 'subject']),
        message: 'subject: other does not say what google.subject is, so that it cannot be compiled.',
        cure: 'Write subject: run, or subject: sub if bindings name the subjects of GitHub.',
      })
    if (one.policy.issuer !== first.policy.issuer)
      problems.push({
        ...placeInPolicy(one, ['issuer']),
        message: `provider ${provider.name} has one issuer: ${one.policy.issuer} here, ${first.policy.issuer} in ${first.name}.`,
        cure: 'Give each issuer a provider of its own, in a pool of its own.',
      })
    for (const key of ['trust', 'subject'] as const)
      if (provider[key] !== other[key])
        problems.push({
          ...placeInPolicy(one, [...path, key]),
          message: `${key}: ${provider[key]} here, ${other[key]} for the same provider in ${first.name}.`,
          cure: 'Write the same in all policies of a provider.',
        })
  }
  return [...problems, ...grants.flatMap(owned => malformed(owned, policies))]
}

/** CEL cannot contain half a surrogate pair, and no token that Google accepts has one. */
function malformed({ policy, grant }: OwnedGrant, policies: readonly PolicyToCompile[]): Problem[] {
  const owner = policies.find(({ name }) => name === policy)
  return grant.when.flatMap(({ claim, anyOf }) =>
    anyOf.every(matcher => Object.values(matcher).every(text => text.isWellFormed()))
      ? []
      : {
          ...placeInPolicy(owner, ['grants', grant.name, 'when', claim]),
          message: 'a value with half a character, which no token has.',
          cure: 'Remove it.',
        },
  )
}

/** Returns why providers cannot be set up together. */
export const problemsTogether = (
  policies: readonly PolicyToCompile[],
  uses: readonly ProviderUse[],
  providers: readonly SetupProvider[],
): Problem[] => [...mixedPools(uses), ...sharedAttributes(uses, providers), ...crossings(policies)]

/**
 * Returns grants of several policies that must not meet, by the rules within one policy: an account serves one trust, and
 * no token for direct access belongs to two grants.
 */
function crossings(policies: readonly PolicyToCompile[]): Problem[] {
  if (policies.length === 1) return []
  const owners = new Map<string, { readonly owner: PolicyToCompile; readonly grant: string }>()
  const grants = policies.flatMap(owner =>
    Object.values(owner.policy.grants).map(grant => {
      const name = `${grant.name} of ${owner.name}`
      owners.set(name, { owner, grant: grant.name })
      return { ...grant, name }
    }),
  )
  const problems: Problem[] = []
  checkCrossings(grants, [], {
    written: () => undefined,
    report: ({ path: [name = '', ...rest], message, cure }) => {
      const found = owners.get(String(name))
      problems.push({ ...placeInPolicy(found?.owner, ['grants', found?.grant ?? '', ...rest]), message, cure })
    },
  })
  return problems
}

/**
 * Returns attributes that mean two things in one pool. Their tokens would meet in one `principalSet`, which does not say
 * which provider admitted them.
 */
function sharedAttributes(uses: readonly ProviderUse[], providers: readonly SetupProvider[]): Problem[] {
  const known = new Map<string, { readonly meaning: string; readonly who: string }>()
  const problems: Problem[] = []
  for (const [index, { policies, grants }] of uses.entries()) {
    const provider = providers[index]
    if (provider === undefined) continue
    for (const { policy, grant } of grants) {
      const [name, expression] = attributeOf(grant, provider.layout)
      const meaning = JSON.stringify([provider.issuer, expression])
      const other = known.get(`${provider.pool} ${name}`)
      if (other === undefined)
        known.set(`${provider.pool} ${name}`, { meaning, who: `grant ${grant.name} of ${policy}` })
      if (other === undefined || other.meaning === meaning) continue
      const owner = policies.find(one => one.name === policy)
      problems.push({
        ...placeInPolicy(owner, ['grants', grant.name]),
        message: `grant ${grant.name} would have the same attribute as ${other.who}, ${name}, but they admit different tokens.`,
        cure: 'Rename one of the two.',
      })
    }
  }
  return problems
}

/** Returns pools that serve both trusts: their principals do not say which provider admitted them. */
function mixedPools(uses: readonly ProviderUse[]): Problem[] {
  const firsts = new Map<string, { readonly trust: string; readonly policy: string }>()
  return uses.flatMap(({ policies, grants }) => {
    const [owner] = policies
    const provider = grants[0]?.grant.provider
    if (owner === undefined || provider === undefined) return []
    const first = firsts.get(provider.pool) ?? { trust: provider.trust, policy: owner.name }
    firsts.set(provider.pool, first)
    if (first.trust === provider.trust) return []
    return {
      ...placeInPolicy(owner, ['providers', provider.name, 'resource']),
      message: `the pool serves ${provider.trust} trust here and ${first.trust} trust in ${first.policy}.`,
      cure: 'Use a pool of its own for each trust.',
    }
  })
}
