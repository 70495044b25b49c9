import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { acme } from './acme.ts'
import type { Emulator } from './emulator.ts'

/** Variables that a shell exports so that gcloud, Google's libraries, and this action's own bundle use the emulator. */
export function shellVariables({ environment, proxyUrl, caFile, directory, github }: Emulator): Record<string, string> {
  const job = github.startJob()
  if (job.idToken === undefined) throw new Error('the job was given no ID token')
  const audience = `//iam.googleapis.com/${acme.provider}`
  const credentials = join(directory, 'credentials.json')
  writeFileSync(
    credentials,
    JSON.stringify({
      type: 'external_account',
      audience,
      subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
      token_url: 'https://sts.googleapis.com/v1/token',
      service_account_impersonation_url: `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${acme.trainer}:generateAccessToken`,
      credential_source: {
        url: `${job.idToken.url}&audience=${encodeURIComponent(`https:${audience}`)}`,
        headers: { Authorization: `Bearer ${job.idToken.token}` },
        format: { type: 'json', subject_token_field_name: 'value' },
      },
    }),
    { mode: 0o600 },
  )
  const gcloud = join(directory, 'gcloud')
  mkdirSync(gcloud)
  const proxy = new URL(proxyUrl)
  return {
    ...environment,
    SSL_CERT_FILE: caFile,
    REQUESTS_CA_BUNDLE: caFile,
    CLOUDSDK_CONFIG: gcloud,
    CLOUDSDK_CORE_PROJECT: acme.project,
    CLOUDSDK_CORE_DISABLE_PROMPTS: '1',
    CLOUDSDK_CORE_CUSTOM_CA_CERTS_FILE: caFile,
    CLOUDSDK_PROXY_TYPE: 'http',
    CLOUDSDK_PROXY_ADDRESS: proxy.hostname,
    CLOUDSDK_PROXY_PORT: proxy.port,
    CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: credentials,
    GOOGLE_APPLICATION_CREDENTIALS: credentials,
    ACTIONS_ID_TOKEN_REQUEST_URL: job.idToken.url,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: job.idToken.token,
  }
}
