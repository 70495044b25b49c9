import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { WorkloadIdentityProvider } from '../../emulator/google/identity.ts'
import type { ErrorCode } from '../../src/core/errors.ts'
import { acme, changed, eventsOf, fraud, policyText, type Training, throughDist, train } from './harness.ts'

const sts = 'sts.googleapis.com'
const auth = { mode: 'check', steps: '', variables: '' }
const iamCredentials = 'iamcredentials.googleapis.com'

interface Refusal {
  readonly name: string
  /** The cause in a few words. */
  readonly title: string
  readonly arrange: (cloud: Emulator) => void
  readonly policy?: string
  /** Google's own words. */
  readonly words: string
  readonly cause: string
  /** Part of the command, with the user's own values. */
  readonly cure: string
}

const provider = ({ google }: Emulator): WorkloadIdentityProvider => {
  const found = google.identity.pools[acme.pool]?.providers['internal']
  if (found === undefined) throw new Error('the usual set-up has no provider')
  return found
}

const answers =
  (host: string, status: number, body: object | string): Refusal['arrange'] =>
  ({ faults }) =>
    faults.add({ host, times: Infinity, fault: { status, body } })

const stsAnswers = (error: string, description: string): Refusal['arrange'] =>
  answers(sts, 400, { error, error_description: description })

const describe =
  'gcloud iam workload-identity-pools providers describe internal --project=123456789 --location=global --workload-identity-pool=github'
const update =
  'gcloud iam workload-identity-pools providers update-oidc internal --project=123456789 --location=global --workload-identity-pool=github'

