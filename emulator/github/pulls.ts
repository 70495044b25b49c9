import type { EmulatedResponse } from '../host.ts'
import { message } from './access.ts'
import { type Context, notFound, page } from './answer.ts'
import { pullPayload } from './payloads.ts'

export function listCommitPulls(
  { repository, request, server, api }: Context,
  [ref = '']: readonly string[],
): EmulatedResponse {
  const commit = repository.commitAt(ref)
  if (commit === undefined)
    return {
      status: 422,
      body: message(
        `No commit found for SHA: ${ref}`,
        422,
        '/commits/commits#list-pull-requests-associated-with-a-commit',
      ),
    }
  const pulls = repository.pulls.filter(pull => pull.mergeCommitSha === commit.sha || pull.headSha === commit.sha)
  return page(
    request,
    `${api}/commits/${commit.sha}/pulls`,
    pulls.map(pull => pullPayload(repository, server, pull)),
  )
}

export function getPull({ repository, server }: Context, [number = '']: readonly string[]): EmulatedResponse {
  const pull = repository.pulls.find(one => one.number === Number(number))
  if (pull === undefined) return notFound()
  return {
    status: 200,
    body: {
      ...pullPayload(repository, server, pull),
      merged: pull.mergedAt !== undefined,
      changed_files: pull.files.length,
    },
  }
}

export function listPullFiles(
  { repository, request, api }: Context,
  [number = '']: readonly string[],
): EmulatedResponse {
  const pull = repository.pulls.find(one => one.number === Number(number))
  if (pull === undefined) return notFound()
  const files = pull.files.map(file => ({ ...file, sha: '0'.repeat(40), additions: 1, deletions: 0, changes: 1 }))
  return page(request, `${api}/pulls/${pull.number}/files`, files)
}
