import type { Answer } from '../core/errors.ts'
import { isObject, parseJson } from '../core/json.ts'
import { codeName, describeStatus, isCodeName, readStatus } from '../core/rpc-status.ts'
import { logCommand } from './symptoms/jobs.ts'
import type { Diagnosis, RequestContext, Symptom, SymptomRow } from './symptoms/symptom.ts'
import { symptomRows } from './symptoms.ts'

/** Returns what Google's answer most likely means, and what fixes it with the user's own values. */
export const diagnose = (answer: Answer, context: RequestContext): Diagnosis =>
  diagnoseSymptom(readAnswer(answer), context) ?? {
    cause: `${answer.host} answered ${answer.status}, and this action has no explanation for it`,
    cure:
      answer.requestId === undefined
        ? `Google's own message says more; it is about step ${context.step}.`
        : `Google's own message says more. Google's support can look up the request by its id, ${answer.requestId}.`,
  }

/** As `diagnose`, for the error with which a job or an operation ended. Its status is a code of google.rpc. */
export function diagnoseEnd({ status: code, words, details }: Answer, context: RequestContext): Diagnosis {
  const status = codeName(code) ?? ''
  const found = diagnoseSymptom({ status, text: words, details, ended: true }, context)
  return (
    found ?? {
      cause: `step ${context.step} ended with ${status || `code ${code}`}; its log says more`,
      cure: `Look at the log of step ${context.step}; for a job, the console link in the summary leads to it.`,
      ...logCommand(context),
    }
  )
}

const maxDiagnosedLength = 8_000

const diagnoseSymptom = (symptom: Symptom, context: RequestContext): Diagnosis | undefined =>
  explainSymptom(symptom, context)?.diagnosis

/** Returns the first row that explains an answer, and what it says. */
export function explainSymptom(
  symptom: Symptom,
  context: RequestContext,
): { readonly row: SymptomRow; readonly diagnosis: Diagnosis } | undefined {
  // A program's error may be of any length, and many patterns are tried on it.
  const text = symptom.text.slice(0, maxDiagnosedLength)
  const seen = { ...symptom, text, status: innerStatus(symptom.status, text), about: context.about }
  for (const row of symptomRows) {
    if (!row.matches(seen)) continue
    const diagnosis = row.diagnosis(findIn([text, context.about ?? ''], row.finds), context, seen)
    if (diagnosis !== undefined) return { row, diagnosis }
  }
  return undefined
}

function findIn(texts: readonly string[], patterns: readonly RegExp[] = []): Record<string, string> {
  const found: Record<string, string> = {}
  for (const text of texts)
    for (const pattern of patterns)
      for (const [name, value] of Object.entries(pattern.exec(text)?.groups ?? {}))
        if (value !== undefined) found[name] ??= value.replace(/[.,:;]{1,20}$/, '')
  return found
}

/** Messages and codes that only say that something failed. */
const wordsWithoutCause: readonly string[] = [
  '',
  'UNKNOWN',
  'INTERNAL',
  'FAILED_PRECONDITION',
  'INVALID_ARGUMENT',
  'ABORTED',
]

/** Services pass on each other's errors as text: `code=RESOURCE_EXHAUSTED, message=…`, `generic::permission_denied: …`. */
function innerStatus(status: string, text: string): string {
  if (!wordsWithoutCause.includes(status)) return status
  const inner =
    /\bcode[=:] ?"?([A-Z_]{5,20})\b/.exec(text)?.[1] ?? /\bgeneric::([a-z_]{5,20})\b/.exec(text)?.[1]?.toUpperCase()
  return inner !== undefined && isCodeName(inner) ? inner : status
}

/** Status names by HTTP code, for answers that are not JSON (proxies, front ends). */
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

/** The words may be the whole body, `{"error":{code,message,status,details}}`, or a part of it. */
function readAnswer({ status, words, details }: Answer): Symptom {
  const fallback = { status: details?.status || (httpStatuses[status] ?? ''), text: words, details, ended: false }
  if (details !== undefined) return fallback
  const body = parseJson(words)
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined
  if (error === undefined) return fallback
  const read = readStatus(error)
  const message = typeof error['message'] === 'string' ? error['message'] : ''
  return { ...fallback, status: read.status || fallback.status, text: describeStatus(message, read), details: read }
}
