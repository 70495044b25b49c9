import { createHash } from 'node:crypto'

/** A rule as `GET /rules/branches/{branch}` lists it. */
export interface BranchRule {
  readonly type: string
  readonly parameters?: Readonly<Record<string, unknown>>
  readonly ruleset_source_type?: 'Repository' | 'Organization'
  readonly ruleset_source?: string
  readonly ruleset_id?: number
}

export interface User {
  readonly login: string
  readonly id: number
  /** Default: `User`. */
  readonly type?: 'User' | 'Bot'
}

export interface Team {
  readonly slug: string
  readonly id: number
  readonly members: readonly User[]
}

export interface Environment {
  /** Users who may approve. An empty list means no `required_reviewers` rule. */
  readonly reviewers: readonly User[]
  readonly reviewerTeams?: readonly Team[]
  readonly preventSelfReview?: boolean
  readonly waitMinutes?: number
  /** `protected_branches` of the deployment branch policy; absent: any branch. */
  readonly protectedBranches?: boolean
}

/** An artifact of a workflow run. */
export interface Artifact {
  readonly name: string
  /** Id of the job in the service that holds artifacts. */
  readonly job: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number
}

export interface Approval {
  readonly environment: string
  readonly state: 'approved' | 'rejected' | 'pending'
  readonly user: User
  readonly comment?: string
}

export interface PullRequest {
  readonly number: number
  readonly title: string
  readonly author: User
  readonly base: string
  readonly head: string
  readonly headSha: string
  /** `owner/name` of the fork that it comes from; absent: this repository. */
  readonly fork?: string
  readonly state: 'open' | 'closed'
  /** RFC 3339; absent: not merged. */
  readonly mergedAt?: string
  readonly mergeCommitSha?: string
  readonly files: readonly PullRequestFile[]
}

/** A comment in the conversation of a pull request. */
export interface IssueComment {
  /** Node id. */
  readonly id: string
  readonly pull: number
  /** `github-actions[bot]` for the token of a job. */
  readonly author: string
  body: string
}

export interface PullRequestFile {
  readonly filename: string
  readonly status: 'added' | 'removed' | 'modified' | 'renamed'
  readonly patch?: string
}

export interface Commit {
  readonly sha: string
  readonly parents: readonly string[]
  readonly message: string
  readonly files: Readonly<Record<string, Buffer>>
  /** Milliseconds since the epoch. */
  readonly at: number
}

/** A test's choices for a repository. The rest has usual values. */
export interface RepositoryOptions {
  readonly id?: number
  readonly ownerId?: number
  readonly visibility?: 'public' | 'private' | 'internal'
  readonly defaultBranch?: string
  /** Custom properties. A property with several values is a list. */
  readonly properties?: Readonly<Record<string, string | readonly string[]>>
  /**
   * True for a `sub` with ids, as newer repositories have it:
   * https://github.blog/changelog/2026-04-23-immutable-subject-claims-for-github-actions-oidc-tokens
   */
  readonly immutableSubject?: boolean
  /** Files of the first commit of the default branch. */
  readonly files?: Readonly<Record<string, string | Buffer>>
}

/** A repository: plain state that tests read and change, with the few git operations that they need. */
export class Repository {
  owner: string
  name: string
  readonly id: number
  readonly ownerId: number
  visibility: 'public' | 'private' | 'internal'
  defaultBranch: string
  /** False: the plan of the account has no rulesets and no reviewers for private repositories. */
  planHasProtection = true
  properties: Readonly<Record<string, string | readonly string[]>>
  immutableSubject: boolean
  /** Former `owner/name`s, which GitHub redirects to this repository. */
  readonly formerNames: string[] = []
  /** Branch name to commit. */
  readonly branches: Record<string, string> = {}
  /** Tag name to commit. An annotated tag also has an object in `annotatedTags`. */
  readonly tags: Record<string, string> = {}
  /** Tag object's sha to the commit that it names. */
  readonly annotatedTags: Record<string, { readonly name: string; readonly commit: string; readonly message: string }> =
    {}
  readonly commits: Record<string, Commit> = {}
  /** Branch to the rules of rulesets that are active on it. */
  readonly rules: Record<string, BranchRule[]> = {}
  /** Branches under classic protection, which the rules API does not show. */
  readonly classicProtection: string[] = []
  readonly environments: Record<string, Environment> = {}
  /** Run id to the moment its first job began. Milliseconds since the epoch. */
  readonly runs: Record<string, number> = {}
  /** Run id to the artifacts that its jobs uploaded. */
  readonly artifacts: Record<string, Artifact[]> = {}
  /** Run id to the approvals of its environments. */
  readonly approvals: Record<string, Approval[]> = {}
  readonly pulls: PullRequest[] = []
  /** Of all pull requests, oldest first. */
  readonly comments: IssueComment[] = []
  /** Pull requests whose conversation is locked. */
  readonly lockedPulls = new Set<number>()
  #commented = 0
  readonly #now: () => number

  constructor(fullName: string, options: RepositoryOptions, now: () => number) {
    const [owner = '', name = ''] = fullName.split('/')
    this.owner = owner
    this.name = name
    this.id = options.id ?? 512_345_678
    this.ownerId = options.ownerId ?? 90_210
    this.visibility = options.visibility ?? 'private'
    this.defaultBranch = options.defaultBranch ?? 'main'
    this.properties = options.properties ?? {}
    this.immutableSubject = options.immutableSubject ?? false
    this.#now = now
    this.commit(options.files ?? { 'README.md': `# ${name}\n` }, { message: 'Initial commit' })
  }

