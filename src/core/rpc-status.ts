import { isObject, type JsonObject } from './json.ts'

/**
 * The standard details of google.rpc.Status (https://google.aip.dev/193), which an error of a Google API has besides
 * its message. REST bodies, operations, and jobs carry the same. All of it is outside text, within bounds. DebugInfo is
 * never read.
 */
export interface StatusDetails {
  /** google.rpc.Code's name, as `PERMISSION_DENIED`; empty if unknown. */
  readonly status: string
  readonly reasons: readonly ErrorReason[]
  readonly violations: readonly Violation[]
  readonly links: readonly { readonly text: string; readonly url: string }[]
  /** Google's sentence for users, if it differs from the message. */
  readonly localized: string | undefined
}

/** google.rpc.ErrorInfo: the cause, for programs. */
export interface ErrorReason {
  readonly reason: string
  readonly domain: string
  readonly metadata: Readonly<Record<string, string>>
}

/** One of PreconditionFailure, QuotaFailure or BadRequest. */
export interface Violation {
  readonly of: 'precondition' | 'quota' | 'field'
  readonly type: string
  readonly subject: string
  readonly description: string
}

/** Bounds far above any answer that was seen. */
const statusBounds = { details: 20, violations: 8, reasons: 4, metadata: 16, links: 4, text: 400, url: 500 } as const

/** Names of google.rpc.Code. */
const codes: Readonly<Record<number, string>> = {
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

/** @param code google.rpc.Code as a number, as in jobs and operations */
export const codeName = (code: number): string | undefined => codes[code]

/** True for the name of a google.rpc.Code, as `PERMISSION_DENIED`. */
export const isCodeName = (name: string): boolean => Object.values(codes).includes(name)

/**
 * Reads the details of an error.
 *
 * @param error `{code, message, status?, details?}`: the `error` of a REST body, an operation, or a job
 */
export function readStatus(error: JsonObject): StatusDetails {
  const { code, status, message, details } = error
  const found = (Array.isArray(details) ? details : []).filter(isObject).slice(0, statusBounds.details)
  const of = (type: string) => found.filter(detail => detail['@type'] === `type.googleapis.com/google.rpc.${type}`)
  const localized = of('LocalizedMessage')
    .map(detail => clippedLine(detail['message']))
    .find(one => one !== '')
  return {
    status: clippedLine(status) || (typeof code === 'number' ? (codes[code] ?? '') : ''),
    // Some services return a reason without its type.
    reasons: found.filter(isReason).slice(0, statusBounds.reasons).map(readReason),
    violations: [
      ...of('PreconditionFailure').flatMap(detail => violationsOf('precondition', detail['violations'])),
      ...of('QuotaFailure').flatMap(detail => violationsOf('quota', detail['violations'])),
      ...of('BadRequest').flatMap(detail => violationsOf('field', detail['fieldViolations'])),
    ].slice(0, statusBounds.violations),
    links: of('Help')
      .flatMap(detail => items(detail['links']))
      .flatMap(link => pageOf(link))
      .slice(0, statusBounds.links),
    localized: localized === clippedLine(message) ? undefined : localized,
  }
}

/**
 * Formats Google's words: the message with its status and reasons, and below it what the details add.
 *
 * @param message already without tokens
 */
export function describeStatus(
  message: string,
  { status, reasons, violations, links, localized }: StatusDetails,
): string {
  const known = [...new Set([status, ...reasons.map(({ reason }) => reason)])].filter(word => word !== '')
  const lines = [
    known.length === 0 ? message : `${message} (${known.join(', ')})`,
    ...(localized === undefined ? [] : [localized]),
    ...violations.map(({ type, subject, description }) => {
      const what = [type, subject].filter(word => word !== '' && !message.includes(word)).join(' ')
      return what === '' ? description : `${what}: ${description}`
    }),
    ...links.map(({ text, url }) => (text === '' ? url : `${text}: ${url}`)),
  ]
  return [...new Set(lines)].filter((line, index) => index === 0 || (line !== '' && !message.includes(line))).join('\n')
}

const isReason = ({ '@type': type, reason }: JsonObject): boolean =>
  typeof reason === 'string' && (type === undefined || type === 'type.googleapis.com/google.rpc.ErrorInfo')

function readReason({ reason, domain, metadata }: JsonObject): ErrorReason {
  const entries = isObject(metadata) ? Object.entries(metadata) : []
  const kept = entries.filter(([, value]) => typeof value === 'string').slice(0, statusBounds.metadata)
  return {
    reason: clippedLine(reason),
    domain: clippedLine(domain),
    metadata: Object.fromEntries(kept.map(([key, value]) => [clippedLine(key), clippedLine(value)])),
  }
}

const violationsOf = (of: Violation['of'], violations: unknown): Violation[] =>
  items(violations).map(({ type, subject, field, description, reason }) => ({
    of,
    type: clippedLine(type) || clippedLine(reason),
    subject: clippedLine(subject) || clippedLine(field),
    description: clippedLine(description),
  }))

/** Passes on only pages of Google and GitHub. Other addresses are not safe to click. */
function pageOf({ description, url }: JsonObject): { text: string; url: string }[] {
  if (typeof url !== 'string' || url.length > statusBounds.url || !URL.canParse(url)) return []
  const { protocol, hostname, username, password, href } = new URL(url)
  const isSafe = protocol === 'https:' && username === '' && password === '' && isOfGoogleOrGitHub(hostname)
  return isSafe ? [{ text: clippedLine(description), url: href }] : []
}

const isOfGoogleOrGitHub = (host: string): boolean =>
  /^(?:(?:[\w-]+\.){0,3}cloud\.google\.com|(?:console\.)?developers\.google\.com|support\.google\.com|github\.com|docs\.github\.com)$/.test(
    host,
  )

const items = (value: unknown): JsonObject[] =>
  (Array.isArray(value) ? value : []).slice(0, statusBounds.details).filter(isObject)

/** Returns text on one line, cut to a bound. */
const clippedLine = (value: unknown): string => {
  if (typeof value !== 'string') return ''
  const line = value
    .slice(0, 4 * statusBounds.text)
    .replace(/\s+/g, ' ')
    .trim()
  return line.length > statusBounds.text ? `${line.slice(0, statusBounds.text)}…` : line
}
