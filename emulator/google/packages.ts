import { randomUUID } from 'node:crypto'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { checkBody, checkQuery } from './discovery.ts'
import { checkTagId } from './kfp-upload.ts'
import { json, parseBody, RpcError } from './rpc.ts'

/** A version of a package: an image, or a compiled pipeline. */
export interface PackageVersion {
  /** Milliseconds since the epoch. */
  readonly createdAt: number
  readonly description?: string
  readonly metadata?: Readonly<Record<string, unknown>>
}

/** A package of a repository in Artifact Registry. */
export interface StoredPackage {
  /** By id: `sha256:…` */
  readonly versions: Map<string, PackageVersion>
  /** Tag to the id of its version. */
  readonly tags: Map<string, string>
}

/** Packages by name: `projects/acme-ml/locations/us/repositories/train/packages/fraud`. An inner `/` is `%2F`. */
export type Packages = Map<string, StoredPackage>

/** Stores a version and moves tags to it, as a push does. */
export function storeVersion(
  packages: Packages,
  name: string,
  version: { readonly id: string; readonly tags: readonly string[] } & PackageVersion,
): void {
  const { id, tags, ...rest } = version
  const stored = packages.get(name) ?? { versions: new Map(), tags: new Map() }
  packages.set(name, stored)
  if (!stored.versions.has(id)) stored.versions.set(id, rest)
  for (const tag of tags) stored.tags.set(tag, id)
}

/** A place below a repository, as a request's path names it. */
export interface PackagePlace {
  readonly repository: string
  readonly project: string
  /** Without it: the list of packages. */
  readonly package: string | undefined
  readonly collection: 'packages' | 'versions' | 'tags'
  /** Of a version or a tag; without it: the list. */
  readonly id: string | undefined
}

/** @returns `undefined` if the path is not below a repository */
export function packagePlaceOf(path: string): PackagePlace | undefined {
  const [, repository = '', project = '', name, collection, id] =
    /^\/v1\/(projects\/([\w:.-]+)\/locations\/[\w-]+\/repositories\/[\w-]+)\/packages(?:\/([^/:]+)(?:\/(versions|tags)(?:\/([^/]+))?)?)?$/.exec(
      path,
    ) ?? []
  if (repository === '') return undefined
  // Only an inner slash stays encoded: https://google.aip.dev/127
  const decoded = (text: string | undefined): string | undefined =>
    text === undefined ? undefined : decodeURIComponent(text.replaceAll(/%2f/gi, '%252F'))
  const found = collection === 'versions' || collection === 'tags' ? collection : 'packages'
  return { repository, project, package: decoded(name), collection: found, id: decoded(id) }
}

/** The permission that reads a place. */
export const permissionToRead = ({ collection, package: name, id }: PackagePlace): string =>
  `artifactregistry.${collection}.${(collection === 'packages' ? name : id) === undefined ? 'list' : 'get'}`

/** The permission that changes a place. */
export const permissionToWrite = (method: string, { collection }: PackagePlace): string =>
  `artifactregistry.${collection}.${{ POST: 'create', PATCH: 'update' }[method] ?? 'delete'}`

/**
 * Creates, moves or deletes a tag, or deletes a version or a package.
 *
 * @returns `undefined` if there is no such method
 * @throws RpcError 400, 404, 409
 */
export function writePackages(
  packages: Packages,
  place: PackagePlace,
  request: EmulatedRequest,
): EmulatedResponse | undefined {
  const { repository, package: name, collection, id } = place
  if (name === undefined) return undefined
  const parent = `${repository}/packages/${name}`
  const stored = packages.get(parent)
  if (stored === undefined) throw new RpcError('NOT_FOUND', `Package "${parent}" was not found.`)
  if (collection === 'tags' && request.method !== 'DELETE') return writeTag(stored, parent, id, request)
  if (request.method !== 'DELETE') return undefined
  if (collection === 'packages') packages.delete(parent)
  else {
    if (id === undefined) return undefined
    if (!stored[collection].has(id)) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
    if (collection === 'versions') deleteVersion(stored, id, request)
    stored[collection].delete(id)
  }
  if (collection === 'tags') return json({})
  return json({ name: `${repository.split('/repositories/')[0]}/operations/${randomUUID()}`, done: true, response: {} })
}

