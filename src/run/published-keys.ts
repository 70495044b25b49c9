import type { Clock } from '../core/clock.ts'
import { fetchKeySet } from '../identity/keys.ts'
import type { Transport } from '../network/transport.ts'
import type { LiveKey } from '../policy/drift/live.ts'
import { liveKeys } from '../policy/drift/uploaded-keys.ts'

/** Returns a function that fetches the keys that an issuer publishes. The issuer gets no token. */
export const publishedKeys =
  (transport: Transport, clock: Clock) =>
  async (issuer: string): Promise<readonly LiveKey[]> => {
    const host = new URL(issuer).hostname
    const send = transport.to(candidate => candidate === host, { bearer: false })
    return liveKeys((await fetchKeySet({ issuer, send, clock })).keys)
  }
