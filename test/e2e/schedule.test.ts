import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { changed, eventsOf, files, fraud, policyText, type Training, throughDist } from './harness.ts'
import { resultsOf, runSteps, vertexCalls } from './steps.ts'

const host = 'us-central1-aiplatform.googleapis.com'
const repository = 'https://us-central1-kfp.pkg.dev/acme-ml/pipelines'
const parent = 'projects/acme-ml/locations/us-central1/repositories/pipelines'
const policy = changed(
  changed(policyText, 'steps: [customJob, pipelineJob]', 'steps: [publish, schedule]'),
  '      timeout: 6h\n',
  `      timeout: 6h\n      templates: ["${repository}/**"]\n`,
)
const features = files['pipelines/features.yaml'] ?? ''
const runtimeConfig = { gcsOutputDirectory: 'gs://acme-models/fraud/features' }

const nightly = (more: object = {}, job: object = {}) => ({
  nightly: {
    schedule: {
      displayName: 'fraud-nightly',
      cron: 'TZ=Europe/Berlin 0 5 * * *',
      maxConcurrentRunCount: 1,
      createPipelineJobRequest: { pipelineJob: { pipelineSpec: 'pipelines/features.yaml', runtimeConfig, ...job } },
      ...more,
    },
  },
})

async function quick(options: Parameters<typeof fraud>[0] = {}): Promise<Emulator> {
  const cloud = await fraud({ policy, jobs: { runningMs: 10_000 }, ...options })
  const known = cloud.google.artifacts.repositories.get(parent)
  cloud.google.artifacts.repositories.set(parent, { format: 'KFP', bindings: known?.bindings ?? [] })
  return cloud
}

/** Another run, after lists show what the one before created. */
async function merge(cloud: Emulator, steps: object, inputs: Record<string, string> = {}): Promise<Training> {
  cloud.clock.advance(10_000)
  return runSteps(cloud, { ...steps }, { inputs })
}

const writes = (cloud: Emulator): string[] =>
  vertexCalls(cloud)
    .filter(call => !call.startsWith('GET'))
    .map(call => call.replace(/\d{10,}/, 'ID'))

const schedulesOf = (cloud: Emulator) => cloud.google.vertex.schedules.all

describe('a schedule', () => {
  test('is created with its pipeline, changed by the next merge, and left alone by one without a change', async () => {
    await using cloud = await quick()
    const first = await merge(cloud, nightly())
    expect(first.conclusion, first.log).toBe('success')
    const [schedule] = schedulesOf(cloud)
    expect(schedule?.resource).toMatchObject({
      displayName: 'fraud-nightly',
      createPipelineJobRequest: {
        parent: 'projects/acme-ml/locations/us-central1',
        pipelineJob: {
          displayName: 'fraud-features',
          labels: { 'keyless-step': 'nightly' },
          runtimeConfig,
        },
      },
    })
    expect(resultsOf(first)['nightly']).toMatchObject({
      state: 'SUCCEEDED',
      console_url: expect.stringContaining('/vertex-ai/locations/us-central1/pipelines/schedules/'),
    })
    const same = await merge(cloud, nightly())
    expect(same.conclusion, same.log).toBe('success')
    expect(writes(cloud)).toEqual(['POST schedules'])
    expect(eventsOf(same, 'step.adopted')).toMatchObject([{ step: 'nightly', state: 'ACTIVE' }])

    const next = await merge(
      cloud,
      nightly({ cron: '0 6 * * *' }, { runtimeConfig: { ...runtimeConfig, parameterValues: { days: 5 } } }),
    )
    expect(next.conclusion, next.log).toBe('success')
    expect(writes(cloud)).toEqual(['POST schedules', 'PATCH schedules/ID'])
    expect(schedulesOf(cloud)).toHaveLength(1)
    expect(schedule?.resource).toMatchObject({ cron: '0 6 * * *' })
    expect(eventsOf(next, 'schedule.changed')).toMatchObject([
      { change: 'update', fields: ['createPipelineJobRequest', 'cron'] },
    ])
    const [patch] = cloud.requestsTo(host).filter(({ method }) => method === 'PATCH')
    expect(new URLSearchParams(patch?.query).get('updateMask')).toBe('createPipelineJobRequest,cron')
  })

  test('is paused, resumed and deleted by its state, and a deletion of nothing is no failure', async () => {
    await using cloud = await quick()
    for (const more of [{ state: 'PAUSED' }, {}, { state: 'DELETED' }, { state: 'DELETED' }]) {
      const run = await merge(cloud, nightly(more))
      expect(run.conclusion, run.log).toBe('success')
    }
    expect(schedulesOf(cloud)).toEqual([])
    expect(writes(cloud)).toEqual([
      'POST schedules',
      'POST schedules/ID:pause',
      'POST schedules/ID:resume',
      'DELETE schedules/ID',
    ])
  })

  test('runs the template that the same run publishes, and starts its pipelines by the clock', async () => {
    await using cloud = await quick()
    const steps = {
      template: { publish: { pipeline: 'pipelines/features.yaml', repository } },
      ...nightly({}, { pipelineSpec: undefined, templateUri: '${steps.template.templateUri}' }),
    }
    const run = await merge(cloud, steps)
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.google.artifacts.templates.map(({ text }) => text)).toEqual([features])
    cloud.clock.advance(26 * 3_600_000)
    const [schedule] = schedulesOf(cloud)
    expect(schedule?.started).toBeGreaterThan(0)
    expect(cloud.google.vertex.all.map(({ resource }) => resource['displayName'])).toContain('fraud-features')
  })

  test('whose creation got no answer is found by its key, and not created twice', async () => {
    await using cloud = await quick()
    cloud.faults.add({ host, method: 'POST', path: /\/schedules$/, fault: { reset: 'after' } })
    const run = await merge(cloud, nightly())
    expect(run.conclusion, run.log).toBe('success')
    expect(cloud.faults.pending).toEqual([])
    expect(writes(cloud)).toEqual(['POST schedules'])
    expect(schedulesOf(cloud)).toHaveLength(1)
  })

  test('of another client is not touched', async () => {
    await using cloud = await quick()
    await merge(cloud, nightly())
    const [schedule] = schedulesOf(cloud)
    if (schedule === undefined) throw new Error('there is one')
    const pipelineJob = { ...Object(Object(schedule.resource['createPipelineJobRequest']).pipelineJob), labels: {} }
    schedule.resource = { ...schedule.resource, createPipelineJobRequest: { parent: '', pipelineJob } }
    for (const more of [{ cron: '0 7 * * *' }, { state: 'DELETED' }]) {
      const run = await merge(cloud, nightly(more))
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain('has the display name "fraud-nightly", but this grant did not create it')
    }
    expect(writes(cloud)).toEqual(['POST schedules'])
  })

  test('without the permission fails with the role that has it', async () => {
    await using cloud = await quick()
    cloud.faults.add({
      host,
      path: /\/schedules$/,
      times: Infinity,
      fault: {
        status: 403,
        body: {
          error: {
            code: 403,
            status: 'PERMISSION_DENIED',
            message:
              "Permission 'aiplatform.schedules.list' denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1' (or it may not exist).",
          },
        },
      },
    })
    const run = await merge(cloud, nightly())
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('aiplatform.schedules.list')
  })
})

