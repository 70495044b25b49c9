import type { GcloudCommand, Invocation } from './invocation.ts'
import { parseObject, type RestAnswer, sendAndWait, sendOrThrow } from './rest.ts'

const iam = 'iam.googleapis.com'
const orgPolicy = 'orgpolicy.googleapis.com'
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

const details = {
  organization: 'required',
  location: 'required',
  'details-rules': 'required',
  'details-enforcement-version': 'optional',
} as const

function detailsOf(call: Invocation): object {
  const rules: unknown = JSON.parse(call.flag('details-rules'))
  const enforcementVersion = call.flags['details-enforcement-version']
  return { rules, ...(enforcementVersion === undefined ? {} : { enforcementVersion }) }
}

/** Commands of the fences: boundaries, deny policies, and the organization policy. */
export const fenceCommands: Readonly<Record<string, GcloudCommand>> = {
  'iam principal-access-boundary-policies describe': {
    words: ['POLICY'],
    flags: { organization: 'required', location: 'required' },
    run: call => get(call, iam, `${boundaries(call)}/${id(call)}`),
  },
  'iam principal-access-boundary-policies create': {
    words: ['POLICY'],
    flags: details,
    run: call => {
      const target = `${boundaries(call)}?principalAccessBoundaryPolicyId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: { details: detailsOf(call) } }, 'v3')
    },
  },
  'iam principal-access-boundary-policies update': {
    words: ['POLICY'],
    flags: details,
    run: async call => {
      // gcloud reads the policy, and sends it back with what flags change.
      const target = `${boundaries(call)}/${id(call)}`
      const known = await get(call, iam, target)
      const body = { ...known, details: detailsOf(call) }
      const mask = 'details.enforcementVersion,details.rules'
      const change = { method: 'PATCH', host: iam, target: `${target}?updateMask=${part(mask)}`, body } as const
      return sendAndWait(call.send, change, 'v3')
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
      // gcloud does not wait for this operation.
      return sendOrThrow(call.send, { method: 'POST', host: iam, target, body: parseObject(call.stdin) })
    },
  },
  'org-policies describe': {
    words: ['CONSTRAINT'],
    flags: {},
    run: call => get(call, orgPolicy, `/v2/projects/${part(call.flags['project'] ?? '')}/policies/${id(call)}`),
  },
  'org-policies set-policy': {
    words: ['POLICY_FILE'],
    flags: {},
    run: async call => {
      const body = parseObject(call.stdin)
      const [kind = '', parent = ''] = String(body['name']).split('/')
      const target = `/v2/${kind}/${part(parent)}`
      await get(call, orgPolicy, `${target}/constraints`)
      const known = await call.send({ method: 'GET', host: orgPolicy, target: `/v2/${String(body['name'])}` })
      if (known.status !== 404) throw new Error('an update of an organization policy is not emulated')
      return sendOrThrow(call.send, { method: 'POST', host: orgPolicy, target: `${target}/policies`, body })
    },
  },
}
