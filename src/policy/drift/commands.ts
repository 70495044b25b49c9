import { accountProject, quoteShell } from '../../core/gcloud.ts'
import type { NeededOn } from '../../steps/needs.ts'
import type { LiveProvider } from './live.ts'

/** A resource with bindings: one of a set-up, or a folder or organization above a project. */
export type BoundPlace = NeededOn | { readonly type: 'folder' | 'organization'; readonly name: string }

/** Splits `projects/…/workloadIdentityPools/{pool}[/providers/{provider}]`. */
function partsOfResource(resource: string): { project: string; location: string; pool: string; provider: string } {
  const [, project = '', , location = '', , pool = '', , provider = ''] = resource.split('/')
  return { project, location, pool, provider }
}

/**
 * Command on a provider.
 *
 * @param verb `update-oidc`, `undelete`, `delete`, `describe`
 * @param flags complete, with their values quoted
 */
export function commandOnProvider(resource: string, verb: string, flags: readonly string[] = []): string {
  const { project, location, pool, provider } = partsOfResource(resource)
  const where = [`--project=${project}`, `--location=${location}`, `--workload-identity-pool=${quoteShell(pool)}`]
  return [
    `gcloud iam workload-identity-pools providers ${verb} ${quoteShell(provider)} \\`,
    `  ${[...where, ...flags].join(' ')}`,
  ].join('\n')
}

/** Command on a pool. */
export function commandOnPool(resource: string, verb: string, flags: readonly string[] = []): string {
  const { project, location, pool } = partsOfResource(resource)
  return [
    `gcloud iam workload-identity-pools ${verb} ${quoteShell(pool)} \\`,
    `  ${[`--project=${project}`, `--location=${location}`, ...flags].join(' ')}`,
  ].join('\n')
}

/** Command that stops a provider of any type. It keeps its configuration. */
export const disableProvider = ({ resource, type }: Pick<LiveProvider, 'resource' | 'type'>): string =>
  type === 'other'
    ? commandOnProvider(resource, 'delete')
    : commandOnProvider(resource, `update-${type}`, ['--disabled'])

/** Command that adds or removes a member of a role. */
export function changeBinding(
  verb: 'add' | 'remove',
  on: BoundPlace,
  role: string,
  member: string,
  isConditional = false,
): string {
  const condition = isConditional ? '--all' : '--condition=None'
  // Policies of repositories and buckets seldom have conditions, and gcloud then asks nothing.
  const flags = [`--role=${quoteShell(role)}`, `--member=${quoteShell(member)}`]
  const line = (command: string, ...more: string[]): string =>
    [`${command} \\`, `  ${[...more, ...flags].join(' ')}`].join('\n')
  const binding = `${verb}-iam-policy-binding`
  switch (on.type) {
    case 'project':
      return line(`gcloud projects ${binding} ${quoteShell(on.project)}`, condition)
    case 'folder':
      return line(`gcloud resource-manager folders ${binding} ${quoteShell(idIn(on.name))}`, condition)
    case 'organization':
      return line(`gcloud organizations ${binding} ${quoteShell(idIn(on.name))}`, condition)
    case 'service account': {
      const project = accountProject(on.name)
      const of = project === undefined ? [] : [`--project=${quoteShell(project)}`]
      return line(`gcloud iam service-accounts ${binding} ${quoteShell(on.name)}`, ...of, condition)
    }
    case 'bucket':
      return line(`gcloud storage buckets ${binding} ${quoteShell(`gs://${on.name}`)}`)
    case 'repository':
      return line(
        `gcloud artifacts repositories ${binding} ${quoteShell(on.name)}`,
        `--project=${quoteShell(on.project)}`,
        `--location=${quoteShell(on.location)}`,
      )
    default:
      return on satisfies never
  }
}

const idIn = (name: string): string => name.split('/').at(-1) ?? name

/** Command that deletes a stored key. */
export const deleteKey = (email: string, key: string): string =>
  `gcloud iam service-accounts keys delete ${quoteShell(key)} --iam-account=${quoteShell(email)}`

/** Command that enables a service account. */
export const enableAccount = (email: string): string => {
  const project = accountProject(email)
  return `gcloud iam service-accounts enable ${quoteShell(email)}${project === undefined ? '' : ` --project=${quoteShell(project)}`}`
}
