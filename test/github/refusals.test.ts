import { describe, expect, test } from 'vitest'
import type { Fault } from '../../emulator/faults.ts'
import * as refusals from '../../emulator/github/refusals.ts'
import { createRepository } from '../../src/github/repository.ts'
import { clock, inTurn, type Scripted, wire } from '../identity/wire.ts'

const now = clock().now()

/** Returns the scripted reply of a fault. */
const scripted = (fault: Fault): Scripted => {
  if ('body' in fault && !('status' in fault))
    return { status: 200, body: fault.body, headers: { 'content-type': fault.contentType ?? 'text/html' } }
  if (!('status' in fault)) throw new Error('no reply')
  return { status: fault.status, body: fault.body ?? '', headers: { ...fault.headers } }
}

function asking(script: () => Scripted) {
  const { send, sent } = wire(script)
  const time = clock()
  const shared = { send, clock: time, token: 'ghs_0123456789abcdefghij', apiUrl: 'https://api.github.com' }
  const own = { repository: 'acme/fraud', repositoryId: '512345678' }
  return { repository: createRepository({ ...shared, ...own, input: 'github_token' }), sent, time }
}

const rulesOf = async (script: () => Scripted) => {
  const { repository, sent, time } = asking(script)
  const { rules } = await repository.branchEvidence('refs/heads/main', 'a'.repeat(40), { rules: true, merged: false })
  return { rules, sent, time }
}

describe('each refusal has the cause that its own words give', () => {
  test.each<[string, Fault, RegExp, RegExp]>([
    [
      'a rate limit that resets later',
      refusals.primaryLimit(now + 40 * 60_000),
      /1,000 requests an hour and repository/,
      /^Re-run the job after \d\d:\d\d UTC, or give `github_token` the token of a GitHub App, which has a limit of its own\.$/,
    ],
    ['a secondary limit', refusals.secondaryLimit(120), /secondary rate limit/, /^Re-run the job in 120 s;/],
    [
      'SAML',
      refusals.samlEnforced,
      /enforces SAML single sign-on/,
      /^Authorize the token at https:\/\/github\.com\/orgs\/acme\/sso\?authorization_request=AEX /,
    ],
    ['an IP allow list', refusals.ipAllowList, /IP allow list/, /^Use a runner with a fixed address/],
    ['a plan', refusals.planTooSmall, /plan of the account does not include/, /^Upgrade the plan, or make/],
    [
      'a missing permission, as GitHub names it',
      refusals.missingPermission('pull_requests=read'),
      /^The job’s token lacks the permission `pull-requests: read`\.$/,
      /^Add `pull-requests: read` to the permissions of this job\.$/,
    ],
    [
      'a missing permission that no job can have',
      refusals.missingPermission('administration=read'),
      /^The job’s token lacks the permission/,
      /^Add `contents: read` to the permissions of this job\.$/,
    ],
    ['a token that has ended', refusals.badCredentials, /tokens of GitHub Apps last one hour/, /^Get the token in/],
    [
      'a repository that the token does not see',
      refusals.notFound,
      /cannot see acme\/fraud/,
      /^`github_token` reads the rules and approvals of acme\/fraud, too: .*`policy_token`\.$/,
    ],
    [
      'a sign-in page of something between',
      { status: 401, body: '<html><title>Sign in</title></html>' },
      /GitHub, or something between/,
      /what is between the runner and api\.github\.com\.$/,
    ],
    ['a redirect', refusals.moved(1), /redirects the requests/, /answers instead/],
    ['a page of a filter', refusals.page, /answered in GitHub’s place/, /rewrites replies/],
    ['an outage', refusals.unavailable(503), /down or overloaded/, /githubstatus\.com/],
  ])('%s', async (_, fault, cause, hint) => {
    const { rules } = await rulesOf(() => scripted(fault))
    expect(rules).toMatchObject({
      asked: 'the rules of branch main',
      unanswered: expect.stringMatching(/^GitHub answered \d{3}: ./),
      cause: expect.stringMatching(cause),
      hint: expect.stringMatching(hint),
    })
  })

  test('an address to authorize a token is shown only if it leads to GitHub', async () => {
    const headers = { 'x-github-sso': 'required; url=https://github.com.evil.example/x' }
    const { rules } = await rulesOf(() => ({ status: 403, body: { message: 'SAML enforcement' }, headers }))
    expect(JSON.stringify(rules)).not.toContain('evil')
  })

  test('a reply that echoes the token shows nothing of it', async () => {
    const { rules } = await rulesOf(() => ({ status: 400, body: { message: 'bad token ghs_0123456789abcdefghij' } }))
    expect(rules).toMatchObject({ unanswered: 'GitHub answered 400: bad token ***' })
  })
})

