import { ActionError, type Answer, type Subject } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import { describeStatus, readStatus } from '../core/rpc-status.ts'
import { jsonObjectIn } from '../network/json.ts'
import type { HttpResponse } from '../network/transport.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { parseJobName } from '../vertex/job-kinds.ts'

/** The call that was answered. */
export interface GoogleRequest {
  readonly method: string
  readonly host: string
  readonly path: string
}

/** @throws ActionError `STEP_REJECTED` with Google's own words if the status is not a success */
export function accepted(asked: GoogleRequest, response: HttpResponse): HttpResponse {
  if (response.status < 200 || response.status > 299) throw rejection(asked, response)
  return response
}

/**
 * True if a success is a JSON object, and `isAnswer` accepts it.
 *
 * @param isAnswer further requirements
 */
export const isResource = ({ body }: HttpResponse, isAnswer?: (resource: Resource) => boolean): boolean =>
  readResource(body, isAnswer) !== undefined

/** Every resource and operation has a name. */
export const isNamed = ({ name }: Resource): boolean => typeof name === 'string' && name !== ''

/**
 * An empty page has no fields at all; an error is not a page.
 *
 * @param field with the items
 */
export const isPageOf =
  (field: string) =>
  (page: Resource): boolean => {
    const { error, nextPageToken, [field]: items = [] } = page
    const isPlace = nextPageToken === undefined || typeof nextPageToken === 'string'
    return error === undefined && isPlace && Array.isArray(items) && items.every(isObject)
  }

function readResource(body: Buffer, isAnswer: (resource: Resource) => boolean = () => true): Resource | undefined {
  const value = jsonObjectIn(body)
  return value !== undefined && isAnswer(value) ? value : undefined
}

/** @throws ActionError `STEP_REJECTED` if a success is not the requested JSON object */
export function resourceIn(
  asked: GoogleRequest,
  response: HttpResponse,
  isAnswer?: (resource: Resource) => boolean,
): Resource {
  const value = readResource(response.body, isAnswer)
  if (value !== undefined) return value
  throw unreadableAnswer(asked, response)
}

/** The error for a refusal of Google. */
export const rejection = (asked: GoogleRequest, response: HttpResponse): ActionError =>
  new ActionError('STEP_REJECTED', `${asked.host} refused ${asked.method} ${asked.path}`, {
    subject: subjectOf(asked),
    answer: answerOf(asked, response),
  })

const unreadableAnswer = (asked: GoogleRequest, response: HttpResponse): ActionError =>
  new ActionError(
    'STEP_REJECTED',
    `${asked.host} answered ${asked.method} ${asked.path} with a response that does not match its API`,
    {
      subject: subjectOf(asked),
      answer: answerOf(asked, response),
      cause: 'A proxy or an outage in between.',
    },
  )

/** The error for bytes that are not those of the stored file. They are not quoted. */
export const notWhole = ({ host, path }: GoogleRequest, { status }: HttpResponse): ActionError =>
  new ActionError('STEP_REJECTED', `${host}${path} arrived changed`, {
    subject: { kind: 'file', name: path.slice(1) },
    answer: { host, status, words: 'the bytes do not have the checksum that Cloud Storage names (x-goog-hash)' },
    cause: 'A proxy or an outage in between cuts off or changes the data.',
    cure: 'Run the job again; if it fails in the same way, look at the proxy of the runner.',
  })

const subjectKinds: Readonly<Record<string, Subject['kind']>> = {
  endpoints: 'endpoint',
  models: 'model',
  reasoningEngines: 'agent engine',
  operations: 'operation',
}

/** Returns what a call is about: the resource in its path, with the custom method: `projects/…/endpoints/1:predict`. */
function subjectOf({ path }: GoogleRequest): Subject {
  const name = path.replace(/^\/v\d\w*\//, '')
  const [, collection = ''] = /\/(\w+)\/[^/]+$/.exec(name) ?? []
  return { kind: parseJobName(name) === undefined ? (subjectKinds[collection] ?? 'resource') : 'job', name }
}

/** Returns Google's own words of a reply. */
export const answerWords = (asked: GoogleRequest, response: HttpResponse): string => answerOf(asked, response).words

/** Returns Google's own words: the message of the error body with its details, otherwise the start of the body. */
function answerOf({ host }: GoogleRequest, response: HttpResponse): Answer {
  const error = jsonObjectIn(response.body)?.['error']
  const requestId = response.headers['x-request-id'] ?? response.headers['x-goog-request-id']
  const answer = { host, status: response.status, requestId }
  if (!isObject(error) || typeof error['message'] !== 'string')
    return { ...answer, words: response.body.toString('utf8', 0, 500) }
  const details = readStatus(error)
  return { ...answer, words: describeStatus(error['message'], details), details }
}
