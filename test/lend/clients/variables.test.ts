import { describe, expect, test } from 'vitest'
import { type ClientsUse, clientVariables, usesFile } from '../../../src/lend/clients/variables.ts'
import type { GatewayBounds, Lend, LentForm } from '../../../src/policy/policy.ts'

const secret = 'kv-lend-Zm9vYmFyYmF6'
const url = 'http://127.0.0.1:8123'
const file = '/runner/_temp/keyless/external-account-agent.json'

const lendOf = (calls: readonly string[] | undefined, credentials: readonly LentForm[] = []): Lend => ({
  gateway: calls && ({ calls, maxOutputTokens: undefined, tools: [] } satisfies GatewayBounds),
  budget: {
    requests: undefined,
    inputTokens: undefined,
    outputTokens: undefined,
    cost: undefined,
    durationSeconds: undefined,
  },
  prices: [],
  credentials,
  recordPrompts: false,
  isolation: 'preferred',
})

const variables = (lend: Lend, changes: Partial<ClientsUse> = {}) =>
  clientVariables({
    url,
    secret,
    file,
    project: 'acme-ml',
    location: 'us-central1',
    claudeLocation: 'global',
    lend,
    ...changes,
  })

describe('the gateway', () => {
  test('Claude Code sends the secret and asks for no credential of Google', () => {
    expect(variables(lendOf(['rawPredict', 'streamRawPredict'])).set).toMatchObject({
      CLAUDE_CODE_USE_VERTEX: '1',
      CLAUDE_CODE_SKIP_VERTEX_AUTH: '1',
      ANTHROPIC_AUTH_TOKEN: secret,
      ANTHROPIC_VERTEX_BASE_URL: 'http://127.0.0.1:8123/v1',
      ANTHROPIC_VERTEX_PROJECT_ID: 'acme-ml',
      CLOUD_ML_REGION: 'global',
    })
  })

  test('the clients of Gemini use the gateway, whichever of their two switches takes precedence', () => {
    expect(variables(lendOf(['generateContent'])).set).toMatchObject({
      GOOGLE_GENAI_USE_VERTEXAI: 'true',
      GOOGLE_GENAI_USE_ENTERPRISE: 'true',
      GOOGLE_VERTEX_BASE_URL: url,
      GOOGLE_CLOUD_PROJECT: 'acme-ml',
      GOOGLE_CLOUD_LOCATION: 'us-central1',
      GOOGLE_APPLICATION_CREDENTIALS: file,
    })
  })

  test('a grant of Gemini alone does not turn Claude Code, or the other way around', () => {
    const gemini = variables(lendOf(['generateContent']))
    expect(Object.keys(gemini.set).filter(name => /ANTHROPIC|CLAUDE/.test(name))).toEqual([])
    expect(gemini.clear.filter(name => /ANTHROPIC|CLAUDE/.test(name))).toEqual([])
    const claude = variables(lendOf(['rawPredict']))
    expect(Object.keys(claude.set).filter(name => /GENAI|VERTEX_BASE_URL$/.test(name))).toEqual([
      'ANTHROPIC_VERTEX_BASE_URL',
    ])
    expect(claude.clear).not.toContain('GEMINI_API_KEY')
  })

  test('keys that a client would prefer are cleared', () => {
    const { clear } = variables(lendOf(['generateContent', 'rawPredict']))
    expect(clear).toEqual(
      expect.arrayContaining([
        'GOOGLE_API_KEY',
        'ANTHROPIC_API_KEY',
        'CLOUDSDK_AUTH_ACCESS_TOKEN',
        'GCE_METADATA_HOST',
      ]),
    )
  })
})

describe('credentials without a gateway', () => {
  test("another step's own use of Claude or Gemini stays as it is", () => {
    const { set, clear } = variables(lendOf(undefined, ['file']))
    expect(Object.keys(set).filter(name => /ANTHROPIC|CLAUDE_CODE|GENAI|ENDPOINT_OVERRIDES/.test(name))).toEqual([])
    expect(clear.filter(name => /ANTHROPIC|GEMINI|GOOGLE_API_KEY/.test(name))).toEqual([])
  })

  test('the names of google-github-actions/auth', () => {
    expect(variables(lendOf(undefined, ['file'])).set).toMatchObject({
      GOOGLE_APPLICATION_CREDENTIALS: file,
      GOOGLE_GHA_CREDS_PATH: file,
      CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE: file,
      CLOUDSDK_CORE_PROJECT: 'acme-ml',
      CLOUDSDK_PROJECT: 'acme-ml',
      GCLOUD_PROJECT: 'acme-ml',
      GCP_PROJECT: 'acme-ml',
      GOOGLE_CLOUD_PROJECT: 'acme-ml',
    })
  })

  test('the metadata server has its variables only if the grant lends it', () => {
    const host = '127.0.0.1:8123'
    const metadata = { GCE_METADATA_HOST: host, GCE_METADATA_IP: host, GCE_METADATA_ROOT: host }
    expect(variables(lendOf(undefined, ['metadata'])).set).toMatchObject(metadata)
    const { set, clear } = variables(lendOf(['generateContent'], ['file']))
    expect(Object.keys(set).filter(name => /METADATA/.test(name))).toEqual([])
    expect(clear).toEqual(expect.arrayContaining(Object.keys(metadata)))
  })

  test('a placeholder in a file does not hide the real token of the metadata server', () => {
    const lend = lendOf(['generateContent'], ['metadata'])
    expect(usesFile(lend)).toBe(false)
    const { set, clear } = variables(lend)
    expect(set).not.toHaveProperty('GOOGLE_APPLICATION_CREDENTIALS')
    expect(clear).toContain('GOOGLE_APPLICATION_CREDENTIALS')
  })

  test('an output alone changes no client', () => {
    const { set, clear } = variables(lendOf(undefined, ['access_token']))
    expect(set).not.toHaveProperty('GOOGLE_APPLICATION_CREDENTIALS')
    expect(clear).toEqual([])
  })
})

test('a proxy of the runner is asked neither for the listener nor less than before', () => {
  const { set } = variables(lendOf(['generateContent']), { noProxy: 'internal.acme.com, 127.0.0.1' })
  expect(set['NO_PROXY']).toBe('internal.acme.com,127.0.0.1,localhost')
  expect(set['no_proxy']).toBe(set['NO_PROXY'])
})

test('a grant that names no project in full sets none, rather than an empty one', () => {
  const { set } = variables(lendOf(['rawPredict']), {
    project: undefined,
    location: undefined,
    claudeLocation: undefined,
  })
  expect(Object.keys(set).filter(name => /PROJECT|LOCATION|REGION/.test(name))).toEqual([])
})

test('gcloud has no location "global" for its commands', () => {
  expect(variables(lendOf(['predict']), { location: 'global' }).set).not.toHaveProperty('CLOUDSDK_AI_REGION')
})

test('nothing is both set and cleared', () => {
  const forms: readonly LentForm[] = ['file', 'metadata', 'access_token', 'id_token', 'subject_token']
  for (const credentials of [[], ...forms.map(form => [form]), forms])
    for (const calls of [undefined, ['generateContent'], ['rawPredict'], ['generateContent', 'rawPredict']]) {
      const { set, clear } = variables(lendOf(calls, credentials))
      expect(clear.filter(name => name in set)).toEqual([])
    }
})