describe('before a token', () => {
  test('a wrong cron, a missing count, and another image in the pipeline are refused', async () => {
    const evil = features.replace(/us-docker\.pkg\.dev\/acme-ml\/train\/features@sha256:\w+/, 'docker.io/evil:latest')
    await using cloud = await quick({ files: { 'pipelines/evil.yaml': evil } })
    const refusals = [
      [nightly({ cron: 'TZ=Europe/Berlinn 0 5 * * *' }), 'no time zone of the IANA database: "Europe/Berlinn"'],
      [nightly({ cron: '0 25 * * *' }), '"25" does not fit the hour of cron'],
      [nightly({ maxConcurrentRunCount: undefined }), 'maxConcurrentRunCount is required'],
      [nightly({}, { pipelineSpec: 'pipelines/evil.yaml' }), 'docker.io/evil:latest'],
      [nightly({}, { pipelineSpec: 'pipelines/features.py' }), 'kfp dsl compile --py pipelines/features.py'],
      [nightly({}, { runtimeConfig: { ...runtimeConfig, parameterValues: { dayz: 5 } } }), 'dayz'],
    ] as const
    for (const [steps, words] of refusals) {
      const run = await merge(cloud, steps)
      expect(run.exitCode).toBe(1)
      expect(run.log).toContain(words)
    }
    expect(cloud.hosts()).not.toContain('sts.googleapis.com')
  })

  test('a plan says which schedule would be created or changed', async () => {
    await using cloud = await quick()
    const run = await merge(cloud, nightly({ state: 'PAUSED' }), { mode: 'plan' })
    expect(run.conclusion, run.log).toBe('success')
    expect(run.log).toContain('Creates the schedule fraud-nightly, or changes what differs, and pauses it')
    expect(run.log).toContain('Runs at TZ=Europe/Berlin 0 5 * * *')
  })
})

test('the committed action publishes a pipeline and schedules it', async () => {
  await using cloud = await quick(throughDist)
  const run = await runSteps(cloud, {
    template: { publish: { pipeline: 'pipelines/features.yaml', repository, tags: ['live'] } },
    ...nightly({}, { pipelineSpec: undefined, templateUri: '${steps.template.templateUri}' }),
  })
  expect(run.conclusion, run.log).toBe('success')
  expect(schedulesOf(cloud)).toHaveLength(1)
})
