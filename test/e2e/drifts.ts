import type { Emulator } from '../../emulator/emulator.ts'
import { applyGcloudScript } from '../../emulator/gcloud/apply.ts'
import type { ServiceAccount, WorkloadIdentityProvider } from '../../emulator/google/identity.ts'
import { version } from '../../src/core/version.ts'
import { compileSetup } from '../../src/policy/compile/compile.ts'
import { renderGcloud } from '../../src/policy/compile/gcloud.ts'
import type { Setup } from '../../src/policy/compile/setup.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { acme, policyPath, policyText } from './harness.ts'

export const reader = 'drift@acme-ml.iam.gserviceaccount.com'
export const organization = 'organizations/456'
export const folder = 'folders/123'

const administrator = 'administrator@acme-admin.iam.gserviceaccount.com'

/** Roles that let an account read all that drift compares. */
const readerRoles = ['roles/iam.securityReviewer', 'roles/iam.workloadIdentityPoolViewer', 'roles/browser']

/** Returns what policies compile to together. */
export const compiled = (...policies: readonly string[]): Setup =>
  compileSetup(
    (policies.length > 0 ? policies : [policyText]).map((text, index) => ({
      ...loadPolicy(text, policyPath, version),
      name: `acme/repository-${index}/${policyPath}`,
    })),
  )

/** Sets up the emulated Google by nothing but what `compile` prints, with an account that may read all of it. */
export async function setUpByCompile(
  cloud: Emulator,
  setup = compiled(),
  apply: () => Promise<unknown> = () => runCommands(cloud, renderGcloud(setup)),
): Promise<void> {
  const { identity, storage, artifacts } = cloud.google
  artifacts.repositories.set(`projects/${acme.project}/locations/us/repositories/train`, {
    format: 'DOCKER',
    bindings: [],
  })
  storage.put(`gs://${acme.bucket}/README`, 'Models of acme.\n', acme.project)
  identity.pools = {}
  const withoutRoles = { project: acme.project, bindings: [] }
  identity.serviceAccounts = { [reader]: withoutRoles, [administrator]: { ...withoutRoles } }
  identity.containers[organization] = {
    displayName: 'acme.example',
    bindings: readerRoles.map(role => ({ role, members: [`serviceAccount:${reader}`] })),
  }
  identity.containers[folder] = { displayName: 'ml', parent: organization, bindings: [] }
  identity.projects = [{ number: acme.projectNumber, id: acme.project, parent: folder, bindings: [] }]
  await asAdministrator(cloud, apply)
}

/** Does something as an administrator, who leaves then: drift would name an account that owns everything. */
async function asAdministrator<T>({ google: { identity } }: Emulator, act: () => Promise<T>): Promise<T> {
  const roles = ['roles/owner', 'roles/iam.securityAdmin']
  const container = identity.containers[organization]
  container?.bindings.push(...roles.map(role => ({ role, members: [`serviceAccount:${administrator}`] })))
  try {
    return await act()
  } finally {
    const now = identity.containers[organization]
    if (now !== undefined) now.bindings = now.bindings.filter(({ role }) => !roles.includes(role))
  }
}

/** Runs commands as an administrator. @throws Error with what gcloud said */
export async function runCommands(cloud: Emulator, script: string): Promise<void> {
  const ended = await asAdministrator(cloud, () => applyGcloudScript(cloud, script))
  if (ended.status !== 0) throw new Error(`${ended.stderr}in\n${script.slice(0, 2_000)}`)
}

/** Returns the only provider, to change it. */
export function liveProvider({ google }: Emulator): WorkloadIdentityProvider {
  const provider = google.identity.pools[acme.pool]?.providers['internal']
  if (provider === undefined) throw new Error('there is no provider')
  return provider
}

export function liveAccount({ google }: Emulator, email: string): ServiceAccount {
  const account = google.identity.serviceAccounts[email]
  if (account === undefined) throw new Error(`there is no ${email}`)
  return account
}
