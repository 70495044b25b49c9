import { jsonObject } from '../network/json.ts'
import type { HttpResponse } from '../network/transport.ts'
import { isObject } from '../shape.ts'

/** What Google said when it refused, already without any token. */
export interface Refusal {
  readonly host: string
  readonly status: number
  /** OAuth's `error`, or the status of an AIP-193 body; empty where the body is neither. */
  readonly code: string
  /** `reason` of the body's ErrorInfo, as `SERVICE_DISABLED`. */
  readonly reason: string | undefined
  /** The server's own sentence, or the start of a body that has none. */
  readonly words: string
}

/** How much of a body that is neither OAuth's nor Google's is kept. */
const maxWords = 500

/**
 * Reads a refusal of STS (`{error, error_description}`) or of a Google API (AIP-193).
 *
 * @param redact takes tokens out of the body, before anything of it is kept
 */
export function readRefusal(host: string, response: HttpResponse, redact: (text: string) => string): Refusal {
  const text = redact(response.body.toString('utf8'))
  const body = jsonObject(text)
  const error = body?.['error']
  const base = { host, status: response.status }
  if (isObject(error)) {
    const details: readonly unknown[] = Array.isArray(error['details']) ? error['details'] : []
    const info = details.filter(isObject).find(detail => typeof detail['reason'] === 'string')
    return {
      ...base,
      code: asText(error['status']) ?? '',
      reason: asText(info?.['reason']),
      words: clip(asText(error['message']) ?? text),
    }
  }
  const description = asText(body?.['error_description'])
  return { ...base, code: asText(error) ?? '', reason: undefined, words: clip(description ?? text) }
}

const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const clip = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > maxWords ? `${line.slice(0, maxWords)}…` : line
}
