import { buildSchema, type DocumentNode, type ExecutionResult, execute, GraphQLError, parse, validate } from 'graphql'
import { isObject } from '../../src/core/json.ts'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import type { Access } from './access.ts'
import { commentMutations, pullNode } from './comments.ts'
import { failure } from './graphql-failure.ts'
import { nodeId } from './payloads.ts'
import { blobSha, type Repository, rfc3339 } from './repositories.ts'

/** A part of GitHub's public schema, with its real names and types. */
const schema = buildSchema(`
  scalar GitObjectID
  scalar DateTime
  scalar URI
  enum RepositoryVisibility { PRIVATE PUBLIC INTERNAL }
  interface Node { id: ID! }
  interface GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! }
  type Query {
    repository(owner: String!, name: String!, followRenames: Boolean = true): Repository
    rateLimit: RateLimit
  }
  type Mutation {
    addComment(input: AddCommentInput!): AddCommentPayload
    updateIssueComment(input: UpdateIssueCommentInput!): UpdateIssueCommentPayload
    deleteIssueComment(input: DeleteIssueCommentInput!): DeleteIssueCommentPayload
  }
  input AddCommentInput { subjectId: ID! body: String! clientMutationId: String }
  input UpdateIssueCommentInput { id: ID! body: String! clientMutationId: String }
  input DeleteIssueCommentInput { id: ID! clientMutationId: String }
  type AddCommentPayload { clientMutationId: String commentEdge: IssueCommentEdge }
  type UpdateIssueCommentPayload { clientMutationId: String issueComment: IssueComment }
  type DeleteIssueCommentPayload { clientMutationId: String }
  type IssueCommentEdge { cursor: String! node: IssueComment }
  type IssueCommentConnection { nodes: [IssueComment] pageInfo: PageInfo! totalCount: Int! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type IssueComment implements Node { id: ID! body: String! viewerDidAuthor: Boolean! }
  type PullRequest implements Node {
    id: ID! number: Int! locked: Boolean! comments(first: Int, after: String): IssueCommentConnection!
  }
  type RateLimit { limit: Int! cost: Int! remaining: Int! }
  type Repository implements Node {
    id: ID! databaseId: Int name: String! nameWithOwner: String! visibility: RepositoryVisibility! isPrivate: Boolean!
    owner: RepositoryOwner! defaultBranchRef: Ref ref(qualifiedName: String!): Ref
    object(expression: String, oid: GitObjectID): GitObject
    pullRequest(number: Int!): PullRequest
  }
  type RepositoryOwner { id: ID! login: String! }
  type Ref implements Node { id: ID! name: String! prefix: String! target: GitObject }
  type Commit implements Node & GitObject {
    id: ID! oid: GitObjectID! abbreviatedOid: String! message: String! committedDate: DateTime! file(path: String!): TreeEntry
  }
  type Tree implements Node & GitObject { id: ID! oid: GitObjectID! abbreviatedOid: String! }
  type Tag implements Node & GitObject {
    id: ID! oid: GitObjectID! abbreviatedOid: String! name: String! message: String target: GitObject!
  }
  type Blob implements Node & GitObject {
    id: ID! oid: GitObjectID! abbreviatedOid: String! text: String byteSize: Int! isBinary: Boolean isTruncated: Boolean!
  }
  type TreeEntry { name: String! path: String oid: GitObjectID! type: String! mode: Int! object: GitObject }
`)

/** Answers `POST /graphql`. */
export async function answerGraphql(
  request: EmulatedRequest,
  repositories: readonly Repository[],
  access: Access,
): Promise<EmulatedResponse> {
  if (access.token === undefined)
    return {
      status: 401,
      body: {
        message: 'This endpoint requires you to be authenticated.',
        documentation_url: 'https://docs.github.com/graphql/guides/forming-calls-with-graphql#authentication',
        status: '401',
      },
    }
  if (request.method !== 'POST')
    return {
      status: 404,
      body: { message: 'Not Found', documentation_url: 'https://docs.github.com/graphql', status: '404' },
    }
  const body = parseJson(request.body)
  if (!isObject(body) || typeof body['query'] !== 'string')
    return {
      status: 400,
      body: { message: 'Problems parsing JSON', documentation_url: 'https://docs.github.com/graphql', status: '400' },
    }
  const { query, variables, operationName } = body
  return { status: 200, body: await run(query, variables, operationName, repositories, access) }
}

type ReadQuery = { readonly document: DocumentNode } | { readonly errors: readonly object[] }

/** Queries that were parsed before: the action has only a few, and repeats them. */
const queries = new Map<string, ReadQuery>()

function readQuery(query: string): ReadQuery {
  try {
    const document = parse(query)
    const faults = validate(schema, document)
    return faults.length > 0 ? { errors: faults.map(formatError) } : { document }
  } catch (error) {
    return { errors: [error instanceof GraphQLError ? formatError(error) : { message: 'Parse error' }] }
  }
}

async function run(
  query: string,
  variables: unknown,
  operationName: unknown,
  repositories: readonly Repository[],
  access: Access,
): Promise<object> {
  const read = queries.get(query) ?? readQuery(query)
  queries.set(query, read)
  if ('errors' in read) return read
  const { document } = read
  const result: ExecutionResult = await execute({
    schema,
    document,
    rootValue: root(repositories, access),
    variableValues: isObject(variables) ? variables : {},
    operationName: typeof operationName === 'string' ? operationName : null,
  })
  return {
    data: result.data ?? null,
    ...(result.errors === undefined ? {} : { errors: result.errors.map(formatError) }),
  }
}

