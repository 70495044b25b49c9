import { isObject, type JsonObject } from '../core/json.ts'
import type { AuditEvents, AuditEventType } from './events.ts'

/** Returns the value as the record has it, with sorted keys; `undefined` if its form is wrong. */
type Form = (value: unknown) => unknown

const text: Form = value => (typeof value === 'string' ? value : undefined)
const texts: Form = value => (Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined)
const flag: Form = value => (typeof value === 'boolean' ? value : undefined)
const count: Form = value => (Number.isSafeInteger(value) ? value : undefined)
const orNull =
  (form: Form): Form =>
  value =>
    value === null ? null : form(value)

/** Claims by name, sorted. */
const claims: Form = value => {
  if (!isObject(value) || !Object.values(value).every(item => typeof item === 'string')) return undefined
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

const listOf =
  (form: Form): Form =>
  value => {
    if (!Array.isArray(value)) return undefined
    const items = value.map(form)
    return items.includes(undefined) ? undefined : items
  }

/** An object of exactly these fields. Optional ones may be absent. */
const objectOf =
  (fields: Readonly<Record<string, Form>>, optional: readonly string[] = []): Form =>
  value => {
    if (!isObject(value) || Object.keys(value).some(key => !Object.hasOwn(fields, key))) return undefined
    const entries = Object.entries(fields).map(([key, form]) => [key, form(value[key])] as const)
    const sound = entries.every(
      ([key, item]) => item !== undefined || (optional.includes(key) && value[key] === undefined),
    )
    return sound ? Object.fromEntries(entries.filter(([, item]) => item !== undefined)) : undefined
  }

/** Only records of earlier versions have `asked`. */
const condition = objectOf(
  { condition: text, expected: text, actual: text, holds: flag, result: text, asked: flag, hint: text },
  ['actual', 'result', 'asked', 'hint'],
)

const judged = objectOf({ metric: text, expected: text, actual: orNull(text), holds: flag })

/** Id of a deployed model to its percentage, sorted. */
const shares: Form = value => {
  if (!isObject(value) || !Object.values(value).every(item => Number.isSafeInteger(item))) return undefined
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Fields = { readonly [T in AuditEventType]: Readonly<Record<keyof AuditEvents[T], Form>> }

/** The fields of each event, for checks at run time. Their type keeps them equal to `AuditEvents`. */
const fieldsOf: Fields = {
  'run.started': { action_version: text, mode: text, grant: text, rerun: text, key: text, server: text },
  'policy.loaded': { policy: text, commit: orNull(text), sha256: text, repository_id: text },
  'token.requested': { issuer: text, audience: text, purpose: text },
  'token.verified': { claims, jti: orNull(text), key_id: text, token_sha256: text, expires_at: text },
  'token.rejected': { code: text, reason: text, token_sha256: orNull(text) },
  'decision.made': {
    verdict: text,
    grant: text,
    conditions: listOf(condition),
    approvers: texts,
    merged_pull_request: orNull(count),
  },
  'credential.exchanged': { principal: orNull(text), expires_at: text },
  'credential.impersonated': { service_account: text, expires_at: text },
  'credential.renewed': { principal: orNull(text), service_account: orNull(text), expires_at: text },
  'step.started': {
    step: text,
    kind: text,
    method: orNull(text),
    project: text,
    location: text,
    request_sha256: text,
    dedupe_key: text,
  },
  'step.adopted': { step: text, kind: text, name: text, state: text, dedupe_key: text },
  'model.resolved': { step: text, asked: text, model: text },
  'step.submitted': { step: text, kind: text, name: text, request_sha256: text },
  'step.cancelled': { step: text, kind: text, name: text, reason: text },
  'step.fallback': { step: text, kind: text, name: orNull(text), from: text, to: text, reason: text },
  'gate.judged': { step: text, comparisons: listOf(judged), passed: flag },
  'rollout.began': { step: text, endpoint: text, model: text, deployed_model_id: orNull(text), former: shares },
  'rollout.changed': { step: text, endpoint: text, shares },
  'rollout.retired': { step: text, endpoint: text, deployed_model_id: text },
  'rollout.restored': { step: text, endpoint: text, shares, undeployed: orNull(text), reason: text },
  'step.finished': { step: text, kind: text, name: orNull(text), state: text, reason: orNull(text) },
  'run.cancelled': { signal: text, cancelled: texts, left_running: texts },
  'run.finished': { conclusion: text, code: orNull(text), steps_sha256: orNull(text) },
}

/** Fields that an event may lack: earlier records lack them, and not every policy has a repository. */
const optional: Readonly<Partial<Record<AuditEventType, readonly string[]>>> = { 'policy.loaded': ['repository_id'] }

/** True for the name of an event, without its CloudEvents prefix. */
export const isEventType = (type: string): type is AuditEventType => Object.hasOwn(fieldsOf, type)

/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
export function allowedData(type: AuditEventType, data: unknown): JsonObject | string {
  if (!isObject(data)) return 'data is not an object'
  const fields: Readonly<Record<string, Form>> = fieldsOf[type]
  const unknown = Object.keys(data).find(key => !Object.hasOwn(fields, key))
  if (unknown !== undefined) return `data has a field ${JSON.stringify(unknown)}, which ${type} does not have`
  const entries = Object.entries(fields).map(([key, form]) => [key, form(data[key])] as const)
  const isAbsent = (key: string): boolean => data[key] === undefined && (optional[type]?.includes(key) ?? false)
  const unsound = entries.find(([key, value]) => value === undefined && !isAbsent(key))
  return unsound === undefined
    ? Object.fromEntries(entries.filter(([, value]) => value !== undefined))
    : `data.${unsound[0]} of ${type} is missing or of the wrong form`
}