describe('what passes is asked for again', () => {
  const good: Scripted = { status: 200, body: [{ type: 'deletion' }] }
  test.each<[string, Fault, number | undefined]>([
    ['a secondary limit, as long as it says', refusals.secondaryLimit(7), 7_000],
    ['a limit that resets within a minute', refusals.primaryLimit(now + 30_000), 30_000],
    ['a page', refusals.page, undefined],
    ['an empty body', refusals.emptyBody, undefined],
    ['JSON of another shape', refusals.otherShape, undefined],
    ['JSON that was cut off', refusals.cutOff, undefined],
  ])('%s', async (_, fault, waited) => {
    const { rules, sent, time } = await rulesOf(inTurn(scripted(fault), good))
    expect(rules).toEqual(['deletion'])
    expect(sent).toHaveLength(2)
    if (waited !== undefined) expect(time.slept).toEqual([waited])
  })

  test('but not a limit that resets later, nor a refusal', async () => {
    for (const fault of [refusals.primaryLimit(now + 600_000), refusals.secondaryLimit(90), refusals.ipAllowList]) {
      const { sent } = await rulesOf(() => scripted(fault))
      expect(sent).toHaveLength(1)
    }
  })

  test('a limit that seems to be over by this runner’s clock is waited for a little', async () => {
    const { time } = await rulesOf(inTurn(scripted(refusals.primaryLimit(now - 300_000)), good))
    expect(time.slept).toEqual([1_000])
  })

  test('and only what was asked for again is said to be', async () => {
    for (const [fault, repeated] of [
      [refusals.moved(1), false],
      [refusals.unavailable(503), true],
      [refusals.page, true],
    ] as const) {
      const { repository, sent } = asking(() => scripted(fault))
      const error: unknown = await repository
        .readPolicy({ kind: 'default-branch', path: 'p.yml' })
        .catch(thrown => thrown)
      expect(String(error).includes('on every attempt')).toBe(repeated)
      expect(sent.length > 1).toBe(repeated)
    }
  })

  test('errors of GraphQL that are no answer', async () => {
    for (const fault of [refusals.somethingWentWrong, refusals.graphqlLimit]) {
      const { repository, sent } = asking(() => scripted(fault))
      const failed = repository.readPolicy({ kind: 'default-branch', path: 'p.yml' })
      await expect(failed).rejects.toMatchObject({ code: 'POLICY_UNREADABLE' })
      expect(sent).toHaveLength(6)
    }
    const forbidden = refusals.graphqlErrors({ type: 'FORBIDDEN', message: 'Resource not accessible by integration' })
    const { repository, sent } = asking(() => scripted(forbidden))
    await expect(repository.readPolicy({ kind: 'default-branch', path: 'p.yml' })).rejects.toMatchObject({
      code: 'POLICY_UNREADABLE',
      cure: expect.stringContaining('contents: read'),
    })
    expect(sent).toHaveLength(1)
  })
})

describe('a policy is that of the ref that was asked for', () => {
  const file = { object: { __typename: 'Blob', text: 'version: 1', byteSize: 10, isTruncated: false } }
  const target = { __typename: 'Commit', oid: 'c'.repeat(40), file }
  const answer = (refs: object): Scripted => ({
    status: 200,
    body: { data: { repository: { databaseId: 777, ...refs } } },
  })
  const central = { kind: 'central', owner: 'acme', repository: 'policies', path: 'p.yml' } as const
  const main = { prefix: 'refs/heads/', name: 'main', target }
  const tag = { prefix: 'refs/tags/', name: 'main', target }

  test.each<[string, object]>([
    ['refs/heads/main', { ref: main }],
    ['main', { branch: main, tag: null }],
    ['main', { branch: null, tag }],
  ])('%s', async (ref, refs) => {
    const { repository } = asking(() => answer(refs))
    expect(await repository.readPolicy({ ...central, ref })).toMatchObject({ found: { repositoryId: '777' } })
  })

  test.each<[string, object]>([
    ['refs/heads/main', { ref: tag }],
    ['refs/heads/main', { ref: { ...main, name: 'Main' } }],
    ['refs/heads/main', { ref: { ...main, prefix: '' } }],
    ['refs/heads/main', {}],
    ['main', { branch: tag, tag: null }],
    ['main', { branch: main }],
  ])('%s: another one is no answer', async (ref, refs) => {
    const { repository, sent } = asking(() => answer(refs))
    const failed = repository.readPolicy({ ...central, ref })
    await expect(failed).rejects.toMatchObject({ code: 'POLICY_UNREADABLE' })
    expect(sent.length).toBeGreaterThan(1)
  })
})

