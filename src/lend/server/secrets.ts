import { createHash, timingSafeEqual } from 'node:crypto'

type Headers = Readonly<Record<string, string>>

/** Secrets that open something. It keeps digests alone, and compares them in constant time. */
export class Secrets {
  readonly #digests: Buffer[] = []

  constructor(secrets: readonly string[]) {
    for (const secret of secrets) this.add(secret)
  }

  add(secret: string): void {
    // An empty one would be open to all.
    if (secret !== '') this.#digests.push(digestOfSecret(secret))
  }

  /** True if a request shows one of the secrets, as `Authorization: Bearer` or as a key of Google's express mode. */
  areShownBy(headers: Headers): boolean {
    const bearer = /^bearer +(\S+)$/i.exec(headers['authorization'] ?? '')?.[1]
    return [bearer, headers['x-goog-api-key']].some(shown => shown !== undefined && this.include(shown))
  }

  /** True if a text is one of the secrets. */
  include(shown: string): boolean {
    const digest = digestOfSecret(shown)
    let isKnown = false
    // All are compared, so that the time does not say which one.
    for (const one of this.#digests) isKnown = timingSafeEqual(one, digest) || isKnown
    return isKnown
  }
}

const digestOfSecret = (secret: string): Buffer => createHash('sha256').update(secret).digest()
