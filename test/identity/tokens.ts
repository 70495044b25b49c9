import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto'
import { inspect } from 'node:util'
import { expect } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import type { PublicKey } from '../../src/identity/keys.ts'

/**
 * Tools with which tests forge and sign tokens: node's own crypto, because jose rightly refuses to make most of these.
 */
export const issuer = 'https://token.actions.githubusercontent.com'
export const audience =
  'https://iam.googleapis.com/projects/123456789/locations/global/workloadIdentityPools/github/providers/internal'
export const keyId = 'cc413527-173f-5a05-976e-9c52b1d7b431'
/** Seconds since the epoch. */
export const issuedAt = 1_790_000_300
/** Milliseconds since the epoch; ten seconds after the token was issued. */
export const now = (): number => (issuedAt + 10) * 1000

export const issuerKey = generateKeyPairSync('rsa', { modulusLength: 2048 })
export const strangersKey = generateKeyPairSync('rsa', { modulusLength: 2048 })

export const publicKey = (key: KeyObject): PublicKey => {
  const { n, e } = key.export({ format: 'jwk' })
  if (n === undefined || e === undefined) throw new Error('no RSA key')
  return { kty: 'RSA', alg: 'RS256', n, e }
}

export const run = {
  repositoryId: '512345678',
  runId: '17012345678',
  runAttempt: '1',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  workflowRef: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
}

/** The claims of a real token, with other names: https://docs.github.com/en/actions/reference/security/oidc */
export const payload: Readonly<Record<string, unknown>> = {
  jti: '0f4a3a6e-52a6-4d1d-8b52-6d2f0d0a8f0e',
  sub: 'repo:acme@90210/fraud@512345678:ref:refs/heads/main',
  aud: audience,
  ref: 'refs/heads/main',
  sha: run.sha,
  repository: 'acme/fraud',
  repository_owner: 'acme',
  repository_owner_id: '90210',
  run_id: run.runId,
  run_number: '42',
  run_attempt: run.runAttempt,
  repository_visibility: 'private',
  repository_id: run.repositoryId,
  actor_id: '583231',
  actor: 'octocat',
  workflow: 'train',
  head_ref: '',
  base_ref: '',
  event_name: 'push',
  ref_protected: 'true',
  ref_type: 'branch',
  workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
  workflow_sha: run.sha,
  job_workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
  job_workflow_sha: run.sha,
  runner_environment: 'github-hosted',
  check_run_id: '48000000001',
  iss: issuer,
  nbf: issuedAt - 300,
  iat: issuedAt,
  exp: issuedAt + 300,
}

export const without = (...names: readonly string[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(payload).filter(([name]) => !names.includes(name)))

export const header: Readonly<Record<string, unknown>> = {
  typ: 'JWT',
  alg: 'RS256',
  kid: keyId,
  x5t: 'zEE1JxctWgWXbpxSsde0Mf',
}

export const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

type Sign = (input: string) => Buffer

export const rs256 =
  (key: KeyObject): Sign =>
  input =>
    sign('sha256', Buffer.from(input), key)

/** Returns a token with any header and payload, signed by GitHub's key by default. */
export function forge(
  parts: { header?: unknown; payload?: unknown } = {},
  signature: Sign = rs256(issuerKey.privateKey),
): string {
  const input = `${encode(parts.header ?? header)}.${encode(parts.payload ?? payload)}`
  return `${input}.${signature(input).toString('base64url')}`
}

/** Fails if more than 12 characters in sequence of the token are in any property of the error. */
export function expectNoToken(error: unknown, token: string): void {
  const seen = inspect(error, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null })
  for (let start = 0; start + 13 <= token.length; start++) expect(seen).not.toContain(token.slice(start, start + 13))
}

/** Returns the error that a promise rejects with. */
export async function failure(promise: Promise<unknown>): Promise<ActionError> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ActionError)) throw new Error(`expected an ActionError, got ${inspect(error)}`)
  return error
}
