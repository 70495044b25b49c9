import { isObject, type JsonObject } from '../core/json.ts'
import type { Unanswered } from '../policy/decide/decision.ts'
import type { Api, ApiReply } from './api.ts'
import { explainGitHubRefusal, type GitHubRequest } from './refusals.ts'

/** GitHub's API, bound to one repository. */
export interface RepositoryApi extends Pick<Api, 'get' | 'list'> {
  /** Path of the repository by its numeric id: during a run a name can change, or another repository can take it. */
  readonly at: string
  readonly id: string
  /** Names a request and its token, to explain a refusal of it. */
  readonly asked: (what: string, permission: string) => GitHubRequest
}

/** Returns the evidence in an answer, or why there is none. */
export const evidenceIn = <T, E>(
  reply: ApiReply<T>,
  asked: GitHubRequest,
  evidence: (value: T) => E,
): E | Unanswered => ('value' in reply ? evidence(reply.value) : explainGitHubRefusal(reply.refused, asked))

/** A text of a body that is not empty. */
export const nonEmptyText = (body: JsonObject, name: string): string | undefined => {
  const value = body[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** The numeric id of a user, a team or an organization. */
export const readNumericId = (one: unknown): string | undefined =>
  isObject(one) && typeof one['id'] === 'number' && Number.isSafeInteger(one['id']) ? String(one['id']) : undefined

/**
 * How far apart two answers must be to prove that something is gone: an existing thing can be missing briefly.
 * Milliseconds.
 */
export const goneAfterMs = 30_000
