import { createLocalJWKSet, decodeJwt, decodeProtectedHeader, type JSONWebKeySet, jwtVerify } from 'jose'
import { expect, test } from 'vitest'
import { type Emulator, type EmulatorOptions, startEmulator } from '../../emulator/emulator.ts'
import type { Job, JobOptions } from '../../emulator/github/jobs.ts'
import { isObject } from '../../src/core/json.ts'
import { ask, type Reply } from './client.ts'

const audience = 'https://iam.googleapis.com/projects/1/locations/global/workloadIdentityPools/p/providers/v'

async function askToken(cloud: Emulator, job: Job, change: { bearer?: string; query?: string } = {}): Promise<Reply> {
  if (job.idToken === undefined) throw new Error('the job may not ask for ID tokens')
  const query = change.query ?? `&audience=${encodeURIComponent(audience)}`
  return ask(cloud, job.idToken.url + query, {
    headers: { authorization: `Bearer ${change.bearer ?? job.idToken.token}` },
  })
}

async function tokenOf(cloud: Emulator, job: Job): Promise<string> {
  const { json } = await askToken(cloud, job)
  if (!isObject(json) || typeof json['value'] !== 'string') throw new Error('no token came')
  return json['value']
}

async function keysOf(cloud: Emulator, issuer: string): Promise<JSONWebKeySet> {
  const { json } = await ask(cloud, `${issuer}/.well-known/jwks`)
  if (!isObject(json) || !Array.isArray(json['keys'])) throw new Error('no keys came')
  return { keys: json['keys'] }
}

const api = (cloud: Emulator, path: string, token?: string, accept?: string): Promise<Reply> =>
  ask(cloud, `${cloud.github.server.api}${path}`, {
    headers: {
      ...(token === undefined ? {} : { authorization: `token ${token}` }),
      ...(accept === undefined ? {} : { accept }),
    },
  })

