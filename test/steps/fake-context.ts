import { ActionError } from '../../src/core/errors.ts'
import type { Kind } from '../../src/steps/kinds/kind-names.ts'
import type { HandlerContext, Permit } from '../../src/steps/toolkit/handler.ts'
import type { InFlight, Ports, Resource, StepEvent, VertexCalls } from '../../src/steps/toolkit/ports.ts'
import type { PreparedStep, StepDeclaration } from '../../src/steps/types.ts'
import { schema } from './support.ts'

export const project = 'acme-ml'
export const location = 'us-central1'
export const parent = `projects/${project}/locations/${location}`
/** A project as Google writes it, by its number. */
export const numbered = `projects/123456789/locations/${location}`
export const dedupeKey = '0123456789abcdef0123456789abcdef01234567'

/** Google's refusal with a status, or no answer at all (0). */
export const refusal = (status: number, words = `words of ${status}`): ActionError =>
  status === 0
    ? new ActionError('NETWORK', 'the connection was reset')
    : new ActionError('STEP_REJECTED', `Google refused with ${status}`, {
        answer: { host: 'us-central1-aiplatform.googleapis.com', status, words },
      })

interface FakeOptions {
  readonly kind: Kind
  /** The body of the request, and of the step. */
  readonly body?: Resource
  readonly declaration?: Partial<StepDeclaration>
  readonly timeoutSeconds?: number
  readonly rerun?: 'adopt' | 'new'
  readonly labels?: Readonly<Record<string, string>>
  readonly alternatives?: HandlerContext['alternatives']
  /** Vertex AI's resources, by full name. A read of any other name gets a 404. Tests may change them. */
  readonly resources?: Record<string, Resource>
  readonly vertex?: Partial<VertexCalls>
  readonly ports?: Partial<Ports>
  readonly permit?: Permit
  readonly permitResult?: HandlerContext['permitResult']
}

/** A call that was sent: `POST projects/…:undeployModel`, with its body. */
export interface Sent {
  readonly call: string
  readonly body: Resource | undefined
}

const unexpected =
  (what: string) =>
  async (...args: readonly unknown[]): Promise<never> => {
    throw new Error(`not expected in this test: ${what} ${String(args[0])} ${String(args[1])}`)
  }

/**
 * Creates the context of a step's handler without an emulator. It answers reads from `resources`, and keeps all calls,
 * record entries, log lines and state for post. Time passes only while code sleeps.
 */
export function fakeContext(options: FakeOptions) {
  const { kind, body = {}, timeoutSeconds, rerun = 'adopt', labels = {}, resources = {} } = options
  const controller = new AbortController()
  const sent: Sent[] = []
  const recorded: { readonly type: string; readonly data: object }[] = []
  const told: StepEvent[] = []
  const tracked: (InFlight | undefined)[] = []
  let now = Date.parse('2026-11-30T12:00:00Z')
  const clock = {
    now: () => now,
    random: () => 0.5,
    sleep: async (milliseconds: number, signal?: AbortSignal) => {
      signal?.throwIfAborted()
      now += milliseconds
      await Promise.resolve()
      signal?.throwIfAborted()
    },
  }
  const get = async (name: string): Promise<Resource> => {
    const found = resources[name]
    if (found === undefined) throw refusal(404)
    return found
  }
  const given: VertexCalls = {
    get,
    read: get,
    list: unexpected('list'),
    once: unexpected('once'),
    repeatable: unexpected('repeatable'),
    ask: unexpected('ask'),
    stream: unexpected('stream'),
    ...options.vertex,
  }
  const vertex: VertexCalls = {
    ...given,
    once: (method, path, call) => {
      sent.push({ call: `${method} ${path}`, body: call.body })
      return given.once(method, path, call)
    },
    repeatable: (path, call, host) => {
      sent.push({ call: `POST ${path}`, body: call.body })
      return given.repeatable(path, call, host)
    },
  }
  const record: Ports['record'] = async (type, data) => void recorded.push({ type, data })
  const ports: Ports = {
    vertex,
    services: {
      get: unexpected('services.get'),
      list: unexpected('services.list'),
      once: unexpected('services.once'),
      upload: unexpected('services.upload'),
      repeatable: unexpected('services.repeatable'),
    },
    objects: { find: unexpected('objects.find'), put: unexpected('objects.put'), hasAny: unexpected('objects.hasAny') },
    contentsOf: () => {
      throw new Error('the step takes nothing from the workspace')
    },
    formerEngines: new Map(),
    readFile: unexpected('readFile'),
    readBytes: unexpected('readBytes'),
    timeSeries: unexpected('timeSeries'),
    submissions: { begin: async (_, begin) => begin(), paced: async () => {} },
    watch: (_, name, step) => ({ look: signal => vertex.get(name, { step, signal }), end: () => {} }),
    logs: undefined,
    record,
    recordUndo: record,
    trackInFlight: () => {},
    tell: event => void told.push(event),
    clock,
    ...options.ports,
  }
  const declaration: StepDeclaration = {
    ...{ id: 'release', kind, body, needs: [], project, location, timeoutSeconds, wait: true },
    ...options.declaration,
  }
  const step: PreparedStep = { declaration, project, location, body, timeoutSeconds }
  const run: HandlerContext = {
    id: declaration.id,
    step,
    request: {
      ...{ step, body, labels, dedupeKey, rerun },
      earliest: '2026-11-30T11:59:00Z',
      runCreatedAt: async () => '2026-11-30T11:59:30Z',
      schema: { shapes: schema.shapes, name: schema.messages[kind].returns ?? '' },
    },
    ...(options.alternatives && { alternatives: options.alternatives }),
    permit: options.permit ?? (() => {}),
    permitResult: options.permitResult ?? (() => {}),
    ports,
    signal: controller.signal,
    since: now,
    trackInFlight: inFlight => void tracked.push(inFlight),
  }
  return {
    run,
    resources,
    sent,
    recorded,
    told,
    tracked,
    stop: (reason: unknown = new ActionError('CANCELLED', 'the run was cancelled')) => controller.abort(reason),
    /** Milliseconds since the step started. */
    passed: () => now - run.since,
    types: () => recorded.map(({ type }) => type),
    messages: () => told.flatMap(event => ('message' in event ? [event.message] : [])),
  }
}

/** Returns the error that a call rejects with. */
export async function errorOf(call: Promise<unknown>): Promise<ActionError> {
  const error = await call.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (error instanceof ActionError) return error
  throw new Error(`no error of the action: ${String(error)}`)
}
