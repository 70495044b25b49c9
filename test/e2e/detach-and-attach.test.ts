import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  directPolicy,
  eventsOf,
  fraud,
  policyPath,
  policyText,
  type Training,
  throughDist,
} from './harness.ts'
import { customJob, jobsOf, resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const minute = 60_000
/** Timeout of the whole run. */
const timeout = '4m'
const policy = changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [customJob, attach, uploadModel]')
  .replace('timeout: 6h', 'timeout: 30h')
  .replace('locations: [us-central1]', 'locations: [us-central1, us-east1]')
const long = { train: customJob('fraud', { cancel: 'detach', timeout: '20h' }) }

const isPoll = ({ host: to, method, path }: { host: string; method: string; path: string }): boolean =>
  to === host && method === 'GET' && /\/customJobs\/\d+$/.test(path)
/** Resolves when `jobs` jobs have been read. */
function polled(cloud: Emulator, jobs = 1): Promise<unknown> {
  const seen = new Set<string>()
  return cloud.answered(request => isPoll(request) && seen.add(request.path).size === jobs)
}
const nameOf = (cloud: Emulator, index = 0): string =>
  (cloud.google.vertex.all[index]?.name ?? '').replace(/^projects\/\d+/, `projects/${acme.project}`)
const cancels = (cloud: Emulator): string[] => vertexCalls(cloud).filter(call => call.endsWith(':cancel'))

/** Leaves a job running, as another workflow run would. */
async function left(cloud: Emulator): Promise<Training> {
  const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(long, { timeout }) } })
  expect(run.exitCode, run.log).toBe(0)
  return run
}

const attach = (
  cloud: Emulator,
  body: Readonly<Record<string, unknown>>,
  {
    envelope = {},
    more = {},
    inputs = {},
  }: { envelope?: object; more?: Readonly<Record<string, unknown>>; inputs?: Record<string, string> } = {},
): Promise<Training> =>
  runSteps(
    cloud,
    {},
    {
      inputs: { steps: stepsFile({ again: { attach: body, ...envelope } }, more), ...inputs },
    },
  )

describe('a job with cancel: detach', () => {
  test('goes on when its workflow is cancelled: it is named, recorded, and left alone by post', async () => {
    await using cloud = await fraud({ ...throughDist, policy, jobs: { runningMs: 30 * minute } })
    const steps = { ...long, beside: customJob('beside') }
    const run = await runSteps(cloud, steps, { cancel: () => polled(cloud, 2) })
    expect(run, run.log).toMatchObject({ conclusion: 'cancelled', exitCode: 1, signal: null })
    const index = jobsOf(cloud).findIndex(({ step }) => step === 'train')
    const name = nameOf(cloud, index)
    expect(
      jobsOf(cloud)
        .map(({ step, cancelled }) => [step, cancelled])
        .sort(),
    ).toEqual([
      ['beside', true],
      ['train', false],
    ])
    expect(resultsOf(run)).toMatchObject({ train: { state: 'DETACHED' }, beside: { state: 'CANCELLING' } })
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        type: 'notice',
        title: 'Step train continues',
        message: expect.stringContaining('attach: { name: "projects/acme-ml/'),
      }),
    )
    const [cancelled] = eventsOf(run, 'run.cancelled')
    expect(cancelled?.left_running.map(one => one.split('/').at(-1))).toEqual([name.split('/').at(-1)])
    expect(eventsOf(run, 'step.finished')).toContainEqual(
      expect.objectContaining({ step: 'train', state: 'DETACHED', reason: null }),
    )
    expect(run.summary).toContain('detached')
    expect(run.post).toMatchObject({ exitCode: 0, log: '' })
  })

  test('goes on when main is killed: post names it, and stops what is beside it', async () => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    const run = await runSteps(cloud, long, { kill: () => polled(cloud) })
    expect(run.signal).toBe('SIGKILL')
    expect(cancels(cloud)).toEqual([])
    expect(run.post?.log).toContain('continues, because of cancel: detach')
    expect(eventsOf(run, 'run.cancelled')).toEqual([{ signal: 'KILLED', cancelled: [], left_running: [nameOf(cloud)] }])
  })

  test('is stopped all the same where the grant was taken back', async () => {
    // The credential lasts five minutes, so the policy is read again before the job ends.
    await using cloud = await fraud({ policy: directPolicy, jobs: { runningMs: 8 * minute } })
    const repository = cloud.github.repository(acme.repository)
    const taken = polled(cloud).then(() =>
      repository.commit({ [policyPath]: directPolicy.replace('  train:', '  other:') }),
    )
    const run = await runSteps(cloud, { train: customJob('fraud', { cancel: 'detach', timeout: '1h' }) })
    await taken
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('no longer has grant train')
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
  })

  test('may take longer than a hosted runner lasts; without it that is refused', async () => {
    await using cloud = await fraud({ policy })
    const run = await runSteps(cloud, { train: customJob('fraud', { timeout: '20h' }) })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('Write cancel: detach, and adopt the job by attach in a later run')
    expect(cloud.hosts()).not.toContain('sts.googleapis.com')
  })
})

