import { systemClock } from '../core/clock.ts'
import { version } from '../core/version.ts'
import { createGoogleClient, type GoogleClient } from '../google/client.ts'
import { readLiveSetup } from '../google/live-setup.ts'
import { isGoogleHost } from '../network/hosts.ts'
import type { Transport } from '../network/transport.ts'
import { compileSetup, type PolicyToCompile } from '../policy/compile/compile.ts'
import { findDrift } from '../policy/drift/find-drift.ts'
import { compileAsLive } from '../policy/drift/layout-in-use.ts'
import { partsOfSetup } from '../policy/drift/parts.ts'
import { isUnknownRole } from '../policy/drift/powers.ts'
import type { DriftQuestion } from '../policy/drift/question.ts'
import type { DriftReport } from '../report/drift.ts'
import { publishedKeys } from '../run/published-keys.ts'
import { UsageError } from './session.ts'
import type { Terminal } from './terminal.ts'

/**
 * Reads Google's side with the token of the environment or of gcloud, and compares it with what policies compile to.
 *
 * @throws ActionError `POLICY_INVALID` if they do not compile; UsageError without a valid token
 */
export async function compareWithGoogle(
  terminal: Pick<Terminal, 'environment' | 'execute' | 'connect'>,
  policies: readonly PolicyToCompile[],
  options: Pick<DriftQuestion, 'accepted' | 'reader'>,
): Promise<DriftReport> {
  const usual = compileSetup(policies)
  const token = await accessTokenOf(terminal)
  const transport = await terminal.connect()
  let isRefused = false
  const client = createClient(transport, token, () => {
    isRefused = true
  })
  try {
    const live = await readLiveSetup(
      {
        client,
        universe: policies[0]?.policy.universe ?? 'googleapis.com',
        mustReadRole: isUnknownRole,
        issuerKeys: publishedKeys(transport, systemClock),
      },
      partsOfSetup(usual),
    )
    if (isRefused)
      throw new UsageError('Google does not accept the access token: it may have expired, so get a new one')
    const setup = compileAsLive(policies, usual, live)
    return { ...findDrift({ setup, live, ...options }), providers: setup.providers }
  } finally {
    transport.close()
  }
}

function createClient(transport: Transport, token: string, refused: () => void): GoogleClient {
  const accessToken = async (): Promise<string> => token
  return createGoogleClient({
    send: transport.to(isGoogleHost),
    clock: systemClock,
    monotonic: systemClock.now,
    accessToken,
    freshToken: accessToken,
    refused: () => {
      refused()
      return false
    },
    requestReason: () => 'keyless-vertex drift',
    userAgent: `keyless-vertex/${version}`,
  })
}

/** A token is never an argument: other programs of the machine could read it. */
async function accessTokenOf({ environment, execute }: Pick<Terminal, 'environment' | 'execute'>): Promise<string> {
  const given = environment['GOOGLE_OAUTH_ACCESS_TOKEN'] || environment['CLOUDSDK_AUTH_ACCESS_TOKEN']
  const token = given || (await tokenOfGcloud(execute))
  if (token === undefined || !/^[\x21-\x7e]+$/.test(token))
    throw new UsageError(
      'there is no access token for Google: sign in with gcloud auth login, or set GOOGLE_OAUTH_ACCESS_TOKEN',
    )
  return token
}

async function tokenOfGcloud(execute: Terminal['execute']): Promise<string | undefined> {
  const result = await execute('gcloud', ['auth', 'print-access-token'])
  return result?.exitCode === 0 ? result.output.toString('utf8').trim() : undefined
}
