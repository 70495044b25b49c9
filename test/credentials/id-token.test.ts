import { decodeJwt } from 'jose'
import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import type { ExchangeOptions } from '../../src/credentials/exchange.ts'
import { requestIdToken } from '../../src/credentials/id-token.ts'
import { claims, createWorld, grant, provider, trainer, type World } from './harness.ts'

async function setup(world: World, changes: Partial<ExchangeOptions> = {}) {
  const masked: string[] = []
  const options: ExchangeOptions = {
    provider,
    grant,
    universe: 'googleapis.com',
    serviceAccount: trainer,
    lifetimeSeconds: 1800,
    send: world.send,
    requestReason: () => 'acme/fraud run 17012345678',
    userAgent: 'keyless-vertex/1.0.0',
    mask: secret => void masked.push(secret),
    clock: { now: world.clock.now, random: () => 0, sleep: async milliseconds => world.clock.advance(milliseconds) },
    ...changes,
  }
  const subject = { token: await world.mint(), expiresAt: world.seconds() + 300, claims }
  return { masked, request: (audience: string) => requestIdToken(subject, audience, options) }
}

const failureOf = async (attempt: Promise<unknown>): Promise<ActionError> => {
  const error: unknown = await attempt.then(() => undefined).catch((reason: unknown) => reason)
  if (!(error instanceof ActionError)) throw new Error('expected an ActionError')
  return error
}

describe('an ID token', () => {
  test('is of the service account, for the audience, and masked before it is read', async () => {
    const world = createWorld()
    const { masked, request } = await setup(world)
    const { token, expiresAt } = await request('https://service.run.app')
    expect(decodeJwt(token)).toMatchObject({
      iss: 'https://accounts.google.com',
      aud: 'https://service.run.app',
      email: trainer,
    })
    expect(expiresAt).toBe(world.clock.now() + 3_600_000)
    expect(masked).toEqual([expect.stringMatching(/^ya29\./), token])
    expect(world.requests.map(({ host }) => host)).toEqual(['sts.googleapis.com', 'iamcredentials.googleapis.com'])
    expect(JSON.parse(String(world.requests[1]?.body))).toEqual({
      audience: 'https://service.run.app',
      includeEmail: true,
    })
  })

  test('a grant without a service account has none, and nothing is sent', async () => {
    const world = createWorld()
    const { request } = await setup(world, { serviceAccount: undefined })
    const error = await failureOf(request('x'))
    expect(error.code).toBe('LEND_FAILED')
    expect(error.cure).toBe('Add service_account to the grant train, or remove id_token from its lend.credentials.')
    expect(world.requests).toEqual([])
  })

  test('without the role: the member and the command that binds it', async () => {
    const world = createWorld()
    const account = world.google.state.serviceAccounts[trainer]
    if (account !== undefined) account.bindings.length = 0
    const { request } = await setup(world)
    const error = await failureOf(request('x'))
    expect(error.code).toBe('IMPERSONATION_REJECTED')
    expect(error.message).toContain(`Google refused an ID token of ${trainer} (403`)
    expect(JSON.stringify(error.commands)).toContain('roles/iam.workloadIdentityUser')
  })

  test('an outage is repeated', async () => {
    const world = createWorld()
    world.instead.push(undefined, () => ({ status: 503, body: {} }), undefined)
    const { request } = await setup(world)
    expect((await request('x')).token).toMatch(/^eyJ/)
    expect(world.requests).toHaveLength(3)
  })

  test('an answer that is no token is an error without its text', async () => {
    const world = createWorld()
    for (const token of ['not.a.token', `eyJ.${Buffer.from('{"exp":"x"}').toString('base64url')}.x`, '', 7]) {
      world.instead.push(undefined, () => ({ status: 200, body: { token } }))
      const { request } = await setup(world)
      expect((await failureOf(request('x'))).code).toBe('IMPERSONATION_REJECTED')
    }
  })
})
