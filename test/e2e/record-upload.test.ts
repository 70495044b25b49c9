import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { acme, changed, fraud, policyText } from './harness.ts'
import { customJob, stepsFile } from './steps.ts'

const runId = '17000000001'
const title = 'The record was not uploaded'
const artifacts = new RegExp(`/actions/runs/${runId}/artifacts$`)
const policy = changed(
  changed(policyText, '      ref_protected: true\n', '      environment: production\n'),
  '    branch:\n      rules: [pull_request, required_status_checks]\n',
  '    approval: { reviewers: 1 }\n',
)

async function approvedCloud(text = policy): Promise<Emulator> {
  const cloud = await fraud({ policy: text, jobs: { runningMs: 5_000 } })
  cloud.github.repository(acme.repository).approvals[runId] = [
    { environment: 'production', state: 'approved', user: { login: 'alice', id: 1_001 } },
  ]
  return cloud
}

/** Runs one approved job. `before` happens between main and post, as a later step of the job would. */
async function deploy(cloud: Emulator, before: () => void = () => {}) {
  const job = new WorkflowJob(cloud, {
    job: { environment: 'production', runId },
    permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
    runProcess: runInProcess,
  })
  const inputs = { grant: 'train', steps: stepsFile({ train: customJob('fraud') }), variables: '' }
  const run = await job.run({ inputs })
  expect(run.conclusion, run.log).toBe('success')
  before()
  await job.end()
  expect(findLeaks(run, cloud.secrets())).toEqual([])
  expect(run.post?.exitCode).toBe(0)
  return run.post
}

const upload = (cloud: Emulator, createdAt = cloud.clock.now()): void => {
  const { artifacts } = cloud.github.repository(acme.repository)
  artifacts[runId] = [...(artifacts[runId] ?? []), { name: 'vertex-record', createdAt }]
}

test('a job that uploads nothing is told that its record is lost, with the step to add', async () => {
  await using cloud = await approvedCloud()
  // An earlier attempt of the run uploaded its own record.
  upload(cloud, cloud.clock.now() - 3_600_000)
  const post = await deploy(cloud)
  const [notice, ...others] = post?.annotations ?? []
  expect(others).toEqual([])
  expect(notice).toMatchObject({ type: 'notice', title })
  expect(notice?.message).toContain('- uses: actions/upload-artifact@v4')
  expect(post?.log).toContain('if: always() && steps.vertex.outputs.audit_log')
  expect(cloud.requests.filter(({ path }) => artifacts.test(path)).map(({ host }) => host)).toEqual(['api.github.com'])
})

test('a job that uploaded an artifact is told nothing', async () => {
  await using cloud = await approvedCloud()
  const post = await deploy(cloud, () => upload(cloud))
  expect(post?.annotations).toEqual([])
})

const noAnswer: Readonly<Record<string, FaultRule['fault']>> = {
  'is refused': { status: 403, body: { message: 'Resource not accessible by integration' } },
  'is missing': { status: 404, body: { message: 'Not Found' } },
  'has another shape': { status: 200, body: { total_count: 0 } },
  'is one page of several': { status: 200, body: { total_count: 1, artifacts: [] } },
  'does not come': { hang: true },
}
test.for(Object.entries(noAnswer))('if the list of artifacts %s, nothing is claimed', async ([, fault]) => {
  await using cloud = await approvedCloud()
  const post = await deploy(cloud, () =>
    cloud.faults.add({ host: 'api.github.com', path: artifacts, fault, times: 20 }),
  )
  expect(post?.annotations).toEqual([])
})

test('a record that Cloud Logging has is not looked for', async () => {
  await using cloud = await approvedCloud(`${policy}audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\n`)
  expect((await deploy(cloud))?.annotations).toEqual([])
  expect(cloud.requests.filter(({ path }) => artifacts.test(path))).toEqual([])
})
