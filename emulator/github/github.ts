import { randomUUID } from 'node:crypto'
import type { Clock, EmulatedRequest, EmulatedResponse, EmulatedService } from '../host.ts'
import { accessOf, type GitHubToken, message } from './access.ts'
import { answerGraphql } from './graphql.ts'
import { Issuer } from './issuer.ts'
import { alphanumeric, type Job, type JobOptions, makeJob, type Permissions } from './jobs.ts'
import { Repository, type RepositoryOptions } from './repositories.ts'
import { answerRest } from './rest.ts'
import { answerResults } from './results.ts'
import { type Server, serverAt } from './server.ts'
import { answerTokenRequest, type Tamper } from './tokens.ts'

export interface GitHubOptions {
  /** Default: `https://github.com`. Otherwise the address of a GHES or data-residency server. */
  readonly server?: string
  /** Slug that is appended to the issuer. */
  readonly enterprise?: string
  /** One of the first Enterprise Servers that had OIDC: its tokens have fewer claims. */
  readonly older?: true
}

/** An emulated GitHub: its state, for tests to set up, and the service that answers from it. */
export class GitHub implements EmulatedService {
  readonly server: Server
  readonly issuer: Issuer
  readonly repositories: Repository[] = []
  readonly jobs: Job[] = []
  readonly tokens: GitHubToken[] = []
  /** Replaces ID tokens with hostile ones. */
  tamper: Tamper | undefined
  /** False: every request for the issuer's documents gets a 503. */
  issuerAnswers = true
  /** Requests left in this hour, for each token. */
  rateLimit = 1000
  readonly #clock: Clock
  readonly #issued: string[] = []
  readonly #used = new Map<string, number>()

  private constructor(clock: Clock, server: Server, issuer: Issuer) {
    this.#clock = clock
    this.server = server
    this.issuer = issuer
  }

  static async create(clock: Clock, options: GitHubOptions = {}): Promise<GitHub> {
    const server = serverAt(options.server, options.enterprise, options.older)
    return new GitHub(clock, server, await Issuer.create(server.issuer))
  }

  /** Creates a repository with a first commit, and invents ids that are not given. */
  addRepository(fullName: string, options: RepositoryOptions = {}): Repository {
    if (!/^[\w.-]+\/[\w.-]+$/.test(fullName)) throw new Error(`not an owner/name: ${fullName}`)
    const taken = (id: number): boolean => this.repositories.some(one => one.id === id)
    let id = options.id ?? 512_345_678
    while (options.id === undefined && taken(id)) id += 1
    if (taken(id)) throw new Error(`two repositories with the id ${id}`)
    const repository = new Repository(fullName, { ...options, id }, () => this.#clock.now())
    this.repositories.push(repository)
    return repository
  }

  /** @throws Error if there is none */
  repository(fullName: string): Repository {
    const found = this.repositories.find(one => one.fullName === fullName)
    if (found === undefined) throw new Error(`the emulated GitHub has no repository ${fullName}`)
    return found
  }

  /** Starts a job. Its tokens are valid from now on until it ends. */
  startJob(options: JobOptions = {}): Job {
    const repository = options.repository === undefined ? this.repositories[0] : this.repository(options.repository)
    if (repository === undefined) throw new Error('the emulated GitHub has no repository')
    const job = makeJob(repository, this.server, options)
    this.jobs.push(job)
    repository.runs[job.runId] ??= this.#clock.now()
    return job
  }

  /**
   * Creates a token like an App's, for the repositories that are named.
   *
   * @param options.lifetimeMs an App's token has one hour; without it the token does not end
   */
  addToken(options: {
    readonly repositories: readonly string[]
    readonly permissions?: Permissions
    readonly lifetimeMs?: number
  }): string {
    const token = `ghs_${alphanumeric(36)}`
    this.tokens.push({
      token,
      repositories: options.repositories,
      permissions: options.permissions ?? { contents: 'read' },
      ...(options.lifetimeMs !== undefined && { endsAt: this.#clock.now() + options.lifetimeMs }),
    })
    return token
  }

  /** Every token that this GitHub issued. None may appear in what a run leaves. */
  secrets(): string[] {
    const jobs = this.jobs.flatMap(({ token, idToken, results }) =>
      [token, idToken?.token, results?.token].filter(secret => secret !== undefined),
    )
    return [...jobs, ...this.tokens.map(({ token }) => token), ...this.#issued]
  }

  serves(host: string): boolean {
    const { api, issuer, pipelines, results } = this.server
    return [api, issuer, pipelines, results].some(url => url !== undefined && new URL(url).host === host)
  }

  async handle(request: EmulatedRequest): Promise<EmulatedResponse> {
    if (this.issuer.serves(request.host)) {
      const reply = this.issuer.handle(request)
      if (reply !== undefined) return this.issuerAnswers ? reply : { status: 503, body: 'Service Unavailable' }
    }
    const { results } = this.server
    if (results !== undefined && request.host === new URL(results).host) return answerResults(request, this.jobs)
    const token = await answerTokenRequest(request, {
      issuer: this.issuer,
      server: this.server,
      jobs: this.jobs,
      now: () => this.#clock.now(),
      tamper: () => this.tamper,
      onIssued: token => this.#issued.push(token),
    })
    if (token !== undefined) return token
    return this.#api(request) ?? { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not Found' }
  }

  #api(request: EmulatedRequest): EmulatedResponse | Promise<EmulatedResponse> | undefined {
    const api = new URL(this.server.api)
    const graphql = new URL(this.server.graphql)
    const base = api.pathname.replace(/\/$/, '')
    const isGraphql = request.path === graphql.pathname
    if (request.host !== api.host || !(isGraphql || request.path.startsWith(`${base}/`))) return undefined
    if (request.headers['user-agent'] === undefined)
      return {
        status: 403,
        headers: { 'content-type': 'text/plain' },
        body: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header.\n',
      }
    const access = accessOf(request, this.jobs, this.tokens, this.#clock.now())
    if ('refusal' in access) return access.refusal
    const limited = this.#count(access.token)
    if (limited.refusal !== undefined) return limited.refusal
    const withHeaders = (reply: EmulatedResponse): EmulatedResponse => ({
      ...reply,
      headers: { ...limited.headers, ...reply.headers },
    })
    return isGraphql
      ? answerGraphql(request, this.repositories, access).then(withHeaders)
      : withHeaders(answerRest(request, request.path.slice(base.length), this.repositories, access, this.server))
  }

  /** Counts a request against its token's hour. Anonymous requests have 60 an hour. */
  #count(token: string | undefined): { headers: Readonly<Record<string, string>>; refusal?: EmulatedResponse } {
    const key = token ?? 'anonymous'
    const limit = token === undefined ? 60 : this.rateLimit
    const used = (this.#used.get(key) ?? 0) + 1
    this.#used.set(key, used)
    const reset = Math.ceil(this.#clock.now() / 3_600_000) * 3600
    const headers = {
      'x-ratelimit-limit': String(limit),
      'x-ratelimit-remaining': String(Math.max(0, limit - used)),
      'x-ratelimit-used': String(Math.min(limit, used)),
      'x-ratelimit-reset': String(reset),
      'x-ratelimit-resource': 'core',
      'x-github-request-id': randomUUID(),
    }
    if (used <= limit) return { headers }
    const text =
      token === undefined ? 'API rate limit exceeded for 127.0.0.1.' : 'API rate limit exceeded for installation.'
    const docs = '/overview/rate-limits-for-the-rest-api'
    return { headers, refusal: { status: 403, headers, body: message(text, 403, docs) } }
  }
}
