import { type NeededOn, nameOfPlace } from '../../steps/needs.ts'
import type { Setup } from '../compile/setup.ts'
import type { PartsToRead } from './live.ts'

/** Returns all parts of Google's side that a set-up is about. */
export function partsOfSetup({ pools, providers, accounts, bindings }: Setup): PartsToRead {
  const projects = new Set([
    ...accounts.map(({ project }) => project),
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
    issuers: issuersOf(providers),
  }
}

const issuersOf = (providers: Setup['providers']): string[] => [...new Set(providers.map(({ issuer }) => issuer))]

/** Returns what decides who has a grant: its pool and provider, and who can use its account. */
export const partsOfGrant = ({ pools, providers, accounts }: Setup): PartsToRead => ({
  pools: pools.map(({ resource }) => resource),
  accounts: accounts.map(({ email }) => email),
  places: [],
  projects: [],
  issuers: issuersOf(providers),
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
