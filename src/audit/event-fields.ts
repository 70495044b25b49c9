import { isObject, type JsonObject } from '../core/json.ts'
import { quote } from '../core/text.ts'
import type { ConditionResult } from '../policy/decide/decision.ts'
import {
  type Forms,
  finiteNumber,
  flag,
  listForm,
  mayLack,
  nullable,
  objectOf,
  oneOf,
  readFields,
  sortedMap,
  textForm,
  type WrittenFields,
  wholeNumber,
} from './forms.ts'

const textForms = listForm(textForm)

/** Only records of earlier versions have `asked`, and they can lack `result`. */
const conditionForm = objectOf({
  condition: textForm,
  expected: textForm,
  actual: mayLack(textForm),
  holds: flag,
  result: mayLack(oneOf<ConditionResult>('holds', 'fails', 'unknown', 'not asked')),
  asked: mayLack(flag),
  hint: mayLack(textForm),
})

/** Numbers are text, exactly as found. */
const judged = listForm(objectOf({ metric: textForm, expected: textForm, actual: nullable(textForm), holds: flag }))

/** A difference between Google's side and the policy: what differs, what that does, and on which resource. */
const driftForm = objectOf({ rule: textForm, effect: textForm, on: textForm })

/** Id of a deployed model to its percentage. */
const shares = sortedMap(wholeNumber)

/** Milliseconds, by percentile. */
const percentileForms = { p50_ms: mayLack(finiteNumber), p95_ms: mayLack(finiteNumber), p99_ms: mayLack(finiteNumber) }

/** The answers of one deployed model. `error_ratio` is from 0 to 1, and absent without requests. */
const modelSampleForm = objectOf({
  model: textForm,
  deployed_model_id: textForm,
  requests: wholeNumber,
  failures: wholeNumber,
  error_ratio: mayLack(finiteNumber),
  ...percentileForms,
})

/** Limits on the new model: most failures (of a probe), highest error ratio (of a minute), latencies. */
const sampleBoundForm = objectOf({
  failures: mayLack(wholeNumber),
  error_ratio: mayLack(finiteNumber),
  min_requests: mayLack(wholeNumber),
  ...percentileForms,
})

/**
 * All events of the record, with their fields: claims, ids, digests, names, reasons. Never a token, a body, or a log
 * line. Each is the `data` of a CloudEvent with the type `dev.keyless-vertex.<key>`. See docs/design/audit-record.md.
 */
