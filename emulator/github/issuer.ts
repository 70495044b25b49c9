import { createHash, type KeyObject, type webcrypto } from 'node:crypto'
import { calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, type JWTPayload, SignJWT } from 'jose'
import type { EmulatedRequest, EmulatedResponse } from '../host.ts'

/** A signing key of the issuer. */
export interface SigningKey {
  readonly kid: string
  readonly x5t: string
  readonly privateKey: webcrypto.CryptoKey | KeyObject
  readonly publicJwk: JWK
}

/** The OIDC issuer: its keys, its two documents, and its signatures. */
export class Issuer {
  readonly url: string
  /** The first key signs. The others are still published, as after a rotation. */
  readonly keys: SigningKey[]
  /** Fields of the discovery document to replace, for attacks. */
  discovery: Readonly<Record<string, unknown>> = {}

  private constructor(url: string, keys: SigningKey[]) {
    this.url = url
    this.keys = keys
  }

  static async create(url: string): Promise<Issuer> {
    return new Issuer(url, [await firstKey()])
  }

  get signingKey(): SigningKey {
    const [key] = this.keys
    if (key === undefined) throw new Error('the issuer has no key')
    return key
  }

  /** Adds a key that signs from now on. The former key stays published, unless `forget`. */
  async rotate(options: { readonly forget?: boolean } = {}): Promise<SigningKey> {
    const key = await makeKey()
    if (options.forget === true) this.keys.length = 0
    this.keys.unshift(key)
    return key
  }

  /** Signs claims as GitHub does (RS256; `typ`, `alg`, `x5t`, `kid` in the header). */
  sign(claims: JWTPayload, header: Readonly<Record<string, unknown>> = {}): Promise<string> {
    const { kid, x5t, privateKey } = this.signingKey
    return new SignJWT(claims).setProtectedHeader({ typ: 'JWT', alg: 'RS256', x5t, kid, ...header }).sign(privateKey)
  }

  serves(host: string): boolean {
    return new URL(this.url).host === host
  }

  /** Answers a request for one of the issuer's documents; `undefined` for any other path. */
  handle(request: EmulatedRequest): EmulatedResponse | undefined {
    const base = new URL(this.url).pathname.replace(/\/$/, '')
    if (request.method !== 'GET') return undefined
    if (request.path === `${base}/.well-known/openid-configuration`) return { status: 200, body: this.#configuration() }
    if (request.path !== `${base}/.well-known/jwks`) return undefined
    return { status: 200, body: { keys: this.keys.map(key => key.publicJwk) } }
  }

  #configuration(): object {
    return {
      issuer: this.url,
      jwks_uri: `${this.url}/.well-known/jwks`,
      subject_types_supported: ['public', 'pairwise'],
      response_types_supported: ['id_token'],
      claims_supported: supportedClaims,
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid'],
      ...this.discovery,
    }
  }
}

const supportedClaims =
  'sub aud exp iat iss jti nbf ref sha repository repository_id repository_owner repository_owner_id enterprise enterprise_id run_id run_number run_attempt actor actor_id workflow workflow_ref workflow_sha head_ref base_ref event_name ref_type ref_protected environment environment_node_id job_workflow_ref job_workflow_sha repository_visibility runner_environment issuer_scope check_run_id'.split(
    ' ',
  )

// An RSA key takes a tenth of a second to make, so all emulators of a process begin with the same one.
let shared: Promise<SigningKey> | undefined
function firstKey(): Promise<SigningKey> {
  shared ??= makeKey()
  return shared
}

async function makeKey(): Promise<SigningKey> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048, extractable: true })
  const jwk = await exportJWK(publicKey)
  const kid = await calculateJwkThumbprint(jwk)
  const x5t = createHash('sha1').update(kid).digest('base64url')
  return { kid, x5t, privateKey, publicJwk: { ...jwk, alg: 'RS256', use: 'sig', kid, x5t } }
}
