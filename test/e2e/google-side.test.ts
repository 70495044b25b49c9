import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { type SetUpOptions, setUpGoogle } from '../../emulator/set-up.ts'
import { ActionError } from '../../src/core/errors.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { matchesAny } from '../../src/policy/match.ts'
import type { Condition, Grant, Matcher, Policy } from '../../src/policy/policy.ts'
import { blocks, root } from '../docs/markdown.ts'

/**
 * A step that skips the action presents its token to Google itself. What `compile` printed is then the only bound: it
 * must let in exactly the tokens that `when` admits, and to the grant's own account only.
 */
const name = 'acme/fraud/.github/vertex-policy.yml'
const loads = (text: string): Policy | undefined => {
  try {
    return loadPolicy(text, name, '1.0.0').policy
  } catch (error) {
    if (error instanceof ActionError) return undefined
    throw error
  }
}

const ofDocuments = ['docs/policy.md', 'docs/code-to-google.md'].flatMap(document =>
  blocks(document, 'yaml').map((text, index) => [`${document}, block ${index + 1}`, text] as const),
)
const ofExamples = readdirSync(join(root, 'examples'), { withFileTypes: true })
  .map(({ name: example }) => [example, join(root, 'examples', example, '.github/vertex-policy.yml')] as const)
  .filter(([, file]) => existsSync(file))
  .map(([example, file]) => [`examples/${example}`, readFileSync(file, 'utf8')] as const)
const policies = [...ofDocuments, ...ofExamples].flatMap(([where, text]) => {
  const policy = loads(text)
  return policy === undefined ? [] : [[where, { text, policy }] as const]
})

type TokenClaims = Readonly<Record<string, string>>

/** A value that a matcher matches. */
const exampleOf = (matcher: Matcher): string =>
  'literal' in matcher ? matcher.literal : matcher.glob.replaceAll('**', 'a/b').replaceAll('*', 'a')

/** The claims that every token of GitHub has, with those of a grant's first alternative. */
const claimsOf = ({ when }: Grant): TokenClaims => ({
  sub: 'repo:acme/fraud:ref:refs/heads/main',
  repository: 'acme/fraud',
  repository_id: '512345678',
  repository_owner: 'acme',
  repository_owner_id: '90210',
  run_id: '17000000001',
  run_attempt: '1',
  sha: '5f0c1c7d6c0e7e2c1c6e0d8b1c2a3f4e5d6c7b8a',
  event_name: 'push',
  ref: 'refs/heads/main',
  ...Object.fromEntries(when.map(({ claim, anyOf }) => [claim, anyOf[0] === undefined ? '' : exampleOf(anyOf[0])])),
})

/** Claims without which Google's mapping has no value for any token. */
const needed = new Set(['repository_id', 'run_id', 'run_attempt', 'sha'])
const others: Readonly<Record<string, readonly string[]>> = {
  event_name: ['pull_request', 'pull_request_target', 'schedule', 'workflow_dispatch', 'release'],
  ref: ['refs/tags/main', 'refs/heads/main-x', 'refs/heads/x', 'refs/pull/1/merge', 'refs/heads/main\n'],
  repository_id: ['512345679', '51234567', '0512345678'],
  ref_protected: ['false', ''],
  environment: ['production-eu', 'staging', 'Production'],
  runner_environment: ['self-hosted'],
}

/** Values next to those that a condition matches, and its own other alternatives. */
function valuesNear({ claim, anyOf }: Condition): (string | undefined)[] {
  const own = anyOf.map(exampleOf)
  return [
    ...own.flatMap(value => [value, `${value}x`, `x${value}`, value.slice(0, -1), value.toUpperCase(), `${value}/x`]),
    ...anyOf.flatMap(matcher => ('glob' in matcher ? [matcher.glob, matcher.glob.replaceAll('*', '')] : [])),
    ...(others[claim] ?? []),
    "' || true || '",
    '',
    ...(needed.has(claim) ? [] : [undefined]),
  ]
}

/** Each grant's own token, and that token with each of its claims altered in turn, and with those of other grants. */
function tokensOf({ grants }: Policy): TokenClaims[] {
  const all = Object.values(grants)
  const found = all.flatMap(grant => {
    const base = claimsOf(grant)
    const changes = [
      ...grant.when.flatMap(condition => valuesNear(condition).map(value => [condition.claim, value] as const)),
      ...all.flatMap(({ when }) =>
        when.flatMap(({ claim, anyOf }) => anyOf.map(one => [claim, exampleOf(one)] as const)),
      ),
    ]
    const altered = changes.map(([claim, value]) => {
      const { [claim]: _, ...rest } = base
      return value === undefined ? rest : { ...rest, [claim]: value }
    })
    // The proof of the compiler goes through all classes. Here, many grants share the time that three may take.
    const step = Math.ceil(all.length / 3)
    return [base, ...altered.filter((_, index) => index % step === 0)]
  })
  return [...new Map(found.map(claims => [JSON.stringify(Object.entries(claims).sort()), claims])).values()]
}

/** The grants whose `when` holds, by the matcher that the action decides with. */
const admitted = ({ grants }: Policy, claims: TokenClaims): Grant[] =>
  Object.values(grants).filter(({ when }) =>
    when.every(({ claim, anyOf }) => {
      const value = claims[claim]
      return value !== undefined && matchesAny(anyOf, value)
    }),
  )

const scope = 'https://www.googleapis.com/auth/cloud-platform'

