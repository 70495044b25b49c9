import { describe, expect, it } from 'vitest'
import { allowed, asking, claude, gemini, lending, message, place, refused } from './lent.ts'

const models = `/v1/${place}/publishers/google/models`

/** Attacks on the path, each with the rule that stops it. */
const attacks: readonly (readonly [attack: string, target: string, rule: RegExp])[] = [
  [
    'an encoded slash, which hides a segment',
    `${models}/gemini-2.5-flash%2F..%2Fgemini-3-pro:generateContent`,
    /^path/,
  ],
  ['an encoded slash in lower case', `${models}%2fgemini-2.5-flash:generateContent`, /^path/],
  ['a slash that is encoded twice', `${models}/gemini-2.5-flash%252Fx:generateContent`, /^path/],
  ['an encoded backslash', `${models}%5Cgemini-2.5-flash:generateContent`, /^path/],
  ['a plain backslash', `/v1\\${place}/endpoints/fraud:predict`, /^path/],
  ['a way up to another project', `/v1/projects/acme-ml/../other/locations/global/endpoints/1:predict`, /^path/],
  ['a way up at the end', `${gemini}/..:generateContent`, /^path/],
  ['an encoded way up', `/v1/projects/acme-ml/%2e%2e/other/locations/global/endpoints/1:predict`, /^path/],
  ['a half encoded way up', `/v1/projects/acme-ml/.%2e/other/locations/global/endpoints/1:predict`, /^path/],
  ['a segment that is one dot', `/v1/./${place}/endpoints/fraud:predict`, /^path/],
  ['a segment of three dots', `/v1/${place}/endpoints/...:predict`, /^path/],
  ['an empty segment', `/v1//${place}/endpoints/fraud:predict`, /^path/],
  ['a slash at the end', `${gemini}:generateContent/`, /^path/],
  ['a host in the path', `//evil.example/v1/${place}/endpoints/fraud:predict`, /^path/],
  ['the absolute form of a foreign host', `https://evil.example${gemini}:generateContent`, /^path/],
  ['the absolute form of a host of Google', `https://iam.googleapis.com${gemini}:generateContent`, /^path/],
  ['the form of CONNECT', 'evil.example:443', /^path/],
  ['an asterisk', '*', /^path/],
  ['an empty target', '', /^path/],
  ['a user before a host', `/@evil.example${gemini}:generateContent`, /^path/],
  ['a path parameter', `${models};x=1/gemini-2.5-flash:generateContent`, /^path/],
  ['a path parameter after the verb', `${gemini}:generateContent;jsessionid=1`, /^path/],
  ['two verbs', `${gemini}:countTokens:generateContent`, /^path/],
  ['two verbs of one name', `${gemini}:generateContent:generateContent`, /^path/],
  ['an encoded colon', `${gemini}%3AgenerateContent`, /^path/],
  ['no verb', gemini, /^path/],
  ['an empty verb', `${gemini}:`, /^path/],
  ['a verb alone', `${models}/:generateContent`, /^path/],
  ['a verb in another case', `${gemini}:GenerateContent`, /^path/],
  ['an encoded line feed, for a second header', `${gemini}%0d%0aHost:evil.example:generateContent`, /^path/],
  ['a plain line feed', `${gemini}\n:generateContent`, /^path/],
  ['an encoded NUL, which ends a text in C', `${gemini}%00:generateContent`, /^path/],
  ['a plain NUL', `${gemini}\0:generateContent`, /^path/],
  ['a space', `${gemini} :generateContent`, /^path/],
  ['a tab', `${gemini}\t:generateContent`, /^path/],
  ['a letter of another alphabet that looks the same', `${models}/gemini-2.5-flаsh:generateContent`, /^path/],
  ['a wide slash, which normalizes to a slash', `${models}／gemini-2.5-flash:generateContent`, /^path/],
  ['an overlong encoding of a slash', `${models}%c0%afgemini-2.5-flash:generateContent`, /^path/],
  ['an encoding that is cut off', `${gemini}%2:generateContent`, /^path/],
  ['a fragment', `${gemini}:generateContent#:countTokens`, /^path/],
  ['a question mark that is encoded', `${gemini}%3Falt=sse:generateContent`, /^path/],
  ['a path of 9,000 characters', `${models}/${'a'.repeat(9_000)}:generateContent`, /^path/],
  ['a model of 200 characters', `${models}/${'a'.repeat(200)}:generateContent`, /^path/],
  ['a version that is not served', gemini.replace('/v1/', '/v1alpha1/').concat(':generateContent'), /^path/],
  ['an internal version', gemini.replace('/v1/', '/v1internal/').concat(':generateContent'), /^path/],
  ['no version', `/${place}/endpoints/fraud:predict`, /^path/],
  ['the version twice', `/v1${gemini}:generateContent`, /^path.*base URL/],
  ['another API of the same host', '/storage/v1/b/acme-data/o', /^path/],
  ['the project alone', '/v1/projects/acme-ml', /^path/],
  ['the policy of the project', '/v1/projects/acme-ml:setIamPolicy', /^path/],
  ['the policy of an endpoint', `/v1/${place}/endpoints/fraud:setIamPolicy`, /^path/],
  ['no project', `/v1/projects//locations/global/endpoints/fraud:predict`, /^path/],
  ['a project that is a wildcard', `/v1/projects/-/locations/global/endpoints/fraud:predict`, /^path/],
  [
    'a location that ends the name of a host',
    `/v1/projects/acme-ml/locations/evil.example/endpoints/1:predict`,
    /^path/,
  ],
  ['a location with a port', `/v1/projects/acme-ml/locations/evil:443/endpoints/1:predict`, /^path/],
  ['a location with a user', `/v1/projects/acme-ml/locations/a@evil/endpoints/1:predict`, /^path/],
  ['a location in capitals', `/v1/projects/acme-ml/locations/US-CENTRAL1/endpoints/1:predict`, /^path/],
  ['a location that begins with a dash', `/v1/projects/acme-ml/locations/-/endpoints/1:predict`, /^path/],
  ['another project', gemini.replace('acme-ml', 'other-ml').concat(':generateContent'), /^allow.projects/],
  ['the number of another project', gemini.replace('acme-ml', '123456').concat(':generateContent'), /^allow.projects/],
  [
    'a project in a domain',
    gemini.replace('acme-ml', 'evil.example:acme-ml').concat(':generateContent'),
    /^allow.projects/,
  ],
  ['another location', gemini.replace('us-central1', 'asia-east1').concat(':generateContent'), /^allow.locations/],
  ['another model', `${models}/gemini-3-pro:generateContent`, /^allow.publisher_models.*google\/gemini-3-pro/],
  ['a model whose name begins like an allowed one', `${models}/gemini-2.5:generateContent`, /^allow.publisher_models/],
  ['an allowed model of another publisher', gemini.replace('google', 'evil').concat(':generateContent'), /^allow.pub/],
  ['a name with the publisher inside', `${models}/anthropic@claude-x:generateContent`, /^allow.publisher_models/],
  ['another endpoint', `/v1/${place}/endpoints/payroll:predict`, /^allow.endpoints/],
  ['an endpoint by an encoded name', `/v1/${place}/endpoints/%66raud:predict`, /^path/],
  [
    'the API of OpenAI, which has the model in the body',
    `/v1/${place}/endpoints/openapi/chat/completions`,
    /^path.*OpenAI/,
  ],
  ['the API of OpenAI by a verb', `/v1/${place}/endpoints/openapi:rawPredict`, /^path.*OpenAI/],
  ['a stream of an engine', `/v1/${place}/reasoningEngines/1:streamQuery`, /^path.*streams/],
  ['a stream of predictions', `/v1/${place}/endpoints/fraud:serverStreamingPredict`, /^path.*streams/],
  ['a method that the grant does not name', `/v1/${place}/endpoints/fraud:explain`, /^lend.gateway.calls/],
  ['a long prediction', `${models}/veo-3.0:predictLongRunning`, /^path/],
  ['the Live API', '/ws/google.cloud.aiplatform.v1.LlmBidiService/BidiGenerateContent', /^path.*Live API/],
  [
    'the Live API as a client joins it to the base URL',
    '//ws/google.cloud.aiplatform.v1.LlmBidiService/BidiGenerateContent',
    /^path.*Live API/,
  ],
  ['gRPC', '/google.cloud.aiplatform.v1.PredictionService/GenerateContent', /^path/],
  ['a segment before the version', `/proxy${gemini}:generateContent`, /^path/],
  ['segments after the model', `${gemini}/operations/1:generateContent`, /^path/],
  ['the express form of another API', '/v1/publishers/google:generateContent', /^path/],
  [
    'the count of tokens by a stream',
    `/v1/${place}/publishers/anthropic/models/count-tokens:streamRawPredict`,
    /^path/,
  ],
  [
    'the count of tokens of another publisher',
    `/v1/${place}/publishers/mistralai/models/count-tokens:rawPredict`,
    /^allow/,
  ],
]

