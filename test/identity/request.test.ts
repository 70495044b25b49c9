import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { missingTokenError, requestToken } from '../../src/identity/request-token.ts'
import { audience, expectNoToken, failure, forge } from './tokens.ts'
import { clock, inTurn, networkAdvice, networkError, type Scripted, wire } from './wire.ts'

const url = 'https://pipelines.actions.githubusercontent.com/abc/idtoken?api-version=2.0&x=a%20b'
const bearer = 'the-bearer-of-the-job-itself'
const token = forge()

function ask(script: () => Scripted, address = url) {
  const { send, sent } = wire(script)
  const time = clock()
  const masked: string[] = []
  const mask = (secret: string): void => void masked.push(secret)
  return { asked: requestToken({ url: address, bearer, audience, send, mask, clock: time }), sent, masked, time }
}

describe('a token that GitHub gives', () => {
  test('is asked for its audience with the bearer, and masked', async () => {
    const { asked, sent, masked } = ask(() => ({ status: 200, body: { count: 1, value: token } }))
    expect(await asked).toBe(token)
    expect(sent.map(request => [request.method, request.url.href])).toEqual([
      ['GET', `${url}&audience=${encodeURIComponent(audience)}`],
    ])
    expect(sent[0]?.headers['authorization']).toBe(`Bearer ${bearer}`)
    expect(sent[0]?.timeoutMs).toBe(10_000)
    expect(masked).toEqual([token])
  })

  test('an audience cannot add parameters of its own', async () => {
    const { send, sent } = wire(() => ({ status: 200, body: { value: token } }))
    await requestToken({ url, bearer, audience: 'a&audience=b#c', send, mask: () => {}, clock: clock() })
    expect(sent[0]?.url.searchParams.getAll('audience')).toEqual(['a&audience=b#c'])
  })

  test('an address without a query gets one', async () => {
    const { asked, sent } = ask(() => ({ status: 200, body: { value: token } }), 'https://ghe.example/idtoken')
    await asked
    expect(sent[0]?.url.href).toBe(`https://ghe.example/idtoken?audience=${encodeURIComponent(audience)}`)
  })
})

describe('an address that an earlier step has changed gets nothing', () => {
  test.each([
    ['http://pipelines.actions.githubusercontent.com/idtoken?a=b', 'is not an https address'],
    ['http://127.0.0.1:8080/idtoken?a=b', 'is not an https address'],
    ['http://localhost/idtoken', 'is not an https address'],
    ['http://[::1]/idtoken', 'is not an https address'],
    ['file:///etc/passwd', 'is not an https address'],
    ['not an address', 'is not an address'],
    ['https://host.example/idtoken?a=b#', 'is malformed'],
    ['https://host.example/idtoken?a=b#fragment', 'is malformed'],
    ['https://user:secret@host.example/idtoken', 'is malformed'],
  ])('%s', async (address, what) => {
    const { asked, sent } = ask(() => ({ status: 200, body: { value: token } }), address)
    const error = await failure(asked)
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(`ACTIONS_ID_TOKEN_REQUEST_URL ${what}: nothing was sent to it`)
    expect(error.cure).toBe('Look at what the steps before this one write to GITHUB_ENV.')
    expect(sent).toEqual([])
  })
})

describe('failures that pass are tried again', () => {
  test.each([408, 429, 500, 502, 503, 504])('status %i', async status => {
    const { asked, sent } = ask(inTurn({ status }, { status }, { status: 200, body: { value: token } }))
    expect(await asked).toBe(token)
    expect(sent).toHaveLength(3)
  })

  test('a lost connection, with growing waits', async () => {
    const { asked, time } = ask(inTurn('no answer', 'no answer', 'no answer', { status: 200, body: { value: token } }))
    expect(await asked).toBe(token)
    expect(time.slept).toEqual([1000, 2000, 4000])
  })

  test('after as long as GitHub asks for', async () => {
    const busy = { status: 429, headers: { 'retry-after': '7' } }
    const { asked, time } = ask(inTurn(busy, { status: 200, body: { value: token } }))
    expect(await asked).toBe(token)
    expect(time.slept).toEqual([7000])
  })

  test('but not for longer than 45 s in all', async () => {
    const { asked, time, sent } = ask(() => 'no answer')
    const error = await failure(asked)
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(`GitHub did not answer the request for an OIDC token. ${networkError}`)
    const { likelyCause: cause, cure, commands } = error
    expect({ cause, cure, commands }).toEqual(networkAdvice)
    expect(sent).toHaveLength(6)
    // After the last wait, the last try still has its full time limit.
    expect(time.slept.reduce((sum, wait) => sum + wait, 0) + 10_000).toBeLessThanOrEqual(45_000)
  })

  test('not when GitHub asks for more time than there is', async () => {
    const { asked, sent } = ask(() => ({ status: 503, headers: { 'retry-after': '3600' }, body: 'down' }))
    const error = await failure(asked)
    expect(error.message).toBe('GitHub refused to issue an OIDC token (status 503)')
    expect(error.likelyCause).toBe('GitHub is overloaded or down (https://www.githubstatus.com).')
    expect(sent).toHaveLength(1)
  })
})

