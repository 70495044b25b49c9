import type { GcloudCommand, Invocation } from './invocation.ts'
import { addBinding, type PolicyPlace, removeBinding } from './policies.ts'
import { sendAndWait, sendOrThrow } from './rest.ts'

const iam = 'iam.googleapis.com'
const part = encodeURIComponent
const id = ({ words: [first = ''] }: Invocation): string => part(first)
const binding = { member: 'required', role: 'required', condition: 'optional' } as const

const accountPath = (email: string): string => `/v1/projects/-/serviceAccounts/${part(email)}`
const poolsPath = ({ flag }: Invocation): string =>
  `/v1/projects/${part(flag('project'))}/locations/${part(flag('location'))}/workloadIdentityPools`

const manager =
  (version: string, kind: string) =>
  (call: Invocation): PolicyPlace => ({
    host: 'cloudresourcemanager.googleapis.com',
    base: `/${version}/${kind}/${id(call)}`,
    reads: 'body',
  })

const places: Readonly<Record<string, (call: Invocation) => PolicyPlace>> = {
  projects: manager('v1', 'projects'),
  'resource-manager folders': manager('v3', 'folders'),
  organizations: manager('v3', 'organizations'),
  'iam service-accounts': ({ words: [email = ''] }) => ({ host: iam, base: accountPath(email), reads: 'post' }),
}

const ofBindings: Readonly<Record<string, GcloudCommand>> = Object.fromEntries(
  Object.entries(places).flatMap(([what, place]): [string, GcloudCommand][] => [
    [
      `${what} remove-iam-policy-binding`,
      { words: ['RESOURCE'], flags: { ...binding, all: 'switch' }, run: call => removeBinding(call, place(call)) },
    ],
    [
      `${what} add-iam-policy-binding`,
      { words: ['RESOURCE'], flags: binding, run: call => addBinding(call, place(call)) },
    ],
  ]),
)

/** Commands that repair a set-up: what `drift` prints. A set-up binds roles by them, too. */
export const repairCommands: Readonly<Record<string, GcloudCommand>> = {
  ...ofBindings,
  'iam service-accounts enable': {
    words: ['SERVICE_ACCOUNT'],
    flags: {},
    run: call => {
      const target = `${accountPath(call.words[0] ?? '')}:enable`
      return sendOrThrow(call.send, { method: 'POST', host: iam, target, body: {} })
    },
  },
  'iam service-accounts keys delete': {
    words: ['KEY_ID'],
    flags: { 'iam-account': 'required' },
    run: call => {
      const target = `${accountPath(call.flag('iam-account'))}/keys/${id(call)}`
      return sendOrThrow(call.send, { method: 'DELETE', host: iam, target })
    },
  },
  'iam workload-identity-pools update': {
    words: ['WORKLOAD_IDENTITY_POOL'],
    flags: { project: 'required', location: 'required', disabled: 'switch' },
    run: call => {
      const target = `${poolsPath(call)}/${id(call)}?updateMask=disabled`
      const body = { disabled: call.flags['disabled'] === 'true' }
      return sendAndWait(call.send, { method: 'PATCH', host: iam, target, body }, 'v1')
    },
  },
  'iam workload-identity-pools undelete': {
    words: ['WORKLOAD_IDENTITY_POOL'],
    flags: { project: 'required', location: 'required' },
    run: call => {
      const target = `${poolsPath(call)}/${id(call)}:undelete`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: {} }, 'v1')
    },
  },
  'iam workload-identity-pools providers undelete': {
    words: ['PROVIDER'],
    flags: { project: 'required', location: 'required', 'workload-identity-pool': 'required' },
    run: call => {
      const target = `${poolsPath(call)}/${part(call.flag('workload-identity-pool'))}/providers/${id(call)}:undelete`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: {} }, 'v1')
    },
  },
}