function formatError(error: GraphQLError): object {
  const unknownField = /^Cannot query field "(\w+)" on type "(\w+)"/.exec(error.message)
  const { path, locations } = error
  if (unknownField !== null) {
    const [, fieldName, typeName] = unknownField
    return {
      path: [],
      extensions: { code: 'undefinedField', typeName, fieldName },
      locations,
      message: `Field '${fieldName}' doesn't exist on type '${typeName}'`,
    }
  }
  const type = error.extensions['githubType']
  return {
    ...(type === undefined ? {} : { type }),
    ...(path === undefined ? {} : { path }),
    ...(type === 'FORBIDDEN' ? { extensions: { saml_failure: false } } : {}),
    locations,
    message: error.message,
  }
}

function root(repositories: readonly Repository[], access: Access): object {
  return {
    ...commentMutations(repositories, access),
    rateLimit: { limit: 5000, cost: 1, remaining: 4999 },
    repository: ({ owner, name, followRenames }: { owner: string; name: string; followRenames: boolean }) => {
      const wanted = `${owner}/${name}`.toLowerCase()
      const found =
        repositories.find(one => one.fullName.toLowerCase() === wanted) ??
        repositories.find(one => followRenames && one.formerNames.some(former => former.toLowerCase() === wanted))
      if (found === undefined || !access.sees(found))
        throw failure('NOT_FOUND', `Could not resolve to a Repository with the name '${owner}/${name}'.`)
      return repositoryNode(found, access)
    },
  }
}

function repositoryNode(repository: Repository, access: Access): object {
  /** Contents need a permission. Without it GitHub returns null there, and an error beside it. */
  const guarded = (value: object | null): object | null => {
    if (access.mayRead(repository, 'contents')) return value
    throw failure('FORBIDDEN', 'Resource not accessible by integration')
  }
  /** A whole ref name, or a short one: the branch of that name first, then the tag. */
  const ref = (qualifiedName: string): object | null => {
    const kinds = { 'refs/heads/': repository.branches, 'refs/tags/': repository.tags }
    for (const [prefix, known] of Object.entries(kinds)) {
      const name = qualifiedName.startsWith('refs/')
        ? qualifiedName.startsWith(prefix) && qualifiedName.slice(prefix.length)
        : qualifiedName
      const oid = name !== false && Object.hasOwn(known, name) ? known[name] : undefined
      if (name !== false && oid !== undefined)
        return { id: nodeId('REF', repository.id), name, prefix, target: () => guarded(gitObject(repository, oid)) }
    }
    return null
  }
  return {
    id: nodeId('R', repository.id),
    databaseId: repository.id,
    name: repository.name,
    nameWithOwner: repository.fullName,
    visibility: repository.visibility.toUpperCase(),
    isPrivate: repository.visibility !== 'public',
    owner: { id: nodeId('O', repository.ownerId), login: repository.owner },
    defaultBranchRef: () => ref(`refs/heads/${repository.defaultBranch}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(qualifiedName),
    pullRequest: ({ number }: { number: number }) => pullNode(repository, number, access),
    object: ({ expression, oid }: { expression?: string; oid?: string }) =>
      guarded(oid === undefined ? expressionObject(repository, expression ?? '') : gitObject(repository, oid)),
  }
}

/** `HEAD`, a branch, a tag, a sha, or `rev:path`. */
function expressionObject(repository: Repository, expression: string): object | null {
  const colon = expression.indexOf(':')
  const sha = repository.resolve(colon < 0 ? expression : expression.slice(0, colon))
  if (sha === undefined) return null
  if (colon < 0) return gitObject(repository, sha)
  const commit = repository.commitAt(sha)
  const path = expression.slice(colon + 1)
  const content = commit !== undefined && Object.hasOwn(commit.files, path) ? commit.files[path] : undefined
  return content === undefined ? null : blobNode(content)
}

function gitObject(repository: Repository, oid: string): object | null {
  const tag = repository.annotatedTags[oid]
  if (tag !== undefined)
    return {
      __typename: 'Tag',
      ...identity(oid),
      name: tag.name,
      message: tag.message,
      target: () => gitObject(repository, tag.commit),
    }
  const commit = repository.commits[oid]
  if (commit === undefined) return null
  return {
    __typename: 'Commit',
    ...identity(oid),
    message: commit.message,
    committedDate: rfc3339(commit.at),
    file: ({ path }: { path: string }) => {
      const content = Object.hasOwn(commit.files, path) ? commit.files[path] : undefined
      if (content === undefined) return null
      const object = blobNode(content)
      return { name: path.split('/').at(-1), path, oid: blobSha(content), type: 'blob', mode: 0o100644, object }
    },
  }
}

/** `text` is null for binary blobs, and cut at 512,000 bytes (`isTruncated`). */
function blobNode(content: Buffer): object {
  const limit = 512_000
  const isBinary = content.includes(0)
  return {
    __typename: 'Blob',
    ...identity(blobSha(content)),
    text: isBinary ? null : content.subarray(0, limit).toString('utf8'),
    byteSize: content.length,
    isBinary,
    isTruncated: content.length > limit,
  }
}

const identity = (oid: string): object => ({ id: `GO_${oid}`, oid, abbreviatedOid: oid.slice(0, 7) })

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
