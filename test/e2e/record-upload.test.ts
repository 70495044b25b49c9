import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import type { ResultsAccess } from '../../emulator/github/results.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { runProcess } from '../../emulator/runner/process.ts'
import { type ActionOptions, WorkflowJob, type WorkflowJobOptions } from '../../emulator/runner/runner.ts'
import { changed, type FraudOptions, fraud, policyText, throughDist } from './harness.ts'
import { agentFraud, lendInputs } from './lending.ts'
import { customJob, stepsFile } from './steps.ts'

const title = 'The record was not uploaded'
const results = 'results-receiver.actions.githubusercontent.com'
const inputs = { grant: 'train', steps: stepsFile({ train: customJob('fraud') }), variables: '' }

interface Use extends Pick<WorkflowJobOptions, 'job'>, ActionOptions {
  /** Comes between main and post, as a later step of the job. */
  readonly before?: (job: WorkflowJob) => void
}

/** Runs a job whose workflow has no step that uploads, and returns its post. */
async function postOf(cloud: Emulator, { job: options = {}, before, ...use }: Use = {}) {
  const job = new WorkflowJob(cloud, {
    job: options,
    runProcess: runInProcess,
    uploads: false,
  })
  const run = await job.run({ inputs, ...use })
  before?.(job)
  await job.end()
  expect(findLeaks(run, cloud.secrets())).toEqual([])
  expect(run.post?.exitCode).toBe(0)
  return { log: '', annotations: [], ...run.post, conclusion: run.conclusion }
}

const asked = (cloud: Emulator): string[] =>
  cloud.requests.filter(({ path }) => /ListArtifacts|\/artifacts/.test(path)).map(({ host }) => host)

describe('a job that uploads nothing is told that its record is lost, with the step to add', () => {
  const uses: Readonly<Record<string, Use & { readonly conclusion: string }>> = {
    'after its steps ran': { conclusion: 'success' },
    'after a check': { conclusion: 'success', inputs: { ...inputs, mode: 'check' } },
    'after a denial': { conclusion: 'failure', job: { runner: 'self-hosted' } },
    'after a cancellation': { conclusion: 'cancelled', cancel: cloud => cloud.answered(isCreate) },
    'if another job of the run uploaded its own': { conclusion: 'success', before: uploadElsewhere },
    'from a process of its own': { conclusion: 'success', runProcess },
  }
  const isCreate = ({ method, path }: { method: string; path: string }): boolean =>
    method === 'POST' && path.endsWith('/customJobs')

  test.for(Object.entries(uses))('%s', async ([, { conclusion, ...use }]) => {
    const jobs = { runningMs: use.cancel === undefined ? 5_000 : 3_600_000 }
    await using cloud = await fraud({ jobs, ...('runProcess' in use ? throughDist : {}) })
    const post = await postOf(cloud, use)
    expect(post.conclusion).toBe(conclusion)
    const [notice, ...others] = post.annotations
    expect(others).toEqual([])
    expect(notice).toMatchObject({ type: 'notice', title })
    expect(notice?.message).toContain('- uses: actions/upload-artifact@v4')
    expect(post.log).toContain('if: always() && steps.vertex.outputs.audit_log')
    expect(asked(cloud)).toEqual([results])
  })

  test('after a command ran with lent access', async () => {
    await using cloud = await agentFraud()
    const post = await postOf(cloud, { inputs: { ...lendInputs, run: 'true' } })
    expect(post.annotations).toMatchObject([{ type: 'notice', title }])
  })

  test('on a data-residency server', async () => {
    const policy = changed(policyText, 'providers:', 'issuer: https://token.actions.acme.ghe.com\nproviders:')
    await using cloud = await fraud({ github: { server: 'https://acme.ghe.com' }, policy, jobs: { runningMs: 5_000 } })
    expect((await postOf(cloud)).annotations).toMatchObject([{ type: 'notice', title }])
    expect(asked(cloud)).toEqual(['results-receiver.actions.acme.ghe.com'])
  })
})