const exchanges: readonly Refusal[] = [
  {
    name: 'the provider’s condition says no',
    title: 'The attribute condition of provider internal rejects this run',
    arrange: cloud => {
      provider(cloud).attributeCondition = "assertion.ref == 'refs/heads/release'"
    },
    words: 'The given credential is rejected by the attribute condition.',
    cause:
      'The attribute condition of provider internal is false for repository "acme/fraud", repository_id "512345678", ref "refs/heads/main", event_name "push"',
    cure: `${describe} --format='yaml(attributeMapping,attributeCondition)'`,
  },
  {
    name: 'the mapping names a claim that the token does not have',
    title: 'Provider internal maps google.subject to no string',
    arrange: cloud => {
      provider(cloud).attributeMapping['google.subject'] = 'assertion.environment'
    },
    words: "The mapped attribute 'google.subject' must be of type STRING.",
    cause: 'The attribute mapping of provider internal gives google.subject no string',
    cure: `--format='value(attributeMapping.list(separator=";"))' | tr ';' '\\n' | grep -v '^google\\.subject=' | paste -sd ';' -);google.subject=assertion.repository_id + ':' + `,
  },
  {
    name: 'the subject is longer than 127 bytes',
    title: 'Provider internal maps google.subject to more than 127 bytes',
    arrange: cloud => {
      provider(cloud).attributeMapping['google.subject'] =
        'assertion.workflow_ref + assertion.job_workflow_ref + assertion.sub'
    },
    words: 'The size of mapped attribute google.subject exceeds the 127 bytes limit.',
    cause: 'Provider internal maps google.subject to more than 127 bytes',
    cure: `--format='value(attributeMapping.list(separator=";"))' | tr ';' '\\n' | grep -v '^google\\.subject=' | paste -sd ';' -);google.subject=assertion.repository_id + ':' + `,
  },
  {
    name: 'the audience is not a provider’s full name',
    title: 'providers.internal.resource is not the full name of a provider',
    arrange: stsAnswers(
      'invalid_request',
      'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
    ),
    words: 'Invalid value for "audience". This value should be the full resource name of the Identity Provider.',
    cause: `${acme.provider} is not the full name of a provider`,
    cure: `${describe} --format='value(name)'`,
  },
  {
    name: 'the provider is disabled',
    title: 'There is no provider `internal`, or it is disabled or deleted',
    arrange: cloud => {
      provider(cloud).disabled = true
    },
    words: 'The target service indicated by the "audience" parameters is invalid.',
    cause: `${acme.provider} does not exist, or it or its pool is disabled or deleted.`,
    cure: `${update} --no-disabled`,
  },
  {
    name: 'the token is stale',
    title: 'The OIDC token reached Google after it expired',
    arrange: stsAnswers('invalid_grant', 'ID Token issued at 1790000300 is stale to sign-in.'),
    words: 'ID Token issued at 1790000300 is stale to sign-in.',
    cause: "The OIDC token reached Google after it expired, or GitHub's clock and Google's are far apart.",
    cure: 'Run the job again. On a self-hosted runner, check that nothing delays its requests.',
  },
  {
    name: 'the provider allows other audiences',
    title: 'Provider internal does not allow its own name as the audience',
    arrange: cloud => {
      provider(cloud).allowedAudiences = ['https://github.com/acme']
    },
    words: `The audience in ID Token [https://iam.googleapis.com/${acme.provider}] does not match the expected audience.`,
    cause: 'Provider internal allows other audiences than its own name',
    cure: `${update} --allowed-audiences=https://iam.googleapis.com/${acme.provider}`,
  },
  {
    name: 'the provider trusts another issuer',
    title: 'Provider internal trusts another issuer',
    arrange: cloud => {
      provider(cloud).issuerUri = 'https://github.acme.example/_services/token'
    },
    words:
      'The issuer in ID Token https://token.actions.githubusercontent.com does not match the expected one(s): https://github.acme.example/_services/token',
    cause: 'Provider internal trusts another issuer than https://token.actions.githubusercontent.com',
    cure: `${update} --issuer-uri=https://token.actions.githubusercontent.com`,
  },
  {
    name: 'Google does not know the key',
    title: 'Google cannot verify tokens of https://token.actions.githubusercontent.com',
    arrange: stsAnswers('invalid_grant', 'Unable to verify the ID Token signature.'),
    words: 'Unable to verify the ID Token signature.',
    cause:
      'Google could not fetch the keys of https://token.actions.githubusercontent.com, or they are not those that signed',
    cure: 'curl -fsS https://token.actions.githubusercontent.com/.well-known/jwks -o jwks.json',
  },
  {
    name: 'Google cannot reach the issuer',
    title: 'Google cannot verify tokens of https://token.actions.githubusercontent.com',
    arrange: stsAnswers('invalid_grant', "Error connecting to the given credential's issuer."),
    words: "Error connecting to the given credential's issuer.",
    cause: 'Google could not fetch the keys of https://token.actions.githubusercontent.com',
    cure: `${update} --jwk-json-path=jwks.json`,
  },
  {
    name: 'the API is off',
    title: 'The Security Token Service API is off in project 123456789',
    arrange: answers(sts, 403, {
      error: {
        code: 403,
        status: 'PERMISSION_DENIED',
        message: 'Security Token Service API has not been used in project 123456789 before or it is disabled.',
        details: [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason: 'SERVICE_DISABLED' }],
      },
    }),
    words: 'Security Token Service API has not been used in project 123456789 before or it is disabled.',
    cause: 'The Security Token Service API is off in project 123456789.',
    cure: 'gcloud services enable sts.googleapis.com --project=123456789',
  },
  {
    name: 'the quota is used up',
    title: 'Project 123456789 is over its request quota at sts.googleapis.com',
    arrange: answers(sts, 429, { error: 'quota_exceeded', error_description: 'Quota exceeded for quota metric.' }),
    words: 'Quota exceeded for quota metric.',
    cause: 'Project 123456789 is over its request quota at sts.googleapis.com; retries did not help.',
    cure: 'Run the job again later, or raise the quota:',
  },
  {
    name: 'STS is down',
    title: 'sts.googleapis.com is not available',
    arrange: answers(sts, 503, '<html><title>503</title>Service Unavailable</html>'),
    words: 'Service Unavailable',
    cause: 'sts.googleapis.com fails at the moment; retries did not help.',
    cure: 'https://status.cloud.google.com',
  },
  {
    name: 'a captive portal answers in Google’s place',
    title: 'Something answered instead of sts.googleapis.com',
    arrange: ({ faults }) =>
      faults.add({ host: sts, times: Infinity, fault: { body: '<html>Log in to the network</html>' } }),
    words: '<html>Log in to the network</html>',
    cause: 'The answer is not in the form of sts.googleapis.com: a proxy or gateway may have answered instead.',
    cure: 'Check HTTPS_PROXY and NO_PROXY on the runner.',
  },
]