describe('all pages are one answer', () => {
  const rule = (index: number) => ({ type: index === 120 ? 'required_signatures' : 'deletion' })
  const page = (from: number, to: number, next: boolean): Scripted => ({
    status: 200,
    body: Array.from({ length: to - from }, (_, index) => rule(from + index)),
    headers: next
      ? { link: '<https://api.github.com/x?page=2>; rel="next", <https://api.github.com/x?page=2>; rel="last"' }
      : {},
  })

  test('and a rule on the second page counts', async () => {
    const { rules, sent } = await rulesOf(inTurn(page(0, 100, true), page(100, 130, false)))
    expect(rules).toContain('required_signatures')
    expect(sent.map(({ url }) => url.pathname + url.search)).toEqual(
      [1, 2].map(number => `/repositories/512345678/rules/branches/main?per_page=100&page=${number}`),
    )
  })

  test('and so it does if the header that names the page is lost', async () => {
    const { rules, sent } = await rulesOf(inTurn(page(0, 100, false), page(100, 130, false)))
    expect(rules).toContain('required_signatures')
    expect(sent).toHaveLength(2)
    const exact = await rulesOf(inTurn(page(0, 100, false), page(0, 0, false)))
    expect(exact.rules).toHaveLength(100)
  })

  test('and a second page that does not come leaves it unknown', async () => {
    const { rules } = await rulesOf(inTurn(page(0, 100, true), scripted(refusals.ipAllowList)))
    expect(rules).toMatchObject({ unanswered: expect.stringContaining('403') })
  })
})

describe('an environment is missing', () => {
  const script =
    (environment: () => Scripted) =>
    (request: { url: URL }): Scripted => {
      if (request.url.pathname.includes('/environments/')) return environment()
      if (request.url.pathname.endsWith('/approvals')) return { status: 200, body: [] }
      return {
        status: 200,
        body: { id: 512_345_678, full_name: 'acme/fraud', visibility: 'private', owner: { id: 90_210 } },
      }
    }
  const found: Scripted = { status: 200, body: { name: 'Production', protection_rules: [] } }
  const missing = scripted(refusals.notFound)
  const environmentIn = (answer: () => Scripted) => {
    const { send } = wire(script(answer))
    const time = clock()
    const options = { send, clock: time, token: 't', apiUrl: 'https://api.github.com', input: 'github_token' as const }
    const repository = createRepository({ ...options, repository: 'acme/fraud', repositoryId: '512345678' })
    return {
      time,
      ask: async () => (await repository.approvalEvidence('production', '1', { reviewers: false })).environment,
    }
  }

  test('at once if it was not found before', async () => {
    const { ask, time } = environmentIn(() => missing)
    expect(await ask()).toEqual({ missing: true })
    expect(time.slept).toEqual([])
  })

  test('only if it is missing twice, 30 s apart, if it was', async () => {
    const { ask, time } = environmentIn(inTurn(found, missing, missing))
    expect(await ask()).toMatchObject({ requiredReviewers: false })
    expect(await ask()).toEqual({ missing: true })
    expect(time.slept).toEqual([30_000])
  })

  test('not if it is there again', async () => {
    const { ask } = environmentIn(inTurn(found, missing, found))
    await ask()
    expect(await ask()).toMatchObject({ requiredReviewers: false })
  })

  test('not if the second look has no answer', async () => {
    const { ask } = environmentIn(inTurn(found, missing, scripted(refusals.ipAllowList)))
    await ask()
    expect(await ask()).toMatchObject({ unanswered: expect.stringContaining('403') })
  })
})
