import type { Advice, Answer } from '../errors.ts'
import { isObject } from '../shape.ts'
import { rows, type Symptom } from './symptoms.ts'

/** Whose request it was and where to: the values that a mending command needs. */
export interface RequestContext {
  /** `serviceAccount:{email}` or `principal://…`: who is to be granted what is missing. */
  readonly member: string
  readonly project: string
  readonly location: string
  /** Id of the step. */
  readonly step: string
  /** What the request was about, where the answer does not say it: `gs://acme-models/fraud/metrics.json cannot be read`. */
  readonly about?: string
}

export interface Diagnosis extends Advice {
  /** The likely cause, one sentence. */
  readonly cause: string
}

/** google.rpc.Status as jobs and operations hold it: a numeric code and no status word (facts/vertex-api.md). */
export interface RpcStatus {
  readonly code: number
  readonly message: string
}

/** What Vertex AI's answer most likely means, and what mends it with the user's own values. */
export const diagnose = (answer: Answer, context: RequestContext): Diagnosis =>
  lookUp(readAnswer(answer), context) ?? {
    cause: `${answer.host} answered ${answer.status}, which this action knows no better words for`,
    cure:
      answer.requestId === undefined
        ? `Google's own words are above; they are about step ${context.step}.`
        : `Google's own words are above. Google's support can look up the request by its id, ${answer.requestId}.`,
  }

/** The same for the error that a job or an operation ended with. */
export const diagnoseStatus = (status: RpcStatus, context: RequestContext): Diagnosis =>
  lookUp({ status: rpcCodes[status.code] ?? '', text: status.message }, context) ?? {
    cause: `step ${context.step} ended with ${rpcCodes[status.code] ?? `code ${status.code}`}; its own log says more`,
    cure: `Look at the log of step ${context.step}: where it is a job, the console link in the summary leads to it.`,
  }

const longest = 8_000

function lookUp(symptom: Symptom, context: RequestContext): Diagnosis | undefined {
  // What a program wrote into its error may be of any length, and is looked through many times.
  const words = symptom.text.slice(0, longest)
  const row = rows.find(({ matches }) => matches({ ...symptom, text: words, about: context.about }))
  if (row === undefined) return undefined
  const found: Record<string, string> = {}
  for (const text of [words, context.about ?? ''])
    for (const pattern of row.finds ?? [])
      for (const [name, value] of Object.entries(pattern.exec(text)?.groups ?? {}))
        if (value !== undefined) found[name] ??= value.replace(/[.,:;]+$/, '')
  return row.diagnosis(found, context)
}

/** google.rpc.Code */
const rpcCodes: Readonly<Record<number, string>> = {
  1: 'CANCELLED',
  2: 'UNKNOWN',
  3: 'INVALID_ARGUMENT',
  4: 'DEADLINE_EXCEEDED',
  5: 'NOT_FOUND',
  6: 'ALREADY_EXISTS',
  7: 'PERMISSION_DENIED',
  8: 'RESOURCE_EXHAUSTED',
  9: 'FAILED_PRECONDITION',
  10: 'ABORTED',
  11: 'OUT_OF_RANGE',
  12: 'UNIMPLEMENTED',
  13: 'INTERNAL',
  14: 'UNAVAILABLE',
  15: 'DATA_LOSS',
  16: 'UNAUTHENTICATED',
}

/** Statuses by HTTP code, for answers that are no JSON (proxies, front ends). */
const httpStatuses: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  401: 'UNAUTHENTICATED',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  409: 'ABORTED',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  502: 'UNAVAILABLE',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** Words may be the whole body, `{"error":{code,message,status,details}}`, or the message alone. */
function readAnswer({ status, words }: Answer): Symptom {
  const fallback = { status: httpStatuses[status] ?? '', text: words }
  let body: unknown
  try {
    body = JSON.parse(words)
  } catch {
    return fallback
  }
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined
  return typeof error?.['status'] === 'string' ? { ...fallback, status: error['status'] } : fallback
}
