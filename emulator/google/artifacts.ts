import { createHash } from 'node:crypto'
import type { Authenticate, EmulatedRequest, EmulatedResponse, EmulatedService, HasPermission } from '../host.ts'
import { granted, permissionsAsked } from './permissions.ts'
import { answer, notFoundPage, parseBody, RpcError } from './rpc.ts'

export interface Template {
  readonly location: string
  readonly project: string
  readonly repository: string
  readonly package: string
  readonly tags: readonly string[]
  /** The compiled pipeline, as it was uploaded. */
  readonly text: string
}

export interface ArtifactsState {
  readonly templates: Template[]
}

export interface ArtifactsOptions {
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
}

/** Returns the version of a template: `sha256:` and the digest of its text. */
export const digestOf = (text: string): string => `sha256:${createHash('sha256').update(text).digest('hex')}`

/** Artifact Registry's hosts for Kubeflow pipelines: `https://{location}-kfp.pkg.dev/{project}/{repository}/{package}/{tag or digest}`. */
export function createArtifacts(options: ArtifactsOptions): { service: EmulatedService; state: ArtifactsState } {
  const { authenticate, hasPermission } = options
  const templates: Template[] = []
  const find = (host: string, path: string): { template: Template | undefined; project: string; parent: string } => {
    const location = host.replace(/-kfp\.pkg\.dev$/, '')
    const [, project = '', repository = '', name = '', version = ''] = path.split('/').map(decodeURIComponent)
    const template = templates.find(
      one =>
        one.location === location &&
        one.project === project &&
        one.repository === repository &&
        one.package === name &&
        (one.tags.includes(version) || digestOf(one.text) === version),
    )
    return { template, project, parent: `projects/${project}/locations/${location}/repositories/${repository}` }
  }
  /** `testIamPermissions` of a repository that has a template. */
  const testRepository = (request: EmulatedRequest): EmulatedResponse => {
    const [, project, location, repository] =
      /^\/v1\/projects\/([\w:.-]+)\/locations\/([\w-]+)\/repositories\/([\w-]+):testIamPermissions$/.exec(
        request.path,
      ) ?? []
    if (request.method !== 'POST' || project === undefined) return notFoundPage(request.path)
    const identity = authenticate(request)
    if ('refusal' in identity) return identity.refusal
    const asked = permissionsAsked(parseBody(request))
    const exists = templates.some(
      one => one.project === project && one.location === location && one.repository === repository,
    )
    if (!exists) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
    return granted(asked, permission => hasPermission(identity.caller, permission, project))
  }
  return {
    state: { templates },
    service: {
      serves: host => /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host) || host === 'artifactregistry.googleapis.com',
      handle: request =>
        answer((): EmulatedResponse => {
          if (request.host === 'artifactregistry.googleapis.com') return testRepository(request)
          if (request.method !== 'GET' || !/^(\/[\w.:-]+){4}$/.test(request.path))
            throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
          const identity = authenticate(request)
          if ('refusal' in identity) return identity.refusal
          const { template, project, parent } = find(request.host, request.path)
          const permission = 'artifactregistry.repositories.downloadArtifacts'
          if (!hasPermission(identity.caller, permission, project))
            throw new RpcError(
              'PERMISSION_DENIED',
              `Permission "${permission}" denied on resource "${parent}" (or it may not exist)`,
            )
          if (template === undefined) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
          return { status: 200, headers: { 'content-type': 'application/yaml' }, body: template.text }
        }),
    },
  }
}