describe('the time of a run', () => {
  test('leaves undone what needs a job that goes on, and says how both can be taken up', async () => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    const steps = { ...long, after: customJob('after', { needs: ['train'] }) }
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps, { timeout }) } })
    expect(run.exitCode).toBe(1)
    expect(resultsOf(run)).toMatchObject({
      train: { state: 'DETACHED', name: nameOf(cloud) },
      after: { state: 'SKIPPED' },
    })
    const message = `Step after was not run: the job of train continues without this run: ${nameOf(cloud)}`
    expect(run.log).toContain(message)
    expect(run.log).toContain(`with a steps file that has after too: attach: { name: "${nameOf(cloud)}", since: "20`)
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        type: 'notice',
        message: expect.stringContaining(`attach: { name: "${nameOf(cloud)}"`),
      }),
    )
  })

  test('ends it: what detaches goes on and is no failure, and Vertex AI keeps the time of the job', async () => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    const run = await left(cloud)
    expect(run.conclusion).toBe('success')
    expect(resultsOf(run)).toMatchObject({ train: { state: 'DETACHED' } })
    expect(eventsOf(run, 'run.cancelled')).toMatchObject([{ signal: 'TIMEOUT', cancelled: [] }])
    expect(run.record.at(-1)).toMatchObject({ data: { conclusion: 'success' } })
    expect(cloud.google.vertex.all[0]?.resource).toMatchObject({ jobSpec: { scheduling: { timeout: '72000s' } } })
    expect(cancels(cloud)).toEqual([])
    expect(run.post).toMatchObject({ exitCode: 0, log: '' })
  })

  test('stops everything else, and what needed a job that goes on is not run', async () => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    const steps = { ...long, beside: customJob('beside'), after: customJob('after', { needs: ['train'] }) }
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(steps, { timeout }) } })
    expect(run).toMatchObject({ exitCode: 1, conclusion: 'failure' })
    expect(resultsOf(run)).toMatchObject({
      train: { state: 'DETACHED' },
      beside: { state: 'CANCELLING' },
      after: { state: 'SKIPPED' },
    })
    expect(run.log).toContain("Step beside was stopped: the run's timeout of 240 s is over")
    expect(
      jobsOf(cloud)
        .map(({ step, cancelled }) => [step, cancelled])
        .sort(),
    ).toEqual([
      ['beside', true],
      ['train', false],
    ])
  })

  test('that is longer than a hosted runner lasts is refused', async () => {
    await using cloud = await fraud({ policy })
    const run = await runSteps(cloud, {}, { inputs: { steps: stepsFile(long, { timeout: '7h' }) } })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('timeout: a job on a hosted runner ends after 6 h')
  })
})