describe('a 403 for the number of requests', () => {
  const limits: readonly (readonly [string, Scripted])[] = [
    ['by its words', { status: 403, body: { message: 'You have exceeded a secondary rate limit.' } }],
    ['by its header', { status: 403, body: 'Forbidden', headers: { 'retry-after': '2' } }],
  ]

  test.each(limits)('%s, is asked again', async (_, limit) => {
    const { asked, sent } = ask(inTurn(limit, { status: 200, body: { value: token } }))
    expect(await asked).toBe(token)
    expect(sent).toHaveLength(2)
  })

  test.each(limits)('%s, is not a missing permission', async (_, limit) => {
    const error = await failure(ask(() => limit).asked)
    expect(error.likelyCause).toContain('a rate limit of GitHub')
    expect(error.cure).not.toContain('id-token')
  })
})

test.each([401, 403, 404])('a page with status %i is not GitHub’s refusal', async status => {
  const error = await failure(ask(() => ({ status, body: '\n<!DOCTYPE html><title>Blocked</title>' })).asked)
  expect(error.answer).toMatchObject({ status, words: 'Blocked' })
  expect(error.likelyCause).toContain('answers instead')
  expect(error.cure).not.toContain('id-token')
})

describe('refusals are not', () => {
  test.each([400, 401, 403, 404])('status %i', async status => {
    const { asked, sent } = ask(() => ({ status, body: { message: 'no, thank you' } }))
    const error = await failure(asked)
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(`GitHub refused to issue an OIDC token (status ${status})`)
    expect(error.answer).toEqual({ host: 'pipelines.actions.githubusercontent.com', status, words: 'no, thank you' })
    expect(sent).toHaveLength(1)
  })

  test('a job that is over gets GitHub’s words and what to do', async () => {
    const message = "Can't issue ID_TOKEN for job in 'Completed' state"
    const headers = { 'x-vss-e2eid': '6f1c' }
    const { asked } = ask(() => ({ status: 400, body: { message }, headers }))
    const error = await failure(asked)
    expect(error.answer).toMatchObject({ words: message, requestId: '6f1c' })
    expect(error.likelyCause).toBe('The job is over, or was cancelled: GitHub issues no more tokens for it.')
  })

  test('a 403 names the permission, as lines to paste', async () => {
    const { asked } = ask(() => ({ status: 403, body: 'Forbidden' }))
    expect((await failure(asked)).cure).toContain('permissions:\n  contents: read')
  })

  test('a page of HTML is cut down to its title', async () => {
    const { asked } = ask(() => ({ status: 403, body: '<html><title>Blocked by\n policy</title><p>much more' }))
    expect((await failure(asked)).answer?.words).toBe('Blocked by policy')
  })

  test('a host outside the closed list stays the error that it is', async () => {
    const send = async () => {
      throw new ActionError('HOST_REFUSED', 'Nothing was sent')
    }
    const error = await failure(requestToken({ url, bearer, audience, send, mask: () => {}, clock: clock() }))
    expect(error.code).toBe('HOST_REFUSED')
  })
})

describe('a job whose state lags at GitHub', () => {
  const refused = (state: string, status: number): Scripted => ({
    status,
    body: { message: `Can't issue ID_TOKEN for job in '${state}' state` },
  })
  const given: Scripted = { status: 200, body: { value: token } }

  test.each(['Pending', 'Delayed', 'Queued', 'InProgress', 'Waiting'])('%s is asked again', async state => {
    for (const status of [400, 403]) {
      const { asked, sent } = ask(inTurn(refused(state, status), refused(state, status), given))
      expect(await asked).toBe(token)
      expect(sent).toHaveLength(3)
    }
  })

  test('that does not pass is told in GitHub’s words, after some seconds', async () => {
    const { asked, sent, time } = ask(() => refused('Pending', 403))
    const error = await failure(asked)
    expect(error.answer).toMatchObject({ status: 403, words: "Can't issue ID_TOKEN for job in 'Pending' state" })
    expect(error.likelyCause).toBe(
      "The job runs, but GitHub still has it as 'Pending': its job state lags behind, which passes.",
    )
    expect(error.cure).not.toContain('id-token: write')
    expect(sent.length).toBeGreaterThan(3)
    expect(time.slept.reduce((sum, wait) => sum + wait, 0)).toBeLessThan(40_000)
  })

  test('Completed is final', async () => {
    const { asked, sent } = ask(() => refused('Completed', 403))
    expect((await failure(asked)).likelyCause).toContain('The job is over')
    expect(sent).toHaveLength(1)
  })
})