/** Sends a request to the emulated Google, as `curl` in a step would. */
async function send(cloud: Emulator, host: string, path: string, body: object, bearer?: string) {
  const service = cloud.google.services.find(one => one.serves(host))
  if (service === undefined) throw new Error(`there is no ${host}`)
  const headers = {
    'content-type': 'application/json',
    ...(bearer === undefined ? {} : { authorization: `Bearer ${bearer}` }),
  }
  const request = { method: 'POST', host, path, query: new URLSearchParams(), headers }
  const answer = await service.handle({ ...request, body: Buffer.from(JSON.stringify(body)) })
  const fields: Record<string, unknown> = Object.fromEntries(Object.entries(answer.body))
  return { status: answer.status, fields }
}

/** Presents a token to STS. Returns Google's token, or undefined for a refusal. */
async function exchange(cloud: Emulator, provider: string, token: string): Promise<string | undefined> {
  const { status, fields } = await send(cloud, 'sts.googleapis.com', '/v1/token', {
    grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
    audience: `//iam.googleapis.com/${provider}`,
    scope,
    requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
    subjectToken: token,
    subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
  })
  return status === 200 ? String(fields['access_token']) : undefined
}

const impersonates = async (cloud: Emulator, account: string, bearer: string): Promise<boolean> => {
  const path = `/v1/projects/-/serviceAccounts/${account}:generateAccessToken`
  return (await send(cloud, 'iamcredentials.googleapis.com', path, { scope: [scope] }, bearer)).status === 200
}

/** What a token reaches: the providers that exchange it, and the accounts that it becomes. */
interface Reached {
  readonly providers: readonly string[]
  readonly accounts: readonly string[]
}

const providersOf = ({ grants }: Policy): string[] => [
  ...new Set(Object.values(grants).map(({ provider }) => provider.resource)),
]
const accountsOf = (grants: readonly Grant[]): string[] => [
  ...new Set(grants.flatMap(({ serviceAccount }) => serviceAccount ?? [])),
]

async function reached(cloud: Emulator, policy: Policy, claims: TokenClaims): Promise<Reached> {
  const accounts = new Set<string>()
  const providers: string[] = []
  const iat = Math.floor(cloud.clock.now() / 1000)
  for (const provider of providersOf(policy)) {
    const aud = `https://iam.googleapis.com/${provider}`
    const token = await cloud.github.issuer.sign({ ...claims, iss: policy.issuer, aud, iat, exp: iat + 300 })
    const bearer = await exchange(cloud, provider, token)
    if (bearer === undefined) continue
    providers.push(provider)
    for (const account of accountsOf(Object.values(policy.grants)))
      if (await impersonates(cloud, account, bearer)) accounts.add(account)
  }
  return { providers, accounts: [...accounts].sort() }
}

const setUps: readonly SetUpOptions[] = [
  { target: 'gcloud', layout: 'conditions' },
  { target: 'terraform', layout: 'conditions' },
  { target: 'gcloud', layout: 'bindings' },
  { target: 'terraform', layout: 'bindings' },
]

describe.each(policies)('a step that skips the action, under the policy of %s', (_, { text, policy }) => {
  let cloud: Emulator
  beforeAll(async () => {
    cloud = await startEmulator({ virtualTime: true })
  })
  afterAll(() => cloud.close())

  test.each(setUps)('$target, layout $layout: Google lets in exactly what `when` admits', async how => {
    const { identity, storage, artifacts } = cloud.google
    identity.projects.length = 0
    storage.buckets.clear()
    artifacts.repositories.clear()
    Object.assign(identity, { pools: {}, serviceAccounts: {} })
    try {
      await setUpGoogle(cloud, text, name, how)
    } catch (error) {
      // Globs and claims that cannot be joined need the other layout, and `compile` says so.
      if (!(error instanceof ActionError) || how.layout !== 'bindings') throw error
      expect(JSON.stringify(error.problems)).toContain('bindings')
      return
    }
    const differences: object[] = []
    let inside = 0
    const tokens = tokensOf(policy)
    for (const claims of tokens) {
      const grants = admitted(policy, claims)
      const expected = {
        providers: providersOf(policy).filter(one => grants.some(({ provider }) => provider.resource === one)),
        accounts: accountsOf(grants).sort(),
      }
      const actual = await reached(cloud, policy, claims)
      if (actual.accounts.length > 0 || actual.providers.length > 0) inside += 1
      // In the layout `bindings`, the provider admits a whole owner, and the members of the accounts decide.
      const isSame =
        JSON.stringify(actual.accounts) === JSON.stringify(expected.accounts) &&
        (how.layout === 'bindings'
          ? expected.providers.every(one => actual.providers.includes(one))
          : JSON.stringify(actual.providers) === JSON.stringify(expected.providers))
      if (!isSame) differences.push({ claims, expected, actual })
    }
    expect(differences.slice(0, 3)).toEqual([])
    // Neither all nor none, or the tokens would show nothing.
    expect(inside).toBeGreaterThan(0)
    expect(inside).toBeLessThan(tokens.length)
  })
})

test('every policy of the documents and the examples is here', () => {
  expect(policies.map(([where]) => where)).toEqual(
    expect.arrayContaining([...ofExamples.map(([where]) => where), 'examples/quick-start']),
  )
  expect(policies.some(([where]) => where.startsWith('docs/policy.md'))).toBe(true)
})
