import { accountProject } from '../../core/gcloud.ts'
import { literalsIn } from './allowed-places.ts'
import type { GrantToServe } from './served-grant.ts'
import type { Fence, SetupAccount, SetupFences, SetupProvider } from './setup.ts'

/** Returns the fences that were asked for. */
export function fencesOf(
  wanted: readonly Fence[],
  providers: readonly SetupProvider[],
  grants: readonly GrantToServe[],
  accounts: readonly SetupAccount[],
): SetupFences {
  const pools = [...new Set(providers.map(({ pool }) => pool))]
  const numbers = [...new Set(pools.map(pool => pool.split('/')[1] ?? ''))]
  return {
    boundaries: wanted.includes('boundary')
      ? pools.map(pool => ({
          pool,
          projects: distinct(grants.filter(({ grant }) => grant.provider.pool === pool).flatMap(reachedProjects)),
        }))
      : [],
    deniedKeys: wanted.includes('keys') ? distinct(accounts.map(({ project }) => project)) : [],
    issuers: wanted.includes('issuers')
      ? numbers.map(projectNumber => ({
          projectNumber,
          issuers: distinct(
            providers.filter(({ pool }) => pool.split('/')[1] === projectNumber).map(({ issuer }) => issuer),
          ),
        }))
      : [],
  }
}

/** Returns the projects that a federated principal itself uses: with an account, only that of the account. */
function reachedProjects({ grant, policy }: GrantToServe): string[] {
  const { serviceAccount, allow } = grant
  if (serviceAccount !== undefined) return [accountProject(serviceAccount) ?? []].flat()
  return [...literalsIn(allow.projects).places, ...(policy.auditLog === undefined ? [] : [policy.auditLog.project])]
}

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
