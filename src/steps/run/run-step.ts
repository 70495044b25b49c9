import { type ActionError, asActionError } from '../../core/errors.ts'
import { withProject, withProjectOf } from '../../vertex/resource-names.ts'
import { digestOf } from '../dedupe-key.ts'
import { digestOfSources } from '../file/sources.ts'
import { handlerOf } from '../kinds/handlers.ts'
import { type MachineTime, machineTimeOf } from '../machine-time.ts'
import type { ReadyStep, StepDetails, StepRequest, StepResult } from '../toolkit/handler.ts'
import { trackBeforeSend } from '../toolkit/in-flight.ts'
import type { InFlight, Ports, Resource } from '../toolkit/ports.ts'
import type { FinishedStep, PreparedStep, StepDeclaration } from '../types.ts'

/** The outcome of a step. `resource` is its last state from Google; `error` says why it did not succeed. */
export interface StepOutcome extends FinishedStep {
  readonly adopted: boolean
  /** The step as it was sent; absent if it was not. */
  readonly sent?: StepRequest
  readonly resource: Resource | undefined
  readonly details: StepDetails | undefined
  /** Absent if it used no machines. */
  readonly machineTime?: MachineTime | undefined
  readonly error: ActionError | undefined
}

/**
 * Runs one step: records that it begins, calls its handler, and records its end. If the end is not known, its entry for
 * post stays.
 *
 * @param trackInFlight leaves what the step has begun and not seen the end of; `undefined`: nothing any more
 * @throws ActionError if nothing happened: `ready` refused, Google refused, or the record cannot be written
 */
export async function runStep(
  declaration: StepDeclaration,
  ready: ReadyStep,
  trackInFlight: (inFlight: InFlight | undefined) => void,
  ports: Ports,
  signal: AbortSignal,
): Promise<StepOutcome> {
  const { id, kind } = declaration
  const { step, request } = ready
  const { project, location } = step
  await ports.record('step.started', {
    step: id,
    kind,
    method: step.method === undefined ? null : String(step.body['method']),
    project,
    location,
    dedupe_key: request.dedupeKey,
    request_sha256: digestOf(request.body),
    ...(step.sources && { sources_sha256: step.sources.map(digestOfSources) }),
  })
  const since = ports.clock.now()
  let known: InFlight | undefined
  const keep = (inFlight: InFlight | undefined): void => {
    trackInFlight(inFlight)
    known = inFlight
  }
  const vertex = trackBeforeSend(ports.vertex, step, () => known !== undefined, keep, signal)
  let end: StepResult
  try {
    end = await handlerOf(kind)({ ...ready, id, ports: { ...ports, vertex }, signal, since, trackInFlight: keep })
  } catch (error) {
    // A refused request left nothing behind, and neither did one that was cancelled before it began.
    trackInFlight(undefined)
    const reason = asActionError(error, id).code
    await ports.record('step.finished', { step: id, kind, name: null, state: 'REJECTED', reason })
    throw error
  }
  if (end.recorded !== undefined)
    await ports.record('step.finished', { step: id, kind, name: end.name ?? null, ...end.recorded })
  // Only now: until the record has the end, post must report it.
  if (end.state === 'SUCCEEDED') trackInFlight(undefined)
  return {
    kind,
    state: end.state,
    name: end.name,
    consoleUrl: end.consoleUrl,
    startedAt: end.startedAt ?? new Date(since).toISOString(),
    finishedAt: end.finishedAt,
    adopted: end.adopted ?? false,
    sent: request,
    resource: end.resource && namedByProject(end.resource, end, step, ports),
    details: end.details,
    machineTime: machineTimeIn(end, ready, since),
    error: end.error,
  }
}

/** Returns a resource with the project's id instead of its number. */
function namedByProject(resource: Resource, end: StepResult, step: PreparedStep, { projectIds }: Ports): Resource {
  // The result of a list call contains names, but has none itself.
  const learned = step.declaration.kind === 'call' ? [...(projectIds ?? [])] : []
  const named = learned.reduce((one, [number, to]) => withProject(one, number, to), resource)
  return withProjectOf(named, numbered(end), step.project)
}

/** A lookup by `call` starts nothing; what another call starts is not watched. */
function machineTimeIn(end: StepResult, { step, request }: ReadyStep, since: number): MachineTime | undefined {
  const { state, resource, adopted = false } = end
  if (step.declaration.kind === 'call' && step.method?.verb !== 'POST') return undefined
  return machineTimeOf({
    body: request.body,
    succeeded: state === 'SUCCEEDED',
    ran: end.ran ?? (resource === undefined ? [] : [resource]),
    adoptedAt: adopted ? since : undefined,
  })
}

/** Returns the name of a step's result as Google has it: a handler may use the project's id. */
const numbered = ({ name, resource }: StepResult): string | undefined =>
  [name, resource?.['name']].find((one): one is string => typeof one === 'string' && /^projects\/\d/.test(one))