  /**
   * Renames the repository, or transfers it to another owner. GitHub still finds it by the former name until another
   * repository takes that.
   */
  rename(fullName: string): void {
    this.formerNames.push(this.fullName)
    const [owner = '', name = ''] = fullName.split('/')
    this.owner = owner
    this.name = name
  }

  get fullName(): string {
    return `${this.owner}/${this.name}`
  }

  /** The commit at the head of the default branch. */
  get head(): string {
    return this.branches[this.defaultBranch] ?? ''
  }

  /**
   * Adds a commit to a branch; default: the default branch. A new branch starts at `from`, or at the default branch.
   * `null` deletes a file.
   *
   * @returns the commit's sha
   */
  commit(
    files: Readonly<Record<string, string | Buffer | null>>,
    options: { readonly branch?: string; readonly from?: string; readonly message?: string } = {},
  ): string {
    const branch = options.branch ?? this.defaultBranch
    const parent = this.branches[branch] ?? options.from ?? this.branches[this.defaultBranch]
    const merged: Record<string, Buffer> = { ...(parent === undefined ? {} : this.commits[parent]?.files) }
    for (const [path, content] of Object.entries(files)) {
      if (content === null) delete merged[path]
      else merged[path] = Buffer.isBuffer(content) ? content : Buffer.from(content)
    }
    const message = options.message ?? 'Change'
    const parents = parent === undefined ? [] : [parent]
    const content = Object.entries(merged).map(([path, bytes]) => [path, blobSha(bytes)])
    const sha = sha1(JSON.stringify([this.fullName, parents, message, content, Object.keys(this.commits).length]))
    this.commits[sha] = { sha, parents, message, files: merged, at: this.#now() }
    this.branches[branch] = sha
    return sha
  }

  /** Tags a commit; with a message, by an annotated tag. */
  tag(name: string, commit: string, message?: string): string {
    if (message === undefined) {
      this.tags[name] = commit
      return commit
    }
    const sha = sha1(JSON.stringify(['tag', name, commit, message]))
    this.annotatedTags[sha] = { name, commit, message }
    this.tags[name] = sha
    return sha
  }

  /** Opens a pull request; `merge` closes it with a merge commit on its base. */
  addComment(comment: Omit<IssueComment, 'id'>): IssueComment {
    const complete = { id: `IC_kwDO${this.id}_${++this.#commented}`, ...comment }
    this.comments.push(complete)
    return complete
  }

  addPull(pull: Partial<PullRequest> & { readonly head: string; readonly headSha: string }): PullRequest {
    const complete: PullRequest = {
      number: this.pulls.length + 1,
      title: 'A change',
      author: { login: 'octocat', id: 583_231 },
      base: this.defaultBranch,
      state: 'open',
      files: [],
      ...pull,
    }
    this.pulls.push(complete)
    return complete
  }

  /**
   * Merges a pull request: the files of its head become a commit on the base.
   *
   * @returns the merge commit's sha
   */
  merge(number: number): string {
    const index = this.pulls.findIndex(pull => pull.number === number)
    const pull = this.pulls[index]
    if (pull === undefined) throw new Error(`${this.fullName} has no pull request ${number}`)
    const files = this.commits[pull.headSha]?.files ?? {}
    const sha = this.commit(files, { branch: pull.base, message: `Merge pull request #${number} from ${pull.head}` })
    this.pulls[index] = {
      ...pull,
      state: 'closed',
      mergedAt: rfc3339(this.#now()),
      mergeCommitSha: sha,
    }
    return sha
  }

  /**
   * Resolves a revision as git and GitHub's API do: `HEAD`, a branch, a tag, a sha (4 digits or more), `refs/heads/x`,
   * `heads/x`. If a tag and a branch have the same name, git prefers the tag.
   *
   * @returns the sha of a commit, or of a tag object
   */
  resolve(revision: string): string | undefined {
    if (revision === 'HEAD') return this.head
    const own = (record: Record<string, string>, name: string): string | undefined =>
      Object.hasOwn(record, name) ? record[name] : undefined
    const short = revision.replace(/^refs\//, '')
    if (short.startsWith('heads/')) return own(this.branches, short.slice('heads/'.length))
    if (short.startsWith('tags/')) return own(this.tags, short.slice('tags/'.length))
    const pull = /^pull\/(\d+)\/(head|merge)$/.exec(short)
    if (pull !== null) return this.pulls.find(one => one.number === Number(pull[1]))?.headSha
    if (/^[0-9a-f]{4,40}$/.test(revision)) {
      const objects = [...Object.keys(this.commits), ...Object.keys(this.annotatedTags)]
      const found = objects.filter(sha => sha.startsWith(revision))
      if (found.length === 1) return found[0]
    }
    return own(this.tags, revision) ?? own(this.branches, revision)
  }

  /** Returns the commit that a revision names, also through a tag object. */
  commitAt(revision: string): Commit | undefined {
    const sha = this.resolve(revision)
    if (sha === undefined) return undefined
    return this.commits[this.annotatedTags[sha]?.commit ?? sha]
  }

  /** Returns GitHub's `ref_protected` of a branch: true by a ruleset or by classic protection. */
  isProtected(ref: string): boolean {
    const branch = ref.replace(/^refs\/heads\//, '')
    return (
      ref.startsWith('refs/heads/') &&
      ((this.rules[branch]?.length ?? 0) > 0 || this.classicProtection.includes(branch))
    )
  }
}

const sha1 = (text: string | Buffer): string => createHash('sha1').update(text).digest('hex')

/** Returns the sha that git gives a blob. */
export const blobSha = (content: Buffer): string =>
  sha1(Buffer.concat([Buffer.from(`blob ${content.length}\0`), content]))

/** A time as GitHub writes it: no fraction. */
export const rfc3339 = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
