import { describe, expect, test } from 'vitest'
import type { Fault } from '../../emulator/faults.ts'
import { acme, expectRefused, fraud, type Training, throughDist, train, trainHere } from './harness.ts'

const pipelines = 'pipelines.actions.githubusercontent.com'
const issuer = 'token.actions.githubusercontent.com'
const api = 'api.github.com'
const auth = { inputs: { mode: 'check' } }

describe('without a token', () => {
  test('a job without id-token: write is told to add it, and how', async () => {
    await using cloud = await fraud(throughDist)
    const run = await train(cloud, { permissions: { contents: 'read' } })
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    for (const part of [
      'GitHub issued no identity token: GitHub offers this job no OIDC token: ACTIONS_ID_TOKEN_REQUEST_URL and _TOKEN are not set',
      'Likely cause: The job does not have the permission `id-token: write`.',
      'id-token: write',
      'For a reusable workflow, add them to the job that calls it, too',
    ])
      expect(run.log).toContain(part)
    expect(cloud.connections.map(({ host }) => host)).not.toContain('sts.googleapis.com')
  })

  test('a pull request from a fork is told why, and not sent to pull_request_target', async () => {
    await using cloud = await fraud()
    const repository = cloud.github.repository(acme.repository)
    const headSha = repository.commit({}, { branch: 'topic' })
    const { number } = repository.addPull({ head: 'topic', headSha, fork: 'mallory/fraud' })
    const run = await train(cloud, { job: { event: 'pull_request', pull: number } })
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain('This is a pull request from a fork: GitHub gives it no token, with any permissions.')
    expect(run.log).toContain('Do not turn to pull_request_target')
  })

  test('Dependabot is told that it is treated like a fork', async () => {
    await using cloud = await fraud()
    const repository = cloud.github.repository(acme.repository)
    const headSha = repository.commit({}, { branch: 'dependabot/npm' })
    const { number } = repository.addPull({ head: 'dependabot/npm', headSha })
    const actor = { login: 'dependabot[bot]', id: 49_699_333 }
    const run = await train(cloud, { job: { event: 'pull_request', pull: number, actor } })
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain('Dependabot started this run: GitHub treats it like a fork and gives it no token.')
  })
})

