import { isObject } from '../../core/json.ts'
import type { PreparedStep } from '../types.ts'
import type { InFlight, InFlightOperation, Resource, ShareToCome, VertexCalls } from './ports.ts'

/**
 * Leaves every change to post before its request is sent. Otherwise a run that is killed between a request and its
 * answer would leave something that no report mentions. Once the step is stopped, no request is tried again, unless it
 * restores something.
 *
 * @param isKnown returns true if the step has left a more specific entry already
 */
export function trackBeforeSend(
  vertex: VertexCalls,
  step: PreparedStep,
  isKnown: () => boolean,
  trackInFlight: (inFlight: InFlight) => void,
  signal: AbortSignal,
): VertexCalls {
  return {
    ...vertex,
    once: async (method, path, call) => {
      if (method !== 'GET' && !isKnown()) trackInFlight(requested(path, call.body, step))
      return vertex.once(method, path, call.restores ? call : { signal, ...call })
    },
  }
}

function requested(path: string, body: Resource | undefined, step: PreparedStep): InFlightOperation {
  const [, endpoint, verb] = /^(projects\/[^/]+\/locations\/[^/]+\/endpoints\/[^/:]+)(?::(\w+))?$/.exec(path) ?? []
  const undeploys = verb === 'undeployModel' ? String(body?.['deployedModelId']) : undefined
  const what = verbs.find(([pattern]) => pattern.test(path))?.[1] ?? `the ${step.declaration.kind}`
  const sets = endpoint && verb !== undefined ? splitToCome(body ?? {}) : undefined
  const changes = { ...(endpoint && { endpoint }), ...(undeploys && { undeploys }), ...(sets && { sets }) }
  return operationOf(step, { name: undefined, what, ...changes })
}

const verbs: readonly (readonly [RegExp, string])[] = [
  [/\/models:upload$/, 'the upload of a model'],
  [/\/models:copy$/, 'the copy of a model'],
  [/\/endpoints$/, 'the creation of an endpoint'],
  [/\/reasoningEngines(?:\/[^/]+)?$/, 'the change of an agent engine'],
  [/\/schedules(?:\/[^/]+)?$/, 'the change of a schedule'],
  [/:deployModel$/, 'a deployment'],
  [/:undeployModel$/, 'an undeployment'],
  [/\/endpoints\/[^/:]+$/, 'a change of the split'],
]

/** An operation of a step. */
export const operationOf = (
  { declaration: { id: step, kind }, project, location }: PreparedStep,
  more: Pick<InFlightOperation, 'name' | 'what' | 'endpoint' | 'undeploys' | 'sets' | 'waits'>,
): InFlightOperation => ({ type: 'operation', step, kind, project, location, ...more })

/** Returns the split of a request, in which "0" stands for the model that it deploys; `undefined` for none. */
export function splitToCome({ trafficSplit, deployedModel }: Resource): readonly ShareToCome[] | undefined {
  const model = isObject(deployedModel) ? String(deployedModel['model']).split('/').at(-1) : undefined
  const shares = isObject(trafficSplit) ? Object.entries(trafficSplit).filter(([, share]) => Number(share) > 0) : []
  if (shares.length === 0) return undefined
  return shares.map(([id, share]) => ({ to: id === '0' ? (model ?? id) : id, share: Number(share) }))
}
