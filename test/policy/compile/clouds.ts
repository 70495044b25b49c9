import type { Emulator } from '../../../emulator/emulator.ts'
import type { Binding } from '../../../emulator/google/identity.ts'
import { accountProject } from '../../../src/core/gcloud.ts'
import type { Setup } from '../../../src/policy/compile/setup.ts'

/**
 * Gives the emulated Google what a set-up takes for granted: its projects, buckets and image repositories. The project
 * of the pools is acme-ml.
 */
export function prepareProjects({ google }: Emulator, setup: Setup): void {
  const { projects } = google.identity
  const numbers = new Set(setup.pools.map(({ projectNumber }) => projectNumber))
  const ids = new Set(['acme-ml', ...setup.services.map(({ project }) => project)])
  for (const { email } of setup.accounts) ids.add(accountProject(email) ?? 'acme-ml')
  for (const { on: where } of setup.bindings)
    if (where.type === 'project' || where.type === 'repository') ids.add(where.project)
  for (const [index, id] of [...ids].filter(one => !numbers.has(one)).entries())
    projects.push({ number: [...numbers][index] ?? String(700_000_000_000 + index), id, bindings: [] })
  for (const { on: where } of setup.bindings) {
    if (where.type === 'bucket') google.storage.put(`gs://${where.name}/README`, 'A bucket.\n', 'acme-ml')
    if (where.type === 'repository')
      google.artifacts.repositories.set(
        `projects/${where.project}/locations/${where.location}/repositories/${where.name}`,
        { format: 'DOCKER', bindings: [] },
      )
  }
}

/** Returns all that a set-up can change, without the ids that Google makes up, and members in one order. */
export function setUpState({ google }: Emulator): object {
  const { projects, pools, serviceAccounts, fences } = google.identity
  const ordered = <T extends { readonly bindings: readonly Binding[] }>(holder: T): object => ({
    ...holder,
    bindings: holder.bindings.map(one => ({ ...one, members: one.members.toSorted() })),
  })
  const accounts = Object.entries(serviceAccounts).map(([email, { uniqueId: _, ...account }]) => [
    email,
    ordered(account),
  ])
  return structuredClone({
    projects: projects.map(ordered),
    pools,
    fences,
    accounts: Object.fromEntries(accounts),
    buckets: [...google.storage.buckets].map(([name, { bindings }]) => [name, ordered({ bindings })]),
    repositories: [...google.artifacts.repositories].map(([name, one]) => [name, ordered(one)]),
  })
}
