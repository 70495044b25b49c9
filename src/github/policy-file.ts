import type { ActionError } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { isPinned } from '../policy/source.ts'
import type { Api, ApiReply } from './api.ts'
import {
  ambiguousRef,
  noCommit,
  noFile,
  type PolicyPlace,
  type StoredPolicy,
  takenName,
  unreadablePolicy,
} from './policy-errors.ts'
import type { GitHubRequest } from './refusals.ts'

/** A policy's text and its exact source. */
export interface PolicyFile {
  readonly text: string
  /** `owner/repo/path`, for messages. */
  readonly name: string
  /** The commit from which it was read. */
  readonly commit: string
  /** `refs/heads/main`, `refs/tags/v1`, or the commit itself if the source names it. */
  readonly ref: string
  /** Numeric id of the repository from which it was read. */
  readonly repositoryId: string
}

/** `gone`: a complete answer says that there is no such file, or no such commit. */
export type PolicyReading = { readonly found: PolicyFile } | { readonly gone: ActionError }

const commitFields = `oid file(path: $path) { object { __typename ... on Blob { text byteSize isTruncated } } }`

/** A tag may name a tag that names the commit. */
const commitTarget = `__typename ... on Commit { ${commitFields} }
    ... on Tag { target { __typename ... on Commit { ${commitFields} } ... on Tag { target { __typename ... on Commit { ${commitFields} } } } } }`

const selections = {
  head: { variables: '', fields: `defaultBranchRef { name target { ${commitTarget} } }` },
  commit: { variables: ', $oid: GitObjectID!', fields: `object(oid: $oid) { ${commitTarget} }` },
  ref: { variables: ', $ref: String!', fields: `ref(qualifiedName: $ref) { prefix name target { ${commitTarget} } }` },
  short: {
    variables: ', $branch: String!, $tag: String!',
    fields: `branch: ref(qualifiedName: $branch) { prefix name target { ${commitTarget} } }
    tag: ref(qualifiedName: $tag) { prefix name target { ${commitTarget} } }`,
  },
} as const

/** The selection of the query, with its variables: one round trip for repository, commit, and file. */
interface Selection {
  readonly by: keyof typeof selections
  readonly variables: Readonly<Record<string, string>>
}

function selectionOf(source: StoredPolicy): Selection {
  if (source.kind === 'default-branch') return { by: 'head', variables: {} }
  const { ref } = source
  if (isPinned(source)) return { by: 'commit', variables: { oid: ref } }
  return ref.startsWith('refs/')
    ? { by: 'ref', variables: { ref } }
    : { by: 'short', variables: { branch: `refs/heads/${ref}`, tag: `refs/tags/${ref}` } }
}

/**
 * Reads the policy at the commit that the source names.
 *
 * @throws ActionError `POLICY_UNREADABLE` if GitHub gives no usable answer; `POLICY_MISSING` if the file exists, but is
 * not a policy, or if another repository has the name
 */
export async function readPolicyFile(
  api: Api,
  source: StoredPolicy,
  place: PolicyPlace,
  asked: GitHubRequest,
): Promise<PolicyReading> {
  const selection = selectionOf(source)
  const { by, variables } = selection
  const { variables: declared, fields } = selections[by]
  const query = `query ($owner: String!, $name: String!, $path: String!${declared}) {
  repository(owner: $owner, name: $name) {
    databaseId
    ${fields}
  }
}`
  const ask = (repository: string): Promise<ApiReply<FoundPolicy>> => {
    const [owner = '', name = ''] = repository.split('/')
    const read = (data: unknown): FoundPolicy | undefined => readRepository(data, selection, place.repositoryId)
    return api.query(query, { owner, name, path: source.path, ...variables }, read)
  }
  const first = await ask(place.repository)
  const { reply, repository } = await followRename(api, first, place, ask)
  const name = `${repository}/${source.path}`
  if ('refused' in reply) throw unreadablePolicy(name, reply.refused, asked)
  const { value } = reply
  if ('otherId' in value) throw takenName(repository, value.otherId, source, place)
  return policyReadingOf(value, source, name)
}

/** Another repository may have taken the name since. The id leads to the present name of our repository. */
async function followRename(
  api: Api,
  reply: ApiReply<FoundPolicy>,
  { repository, repositoryId }: PolicyPlace,
  ask: (repository: string) => Promise<ApiReply<FoundPolicy>>,
): Promise<{ readonly reply: ApiReply<FoundPolicy>; readonly repository: string }> {
  const isElsewhere = 'refused' in reply ? reply.refused.type === 'NOT_FOUND' : 'otherId' in reply.value
  if (!isElsewhere || repositoryId === undefined) return { reply, repository }
  const now = await api.get(`/repositories/${repositoryId}`, body =>
    isObject(body) && String(body['id']) === repositoryId && typeof body['full_name'] === 'string'
      ? body['full_name']
      : undefined,
  )
  if ('refused' in now || now.value.toLowerCase() === repository.toLowerCase()) return { reply, repository }
  return { reply: await ask(now.value), repository: now.value }
}

