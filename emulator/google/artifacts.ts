import { createHash, randomUUID } from 'node:crypto'
import type { Authenticate, Clock, EmulatedRequest, EmulatedResponse, EmulatedService, HasPermission } from '../host.ts'
import type { OwnPolicy } from './access.ts'
import type { Binding, IdentityState } from './identity.ts'
import { readUpload, uploadedTo } from './kfp-upload.ts'
import { newRepository } from './new-resources.ts'
import {
  type Packages,
  packagePlaceOf,
  permissionToRead,
  permissionToWrite,
  readPackages,
  storeVersion,
  writePackages,
} from './packages.ts'
import { granted, permissionsAsked } from './permissions.ts'
import { renderPolicy, requestedVersion, setPolicy } from './policies.ts'
import { answer, iamDenied, json, notFoundPage, parseBody, RpcError } from './rpc.ts'

export interface Template {
  readonly location: string
  readonly project: string
  readonly repository: string
  readonly package: string
  /** Those that it has at first. */
  readonly tags: readonly string[]
  /** The compiled pipeline, as it was uploaded. */
  readonly text: string
}

/** A repository as a resource. */
export interface Repository {
  readonly format: 'DOCKER' | 'KFP'
  bindings: Binding[]
}

export interface ArtifactsState {
  readonly templates: Template[]
  /** By name: `projects/acme-ml/locations/us/repositories/train`. Those of templates are there anyway. */
  readonly repositories: Map<string, Repository>
  /** What is in the repositories, besides templates. */
  readonly packages: Packages
}