describe('attach', () => {
  test('takes a job up in another run, shows its log from where it was left, and sees its end', async () => {
    await using cloud = await fraud({ policy })
    const logs = [
      { at: 1 * minute, message: 'epoch 1' },
      { at: 2 * minute, message: 'epoch 2' },
      { at: 7 * minute, message: 'epoch 7' },
    ]
    cloud.google.vertex.script({ pendingMs: 1_000, runningMs: 8 * minute, logs })
    const outputs = { job: '${steps.train.name}', since: '${steps.train.detachedAt}' }
    const first = await runSteps(cloud, {}, { inputs: { steps: stepsFile(long, { timeout, outputs }) } })
    expect(first.exitCode, first.log).toBe(0)
    expect(first.log).toContain('epoch 2')
    expect(first.log).not.toContain('epoch 7')
    const { job: name, since } = first.outputs
    expect(since).toMatch(/^20\d\d-\d\d-\d\dT/)

    const more = { outputs: { model: '${steps.again.displayName}' } }
    const second = await attach(cloud, { name, since }, { more })
    expect(second.conclusion, second.log).toBe('success')
    expect(resultsOf(second)['again']).toMatchObject({ kind: 'attach', state: 'SUCCEEDED', name })
    expect(second.outputs['model']).toBe('fraud')
    expect(second.log).toContain('epoch 7')
    expect(second.log).not.toContain('epoch 2')
    expect(cloud.google.vertex.all).toHaveLength(1)
    expect(eventsOf(second, 'step.adopted')).toEqual([
      expect.objectContaining({
        step: 'again',
        kind: 'attach',
        name,
        dedupe_key: expect.stringMatching(/^[0-9a-f]{40}$/),
      }),
    ])

    // A job that has ended is reported at once, with its whole log if `since` is not set.
    const third = await attach(cloud, { name })
    expect(third.conclusion, third.log).toBe('success')
    expect(third.log).toContain('epoch 1')
  })

  test('finds a job by its key, lets go of it again, and tells its failure', async () => {
    await using cloud = await fraud({ policy })
    const error = { code: 3, message: 'Loss is NaN.' }
    cloud.google.vertex.script({ runningMs: 12 * minute, outcome: { state: 'FAILED', error } })
    await left(cloud)
    const labels = cloud.google.vertex.all[0]?.resource['labels']
    const key = String(Reflect.get(Object(labels), 'keyless-key'))
    const again = await attach(cloud, { key }, { envelope: { cancel: 'detach' }, more: { timeout } })
    expect(again.exitCode, again.log).toBe(0)
    expect(resultsOf(again)['again']).toMatchObject({ state: 'DETACHED' })
    const last = await attach(cloud, { key, kind: 'customJob' })
    expect(last.exitCode).toBe(1)
    expect(last.log).toContain('Loss is NaN.')
    expect(resultsOf(last)['again']).toMatchObject({ state: 'FAILED' })
    const none = await attach(cloud, { key, kind: 'tuningJob' })
    const gone = await attach(cloud, { name: nameOf(cloud).replace(/\d+$/, '1') })
    expect(gone.exitCode).toBe(1)
    expect(gone.log).toContain('customJobs/1 does not exist')
    expect(eventsOf(gone, 'step.adopted')).toEqual([])
    expect(none.log).toContain(`no tuningJob in us-central1 of acme-ml has the label keyless-key=${key}`)
  })

  test('finds by its key the attempt that goes on, and not one that failed before it', async () => {
    await using cloud = await fraud({ policy })
    const error = { code: 3, message: 'Loss is NaN.' }
    cloud.google.vertex.script({ runningMs: 12 * minute })
    cloud.google.vertex.script({ runningMs: minute, outcome: { state: 'FAILED', error } }, { times: 1 })
    const run = (runAttempt: string): Promise<Training> =>
      runSteps(
        cloud,
        {},
        {
          inputs: { steps: stepsFile(long, { timeout }) },
          job: { runId: '17012345678', runAttempt },
          permissions: { contents: 'read', 'id-token': 'write', actions: 'read' },
        },
      )
    expect((await run('1')).log).toContain('Loss is NaN.')
    const left = await run('2')
    expect(left.exitCode, left.log).toBe(0)
    const [first, second] = cloud.google.vertex.all
    const key = String(Reflect.get(Object(second?.resource['labels']), 'keyless-key'))
    expect(Reflect.get(Object(first?.resource['labels']), 'keyless-key')).toBe(key)
    const again = await attach(cloud, { key })
    expect(again.exitCode, again.log).toBe(0)
    expect(resultsOf(again)['again']).toMatchObject({ state: 'SUCCEEDED', name: second?.name })
  })

  test('stops the job with its run, unless it says otherwise', async () => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    await left(cloud)
    const name = nameOf(cloud)
    const before = new Set(cloud.requests)
    const run = await runSteps(
      cloud,
      {},
      {
        inputs: { steps: stepsFile({ again: { attach: { name } } }) },
        // The first read attaches to the job.
        cancel: async () => {
          before.add(await cloud.answered(request => !before.has(request) && isPoll(request)))
          await cloud.answered(request => !before.has(request) && isPoll(request))
        },
      },
    )
    expect(run.conclusion).toBe('cancelled')
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: true }])
  })

  test.each([
    ['another repository', { 'keyless-repository-id': '7' }, 'keyless-repository-id'],
    ['another grant', { 'keyless-grant': 'other' }, 'keyless-grant'],
  ])('takes up no job of %s', async (_, change, label) => {
    await using cloud = await fraud({ policy, jobs: { runningMs: 30 * minute } })
    await left(cloud)
    const [job] = cloud.google.vertex.all
    Object.assign(Object(job?.resource['labels']), change)
    const run = await attach(cloud, { name: nameOf(cloud) })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('was not created by this repository under this grant')
    expect(run.log).toContain(label)
    expect(eventsOf(run, 'step.adopted')).toEqual([])
  })

  test('names a job in a place that the grant allows, soundly, or is refused before any token', async () => {
    await using cloud = await fraud({ policy })
    const refused = async (body: Readonly<Record<string, unknown>>, ...words: string[]): Promise<void> => {
      const run = await attach(cloud, body)
      expect(run.exitCode).toBe(1)
      for (const word of words) expect(run.log).toContain(word)
    }
    await refused({}, 'names no job')
    await refused({ name: 'x', key: 'y', since: 'now' }, 'name', 'key')
    await refused({ name: 'projects/acme-ml/locations/us-central1/models/1' }, 'expected the full name of a job')
    await refused({ key: 'abc' }, 'expected 40 hex digits')
    // Google writes the project's number in its console and its replies, but no grant lists numbers.
    await refused(
      { name: 'projects/123456789/locations/us-central1/customJobs/1' },
      'Write its id: projects/acme-ml/locations/us-central1/customJobs/1',
    )
    await refused({ name: 'projects/other/locations/us-central1/customJobs/1' }, 'allow.projects')
    await refused({ name: 'projects/acme-ml/locations/europe-west4/customJobs/1' }, 'allow.locations')
    expect(cloud.hosts()).not.toContain('sts.googleapis.com')
  })
})
