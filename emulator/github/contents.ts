import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { message } from './access.ts'
import type { Context } from './answer.ts'
import { repositoryPayload } from './payloads.ts'
import { blobSha, type Commit, rfc3339 } from './repositories.ts'

const media = (request: EmulatedRequest): string => request.headers['accept'] ?? ''

export function getRepository({ repository, server }: Context): EmulatedResponse {
  return {
    status: 200,
    body: {
      ...repositoryPayload(repository, server),
      archived: false,
      disabled: false,
      custom_properties: repository.properties,
      permissions: { admin: false, maintain: false, push: false, triage: false, pull: true },
    },
  }
}

export function getCommit({ repository, request, api }: Context, [ref = '']: readonly string[]): EmulatedResponse {
  const commit = repository.commitAt(ref)
  if (commit === undefined)
    return { status: 422, body: message(`No commit found for SHA: ${ref}`, 422, '/commits/commits#get-a-commit') }
  if (/\bapplication\/vnd\.github\.(v3\.)?sha\b/.test(media(request)))
    return { status: 200, headers: { 'content-type': 'application/vnd.github.sha; charset=utf-8' }, body: commit.sha }
  return { status: 200, body: commitBody(commit, api) }
}

function commitBody(commit: Commit, api: string): object {
  const who = { name: 'octocat', email: 'octocat@users.noreply.github.com', date: rfc3339(commit.at) }
  return {
    sha: commit.sha,
    url: `${api}/commits/${commit.sha}`,
    commit: {
      author: who,
      committer: who,
      message: commit.message,
      verification: { verified: false, reason: 'unsigned' },
    },
    parents: commit.parents.map(sha => ({ sha, url: `${api}/commits/${sha}` })),
  }
}

export function getContents({ repository, request, api }: Context, [path = '']: readonly string[]): EmulatedResponse {
  const ref = request.query.get('ref') ?? repository.defaultBranch
  const docs = '/repos/contents#get-repository-content'
  const commit = repository.commitAt(ref)
  if (commit === undefined) return { status: 404, body: message(`No commit found for the ref ${ref}`, 404, docs) }
  const content = Object.hasOwn(commit.files, path) ? commit.files[path] : undefined
  if (content === undefined) {
    const prefix = path === '' ? '' : `${path.replace(/\/$/, '')}/`
    const below = Object.keys(commit.files).filter(file => file.startsWith(prefix))
    return below.length === 0
      ? { status: 404, body: message('Not Found', 404, docs) }
      : { status: 200, body: below.map(file => ({ type: 'file', path: file, name: file.split('/').at(-1) })) }
  }
  if (/\bapplication\/vnd\.github\.(v3\.)?raw\b/.test(media(request)))
    return { status: 200, headers: { 'content-type': 'application/vnd.github.raw+json; charset=utf-8' }, body: content }
  const sha = blobSha(content)
  // From 1 MB on the JSON form has no content. The raw form has it, up to 100 MB.
  const large = content.length > 1024 * 1024
  return {
    status: 200,
    body: {
      type: 'file',
      encoding: large ? 'none' : 'base64',
      size: content.length,
      name: path.split('/').at(-1),
      path,
      content: large ? '' : content.toString('base64').replace(/.{60}/g, '$&\n'),
      sha,
      url: `${api}/contents/${path}?ref=${encodeURIComponent(ref)}`,
      git_url: `${api}/git/blobs/${sha}`,
    },
  }
}