describe('an attack on the path', () => {
  it.each(attacks)('%s', (_, target, rule) => {
    expect(refused(asking(target, target.includes('anthropic') ? message : undefined))).toMatch(rule)
  })
})

/** Attacks on the parameters of the address. */
const parameters: readonly (readonly [attack: string, query: string])[] = [
  ['a key of another project', 'key=AIzaSyA1234567890'],
  ['a key whose name is encoded', '%6bey=AIzaSyA1234567890'],
  ['a token', 'access_token=ya29.secret'],
  ['a token under another name', 'oauth_token=ya29.secret'],
  ['a system parameter for a token', '$access_token=ya29.secret'],
  ['a script as the answer', 'alt=json&callback=steal'],
  ['bytes as the answer', 'alt=media'],
  ['another form of the answer', 'alt=proto'],
  ['the same parameter twice', 'alt=sse&alt=json'],
  ['the same parameter under both names', 'alt=sse&$alt=json'],
  ['the same parameter, once encoded', 'alt=sse&%61lt=json'],
  ['a mask that hides the usage', 'fields=candidates'],
  ['a mask that hides the usage, as a system parameter', '$fields=candidates'],
  ['an upload', 'uploadType=media'],
  ['another project to bill', '$userProject=other'],
  ['another method', '$httpMethod=DELETE'],
  ['headers that are added after the check', '$httpHeaders=Authorization:%20x'],
  ['an unknown system parameter', '$unknown=1'],
  ['an unknown parameter', 'model=gemini-3-pro'],
  ['a quota of another user', 'quotaUser=root'],
  ['a name without a value', 'alt'],
  ['a line feed in a value', 'alt=sse%0d%0aX:1'],
  ['a value that is not UTF-8', 'alt=%ff'],
  ['a semicolon between parameters', 'alt=sse;key=1'],
  ['an empty name', '=sse'],
  ['seventy parameters', Array(70).fill('alt=sse').join('&')],
]

