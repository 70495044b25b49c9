import { accountProject } from '../../core/gcloud.ts'
import { literalsIn } from './allowed-places.ts'
import type { GrantToServe } from './served-grant.ts'
import type { Fence, SetupAccount, SetupBinding, SetupFences, SetupNote, SetupProvider } from './setup.ts'

/** Returns the fences that were asked for. */
export function fencesOf(
  wanted: readonly Fence[],
  providers: readonly SetupProvider[],
  bindings: readonly SetupBinding[],
  accounts: readonly SetupAccount[],
): SetupFences {
  const pools = distinct(providers.map(({ pool }) => pool))
  const numbers = distinct(pools.map(pool => pool.split('/')[1] ?? ''))
  return {
    boundaries: wanted.includes('boundary')
      ? pools
          .map(pool => ({ pool, projects: distinct(rolesOfPool(pool, bindings).flatMap(projectOf)) }))
          // Google accepts no rule without a resource.
          .filter(({ projects }) => projects.length > 0)
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

/** Returns what a boundary keeps out although a grant may use it. Only grants without an account can have such places. */
export function boundaryNotes(
  wanted: readonly Fence[],
  { boundaries }: SetupFences,
  bindings: readonly SetupBinding[],
  grants: readonly GrantToServe[],
): SetupNote[] {
  const fenced = boundaries.map(({ pool }) => pool)
  const unfenced = distinct(grants.map(({ grant }) => grant.provider.pool)).filter(pool => !fenced.includes(pool))
  const missing = unfenced.map(pool => ({ message: `Pool ${pool} gets no boundary: its roles name no project.` }))
  const unknown = boundaries.flatMap(({ pool, projects }) => {
    const cure = `The boundary has ${projects.join(', ')}. Bind a second boundary policy with other projects to the pool.`
    const buckets = rolesOfPool(pool, bindings).flatMap(({ on }) => (on.type === 'bucket' ? on.name : []))
    const patterns = grants
      .filter(({ grant }) => grant.serviceAccount === undefined && grant.provider.pool === pool)
      .flatMap(({ grant, called }) => literalsIn(grant.allow.projects).unbound.map(entry => ({ grant, called, entry })))
    return [
      ...distinct(buckets).map(bucket => ({
        message: `The boundary admits to bucket ${bucket} only if it lies in one of the boundary's projects.`,
        cure,
      })),
      ...patterns.map(({ grant, called, entry }) => ({
        grant: grant.name,
        message: `${called}: allow.projects has ${entry}, and a boundary lists projects without patterns.`,
        cure,
      })),
    ]
  })
  return wanted.includes('boundary') ? [...missing, ...unknown] : []
}

/** Returns the roles that a pool's principals have themselves, not by an account. */
const rolesOfPool = (pool: string, bindings: readonly SetupBinding[]): SetupBinding[] =>
  bindings.filter(
    ({ member }) => typeof member === 'string' && member.startsWith(`principalSet://iam.googleapis.com/${pool}/`),
  )

/** Returns the project of a resource. A bucket's name does not tell. */
const projectOf = ({ on }: SetupBinding): string[] =>
  [on.type === 'service account' ? (accountProject(on.name) ?? []) : on.type === 'bucket' ? [] : on.project].flat()

const distinct = (texts: readonly string[]): string[] => [...new Set(texts)]
