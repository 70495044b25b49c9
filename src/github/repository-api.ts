import { isObject, type JsonObject } from '../core/json.ts'
import type { Unanswered } from '../policy/decide/decision.ts'
import type { Reply } from './api.ts'
import { type Asked, explainRefusal } from './refusals.ts'

export const evidenceIn = <T, E>(reply: Reply<T>, asked: Asked, evidence: (value: T) => E): E | Unanswered =>
  'value' in reply ? evidence(reply.value) : explainRefusal(reply.refused, asked)

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