describe.concurrent('a passing failure of the token request is tried again', () => {
  const failures: Readonly<Record<string, readonly Fault[]>> = {
    '429, 500, 502': [{ status: 429 }, { status: 500 }, { status: 502 }],
    '503, 504, a reset': [{ status: 503 }, { status: 504 }, { reset: 'before' }],
    '408, a lost answer': [{ status: 408 }, { reset: 'after' }],
    'no answer at all': [{ hang: true }],
    'a job that GitHub has as pending or delayed, though it runs': ['Pending', 'Delayed'].map(state => ({
      status: 403,
      body: { message: `Can't issue ID_TOKEN for job in '${state}' state` },
    })),
    'an empty answer, and an empty object': [
      { body: '', contentType: 'application/json' },
      { body: '{}', contentType: 'application/json' },
    ],
  }
  test.for(Object.entries(failures))('%s', async ([, faults]) => {
    await using cloud = await fraud({ virtualTime: true })
    for (const fault of faults) cloud.faults.add({ host: pipelines, fault })
    const run = await trainHere(cloud, auth)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(cloud.requestsTo(pipelines)).toHaveLength(faults.length + 1)
  })

  test('but not for ever', async () => {
    await using cloud = await fraud()
    cloud.faults.add({
      host: pipelines,
      times: Infinity,
      fault: { status: 503, body: { message: 'Service Unavailable' } },
    })
    const run = await train(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain('GitHub refused to issue an OIDC token (status 503)')
    expect(run.log).toContain('GitHub is overloaded or down (https://www.githubstatus.com).')
    expect(run.log).toContain(`GitHub said (${pipelines}, 503):`)
    expect(cloud.requestsTo(pipelines).length).toBeLessThanOrEqual(6)
  })

  test('nor where GitHub cannot be reached', async () => {
    await using cloud = await fraud()
    cloud.faults.add({ host: pipelines, times: Infinity, fault: { refuse: true } })
    const run = await train(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain(
      `GitHub did not answer the request for an OIDC token. No answer from ${pipelines} to GET `,
    )
    expect(run.log).toContain(`curl -v https://${pipelines}`)
  })

  test('nor where the issuer does not give its keys', async () => {
    await using cloud = await fraud()
    cloud.github.issuerAnswers = false
    const run = await train(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain(
      `The keys of https://${issuer} could not be fetched: https://${issuer}/.well-known/jwks answered with status 503`,
    )
  })
})

describe('an answer that is no token', () => {
  test('a 403 is not tried again, and GitHub’s words are told', async () => {
    await using cloud = await fraud()
    const body = { message: 'The requested resource is forbidden.' }
    cloud.faults.add({ host: pipelines, times: Infinity, fault: { status: 403, body } })
    const run = await train(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(cloud.requestsTo(pipelines)).toHaveLength(1)
    expect(run.log).toContain('The requested resource is forbidden.')
    expect(run.log).toContain('Give the job the permission and re-run it:')
  })

  test.each<[string, Fault]>([
    ['a page of HTML', { body: '<html><title>Sign in</title></html>' }],
    ['half a JSON', { body: '{"count":1,"value":"eyJ', contentType: 'application/json' }],
    ['a JSON without a value', { body: '{"count":0}', contentType: 'application/json' }],
    ['a value that is no token', { body: '{"value":42}', contentType: 'application/json' }],
    [
      'a token with a line break',
      { body: '{"value":"eyJh.eyJi.c\\n::set-env name=A::b"}', contentType: 'application/json' },
    ],
  ])('%s', async (_, fault) => {
    await using cloud = await fraud({ virtualTime: true })
    cloud.faults.add({ host: pipelines, times: Infinity, fault })
    const run = await trainHere(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain(`${pipelines} answered the request for an OIDC token with something else`)
    expect(cloud.requestsTo(pipelines)).toHaveLength(6)
    expect(run.env).toEqual({})
  })

  test('a redirect is not followed: the request token would go along', async () => {
    await using cloud = await fraud()
    cloud.faults.add({ host: pipelines, times: Infinity, fault: { redirect: 'https://mallory.example/idtoken' } })
    const run = await train(cloud)
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain('GitHub refused to issue an OIDC token (status 302)')
    expect(cloud.connections.map(({ host }) => host)).not.toContain('mallory.example')
  })
})

describe('a request address that an earlier step set', () => {
  test.each([
    ['http', 'http://pipelines.actions.githubusercontent.com/idtoken?api-version=2.0', 'is not an https address'],
    ['no address at all', 'mallory', 'is not an address'],
  ])('%s: nothing is sent to it', async (_, url, says) => {
    await using cloud = await fraud()
    const env = { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'made-up-by-an-earlier-step' }
    const run = await train(cloud, { permissions: { contents: 'read' }, env })
    expectRefused(cloud, run, 'TOKEN_UNAVAILABLE')
    expect(run.log).toContain(`ACTIONS_ID_TOKEN_REQUEST_URL ${says}: nothing was sent to it`)
    expect(cloud.connections.filter(({ outcome }) => outcome !== 'open')).toEqual([])
  })
})

describe('proxies', () => {
  test('every host is reached through HTTPS_PROXY, the libraries’ too', async () => {
    await using cloud = await fraud()
    const { proxyUrl } = cloud
    // Upper case only, as many users set it.
    const run = await train(cloud, { ...auth, env: { https_proxy: undefined, HTTPS_PROXY: proxyUrl } })
    expect(run.conclusion, run.log).toBe('success')
    const hosts = cloud.hosts()
    expect(hosts).toEqual(expect.arrayContaining([api, pipelines, issuer, 'sts.googleapis.com']))
    expect(hosts).toContain('iamcredentials.googleapis.com')
    expect(cloud.connections.filter(({ outcome }) => outcome !== 'open')).toEqual([])
  })

  test('a host in NO_PROXY is not asked through the proxy', async () => {
    // A name that no resolver has (RFC 6761): requests that bypass the proxy fail.
    await using cloud = await fraud({ github: { server: 'https://github.invalid' } })
    const run = await train(cloud, { ...auth, env: { NO_PROXY: 'github.invalid', no_proxy: 'github.invalid' } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(
      /No answer from github\.invalid to POST \/api\/graphql: the name could not be resolved \((ENOTFOUND|for now \(EAI_AGAIN)\)/,
    )
    expect(run.log).toContain('(POLICY_UNREADABLE, at: policy)')
    expect(cloud.connections.map(({ host }) => host)).not.toContain('github.invalid')
  })

  test('a proxy that is not there is named as what could not be reached', async () => {
    await using cloud = await fraud()
    const env = { HTTPS_PROXY: 'http://127.0.0.1:9', https_proxy: 'http://127.0.0.1:9' }
    const run = await train(cloud, { ...auth, env })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(
      `No answer from ${api} to POST /graphql: the connection was refused (ECONNREFUSED) by the proxy 127.0.0.1:9`,
    )
    expect(run.log).toContain('HTTPS_PROXY names the proxy 127.0.0.1:9')
    expect(cloud.connections).toEqual([])
  })

  test('a proxy that wants other credentials says so once, without any part of them', async () => {
    await using cloud = await fraud({ virtualTime: true, proxyCredentials: { user: 'svc', password: 'right' } })
    const url = cloud.proxyUrl.replace('//', '//svc:Geheim123@')
    const run = await trainHere(cloud, { ...auth, env: { HTTPS_PROXY: url, https_proxy: url } })
    expect(run.conclusion).toBe('failure')
    expect(run.log).toContain('requires credentials (407)')
    expect(run.log).toContain('It does not accept the user name and password in HTTPS_PROXY')
    expectNowhere(run, ['Geheim', 'svc'])
    // One connection per host: none of them is tried again.
    expect(new Set(cloud.connections.map(({ outcome }) => outcome))).toEqual(new Set(['unauthorized']))
    expect(cloud.connections.length).toBeLessThanOrEqual(8)
  })

  test('a proxy that lets GitHub through and not Google: the cause and the hosts to allow, at the first refusal', async () => {
    await using cloud = await fraud({ virtualTime: true })
    for (const host of ['sts.googleapis.com', 'iamcredentials.googleapis.com'])
      cloud.faults.add({ host, times: Infinity, fault: { connect: 403 } })
    const run = await trainHere(cloud, auth)
    expect(run.conclusion).toBe('failure')
    expect(run.log).toContain('refused to connect to sts.googleapis.com (403)')
    expect(run.log).toContain('Have the proxy allow CONNECT to port 443 of these hosts: sts.googleapis.com')
    // The early connection, and the one of the exchange.
    expect(cloud.connections.filter(({ host }) => host === 'sts.googleapis.com').length).toBeLessThanOrEqual(2)
  })

  test.each([
    ['a raw # in the password', 'http://svc:Geh#eim123@127.0.0.1:9', 'HTTPS_PROXY is not the address of a proxy'],
    ['a port over 65535', 'http://svc:Geheim123@127.0.0.1:66000', 'HTTPS_PROXY is not the address of a proxy'],
    ['SOCKS', 'socks5://svc:Geheim123@127.0.0.1:9', 'HTTPS_PROXY names a SOCKS proxy'],
  ])('%s: refused by the name of the variable, and never shown', async (_, value, says) => {
    await using cloud = await fraud({ virtualTime: true })
    const run = await trainHere(cloud, { ...auth, env: { HTTPS_PROXY: value, https_proxy: value } })
    expectRefused(cloud, run, 'INPUT_INVALID')
    expect(run.log).toContain(says)
    expect(run.summary).toContain('HTTPS_PROXY')
    expectNowhere(run, ['Geh', 'eim123', 'svc'])
    expect(cloud.connections).toEqual([])
  })

  test('the committed action shows nothing of a proxy that cannot be parsed, in a plan neither', async () => {
    await using cloud = await fraud({ timeScale: 30 })
    const value = 'http://svc:Geh#eim123@127.0.0.1:9'
    const run = await train(cloud, { inputs: { mode: 'plan' }, env: { HTTPS_PROXY: value, https_proxy: value } })
    expect(run.conclusion).toBe('failure')
    expect(run.log).toContain('HTTPS_PROXY is not the address of a proxy')
    expectNowhere(run, ['Geh', 'eim123', 'svc'])
  })
})

describe('an environment that would show tokens', () => {
  test.each([
    ['NODE_DEBUG', 'http,https,net,tls'],
    ['NODE_TLS_REJECT_UNAUTHORIZED', '0'],
    ['NODE_OPTIONS', '--tls-keylog=/tmp/keys'],
  ])('%s: nothing is sent, and the cure names it', async (name, value) => {
    await using cloud = await fraud({ virtualTime: true })
    const run = await trainHere(cloud, { ...auth, env: { [name]: value } })
    expectRefused(cloud, run, 'INPUT_INVALID')
    expect(run.log).toContain(name)
    expect(run.log).toContain('GITHUB_ENV')
    expect(cloud.connections).toEqual([])
  })

  test('the committed action prints no token while NODE_DEBUG is set', async () => {
    await using cloud = await fraud({ timeScale: 1 })
    const run = await train(cloud, { ...auth, env: { NODE_DEBUG: 'http,https,net,tls' } })
    expect(run.conclusion).toBe('failure')
    expect(run.log).toContain('NODE_DEBUG is set: Node would print the headers of requests, including tokens')
    expect(cloud.requests).toEqual([])
  })
})

/** Expects that no text that a run leaves contains any of `parts`. */
function expectNowhere(run: Training, parts: readonly string[]): void {
  const { log, summary, annotations, outputs, record, env } = run
  const all = JSON.stringify({ log, summary, annotations, outputs, record, env })
  for (const part of parts) expect(all).not.toContain(part)
}
