import { accountProject, quoteShell } from '../core/gcloud.ts'
import { deletedAccount } from '../core/google-refusals.ts'
import { repositoryMember } from './principal.ts'
import { enableService, gcloud, mapAttribute, projectNumber } from './provider-commands.ts'
import { type Cause, type Causes, generalCauses, hasReason, refusalSays, type Situation } from './refusal-cause.ts'

const unbound: Cause = {
  matches: ({ status }) => status === 403,
  title: ({ serviceAccount }) => `This repository may not impersonate ${serviceAccount}`,
  cause: ({ provider, serviceAccount, claims }) =>
    `${serviceAccount} does not exist, or ${repositoryMember(provider, claims)} may not impersonate it. ` +
    `A new binding takes effect within two minutes, and has no effect if provider ${provider.name} does not map attribute.repository_id.`,
  advice: situation => {
    const { look, map } = mapAttribute(situation.provider, 'attribute.repository_id')
    return {
      cure: 'Let the repository impersonate it:',
      commands: [
        bindWorkloadIdentityUser(situation),
        { when: 'If it is bound already, see whether the provider maps attribute.repository_id:', run: look },
        { when: 'If it does not, this maps it and keeps the rest:', run: map },
      ],
    }
  },
}

/** Refusals of IAM Credentials. The first match is the cause. */
const impersonationCausesFirst: readonly Cause[] = [
  {
    matches: hasReason('SERVICE_DISABLED'),
    title: ({ provider }) => `iamcredentials.googleapis.com is not enabled in project ${projectNumber(provider)}`,
    cause: ({ provider }) => `The IAM Service Account Credentials API is off in project ${projectNumber(provider)}.`,
    advice: ({ provider }) => enableService('iamcredentials.googleapis.com', provider),
  },
  {
    ...unbound,
    matches: refusal =>
      refusal.status === 403 &&
      refusalSays(/iam\.serviceAccounts\.getAccessToken|caller does not have permission/i)(refusal),
  },
  {
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

function bindWorkloadIdentityUser({ provider, serviceAccount = '', claims }: Situation): string {
  const project = accountProject(serviceAccount)
  return gcloud(`iam service-accounts add-iam-policy-binding ${quoteShell(serviceAccount)}`, {
    project,
    role: 'roles/iam.workloadIdentityUser',
    member: repositoryMember(provider, claims),
  })
}
