import { ActionError, type Answer } from '../errors.ts'
import { jsonObject } from '../network/json.ts'
import type { HttpResponse } from '../network/transport.ts'
import { isObject } from '../shape.ts'
import type { Resource } from '../steps/effects.ts'

/** Which call was answered. */
export interface Asked {
  readonly method: string
  readonly host: string
  readonly path: string
}

/** @throws ActionError `STEP_REJECTED` with Google's own words, where the status is no success */
export function accepted(asked: Asked, response: HttpResponse): HttpResponse {
  if (response.status < 200 || response.status > 299) throw rejection(asked, response)
  return response
}

/** @throws ActionError `STEP_REJECTED`, where a success is no JSON object */
export function resourceIn(asked: Asked, response: HttpResponse): Resource {
  const value = jsonObject(response.body)
  if (value !== undefined) return value
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

export const wordsOf = (asked: Asked, response: HttpResponse): string => answerOf(asked, response).words

/** Google's own words: the message of the error body, with its status and reasons; else the start of the body. */
function answerOf({ host }: Asked, response: HttpResponse): Answer {
  const error = jsonObject(response.body)?.['error']
  const { message, status: word, details } = isObject(error) ? error : {}
  const status = typeof word === 'string' ? ` (${[word, ...reasons(details)].join(', ')})` : ''
  const words = typeof message === 'string' ? `${message}${status}` : response.body.toString('utf8', 0, 500)
  const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id']
  return { host, status: response.status, words, ...(requestId === undefined ? {} : { requestId }) }
}

const reasons = (details: unknown): string[] =>
  (Array.isArray(details) ? details : []).flatMap(detail =>
    isObject(detail) && typeof detail['reason'] === 'string' ? [detail['reason']] : [],
  )
