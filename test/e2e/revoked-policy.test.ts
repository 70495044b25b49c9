import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { acme, changed, directPolicy, eventsOf, fraud, policyPath, throughDist, train } from './harness.ts'
import { customJob, jobsOf, resultsOf, runSteps, stepsFile } from './steps.ts'

const minutes = 60_000
const vertex = 'us-central1-aiplatform.googleapis.com'

/** Starts with a job of eight minutes and a credential of five: the policy is read again before the job ends. */
async function longWorld(): Promise<Emulator> {
  const cloud = await fraud({ policy: directPolicy, jobs: { runningMs: 8 * minutes } })
  return cloud
}

const onceWatched = (cloud: Emulator, act: () => unknown): Promise<unknown> =>
  cloud
    .answered(({ host, method, path }) => host === vertex && method === 'GET' && /\/customJobs\/\d+$/.test(path))
    .then(act)

const twoSteps = {
  first: customJob('first', { timeout: '1h' }),
  second: customJob('second', { needs: ['first'], timeout: '1h' }),
}
const quiet = { inputs: { log_streaming: 'false' }, limitMs: 170_000 }

describe.concurrent('what was taken back while a run was under way', () => {
  test('a deleted policy stops what runs, and nothing more begins', async () => {
    await using cloud = await longWorld()
    const repository = cloud.github.repository(acme.repository)
    onceWatched(cloud, () => Reflect.deleteProperty(repository.commits[repository.head]?.files ?? {}, policyPath))
    const run = await runSteps(cloud, twoSteps, quiet)
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('Grant train was revoked during this run: the policy is gone')
    expect(run.log).toContain('(DENIED, at: decision)')
    expect(jobsOf(cloud)).toEqual([{ step: 'first', displayName: 'first', cancelled: true }])
    expect(eventsOf(run, 'step.cancelled')).toHaveLength(1)
  })

  test('a narrower allow binds the steps that are still to come', async () => {
    await using cloud = await longWorld()
    const narrower = changed(directPolicy, 'types: [n1-standard-8]', 'types: [n1-standard-4]')
    onceWatched(cloud, () => cloud.github.repository(acme.repository).commit({ [policyPath]: narrower }))
    const run = await runSteps(cloud, twoSteps, quiet)
    expect(run.exitCode, run.log).toBe(1)
    expect(jobsOf(cloud).map(({ step }) => step)).toEqual(['first'])
    expect(run.log).toContain('(LIMITS_EXCEEDED, at: steps)')
    expect(run.log).toContain('n1-standard-8')
    expect(resultsOf(run)['first']).toMatchObject({ state: 'SUCCEEDED' })
  })
})

test('a claim that the token does not hold is missed before any job is paid for', async () => {
  await using cloud = await fraud(throughDist)
  const steps = { first: customJob('first'), second: customJob('in-${github.environment}', { needs: ['first'] }) }
  const run = await runSteps(cloud, steps)
  expect(run.exitCode, run.log).toBe(1)
  expect(run.log).toContain('${github.environment}: the token has no claim environment')
  expect(run.log).toContain('(STEPS_INVALID, at: steps)')
  expect(cloud.hosts()).not.toContain('sts.googleapis.com')
})

test('outputs of the steps that came to an end are set, also where a later one fails', async () => {
  await using cloud = await fraud()
  cloud.google.vertex.script({ runningMs: 5_000, outcome: { state: 'FAILED' } }, { displayName: 'second' })
  const outputs = { made: '${steps.first.displayName}', never: '${steps.third.displayName}' }
  const steps = {
    first: customJob('first'),
    second: customJob('second', { needs: ['first'] }),
    third: customJob('third', { needs: ['second'] }),
  }
  const run = await train(cloud, { inputs: { variables: '', steps: stepsFile(steps, { outputs }) } })
  expect(run.exitCode, run.log).toBe(1)
  expect(run.outputs).toMatchObject({ made: 'first', decision: 'allow' })
  expect(run.outputs).not.toHaveProperty('never')
})