export interface ArtifactsOptions {
  readonly clock: Clock
  readonly authenticate: Authenticate
  readonly hasPermission: HasPermission
  /** Accounts and pools that may be members of a repository's policy. */
  readonly identity: IdentityState
  /** Ends what others have to push by now. */
  readonly settle?: () => void
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
        digestOf(one.text) === (tagsOf(one).get(version) ?? version),
    )
    return { template, project, parent: `projects/${project}/locations/${location}/repositories/${repository}` }
  }
  const repositories = new Map<string, Repository>()
  const packages: Packages = new Map()
  const listed = new WeakSet<Template>()
  /** Templates are versions of packages, too. */
  const listTemplates = (): void => {
    for (const template of templates.filter(one => !listed.has(one))) {
      const { tags, text } = template
      listed.add(template)
      storeVersion(packages, packageNameOf(template), { id: digestOf(text), tags, createdAt: options.clock.now() })
    }
  }
  const tagsOf = (template: Template): ReadonlyMap<string, string> => {
    listTemplates()
    return packages.get(packageNameOf(template))?.tags ?? new Map()
  }
  const repositoryAt = (name: string): Repository | undefined => {
    const isOfTemplate = templates.some(
      ({ project, location, repository }) =>
        name === `projects/${project}/locations/${location}/repositories/${repository}`,
    )
    if (isOfTemplate && !repositories.has(name)) repositories.set(name, { format: 'KFP', bindings: [] })
    return repositories.get(name)
  }
  return {
    state: { templates, repositories, packages },
    service: {
      serves: host => /^[a-z0-9-]+-kfp\.pkg\.dev$/.test(host) || host === 'artifactregistry.googleapis.com',
      handle: request =>
        answer((): EmulatedResponse => {
          if (request.host === 'artifactregistry.googleapis.com') {
            listTemplates()
            return (
              serveUpload(request, options, { templates, packages }, repositoryAt) ??
              servePackages(request, options, packages, repositoryAt) ??
              newRepository(request, options, repositories) ??
              serveRepository(request, options, repositoryAt)
            )
          }
          if (request.method !== 'GET' || !/^(\/[\w.:-]+){4}$/.test(request.path))
            throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
          const identity = authenticate(request)
          if ('refusal' in identity) return identity.refusal
          const { template, project, parent } = find(request.host, request.path)
          const permission = 'artifactregistry.repositories.downloadArtifacts'
          if (!hasPermission(identity.caller, permission, project, ownPolicy(repositoryAt(parent), parent)))
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

const packageNameOf = ({ project, location, repository, package: name }: Omit<Template, 'tags' | 'text'>): string =>
  `projects/${project}/locations/${location}/repositories/${repository}/packages/${name}`

/**
 * Stores a pipeline that is uploaded. Google documents that it overwrites what is there: a version gets the new
 * description, and a tag moves.
 */
function serveUpload(
  request: EmulatedRequest,
  { authenticate, hasPermission, clock }: ArtifactsOptions,
  { templates, packages }: Pick<ArtifactsState, 'templates' | 'packages'>,
  repositoryAt: (name: string) => Repository | undefined,
): EmulatedResponse | undefined {
  const to = uploadedTo(request)
  if (to === undefined) return undefined
  const who = authenticate(request)
  if ('refusal' in who) return who.refusal
  const { name, project } = to
  const repository = repositoryAt(name)
  const permission = 'artifactregistry.repositories.uploadArtifacts'
  if (!hasPermission(who.caller, permission, project, ownPolicy(repository, name)))
    throw iamDenied(permission, `//artifactregistry.googleapis.com/${name}`)
  if (repository === undefined) throw new RpcError('NOT_FOUND', `Repository "${name}" was not found.`)
  if (repository.format !== 'KFP')
    throw new RpcError('FAILED_PRECONDITION', `Repository "${name}" is of format ${repository.format}, not KFP.`)
  const { text, version, tags, description, ...pipeline } = readUpload(request)
  const [, , , location = '', , id = ''] = name.split('/')
  const template: Template = { location, project, repository: id, package: pipeline.package, tags: [], text }
  const packageName = packageNameOf(template)
  const known = packages.get(packageName)
  const createdAt = known?.versions.get(version)?.createdAt ?? clock.now()
  if (!templates.some(one => packageNameOf(one) === packageName && one.text === text)) templates.push(template)
  known?.versions.delete(version)
  storeVersion(packages, packageName, {
    id: version,
    tags,
    createdAt,
    ...(description !== undefined && { description }),
  })
  const operation = `projects/${project}/locations/${location}/operations/${randomUUID()}`
  const type = 'type.googleapis.com/google.devtools.artifactregistry.v1'
  return json({
    operation: {
      name: operation,
      metadata: { '@type': `${type}.UploadKfpArtifactMetadata` },
      done: true,
      response: { '@type': `${type}.UploadKfpArtifactResponse` },
    },
  })
}

/** What is in a repository; `undefined` if the request is of the repository itself. */
function servePackages(
  request: EmulatedRequest,
  { authenticate, hasPermission, settle }: ArtifactsOptions,
  packages: Packages,
  repositoryAt: (name: string) => Repository | undefined,
): EmulatedResponse | undefined {
  const place = packagePlaceOf(request.path)
  if (place === undefined) return undefined
  const who = authenticate(request)
  if ('refusal' in who) return who.refusal
  const { repository: name, project } = place
  const repository = repositoryAt(name)
  const reads = request.method === 'GET'
  const permission = reads ? permissionToRead(place) : permissionToWrite(request.method, place)
  if (!hasPermission(who.caller, permission, project, ownPolicy(repository, name)))
    throw iamDenied(permission, `//artifactregistry.googleapis.com/${name}`)
  if (repository === undefined) throw new RpcError('NOT_FOUND', `Repository "${name}" was not found.`)
  settle?.()
  if (!reads) return writePackages(packages, place, request) ?? notFoundPage(request.path)
  return readPackages(packages, place, request)
}

export const ownPolicy = (repository: Repository | undefined, name: string): OwnPolicy => ({
  bindings: repository?.bindings ?? [],
  resource: {
    service: 'artifactregistry.googleapis.com',
    type: 'artifactregistry.googleapis.com/Repository',
    name,
  },
})

const verbs: Readonly<Record<string, string>> = {
  GET: 'get',
  'GET:getIamPolicy': 'getIamPolicy',
  'POST:setIamPolicy': 'setIamPolicy',
  'POST:testIamPermissions': 'test',
}

/** A repository itself, and its policy. */
function serveRepository(
  request: EmulatedRequest,
  { authenticate, hasPermission, identity }: ArtifactsOptions,
  repositoryAt: (name: string) => Repository | undefined,
): EmulatedResponse {
  const [, name, project = '', action = ''] =
    /^\/v1\/(projects\/([\w:.-]+?)\/locations\/[\w-]+\/repositories\/[\w-]+)(?::(\w+))?$/.exec(request.path) ?? []
  const verb = verbs[`${request.method}${action === '' ? '' : `:${action}`}`]
  if (name === undefined || verb === undefined) return notFoundPage(request.path)
  const who = authenticate(request)
  if ('refusal' in who) return who.refusal
  const repository = repositoryAt(name)
  const may = (permission: string): boolean =>
    hasPermission(who.caller, permission, project, ownPolicy(repository, name))
  const asked = verb === 'test' ? permissionsAsked(parseBody(request)) : []
  const permission = `artifactregistry.repositories.${verb}`
  if (verb !== 'test' && !may(permission)) throw iamDenied(permission, `//artifactregistry.googleapis.com/${name}`)
  if (repository === undefined) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
  if (verb === 'test') return granted(asked, may)
  if (verb === 'get') return json({ name, format: repository.format, mode: 'STANDARD_REPOSITORY' })
  if (verb === 'getIamPolicy')
    return json(
      renderPolicy(repository, requestedVersion(request.query.get('options.requestedPolicyVersion') ?? undefined)),
    )
  setPolicy(repository, parseBody(request), { state: identity, service: 'artifactregistry.' })
  return json(renderPolicy(repository, 3))
}
