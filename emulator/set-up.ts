import { compileSetup, type PolicyToCompile } from '../src/policy/compile/compile.ts'
import { renderGcloud } from '../src/policy/compile/gcloud.ts'
import type { Fence, Layout, Setup } from '../src/policy/compile/setup.ts'
import { renderTerraform } from '../src/policy/compile/terraform.ts'
import { loadPolicy } from '../src/policy/load/load.ts'
import { matcherText } from '../src/policy/match.ts'
import type { Policy } from '../src/policy/policy.ts'
import type { Emulator } from './emulator.ts'
import { organization } from './gcloud/administrator.ts'
import { applyGcloudScript } from './gcloud/apply.ts'
import type { Repository } from './google/artifacts.ts'
import type { Binding, IdentityState } from './google/identity.ts'
import { knownServices } from './google/service-usage.ts'
import { applyTerraform } from './terraform/apply.ts'

export interface SetUpOptions {
  /** What `compile` prints and what is applied. */
  readonly target?: 'gcloud' | 'terraform'
  readonly layout?: Layout | 'auto'
  readonly fences?: readonly Fence[]
}

/**
 * Sets up the emulated Google by what `compile` prints for a policy, and by nothing else. Projects, buckets and image
 * repositories that the policy names are there before, as they are for a team.
 *
 * @param name of the policy, as `acme/fraud/.github/vertex-policy.yml`
 * @throws ActionError if the policy does not load or compile
 */
export async function setUpGoogle(
  cloud: Emulator,
  policy: string,
  name: string,
  { target = 'gcloud', layout = 'auto', fences = [] }: SetUpOptions = {},
): Promise<Setup> {
  const { policy: loaded, sha256, placeOf } = loadPolicy(policy, name, '1.0.0')
  const owner: PolicyToCompile = { policy: loaded, name, sha256, placeOf }
  const setup = compileSetup([owner], { layout, fences })
  addWhatExists(cloud, setup, loaded)
  const key = JSON.stringify([target, setup, stateOf(cloud)])
  const known = applied.get(key)
  if (known === undefined) {
    await apply(cloud, setup, target)
    applied.set(key, structuredClone(stateOf(cloud)))
  } else restore(cloud, structuredClone(known))
  return setup
}

async function apply(cloud: Emulator, setup: Setup, target: 'gcloud' | 'terraform'): Promise<void> {
  if (target === 'terraform') {
    const variables: Record<string, string> =
      setup.fences.boundaries.length === 0 ? {} : { organization: organization.replace('organizations/', '') }
    return void (await applyTerraform(cloud, renderTerraform(setup), { variables }))
  }
  const ended = await applyGcloudScript(cloud, renderGcloud(setup))
  if (ended.status !== 0) throw new Error(`the script of compile failed: ${ended.stderr}`)
}

/** What a set-up changes. */
interface GoogleState extends Pick<IdentityState, 'projects' | 'containers' | 'pools' | 'serviceAccounts' | 'fences'> {
  readonly buckets: readonly (readonly [string, Binding[]])[]
  readonly repositories: readonly (readonly [string, Repository])[]
}

/** The state after each set-up that was applied in this process: tests repeat a few of them hundreds of times. */
const applied = new Map<string, GoogleState>()

const stateOf = ({ google }: Emulator): GoogleState => {
  const { projects, containers, pools, serviceAccounts, fences } = google.identity
  const buckets = [...google.storage.buckets].map(([name, { bindings }]) => [name, bindings] as const)
  return {
    projects,
    containers,
    pools,
    serviceAccounts,
    fences,
    buckets,
    repositories: [...google.artifacts.repositories],
  }
}

function restore({ google }: Emulator, { projects, buckets, repositories, ...rest }: GoogleState): void {
  const { identity, storage, artifacts } = google
  // Other services hold the list of projects itself.
  identity.projects.splice(0, identity.projects.length, ...projects)
  Object.assign(identity, rest)
  for (const [name, bindings] of buckets) Object.assign(storage.buckets.get(name) ?? {}, { bindings })
  for (const [name, repository] of repositories) artifacts.repositories.set(name, repository)
}

/** APIs that a new project has. Everything else must be enabled. */
const enabledFromTheStart = [
  'bigquery.googleapis.com',
  'logging.googleapis.com',
  'monitoring.googleapis.com',
  'serviceusage.googleapis.com',
  'storage-api.googleapis.com',
  'storage.googleapis.com',
]

/** A project as it is before any set-up. */
export function addProject({ google }: Emulator, id: string, number: string): void {
  const disabledServices = knownServices.filter(service => !enabledFromTheStart.includes(service))
  google.identity.projects.push({ id, number, bindings: [], disabledServices })
}

/** Adds projects, buckets and repositories that a set-up uses, and that it does not create. */
function addWhatExists(cloud: Emulator, { pools, accounts, bindings, services }: Setup, { grants }: Policy): void {
  const { identity, storage, artifacts } = cloud.google
  const ensure = (project: string): void => {
    if (identity.projects.some(({ id, number }) => id === project || number === project)) return
    const isNumber = /^\d+$/.test(project)
    const number = isNumber ? project : String(200_000_000_000 + identity.projects.length)
    addProject(cloud, isNumber ? `project-${project}` : project, number)
  }
  for (const { projectNumber } of pools) ensure(projectNumber)
  for (const { project } of [...accounts, ...services]) ensure(project)
  const [home] = identity.projects
  const templates = Object.values(grants).flatMap(({ allow }) => allow.templates.map(matcherText))
  const isOfPipelines = (path: string): boolean => templates.some(text => text.startsWith(`https://${path}/`))
  for (const { on: where, member } of bindings) {
    if (typeof member !== 'string') ensure(member.project)
    if (where.type === 'project') ensure(where.project)
    if (where.type === 'bucket' && !storage.buckets.has(where.name))
      storage.buckets.set(where.name, {
        project: home?.id ?? '',
        location: 'US-CENTRAL1',
        objects: new Map(),
        bindings: [],
      })
    if (where.type !== 'repository') continue
    ensure(where.project)
    const repository = `projects/${where.project}/locations/${where.location}/repositories/${where.name}`
    if (!artifacts.repositories.has(repository))
      artifacts.repositories.set(repository, {
        format: isOfPipelines(`${where.location}-kfp.pkg.dev/${where.project}/${where.name}`) ? 'KFP' : 'DOCKER',
        bindings: [],
      })
  }
}
