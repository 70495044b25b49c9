import { asActionError } from '../../core/errors.ts'
import { consoleUrl } from '../../vertex/console.ts'
import { resourceOfOperation } from '../../vertex/resource-names.ts'
import { digestOf } from '../dedupe-key.ts'
import { awaitOperation, type Doing } from './await-operation.ts'
import { nameOf } from './create-once.ts'
import type { HandlerContext, StepResult } from './handler.ts'
import { operationOf } from './in-flight.ts'
import { failed, type Made, succeeded } from './outcomes.ts'
import type { InFlightOperation, Resource } from './ports.ts'
import { stoppedWith } from './stop-reasons.ts'

/**
 * Records an operation, waits for its end, and returns it. While it runs it is left to post, and is asked to stop with
 * its run.
 *
 * @param made from the operation's response
 * @param changes of an endpoint: the report says what serves there when the run is stopped
 */
export async function waitForOperation(
  operation: Resource,
  doing: Doing,
  run: HandlerContext,
  made: (response: Resource) => Made | Promise<Made>,
  changes: Pick<InFlightOperation, 'endpoint' | 'undeploys' | 'sets'> = {},
): Promise<StepResult> {
  const { step, request, ports, signal, trackInFlight } = run
  const { id, kind, wait } = step.declaration
  const name = nameOf(operation)
  await ports.record('step.submitted', { step: id, kind, name, request_sha256: digestOf(request.body) })
  trackInFlight(wait ? operationOf(step, { name, what: doing.what, ...changes }) : undefined)
  ports.tell({ type: 'submitted', step: id, name, consoleUrl: undefined })
  if (!wait) return { state: 'RUNNING', recorded: { state: 'RUNNING', reason: null }, name, resource: operation }
  // The console has a page for the changed resource, but none for an operation.
  const place = { name, consoleUrl: consoleUrl(resourceOfOperation(name), step.project) }
  try {
    const { '@type': _, ...response } = await awaitOperation(operation, doing, run)
    // The entry for post stays until the step has ended: if the run is stopped before, the report says what changed.
    const end = succeeded(await made(response), run)
    ports.tell({ type: 'made', step: id, name: end.name ?? name, consoleUrl: end.consoleUrl })
    return end
  } catch (error) {
    if (signal.aborted) {
      return { state: 'CANCELLING', recorded: undefined, ...place, error: stoppedWith(id, signal) }
    }
    const failure = asActionError(error, id)
    if (failure.code === 'STEP_FAILED') trackInFlight(undefined)
    return { ...failed(failure), ...place }
  }
}
