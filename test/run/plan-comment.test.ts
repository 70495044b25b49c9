import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commentOnPull } from '../../src/run/plan-comment.ts'
import { plan } from '../report/reports.ts'

const folder = mkdtempSync(join(tmpdir(), 'keyless-comment-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const eventPath = join(folder, 'event.json')
writeFileSync(
  eventPath,
  JSON.stringify({ pull_request: { number: 7, head: { repo: { full_name: 'mallory/fraud' } } } }),
)

/** @returns the notices, and the pull requests that got a comment */
async function comment(eventName: string): Promise<[string[], number[]]> {
  const [notices, pulls]: [string[], number[]] = [[], []]
  const context = {
    environment: { identity: { repository: 'acme/fraud' }, eventName, eventPath, provisionalClaims: {} },
    repository: () => ({
      putComment: async ({ pull }: { pull: number }) => {
        pulls.push(pull)
        return { done: 'created' }
      },
    }),
    runner: { annotate: ({ message }: { message: string }) => notices.push(message), say: () => {} },
  }
  await commentOnPull(context as never, { key: 'plan/0', grant: 'train' } as never, plan)
  return [notices, pulls]
}

test.each(['pull_request', 'pull_request_review', 'pull_request_review_comment'])(
  'for a fork, %s is not said to lack a permission that no workflow can give it',
  async event => {
    expect(await comment(event)).toEqual([[expect.stringContaining('A pull request from a fork')], []])
  },
)

test('pull_request_target can comment on the pull request of a fork', async () => {
  expect(await comment('pull_request_target')).toEqual([[], [7]])
})
