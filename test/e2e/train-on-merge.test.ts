import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyChain } from '../../src/audit/verify.ts'
import { version } from '../../src/core/version.ts'
import {
  acme,
  changed,
  directPolicy,
  eventsOf,
  expectRefused,
  files,
  fraud,
  image,
  policyPath,
  policyText,
  throughDist,
  train,
  trainInOneJob,
} from './harness.ts'

const brief = { pendingMs: 1_000, runningMs: 4_000 }
const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex')

test('a merge to main trains: decided, exchanged, impersonated, both jobs run, all of it attributed and recorded', async () => {
  await using cloud = await fraud({ ...throughDist, jobs: brief })
  const { head } = cloud.github.repository(acme.repository)
  const run = await train(cloud, { debug: true })
  const { runId } = run.job
  const principal = `principal://iam.googleapis.com/${acme.pool}/subject/512345678:${runId}:1:${head}`
  expect({ exitCode: run.exitCode, conclusion: run.conclusion, post: run.post?.log }, run.log).toEqual({
    exitCode: 0,
    conclusion: 'success',
    post: '',
  })

  const { results = '', results_file: resultsFile = '', audit_log: auditLog = '', ...outputs } = run.outputs
  expect(outputs).toEqual({
    decision: 'allow',
    grant: 'train',
    principal,
    service_account: acme.trainer,
    policy_sha256: sha256(policyText),
    policy_commit: head,
    steps_sha256: sha256(files['vertex/train.yml'] ?? ''),
    model_directory: `gs://acme-models/fraud/${head}`,
    summary: '✅ pipeline features succeeded · train succeeded',
    console_url: expect.stringMatching(/\/training\/\d+\?project=acme-ml$/),
    audit_sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
  })
  expect(auditLog).toBe(join(run.paths.temp, 'vertex-audit.jsonl'))
  const [pipelineJob, customJob] = cloud.google.vertex.all
  const result = (kind: string, name: string | undefined) => ({
    kind,
    state: 'SUCCEEDED',
    name,
    console_url: expect.stringMatching(/^https:\/\/console\.cloud\.google\.com\/.*\?project=acme-ml$/),
    started_at: expect.any(String),
    finished_at: expect.any(String),
  })
  // Replaces the project's number, which Google writes, by its id, which grants list.
  const asWritten = (job: { name: string } | undefined) => job?.name.replace('projects/123456789/', 'projects/acme-ml/')
  const expected = {
    features: result('pipelineJob', pipelineJob?.name),
    train: result('customJob', customJob?.name),
  }
  expect(JSON.parse(results)).toMatchObject(expected)
  expect(JSON.parse(readFileSync(resultsFile, 'utf8'))).toMatchObject({
    features: { ...expected.features, resource: { name: asWritten(pipelineJob), state: 'PIPELINE_STATE_SUCCEEDED' } },
    train: { ...expected.train, resource: { name: asWritten(customJob), state: 'JOB_STATE_SUCCEEDED' } },
  })

  expect(verifyChain(readFileSync(auditLog), { sha256: outputs['audit_sha256'] ?? '' })).toMatchObject({
    ok: true,
    closed: true,
    run: { repository: acme.repository, repositoryId: '512345678', runId, runAttempt: '1', sha: head },
  })
  expect(run.log).toContain(`Record: ${auditLog}, last hash ${outputs['audit_sha256']}`)
  expect(run.record.map(({ type }) => type)).toEqual([
    'run.started',
    'policy.loaded',
    'token.requested',
    'token.verified',
    'decision.made',
    'credential.exchanged',
    'credential.impersonated',
    'step.started',
    'step.submitted',
    'step.finished',
    'step.started',
    'step.submitted',
    'step.finished',
    'run.finished',
  ])
  expect(eventsOf(run, 'token.verified')).toMatchObject([{ claims: { repository_id: '512345678', run_id: runId } }])
  expect(eventsOf(run, 'run.finished')).toEqual([
    { conclusion: 'success', code: null, steps_sha256: outputs['steps_sha256'] },
  ])

  for (const part of [
    '## ✅ pipeline `features` succeeded · `train` succeeded',
    '**Grant:** `train` (*Train the fraud model on merges to main*)',
    '<b>Decision: allowed</b>, all 8 conditions passed',
    `**Principal:** \`${principal}\``,
    `gh run download ${runId} --repo acme/fraud --pattern 'vertex-record*' --dir run-${runId}`,
    `audit verify run-${runId} --sha256 ${outputs['audit_sha256']}`,
  ])
    expect(run.summary).toContain(part)

  const reason = `acme/fraud run ${runId} attempt 1 sha ${head.slice(0, 7)} grant train`
  const toGoogle = cloud.requests.filter(({ host }) => host.endsWith('googleapis.com'))
  expect(new Set(toGoogle.map(({ host }) => host))).toEqual(
    new Set([
      'sts.googleapis.com',
      'iamcredentials.googleapis.com',
      'us-central1-aiplatform.googleapis.com',
      'logging.googleapis.com',
    ]),
  )
  for (const { host, path, headers } of toGoogle) {
    expect(headers['user-agent'], host).toBe(`keyless-vertex/${version}`)
    const step = /^(sts|iamcredentials)\./.test(host) ? '' : / step (features|train)$/
    expect(headers['x-goog-request-reason'], `${host}${path}`).toMatch(step === '' ? reason : step)
    expect(headers['x-goog-request-reason']?.startsWith(reason)).toBe(true)
  }
  for (const [step, job] of Object.entries({ features: pipelineJob, train: customJob }))
    expect(job?.resource['labels']).toMatchObject({
      'cost-center': 'fraud',
      'keyless-repository': 'acme-fraud',
      'keyless-repository-id': '512345678',
      'keyless-sha': head,
      'keyless-run-id': runId,
      'keyless-run-attempt': '1',
      'keyless-actor': 'octocat',
      'keyless-workflow': 'train',
      'keyless-grant': 'train',
      'keyless-step': step,
      'keyless-policy': outputs['policy_sha256']?.slice(0, 32),
      'keyless-key': expect.stringMatching(/^[0-9a-f]{40}$/),
    })
})

