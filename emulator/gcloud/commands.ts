import { dictionaryFlag, listFlag, type Signature, UsageError } from './arguments.ts'
import { creationCommands } from './creation-commands.ts'
import { fenceCommands } from './fence-commands.ts'
import type { GcloudCommand, Invocation } from './invocation.ts'
import { addBinding } from './policies.ts'
import { repairCommands } from './repair-commands.ts'
import { objectOf, type RestAnswer, sendAndWait, sendOrThrow } from './rest.ts'

const iam = 'iam.googleapis.com'
const part = encodeURIComponent

/** The project of a command: gcloud has no other here. */
const projectOf = ({ flags }: Invocation): string => {
  const { project } = flags
  if (project === undefined) throw new UsageError('The required property [project] is not currently set.')
  return part(project)
}

/** Paths of a pool, of its providers, and of one provider. */
const poolsPath = (call: Invocation): string =>
  `/v1/projects/${projectOf(call)}/locations/${part(call.flag('location'))}/workloadIdentityPools`
const providersPath = (call: Invocation): string =>
  `${poolsPath(call)}/${part(call.flag('workload-identity-pool'))}/providers`

const id = ({ words: [first = ''] }: Invocation): string => part(first)

const provider: Signature['flags'] = {
  location: 'required',
  'workload-identity-pool': 'required',
}
const providerValues = {
  'allowed-audiences': 'optional',
  'attribute-condition': 'optional',
  description: 'optional',
  disabled: 'switch',
  'display-name': 'optional',
} as const
const binding: Signature['flags'] = { member: 'required', role: 'required', condition: 'optional' }

/** Body and mask of the fields that flags name. */
function providerBody({ flags }: Invocation): { body: object; mask: string[] } {
  const texts = {
    attributeCondition: flags['attribute-condition'],
    description: flags['description'],
    displayName: flags['display-name'],
  }
  const given = Object.entries(texts).filter(([, value]) => value !== undefined)
  const { 'attribute-mapping': mapping, 'issuer-uri': issuer, 'allowed-audiences': audiences, disabled } = flags
  const oidc = {
    ...(issuer === undefined ? {} : { issuerUri: issuer }),
    ...(audiences === undefined ? {} : { allowedAudiences: listFlag(audiences) }),
  }
  return {
    body: {
      ...Object.fromEntries(given),
      ...(mapping === undefined ? {} : { attributeMapping: dictionaryFlag('attribute-mapping', mapping) }),
      ...(disabled === undefined ? {} : { disabled: disabled === 'true' }),
      ...(Object.keys(oidc).length === 0 ? {} : { oidc }),
    },
    mask: [
      ...given.map(([name]) => name),
      ...(mapping === undefined ? [] : ['attributeMapping']),
      ...(disabled === undefined ? [] : ['disabled']),
      ...Object.keys(oidc).map(name => `oidc.${name}`),
    ],
  }
}

async function enableServices(call: Invocation): Promise<RestAnswer['body']> {
  const [only = '', ...more] = call.words
  const services = `/v1/projects/${projectOf(call)}/services`
  const request =
    more.length === 0
      ? { target: `${services}/${part(only)}:enable`, body: {} }
      : { target: `${services}:batchEnable`, body: { serviceIds: call.words } }
  return sendAndWait(call.send, { method: 'POST', host: 'serviceusage.googleapis.com', ...request }, 'v1')
}

