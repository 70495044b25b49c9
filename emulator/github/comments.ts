import type { Access } from './access.ts'
import { failure } from './graphql-failure.ts'
import { nodeId } from './payloads.ts'
import type { IssueComment, Repository } from './repositories.ts'

/** The most characters of a comment. */
const longest = 65_536

const forbidden = () => failure('FORBIDDEN', 'Resource not accessible by integration')

const commentNode = (comment: IssueComment, access: Access): object => ({
  id: comment.id,
  body: comment.body,
  viewerDidAuthor: comment.author === access.login,
})

const pullId = (repository: Repository, number: number): string => `PR_${nodeId('R', repository.id)}_${number}`

/** A pull request with its comments, oldest first. To read them needs the same permission as the pull request. */
export function pullNode(repository: Repository, number: number, access: Access): object {
  const pull = repository.pulls.find(one => one.number === number)
  if (pull === undefined) throw failure('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`)
  if (!access.mayRead(repository, 'pull-requests')) throw forbidden()
  return {
    id: pullId(repository, number),
    number,
    locked: repository.lockedPulls.has(number),
    comments: ({ first = 100, after = '0' }: { first?: number; after?: string }) => {
      const all = repository.comments.filter(one => one.pull === number)
      const from = Number(after)
      return {
        nodes: all.slice(from, from + first).map(one => commentNode(one, access)),
        totalCount: all.length,
        pageInfo: { hasNextPage: from + first < all.length, endCursor: String(Math.min(from + first, all.length)) },
      }
    },
  }
}

/** Changes of comments. They need `pull-requests: write` or `issues: write`. */
export function commentMutations(repositories: readonly Repository[], access: Access): object {
  const permit = (repository: Repository, body: string): void => {
    if (!['pull-requests', 'issues'].some(permission => access.mayWrite(repository, permission))) throw forbidden()
    if (body.length > longest) throw failure('UNPROCESSABLE', `Body is too long (maximum is ${longest} characters)`)
  }
  const find = (id: string): { readonly repository: Repository; readonly comment: IssueComment } => {
    for (const repository of repositories) {
      const comment = repository.comments.find(one => one.id === id)
      if (comment !== undefined && access.sees(repository)) return { repository, comment }
    }
    throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`)
  }
  return {
    addComment: ({ input: { subjectId, body } }: { input: { subjectId: string; body: string } }) => {
      const repository = repositories.find(one => one.pulls.some(({ number }) => pullId(one, number) === subjectId))
      const pull = repository?.pulls.find(({ number }) => pullId(repository, number) === subjectId)
      if (repository === undefined || pull === undefined || !access.sees(repository))
        throw failure('NOT_FOUND', `Could not resolve to a node with the global id of '${subjectId}'`)
      permit(repository, body)
      if (repository.lockedPulls.has(pull.number))
        throw failure('FORBIDDEN', 'Unable to create comment because issue is locked.')
      const comment = repository.addComment({ pull: pull.number, author: access.login, body })
      return { commentEdge: { cursor: comment.id, node: commentNode(comment, access) } }
    },
    updateIssueComment: ({ input: { id, body } }: { input: { id: string; body: string } }) => {
      const { repository, comment } = find(id)
      permit(repository, body)
      comment.body = body
      return { issueComment: commentNode(comment, access) }
    },
    deleteIssueComment: ({ input: { id } }: { input: { id: string } }) => {
      const { repository, comment } = find(id)
      permit(repository, '')
      repository.comments.splice(repository.comments.indexOf(comment), 1)
      return { clientMutationId: null }
    },
  }
}
