import { ActionError, type Advice } from '../errors.ts'
import type { Claims } from '../identity/claims.ts'
import type { Provider } from '../policy/policy.ts'
import { accountProject, quoteShell } from '../shell.ts'
import { repositoryMember } from './principal.ts'
import {
  correctMapping,
  describeProvider,
  enableService,
  gcloud,
  listProviders,
  projectNumber,
  undeleteProvider,
  updateProvider,
} from './provider-commands.ts'
import type { Refusal } from './refusal.ts'

/** What was asked of Google, for commands with the user's own values. */
export interface Situation {
  readonly provider: Provider
  /** Absent: direct access. */
  readonly serviceAccount: string | undefined
  readonly lifetimeSeconds: number
  readonly claims: Claims
}

/** One way in which Google refuses: how it is known, why it happens, what mends it. */
interface Cause {
  readonly matches: (refusal: Refusal) => boolean
  readonly cause: (situation: Situation, refusal: Refusal) => string
  readonly advice: (situation: Situation, refusal: Refusal) => Advice
}

const says =
  (words: string | RegExp) =>
  (refusal: Refusal): boolean =>
    typeof words === 'string' ? refusal.words.includes(words) : words.test(refusal.words)

const throttled: Cause = {
  matches: ({ status, code }) => status === 429 || code === 'quota_exceeded',
  cause: ({ provider }, { host }) =>
    `Project ${projectNumber(provider)} is over its request quota at ${host}; trying again for a while did not help.`,
  advice: ({ provider }) => ({
    cure: 'Run the job again later, or raise the quota:',
    commands: [gcloud('beta quotas info list', { service: 'sts.googleapis.com', project: projectNumber(provider) })],
  }),
}

const outage: Cause = {
  matches: ({ status }) => status >= 500 || status === 408,
  cause: (_, { host }) => `${host} fails for the moment; trying again for a while did not help.`,
  advice: () => ({
    cure: 'Run the job again later; https://status.cloud.google.com says whether Google knows of it.',
  }),
}

