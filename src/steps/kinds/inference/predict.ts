import { stepError } from '../../../core/errors.ts'
import { quote } from '../../../core/text.ts'
import { limitAnswer, preview } from '../../toolkit/answer-size.ts'
import type { StepHandler } from '../../toolkit/handler.ts'
import { succeeded } from '../../toolkit/outcomes.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { plainCall } from '../plain/plain-call.ts'

/** Asks an endpoint. There is no second effect, so a lost answer is requested again. */
export const predict: StepHandler = async run => {
  const { id, ports, signal } = run
  const { target: name, path, body } = plainCall(run)
  const isPublishers = name.includes('/publishers/')
  const host = isPublishers ? undefined : dedicatedHost(await ports.vertex.get(name, { step: id, signal }), name, id)
  if (host === undefined && !isPublishers) refuseLarge(body, name, id)
  const answer = limitAnswer(await ports.vertex.repeatable(path, { step: id, body, signal }, host), id)
  const { predictions, deployedModelId } = answer
  const text = preview(JSON.stringify(predictions, null, 2) ?? 'no predictions')
  const title = isPublishers ? 'predictions' : `predictions of the deployed model ${String(deployedModelId)}`
  ports.tell({ type: 'model-output', step: id, title, words: text })
  return { ...succeeded({ name, resource: answer }, run), details: { type: 'answer', text } }
}

/**
 * Most bytes that a shared endpoint takes (https://cloud.google.com/vertex-ai/docs/predictions/choose-endpoint-type).
 */
const mostShared = 1_500_000

/** @throws ActionError `STEP_REJECTED` if a shared endpoint would refuse the request for its size */
export function refuseLarge(body: Resource, name: string, step: string): void {
  const size = Buffer.byteLength(JSON.stringify(body))
  if (size <= mostShared) return
  const message = `the request has ${size} bytes, and ${name} accepts at most ${mostShared}`
  const cure = 'Send fewer instances at once, use a dedicated endpoint (up to 10 MB), or a batchPredictionJob.'
  throw stepError(step, 'STEP_REJECTED', message, { subject: { kind: 'endpoint', name }, cure })
}

/**
 * Returns the host of a dedicated endpoint; `undefined` for one at the location's own host. The name comes from an
 * output-only field, but it gets a token. So it must be one of Google's hosts, whatever the field says.
 *
 * @throws ActionError `STEP_REJECTED` if it is not
 */
export function dedicatedHost(endpoint: Resource, name: string, step: string): string | undefined {
  const dns = endpoint['dedicatedEndpointDns']
  if (endpoint['dedicatedEndpointEnabled'] !== true || typeof dns !== 'string' || dns === '') return undefined
  const host = dns.replace(/^https:\/\//, '').replace(/\/$/, '')
  if (/^[a-z0-9-]+(\.[a-z0-9-]+)*\.prediction\.vertexai\.goog$/.test(host)) return host
  const message = `${name} names a host that is none of Vertex AI's dedicated endpoints: ${quote(dns)}`
  throw stepError(step, 'STEP_REJECTED', message, {
    subject: { kind: 'endpoint', name },
    cure: 'Look at dedicatedEndpointDns of the endpoint.',
  })
}