describe('an attack on the parameters of the address', () => {
  it.each(parameters)('%s', (_, query) => {
    const text = refused(asking(`${gemini}:streamGenerateContent?${query}`))
    expect(text).toMatch(/^(?:query|path): /)
    expect(text).not.toMatch(/AIza|ya29/)
  })
})

describe('what clients send passes', () => {
  it.each([
    ['the SSE of @google/genai', '?alt=sse', '?alt=sse'],
    [
      "the enums of Google's Python libraries",
      '?%24alt=json%3Benum-encoding%3Dint',
      '?%24alt=json%3Benum-encoding%3Dint',
    ],
    ['a question mark alone', '?', ''],
    ['plain print', '?prettyPrint=false&alt=sse', '?prettyPrint=false&alt=sse'],
  ])('%s', (_, query, sent) => {
    const call = allowed(asking(`${gemini}:streamGenerateContent${query}`))
    expect(call.upstream.target).toBe(`${gemini}:streamGenerateContent${sent}`)
  })

  it('an encoded @ before a version, and the marker of a beta', () => {
    const target = `${claude.replace('@', '%40')}:rawPredict?beta=true`
    expect(allowed(asking(target, message)).upstream.target).toBe(`${claude}:rawPredict`)
  })

  it('a stream without alt=sse is one JSON array', () => {
    expect(allowed(asking(`${gemini}:streamGenerateContent`)).stream).toBe('json-array')
    expect(allowed(asking(`${gemini}:streamGenerateContent?alt=json`)).stream).toBe('json-array')
    expect(allowed(asking(`${gemini}:streamGenerateContent?$alt=sse`)).stream).toBe('sse')
  })

  it('each location has its host', () => {
    const grant = lending()
    const all = { ...grant, allow: { ...grant.allow, locations: [{ glob: '*' }] } }
    const hostAt = (location: string): string =>
      allowed(asking(gemini.replace('us-central1', location).concat(':countTokens')), all).upstream.host
    expect(['global', 'us', 'eu', 'europe-west4'].map(hostAt)).toEqual([
      'aiplatform.googleapis.com',
      'aiplatform.us.rep.googleapis.com',
      'aiplatform.eu.rep.googleapis.com',
      'europe-west4-aiplatform.googleapis.com',
    ])
  })
})

it.each(['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'CONNECT', 'TRACE', 'post', 'POST\r\nX: 1'])(
  'the method %j asks no model',
  method => {
    expect(refused(asking(`${gemini}:generateContent`, undefined, { method }))).toMatch(/^path/)
  },
)

it.each([
  ['predict', `${gemini}:predict`],
  ['generateContent', `${gemini}:generateContent`],
  ['streamGenerateContent', `${gemini}:streamGenerateContent`],
  ['countTokens', `${gemini}:countTokens`],
  ['rawPredict', `${claude}:rawPredict`],
  ['streamRawPredict', `${claude}:streamRawPredict`],
])('%s needs its name in the grant', (call, target) => {
  const grant = lending({ calls: ['computeTokens'] })
  expect(refused(asking(target), grant)).toMatch(/^lend.gateway.calls: .*It allows computeTokens/)
  expect(refused(asking(target), grant)).toContain(call)
})

it.each(['generateContent', 'streamGenerateContent', 'predict', 'countTokens'])(
  'a model of Anthropic does not take %s, whose body has no limit of its own',
  call => {
    expect(refused(asking(`${claude}:${call}`))).toMatch(/^path/)
  },
)
