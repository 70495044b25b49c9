import type { PullRequest, Repository, User } from './repositories.ts'
import type { Server } from './server.ts'

interface PayloadFacts {
  readonly event: string
  readonly ref: string
  readonly sha: string
  readonly actor: User
  readonly pull: PullRequest | undefined
}

/** The content of the file `GITHUB_EVENT_PATH`. */
export function eventPayload(
  repository: Repository,
  server: Server,
  facts: PayloadFacts,
): Readonly<Record<string, unknown>> {
  const { event, ref, sha, actor, pull } = facts
  const sender = { login: actor.login, id: actor.id, type: actor.login.endsWith('[bot]') ? 'Bot' : 'User' }
  const common = { repository: repositoryPayload(repository, server), sender }
  switch (event) {
    case 'push': {
      const commit = repository.commits[sha]
      const head = {
        id: sha,
        message: commit?.message ?? '',
        timestamp: new Date(commit?.at ?? 0).toISOString(),
        author: { name: actor.login, email: `${actor.login}@users.noreply.github.com`, username: actor.login },
      }
      const before = commit?.parents[0] ?? '0'.repeat(40)
      return {
        ...common,
        ref,
        before,
        after: sha,
        head_commit: head,
        commits: [head],
        forced: false,
        pusher: { name: actor.login },
      }
    }
    case 'pull_request':
    case 'pull_request_target':
      return pull === undefined
        ? common
        : { ...common, action: 'synchronize', number: pull.number, pull_request: pullPayload(repository, server, pull) }
    case 'workflow_dispatch':
      return { ...common, ref, inputs: {}, workflow: '.github/workflows/train.yml' }
    case 'schedule':
      return { ...common, schedule: '0 3 * * *', workflow: '.github/workflows/train.yml' }
    case 'release':
      return { ...common, action: 'published', release: { tag_name: ref.replace(/^refs\/tags\//, ''), draft: false } }
    default:
      return common
  }
}

/** A repository as the API and events show it. */
export function repositoryPayload(repository: Repository, server: Server): Readonly<Record<string, unknown>> {
  return {
    id: repository.id,
    node_id: nodeId('R', repository.id),
    name: repository.name,
    full_name: repository.fullName,
    private: repository.visibility !== 'public',
    visibility: repository.visibility,
    owner: { login: repository.owner, id: repository.ownerId, type: 'Organization' },
    html_url: `${server.url}/${repository.fullName}`,
    url: `${server.api}/repos/${repository.fullName}`,
    fork: false,
    default_branch: repository.defaultBranch,
  }
}

/** A pull request as the API and events show it. */
export function pullPayload(
  repository: Repository,
  server: Server,
  pull: PullRequest,
): Readonly<Record<string, unknown>> {
  const own = repositoryPayload(repository, server)
  const [forkOwner = '', forkName = ''] = (pull.fork ?? '').split('/')
  const head =
    pull.fork === undefined
      ? own
      : { ...own, id: repository.id + 1, name: forkName, full_name: pull.fork, fork: true, owner: { login: forkOwner } }
  return {
    url: `${server.api}/repos/${repository.fullName}/pulls/${pull.number}`,
    html_url: `${server.url}/${repository.fullName}/pull/${pull.number}`,
    number: pull.number,
    state: pull.state,
    title: pull.title,
    user: pull.author,
    head: {
      ref: pull.head,
      sha: pull.headSha,
      repo: head,
      label: `${pull.fork?.split('/')[0] ?? repository.owner}:${pull.head}`,
    },
    base: { ref: pull.base, sha: repository.branches[pull.base], repo: own, label: `${repository.owner}:${pull.base}` },
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeCommitSha ?? null,
    draft: false,
  }
}

/** GitHub's new global ids: a prefix and the msgpack of [0, id]. Clients must not parse them. */
export const nodeId = (prefix: string, id: number): string =>
  `${prefix}_kgDO${Buffer.from(Uint32Array.of(id).buffer).reverse().toString('base64url')}`
