import type { Caller, EmulatedRequest, EmulatedResponse, HasPermission } from '../host.ts'

/** Google's canonical errors, with the HTTP status of each (google/rpc/code.proto). */
const httpStatus = {
  INVALID_ARGUMENT: 400,
  FAILED_PRECONDITION: 400,
  UNAUTHENTICATED: 401,
  PERMISSION_DENIED: 403,
  NOT_FOUND: 404,
  ABORTED: 409,
  ALREADY_EXISTS: 409,
  RESOURCE_EXHAUSTED: 429,
  UNIMPLEMENTED: 501,
} as const

export type RpcStatus = keyof typeof httpStatus

/** An error in the form of Google's APIs. A service throws it, and `answer` makes the response. */
export class RpcError extends Error {
  readonly status: RpcStatus
  readonly details: readonly object[]

  constructor(status: RpcStatus, message: string, details: readonly object[] = []) {
    super(message)
    this.status = status
    this.details = details
  }

  get response(): EmulatedResponse {
    const { status, message, details } = this
    const code = httpStatus[status]
    return json({ error: { code, message, status, ...(details.length > 0 ? { details } : {}) } }, code)
  }
}

export const json = (body: object, status = 200): EmulatedResponse => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body,
})

/** Runs a service's code, and answers an error that it throws as Google does. */
export async function answer(serve: () => EmulatedResponse | Promise<EmulatedResponse>): Promise<EmulatedResponse> {
  try {
    return await serve()
  } catch (error) {
    if (error instanceof RpcError) return error.response
    throw error
  }
}

