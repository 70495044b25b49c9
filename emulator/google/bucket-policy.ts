import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { fieldsOf, invalidArgument } from './fields.ts'
import type { IdentityState } from './identity.ts'
import { etagOf, type PolicyHolder, readPolicy, renderPolicy, requestedVersion } from './policies.ts'
import { json } from './rpc.ts'

export interface BucketPolicyCall {
  readonly request: EmulatedRequest
  readonly name: string
  readonly bucket: PolicyHolder
  readonly identity: IdentityState
  /** The answer to an etag of an older policy. */
  readonly preconditionFailed: EmulatedResponse
}

const policyFields = ['kind', 'resourceId', 'version', 'etag', 'bindings']

/** `GET` and `PUT` of `/storage/v1/b/{bucket}/iam`. Cloud Storage has its own form of a policy. */
export function serveBucketPolicy(call: BucketPolicyCall): EmulatedResponse {
  const { request, name, bucket, identity, preconditionFailed } = call
  const render = (version: number): EmulatedResponse =>
    json({ kind: 'storage#policy', resourceId: `projects/_/buckets/${name}`, ...renderPolicy(bucket, version) })
  if (request.method === 'GET')
    return render(requestedVersion(request.query.get('optionsRequestedPolicyVersion') ?? undefined))
  const body: unknown = parse(request.body)
  const { bindings, etag } = readPolicy(fieldsOf(body, policyFields), { state: identity, service: 'storage.' })
  if (etag !== '' && etag !== etagOf(bucket)) return preconditionFailed
  bucket.bindings = bindings
  return render(3)
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    throw invalidArgument('Parse Error')
  }
}