const graphql = (cloud: Emulator, query: string, token: string, variables = {}): Promise<Reply> =>
  ask(cloud, cloud.github.server.graphql, {
    method: 'POST',
    headers: { authorization: `bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  })

const refused = { message: 'Resource not accessible by integration', status: '403' }

test('a token has the claims, the times and the header of a real one', async () => {
  await using cloud = await startEmulator()
  const { head } = cloud.github.repository('acme/fraud')
  const job = cloud.github.startJob({ runId: '17012345678', environment: 'prod:eu' })
  const token = await tokenOf(cloud, job)
  const { payload } = await jwtVerify(token, createLocalJWKSet(await keysOf(cloud, cloud.github.server.issuer)), {
    issuer: 'https://token.actions.githubusercontent.com',
    audience,
    algorithms: ['RS256'],
  })
  expect(Number(payload.exp) - Number(payload.iat)).toBe(300)
  expect(Number(payload.iat) - Number(payload.nbf)).toBe(300)
  expect(payload).toMatchObject({
    sub: 'repo:acme/fraud:environment:prod%3Aeu',
    aud: audience,
    ref: 'refs/heads/main',
    sha: head,
    repository: 'acme/fraud',
    repository_id: '512345678',
    repository_owner_id: '90210',
    repository_visibility: 'private',
    run_id: '17012345678',
    run_attempt: '1',
    event_name: 'push',
    ref_type: 'branch',
    ref_protected: 'false',
    runner_environment: 'github-hosted',
    workflow_ref: 'acme/fraud/.github/workflows/train.yml@refs/heads/main',
    base_ref: '',
    head_ref: '',
    environment: 'prod:eu',
  })
  const strings = Object.entries(payload).filter(([name]) => !['exp', 'iat', 'nbf'].includes(name))
  expect(strings.filter(([, value]) => typeof value !== 'string')).toEqual([])
  expect(decodeProtectedHeader(token)).toMatchObject({
    alg: 'RS256',
    typ: 'JWT',
    kid: cloud.github.issuer.signingKey.kid,
    x5t: expect.any(String),
  })
})

test.each<[string, JobOptions, string]>([
  ['a push', {}, 'repo:acme/fraud:ref:refs/heads/main'],
  ['a pull request', { event: 'pull_request', pull: 1 }, 'repo:acme/fraud:pull_request'],
  // Since December 2025 GitHub uses the base branch: the subject looks like that of a merge to main.
  ['a pull_request_target', { event: 'pull_request_target', pull: 1 }, 'repo:acme/fraud:ref:refs/heads/main'],
])('the subject of %s is what GitHub makes it', async (_, options, subject) => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  repository.addPull({ head: 'change', headSha: repository.commit({ 'a.txt': 'a' }, { branch: 'change' }) })
  expect(decodeJwt(await tokenOf(cloud, cloud.github.startJob(options))).sub).toBe(subject)
})

test('immutable subjects, custom properties and protection show in the claims', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  repository.immutableSubject = true
  repository.properties = { tier: 'gold', teams: ['ml', 'risk'] }
  repository.classicProtection.push('main')
  expect(decodeJwt(await tokenOf(cloud, cloud.github.startJob()))).toMatchObject({
    sub: 'repo:acme@90210/fraud@512345678:ref:refs/heads/main',
    repo_property_tier: 'gold',
    repo_property_teams: 'ml,risk',
    ref_protected: 'true',
  })
})

test('no audience means the owner as audience', async () => {
  await using cloud = await startEmulator()
  const { json } = await askToken(cloud, cloud.github.startJob(), { query: '' })
  expect(decodeJwt(isObject(json) ? String(json['value']) : '').aud).toBe('https://github.com/acme')
})

test('a stolen URL is no good without its bearer, and neither is any after the job has ended', async () => {
  await using cloud = await startEmulator()
  const job = cloud.github.startJob()
  expect((await askToken(cloud, job, { bearer: 'wrong' })).status).toBe(401)
  job.ended = true
  expect(await askToken(cloud, job)).toMatchObject({
    status: 400,
    json: { message: "Can't issue ID_TOKEN for job in 'Completed' state" },
  })
  expect(await api(cloud, '/repos/acme/fraud', job.token)).toMatchObject({
    status: 401,
    json: { message: 'Bad credentials' },
  })
})

test.each<[string, JobOptions]>([
  ['without id-token: write', { permissions: { contents: 'read' } }],
  ['for a pull request of a fork', { event: 'pull_request', pull: 1 }],
  ['for Dependabot', { event: 'pull_request', pull: 2, actor: { login: 'dependabot[bot]', id: 49_699_333 } }],
])('no ID token can be asked for %s', async (_, options) => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  repository.addPull({ head: 'main', headSha: repository.head, fork: 'mallory/fraud' })
  repository.addPull({ head: 'bump', headSha: repository.head })
  expect(cloud.github.startJob(options).idToken).toBeUndefined()
})

test('after a rotation the new key signs and the old one is still published, unless forgotten', async () => {
  await using cloud = await startEmulator()
  const { issuer } = cloud.github
  const before = issuer.signingKey.kid
  const { kid } = await issuer.rotate()
  expect(decodeProtectedHeader(await tokenOf(cloud, cloud.github.startJob())).kid).toBe(kid)
  expect((await keysOf(cloud, issuer.url)).keys.map(key => key.kid)).toEqual([kid, before])
  await issuer.rotate({ forget: true })
  expect((await keysOf(cloud, issuer.url)).keys).toHaveLength(1)
})

test('an attack is staged by replacing the token under way', async () => {
  await using cloud = await startEmulator()
  cloud.github.tamper = ({ claims, issuer }) => issuer.sign({ ...claims, repository_id: '666' })
  const token = await tokenOf(cloud, cloud.github.startJob())
  expect(decodeJwt(token)['repository_id']).toBe('666')
  expect(cloud.secrets()).toContain(token)
})

test.each<[string, EmulatorOptions['github'], string, string]>([
  [
    'an enterprise slug',
    { enterprise: 'acme' },
    'https://token.actions.githubusercontent.com/acme',
    'https://api.github.com',
  ],
  [
    'data residency',
    { server: 'https://acme.ghe.com' },
    'https://token.actions.acme.ghe.com',
    'https://api.acme.ghe.com',
  ],
  [
    'data residency and an enterprise slug',
    { server: 'https://acme.ghe.com', enterprise: 'acme' },
    'https://token.actions.acme.ghe.com/acme',
    'https://api.acme.ghe.com',
  ],
  [
    'Enterprise Server',
    { server: 'https://github.acme.example' },
    'https://github.acme.example/_services/token',
    'https://github.acme.example/api/v3',
  ],
])('with %s the issuer and the API are where they really are', async (_, github, issuer, root) => {
  await using cloud = await startEmulator({ github: github ?? {} })
  expect((await ask(cloud, `${issuer}/.well-known/openid-configuration`)).json).toMatchObject({
    issuer,
    jwks_uri: `${issuer}/.well-known/jwks`,
  })
  const job = cloud.github.startJob()
  expect(decodeJwt(await tokenOf(cloud, job)).iss).toBe(issuer)
  expect(cloud.github.server.api).toBe(root)
  expect(await api(cloud, '/repos/acme/fraud', job.token)).toMatchObject({ status: 200, json: { id: 512_345_678 } })
  expect((await graphql(cloud, '{repository(owner:"acme",name:"fraud"){databaseId}}', job.token)).json).toEqual({
    data: { repository: { databaseId: 512_345_678 } },
  })
})

test('a file is read at a commit, as JSON and raw', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  const first = repository.commit({ '.github/vertex-policy.yml': 'version: 1\n' })
  repository.commit({ '.github/vertex-policy.yml': 'version: 2\n' })
  const { token } = cloud.github.startJob()
  const path = '/repos/acme/fraud/contents/.github/vertex-policy.yml'
  const json = await api(cloud, `${path}?ref=${first}`, token)
  expect(json.json).toMatchObject({
    type: 'file',
    encoding: 'base64',
    size: 11,
    content: Buffer.from('version: 1\n').toString('base64'),
  })
  expect(await api(cloud, path, token, 'application/vnd.github.raw+json')).toMatchObject({
    status: 200,
    text: 'version: 2\n',
  })
  expect(await api(cloud, `${path}?ref=gone`, token)).toMatchObject({
    status: 404,
    json: { message: 'No commit found for the ref gone' },
  })
  expect(await api(cloud, '/repos/acme/fraud/contents/none.yml', token)).toMatchObject({
    status: 404,
    json: { message: 'Not Found' },
  })
})

test('a ref resolves to a commit, through an annotated tag too', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  const { head } = repository
  const object = repository.tag('v1', head, 'Release 1')
  const { token } = cloud.github.startJob()
  const sha = 'application/vnd.github.sha'
  for (const ref of ['main', 'heads/main', 'refs%2Fheads%2Fmain', 'v1', 'HEAD', head.slice(0, 7)])
    expect((await api(cloud, `/repos/acme/fraud/commits/${ref}`, token, sha)).text).toBe(head)
  expect(await api(cloud, '/repos/acme/fraud/commits/gone', token)).toMatchObject({
    status: 422,
    json: { message: 'No commit found for SHA: gone' },
  })
  const query =
    '{repository(owner:"acme",name:"fraud"){object(expression:"v1"){__typename oid ... on Tag{target{oid}}}}}'
  expect((await graphql(cloud, query, token)).json).toEqual({
    data: { repository: { object: { __typename: 'Tag', oid: object, target: { oid: head } } } },
  })
})

test('a permission that the job lacks is refused, a repository that its token does not know is not there', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  cloud.github.addRepository('acme/policies', { files: { 'policy.yml': 'x' } })
  cloud.github.addRepository('other/public', { visibility: 'public' })
  const { token, runId } = cloud.github.startJob({ permissions: { 'id-token': 'write' } })
  for (const path of [
    '/contents/README.md',
    '/commits/main',
    '/environments/production',
    `/actions/runs/${runId}/approvals`,
    `/commits/${repository.head}/pulls`,
    '/pulls/1/files',
  ])
    expect(await api(cloud, `/repos/acme/fraud${path}`, token)).toMatchObject({ status: 403, json: refused })
  expect(await api(cloud, '/repos/acme/fraud/rules/branches/main', token)).toMatchObject({ status: 200, json: [] })
  expect(await api(cloud, '/repos/acme/policies', token)).toMatchObject({ status: 404, json: { message: 'Not Found' } })
  expect((await api(cloud, '/repos/other/public/contents/README.md', token)).status).toBe(200)
  expect(await api(cloud, '/repos/acme/fraud', 'ghs_wrong')).toMatchObject({
    status: 401,
    json: { message: 'Bad credentials' },
  })
  expect((await api(cloud, '/repos/acme/fraud')).status).toBe(404)
  const app = cloud.github.addToken({ repositories: ['acme/policies'] })
  expect((await api(cloud, '/repos/acme/policies/contents/policy.yml', app)).status).toBe(200)
})

test('rules, protection, approvals and merged pull requests are what the repository has', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  const alice = { login: 'alice', id: 7 }
  repository.rules['main'] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.environments['production'] = { reviewers: [alice], preventSelfReview: true }
  const headSha = repository.commit({ 'train.py': 'pass' }, { branch: 'change' })
  repository.addPull({ head: 'change', headSha, files: [{ filename: 'train.py', status: 'added' }] })
  const merged = repository.merge(1)
  const { token, runId } = cloud.github.startJob({
    permissions: { contents: 'read', actions: 'read', 'pull-requests': 'read' },
  })
  repository.approvals[runId] = [{ environment: 'production', state: 'approved', user: alice, comment: 'go' }]
  const root = '/repos/acme/fraud'
  expect((await api(cloud, `${root}/rules/branches/main`, token)).json).toMatchObject([
    { type: 'pull_request', ruleset_source_type: 'Repository', ruleset_source: 'acme/fraud' },
    { type: 'required_status_checks' },
  ])
  expect((await api(cloud, `${root}/environments/production`, token)).json).toMatchObject({
    name: 'production',
    protection_rules: [
      {
        type: 'required_reviewers',
        prevent_self_review: true,
        reviewers: [{ type: 'User', reviewer: { login: 'alice', id: 7 } }],
      },
    ],
    deployment_branch_policy: null,
  })
  expect((await api(cloud, `${root}/environments/gone`, token)).status).toBe(404)
  expect((await api(cloud, `${root}/actions/runs/${runId}/approvals`, token)).json).toMatchObject([
    { state: 'approved', comment: 'go', environments: [{ name: 'production' }], user: { login: 'alice', id: 7 } },
  ])
  expect((await api(cloud, `${root}/commits/${merged}/pulls`, token)).json).toMatchObject([
    {
      number: 1,
      state: 'closed',
      merge_commit_sha: merged,
      base: { ref: 'main' },
      merged_at: expect.stringMatching(/Z$/),
    },
  ])
  expect((await api(cloud, `${root}/pulls/1/files`, token)).json).toMatchObject([
    { filename: 'train.py', status: 'added' },
  ])
})

test('a long list comes in pages', async () => {
  await using cloud = await startEmulator()
  cloud.github.repository('acme/fraud').rules['main'] = Array.from({ length: 5 }, (_, index) => ({
    type: `rule_${index}`,
  }))
  const { token } = cloud.github.startJob()
  const reply = await api(cloud, '/repos/acme/fraud/rules/branches/main?per_page=2&page=2', token)
  expect(reply.json).toMatchObject([{ type: 'rule_2' }, { type: 'rule_3' }])
  expect(reply.headers['link']).toContain('page=3>; rel="next"')
})

test('a renamed repository is redirected to by its id', async () => {
  await using cloud = await startEmulator()
  cloud.github.repository('acme/fraud').formerNames.push('acme/old')
  const { token } = cloud.github.startJob()
  const reply = await api(cloud, '/repos/acme/old/commits/main', token)
  expect(reply).toMatchObject({
    status: 301,
    headers: { location: 'https://api.github.com/repositories/512345678/commits/main' },
  })
  expect(
    (await ask(cloud, String(reply.headers['location']), { headers: { authorization: `token ${token}` } })).status,
  ).toBe(200)
})

test('one GraphQL query tells repository, commit and file', async () => {
  await using cloud = await startEmulator()
  const repository = cloud.github.repository('acme/fraud')
  const oid = repository.commit({ '.github/vertex-policy.yml': 'version: 1\n', 'model.bin': Buffer.from([0, 1]) })
  const { token } = cloud.github.startJob()
  const query = `query($owner:String!,$name:String!){repository(owner:$owner,name:$name){
    id databaseId nameWithOwner visibility isPrivate defaultBranchRef{name target{oid}}
    object(expression:"HEAD"){__typename oid ... on Commit{
      policy: file(path:".github/vertex-policy.yml"){object{... on Blob{text byteSize isBinary isTruncated}}}
      model: file(path:"model.bin"){object{... on Blob{text isBinary}}}
      gone: file(path:"gone"){name}}}
    blob: object(expression:"main:.github/vertex-policy.yml"){__typename ... on Blob{text}}
    nothing: object(expression:"gone"){oid}}}`
  const { json } = await graphql(cloud, query, token, { owner: 'Acme', name: 'FRAUD' })
  expect(json).toMatchObject({
    data: {
      repository: {
        databaseId: 512_345_678,
        nameWithOwner: 'acme/fraud',
        visibility: 'PRIVATE',
        isPrivate: true,
        defaultBranchRef: { name: 'main', target: { oid } },
        object: {
          __typename: 'Commit',
          oid,
          policy: { object: { text: 'version: 1\n', byteSize: 11, isBinary: false, isTruncated: false } },
          model: { object: { text: null, isBinary: true } },
          gone: null,
        },
        blob: { __typename: 'Blob', text: 'version: 1\n' },
        nothing: null,
      },
    },
  })
  expect(json).not.toHaveProperty('errors')
})

test('GraphQL says in its own form what is not found, not allowed, not known and not signed in', async () => {
  await using cloud = await startEmulator()
  const { token } = cloud.github.startJob({ permissions: {} })
  expect((await graphql(cloud, '{repository(owner:"x",name:"y"){id}}', token)).json).toEqual({
    data: { repository: null },
    errors: [
      {
        type: 'NOT_FOUND',
        path: ['repository'],
        locations: [{ line: 1, column: 2 }],
        message: "Could not resolve to a Repository with the name 'x/y'.",
      },
    ],
  })
  expect(
    (await graphql(cloud, '{repository(owner:"acme",name:"fraud"){databaseId object(expression:"HEAD"){oid}}}', token))
      .json,
  ).toMatchObject({
    data: { repository: { databaseId: 512_345_678, object: null } },
    errors: [{ type: 'FORBIDDEN', path: ['repository', 'object'], message: 'Resource not accessible by integration' }],
  })
  expect((await graphql(cloud, '{repository(owner:"acme",name:"fraud"){stars}}', token)).json).toMatchObject({
    errors: [{ message: "Field 'stars' doesn't exist on type 'Repository'", extensions: { code: 'undefinedField' } }],
  })
  expect(await ask(cloud, cloud.github.server.graphql, { method: 'POST', body: '{}' })).toMatchObject({
    status: 401,
    json: { message: 'This endpoint requires you to be authenticated.' },
  })
})

test('a rate limit that is used up is said so, with the time of its end', async () => {
  await using cloud = await startEmulator()
  cloud.github.rateLimit = 1
  const { token } = cloud.github.startJob()
  expect((await api(cloud, '/repos/acme/fraud', token)).headers['x-ratelimit-remaining']).toBe('0')
  const reply = await api(cloud, '/repos/acme/fraud', token)
  expect(reply).toMatchObject({ status: 403, json: { message: 'API rate limit exceeded for installation.' } })
  expect(Number(reply.headers['x-ratelimit-reset']) * 1000).toBeGreaterThanOrEqual(cloud.clock.now())
})