/** Gives post another address or token of the service. */
const given =
  (changes: Partial<ResultsAccess>) =>
  ({ job }: WorkflowJob): void =>
    void Object.assign(job, { results: { ...job.results, ...changes } })

/** Another job of the same run uploads an artifact, and ends. */
function uploadElsewhere({ job: { runId, repository } }: WorkflowJob): void {
  const { artifacts } = repository
  artifacts[runId] = [...(artifacts[runId] ?? []), { name: 'report', job: 'another', createdAt: 1 }]
}

describe('nothing is claimed', () => {
  const training: FraudOptions = { jobs: { runningMs: 5_000 } }

  test('if the job uploaded an artifact', async () => {
    await using cloud = await fraud(training)
    expect((await postOf(cloud, { before: job => job.upload('any-name') })).annotations).toEqual([])
  })

  const noAnswer: Readonly<Record<string, FaultRule['fault']>> = {
    'is refused': { status: 403, body: { code: 'permission_denied', msg: 'no' } },
    'is an error with the status of a success': { status: 200, body: { code: 'internal', msg: 'no' } },
    'is a page': { status: 200, body: '<html></html>' },
    'has another shape': { status: 200, body: { artifacts: { name: 'x' } } },
    'does not say which job uploaded': { status: 200, body: { artifacts: [{ name: 'x' }] } },
    'does not come': { hang: true },
  }
  test.for(Object.entries(noAnswer))('if the list of artifacts %s', async ([, fault]) => {
    await using cloud = await fraud(training)
    cloud.faults.add({ host: results, fault, times: 20 })
    expect((await postOf(cloud)).annotations).toEqual([])
    expect(asked(cloud)).toEqual([results])
  })

  test.each([
    'https://evil.example/',
    'https://results-receiver.actions.githubusercontent.com.evil.example/',
    'http://results-receiver.actions.githubusercontent.com/',
    'not an address',
  ])('if the address of the list is %s, and no token goes there', async address => {
    await using cloud = await fraud(training)
    const post = await postOf(cloud, { before: given({ url: address }) })
    expect(post.annotations).toEqual([])
    expect(asked(cloud)).toEqual([])
  })

  test.each([['no token'], ['e30.e30.x'], [Buffer.from('{"scp":"Actions.Results:1"}').toString('base64url')]])(
    'if the token is %s',
    async token => {
      await using cloud = await fraud(training)
      expect((await postOf(cloud, { before: given({ token: `x.${token}.x` }) })).annotations).toEqual([])
      expect(asked(cloud)).toEqual([])
    },
  )

  test('on a GitHub Enterprise Server, which has artifacts of another kind', async () => {
    const server = 'https://github.acme.example'
    const policy = changed(policyText, 'providers:', `issuer: ${server}/_services/token\nproviders:`)
    await using cloud = await fraud({ ...training, github: { server }, policy })
    expect((await postOf(cloud)).annotations).toEqual([])
  })

  test('if Cloud Logging has a copy of the record', async () => {
    const policy = `${policyText}audit: { cloud_logging: projects/acme-ml/logs/keyless-vertex }\n`
    await using cloud = await fraud({ ...training, policy })
    expect((await postOf(cloud)).annotations).toEqual([])
    expect(asked(cloud)).toEqual([])
  })

  test('if nothing was decided', async () => {
    await using cloud = await fraud(training)
    const post = await postOf(cloud, { inputs: { ...inputs, grant: 'unknown' } })
    expect(post).toMatchObject({ conclusion: 'failure', annotations: [] })
    expect(asked(cloud)).toEqual([])
  })

  test('in mode plan, which has no record', async () => {
    await using cloud = await fraud(training)
    expect((await postOf(cloud, { inputs: { ...inputs, mode: 'plan' } })).annotations).toEqual([])
    expect(asked(cloud)).toEqual([])
  })
})
