import { accountProject, quoteShell } from '../core/gcloud.ts'
import { deletedAccount } from '../core/google-refusal-causes.ts'
import { attributeName } from '../policy/compile/names.ts'
import { grantMember, repositoryMember } from './principal.ts'
import { describeProvider, enableService, gcloud, projectNumber, setUpAgain } from './provider-commands.ts'
import { type Cause, type Causes, generalCauses, hasReason, refusalSays, type Situation } from './refusal-cause.ts'

const unbound: Cause = {
  id: 'impersonation-denied',
  examples: [
    {
      status: 403,
      code: 'PERMISSION_DENIED',
      words: `Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist).`,
    },
  ],
  matches: ({ status }) => status === 403,
  title: ({ grant, serviceAccount }) => `Tokens of grant ${grant.name} may not impersonate ${serviceAccount}`,
  cause: ({ provider, grant, serviceAccount }) =>
    `${serviceAccount} does not exist, or ${grantMember({ ...grant, provider })} may not impersonate it. ` +
    `A new binding takes effect within two minutes, and has no effect if provider ${provider.name} does not map attribute.${attributeName(grant)}.`,
  advice: situation => {
    const { provider, grant, claims } = situation
    const attribute = `attribute.${attributeName(grant)}`
    return {
      cure: "Add the binding, or set up Google's side of the policy again:",
      commands: [
        {
          when: `This shows what provider ${provider.name} maps:`,
          run: describeProvider(provider, 'yaml(attributeMapping)'),
        },
        {
          when: `If it maps ${attribute}, this adds the binding:`,
          run: bindWorkloadIdentityUser(situation, grantMember({ ...grant, provider })),
        },
        {
          when: 'If you set it up by hand, and it maps attribute.repository_id:',
          run: bindWorkloadIdentityUser(situation, repositoryMember(provider, claims)),
        },
        ...setUpAgain,
      ],
    }
  },
}

/** Refusals of IAM Credentials. The first match is the cause. */
const impersonationCausesFirst: readonly Cause[] = [
  {
    id: 'iam-credentials-disabled',
    examples: [
      {
        status: 403,
        code: 'PERMISSION_DENIED',
        words: 'IAM Service Account Credentials API has not been used in project 123456789 before or it is disabled.',
        reason: 'SERVICE_DISABLED',
      },
    ],
    matches: hasReason('SERVICE_DISABLED'),
    title: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}`,
    cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
    advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
  },
  {
    ...unbound,
    matches: refusal =>
      refusal.status === 403 &&
      refusalSays(/iam\.serviceAccounts\.get(?:AccessToken|OpenIdToken)|caller does not have permission/i)(refusal),
  },
  {
    id: 'account-missing',
    examples: [
      {
        status: 404,
        code: 'NOT_FOUND',
        words: 'Not found; Gaia id not found for email trainer@acme-ml.iam.gserviceaccount.com',
      },
    ],
    matches: ({ status, code }) => status === 404 || code === 'NOT_FOUND',
    title: ({ serviceAccount }) => `There is no service account ${serviceAccount}`,
    cause: ({ serviceAccount }) => `There is no service account ${serviceAccount}.`,
    advice: ({ serviceAccount = '' }) => ({
      cure: 'Check its name:',
      commands: [
        gcloud('iam service-accounts list', { project: accountProject(serviceAccount) }),
        ...deletedAccount(serviceAccount, accountProject(serviceAccount)),
      ],
    }),
  },
  {
    id: 'token-lifetime',
    examples: [
      { status: 400, code: 'INVALID_ARGUMENT', words: 'The access token lifetime cannot exceed 3600 seconds.' },
    ],
    matches: refusal => refusal.status === 400 && refusalSays(/lifetime/i)(refusal),
    title: ({ serviceAccount }) => `token.lifetime is longer than ${serviceAccount} allows`,
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
]

const impersonationCausesLast: readonly Cause[] = [
  {
    id: 'federated-token-refused',
    examples: [{ status: 401, code: 'UNAUTHENTICATED', words: 'Request had invalid authentication credentials.' }],
    matches: ({ status }) => status === 401,
    title: () => 'Google does not accept the federated token that it issued',
    cause: () => 'Google does not accept the federated token that it just issued.',
    advice: () => ({
      cure: "Run the job again; on a self-hosted runner, check that no proxy changes the request's Authorization header.",
    }),
  },
  ...generalCauses,
  unbound,
  {
    id: 'impersonation-refused',
    examples: [{ status: 400, code: 'FAILED_PRECONDITION', words: 'Precondition check failed.' }],
    matches: ({ status }) => status >= 400,
    title: ({ serviceAccount }) => `Google refuses a token of ${serviceAccount}`,
    cause: ({ serviceAccount }) =>
      `Google does not accept the request for a token of ${serviceAccount}: the account, or token.lifetime of the grant, may not be as it expects.`,
    advice: ({ serviceAccount = '' }) => ({
      cure: 'Compare service_account of the grant with the account, and see whether it is disabled:',
      commands: [
        gcloud(`iam service-accounts describe ${quoteShell(serviceAccount)}`, {
          project: accountProject(serviceAccount),
        }),
      ],
    }),
  },
]

export const impersonationCauses: Causes = { particular: impersonationCausesFirst, general: impersonationCausesLast }

function bindWorkloadIdentityUser({ serviceAccount = '' }: Situation, member: string): string {
  const project = accountProject(serviceAccount)
  return gcloud(`iam service-accounts add-iam-policy-binding ${quoteShell(serviceAccount)}`, {
    project,
    role: 'roles/iam.workloadIdentityUser',
    member,
  })
}
