import { describe, expect, test } from 'vitest'
import type { Api, ApiReply } from '../../src/github/api.ts'
import { putPullComment } from '../../src/github/pull-comment.ts'

interface Stored {
  readonly id: string
  body: string
}

const refused = (words: string, type?: string, status: number | undefined = 200): ApiReply<never> => ({
  refused: { status, words, headers: {}, isOfGitHub: true, type },
})

/** A conversation in memory, whose changes a test can disturb. */
function conversation(disturb: (name: string, comments: Stored[], body: string) => ApiReply<never> | undefined) {
  const comments: Stored[] = []
  const api: Pick<Api, 'query' | 'mutate'> = {
    query: async (_, __, read) => {
      const nodes = comments.map(one => ({ ...one, viewerDidAuthor: true }))
      const value = read({
        repository: { pullRequest: { id: 'PR_1', comments: { nodes, pageInfo: { hasNextPage: false } } } },
      })
      return value === undefined ? refused('another shape') : { value }
    },
    mutate: async (text, { id = '', body = '' }, read) => {
      const name = /(addComment|updateIssueComment|deleteIssueComment)/.exec(text)?.[1] ?? ''
      const disturbed = disturb(name, comments, body)
      if (disturbed !== undefined) return disturbed
      const found = comments.findIndex(one => one.id === id)
      if (name === 'deleteIssueComment') comments.splice(found, 1)
      const node = { id: name === 'addComment' ? `c${comments.length + 1}` : id }
      if (name === 'addComment') comments.push({ ...node, body })
      else if (name === 'updateIssueComment' && comments[found] !== undefined) comments[found].body = body
      const value = read({ addComment: { commentEdge: { node } }, updateIssueComment: { issueComment: node } })
      return value === undefined ? refused('another shape') : { value }
    },
  }
  return { api, comments }
}

const asked = {
  what: 'or write comments on this pull request',
  host: 'api.github.com',
  repository: 'acme/fraud',
  input: 'github_token',
  permission: 'pull-requests: write',
} as const
const marker = '<!-- keyless-vertex plan: key 0123456789abcdef -->'
const put = (api: Pick<Api, 'query' | 'mutate'>, body = 'plan') =>
  putPullComment(api, { pull: 1, marker, text: length => body.slice(0, length) }, asked)

describe('a comment on a pull request', () => {
  test('of two jobs at the same time only the older one stays, with the newer text', async () => {
    let raced = false
    const { api, comments } = conversation((name, all) => {
      if (name === 'addComment' && !raced) {
        raced = true
        all.push({ id: 'other', body: `${marker}\nof another job` })
      }
      return undefined
    })
    expect(await put(api)).toEqual({ done: 'created' })
    expect(comments).toEqual([{ id: 'other', body: `${marker}\nplan` }])
  })

  test('whose creation got no answer is looked for, and not created twice', async () => {
    const { api, comments } = conversation((name, all, body) => {
      if (name !== 'addComment') return undefined
      all.push({ id: 'c1', body })
      return refused('no answer', undefined, 502)
    })
    expect(await put(api)).toEqual({ done: 'created' })
    expect(comments).toHaveLength(1)
  })

  test('that was deleted in between is created again', async () => {
    const { api, comments } = conversation((name, all) => {
      if (name !== 'updateIssueComment') return undefined
      all.length = 0
      return refused('Could not resolve to a node', 'NOT_FOUND')
    })
    comments.push({ id: 'c0', body: `${marker}\nold` })
    expect(await put(api)).toEqual({ done: 'created' })
    expect(comments).toEqual([{ id: 'c1', body: `${marker}\nplan` }])
  })

  test('that GitHub counts as too long is written shorter', async () => {
    const { api, comments } = conversation((name, _, body) =>
      name === 'addComment' && body.length > 20_000
        ? refused('Body is too long (maximum is 65536 characters)', 'UNPROCESSABLE')
        : undefined,
    )
    expect(await put(api, 'x'.repeat(80_000))).toEqual({ done: 'created' })
    expect(comments[0]?.body).toHaveLength(16_250)
  })

  test('is not written again if nothing changed', async () => {
    const { api } = conversation(() => undefined)
    expect(await put(api)).toEqual({ done: 'created' })
    expect(await put(api)).toEqual({ done: 'unchanged' })
  })
})
