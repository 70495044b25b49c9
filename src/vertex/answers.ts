import { ActionError, type Answer } from '../errors.ts'
import type { HttpResponse } from '../network/transport.ts'
import { isObject } from '../shape.ts'
import type { Resource } from '../steps/effects.ts'

/** Which call was answered. */
export interface Asked {
  readonly method: string
  readonly host: string
  readonly path: string
  /** Takes out what a server might echo of the bearer. */
  readonly redact: (text: string) => string
}

/** @throws ActionError `STEP_REJECTED` with Google's own words, where the status is no success */
export function accepted(asked: Asked, response: HttpResponse): HttpResponse {
  if (response.status < 200 || response.status > 299) throw rejection(asked, response)
  return response
}

/** @throws ActionError `STEP_REJECTED`, where a success is no JSON object */
export function resourceIn(asked: Asked, response: HttpResponse): Resource {
  const value = parseJson(response.body)
  if (isObject(value)) return value
  throw unreadable(asked, response)
}

export const rejection = (asked: Asked, response: HttpResponse): ActionError =>
  new ActionError('STEP_REJECTED', `${asked.host} refused ${asked.method} ${asked.path}`, {
    answer: answerOf(asked, response),
  })

const unreadable = (asked: Asked, response: HttpResponse): ActionError =>
  new ActionError(
    'STEP_REJECTED',
    `${asked.host} answered ${asked.method} ${asked.path} with something that is no JSON object`,
    {
      answer: answerOf(asked, response),
      cause: 'A proxy or an outage in between.',
    },
  )

/** Google's own words: the message of the error body, with its status and reasons; else the start of the body. */
function answerOf({ host, redact }: Asked, response: HttpResponse): Answer {
  const body = parseJson(response.body)
  const error = isObject(body) && isObject(body['error']) ? body['error'] : undefined
  const message = error && typeof error['message'] === 'string' ? error['message'] : undefined
  const status =
    error && typeof error['status'] === 'string'
      ? ` (${[error['status'], ...reasons(error['details'])].join(', ')})`
      : ''
  const words = message === undefined ? response.body.toString('utf8', 0, 500) : `${message}${status}`
  const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id']
  return { host, status: response.status, words: redact(words), ...(requestId === undefined ? {} : { requestId }) }
}

const reasons = (details: unknown): string[] =>
  (Array.isArray(details) ? details : []).flatMap(detail =>
    isObject(detail) && typeof detail['reason'] === 'string' ? [detail['reason']] : [],
  )

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
