import { type CryptoKey, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose'
import type { EmulatedService } from '../host.ts'
import { methodNotFound } from './callers.ts'

interface IdToken {
  /** The account's unique id. */
  readonly subject: string
  readonly email: string
  readonly audience: string
  readonly includeEmail: boolean
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** Signs ID tokens as `https://accounts.google.com` does, and publishes its key. */
export class IdTokenIssuer {
  #made: Promise<{ readonly key: CryptoKey; readonly jwk: JWK }> | undefined

  async issue({ subject, email, audience, includeEmail, now }: IdToken): Promise<string> {
    const { key, jwk } = await this.#keys()
    const issuedAt = Math.floor(now / 1000)
    return new SignJWT({
      ...{ aud: audience, azp: subject, exp: issuedAt + 3600, iat: issuedAt, iss: 'https://accounts.google.com' },
      ...(includeEmail ? { email, email_verified: true } : {}),
      sub: subject,
    })
      .setProtectedHeader({ alg: 'RS256', kid: jwk.kid ?? '', typ: 'JWT' })
      .sign(key)
  }

  /** `www.googleapis.com`: the keys, for those who verify a token. */
  get certificates(): EmulatedService {
    return {
      serves: host => host === 'www.googleapis.com',
      handle: async ({ method, path }) =>
        method === 'GET' && path === '/oauth2/v3/certs'
          ? { status: 200, body: { keys: [(await this.#keys()).jwk] } }
          : methodNotFound(),
    }
  }

  #keys() {
    this.#made ??= makeKey()
    return this.#made
  }
}

async function makeKey(): Promise<{ readonly key: CryptoKey; readonly jwk: JWK }> {
  const { privateKey, publicKey } = await generateKeyPair('RS256', { modulusLength: 2048 })
  const jwk = await exportJWK(publicKey)
  return { key: privateKey, jwk: { ...jwk, alg: 'RS256', use: 'sig', kid: await calculateJwkThumbprint(jwk) } }
}
