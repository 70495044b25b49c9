import { createHash } from 'node:crypto'
import { ActionError, type Place, type Problem } from '../../core/errors.ts'
import type { Path } from '../../document/path.ts'
import { countProblems } from '../../document/problem-list.ts'
import type { Policy } from '../policy.ts'
import { CollectedNeeds } from './collected.ts'
import { attributeOf, type OwnedGrant } from './drafts.ts'
import { fencesOf } from './fences.ts'
import { chooseLayout } from './layout.ts'
import { collectNeeds } from './needs.ts'
import type { GrantToServe } from './served-grant.ts'
import type { Fence, Layout, Setup, SetupNote, SetupPool, SetupProvider } from './setup.ts'

/** A loaded policy, and where it lives. */
export interface PolicyToCompile {
  readonly policy: Policy
  /** As `acme/fraud/.github/vertex-policy.yml`. */
  readonly name: string
  /** Hex SHA-256 of its text. */
  readonly sha256: string
  /** Finds a place in its file. Absent: problems name only the policy and the path. */
  readonly placeOf?: (path: Path) => Place
}

export interface CompileOptions {
  /** `auto` is the default. */
  readonly layout?: Layout | 'auto'
  readonly fences?: readonly Fence[]
}

/**
 * Compiles policies to the set-up of Google that admits exactly what their `when` admits. See docs/design/compile.md.
 *
 * @throws ActionError `POLICY_INVALID` with each provider that Google's limits do not allow, and what to change
 */
export function compileSetup(policies: readonly PolicyToCompile[], options: CompileOptions = {}): Setup {
  const problems: Problem[] = []
  const uses = usesOfProviders(policies)
  const providers: SetupProvider[] = []
  for (const use of uses) {
    const found = problemsOfUse(use)
    const compiled = found.length > 0 ? undefined : compileProvider(use, options.layout ?? 'auto', found)
    if (compiled !== undefined) providers.push(compiled)
    problems.push(...found)
  }
  if (problems.length === 0) problems.push(...mixedPools(uses), ...sharedAttributes(uses, providers))
  if (problems.length > 0)
    throw new ActionError('POLICY_INVALID', `The set-up cannot be compiled: ${countProblems(problems)}`, { problems })
  const grants = grantsToServe(uses, providers, policies)
  const needs = new CollectedNeeds()
  for (const grant of grants) collectNeeds(grant, needs)
  const { accounts, bindings, services, notes } = needs
  return {
    policies: policies.map(({ name, sha256 }) => ({ name, sha256 })),
    pools: poolsOf(uses),
    providers,
    accounts,
    bindings,
    services,
    fences: fencesOf(options.fences ?? [], providers, grants, accounts),
    notes: [...unusedProviders(policies), ...notes],
  }
}

/** Returns all grants, with their members. */
function grantsToServe(
  uses: readonly ProviderUse[],
  providers: readonly SetupProvider[],
  policies: readonly PolicyToCompile[],
): GrantToServe[] {
  return uses.flatMap(({ grants, policies: owners }, index) =>
    grants.flatMap(({ policy: name, grant }, at) => {
      const policy = owners.find(one => one.name === name)?.policy
      const members = providers[index]?.grants[at]?.members ?? []
      const called = `grant ${grant.name}${policies.length > 1 ? ` of ${name}` : ''}`
      return policy === undefined ? [] : { grant, policy, called, members }
    }),
  )
}

/** A provider, and the grants of all policies that use it. */
interface ProviderUse {
  readonly resource: string
  readonly policies: readonly PolicyToCompile[]
  readonly grants: readonly OwnedGrant[]
}

function usesOfProviders(policies: readonly PolicyToCompile[]): ProviderUse[] {
  const found = new Map<string, { policies: Set<PolicyToCompile>; grants: OwnedGrant[] }>()
  for (const one of policies)
    for (const grant of Object.values(one.policy.grants)) {
      const { resource } = grant.provider
      const use = found.get(resource) ?? { policies: new Set(), grants: [] }
      use.policies.add(one)
      use.grants.push({ policy: one.name, grant })
      found.set(resource, use)
    }
  return [...found].map(([resource, use]) => ({ resource, ...use, policies: [...use.policies] }))
}

/** Returns why policies cannot share a provider, or a grant cannot be written in CEL. */
function problemsOfUse({ resource, policies, grants }: ProviderUse): Problem[] {
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

function compileProvider(
  { resource, policies, grants }: ProviderUse,
  wanted: Layout | 'auto',
  problems: Problem[],
): SetupProvider | undefined {
  const [owner] = policies
  const provider = grants[0]?.grant.provider
  if (owner === undefined || provider === undefined) return undefined
  const chosen = chooseLayout(grants, wanted)
  if ('why' in chosen) {
    const message = `provider ${provider.name}: ${chosen.why}`
    problems.push({ ...placeInPolicy(owner, ['providers', provider.name]), message, cure: chosen.cure })
    return undefined
  }
  const { draft, ...layout } = chosen
  return {
    resource,
    pool: provider.pool,
    id: resource.split('/').at(-1) ?? '',
    issuer: owner.policy.issuer,
    description: describeOwners(policies),
    ...layout,
    mapping: draft.mapping,
    condition: draft.condition,
    grants: draft.grants,
  }
}

/** Google's limit of a description. */
const longestDescription = 256

/** Names the policies that own a provider, with their digests: another run of `compile` recognizes its own work by it. */
export function describeOwners(policies: readonly Pick<PolicyToCompile, 'name' | 'sha256'>[]): string {
  const [first, ...others] = policies
  if (first === undefined) return ''
  const all = others.length === 0 ? first.sha256 : digestOfAll(policies)
  const texts = [
    `Compiled by keyless-vertex from ${policies.map(({ name }) => name).join(', ')} sha256:${all}`,
    `Compiled by keyless-vertex from ${first.name} and ${others.length} more sha256:${all}`,
  ]
  const fits = texts.find(text => text.length <= longestDescription)
  return fits ?? `Compiled by keyless-vertex from ${policies.length} policies sha256:${all}`
}

const digestOfAll = (policies: readonly Pick<PolicyToCompile, 'name' | 'sha256'>[]): string =>
  createHash('sha256')
    .update(policies.map(({ name, sha256 }) => `${sha256} ${name}\n`).join(''))
    .digest('hex')

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

function poolsOf(uses: readonly ProviderUse[]): SetupPool[] {
  const pools = new Map<string, SetupPool>()
  for (const { grants } of uses) {
    const provider = grants[0]?.grant.provider
    if (provider === undefined) continue
    const [, projectNumber = '', , , , id = ''] = provider.pool.split('/')
    pools.set(provider.pool, { resource: provider.pool, projectNumber, id, trust: provider.trust })
  }
  return [...pools.values()]
}

function unusedProviders(policies: readonly PolicyToCompile[]): SetupNote[] {
  return policies.flatMap(({ policy, name }) => {
    const used = new Set(Object.values(policy.grants).map(grant => grant.provider.name))
    return Object.values(policy.providers)
      .filter(provider => !used.has(provider.name))
      .map(provider => ({ message: `Provider ${provider.name} of ${name} has no grant, so it is not set up.` }))
  })
}

const placeInPolicy = (policy: PolicyToCompile | undefined, path: Path): Place =>
  policy?.placeOf?.(path) ?? { file: policy?.name ?? '', line: 1, column: 1, path: path.join('.') }
