import { isObject, type JsonObject } from '../core/json.ts'
import type { AuditEvents, AuditEventType } from './events.ts'

/** Returns the value as the record has it, with sorted keys; `undefined` if its form is wrong. */
type Form = (value: unknown) => unknown

const textForm: Form = value => (typeof value === 'string' ? value : undefined)
const textsForm: Form = value =>
  Array.isArray(value) && value.every(item => typeof item === 'string') ? value : undefined
const flagForm: Form = value => (typeof value === 'boolean' ? value : undefined)
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

const listForm =
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
  {
    condition: textForm,
    expected: textForm,
    actual: textForm,
    holds: flagForm,
    result: textForm,
    asked: flagForm,
    hint: textForm,
  },
  ['actual', 'result', 'asked', 'hint'],
)

const judgedForm = objectOf({ metric: textForm, expected: textForm, actual: orNull(textForm), holds: flagForm })

/** Id of a deployed model to its percentage, sorted. */
const shares: Form = value => {
  if (!isObject(value) || !Object.values(value).every(item => Number.isSafeInteger(item))) return undefined
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
}

type Fields = { readonly [T in AuditEventType]: Readonly<Record<keyof AuditEvents[T], Form>> }

/** The fields of each event, for checks at run time. Their type keeps them equal to `AuditEvents`. */
const eventFields: Fields = {
  'run.started': {
    action_version: textForm,
    mode: textForm,
    grant: textForm,
    rerun: textForm,
    key: textForm,
    server: textForm,
  },
  'policy.loaded': { policy: textForm, commit: orNull(textForm), sha256: textForm, repository_id: textForm },
  'token.requested': { issuer: textForm, audience: textForm, purpose: textForm },
  'token.verified': { claims, jti: orNull(textForm), key_id: textForm, token_sha256: textForm, expires_at: textForm },
  'token.rejected': { code: textForm, reason: textForm, token_sha256: orNull(textForm) },
  'decision.made': {
    verdict: textForm,
    grant: textForm,
    conditions: listForm(condition),
    approvers: textsForm,
    merged_pull_request: orNull(count),
  },
  'credential.exchanged': { principal: orNull(textForm), expires_at: textForm },
  'credential.impersonated': { service_account: textForm, expires_at: textForm },
  'credential.renewed': { principal: orNull(textForm), service_account: orNull(textForm), expires_at: textForm },
  'step.started': {
    step: textForm,
    kind: textForm,
    method: orNull(textForm),
    project: textForm,
    location: textForm,
    request_sha256: textForm,
    dedupe_key: textForm,
  },
  'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
  'model.resolved': { step: textForm, asked: textForm, model: textForm },
  'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
  'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: textForm },
  'step.fallback': {
    step: textForm,
    kind: textForm,
    name: orNull(textForm),
    from: textForm,
    to: textForm,
    reason: textForm,
  },
  'gate.judged': { step: textForm, comparisons: listForm(judgedForm), passed: flagForm },
  'rollout.began': {
    step: textForm,
    endpoint: textForm,
    model: textForm,
    deployed_model_id: orNull(textForm),
    former: shares,
  },
  'rollout.changed': { step: textForm, endpoint: textForm, shares },
  'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
  'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: orNull(textForm), reason: textForm },
  'step.finished': {
    step: textForm,
    kind: textForm,
    name: orNull(textForm),
    state: textForm,
    reason: orNull(textForm),
  },
  'run.cancelled': { signal: textForm, cancelled: textsForm, left_running: textsForm },
  'run.finished': { conclusion: textForm, code: orNull(textForm), steps_sha256: orNull(textForm) },
}

/** Fields that an event may lack: earlier records lack them, and not every policy has a repository. */
const optionalFields: Readonly<Partial<Record<AuditEventType, readonly string[]>>> = {
  'policy.loaded': ['repository_id'],
}

/** True for the name of an event, without its CloudEvents prefix. */
export const isEventType = (type: string): type is AuditEventType => Object.hasOwn(eventFields, type)

/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
export function allowedData(type: AuditEventType, data: unknown): JsonObject | string {
  if (!isObject(data)) return 'data is not an object'
  const fields: Readonly<Record<string, Form>> = eventFields[type]
  const unknown = Object.keys(data).find(key => !Object.hasOwn(fields, key))
  if (unknown !== undefined) return `data has a field ${JSON.stringify(unknown)}, which ${type} does not have`
  const entries = Object.entries(fields).map(([key, form]) => [key, form(data[key])] as const)
  const isAbsent = (key: string): boolean => data[key] === undefined && (optionalFields[type]?.includes(key) ?? false)
  const unsound = entries.find(([key, value]) => value === undefined && !isAbsent(key))
  return unsound === undefined
    ? Object.fromEntries(entries.filter(([, value]) => value !== undefined))
    : `data.${unsound[0]} of ${type} is missing or of the wrong form`
}