const foreign: Cause = {
  matches: ({ code }) => code === '',
  cause: (_, { host }) =>
    `The answer is not in the form of ${host}: a proxy or gateway may have answered in its place.`,
  advice: () => ({ cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.' }),
}

/** Every body of facts/google-federation.md that STS refuses with; the first that matches is the cause. */
export const exchangeCauses: readonly Cause[] = [
  {
    matches: says('rejected by the attribute condition'),
    cause: ({ provider, claims }) =>
      `The attribute condition of provider ${provider.name} does not hold for ${describe(claims)}. ` +
      'A condition that names an absent claim without has() does not hold either.',
    advice: ({ provider }) => ({
      cure: 'Compare the condition with those claims, and change whichever is wrong. This shows the condition:',
      commands: [describeProvider(provider, 'yaml(attributeMapping,attributeCondition)')],
    }),
  },
  {
    matches: says(/mapped attribute '.*' must be of type/),
    cause: ({ provider }, { words }) =>
      `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
      'string: its expression is wrong, or names a claim that this token does not have.',
    advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
  },
  {
    matches: says('Invalid value for "audience"'),
    cause: ({ provider }) =>
      `${provider.resource} is not the full name of a provider: it takes the project's number, not its id, and ends in ` +
      'workloadIdentityPools/POOL/providers/PROVIDER.',
    advice: ({ provider }) => ({
      cure: `Set providers.${provider.name}.resource of the policy to what this prints:`,
      commands: [describeProvider(provider, 'value(name)')],
    }),
  },
  {
    matches: says(/mapped attribute google\.subject exceeds/),
    cause: ({ provider, claims }) =>
      `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
      `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
    advice: ({ provider }) => correctMapping(provider, 'google.subject'),
  },
  {
    matches: ({ code }) => code === 'invalid_target',
    cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
    advice: ({ provider }) => ({
      cure: `Most often providers.${provider.name}.resource of the policy is misspelt. Compare it with what there is:`,
      commands: [
        listProviders(provider),
        { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
        { when: 'If it is deleted:', run: undeleteProvider(provider) },
      ],
    }),
  },
  {
    matches: says('is stale to sign-in'),
    cause: () => "The OIDC token reached Google after its time, or GitHub's clock and Google's are far apart.",
    advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing holds its requests back.' }),
  },
  {
    matches: says(/audience in ID Token .* does not match/),
    cause: ({ provider }) =>
      `Provider ${provider.name} allows other audiences than its own name, which this action asks for.`,
    advice: ({ provider }) => ({
      cure: 'Allow its own name too. An update replaces the list, so add what this prints, if anything else still uses it:',
      commands: [
        describeProvider(provider, 'value(oidc.allowedAudiences)'),
        {
          when: 'If nothing else uses it:',
          run: updateProvider(provider, { 'allowed-audiences': `https://iam.googleapis.com/${provider.resource}` }),
        },
      ],
    }),
  },
  {
    matches: says(/issuer in ID Token .* does not match/),
    cause: ({ provider, claims }) =>
      `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
    advice: ({ provider, claims }) => ({
      cure: 'Trust it, if it is the issuer of your GitHub:',
      commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
    }),
  },
  {
    matches: says(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
    cause: ({ claims }) =>
      `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
      'internet does not reach needs its keys uploaded, and uploaded anew when they change.',
    advice: ({ provider, claims }) => ({
      cure: 'If it is github.com, run the job again. Else fetch the keys where the server can be reached, and upload them:',
      commands: [
        `curl -fsS ${quoteShell(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
        updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
      ],
    }),
  },
  {
    matches: ({ reason }) => reason === 'SERVICE_DISABLED',
    cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
    advice: ({ provider }) => enableService('sts.googleapis.com', provider),
  },
  throttled,
  outage,
  foreign,
]

/** The same for IAM Credentials. */
export const impersonationCauses: readonly Cause[] = [
  {
    matches: ({ reason }) => reason === 'SERVICE_DISABLED',
    cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
    advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
  },
  {
    matches: refusal => refusal.status === 403 && says('iam.serviceAccounts.getAccessToken')(refusal),
    cause: ({ provider, serviceAccount, claims }) =>
      `${serviceAccount} does not exist, or ${repositoryMember(provider, claims)} may not impersonate it. ` +
      'A new binding takes up to two minutes to act.',
    advice: situation => ({
      cure: 'Let the repository impersonate it:',
      commands: [bindWorkloadIdentityUser(situation)],
    }),
  },
  {
    matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
    cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
    advice: ({ serviceAccount = '' }) => ({
      cure: 'Check its name:',
      commands: [gcloud('iam service-accounts list', { project: accountProject(serviceAccount) })],
    }),
  },
  {
    matches: refusal => refusal.status === 400 && says(/lifetime/i)(refusal),
    cause: ({ lifetimeSeconds, serviceAccount }) =>
      `${lifetimeSeconds} s is longer than tokens of ${serviceAccount} may live: one hour, where the organization's ` +
      'policy does not allow more.',
    advice: ({ serviceAccount = '' }) => ({
      cure: 'Set token.lifetime of the grant to 1h or less, or let the organization policy allow more for this account:',
      commands: [
        gcloud(
          `resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${quoteShell(serviceAccount)}`,
          { project: accountProject(serviceAccount) },
        ),
      ],
    }),
  },
  {
    matches: ({ status }) => status === 401,
    cause: () => 'Google does not take the federated token that it gave a moment ago.',
    advice: () => ({
      cure: "Run the job again; on a self-hosted runner, check that no proxy changes the request's Authorization header.",
    }),
  },
  throttled,
  outage,
  foreign,
]

/** Google's refusal as this action's error: its own words, the likely cause, and the command that mends it. */
export function exchangeRejected(refusal: Refusal, situation: Situation): ActionError {
  const message = `Google refused to exchange the OIDC token at provider ${situation.provider.name} (${named(refusal)})`
  return new ActionError('STS_REJECTED', message, explain(exchangeCauses, refusal, situation))
}

export function impersonationRejected(refusal: Refusal, situation: Situation): ActionError {
  const message = `Google refused to impersonate ${situation.serviceAccount} (${named(refusal)})`
  return new ActionError('IMPERSONATION_REJECTED', message, explain(impersonationCauses, refusal, situation))
}

function explain(causes: readonly Cause[], refusal: Refusal, situation: Situation) {
  const { host, status, words } = refusal
  const found = causes.find(({ matches }) => matches(refusal))
  return {
    answer: { host, status, words },
    ...(found === undefined ? {} : { cause: found.cause(situation, refusal), ...found.advice(situation, refusal) }),
  }
}

/** The attribute that a refusal of the mapping names. */
const attributeIn = (words: string): string | undefined => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1]

const named = ({ status, code }: Refusal): string =>
  /^[\w-]{1,60}$/.test(code) ? `${status} ${code}` : `status ${status}`

/** The claims that conditions are mostly made of. */
const describe = (claims: Claims): string =>
  ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ')

function bindWorkloadIdentityUser({ provider, serviceAccount = '', claims }: Situation): string {
  const project = accountProject(serviceAccount)
  return gcloud(`iam service-accounts add-iam-policy-binding ${quoteShell(serviceAccount)}`, {
    ...(project === undefined ? {} : { project }),
    role: 'roles/iam.workloadIdentityUser',
    member: repositoryMember(provider, claims),
  })
}
