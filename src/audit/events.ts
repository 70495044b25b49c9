import type { Claims } from '../identity/claims.ts'
import type { ConditionResult } from '../policy/decide/decision.ts'

/**
 * All events of the record, with their fields: claims, ids, digests, names, reasons. Never a token, a body, or a log
 * line. Each is the `data` of a CloudEvent with the type `dev.keyless-vertex.<key>`. See docs/design/audit-record.md.
 */
export interface AuditEvents {
  'run.started': { action_version: string; mode: string; grant: string; rerun: string; key: string; server: string }
  'policy.loaded': { policy: string; commit: string | null; sha256: string; repository_id?: string }
  'token.requested': { issuer: string; audience: string; purpose: 'first' | 'renewal' }
  'token.verified': { claims: Claims; jti: string | null; key_id: string; token_sha256: string; expires_at: string }
  'token.rejected': { code: string; reason: string; token_sha256: string | null }
  'decision.made': {
    verdict: string
    grant: string
    conditions: readonly JudgedCondition[]
    approvers: readonly string[]
    merged_pull_request: number | null
  }
  'credential.exchanged': { principal: string | null; expires_at: string }
  'credential.impersonated': { service_account: string; expires_at: string }
  'credential.renewed': { principal: string | null; service_account: string | null; expires_at: string }
  'step.started': {
    step: string
    kind: string
    /** For a `call`: a method of Google's protos. */
    method: string | null
    project: string
    location: string
    request_sha256: string
    dedupe_key: string
  }
  'step.adopted': { step: string; kind: string; name: string; state: string; dedupe_key: string }
  /** The version that an alias meant when it was deployed. */
  'model.resolved': { step: string; asked: string; model: string }
  'step.submitted': { step: string; kind: string; name: string; request_sha256: string }
  /** Written before the action asks Vertex AI to stop a job. */
  'step.cancelled': { step: string; kind: string; name: string; reason: 'timeout' | 'queue' | 'run' }
  /** A step tries its next alternative. The attempt before has ended. */
  'step.fallback': { step: string; kind: string; name: string | null; from: string; to: string; reason: string }
  'gate.judged': { step: string; comparisons: readonly JudgedMetric[]; passed: boolean }
  /** Written before the first change of an endpoint. It has the state to restore if anything fails. */
  'rollout.began': {
    step: string
    endpoint: string
    model: string
    deployed_model_id: string | null
    former: RecordedShares
  }
  'rollout.changed': { step: string; endpoint: string; shares: RecordedShares }
  /** Written when a rollout is complete and a model that no longer serves is undeployed. */
  'rollout.retired': { step: string; endpoint: string; deployed_model_id: string }
  /** Written after the restoration: undoing does not wait for the record. */
  'rollout.restored': {
    step: string
    endpoint: string
    shares: RecordedShares
    undeployed: string | null
    reason: string
  }
  'step.finished': { step: string; kind: string; name: string | null; state: string; reason: string | null }
  'run.cancelled': { signal: string; cancelled: readonly string[]; left_running: readonly string[] }
  'run.finished': { conclusion: 'success' | 'failure' | 'cancelled'; code: string | null; steps_sha256: string | null }
}

/** One condition of a grant, with its verdict. */
export interface JudgedCondition {
  readonly condition: string
  readonly expected: string
  readonly actual?: string | undefined
  readonly holds: boolean
  /** The result of the condition; absent in earlier records. */
  readonly result?: ConditionResult
  readonly hint?: string
}

/** Id of a deployed model to its percentage. */
export type RecordedShares = Readonly<Record<string, number>>

/** Numbers as text, exactly as found. */
export interface JudgedMetric {
  readonly metric: string
  readonly expected: string
  readonly actual: string | null
  readonly holds: boolean
}

export type AuditEventType = keyof AuditEvents

/** The state of the chain: the fields that the next line must have. */
export interface ChainState {
  readonly seq: number
  /**
   * Hex SHA-256 of the line before (of its bytes, without the line feed). For the first line, that of the run's
   * identity.
   */
  readonly prev: string
}

/** The run that a record is about. The chain starts from its digest. */
export interface RunIdentity {
  /** `https://github.com` */
  readonly server: string
  readonly repository: string
  readonly repositoryId: string
  readonly runId: string
  readonly runAttempt: string
  readonly job: string
  readonly sha: string
}

/**
 * Writes one event and flushes it to the disk before it returns.
 *
 * @throws ActionError `RECORD_UNWRITABLE`: then nothing may be done
 */
export type WriteEvent = <T extends AuditEventType>(type: T, data: AuditEvents[T]) => Promise<void>
