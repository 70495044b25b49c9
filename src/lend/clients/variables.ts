import type { Lend } from '../../policy/policy.ts'

export interface ClientsUse {
  /** `http://127.0.0.1:PORT` of the listener. */
  readonly url: string
  /** The borrower's secret. */
  readonly secret: string
  /** Path of the external_account file. */
  readonly file: string
  /** Absent: the grant names none in full. */
  readonly project: string | undefined
  readonly location: string | undefined
  /** As `location`, for Claude. */
  readonly claudeLocation: string | undefined
  readonly lend: Lend
  /** As `googleapis.com`, which needs no variable. */
  readonly universe?: string | undefined
  /** `NO_PROXY` as it is: a proxy of the runner cannot reach the listener. */
  readonly noProxy?: string | undefined
  /**
   * A folder for gcloud's settings. gcloud stores there the tokens that it got, so it should end with the job. Absent:
   * gcloud keeps the folder that it has.
   */
  readonly gcloudFolder?: string | undefined
}

/** Variables that make clients use the listener. */
export interface ClientVariables {
  readonly set: Readonly<Record<string, string>>
  /**
   * Variables that must be absent, or empty if they are present and cannot be removed: they would point a client
   * elsewhere, or give it another credential. Those of `set` are not among them.
   */
  readonly clear: readonly string[]
}

/**
 * Returns the variables for a grant's borrower: those of the gateway if it lends one, and those of each credential that
 * it lends. Which client reads which variable is in docs/lend.md.
 */
export function clientVariables(options: ClientsUse): ClientVariables {
  const { lend } = options
  const calls = lend.gateway?.calls ?? []
  const parts = {
    google: usesFile(lend) || lend.credentials.includes('metadata'),
    gemini: geminiCalls.some(name => calls.includes(name)),
    claude: claudeCalls.some(name => calls.includes(name)),
  }
  const set = definedIn({
    ...placeVariables(options),
    ...(lend.gateway === undefined ? {} : { CLOUDSDK_API_ENDPOINT_OVERRIDES_AIPLATFORM: `${options.url}/` }),
    ...(parts.gemini ? geminiVariables(options) : {}),
    ...(parts.claude ? claudeVariables(options) : {}),
    ...(usesFile(lend) ? fileVariables(options) : {}),
    ...(lend.credentials.includes('metadata') ? metadataVariables(options) : {}),
    ...commonVariables(options),
  })
  const clear = [
    ...(parts.google ? foreignVariables.google : []),
    ...(parts.gemini ? foreignVariables.gemini : []),
    ...(parts.claude ? foreignVariables.claude : []),
  ]
  return { set, clear: clear.filter(name => !(name in set)) }
}

/**
 * True if clients get an external_account file: it lends a token, or a placeholder for the gateway. Clients prefer the
 * file to the metadata server, so a placeholder must not hide a real token there.
 */
export function usesFile({ gateway, credentials }: Pick<Lend, 'gateway' | 'credentials'>): boolean {
  if (credentials.includes('file')) return true
  return !credentials.includes('metadata') && (gateway !== undefined || credentials.includes('subject_token'))
}

const definedIn = (variables: Variables): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  )

type Variables = Readonly<Record<string, string | undefined>>

/** The names of google-github-actions/auth and setup-gcloud, and those that the clients document. */
const placeVariables = ({ project, location }: ClientsUse): Variables => ({
  GOOGLE_CLOUD_PROJECT: project,
  GCLOUD_PROJECT: project,
  GCP_PROJECT: project,
  CLOUDSDK_CORE_PROJECT: project,
  CLOUDSDK_PROJECT: project,
  // LiteLLM
  VERTEXAI_PROJECT: project,
  VERTEXAI_LOCATION: location,
  GOOGLE_CLOUD_LOCATION: location,
  // python-aiplatform
  GOOGLE_CLOUD_REGION: location,
  CLOUDSDK_AI_REGION: location === 'global' ? undefined : location,
})

const geminiCalls = ['generateContent', 'streamGenerateContent', 'countTokens', 'computeTokens']
const claudeCalls = ['rawPredict', 'streamRawPredict']