/** The page of Google's front end for a path that no API has. */
export function notFoundPage(path: string): EmulatedResponse {
  const shown = path.replace(/[&<>"]/g, character => `&#${character.charCodeAt(0)};`)
  return {
    status: 404,
    headers: { 'content-type': 'text/html; charset=UTF-8' },
    body: `<!DOCTYPE html>\n<html lang=en>\n  <title>Error 404 (Not Found)!!1</title>\n  <p><b>404.</b> <ins>That’s an error.</ins>\n  <p>The requested URL <code>${shown}</code> was not found on this server.  <ins>That’s all we know.</ins>\n`,
  }
}

export const badRequest = (violations: readonly { field?: string; description: string }[]): object => ({
  '@type': 'type.googleapis.com/google.rpc.BadRequest',
  fieldViolations: violations,
})

const errorInfo = (reason: string, domain: string, metadata: Readonly<Record<string, string>>): object => ({
  '@type': 'type.googleapis.com/google.rpc.ErrorInfo',
  reason,
  domain,
  metadata,
})

/** A project as Google's services know it. */
export interface EmulatedProject {
  readonly id: string
  readonly number: string
  /** APIs that are disabled, as `aiplatform.googleapis.com`. */
  readonly disabledServices?: readonly string[]
}

/**
 * Returns the project of a request, by id or number, if it exists and has the API enabled.
 *
 * @throws RpcError 403 CONSUMER_INVALID or SERVICE_DISABLED, as Google's service control answers before the API itself
 */
export function consumer(projects: readonly EmulatedProject[], project: string, service: string): EmulatedProject {
  const found = projects.find(({ id, number }) => id === project || number === project)
  if (found === undefined) throw consumerInvalid(project, service)
  if (found.disabledServices?.includes(service)) {
    const url = `https://console.developers.google.com/apis/api/${service}/overview?project=${found.number}`
    const message =
      `${titles[service] ?? service} has not been used in project ${found.number} before or it is disabled. ` +
      `Enable it by visiting ${url} then retry. If you enabled this API recently, wait a few minutes for the ` +
      'action to propagate to our systems and retry.'
    throw new RpcError('PERMISSION_DENIED', message, [
      errorInfo('SERVICE_DISABLED', 'googleapis.com', {
        service,
        consumer: `projects/${found.number}`,
        serviceTitle: titles[service] ?? service,
        activationUrl: url,
      }),
      {
        '@type': 'type.googleapis.com/google.rpc.Help',
        links: [{ description: 'Google developers console API activation', url }],
      },
    ])
  }
  return found
}

/** Words as reported in https://github.com/Kilo-Org/kilocode/issues/2842 */
function consumerInvalid(project: string, service: string): RpcError {
  const message = `Permission denied on resource project ${project}.`
  return new RpcError('PERMISSION_DENIED', message, [
    errorInfo('CONSUMER_INVALID', 'googleapis.com', {
      containerInfo: project,
      consumer: `projects/${project}`,
      service,
    }),
    { '@type': 'type.googleapis.com/google.rpc.LocalizedMessage', locale: 'en-US', message },
    {
      '@type': 'type.googleapis.com/google.rpc.Help',
      links: [{ description: 'Google developers console', url: 'https://console.developers.google.com' }],
    },
  ])
}

const titles: Readonly<Record<string, string>> = {
  'aiplatform.googleapis.com': 'Vertex AI API',
  'logging.googleapis.com': 'Cloud Logging API',
  'monitoring.googleapis.com': 'Cloud Monitoring API',
  'iam.googleapis.com': 'Identity and Access Management (IAM) API',
  'cloudresourcemanager.googleapis.com': 'Cloud Resource Manager API',
  'artifactregistry.googleapis.com': 'Artifact Registry API',
  'cloudbuild.googleapis.com': 'Cloud Build API',
}

/** @throws RpcError 403 IAM_PERMISSION_DENIED in Vertex AI's words; `resource` is a name below `projects/` */
export function requirePermission(
  hasPermission: HasPermission,
  caller: Caller,
  permission: string,
  project: EmulatedProject,
  resource: string,
): void {
  if (hasPermission(caller, permission, project.id)) return
  const message = `Permission '${permission}' denied on resource '//aiplatform.googleapis.com/${resource}' (or it may not exist).`
  throw new RpcError('PERMISSION_DENIED', message, [
    errorInfo('IAM_PERMISSION_DENIED', 'aiplatform.googleapis.com', { permission, resource }),
  ])
}

/** IAM's 403, of a resource with its service: `//iam.googleapis.com/projects/…`. It never says if the resource exists. */
export const iamDenied = (permission: string, resource: string): RpcError =>
  new RpcError(
    'PERMISSION_DENIED',
    `Permission '${permission}' denied on resource '${resource}' (or it may not exist).`,
    [errorInfo('IAM_PERMISSION_DENIED', resource.split('/')[2] ?? '', { permission, resource })],
  )

/** Counts calls in a sliding minute, for each key, and refuses those over the limit as Google's quota does. */
export class MinuteQuota {
  readonly #metric: string
  readonly #service: string
  readonly #calls = new Map<string, number[]>()
  limit: number

  constructor(service: string, metric: string, limit: number) {
    this.#service = service
    this.#metric = metric
    this.limit = limit
  }

  /** @throws RpcError 429 RESOURCE_EXHAUSTED */
  spend(project: EmulatedProject, location: string | undefined, now: number): void {
    const key = `${project.id}/${location ?? ''}`
    const recent = (this.#calls.get(key) ?? []).filter(time => time > now - 60_000)
    const refused = recent.length >= this.limit
    this.#calls.set(key, refused ? recent : [...recent, now])
    if (!refused) return
    const limit = `${this.#metric} per minute${location === undefined ? '' : ' per region'}`
    throw new RpcError(
      'RESOURCE_EXHAUSTED',
      `Quota exceeded for quota metric '${this.#metric}' and limit '${limit}' of service '${this.#service}' for consumer 'project_number:${project.number}'.`,
      [
        errorInfo('RATE_LIMIT_EXCEEDED', 'googleapis.com', {
          service: this.#service,
          consumer: `projects/${project.number}`,
          quota_limit_value: String(this.limit),
          ...(location === undefined ? {} : { quota_location: location }),
        }),
      ],
    )
  }
}

/**
 * Returns a request's body as JSON.
 *
 * @throws RpcError 400 in the words of Google's front end if it is not JSON
 */
export function parseBody(request: EmulatedRequest): unknown {
  const text = request.body.toString('utf8')
  if (text === '') return {}
  try {
    return JSON.parse(text)
  } catch {
    const message = `Invalid JSON payload received. Unexpected token.\n${text.slice(0, 40)}\n^`
    throw new RpcError('INVALID_ARGUMENT', message, [badRequest([{ description: message }])])
  }
}
