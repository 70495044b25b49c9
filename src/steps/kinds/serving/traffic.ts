import { type ActionError, stepError } from '../../../core/errors.ts'
import { findEndpoint, noEndpoint } from '../../toolkit/find-resource.ts'
import type { HandlerContext, StepHandler } from '../../toolkit/handler.ts'
import { succeeded, unansweredCall } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { setSplit } from './set-split.ts'
import { describeSplit, type Split, sameSplit, splitOf, unknownDeployedModels } from './split.ts'

/** Sets an endpoint's split, unless another client changes the endpoint meanwhile. Then their split stays. */
export const traffic: StepHandler = async run => {
  const { id, request, ports, signal } = run
  const wanted = splitOf(request.body)
  const found = await findEndpoint(request.body['endpoint'], run)
  if (found === undefined) throw noEndpoint(request.body['endpoint'], run, 'Create it with an earlier endpoint step. ')
  const { name, endpoint } = found
  const unknownModels = unknownDeployedModels(wanted, endpoint)
  if (unknownModels !== undefined)
    throw stepError(id, 'STEP_REJECTED', `the split does not fit ${name}: ${unknownModels}`, {
      subject: { kind: 'endpoint', name },
      cure: 'Use the ids of the existing deployed models.',
    })
  if (sameSplit(wanted, splitOf(endpoint))) {
    ports.tell({ type: 'progress', step: id, message: `the split of ${name} is already set: ${describeSplit(wanted)}` })
    return succeeded({ name, resource: endpoint }, run)
  }
  ports.tell({
    type: 'progress',
    step: id,
    message: `${name}: from ${describeSplit(splitOf(endpoint))} to ${describeSplit(wanted)}`,
  })
  const set = await setSplit(name, endpoint, { trafficSplit: wanted }, { step: id, signal }, ports.vertex)
  if ('ambiguous' in set) return unansweredCall(name, set.ambiguous, run)
  if ('theirs' in set) throw changedMeanwhile(name, wanted, set.theirs, run)
  return succeeded({ name, resource: set.endpoint }, run)
}

function changedMeanwhile(name: string, wanted: Split, now: Resource, { id }: HandlerContext): ActionError {
  const when = typeof now['updateTime'] === 'string' ? ` at ${now['updateTime']}` : ''
  const message = `another client changed ${name}${when} before this step could; its change is kept. Its split is ${describeSplit(splitOf(now))}, not ${describeSplit(wanted)}`
  return stepError(id, 'STEP_REJECTED', message, {
    subject: { kind: 'endpoint', name },
    cure: 'Find the client in Cloud Audit Logs. Then run the step again if you still want its split.',
  })
}
