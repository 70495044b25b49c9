import { isObject } from '../core/json.ts'
import { describeStatus, readStatus, type StatusDetails } from '../core/rpc-status.ts'
import { jsonObjectIn } from '../network/json.ts'
import type { HttpResponse } from '../network/transport.ts'

/** A refusal of Google, without any token. */
export interface TokenRefusal {
  readonly host: string
  readonly status: number
  /** OAuth's `error`, or the status of an AIP-193 body; empty for any other body. */
  readonly code: string
  /** The details of an AIP-193 body. */
  readonly details: StatusDetails | undefined
  /** The server's own sentence with its details, or the start of a body without one. */
  readonly words: string
}

/** Most characters of a body that is neither OAuth's nor Google's. */
const maxWords = 500

/**
 * Reads a refusal of STS (`{error, error_description}`) or of a Google API (AIP-193).
 *
 * @param redact removes tokens from the body, before anything of it is kept
 */
export function readRefusal(host: string, response: HttpResponse, redact: (text: string) => string): TokenRefusal {
  const text = redact(response.body.toString('utf8'))
  const body = jsonObjectIn(text)
  const error = body?.['error']
  const base = { host, status: response.status }
  if (isObject(error)) {
    const details = readStatus(error)
    const message = asText(error['message'])
    const words = message === undefined ? clipBody(text) : describeStatus(clipBody(message), { ...details, status: '' })
    return { ...base, code: details.status, details, words }
  }
  const description = asText(body?.['error_description'])
  return { ...base, code: asText(error) ?? '', details: undefined, words: clipBody(description ?? text) }
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const clipBody = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxWords ? `${line.slice(0, maxWords)}…` : line
}
