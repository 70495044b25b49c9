import type { LentCall, LentRequest } from '../../../src/lend/calls/call.ts'
import { type CallContext, decideCall } from '../../../src/lend/calls/decide.ts'
import type { GatewayBounds, Grant } from '../../../src/policy/policy.ts'
import { load, smallPolicy } from '../../policy/fixtures.ts'

const allow = `service_account: agent@acme-ml.iam.gserviceaccount.com
    allow:
      projects: [acme-ml]
      locations: [us-central1, global, europe-west4]
      publisher_models: ["anthropic/claude-*", "google/gemini-2.5-*", "google/imagen-*", "google/text-embedding-*"]
      endpoints: [fraud, "4242"]
      storage: ["gs://acme-data/**"]
      models: [fraud]`

const everyCall = [
  'generateContent',
  'streamGenerateContent',
  'countTokens',
  'computeTokens',
  'rawPredict',
  'streamRawPredict',
  'predict',
]

/** Returns a grant that lends a gateway; `bounds` replaces some of its keys. */
export function lending(bounds: Partial<GatewayBounds> = {}): Grant {
  const lent = `${allow}
    lend: { gateway: { calls: [${everyCall.join(', ')}], max_output_tokens: 16000, tools: [functions] } }`
  const { train } = load(smallPolicy({ grant: lent })).grants
  if (train?.lend?.gateway === undefined) throw new Error('the policy has a grant train, which lends')
  return { ...train, name: 'agent', lend: { ...train.lend, gateway: { ...train.lend.gateway, ...bounds } } }
}

export const origin = {
  'keyless-repository': 'acme-fraud',
  'keyless-grant': 'agent',
  'keyless-run-id': '170123',
}

const usualGrant = lending()

export const contextOf = (grant = usualGrant): CallContext => ({
  grant,
  universe: 'googleapis.com',
  labels: origin,
  defaults: { project: 'acme-ml', location: 'global' },
})

export const place = 'projects/acme-ml/locations/us-central1'
export const gemini = `/v1/${place}/publishers/google/models/gemini-2.5-flash`
export const claude = `/v1/${place}/publishers/anthropic/models/claude-sonnet-4-5@20250929`

export const prompt = { contents: [{ role: 'user', parts: [{ text: 'hello' }] }] }
export const message = {
  anthropic_version: 'vertex-2023-10-16',
  max_tokens: 1000,
  messages: [{ role: 'user', content: 'hello' }],
}

/** Returns a request as a client sends it. A body that is neither text nor bytes is sent as JSON. */
export function asking(target: string, body: unknown = prompt, change: Partial<LentRequest> = {}): LentRequest {
  const bytes =
    body === undefined
      ? Buffer.alloc(0)
      : Buffer.isBuffer(body)
        ? body
        : Buffer.from(typeof body === 'string' ? body : JSON.stringify(body))
  return {
    method: 'POST',
    target,
    headers: bytes.length > 0 ? { 'content-type': 'application/json' } : {},
    body: bytes,
    ...change,
  }
}

/** Decides on a request that must be allowed. */
export function allowed(request: LentRequest, grant?: Grant): LentCall {
  const decision = decideCall(request, contextOf(grant))
  if (!decision.allowed) throw new Error(`refused: ${decision.refusal.message}`)
  return decision.call
}

/** Decides on a request that must be refused. @returns `rule: message` */
export function refused(request: LentRequest, grant?: Grant): string {
  const decision = decideCall(request, contextOf(grant))
  if (decision.allowed) throw new Error(`allowed: ${decision.call.upstream.target}`)
  return `${decision.refusal.rule}: ${decision.refusal.message}`
}

export const sentBody = (call: LentCall): unknown => JSON.parse(call.upstream.body.toString())
