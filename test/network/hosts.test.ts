import { describe, expect, it } from 'vitest'
import { earlyHosts, isGitHubHost, isGoogleHost, isResultsHost, mayConnectEarly } from '../../src/network/hosts.ts'

const github = { server: 'github.com', api: 'api.github.com', idToken: 'pipelines.actions.githubusercontent.com' }

describe('a token of GitHub goes to the GitHub of this runner alone', () => {
  it.each(['api.github.com', 'pipelines.actions.githubusercontent.com'])('%s gets it', host => {
    expect(isGitHubHost(host, github)).toBe(true)
  })

  it.each([
    ['an id-token URL that an earlier step forged', 'evil.example'],
    ['a host that only ends alike', 'evil-actions.githubusercontent.com'],
    ['user content of the same domain', 'raw.githubusercontent.com'],
    ['another service of GitHub', 'gist.github.com.evil.example'],
    ['the issuer, which needs none', 'token.actions.githubusercontent.com'],
    ['gists, which hold what users wrote', 'gist.github.com'],
    ['the site itself', 'github.com'],
  ])('%s gets none', (_, host) => {
    const forged = host === 'token.actions.githubusercontent.com' ? github : { ...github, idToken: host }
    expect(isGitHubHost(host, forged)).toBe(false)
  })

  it('knows data residency and GitHub Enterprise Server', () => {
    const residency = { server: 'acme.ghe.com', api: 'api.acme.ghe.com', idToken: 'pipelines.actions.acme.ghe.com' }
    expect([residency.api, residency.idToken].map(host => isGitHubHost(host, residency))).toEqual([true, true])
    const ghes = { server: 'github.acme.example', api: 'github.acme.example', idToken: 'github.acme.example' }
    expect(isGitHubHost('github.acme.example', ghes)).toBe(true)
    expect(isGitHubHost('api.github.com', { ...ghes, api: 'api.github.com' })).toBe(false)
  })

  it.each([
    ['another host of github.com as the API', { ...github, api: 'gist.github.com' }, 'gist.github.com'],
    ['the site as the API', { ...github, api: 'github.com' }, 'github.com'],
    [
      'pages of data residency',
      { server: 'acme.ghe.com', api: 'api.acme.ghe.com', idToken: 'pages.acme.ghe.com' },
      'pages.acme.ghe.com',
    ],
    [
      'another tenant',
      { server: 'acme.ghe.com', api: 'api.other.ghe.com', idToken: 'x.actions.other.ghe.com' },
      'x.actions.other.ghe.com',
    ],
    [
      'pages of an Enterprise Server',
      { server: 'ghes.example', api: 'ghes.example', idToken: 'pages.ghes.example' },
      'pages.ghes.example',
    ],
  ])('%s gets none', (_, hosts, host) => expect(isGitHubHost(host, hosts)).toBe(false))
})

it.each([
  ['results-receiver.actions.githubusercontent.com', 'github.com', true],
  ['results-receiver.actions.acme.ghe.com', 'acme.ghe.com', true],
  ['results-receiver.actions.acme.ghe.com', 'github.com', false],
  ['results-receiver.actions.githubusercontent.com', 'acme.ghe.com', false],
  ['results.actions.githubusercontent.com.evil.example', 'github.com', false],
  ['raw.githubusercontent.com', 'github.com', false],
  ['github.acme.example', 'github.acme.example', false],
])('for artifacts, the token of a job goes to %s of %s: %s', (host, server, may) =>
  expect(isResultsHost(host, server)).toBe(may),
)

describe('a token of Google goes to Google alone', () => {
  it.each([
    'sts.googleapis.com',
    'us-central1-aiplatform.googleapis.com',
    'aiplatform.eu.rep.googleapis.com',
    '1234.us-central1-5678.prediction.vertexai.goog',
    'us-kfp.pkg.dev',
  ])('%s gets it', host => expect(isGoogleHost(host)).toBe(true))

  it.each([
    ['the bare domain', 'googleapis.com'],
    ['a look-alike', 'evilgoogleapis.com'],
    ['a domain below another', 'googleapis.com.evil.example'],
    ['an empty label', 'a..googleapis.com'],
    ['Docker images of Artifact Registry', 'us-docker.pkg.dev'],
    ['a deeper host of pkg.dev', 'evil.us-kfp.pkg.dev'],
    ['a user part', 'x@sts.googleapis.com'],
  ])('%s gets none: %s', (_, host) => expect(isGoogleHost(host)).toBe(false))
})

describe('early connections', () => {
  it('are opened to no Google host in a plan', () => {
    expect(earlyHosts(github, 'plan')).toEqual(['api.github.com'])
  })

  it('are opened to no Google host where no token can be had', () => {
    expect(earlyHosts({ ...github, idToken: undefined }, 'run')).toEqual(['api.github.com'])
  })

  it('may be opened to each of the early hosts, and to none that an earlier step forged', () => {
    for (const host of earlyHosts(github, 'run')) expect([host, mayConnectEarly(host, github)]).toEqual([host, true])
    const forged = { ...github, api: 'evil.example', idToken: 'gist.github.com' }
    expect(earlyHosts(forged, 'run').filter(host => !mayConnectEarly(host, forged))).toEqual([
      'evil.example',
      'gist.github.com',
    ])
  })
})
