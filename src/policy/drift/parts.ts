import { accountProject } from '../../core/gcloud.ts'
import { type NeededOn, nameOfPlace } from '../../steps/needs.ts'
import type { Setup, SetupAccount } from '../compile/setup.ts'
import type { PartsToRead } from './live.ts'

/** An account that is in use. The project of one that Google creates may be a number, or not be known. */
export type UsedAccount = Omit<SetupAccount, 'project'> & { readonly project: string | undefined }

/** Returns the accounts of a set-up, with those that it does not create: Google has default accounts. */
export function usedAccounts({ accounts, bindings }: Pick<Setup, 'accounts' | 'bindings'>): UsedAccount[] {
  const found = new Map<string, UsedAccount>(accounts.map(account => [account.email, account]))
  for (const { on, member } of bindings)
    if (on.type === 'service account' && !found.has(on.name)) {
      const isOfGrant = typeof member === 'string' && !member.startsWith('serviceAccount:')
      found.set(on.name, { email: on.name, project: accountProject(on.name), use: isOfGrant ? 'grant' : 'runtime' })
    }
  return [...found.values()]
}

/** Returns all parts of Google's side that a set-up is about. */
export function partsOfSetup(setup: Setup): PartsToRead {
  const { pools, providers, bindings } = setup
  const accounts = usedAccounts(setup)
  const projects = new Set([
    ...accounts.flatMap(({ project }) => project ?? []),
    ...bindings.flatMap(({ on, member }) => [
      ...(on.type === 'project' ? [on.project] : []),
      ...(typeof member === 'string' ? [] : [member.project]),
    ]),
  ])
  const places: NeededOn[] = [
    ...bindings.flatMap(({ on }) => (on.type === 'service account' ? [] : on)),
    ...[...projects].map(project => ({ type: 'project', project }) as const),
  ]
  return {
    pools: pools.map(({ resource }) => resource),
    accounts: accounts.map(({ email }) => email),
    places: [...new Map(places.map(place => [nameOfPlace(place), place])).values()],
    projects: [...projects],
    poolProjects: [...new Set(pools.map(({ projectNumber }) => projectNumber))],
    issuers: issuersOf(providers),
  }
}

const issuersOf = (providers: Setup['providers']): string[] => [...new Set(providers.map(({ issuer }) => issuer))]

/** Returns what decides who has a grant: its pool and provider, and who can use its account. */
export const partsOfGrant = (setup: Setup): PartsToRead => ({
  pools: setup.pools.map(({ resource }) => resource),
  accounts: usedAccounts(setup).map(({ email }) => email),
  places: [],
  projects: [],
  poolProjects: [],
  issuers: issuersOf(setup.providers),
})

/** Narrows a set-up to one pool, and to one account with all that is bound on it. */
export function setupOfGrant(setup: Setup, { pool }: { readonly pool: string }, account: string | undefined): Setup {
  return {
    ...setup,
    pools: setup.pools.filter(({ resource }) => resource === pool),
    providers: setup.providers.filter(provider => provider.pool === pool),
    accounts: setup.accounts.filter(({ email }) => email === account),
    bindings: setup.bindings.filter(({ on }) => on.type === 'service account' && on.name === account),
  }
}