test('an Enterprise Server without OIDC is told as that', async () => {
  const { asked } = ask(() => ({ status: 404, body: 'Not Found' }), 'https://ghes.example/_services/x?api-version=2.0')
  const error = await failure(asked)
  expect(error.likelyCause).toContain('ghes.example issues no OIDC tokens')
  expect(error.commands).toMatchObject([
    { run: 'curl -fsS https://ghes.example/_services/token/.well-known/openid-configuration' },
  ])
})

describe('an answer that is no token', () => {
  test.each<[string, unknown]>([
    ['no JSON', 'hello'],
    ['a list', [token]],
    ['no value', { count: 1 }],
    ['a value that is not a string', { value: { token } }],
    ['a value that is not a JWT', { value: 'not a token' }],
    ['a JWT with a line break', { value: `${token}\n` }],
    ['an empty value', { value: '' }],
    ['too much', { value: token, padding: 'x'.repeat(70_000) }],
    ['nothing', ''],
    ['an empty object', {}],
    ['a page of HTML', '<html><title>Sign in</title></html>'],
  ])('%s', async (_, body) => {
    const once = ask(inTurn({ status: 200, body }, { status: 200, body: { value: token } }))
    expect(await once.asked).toBe(token)
    const { asked, masked, sent } = ask(() => ({ status: 200, body }))
    const error = await failure(asked)
    expect(error.code).toBe('TOKEN_UNAVAILABLE')
    expect(error.message).toBe(
      'pipelines.actions.githubusercontent.com answered the request for an OIDC token with something else',
    )
    expect(masked).toEqual([])
    expect(sent).toHaveLength(6)
    expectNoToken(error, token)
  })
})

test('a server that echoes the tokens in its refusal does not get them into the error', async () => {
  const { asked } = ask(() => ({ status: 403, body: { message: `bad: Bearer ${bearer}, ${token}.` } }))
  const error = await failure(asked)
  expect(error.answer?.words).toBe('bad: Bearer ***, ***')
  expectNoToken(error, token)
  expectNoToken(error, bearer)
})

describe('a job that may not ask for a token is told why', () => {
  const message = 'GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set'

  test('without the permission: the lines to add, and that the caller must grant it too', () => {
    const error = missingTokenError({ eventName: 'push', fork: false, actor: 'octocat' })
    expect({ code: error.code, message: error.message }).toEqual({ code: 'TOKEN_UNAVAILABLE', message })
    expect(error.likelyCause).toBe('The job does not have the permission `id-token: write`.')
    expect(error.cure).toBe(
      [
        'Add these lines to the job, or to the top of the workflow if no job has `permissions` of its own; if there are some, add only the last line to them. For a reusable workflow, add them to the job that calls it, too: a called workflow never has more than its caller. Then start a new run: a re-run uses the former file.',
        'permissions:',
        '  contents: read   # a job loses the permissions that it does not name',
        '  id-token: write',
      ].join('\n'),
    )
  })

  test("on a fork's pull request: that none is given, and not to turn to pull_request_target", () => {
    const error = missingTokenError({ eventName: 'pull_request', fork: true, actor: 'stranger' })
    expect({ code: error.code, message: error.message }).toEqual({ code: 'TOKEN_UNAVAILABLE', message })
    expect(error.likelyCause).toBe(
      'This is a pull request from a fork: GitHub gives it no token, with any permissions.',
    )
    expect(error.cure).toBe(
      "Use mode: plan on pull_request, which needs no token, and mode: run on the push that a merge makes. Do not turn to pull_request_target: it would hand your permissions to the fork's code.",
    )
  })

  test('for Dependabot: that it counts as a fork', () => {
    const error = missingTokenError({ eventName: 'pull_request', fork: false, actor: 'dependabot[bot]' })
    expect({ code: error.code, message: error.message }).toEqual({ code: 'TOKEN_UNAVAILABLE', message })
    expect(error.likelyCause).toBe('Dependabot started this run: GitHub treats it like a fork and gives it no token.')
  })
})