test('a grant without a service account gets by on the federated principal alone', async () => {
  await using cloud = await fraud({ policy: directPolicy, jobs: brief })
  const run = await train(cloud)
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs['principal']).toContain(`${acme.pool}/subject/512345678:${run.job.runId}:1:`)
  expect(run.outputs).not.toHaveProperty('service_account')
  expect(cloud.hosts()).not.toContain('iamcredentials.googleapis.com')
  expect(eventsOf(run, 'credential.exchanged')).toHaveLength(1)
  expect(eventsOf(run, 'credential.impersonated')).toEqual([])
  expect(run.summary).toContain(`principal \`${run.outputs['principal']}\``)
})

test('mode check without steps tests the way to a credential, and claims no more', async () => {
  await using cloud = await fraud(throughDist)
  const run = await train(cloud, { inputs: { mode: 'check', steps: '', variables: '' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(run.outputs).toMatchObject({ decision: 'allow', service_account: acme.trainer })
  expect(run.outputs).not.toHaveProperty('results')
  expect(run.summary).toContain('## ✅ Check: grant `train` gets a credential; nothing else was tested')
  expect(run.summary).not.toContain('set-up works')
  expect(run.summary).toContain(`✅ Impersonated \`${acme.trainer}\``)
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([
    'sts.googleapis.com',
    'iamcredentials.googleapis.com',
  ])
  expect(run.record.map(({ type }) => type).slice(-3)).toEqual([
    'credential.exchanged',
    'credential.impersonated',
    'run.finished',
  ])
})

test('a second use in the same job writes a record of its own and leaves the first as it was', async () => {
  await using cloud = await fraud(throughDist)
  const auth = { inputs: { mode: 'check' } }
  const elsewhere = { inputs: { mode: 'check', audit_log: 'records/mine.jsonl' } }
  const runs = await trainInOneJob(cloud, {}, [auth, auth, elsewhere])
  const paths = runs.map(({ outputs }) => outputs['audit_log'] ?? '')
  expect(paths.map(path => basename(path))).toEqual(['vertex-audit.jsonl', 'vertex-audit-2.jsonl', 'mine.jsonl'])
  expect(paths[2]).toBe(join(runs[2]?.paths.workspace ?? '', 'records/mine.jsonl'))
  for (const { outputs } of runs) {
    const chain = verifyChain(readFileSync(outputs['audit_log'] ?? ''), { sha256: outputs['audit_sha256'] ?? '' })
    expect(chain).toMatchObject({ ok: true, closed: true })
  }
})

test.each([
  [
    'a GitHub Enterprise Server',
    { server: 'https://github.acme.example' },
    'https://github.acme.example/_services/token',
  ],
  ['an enterprise with its slug', { enterprise: 'acme-corp' }, 'https://token.actions.githubusercontent.com/acme-corp'],
  ['a data-residency tenant', { server: 'https://acme.ghe.com' }, 'https://token.actions.acme.ghe.com'],
  [
    'a data-residency tenant with its slug',
    { server: 'https://acme.ghe.com', enterprise: 'acme-corp' },
    'https://token.actions.acme.ghe.com/acme-corp',
  ],
])('the issuer of %s is the one that its policy names, end to end', async (_, github, issuer) => {
  const policy = changed(policyText, 'providers:', `issuer: ${issuer}\nproviders:`)
  await using cloud = await fraud({ github, policy })
  const run = await train(cloud, { inputs: { mode: 'check' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(eventsOf(run, 'token.verified')).toMatchObject([{ claims: { iss: issuer } }])
  expect(eventsOf(run, 'token.requested')).toMatchObject([{ issuer }])
})

test('an Enterprise Server of the first with OIDC works, by conditions on claims that its tokens have', async () => {
  const server = 'https://github.acme.example'
  const issuer = changed(policyText, 'providers:', `issuer: ${server}/_services/token\nproviders:`)
  const policy = changed(
    issuer,
    '      ref_protected: true\n      runner_environment: github-hosted\n    branch',
    '    branch',
  )
  await using cloud = await fraud({ github: { server, older: true }, policy })
  const run = await train(cloud, { inputs: { mode: 'check' } })
  expect(run.conclusion, run.log).toBe('success')
  const [verified] = eventsOf(run, 'token.verified')
  expect(Object.keys(verified?.claims ?? {})).not.toContain('check_run_id')
  expect(Object.keys(verified?.claims ?? {})).not.toContain('workflow_ref')
})

test('a policy that names no issuer does not trust that of a GitHub Enterprise Server', async () => {
  await using cloud = await fraud({ github: { server: 'https://github.acme.example' } })
  // The early request is for the keys of github.com, which this emulator does not serve.
  const run = await train(cloud, { inputs: { mode: 'check' } })
  expectRefused(cloud, run, 'TOKEN_REJECTED')
  expect(run.log).toContain(
    'its issuer is "https://github.acme.example/_services/token", the policy trusts only "https://token.actions.githubusercontent.com"',
  )
})

test('a private central policy is read at a branch, a tag, an annotated tag and a commit, with a token that may', async () => {
  await using cloud = await fraud()
  const central = cloud.github.addRepository('acme/policies', { visibility: 'private' })
  const commit = central.commit({ 'fraud.yml': policyText })
  central.tag('v1', commit)
  central.tag('v2', commit, 'The second')
  central.commit({ 'fraud.yml': 'not the policy\n' })
  central.commit({}, { branch: 'stable', from: commit })
  const stable = central.branches['stable'] ?? ''
  const token = cloud.github.addToken({ repositories: ['acme/policies', acme.repository] })
  const inputs = { mode: 'check', github_token: token }
  const refs = { stable, v1: commit, v2: commit, [commit]: commit }
  const uses = Object.keys(refs).map(ref => ({ inputs: { ...inputs, policy: `acme/policies/fraud.yml@${ref}` } }))
  const runs = await trainInOneJob(cloud, {}, uses)
  expect(runs.map(({ outputs }) => outputs['policy_commit'])).toEqual(Object.values(refs))
  for (const run of runs) {
    expect(run.conclusion, run.log).toBe('success')
    expect(eventsOf(run, 'policy.loaded')).toMatchObject([{ policy: 'acme/policies/fraud.yml' }])
  }
})

test('the checkout’s own policy grants nothing outside of plan', async () => {
  await using cloud = await fraud()
  const run = await train(cloud, { inputs: { policy: `./${policyPath}` } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain(
    `policy: ./${policyPath} is the checkout's own, which only mode plan may use; write ${policyPath} to read it at the default branch`,
  )
  expect(run.log).toContain('(INPUT_INVALID, at: inputs)')
  expect(cloud.requests).toEqual([])

  const planned = await train(cloud, {
    permissions: { contents: 'read' },
    inputs: { policy: `./${policyPath}`, mode: 'plan' },
  })
  expect(planned.conclusion, planned.log).toBe('success')
  expect(planned.outputs['decision']).toBe('would-allow')
  expect(cloud.requests).toEqual([])
})

test('a repository with the immutable form of sub is known by its ids', async () => {
  await using cloud = await fraud()
  cloud.github.repository(acme.repository).immutableSubject = true
  const run = await train(cloud, { inputs: { mode: 'check' } })
  expect(run.conclusion, run.log).toBe('success')
  expect(eventsOf(run, 'token.verified')).toMatchObject([
    { claims: { sub: 'repo:acme@90210/fraud@512345678:ref:refs/heads/main' } },
  ])
})

test('a change under review does not get to choose its own policy', async () => {
  await using cloud = await fraud()
  const repository = cloud.github.repository(acme.repository)
  const generous = changed(policyText, 'ref: refs/heads/main', 'ref: refs/heads/mine')
  repository.commit({ [policyPath]: generous }, { branch: 'mine' })
  const run = await train(cloud, { job: { ref: 'refs/heads/mine' }, inputs: { variables: `{"image": "${image}"}` } })
  expectRefused(cloud, run, 'DENIED')
  expect(run.outputs['policy_commit']).toBe(repository.head)
})
