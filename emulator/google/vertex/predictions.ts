import type { EmulatedResponse } from '../../host.ts'
import { json, RpcError } from '../rpc.ts'
import { type Behaviour, type Behaviours, errorRatioOf, errorStatusOf, latencyOf } from './behaviour.ts'
import { type DeployedModel, dedicatedHost, type Endpoint } from './endpoint.ts'
import type { EndpointStore } from './endpoints.ts'
import type { Call, Handler } from './jobs.ts'
import { takeWhole } from './traffic.ts'
import type { Message } from './transcode.ts'
import type { Usage } from './usage.ts'
import { isMessage, listOf, messageOf, refuse, textOf } from './violations.ts'

/** Online predictions: the split chooses the deployed model, and its behaviour makes the answer. */
export class Predictions {
  readonly #store: EndpointStore
  readonly #behaviours: Behaviours
  readonly #usage: Usage
  /** Fractions of failures that are due, by endpoint and deployed model. */
  readonly #failuresDue = new Map<string, number>()

  constructor(store: EndpointStore, behaviours: Behaviours, usage: Usage) {
    this.#store = store
    this.#behaviours = behaviours
    this.#usage = usage
  }

  handlers(): ReadonlyMap<string, Handler> {
    return new Map<string, Handler>([
      ['PredictionService.Predict', call => this.#predict(call)],
      ['PredictionService.RawPredict', call => this.#rawPredict(call)],
    ])
  }

  #predict(call: Call): EmulatedResponse {
    const endpoint = this.#find(call)
    const instances = listOf(call.request['instances'])
    if (instances.length === 0) refuse([{ field: 'instances', message: 'Required field is not set.' }])
    const { deployed, behaviour, status } = this.#serve(endpoint, call.now)
    const { id, model } = deployed
    const answered = {
      predictions: predictionsOf(behaviour, instances),
      ...{
        deployedModelId: id,
        model: model.name,
        modelDisplayName: model.displayName,
        modelVersionId: model.versionId,
      },
    }
    const body = behaviour.body ?? (status >= 400 ? modelError(status) : answered)
    return { ...respond(body, status), latencyMs: latencyOf(behaviour) }
  }

  /** Returns the container's own answer, unwrapped. The headers name the deployed model. */
  #rawPredict(call: Call): EmulatedResponse {
    const endpoint = this.#find(call)
    const { data } = messageOf(call.request['httpBody'])
    const { deployed, behaviour, status } = this.#serve(endpoint, call.now)
    const instances = listOf(parse(textOf(data))['instances'])
    const own =
      status >= 400 ? { error: 'Internal Server Error' } : { predictions: predictionsOf(behaviour, instances) }
    const response = respond(behaviour.body ?? own, status)
    return {
      ...response,
      headers: {
        ...response.headers,
        'x-vertex-ai-endpoint-id': endpoint.id,
        'x-vertex-ai-deployed-model-id': deployed.id,
      },
      latencyMs: latencyOf(behaviour),
    }
  }

  /** @throws RpcError if the endpoint does not answer at this host */
  #find(call: Call): Endpoint {
    const endpoint = this.#store.find(call, 'predict')
    const dedicated = dedicatedHost(endpoint)
    if (dedicated !== undefined && call.host !== dedicated)
      throw new RpcError(
        'FAILED_PRECONDITION',
        'Dedicated Endpoint cannot be accessed through the shared Vertex AI domain aiplatform.googleapis.com. ' +
          `Please access the endpoint using its dedicated domain name '${dedicated}'`,
      )
    if (textOf(endpoint.resource['network']) !== '' || isMessage(endpoint.resource['privateServiceConnectConfig']))
      throw new RpcError('FAILED_PRECONDITION', 'Private Endpoint cannot be accessed through the public domain.') // †
    return endpoint
  }

  #serve(endpoint: Endpoint, at: number): { deployed: DeployedModel; behaviour: Behaviour; status: number } {
    const deployed = endpoint.deployedModels.get(endpoint.turns.next() ?? '')
    if (deployed === undefined)
      throw new RpcError('FAILED_PRECONDITION', `Endpoint ${endpoint.name} doesn't have traffic_split.`)
    const behaviour = this.#behaviours.of(deployed, 'request')
    const fails = takeWhole(this.#failuresDue, `${endpoint.name} ${deployed.id}`, errorRatioOf(behaviour)) > 0
    const status = fails ? errorStatusOf(behaviour) : 200
    this.#usage.record(endpoint, deployed.id, { at, status, latencyMs: latencyOf(behaviour), times: 1 })
    return { deployed, behaviour, status }
  }
}

function predictionsOf({ predictions }: Behaviour, instances: readonly unknown[]): readonly unknown[] {
  if (predictions === undefined) return instances.map(() => ({ score: 0.5 }))
  return typeof predictions === 'function' ? predictions(instances) : predictions
}

const statusNames: Readonly<Record<number, string>> = {
  400: 'INVALID_ARGUMENT',
  403: 'PERMISSION_DENIED',
  404: 'NOT_FOUND',
  429: 'RESOURCE_EXHAUSTED',
  500: 'INTERNAL',
  503: 'UNAVAILABLE',
  504: 'DEADLINE_EXCEEDED',
}

/** A model server's failure, as `predict` returns it.† */
const modelError = (code: number): object => ({
  error: {
    code,
    message: `The model server answered with HTTP status ${code}.`,
    status: statusNames[code] ?? 'UNKNOWN',
  },
})

const respond = (body: string | object, status: number): EmulatedResponse =>
  typeof body === 'object'
    ? json(body, status)
    : { status, headers: { 'content-type': 'text/html; charset=UTF-8' }, body }

function parse(data: string): Message {
  try {
    return messageOf(JSON.parse(Buffer.from(data, 'base64').toString()))
  } catch {
    return {}
  }
}