test.concurrent.each(exchanges)(
  'Google refuses the exchange, and the user is told how to mend it: $name',
  async refusal => {
    await using cloud = await fraud()
    refusal.arrange(cloud)
    const run = await train(cloud, { inputs: auth })
    expectExplained(run, 'STS_REJECTED', 'Google refused the token exchange', refusal)
    expect(run.outputs).toMatchObject({ decision: 'allow' })
    expect(run.outputs).not.toHaveProperty('principal')
    expect(cloud.hosts()).not.toContain(iamCredentials)
    expect(eventsOf(run, 'credential.exchanged')).toEqual([])
    expect(run.summary).toContain('❌ **Exchanged at Google**')
  },
)

const denied = "Permission 'iam.serviceAccounts.getAccessToken' denied on resource (or it may not exist)."

const impersonations: readonly Refusal[] = [
  {
    name: 'nobody bound the principal to the account',
    title: `Tokens of grant train may not impersonate ${acme.trainer}`,
    arrange: ({ google }) => {
      for (const binding of google.identity.serviceAccounts[acme.trainer]?.bindings ?? []) binding.members = []
    },
    words: denied,
    cause: `${acme.trainer} does not exist, or principalSet://iam.googleapis.com/${acme.pool}/attribute.train_512345678/true may not impersonate it.`,
    cure: `gcloud iam service-accounts add-iam-policy-binding ${acme.trainer} --project=acme-ml --role=roles/iam.workloadIdentityUser --member=principalSet://iam.googleapis.com/${acme.pool}/attribute.train_512345678/true`,
  },
  {
    name: 'the account does not exist',
    title: 'Tokens of grant train may not impersonate trianer@acme-ml.iam.gserviceaccount.com',
    policy: changed(policyText, 'service_account: trainer@', 'service_account: trianer@'),
    arrange: ({ google }) => void delete google.identity.serviceAccounts['trianer@acme-ml.iam.gserviceaccount.com'],
    words: denied,
    cause: 'trianer@acme-ml.iam.gserviceaccount.com does not exist, or',
    cure: 'gcloud iam service-accounts add-iam-policy-binding trianer@acme-ml.iam.gserviceaccount.com',
  },
  {
    name: 'the account was deleted',
    title: `There is no service account ${acme.trainer}`,
    arrange: answers(iamCredentials, 404, {
      error: { code: 404, status: 'NOT_FOUND', message: 'Not found; Gaia id not found for email' },
    }),
    words: 'Not found; Gaia id not found for email',
    cause: `There is no service account ${acme.trainer}.`,
    cure: 'gcloud iam service-accounts list --project=acme-ml',
  },
  {
    name: 'the token would live longer than the organization allows',
    title: `token.lifetime is longer than ${acme.trainer} allows`,
    policy: changed(policyText, 'lifetime: 30m', 'lifetime: 2h'),
    arrange: () => {},
    words: 'The access token lifetime cannot exceed 3600 seconds.',
    cause: `7200 s is longer than tokens of ${acme.trainer} may live`,
    cure: `gcloud resource-manager org-policies allow iam.allowServiceAccountCredentialLifetimeExtension ${acme.trainer}`,
  },
  {
    name: 'the API is off',
    title: 'The IAM Service Account Credentials API is off in project 123456789',
    arrange: ({ google }) => {
      for (const project of google.identity.projects) project.disabledServices = [iamCredentials]
    },
    words: 'IAM Service Account Credentials API',
    cause: 'The IAM Service Account Credentials API is off in project 123456789.',
    cure: 'gcloud services enable iamcredentials.googleapis.com --project=123456789',
  },
  {
    name: 'Google does not take its own federated token',
    title: 'Google does not accept the federated token that it issued',
    arrange: answers(iamCredentials, 401, {
      error: { code: 401, status: 'UNAUTHENTICATED', message: 'Request had invalid authentication credentials.' },
    }),
    words: 'Request had invalid authentication credentials.',
    cause: 'Google does not accept the federated token that it just issued.',
    cure: "check that no proxy changes the request's Authorization header.",
  },
  {
    name: 'IAM Credentials is down',
    title: 'iamcredentials.googleapis.com is not available',
    arrange: answers(iamCredentials, 503, {
      error: { code: 503, status: 'UNAVAILABLE', message: 'The service is currently unavailable.' },
    }),
    words: 'The service is currently unavailable.',
    cause: 'iamcredentials.googleapis.com fails at the moment; retries did not help.',
    cure: 'https://status.cloud.google.com',
  },
]

