import { expect, test } from 'vitest'
import { changed, expectRefused, fraud, image } from './harness.ts'
import { rolloutPolicy } from './rollouts.ts'
import { machine } from './serving.ts'
import { customJob, runSteps } from './steps.ts'

const policy = changed(rolloutPolicy, 'steps: [customJob,', 'steps: [gate, uploadModel, aliases, customJob,')

/** Runs steps that must be refused before any token. @returns the problems, without their places */
async function problemsOf(steps: Readonly<Record<string, unknown>>, code: string): Promise<string[]> {
  await using cloud = await fraud({ policy })
  const run = await runSteps(cloud, steps)
  expectRefused(cloud, run, code)
  expect(cloud.hosts()).not.toContain('pipelines.actions.githubusercontent.com')
  const places = [...run.log.matchAll(/^ {2}steps \(input\):\d+:\d+ (steps\..*)$/gm)]
  return places.map(([, problem = '']) => problem)
}

test('what cannot be is named all at once: step, path, what was expected, and the nearest right name', async () => {
  const rollout = { endpoint: 'fraud', model: 'fraud', deployedModel: { dedicatedResources: machine } }
  const problems = await problemsOf(
    {
      split: { traffic: { endpoint: 'fraud', trafficSplit: { 1: 50, 2: 40 } } },
      falling: { rollout: { ...rollout, traffic: [50, 10, 100] } },
      blind: { rollout: { ...rollout, traffic: [100], probe: { instances: [{}] } } },
      twice: { uploadModel: { model: { displayName: 'f', versionAliases: ['default', 'default'] } } },
      typo: customJob('f', {}, { baseOutputDirectory: { outputUri: 'gs://acme-models/fraud' } }),
      kinds: customJob('f', {}, { scheduling: { timeout: '2 h', strategy: 'SPOTS', maxWaitDuration: 5 } }),
      given: { customJob: { displayName: 'f', state: 'JOB_STATE_QUEUED', jobSpec: { workerPoolSpecs: [] } } },
    },
    'STEPS_INVALID',
  )
  expect(problems).toEqual([
    'steps.split.traffic.trafficSplit: the shares are 90 together, not 100. Make them 100, or write {} for no traffic at all.',
    'steps.falling.rollout.traffic[1]: 10 does not rise above 50. Write rising percentages.',
    'steps.blind.rollout.probe: expects nothing, so nothing could fail it. Give expect, latency or errors.',
    'steps.twice.uploadModel.model.versionAliases[1]: the alias "default" is given twice. Remove one.',
    'steps.typo.customJob.jobSpec.baseOutputDirectory.outputUri: no such field. Did you mean outputUriPrefix?',
    'steps.kinds.customJob.jobSpec.scheduling.timeout: expected a duration in seconds, such as "3600s", got "2 h". Write "7200s".',
    'steps.kinds.customJob.jobSpec.scheduling.strategy: no such value: "SPOTS". Did you mean SPOT?',
    'steps.kinds.customJob.jobSpec.scheduling.maxWaitDuration: expected a duration in seconds, such as "3600s", got 5. Write "5s".',
    'steps.given.customJob.state: set only by Google (output only). Remove it.',
    'steps.given.customJob.jobSpec.workerPoolSpecs: required, but empty',
  ])
})

test('a gate without anything after its colon does not let through what needs it', async () => {
  const problems = await problemsOf(
    { train: customJob('f'), check: { needs: ['train'], gate: null }, after: { ...customJob('g'), needs: ['check'] } },
    'STEPS_INVALID',
  )
  expect(problems).toEqual(['steps.check.gate: names nothing to judge. Write metrics, rows or exists.'])
})

test('a gate on a step that gives no numbers is refused', async () => {
  const gate = { metrics: '${steps.train}', require: { auc: { min: 0.9 } } }
  const problems = await problemsOf({ train: customJob('f'), check: { gate } }, 'STEPS_INVALID')
  expect(problems).toEqual([
    'steps.check.gate.metrics: ${steps.train} is a CustomJob, in which a gate finds no metrics. Name the file that it writes, as ${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.',
  ])
})

test('a machine outside the grant is refused, with the list that it is missing from', async () => {
  const pool = { machineSpec: { machineType: 'a3-ultragpu-8g' }, replicaCount: 1, containerSpec: { imageUri: image } }
  const problems = await problemsOf({ train: customJob('f', {}, { workerPoolSpecs: [pool] }) }, 'LIMITS_EXCEEDED')
  expect(problems).toEqual([
    'steps.train.customJob.jobSpec.workerPoolSpecs[0].machineSpec.machineType: the machine type "a3-ultragpu-8g" is outside allow.machines.types of grant train. It allows n1-standard-8. To allow it, add to grants.train.allow.machines.types: ["a3-ultragpu-8g"]',
  ])
})

test('what a job is not told to write is not waited for', async () => {
  const metrics = '${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json'
  const problems = await problemsOf(
    { train: customJob('f'), check: { gate: { metrics, require: { auc: { min: 0.9 } } } } },
    'STEPS_INVALID',
  )
  expect(problems).toEqual([
    'steps.check.gate.metrics: ${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}: train sets no jobSpec.baseOutputDirectory, so its result will have none. Write steps.train.customJob.jobSpec.baseOutputDirectory: { outputUriPrefix: gs://… }',
  ])
})