/** A well-formed answer: missing refs are `null`. */
type FoundPolicy =
  | { readonly otherId: string }
  | { readonly repositoryId: string; readonly refs: readonly (FoundCommit | null)[] }

interface FoundCommit {
  /** `refs/heads/main`; empty if the commit was named by its id. */
  readonly ref: string
  readonly commit: string
  readonly file: FoundFile
}

/** The file's text, or why there is none. */
type FoundFile = { readonly text: string } | { readonly missing: true } | { readonly unfit: string }

function readRepository(
  data: unknown,
  { by, variables }: Selection,
  repositoryId: string | undefined,
): FoundPolicy | undefined {
  const repository = isObject(data) ? data['repository'] : undefined
  if (!isObject(repository) || !Number.isSafeInteger(repository['databaseId'])) return undefined
  const id = String(repository['databaseId'])
  if (repositoryId !== undefined && id !== repositoryId) return { otherId: id }
  const { defaultBranchRef, object, ref, branch, tag } = repository
  const read = {
    head: () => [readRef(defaultBranchRef, 'refs/heads/')],
    commit: () => [object === null ? null : readCommit(object, '')],
    ref: () => [askedRef(ref, variables['ref'])],
    short: () => [askedRef(branch, variables['branch']), askedRef(tag, variables['tag'])],
  }[by]()
  const refs = read.filter(one => one !== undefined)
  return refs.length === read.length ? { repositoryId: id, refs } : undefined
}

/** Refuses an answer about another ref than the requested one. */
function askedRef(value: unknown, asked: string | undefined): FoundCommit | null | undefined {
  const found = readRef(value)
  return found?.ref === asked || found === null ? found : undefined
}

function readRef(value: unknown, knownPrefix?: string): FoundCommit | null | undefined {
  if (value === null) return null
  if (!isObject(value) || typeof value['name'] !== 'string') return undefined
  const prefix = knownPrefix ?? value['prefix']
  return typeof prefix === 'string' ? readCommit(value['target'], `${prefix}${value['name']}`) : undefined
}

/** `null`: the object is not a commit, such as a tag of a tree. */
function readCommit(value: unknown, ref: string): FoundCommit | null | undefined {
  if (!isObject(value) || typeof value['__typename'] !== 'string') return undefined
  if (value['__typename'] === 'Tag') return isObject(value['target']) ? readCommit(value['target'], ref) : null
  if (value['__typename'] !== 'Commit') return null
  const file = readFoundFile(value['file'])
  const { oid } = value
  return typeof oid === 'string' && /^[0-9a-f]{40}$/.test(oid) && file !== undefined
    ? { ref, commit: oid, file }
    : undefined
}

function readFoundFile(value: unknown): FoundFile | undefined {
  if (value === null) return { missing: true }
  if (!isObject(value)) return undefined
  const { object } = value
  if (object === null) return { unfit: 'it is not a text file' }
  if (!isObject(object) || typeof object['__typename'] !== 'string') return undefined
  if (object['__typename'] !== 'Blob' || object['text'] === null) return { unfit: 'it is not a text file' }
  const { text, isTruncated } = object
  if (typeof text !== 'string' || typeof isTruncated !== 'boolean') return undefined
  return isTruncated ? { unfit: 'it is too large' } : { text }
}

function policyReadingOf(
  { refs, repositoryId }: Exclude<FoundPolicy, { otherId: string }>,
  source: StoredPolicy,
  name: string,
): PolicyReading {
  const existing = refs.filter(ref => ref !== null)
  const [commit] = existing
  const where = source.kind === 'central' ? `at ${source.ref}` : 'at the head of the default branch'
  if (commit === undefined) return { gone: noCommit(source, name, where) }
  if (existing.length > 1)
    throw ambiguousRef(
      source,
      name,
      existing.map(({ ref }) => ref),
    )
  const { file } = commit
  if ('missing' in file) return { gone: noFile(name, where, 'there is no such file') }
  if ('unfit' in file) throw noFile(name, where, file.unfit)
  return {
    found: { text: file.text, name, commit: commit.commit, ref: commit.ref || commit.commit, repositoryId },
  }
}