const geminiVariables = ({ url }: ClientsUse): Variables => ({
  GOOGLE_GENAI_USE_VERTEXAI: 'true',
  // Takes precedence over the former, so it must say the same.
  GOOGLE_GENAI_USE_ENTERPRISE: 'true',
  GOOGLE_VERTEX_BASE_URL: url,
})

const claudeVariables = ({ url, secret, project, claudeLocation }: ClientsUse): Variables => ({
  CLAUDE_CODE_USE_VERTEX: '1',
  // The gateway authenticates to Google. Claude Code sends the secret alone.
  CLAUDE_CODE_SKIP_VERTEX_AUTH: '1',
  ANTHROPIC_AUTH_TOKEN: secret,
  ANTHROPIC_VERTEX_BASE_URL: `${url}/v1`,
  ANTHROPIC_VERTEX_PROJECT_ID: project,
  CLOUD_ML_REGION: claudeLocation,
})

const fileVariables = ({ file }: ClientsUse): Variables => ({
  GOOGLE_APPLICATION_CREDENTIALS: file,
  CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file,
  GOOGLE_GHA_CREDS_PATH: file,
})

function metadataVariables({ url }: ClientsUse): Variables {
  const { host } = new URL(url)
  return {
    // Node, Go, Java. Python needs the next one, too, and gcloud the third.
    GCE_METADATA_HOST: host,
    GCE_METADATA_IP: host,
    GCE_METADATA_ROOT: host,
    // Node would look for a machine of Google first.
    METADATA_SERVER_DETECTION: 'assume-present',
  }
}

function commonVariables({ url, noProxy, universe, gcloudFolder }: ClientsUse): Variables {
  const present = (noProxy ?? '').split(',').map(entry => entry.trim())
  const direct = [...new Set([...present, new URL(url).hostname, 'localhost'])].filter(Boolean).join(',')
  const elsewhere = universe === 'googleapis.com' ? undefined : universe
  return {
    NO_PROXY: direct,
    no_proxy: direct,
    GOOGLE_CLOUD_UNIVERSE_DOMAIN: elsewhere,
    CLOUDSDK_CORE_UNIVERSE_DOMAIN: elsewhere,
    CLOUDSDK_CONFIG: gcloudFolder,
  }
}

/** Keys, tokens, and places of others, which a client would prefer to what the grant lends. */
const foreignVariables = {
  google: [
    'GOOGLE_APPLICATION_CREDENTIALS',
    'GOOGLE_CREDENTIALS',
    'GOOGLE_CLOUD_KEYFILE_JSON',
    'GCLOUD_KEYFILE_JSON',
    'GOOGLE_OAUTH_ACCESS_TOKEN',
    'GOOGLE_IMPERSONATE_SERVICE_ACCOUNT',
    'GOOGLE_GHA_CREDS_PATH',
    'CLOUDSDK_AUTH_ACCESS_TOKEN',
    'CLOUDSDK_AUTH_ACCESS_TOKEN_FILE',
    'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
    'CLOUDSDK_AUTH_IMPERSONATE_SERVICE_ACCOUNT',
    'CLOUDSDK_AUTH_TOKEN_INTROSPECTION_ENDPOINT',
    'VERTEXAI_CREDENTIALS',
    'GCE_METADATA_HOST',
    'GCE_METADATA_IP',
    'GCE_METADATA_ROOT',
    'METADATA_SERVER_DETECTION',
    'NO_GCE_CHECK',
    // The quota and the bill of another project.
    'GOOGLE_CLOUD_QUOTA_PROJECT',
    'CLOUDSDK_BILLING_QUOTA_PROJECT',
    // Node's client would print tokens.
    'GOOGLE_SDK_NODE_LOGGING',
  ],
  gemini: ['GOOGLE_API_KEY', 'GEMINI_API_KEY', 'GOOGLE_GEMINI_BASE_URL'],
  claude: [
    'ANTHROPIC_API_KEY',
    'ANTHROPIC_CUSTOM_HEADERS',
    'ANTHROPIC_BASE_URL',
    'CLAUDE_CODE_OAUTH_TOKEN',
    'CLAUDE_CODE_USE_BEDROCK',
    'CLAUDE_CODE_USE_FOUNDRY',
  ],
} as const
