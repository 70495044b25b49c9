import { describe, expect, it } from 'vitest'
import { mergedUserAgent, replyHeaders } from '../../../src/lend/calls/headers.ts'
import { allowed, asking, claude, gemini, message, prompt, refused } from './lent.ts'

const json = { 'content-type': 'application/json' }

const sentHeaders = (headers: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  allowed(asking(`${gemini}:generateContent`, prompt, { headers: { ...json, ...headers } })).upstream.headers

describe('a header that never reaches Google', () => {
  it.each([
    ['the secret of the borrower', 'authorization', 'Bearer kv-lend-x'],
    ['the key of Anthropic in the environment', 'x-api-key', 'sk-ant-x'],
    ['a key of Google', 'x-goog-api-key', 'AIzaX'],
    ['a cookie', 'cookie', 'session=x'],
    ['another project to bill', 'x-goog-user-project', 'other'],
    ['a reason of its own for the audit log', 'x-goog-request-reason', 'acme/fraud run 1'],
    ['another identity', 'x-goog-iam-authority-selector', 'admin@acme'],
    ['an identity token for IAM', 'x-goog-iam-authorization-token', 'x'],
    ['parameters for routing', 'x-goog-request-params', 'location=us-east1'],
    ['another host', 'host', 'evil.example'],
    ['another host behind a proxy', 'x-forwarded-host', 'evil.example'],
    ['another client', 'x-forwarded-for', '10.0.0.1'],
    ['another client, in the standard form', 'forwarded', 'for=10.0.0.1'],
    ['a password for the proxy', 'proxy-authorization', 'Basic x'],
    ['a hop', 'proxy-connection', 'keep-alive'],
    ['a hop', 'keep-alive', 'timeout=5'],
    ['a hop', 'te', 'trailers'],
    ['a hop', 'trailer', 'x-late'],
    ['a hop', 'transfer-encoding', 'chunked'],
    ['a length', 'content-length', '5'],
    ['a promise to wait', 'expect', '100-continue'],
    ['an encoding that the gateway could not read', 'accept-encoding', 'br'],
    ['the session of Claude Code', 'x-claude-code-session-id', '0000'],
    ['the user agent, which the server merges', 'user-agent', 'GeminiCLI'],
    ['an origin', 'origin', 'https://evil.example'],
    ['an address of the caller', 'referer', 'https://evil.example'],
    ['a trace', 'x-cloud-trace-context', '1/2;o=1'],
    ['a condition', 'if-none-match', '*'],
    ['a range', 'range', 'bytes=0-1'],
    ['an unknown header', 'x-unknown', '1'],
  ])('%s: %s', (_, name, value) => {
    expect(sentHeaders({ [name]: value })).toEqual(json)
  })

  it('one that the client names as a hop', () => {
    const sent = sentHeaders({ connection: 'close, Accept, anthropic-beta', accept: '*/*', 'anthropic-beta': 'a' })
    expect(sent).toEqual(json)
  })

  it.each([
    ['a control character', 'anthropic-beta', 'a\u0001b'],
    ['a line feed', 'accept', 'a\r\nx: 1'],
    ['too long a value', 'anthropic-beta', 'a'.repeat(2_001)],
    ['a letter beyond ASCII', 'x-goog-api-client', 'gl-node/ä'],
  ])('one with %s', (_, name, value) => {
    expect(sentHeaders({ [name]: value })).toEqual(json)
  })
})

it('headers that name features and clients pass', () => {
  const headers = {
    accept: 'application/json',
    'anthropic-beta': 'interleaved-thinking-2025-05-14,context-1m-2025-08-07',
    'x-goog-api-client': 'google-genai-sdk/2.32.0 gl-node/v24.21.0',
  }
  expect(sentHeaders(headers)).toEqual({ ...headers, ...json })
})

describe('a header that stops a call', () => {
  it.each([
    ['another method for a proxy', { 'x-http-method-override': 'DELETE' }],
    ['another method, in the form of Microsoft', { 'x-http-method': 'DELETE' }],
    ['another method, in the form of IBM', { 'x-method-override': 'DELETE' }],
    ['a WebSocket, as for the Live API', { upgrade: 'websocket', connection: 'upgrade' }],
    ['HTTP/2 by upgrade', { upgrade: 'h2c' }],
    ['a resumable upload', { 'x-goog-upload-protocol': 'resumable' }],
    ['the start of an upload', { 'x-goog-upload-command': 'start' }],
    ['a compressed body', { 'content-encoding': 'gzip' }],
    ['a body that is compressed twice', { 'content-encoding': 'identity, br' }],
    ['no type of body', { 'content-type': '' }],
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }],
    ['parts, which could hold another request', { 'content-type': 'multipart/mixed; boundary=x' }],
    ['protocol buffers', { 'content-type': 'application/x-protobuf' }],
    ['JSON in another encoding', { 'content-type': 'application/json; charset=utf-16' }],
    ['JSON with another parameter', { 'content-type': 'application/json; charset=utf-8; x=1' }],
    ['a type like JSON', { 'content-type': 'application/json-seq' }],
    ['two types', { 'content-type': 'application/json, text/plain' }],
  ])('%s', (_, headers) => {
    expect(refused(asking(`${gemini}:generateContent`, prompt, { headers: { ...json, ...headers } }))).toMatch(
      /^headers: /,
    )
  })

  it.each(['application/json', 'application/json; charset=UTF-8', 'Application/JSON;charset="utf-8"'])(
    'not %s, nor an encoding that changes nothing',
    type => {
      allowed(
        asking(`${claude}:rawPredict`, message, { headers: { 'content-type': type, 'content-encoding': 'identity' } }),
      )
    },
  )
})

it("no cookie, service, policy or length of Google's answer reaches a client", () => {
  const headers = {
    'content-type': 'text/event-stream',
    'request-id': 'req_1',
    'retry-after': '5',
    'set-cookie': 'a=b',
    'alt-svc': 'h3=":443"',
    'content-length': '5',
    'transfer-encoding': 'chunked',
    'content-encoding': 'gzip',
    location: 'https://evil.example',
    'www-authenticate': 'Bearer',
    'x-goog-user-project': 'acme-ml',
    server: 'scaffolding on HTTPServer2',
  }
  expect(replyHeaders(headers)).toEqual({
    'content-type': 'text/event-stream',
    'request-id': 'req_1',
    'retry-after': '5',
  })
})

it('the user agent of a client follows ours, unless it could break a header', () => {
  expect(mergedUserAgent('keyless-vertex/1', 'GeminiCLI/0.61')).toBe('keyless-vertex/1 GeminiCLI/0.61')
  for (const theirs of [undefined, '', 'a\r\nb', 'a'.repeat(301)])
    expect(mergedUserAgent('keyless-vertex/1', theirs)).toBe('keyless-vertex/1')
})
