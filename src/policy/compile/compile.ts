import { ActionError, type Problem } from '../../core/errors.ts'
import { countProblems } from '../../document/problem-list.ts'
import { CollectedNeeds } from './collected.ts'
import { problemsOfUse, problemsTogether } from './conflicts.ts'
import { boundaryNotes, fencesOf } from './fences.ts'
import { chooseLayout } from './layout.ts'
import { collectNeeds } from './needs.ts'
import { describeOwners } from './owner.ts'
import { type PolicyToCompile, type ProviderUse, placeInPolicy, usesOfProviders } from './provider-use.ts'
import type { GrantToServe } from './served-grant.ts'
import type { Fence, Layout, Setup, SetupNote, SetupPool, SetupProvider } from './setup.ts'

export type { PolicyToCompile } from './provider-use.ts'

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
  if (problems.length === 0) problems.push(...problemsTogether(policies, uses, providers))
  if (problems.length > 0)
    throw new ActionError('POLICY_INVALID', `The set-up cannot be compiled: ${countProblems(problems)}`, { problems })
  const grants = grantsToServe(uses, providers, policies)
  const needs = new CollectedNeeds()
  for (const grant of grants) collectNeeds(grant, needs)
  const { accounts, bindings, services, notes } = needs
  const fences = fencesOf(options.fences ?? [], providers, bindings, accounts)
  return {
    policies: policies.map(({ name, sha256 }) => ({ name, sha256 })),
    pools: poolsOf(uses),
    providers,
    accounts,
    bindings,
    services,
    fences,
    notes: [
      ...unusedProviders(policies),
      ...sharedAccounts(grants),
      ...notes,
      ...boundaryNotes(options.fences ?? [], fences, bindings, grants),
    ],
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

/** Returns accounts of several grants. Google cannot tell whose token impersonates one, so each grant has all its roles. */
function sharedAccounts(grants: readonly GrantToServe[]): SetupNote[] {
  const users = new Map<string, GrantToServe[]>()
  for (const one of grants) {
    const { serviceAccount } = one.grant
    if (serviceAccount !== undefined) users.set(serviceAccount, [...(users.get(serviceAccount) ?? []), one])
  }
  return [...users].flatMap(([account, each]) => {
    const allows = new Set(each.map(({ grant }) => JSON.stringify(grant.allow)))
    if (allows.size < 2) return []
    const shown = each.slice(0, mostSharing).map(({ called }) => called)
    const more = each.length > mostSharing ? ` and ${each.length - mostSharing} more` : ''
    return {
      message: `${account} has the roles of ${shown.join(', ')}${more}. Google lets the tokens of each do what all of them may.`,
      cure: 'Give each grant an account of its own if that is too much.',
    }
  })
}

/** Most grants of an account that a note names. */
const mostSharing = 5

function unusedProviders(policies: readonly PolicyToCompile[]): SetupNote[] {
  return policies.flatMap(({ policy, name }) => {
    const used = new Set(Object.values(policy.grants).map(grant => grant.provider.name))
    return Object.values(policy.providers)
      .filter(provider => !used.has(provider.name))
      .map(provider => ({ message: `Provider ${provider.name} of ${name} has no grant, so it is not set up.` }))
  })
}
