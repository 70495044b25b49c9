import type { HasPermission } from '../host.ts'
import { findProject } from './access.ts'
import { callerFor } from './iamcredentials.ts'
import type { Binding, IdentityState } from './identity.ts'
import type { Status } from './vertex/timeline.ts'
import type { Message } from './vertex/transcode.ts'
import { listOf, messageOf, textOf } from './vertex/violations.ts'

/** A secret of Secret Manager, without its values: nothing reads them here. */
export interface Secret {
  /** By number. */
  readonly versions: Readonly<Record<string, 'ENABLED' | 'DISABLED' | 'DESTROYED'>>
  bindings: Binding[]
}

/** By name: `projects/acme-ml/secrets/crm-token`. */
export type SecretsState = Map<string, Secret>

export interface SecretsWorld {
  readonly secrets: SecretsState
  readonly identity: IdentityState
  readonly hasPermission: HasPermission
}

/** Returns why the account of an agent engine cannot read a secret of its environment; `undefined` if it can read all. */
export type SecretFault = (secretEnv: unknown, account: string, project: string) => Status | undefined

const permission = 'secretmanager.versions.access'

/** The account of the engine reads its secrets when an instance starts, not the caller. The words are those of Cloud Run. † */
export function secretFaultIn({ secrets, identity, hasPermission }: SecretsWorld): SecretFault {
  const faultOf = (reference: Message, account: string, own: string): Status | undefined => {
    const given = textOf(reference['secret'])
    const [, of = own, id = given] = /^projects\/([^/]+)\/secrets\/(.+)$/.exec(given) ?? []
    const project = findProject(identity, of)
    const secret = secrets.get(`projects/${project?.id ?? of}/secrets/${id}`)
    const path = `projects/${project?.number ?? of}/secrets/${id}`
    const version = textOf(reference['version']) || 'latest'
    const resource = {
      service: 'secretmanager.googleapis.com',
      type: 'secretmanager.googleapis.com/Secret',
      name: path,
    }
    const found = versionOf(secret, version)
    if (found === undefined) return { code: 3, message: `Secret ${path}/versions/${version} was not found` }
    const caller = callerFor(identity, account, [], Infinity)
    if (!hasPermission(caller, permission, of, { bindings: secret?.bindings ?? [], resource })) {
      const role = "'Secret Manager Secret Accessor' role (roles/secretmanager.secretAccessor)"
      const message = `Permission denied on secret: ${path}/versions/${version} for Revision service account ${account}. The service account used must be granted the ${role} at the secret, project or higher level.`
      return { code: 7, message }
    }
    if (found === 'ENABLED') return undefined
    return { code: 3, message: `Secret ${path}/versions/${version} is in ${found} state.` } // †
  }
  return (secretEnv, account, project) =>
    listOf(secretEnv)
      .map(one => faultOf(messageOf(messageOf(one)['secretRef']), account, project))
      .find(fault => fault !== undefined)
}

/** State of a version, by its number or `latest`. */
function versionOf(secret: Secret | undefined, version: string): Secret['versions'][string] | undefined {
  if (secret === undefined) return undefined
  const [latest = ''] = Object.keys(secret.versions).toSorted((a, b) => Number(b) - Number(a))
  return secret.versions[version === 'latest' ? latest : version]
}
