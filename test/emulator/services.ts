import { createGoogleIdentity } from '../../emulator/google/identity.ts'
import type { EmulatedProject } from '../../emulator/google/rpc.ts'
import {
  type Authenticate,
  type Chunks,
  type EmulatedRequest,
  type EmulatedService,
  type HasPermission,
  isStream,
} from '../../emulator/host.ts'

/**
 * Creates the state that the emulated services share. Only tests advance its clock. Its only caller has all permissions
 * except `denied`.
 */
export function createWorld() {
  let time = Date.parse('2026-03-01T12:00:00Z')
  const denied = new Set<string>()
  const clock = {
    now: () => time,
    advance: (milliseconds: number) => {
      time += milliseconds
    },
  }
  const authenticate: Authenticate = request =>
    request.headers['authorization'] === 'Bearer good'
      ? {
          caller: {
            member: 'serviceAccount:trainer@acme-ml.iam.gserviceaccount.com',
            scopes: ['https://www.googleapis.com/auth/cloud-platform'],
            expiresAt: time + 3_600_000,
          },
        }
      : { refusal: { status: 401, body: { error: { code: 401, message: 'who?', status: 'UNAUTHENTICATED' } } } }
  const hasPermission: HasPermission = (_, permission) => !denied.has(permission)
  const projects: EmulatedProject[] = [
    { id: 'acme-ml', number: '123456789' },
    { id: 'acme-off', number: '987654321', disabledServices: ['aiplatform.googleapis.com', 'logging.googleapis.com'] },
  ]
  const identity = createGoogleIdentity({ clock, fetchIssuer: async () => ({ status: 502, body: '' }) }).state
  return { clock, denied, authenticate, hasPermission, projects, identity }
}

export interface Reply {
  readonly status: number
  readonly text: string
  /** The body as JSON; `undefined` if it is not JSON. */
  readonly body: unknown
}

/** Sends a request to a service as the proxy does after TLS. `target` is path and query. */
export async function send(
  service: EmulatedService,
  host: string,
  method: string,
  target: string,
  body?: unknown,
  headers: Record<string, string> = { authorization: 'Bearer good', 'content-type': 'application/json' },
): Promise<Reply> {
  const [path = '', query = ''] = target.split('?')
  const request: EmulatedRequest = {
    method,
    host,
    path,
    query: new URLSearchParams(query),
    headers,
    body: Buffer.isBuffer(body)
      ? body
      : Buffer.from(body === undefined ? '' : typeof body === 'string' ? body : JSON.stringify(body)),
  }
  const response = await service.handle(request)
  const raw = isStream(response.body) ? await collect(response.body) : response.body
  const text = typeof raw === 'string' ? raw : Buffer.isBuffer(raw) ? raw.toString() : JSON.stringify(raw)
  return { status: response.status, text, body: tryJson(text) }
}

async function collect(chunks: Chunks): Promise<string> {
  const parts: string[] = []
  for await (const chunk of chunks)
    if (typeof chunk === 'string' || Buffer.isBuffer(chunk)) parts.push(chunk.toString())
  return parts.join('')
}

function tryJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Returns the body of an error of Google's APIs. */
export const rpcError = (code: number, status: string, message: unknown): object => ({
  error: { code, status, message },
})