/** A version with tags is deleted by force alone, together with its tags. */
function deleteVersion({ tags }: StoredPackage, id: string, { query }: EmulatedRequest): void {
  const own = [...tags].filter(([, to]) => to === id).map(([tag]) => tag)
  if (own.length > 0 && query.get('force') !== 'true')
    throw new RpcError('FAILED_PRECONDITION', `Version "${id}" has tags: ${own.join(', ')}. Use force to delete it.`)
  for (const tag of own) tags.delete(tag)
}

function writeTag(
  stored: StoredPackage,
  parent: string,
  id: string | undefined,
  request: EmulatedRequest,
): EmulatedResponse | undefined {
  const isNew = request.method === 'POST'
  if (isNew !== (id === undefined) || !['POST', 'PATCH'].includes(request.method)) return undefined
  const method = `projects.locations.repositories.packages.tags.${isNew ? 'create' : 'patch'}`
  checkQuery('artifactregistry', method, request.query)
  const { version } = checkBody('artifactregistry', 'Tag', parseBody(request), 'tag')
  const tag = id ?? request.query.get('tagId') ?? ''
  checkTagId(tag)
  const prefix = `${parent}/versions/`
  const to = typeof version === 'string' && version.startsWith(prefix) ? version.slice(prefix.length) : undefined
  if (to === undefined)
    throw new RpcError('INVALID_ARGUMENT', `Invalid version in tag: ${JSON.stringify(version ?? '')}.`)
  if (!stored.versions.has(to)) throw new RpcError('NOT_FOUND', `Version "${version}" was not found.`)
  if (isNew && stored.tags.has(tag)) throw new RpcError('ALREADY_EXISTS', 'the tag already exists')
  if (!isNew && !stored.tags.has(tag)) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
  const mask = request.query.get('updateMask')
  if (mask !== null && mask !== 'version' && mask !== '*')
    throw new RpcError('INVALID_ARGUMENT', `Invalid field in update mask: ${mask}.`)
  stored.tags.set(tag, to)
  return json(renderTag(parent, tag, stored))
}

/** Reads a package, a version or a tag, or a list of them. @throws RpcError 404 */
export function readPackages(packages: Packages, place: PackagePlace, request: EmulatedRequest): EmulatedResponse {
  const { repository, package: name, collection, id } = place
  if (name === undefined) {
    const prefix = `${repository}/packages/`
    const names = [...packages.keys()].filter(one => one.startsWith(prefix)).sort()
    return listed(
      names.map(one => ({ name: one })),
      'packages',
      request,
    )
  }
  const parent = `${repository}/packages/${name}`
  const stored = packages.get(parent)
  if (stored === undefined) throw new RpcError('NOT_FOUND', `Package "${parent}" was not found.`)
  if (collection === 'packages') return json({ name: parent })
  const render = collection === 'tags' ? renderTag : renderVersion
  const ids = [...stored[collection].keys()]
  if (id === undefined)
    return listed(
      ids.sort().map(one => render(parent, one, stored)),
      collection,
      request,
    )
  if (!ids.includes(id)) throw new RpcError('NOT_FOUND', 'Requested entity was not found.')
  return json(render(parent, id, stored))
}

const renderTag = (parent: string, tag: string, { tags }: StoredPackage): object => ({
  name: `${parent}/tags/${tag}`,
  version: `${parent}/versions/${tags.get(tag)}`,
})

function renderVersion(parent: string, id: string, { versions, tags }: StoredPackage): object {
  const version = versions.get(id)
  const createTime = new Date(version?.createdAt ?? 0).toISOString()
  const own = [...tags]
    .filter(([, to]) => to === id)
    .map(([tag]) => ({ name: `${parent}/tags/${tag}`, version: `${parent}/versions/${id}` }))
  return {
    name: `${parent}/versions/${id}`,
    createTime,
    updateTime: createTime,
    ...(version?.description !== undefined && { description: version.description }),
    ...(version?.metadata !== undefined && { metadata: version.metadata }),
    ...(own.length > 0 && { relatedTags: own }),
  }
}

/** One page of a list. */
function listed(items: readonly object[], field: string, { query }: EmulatedRequest): EmulatedResponse {
  const size = Math.min(Number(query.get('pageSize') ?? 100) || 100, 1000)
  const start = Number(Buffer.from(query.get('pageToken') ?? '', 'base64url').toString() || 0)
  const page = items.slice(start, start + size)
  const end = start + page.length
  return json({
    ...(page.length > 0 && { [field]: page }),
    ...(end < items.length && { nextPageToken: Buffer.from(String(end)).toString('base64url') }),
  })
}
