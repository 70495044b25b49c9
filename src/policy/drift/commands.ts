import { accountProject, quoteShell } from '../../core/gcloud.ts'
import { bindingWords, type NeededOn } from '../../steps/needs.ts'
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

/** Command that adds or removes a member of a role. gcloud would ask about the conditions of other bindings. */
export function changeBinding(
  verb: 'add' | 'remove',
  on: BoundPlace,
  role: string,
  member: string,
  isConditional = false,
): string {
  const [command, name, ...flags] = wordsOn(verb, on)
  const condition = isConditional ? '--all' : '--condition=None'
  const which = [condition, `--role=${quoteShell(role)}`, `--member=${quoteShell(member)}`]
  return [`${command} ${name} \\`, `  ${[...flags, ...which].join(' ')}`].join('\n')
}

function wordsOn(verb: 'add' | 'remove', on: BoundPlace): string[] {
  switch (on.type) {
    case 'folder':
      return [`gcloud resource-manager folders ${verb}-iam-policy-binding`, quoteShell(idIn(on.name))]
    case 'organization':
      return [`gcloud organizations ${verb}-iam-policy-binding`, quoteShell(idIn(on.name))]
    default:
      return bindingWords(verb, on)
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
