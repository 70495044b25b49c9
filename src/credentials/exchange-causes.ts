import { quoteShell } from '../core/gcloud.ts'
import type { Claims } from '../identity/claims.ts'
import type { Provider } from '../policy/policy.ts'
import {
  correctMapping,
  describeProvider,
  enableService,
  listProviders,
  projectNumber,
  setUpAgain,
  undeleteProvider,
  updateProvider,
} from './provider-commands.ts'
import { type Cause, type Causes, generalCauses, hasReason, refusalSays } from './refusal-cause.ts'

/** Refusals of STS, by its words. The first match is the cause. */
const exchangeCausesFirst: readonly Cause[] = [
  {
    id: 'attribute-condition',
    examples: [
      {
        status: 400,
        code: 'unauthorized_client',
        words: 'The given credential is rejected by the attribute condition.',
      },
    ],
    matches: refusalSays('rejected by the attribute condition'),
    title: ({ provider }) => `The attribute condition of provider ${provider.name} rejects this run`,
    cause: ({ provider, claims }) =>
      `The attribute condition of provider ${provider.name} is false for ${describeClaims(claims)}. ` +
      'A condition that names an absent claim without has() is false, too.',
    advice: ({ provider }) => ({
      cure: "The policy admits this run, so Google's side is not that of the policy. In a checkout of it:",
      commands: [
        ...setUpAgain,
        {
          when: 'If you set it up by hand, compare its condition with those claims:',
          run: describeProvider(provider, 'yaml(attributeMapping,attributeCondition)'),
        },
      ],
    }),
  },
  {
    id: 'attribute-mapping',
    examples: [
      {
        status: 400,
        code: 'unauthorized_client',
        words: `The mapped attribute 'attribute.environment' must be of type STRING.`,
      },
    ],
    matches: refusalSays(/mapped attribute '.*' must be of type/),
    title: ({ provider }, { words }) =>
      `Provider ${provider.name} maps ${attributeIn(words) ?? 'an attribute'} to no string`,
    cause: ({ provider }, { words }) =>
      `The attribute mapping of provider ${provider.name} gives ${attributeIn(words) ?? 'an attribute'} no ` +
      'string: its expression is wrong, or names a claim that this token does not have.',
    advice: ({ provider }, { words }) => correctMapping(provider, attributeIn(words)),
  },
  {
    id: 'provider-name',
    examples: [
      {
        status: 400,
        code: 'invalid_request',
        words: 'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
      },
    ],
    matches: refusalSays('Invalid value for "audience"'),
    title: ({ provider }) => `providers.${provider.name}.resource is not the full name of a provider`,
    cause: ({ provider }) =>
      `${provider.resource} is not the full name of a provider: it needs the project's number, not its id, and ends in ` +
      'workloadIdentityPools/POOL/providers/PROVIDER.',
    advice: ({ provider }) => ({
      cure: `Set providers.${provider.name}.resource of the policy to what this prints:`,
      commands: [describeProvider(provider, 'value(name)')],
    }),
  },
  {
    id: 'subject-too-long',
    examples: [
      {
        status: 400,
        code: 'invalid_request',
        words: 'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
      },
    ],
    matches: refusalSays(/mapped attribute google\.subject exceeds/),
    title: ({ provider }) => `Provider ${provider.name} maps google.subject to more than 127 bytes`,
    cause: ({ provider, claims }) =>
      `Provider ${provider.name} maps google.subject to more than 127 bytes; sub alone has ` +
      `${Buffer.byteLength(claims['sub'] ?? '')} here.`,
    advice: ({ provider }) => correctMapping(provider, 'google.subject'),
  },
  {
    id: 'provider-missing',
    examples: [
      {
        status: 400,
        code: 'invalid_target',
        words: `The target service indicated by the "audience" parameters is invalid. This might either be because the pool or provider is disabled or deleted or because it doesn't exist.`,
      },
    ],
    matches: ({ code }) => code === 'invalid_target',
    title: ({ provider }) => `There is no provider \`${providerId(provider)}\`, or it is disabled or deleted`,
    cause: ({ provider }) => `${provider.resource} does not exist, or it or its pool is disabled or deleted.`,
    advice: ({ provider }) => ({
      cure: `${misspelled(provider)} Compare it with the existing providers:`,
      commands: [
        listProviders(provider),
        { when: 'If it is disabled:', run: updateProvider(provider, { disabled: false }) },
        { when: 'If it is deleted:', run: undeleteProvider(provider) },
      ],
    }),
  },
  {
    id: 'token-late',
    examples: [{ status: 400, code: 'invalid_grant', words: 'ID Token issued at 1774000000 is stale to sign-in.' }],
    matches: refusalSays('is stale to sign-in'),
    title: () => 'The OIDC token reached Google after it expired',
    cause: () => "The OIDC token reached Google after it expired, or GitHub's clock and Google's are far apart.",
    advice: () => ({ cure: 'Run the job again. On a self-hosted runner, check that nothing delays its requests.' }),
  },
  {
    id: 'audience',
    examples: [
      {
        status: 400,
        code: 'invalid_grant',
        words:
          'The audience in ID Token [https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal] does not match the expected audience.',
      },
    ],
    matches: refusalSays(/audience in ID Token .* does not match/),
    title: ({ provider }) => `Provider ${provider.name} does not allow its own name as the audience`,
    cause: ({ provider }) =>
      `Provider ${provider.name} allows other audiences than its own name, but this action requests its own name.`,
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
    id: 'issuer',
    examples: [
      {
        status: 400,
        code: 'invalid_grant',
        words: 'The issuer in ID Token https://token.actions.githubusercontent.com does not match the expected ones.',
      },
    ],
    matches: refusalSays(/issuer in ID Token .* does not match/),
    title: ({ provider }) => `Provider ${provider.name} trusts another issuer`,
    cause: ({ provider, claims }) =>
      `Provider ${provider.name} trusts another issuer than ${claims['iss']}: GitHub Enterprise and some enterprises have their own.`,
    advice: ({ provider, claims }) => ({
      cure: 'Trust it, if it is the issuer of your GitHub:',
      commands: claims['iss'] === undefined ? [] : [updateProvider(provider, { 'issuer-uri': claims['iss'] })],
    }),
  },
  {
    id: 'issuer-keys',
    examples: [
      { status: 400, code: 'invalid_grant', words: `Error connecting to the given credential's issuer.` },
      { status: 400, code: 'invalid_grant', words: 'Unable to verify the ID Token signature.' },
    ],
    matches: refusalSays(/Unable to verify the ID Token signature|Error connecting to the given credential's issuer/),
    title: ({ claims }) => `Google cannot verify tokens of ${claims['iss']}`,
    cause: ({ claims }) =>
      `Google could not fetch the keys of ${claims['iss']}, or they are not those that signed: a server that the ` +
      'internet does not reach needs its keys uploaded, and uploaded again when they change.',
    advice: ({ provider, claims }) => ({
      cure: 'If it is github.com, run the job again. Otherwise fetch the keys on a machine that reaches the server, and upload them:',
      commands: [
        `curl -fsS ${quoteShell(`${claims['iss']}/.well-known/jwks`)} -o jwks.json`,
        updateProvider(provider, { 'jwk-json-path': 'jwks.json' }),
      ],
    }),
  },
  {
    id: 'sts-disabled',
    examples: [
      {
        status: 403,
        code: 'PERMISSION_DENIED',
        words: 'Security Token Service API has not been used in project 123456789 before or it is disabled.',
        reason: 'SERVICE_DISABLED',
      },
    ],
    matches: hasReason('SERVICE_DISABLED'),
    title: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}`,
    cause: ({ provider }) => `The Security Token Service API is off in project ${projectNumber(provider)}.`,
    advice: ({ provider }) => enableService('sts.googleapis.com', provider),
  },
]

/** Refusals that only the OAuth code identifies (RFC 6749, section 5.2). */
const exchangeCausesLast: readonly Cause[] = [
  ...generalCauses,
  {
    id: 'provider-rejects',
    examples: [{ status: 401, code: 'unauthorized_client', words: 'The client is not authorized.' }],
    matches: ({ code }) => code === 'unauthorized_client' || code === 'invalid_client',
    title: ({ provider }) => `Provider ${providerId(provider)} does not admit this run`,
    cause: ({ provider }) =>
      `Google accepts no token of this run at ${provider.resource}: there is no such pool or provider, it is disabled or deleted, or it does not admit this repository.`,
    advice: ({ provider }) => ({
      cure: `Compare providers.${provider.name}.resource of the policy with the existing providers, then its condition with this run:`,
      commands: [listProviders(provider), describeProvider(provider, 'yaml(name,state,attributeCondition,oidc)')],
    }),
  },
  {
    id: 'exchange-invalid',
    examples: [{ status: 400, code: 'invalid_request', words: 'Request contains an invalid argument.' }],
    matches: ({ code }) => code === 'invalid_request' || code === 'INVALID_ARGUMENT',
    title: ({ provider }) => `Google cannot use the request at provider ${providerId(provider)}`,
    cause: ({ provider }) =>
      `Google cannot use this request: most often ${provider.resource} is not the full name of a provider, or its mapping gives an attribute a value that Google does not accept.`,
    advice: ({ provider }) => ({
      cure: 'Compare the name, the mapping and the condition with Google’s message:',
      commands: [describeProvider(provider, 'yaml(name,attributeMapping,attributeCondition)')],
    }),
  },
  {
    id: 'token-invalid',
    examples: [{ status: 400, code: 'invalid_grant', words: 'The given token is invalid.' }],
    matches: ({ code }) => code === 'invalid_grant',
    title: ({ provider }) => `Provider ${provider.name} does not accept this token`,
    cause: ({ provider, claims }) =>
      `Provider ${provider.name} does not accept this token: its issuer (${claims['iss']}), its audience or its time is not what the provider expects.`,
    advice: ({ provider }) => ({
      cure: 'Compare these with what the provider expects:',
      commands: [describeProvider(provider, 'yaml(oidc,state,disabled)')],
    }),
  },
  {
    id: 'exchange-refused',
    examples: [{ status: 400, code: 'unsupported_grant_type', words: 'Unsupported grant type.' }],
    matches: ({ status }) => status >= 400,
    title: ({ provider }) => `Google refuses the exchange at provider ${provider.name}`,
    cause: ({ provider }) => `Google refuses the exchange at provider ${provider.name}; Google's message says why.`,
    advice: ({ provider }) => ({
      cure: 'See how the provider is set up:',
      commands: [describeProvider(provider, 'yaml')],
    }),
  },
]

export const exchangeCauses: Causes = { particular: exchangeCausesFirst, general: exchangeCausesLast }

/** The last part of the provider's name, which may be misspelt. */
const providerId = ({ resource }: Provider): string => resource.split('/').at(-1) ?? ''

/** Names both the name in the policy and that at Google: if they are nearly the same, one is misspelled. */
function misspelled(provider: Provider): string {
  const id = providerId(provider)
  const names = provider.name === id ? '' : `: it ends in \`${id}\`, and the policy calls it \`${provider.name}\``
  return `Most often providers.${provider.name}.resource of the policy is misspelled${names}.`
}

/** Returns the attribute that a refusal of the mapping names. */
const attributeIn = (words: string): string | undefined => /'((?:google|attribute)\.\w{1,100})'/.exec(words)?.[1]

/** Formats the claims that conditions mostly use. */
const describeClaims = (claims: Claims): string =>
  ['repository', 'repository_id', 'ref', 'event_name', 'environment', 'job_workflow_ref', 'runner_environment']
    .filter(name => claims[name] !== undefined)
    .map(name => `${name} ${JSON.stringify(claims[name])}`)
    .join(', ')