/** Every command of a set-up by its verb. Each sends what gcloud sends. */
export const commands: Readonly<Record<string, GcloudCommand>> = {
  ...repairCommands,
  ...creationCommands,
  'services enable': { words: ['SERVICE…'], flags: {}, run: enableServices },
  'beta services identity create': {
    words: [],
    flags: { service: 'required' },
    run: call => {
      const target = `/v1beta1/projects/${projectOf(call)}/services/${part(call.flag('service'))}:generateServiceIdentity`
      return sendAndWait(call.send, { method: 'POST', host: 'serviceusage.googleapis.com', target, body: {} }, 'v1')
    },
  },
  'projects describe': {
    words: ['PROJECT_ID_OR_NUMBER'],
    flags: {},
    run: call =>
      sendOrThrow(call.send, {
        method: 'GET',
        host: 'cloudresourcemanager.googleapis.com',
        target: `/v1/projects/${id(call)}`,
      }),
  },
  'projects get-ancestors': {
    words: ['PROJECT_ID'],
    flags: {},
    run: async call => {
      const host = 'cloudresourcemanager.googleapis.com'
      const target = `/v1/projects/${id(call)}:getAncestry`
      const { ancestor } = await sendOrThrow(call.send, { method: 'POST', host, target, body: {} })
      const all = Array.isArray(ancestor) ? ancestor.map(one => objectOf(objectOf(one)['resourceId'])) : []
      return { id: all.map(one => String(one['id'])).join('\n') }
    },
  },
  'iam service-accounts describe': {
    words: ['SERVICE_ACCOUNT'],
    flags: {},
    run: call =>
      sendOrThrow(call.send, { method: 'GET', host: iam, target: `/v1/projects/-/serviceAccounts/${id(call)}` }),
  },
  'iam service-accounts create': {
    words: ['NAME'],
    flags: { 'display-name': 'optional', description: 'optional' },
    run: call => {
      const { 'display-name': displayName, description } = call.flags
      const serviceAccount = {
        ...(displayName === undefined ? {} : { displayName }),
        ...(description === undefined ? {} : { description }),
      }
      const target = `/v1/projects/${projectOf(call)}/serviceAccounts`
      return sendOrThrow(call.send, {
        ...{ method: 'POST', host: iam, target },
        body: { accountId: call.words[0], serviceAccount },
      })
    },
  },
  'iam workload-identity-pools describe': {
    words: ['WORKLOAD_IDENTITY_POOL'],
    flags: { location: 'required' },
    run: call => sendOrThrow(call.send, { method: 'GET', host: iam, target: `${poolsPath(call)}/${id(call)}` }),
  },
  'iam workload-identity-pools create': {
    words: ['WORKLOAD_IDENTITY_POOL'],
    flags: { location: 'required', description: 'optional', 'display-name': 'optional' },
    run: call => {
      const { description, 'display-name': displayName } = call.flags
      const body = {
        ...(description === undefined ? {} : { description }),
        ...(displayName === undefined ? {} : { displayName }),
      }
      const target = `${poolsPath(call)}?workloadIdentityPoolId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body }, 'v1')
    },
  },
  'iam workload-identity-pools providers describe': {
    words: ['PROVIDER'],
    flags: provider,
    run: call => sendOrThrow(call.send, { method: 'GET', host: iam, target: `${providersPath(call)}/${id(call)}` }),
  },
  'iam workload-identity-pools providers create-oidc': {
    words: ['PROVIDER'],
    flags: { ...provider, ...providerValues, 'attribute-mapping': 'required', 'issuer-uri': 'required' },
    run: call => {
      const target = `${providersPath(call)}?workloadIdentityPoolProviderId=${id(call)}`
      return sendAndWait(call.send, { method: 'POST', host: iam, target, body: providerBody(call).body }, 'v1')
    },
  },
  'iam workload-identity-pools providers update-oidc': {
    words: ['PROVIDER'],
    flags: { ...provider, ...providerValues, 'attribute-mapping': 'optional', 'issuer-uri': 'optional' },
    run: call => {
      const { body, mask } = providerBody(call)
      const target = `${providersPath(call)}/${id(call)}?updateMask=${part(mask.join(','))}`
      return sendAndWait(call.send, { method: 'PATCH', host: iam, target, body }, 'v1')
    },
  },
  'storage buckets add-iam-policy-binding': {
    words: ['URL'],
    flags: binding,
    run: call => {
      const [, bucket] = /^gs:\/\/([a-z0-9._-]+)$/.exec(call.words[0] ?? '') ?? []
      if (bucket === undefined) throw new UsageError(`${call.words[0]} is no bucket`)
      return addBinding(call, { host: 'storage.googleapis.com', base: `/storage/v1/b/${bucket}/iam`, reads: 'storage' })
    },
  },
  'artifacts repositories add-iam-policy-binding': {
    words: ['REPOSITORY'],
    flags: { ...binding, location: 'required' },
    run: call => {
      const base = `/v1/projects/${projectOf(call)}/locations/${part(call.flag('location'))}/repositories/${id(call)}`
      return addBinding(call, { host: 'artifactregistry.googleapis.com', base, reads: 'get' })
    },
  },
  ...fenceCommands,
}
