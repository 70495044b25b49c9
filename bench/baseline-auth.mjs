// Does what google-github-actions/auth (token_format: access_token) does, because that action is not published as a
// package. Written from its public source (https://github.com/google-github-actions/auth/tree/main/src): the same calls
// in the same order, by the same libraries, each client with its own HttpClient. Other work is kept if it takes time:
// the credentials file, the exported variables. Without @google-github-actions/actions-utils it is a little faster.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { exportVariable, getIDToken, getInput, setFailed, setOutput, setSecret } from '@actions/core'
import { HttpClient } from '@actions/http-client'

const client = () =>
  new HttpClient('baseline-auth', undefined, {
    allowRedirects: true,
    allowRetries: true,
    keepAlive: true,
    maxRedirects: 5,
    maxRetries: 3,
  })

async function postJson(url, body, headers = {}) {
  const { statusCode, result } = await client().postJson(url, body, headers)
  if (statusCode < 200 || statusCode > 299 || !result) throw new Error(`${url} answered ${statusCode}`)
  return result
}

try {
  const provider = getInput('workload_identity_provider')
  const serviceAccount = getInput('service_account')
  const project = getInput('project_id')
  const audience = `//iam.googleapis.com/${provider}`
  const impersonationUrl = `https://iamcredentials.googleapis.com/v1/projects/-/serviceAccounts/${serviceAccount}:generateAccessToken`

  const subjectToken = await getIDToken(`https:${audience}`)

  const folder = join(process.env.RUNNER_TEMP, '_github_home')
  await mkdir(folder, { recursive: true })
  const file = join(folder, `gha-creds-${process.pid}.json`)
  const credential = {
    type: 'external_account',
    audience,
    subject_token_type: 'urn:ietf:params:oauth:token-type:jwt',
    token_url: 'https://sts.googleapis.com/v1/token',
    credential_source: {
      url: `${process.env.ACTIONS_ID_TOKEN_REQUEST_URL}&audience=${encodeURIComponent(`https:${audience}`)}`,
    },
    service_account_impersonation_url: impersonationUrl,
  }
  await writeFile(file, JSON.stringify(credential), { mode: 0o640, flag: 'wx' })
  setOutput('credentials_file_path', file)
  for (const name of [
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GOOGLE_GHA_CREDS_PATH',
  ])
    exportVariable(name, file)
  setOutput('project_id', project)
  for (const name of [
    'CLOUDSDK_CORE_PROJECT',
    'CLOUDSDK_PROJECT',
    'GCLOUD_PROJECT',
    'GCP_PROJECT',
    'GOOGLE_CLOUD_PROJECT',
  ])
    exportVariable(name, project)

  const federated = await postJson('https://sts.googleapis.com/v1/token', {
    audience,
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    scope: 'https://www.googleapis.com/auth/cloud-platform',
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    subjectToken,
  })
  setSecret(federated.access_token)
  setOutput('auth_token', federated.access_token)

  const { accessToken } = await postJson(
    impersonationUrl,
    { scope: ['https://www.googleapis.com/auth/cloud-platform'], lifetime: '1800s' },
    { Authorization: `Bearer ${federated.access_token}` },
  )
  setSecret(accessToken)
  setOutput('access_token', accessToken)
} catch (error) {
  setFailed(`baseline-auth failed with: ${error instanceof Error ? error.message : error}`)
}
