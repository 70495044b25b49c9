import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { FaultRule } from '../../emulator/faults.ts'
import type { JobScript } from '../../emulator/google/vertex/timeline.ts'
import { acme, eventsOf, fraud, type Training, throughDist, trainInOneJob } from './harness.ts'
import { creates, customJob, jobsOf, resultsOf, runSteps, stepsFile } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const brief: JobScript = { runningMs: 10_000 }
/** A pipeline of examples/fraud and a job: one kind with a chosen id, one without. */
const custom = { train: customJob('fraud') }
const pipeline = {
  features: {
    pipelineJob: {
      pipelineSpec: 'pipelines/features.yaml',
      runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud/features' },
    },
  },
}
const both = { ...custom, ...pipeline }
const collections = { custom: 'customJobs', pipeline: 'pipelineJobs' } as const

function breakCreate(cloud: Emulator, kind: keyof typeof collections, fault: FaultRule['fault'], times = 1): void {
  cloud.faults.add({ host, method: 'POST', path: new RegExp(`/${collections[kind]}$`), fault, times })
}

const idOf = (run: Training, step: string): string => resultsOf(run)[step]?.name?.replace(/^.*\//, '') ?? ''

describe('a create whose answer is lost is looked for before it is repeated', () => {
  const internal = { error: { code: 500, message: 'Internal error encountered.', status: 'INTERNAL' } }
  test.for([
    ['the connection is reset before it took effect', { reset: 'before' }, 2],
    ['the connection is reset after it took effect', { reset: 'after' }, 1],
    ['a 503 hides that it took effect', { status: 503, effect: true, body: 'Service Unavailable' }, 1],
    ['a 500 says that nothing took effect', { status: 500, body: internal }, 2],
  ] as const)('%s', async ([, fault, sent]) => {
    await using cloud = await fraud({ jobs: brief })
    breakCreate(cloud, 'custom', fault)
    breakCreate(cloud, 'pipeline', fault)
    const run = await runSteps(cloud, both)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(jobsOf(cloud)).toHaveLength(2)
    expect(creates(cloud)).toHaveLength(2 * sent)
    expect(
      run.log.match(/no clear answer to the create request: searching for the result/g)?.length,
    ).toBeGreaterThanOrEqual(2)
    // A job that is found again is adopted: a notice, and a line of the record.
    const adopted = sent === 1 ? ['features', 'train'] : []
    expect(
      eventsOf(run, 'step.adopted')
        .map(({ step }) => step)
        .sort(),
    ).toEqual(adopted)
    const notices = run.annotations.filter(({ type }) => type === 'notice').map(({ title }) => title)
    expect(notices.sort()).toEqual(adopted.map(step => `Step ${step} was adopted`))
    expect(resultsOf(run)).toMatchObject({ train: { state: 'SUCCEEDED' }, features: { state: 'SUCCEEDED' } })
  })

  test('also where it shows up in lists late', async () => {
    await using cloud = await fraud({ jobs: brief })
    cloud.google.vertex.listDelayMs = 12_000
    breakCreate(cloud, 'custom', { reset: 'after' })
    const run = await runSteps(cloud, custom)
    expect(run.conclusion, run.log).toBe('success')
    expect(creates(cloud)).toHaveLength(1)
    expect(jobsOf(cloud)).toHaveLength(1)
  })

  test('a create that fails every time is given up with Google’s words, and nothing was made', async () => {
    await using cloud = await fraud()
    breakCreate(
      cloud,
      'custom',
      {
        status: 503,
        body: { error: { code: 503, message: 'The service is currently unavailable.', status: 'UNAVAILABLE' } },
      },
      Infinity,
    )
    const run = await runSteps(cloud, custom)
    expect(run.exitCode).toBe(1)
    expect(creates(cloud)).toHaveLength(3)
    expect(jobsOf(cloud)).toEqual([])
    expect(run.log).toContain('The service is currently unavailable. (UNAVAILABLE)')
    expect(run.log).toContain('Vertex AI has internal errors')
    expect(run.log).toContain('(STEP_REJECTED, at: step)')
  })
})

describe('a re-run of the workflow', () => {
  const attempt = (cloud: Emulator, runAttempt: string, inputs: Record<string, string> = {}, steps: object = both) =>
    runSteps(
      cloud,
      {},
      {
        inputs: { steps: stepsFile({ ...steps }), ...inputs },
        job: { runId: '17012345678', runAttempt },
        permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
      },
    )

  test('takes up what succeeded and what still runs, makes the failed anew, and starts afresh when told to', async () => {
    await using cloud = await fraud({ ...throughDist, jobs: brief })
    const { vertex } = cloud.google
    const failure = { code: 9, message: 'The DAG failed because some tasks failed.' }
    vertex.script(
      { ...brief, outcome: { state: 'FAILED', error: failure } },
      { displayName: 'fraud-features', times: 1 },
    )
    const first = await attempt(cloud, '1')
    expect(first.exitCode).toBe(1)
    expect(resultsOf(first)).toMatchObject({ train: { state: 'SUCCEEDED' }, features: { state: 'FAILED' } })
    expect(idOf(first, 'features')).toMatch(/^fraud-features-[0-9a-f]{24}-0$/)

    const second = await attempt(cloud, '2')
    expect(second.conclusion, second.log).toBe('success')
    expect(idOf(second, 'train')).toBe(idOf(first, 'train'))
    // The chosen id counts failed predecessors: one.
    expect(idOf(second, 'features')).toBe(idOf(first, 'features').replace(/-0$/, '-1'))
    expect(eventsOf(second, 'step.adopted')).toEqual([
      expect.objectContaining({ step: 'train', name: resultsOf(first)['train']?.name, state: 'JOB_STATE_SUCCEEDED' }),
    ])
    expect(second.annotations.filter(({ type }) => type === 'notice').map(({ title }) => title)).toEqual([
      'Step train was adopted',
    ])
    expect(second.summary).toMatch(/adopted/)
    expect(jobsOf(cloud)).toHaveLength(3)

    const fresh = await attempt(cloud, '3', { rerun: 'new' })
    expect(fresh.conclusion, fresh.log).toBe('success')
    expect(eventsOf(fresh, 'step.adopted')).toEqual([])
    expect(idOf(fresh, 'train')).not.toBe(idOf(first, 'train'))
    expect(idOf(fresh, 'features')).toBe(idOf(first, 'features').replace(/-0$/, '-2'))
    expect(jobsOf(cloud)).toHaveLength(5)
  })

  test('watches on what an attempt without waiting left running', async () => {
    await using cloud = await fraud({ jobs: { runningMs: 600_000 } })
    const { customJob: body } = customJob('fraud')
    const first = await attempt(cloud, '1', {}, { train: { customJob: body, wait: false } })
    expect(resultsOf(first)['train']?.state).toBe('PENDING')
    cloud.clock.advance(5_000)
    const seen = cloud.answered(({ method, path }) => method === 'GET' && /\/customJobs\/\d+$/.test(path))
    // The job ends after a read.
    const [second] = await Promise.all([
      attempt(cloud, '2', {}, { train: { customJob: body } }),
      seen.then(() => cloud.clock.advance(600_000)),
    ])
    expect(second.conclusion, second.log).toBe('success')
    expect(jobsOf(cloud)).toHaveLength(1)
    expect(eventsOf(second, 'step.adopted')[0]?.state).toMatch(/^JOB_STATE_(PENDING|RUNNING)$/)
    expect(resultsOf(second)['train']?.state).toBe('SUCCEEDED')
  })

  test('refuses a look-alike with the same label, and two of them, rather than guess', async () => {
    await using cloud = await fraud({ jobs: brief })
    await attempt(cloud, '1', {}, custom)
    const { vertex } = cloud.google
    const [job] = vertex.all
    if (job === undefined) throw new Error('nothing was made')
    const labels = job.resource['labels']
    cloud.clock.advance(5_000)

    // A user with the same role at Google creates a job of another image with our label, and our job is deleted.
    const forge = async (image: string): Promise<string> => {
      const { customJob: body } = JSON.parse(JSON.stringify(customJob('fraud')).replace(/us-docker[^"]+/, image))
      body.jobSpec.serviceAccount = acme.runtime
      body.jobSpec.scheduling = { timeout: '21600s' }
      return call(cloud, 'POST', '/v1/projects/acme-ml/locations/us-central1/customJobs', { ...body, labels })
    }
    const evil = `us-docker.pkg.dev/evil/train/fraud@sha256:${'e'.repeat(64)}`
    await call(cloud, 'DELETE', `/v1/${job.name}`)
    const forged = await forge(evil)
    cloud.clock.advance(5_000)
    const substituted = await attempt(cloud, '2', {}, custom)
    expect(substituted.exitCode).toBe(1)
    expect(substituted.log).toContain(
      `Step train: ${forged} has this step's key, but differs from the request at jobSpec.workerPoolSpecs[0].containerSpec.imageUri`,
    )
    expect(substituted.log).toContain('another client created it with the same label')
    expect(substituted.log).toContain('(STEP_REJECTED, at: step)')

    const second = await forge(evil)
    cloud.clock.advance(5_000)
    const ambiguous = await attempt(cloud, '3', {}, custom)
    expect(ambiguous.exitCode).toBe(1)
    expect(ambiguous.log).toContain(
      "Step train: 2 jobs have this step's key, so the action neither adopts one nor creates another:",
    )
    for (const name of [forged, second]) expect(ambiguous.log).toContain(name)
    expect(ambiguous.log).toContain('set `rerun: new` to start another')
    expect(jobsOf(cloud)).toHaveLength(2)
  })
})

test('legs of a matrix, told apart by their key, each make their own; alike steps used twice in one job make one', async () => {
  await using cloud = await fraud({ jobs: brief })
  const runId = '17012345678'
  const inputs = { variables: '', steps: stepsFile(custom) }
  for (const jobIndex of [0, 1]) {
    const leg = await runSteps(cloud, custom, { job: { runId, jobIndex } })
    expect(leg.conclusion, leg.log).toBe('success')
    expect(eventsOf(leg, 'step.adopted')).toEqual([])
  }
  expect(jobsOf(cloud)).toHaveLength(2)

  const uses = await trainInOneJob(cloud, { job: { runId, job: 'other' } }, [
    { inputs },
    { inputs },
    { inputs: { ...inputs, key: 'mine' } },
  ])
  expect(uses.map(run => [run.conclusion, eventsOf(run, 'step.adopted').length])).toEqual([
    ['success', 0],
    ['success', 1],
    ['success', 0],
  ])
  expect(uses.map(run => run.outputs['audit_log']?.replace(/^.*\//, ''))).toEqual([
    'vertex-audit.jsonl',
    'vertex-audit-2.jsonl',
    'vertex-audit-3.jsonl',
  ])
  expect(jobsOf(cloud)).toHaveLength(4)
})

/** Calls Vertex AI as the trainer account, without the action. Returns the name in the answer. */
async function call(cloud: Emulator, method: string, path: string, body: object = {}): Promise<string> {
  const service = cloud.google.services.find(one => one.serves(host))
  const reply = await service?.handle({
    method,
    host,
    path,
    query: new URLSearchParams(),
    headers: { authorization: `Bearer ${cloud.google.issueToken(acme.trainer)}`, 'content-type': 'application/json' },
    body: Buffer.from(method === 'POST' ? JSON.stringify(body) : ''),
  })
  const answer = JSON.parse(
    Buffer.isBuffer(reply?.body) || typeof reply?.body === 'string' ? String(reply.body) : JSON.stringify(reply?.body),
  )
  expect(reply?.status, JSON.stringify(answer)).toBe(200)
  return String(answer.name)
}