export const eventFields = {
  'run.started': {
    action_version: textForm,
    mode: textForm,
    grant: textForm,
    rerun: textForm,
    key: textForm,
    server: textForm,
  },
  'policy.loaded': { policy: textForm, commit: nullable(textForm), sha256: textForm, repository_id: mayLack(textForm) },
  'token.requested': { issuer: textForm, audience: textForm, purpose: oneOf('first', 'renewal') },
  'token.verified': {
    claims: sortedMap(textForm),
    jti: nullable(textForm),
    key_id: textForm,
    token_sha256: textForm,
    expires_at: textForm,
  },
  'token.rejected': { code: textForm, reason: textForm, token_sha256: nullable(textForm) },
  'decision.made': {
    verdict: textForm,
    grant: textForm,
    conditions: listForm(conditionForm),
    approvers: textForms,
    merged_pull_request: nullable(wholeNumber),
  },
  'credential.exchanged': { principal: nullable(textForm), expires_at: textForm },
  'credential.impersonated': { service_account: textForm, expires_at: textForm },
  'credential.renewed': { principal: nullable(textForm), service_account: nullable(textForm), expires_at: textForm },
  /** Google's side compared with the policy, before any step: only with the input `drift`. Empty: no difference. */
  'setup.compared': { provider: textForm, service_account: nullable(textForm), differences: listForm(driftForm) },
  /** For a `call`, `method` is a method of Google's protos. */
  'step.started': {
    step: textForm,
    kind: textForm,
    method: nullable(textForm),
    project: textForm,
    location: textForm,
    request_sha256: textForm,
    dedupe_key: textForm,
    /** Digests of what the step takes from the workspace: of each manifest, or of the archive. */
    sources_sha256: mayLack(textForms),
  },
  'step.adopted': { step: textForm, kind: textForm, name: textForm, state: textForm, dedupe_key: textForm },
  /** The version that an alias meant when it was deployed. */
  'model.resolved': { step: textForm, asked: textForm, model: textForm },
  'step.submitted': { step: textForm, kind: textForm, name: textForm, request_sha256: textForm },
  /** A build has pushed an image. */
  'image.built': { step: textForm, build: textForm, image: textForm, digest: textForm },
  /** Written before the action asks Google to stop a job or a build. */
  'step.cancelled': { step: textForm, kind: textForm, name: textForm, reason: oneOf('timeout', 'queue', 'run') },
  /** A step tries its next alternative. The attempt before has ended. */
  'step.fallback': {
    step: textForm,
    kind: textForm,
    name: nullable(textForm),
    from: textForm,
    to: textForm,
    reason: textForm,
  },
  /** Written before the first upload. `sha256` is that of the archive, or of the manifest of all files. */
  'object.staging': { step: textForm, uri: textForm, objects: wholeNumber, bytes: wholeNumber, sha256: textForm },
  /** All objects are there. `adopted` had been there before. */
  'object.staged': {
    step: textForm,
    uri: textForm,
    objects: wholeNumber,
    bytes: wholeNumber,
    sha256: textForm,
    adopted: wholeNumber,
  },
  'gate.judged': { step: textForm, comparisons: judged, passed: flag, query: mayLack(sortedMap(textForm)) },
  /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
  'rollout.began': {
    step: textForm,
    endpoint: textForm,
    model: textForm,
    deployed_model_id: nullable(textForm),
    former: shares,
  },
  'rollout.changed': { step: textForm, endpoint: textForm, shares },
  /**
   * A probe, or a minute of real traffic: in the record before the change of the split that it justifies. `samples` is
   * the number that it stands for: more than 1 only in a long bake, if all of them passed. The first model is the new
   * one.
   */
  'rollout.sampled': {
    step: textForm,
    endpoint: textForm,
    by: oneOf('probe', 'watch'),
    share: wholeNumber,
    from: textForm,
    to: textForm,
    samples: wholeNumber,
    models: listForm(modelSampleForm),
    bound: sampleBoundForm,
    passed: flag,
  },
  /** Written when a rollout is complete and a model that no longer serves is undeployed. */
  'rollout.retired': { step: textForm, endpoint: textForm, deployed_model_id: textForm },
  /** Written after the restoration: undoing does not wait for the record. */
  'rollout.restored': { step: textForm, endpoint: textForm, shares, undeployed: nullable(textForm), reason: textForm },
  /** Written before a question to an agent, which may have effects. */
  'agent.queried': { step: textForm, engine: textForm, class_method: textForm, request_sha256: textForm },
  'agent.answered': {
    step: textForm,
    engine: textForm,
    status: nullable(wholeNumber),
    events: wholeNumber,
    response_bytes: wholeNumber,
    milliseconds: wholeNumber,
    passed: flag,
  },
  /** Written after the request that restores an agent's former version: undoing does not wait for the record. */
  'agent.restored': { step: textForm, engine: textForm, source_sha256: nullable(textForm), reason: textForm },
  /** Written before a compiled pipeline is uploaded. `version` is its digest. */
  'template.published': { step: textForm, package: textForm, version: textForm },
  /** Written before an existing schedule is changed; `fields` are those of an update. */
  'schedule.changed': {
    step: textForm,
    schedule: textForm,
    change: oneOf('update', 'pause', 'resume', 'delete'),
    fields: textForms,
  },
  /** Written before a tag is set; `from` is the version that it named. */
  'template.tagged': { step: textForm, package: textForm, version: textForm, tag: textForm, from: nullable(textForm) },
  'step.finished': {
    step: textForm,
    kind: textForm,
    name: nullable(textForm),
    state: textForm,
    reason: nullable(textForm),
  },
  /** The listener that lends is ready. `calls` and `credentials` are what the grant lends. */
  'lend.started': {
    borrower: textForm,
    listener: oneOf('run', 'job', 'background'),
    address: textForm,
    isolation: nullable(textForm),
    calls: textForms,
    credentials: textForms,
    budget: sortedMap(wholeNumber),
  },
  /** Written before a call is sent to Google. `call` numbers the calls of a listener from 1. */
  'call.began': {
    call: wholeNumber,
    borrower: textForm,
    method: textForm,
    model: nullable(textForm),
    project: textForm,
    location: textForm,
    request_bytes: wholeNumber,
    request_sha256: textForm,
  },
  /** `rule` is the key of the policy, or the rule of the gateway, that refuses it. */
  'call.refused': {
    borrower: textForm,
    method: nullable(textForm),
    model: nullable(textForm),
    rule: textForm,
    request_bytes: wholeNumber,
    request_sha256: nullable(textForm),
  },
  /** `broken`: the answer ended early, so its tokens are the larger of what was seen and what was reserved. */
  'call.ended': {
    call: wholeNumber,
    status: nullable(wholeNumber),
    outcome: oneOf('complete', 'broken', 'unanswered'),
    response_bytes: wholeNumber,
    input_tokens: wholeNumber,
    output_tokens: wholeNumber,
    milliseconds: wholeNumber,
  },
  /**
   * Written before a real token leaves this action, once for each token and form. `scopes` are those of the token;
   * a client may have requested less.
   */
  'token.lent': {
    borrower: textForm,
    form: oneOf('file', 'metadata', 'access_token', 'id_token', 'subject_token'),
    token_sha256: textForm,
    audience: nullable(textForm),
    scopes: textForms,
    requested_scopes: textForms,
    expires_at: textForm,
  },
  'lend.ended': {
    reason: oneOf('command', 'job', 'idle', 'stopped', 'duration', 'cancelled', 'denied', 'failure'),
    calls: wholeNumber,
    refused: wholeNumber,
    input_tokens: wholeNumber,
    output_tokens: wholeNumber,
  },
  'run.cancelled': { signal: textForm, cancelled: textForms, left_running: textForms },
  'run.finished': {
    conclusion: oneOf('success', 'failure', 'cancelled'),
    code: nullable(textForm),
    steps_sha256: nullable(textForm),
  },
} satisfies Readonly<Record<string, Forms>>

export type AuditEventType = keyof typeof eventFields

/** The data of each event, by the event's type. */
export type AuditEvents = { readonly [T in AuditEventType]: WrittenFields<(typeof eventFields)[T]> }

/** True for the name of an event, without its CloudEvents prefix. */
export const isEventType = (type: string): type is AuditEventType => Object.hasOwn(eventFields, type)

/**
 * Returns an event's data with its fields in the record's order.
 *
 * @returns the data, or a message about a field that is unknown, missing, or of the wrong form
 */
export function allowedData(type: AuditEventType, value: unknown): JsonObject | string {
  if (!isObject(value)) return 'data is not an object'
  const found = readFields(eventFields[type], value)
  if ('data' in found) return found.data
  return 'unknown' in found
    ? `data has a field ${quote(found.unknown)}, which ${type} does not have`
    : `data.${found.wrong} of ${type} is missing or of the wrong form`
}
