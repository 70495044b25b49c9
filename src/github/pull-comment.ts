import { isObject } from '../core/json.ts'
import type { Unanswered } from '../policy/decide/decision.ts'
import type { Api, ApiReply } from './api.ts'
import { explainGitHubRefusal, type GitHubRequest } from './refusals.ts'
import { field, type RefusedReply, readText } from './reply.ts'

/** A comment that is written once and then updated in place. */
export interface PullComment {
  /** Number of the pull request. */
  readonly pull: number
  /** The text that finds it again: its first line, which GitHub does not show. */
  readonly marker: string
  /** Returns the rest of the text, of this length at most, in UTF-16 units. */
  readonly text: (length: number) => string
}

export type CommentOutcome = { readonly done: 'created' | 'updated' | 'unchanged' } | Unanswered

/** GitHub accepts 65,536 characters. */
const longestComment = 65_000

/** GitHub keeps at most 2,500 comments of a pull request. */
const mostCommentPages = 26

interface FoundComments {
  /** Node id of the pull request. */
  readonly pullId: string
  /** The oldest comment of this token's own identity that begins with the marker. */
  readonly own: OwnComment | undefined
}

interface OwnComment {
  readonly id: string
  readonly body: string
}

/**
 * Writes the comment, or updates the one with its marker that the same identity wrote. A comment of another author is
 * never touched, whatever it contains. If two jobs create it at the same time, the older one stays.
 */
export async function putPullComment(
  api: Pick<Api, 'query' | 'mutate'>,
  comment: PullComment,
  asked: GitHubRequest,
): Promise<CommentOutcome> {
  const full = await putText(api, comment, longestComment, asked.repository)
  const last =
    'refused' in full && /too long/i.test(full.refused.words)
      ? await putText(api, comment, longestComment / 4, asked.repository)
      : full
  return 'refused' in last ? explainGitHubRefusal(last.refused, asked) : { done: last.value }
}

type WrittenReply = ApiReply<'created' | 'updated' | 'unchanged'>

async function putText(
  api: Pick<Api, 'query' | 'mutate'>,
  { pull, marker, text }: PullComment,
  length: number,
  repository: string,
): Promise<WrittenReply> {
  const body = `${marker}\n${text(length - marker.length - 1)}`
  const find = (): Promise<ApiReply<FoundComments>> => findOwn(api, repository, pull, marker)
  const found = await find()
  if ('refused' in found) return found
  const { own, pullId } = found.value
  if (own?.body === body) return { value: 'unchanged' }
  if (own !== undefined) {
    const updated = await updateComment(api, own.id, body)
    // It was deleted in between.
    if (!('refused' in updated) || updated.refused.type !== 'NOT_FOUND') return updated
  }
  const created = await api.mutate(addition, { subject: pullId, body }, data =>
    readNodeId(field(field(field(data, 'addComment'), 'commentEdge'), 'node')),
  )
  if ('refused' in created && !isUncertain(created.refused)) return created
  // Another job may have created it at the same time, and a lost answer may hide that this one did.
  const now = await find()
  if ('refused' in now || now.value.own === undefined) return 'refused' in created ? created : { value: 'created' }
  const oldest = now.value.own
  if ('refused' in created || oldest.id === created.value) return { value: 'created' }
  const moved = await updateComment(api, oldest.id, body)
  if (!('refused' in moved)) await api.mutate(deletion, { id: created.value }, () => true)
  return { value: 'created' }
}

/** True if the change may have taken place anyway. */
const isUncertain = ({ status }: RefusedReply): boolean => status === undefined || status >= 500

async function updateComment(api: Pick<Api, 'mutate'>, id: string, body: string): Promise<WrittenReply> {
  const reply = await api.mutate(change, { id, body }, data =>
    readNodeId(field(field(data, 'updateIssueComment'), 'issueComment')),
  )
  return 'refused' in reply ? reply : { value: 'updated' }
}

/** Reads the comments, oldest first, until the one with the marker. */
async function findOwn(
  { query }: Pick<Api, 'query'>,
  repository: string,
  pull: number,
  marker: string,
): Promise<ApiReply<FoundComments>> {
  const [owner = '', name = ''] = repository.split('/')
  let after = ''
  let pullId = ''
  for (let page = 1; page <= mostCommentPages; page++) {
    const variables = { owner, name, ...(after !== '' && { after }) }
    const reply = await query(commentsOf(pull), variables, data => readPage(data, marker))
    if ('refused' in reply) return reply
    pullId = reply.value.pullId
    if (reply.value.own !== undefined || reply.value.next === undefined)
      return { value: { pullId, own: reply.value.own } }
    after = reply.value.next
  }
  return { value: { pullId, own: undefined } }
}

function readPage(data: unknown, marker: string): (FoundComments & { readonly next: string | undefined }) | undefined {
  const pull = field(field(data, 'repository'), 'pullRequest')
  const comments = field(pull, 'comments')
  const [nodes, info] = [field(comments, 'nodes'), field(comments, 'pageInfo')]
  const pullId = readNodeId(pull)
  if (pullId === undefined || !Array.isArray(nodes) || !isObject(info)) return undefined
  const own = nodes.find(
    one => field(one, 'viewerDidAuthor') === true && readText(one, 'body').split(/\r?\n/, 1)[0] === marker,
  )
  const id = readNodeId(own)
  return {
    pullId,
    own: id === undefined ? undefined : { id, body: readText(own, 'body') },
    next: info['hasNextPage'] === true ? readText(info, 'endCursor') : undefined,
  }
}

const readNodeId = (node: unknown): string | undefined => readText(node, 'id') || undefined

/** @param pull a whole number: our variables are texts */
const commentsOf = (pull: number): string =>
  `query($owner: String!, $name: String!, $after: String) { repository(owner: $owner, name: $name) { pullRequest(number: ${pull}) { id comments(first: 100, after: $after) { nodes { id body viewerDidAuthor } pageInfo { hasNextPage endCursor } } } } }`

const addition =
  'mutation($subject: ID!, $body: String!) { addComment(input: { subjectId: $subject, body: $body }) { commentEdge { node { id } } } }'

const change =
  'mutation($id: ID!, $body: String!) { updateIssueComment(input: { id: $id, body: $body }) { issueComment { id } } }'

const deletion = 'mutation($id: ID!) { deleteIssueComment(input: { id: $id }) { clientMutationId } }'