test.concurrent.each(impersonations)(
  'Google refuses the impersonation, and the user is told how to mend it: $name',
  async refusal => {
    await using cloud = await fraud({
      ...(refusal.policy === undefined ? {} : { policy: refusal.policy }),
    })
    refusal.arrange(cloud)
    const run = await train(cloud, { inputs: auth })
    expectExplained(run, 'IMPERSONATION_REJECTED', 'Google refused the impersonation', refusal)
    expect(run.outputs['principal']).toContain(`${acme.pool}/subject/512345678:${run.job.runId}:1:`)
    // The policy names the account, but this run never acted as it.
    expect(run.outputs).not.toHaveProperty('service_account')
    expect(run.summary).toContain('✅ Exchanged at Google')
    expect(run.summary).toContain('❌ **Impersonated `')
    expect(eventsOf(run, 'credential.exchanged')).toHaveLength(1)
    expect(eventsOf(run, 'credential.impersonated')).toEqual([])
  },
)

function expectExplained(run: Training, code: ErrorCode, kind: string, { title, words, cause, cure }: Refusal): void {
  expect(run.exitCode).toBe(1)
  // The cause comes first, and the request follows.
  expect(run.log).toContain(`${title}\n  ${kind}: `)
  expect(run.log).toContain(`(${code}, at: `)
  const errors = run.annotations.filter(({ type }) => type === 'error')
  expect(errors).toMatchObject([{ title }])
  for (const place of [run.log, errors[0]?.message])
    for (const part of [words, cause, cure]) expect(place).toContain(part)
  expect(run.log).toContain('  Google said (')
  expect(run.summary.replaceAll('`', '')).toContain(`## ❌ ${title.replaceAll('`', '')}\n`)
  expect(run.record.at(-1)).toEqual({
    type: 'run.finished',
    data: { conclusion: 'failure', code, steps_sha256: null },
  })
}

test('a passing failure of STS and of IAM Credentials is tried again, and the run goes on', async () => {
  await using cloud = await fraud(throughDist)
  cloud.faults.add({ host: sts, fault: { status: 503 } })
  cloud.faults.add({ host: sts, fault: { reset: 'before' } })
  cloud.faults.add({ host: iamCredentials, fault: { status: 429 } })
  cloud.faults.add({ host: iamCredentials, fault: { reset: 'after' } })
  const run = await train(cloud, { inputs: auth })
  expect(run.conclusion, run.log).toBe('success')
  expect(cloud.faults.pending).toEqual([])
  expect(cloud.requestsTo(sts)).toHaveLength(3)
  expect(cloud.requestsTo(iamCredentials)).toHaveLength(3)
})

test('a Google that cannot be reached is said to be that', async () => {
  await using cloud = await fraud()
  cloud.faults.add({ host: sts, times: Infinity, fault: { refuse: true } })
  const run = await train(cloud, { inputs: auth })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('A server is unreachable: No answer from sts.googleapis.com to POST /v1/token: ')
  expect(run.log).toContain('(NETWORK, at: network)')
  expect(cloud.hosts()).not.toContain(sts)
})

test('no token is printed where Google echoes it, or debug logging is on', async () => {
  await using cloud = await fraud(throughDist)
  cloud.github.tamper = ({ token }) => {
    cloud.faults.add({
      host: sts,
      fault: { status: 400, body: { error: 'invalid_grant', error_description: `Bad token ${token}` } },
    })
    return token
  }
  const env = { GOOGLE_SDK_NODE_LOGGING: '*' }
  const run = await train(cloud, { debug: true, env, inputs: auth })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('Bad token ')
  expect(run.log).toContain('(STS_REJECTED, at: exchange)')
  // The runner's masks are not the reason: except for the mask commands, the process never wrote the token.
  const written = run.rawOutput.split('\n').filter(line => !line.startsWith('::add-mask::'))
  expect(written.filter(line => /eyJ|ya29\./.test(line))).toEqual([])
})
