import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import type { AccessToken, Credential } from '../../src/credentials/google.ts'
import { createAccessTokens } from '../../src/run/access-tokens.ts'
import type { RunContext } from '../../src/run/context.ts'

function setUp() {
  let now = 1_790_000_000_000
  let current: AccessToken = { token: 'first', expiresAt: now + 3_600_000 }
  let renewal: () => Promise<AccessToken> = async () => current
  const said: string[] = []
  const credential = {
    tokenWithEnd: () => renewal(),
    remaining: () => (current.expiresAt - now > 30_000 ? current.token : undefined),
    refused: () => true,
    get expiresAt() {
      return current.expiresAt
    },
  } as unknown as Credential
  const denied = new AbortController()
  const runner = { quote: (lines: string[]) => void said.push(...lines) } as unknown as RunContext['runner']
  const clock = { now: () => now, random: () => 0, sleep: async () => {} }
  return {
    tokens: createAccessTokens(credential, denied, { runner, clock }),
    denied,
    said,
    renewsBy: (how: () => Promise<AccessToken>) => {
      renewal = how
    },
    leave: (milliseconds: number) => {
      now = current.expiresAt - milliseconds
    },
    replace: (token: string) => {
      current = { token, expiresAt: now + 3_600_000 }
      return current
    },
  }
}

const outage = () => Promise.reject(new ActionError('NETWORK', 'No answer from sts.googleapis.com'))

describe('a token to lend', () => {
  test('a client does not wait for a renewal while 90 s are left', async () => {
    const { tokens, renewsBy, leave } = setUp()
    renewsBy(() => new Promise(() => {}))
    leave(90_000)
    expect((await tokens.tokenToLend()).token).toBe('first')
  })

  test('with less than that it waits for the new one', async () => {
    const { tokens, renewsBy, leave, replace } = setUp()
    renewsBy(async () => replace('second'))
    leave(89_999)
    expect((await tokens.tokenToLend()).token).toBe('second')
  })

  test('in an outage it is what is left, and never within 30 s of its end', async () => {
    const { tokens, renewsBy, leave, said } = setUp()
    renewsBy(outage)
    leave(31_000)
    expect((await tokens.tokenToLend()).token).toBe('first')
    expect(said).toHaveLength(1)
    leave(30_000)
    await expect(tokens.tokenToLend()).rejects.toThrow('No answer from sts.googleapis.com')
  })

  test('a failed renewal in the background ends nothing', async () => {
    const { tokens, renewsBy, leave } = setUp()
    renewsBy(outage)
    leave(120_000)
    expect((await tokens.tokenToLend()).token).toBe('first')
    await new Promise(setImmediate)
  })

  test('after a denial none is lent, although some time is left', async () => {
    const { tokens, renewsBy, leave, denied } = setUp()
    const denial = new ActionError('DENIED', 'The grant is gone')
    renewsBy(() => Promise.reject(denial))
    leave(80_000)
    await expect(tokens.tokenToLend()).rejects.toBe(denial)
    expect(denied.signal.aborted).toBe(true)
    await expect(tokens.tokenToLend()).rejects.toBe(denial)
  })

  test('one that Google refused is not lent again', async () => {
    const { tokens, renewsBy, replace } = setUp()
    tokens.refused('first')
    renewsBy(async () => replace('second'))
    expect((await tokens.tokenToLend()).token).toBe('second')
  })
})
