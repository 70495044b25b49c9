import type { GcloudCommand, Invocation } from './invocation.ts'
import { parseObject, type RestAnswer, sendAndWait, sendOrThrow } from './rest.ts'

const iam = 'iam.googleapis.com'
const part = encodeURIComponent
const id = ({ words: [first = ''] }: Invocation): string => part(first)

const boundaries = (call: Invocation): string =>
  `/v3/organizations/${part(call.flag('organization'))}/locations/${part(call.flag('location'))}/principalAccessBoundaryPolicies`
const bindings = (call: Invocation): string =>
  `/v3/projects/${part(call.flags['project'] ?? '')}/locations/${part(call.flag('location'))}/policyBindings`
const denials = (call: Invocation): string =>
  `/v2/policies/${part(call.flag('attachment-point'))}/${part(call.flag('kind'))}`

const get = (call: Invocation, host: string, target: string): Promise<RestAnswer['body']> =>
  sendOrThrow(call.send, { method: 'GET', host, target })

/** Commands of the fences: boundaries, deny policies, and the organization policy. */
export const fenceCommands: Readonly<Record<string, GcloudCommand>> = {
  'iam principal-access-boundary-policies describe': {
    words: ['POLICY'],
    flags: { organization: 'required', location: 'required' },
    run: call => get(call, iam, `${boundaries(call)}/${id(call)}`),
  },
  'iam principal-access-boundary-policies create': {
    words: ['POLICY'],
    flags: { organization: 'required', location: 'required', 'details-rules': 'required' },
    run: call => {
      const rules: unknown = JSON.parse(call.flag('details-rules'))
      const target = `${boundaries(call)}?principalAccessBoundaryPolicyId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: { details: { rules } } }, 'v3')
    },
  },
  'iam policy-bindings describe': {
    words: ['BINDING'],
    flags: { location: 'required' },
    run: call => get(call, iam, `${bindings(call)}/${id(call)}`),
  },
  'iam policy-bindings create': {
    words: ['BINDING'],
    flags: { location: 'required', policy: 'required', 'target-principal-set': 'required' },
    run: call => {
      const body = { policy: call.flag('policy'), target: { principalSet: call.flag('target-principal-set') } }
      const target = `${bindings(call)}?policyBindingId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body }, 'v3')
    },
  },
  'iam policies get': {
    words: ['POLICY_ID'],
    flags: { 'attachment-point': 'required', kind: 'required' },
    run: call => get(call, iam, `${denials(call)}/${id(call)}`),
  },
  'iam policies create': {
    words: ['POLICY_ID'],
    flags: { 'attachment-point': 'required', kind: 'required', 'policy-file': 'required' },
    run: call => {
      const target = `${denials(call)}?policyId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: parseObject(call.stdin) }, 'v2')
    },
  },
  'org-policies describe': {
    words: ['CONSTRAINT'],
    flags: {},
    run: call =>
      get(call, 'orgpolicy.googleapis.com', `/v2/projects/${part(call.flags['project'] ?? '')}/policies/${id(call)}`),
  },
  'org-policies set-policy': {
    words: ['POLICY_FILE'],
    flags: {},
    run: call => {
      const body = parseObject(call.stdin)
      const parent = String(body['name']).replace(/\/[^/]*$/, '')
      return sendOrThrow(call.send, { method: 'POST', host: 'orgpolicy.googleapis.com', target: `/v2/${parent}`, body })
    },
  },
}
