import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { Fault } from '../../emulator/faults.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { changed, eventsOf, fraud, policyText, train, trainHere } from './harness.ts'
import { host, released, rollout, served, shares } from './rollouts.ts'
import { endpointName } from './serving.ts'
import { resultsOf, stepsFile } from './steps.ts'

const inputs = (steps: object) => ({ inputs: { variables: '', steps: stepsFile({ ...steps }) } })
const begin = (): Promise<Emulator> => released({ virtualTime: true })
/** A rollout that fails at 50 %: the model's answers do not pass the probe. */
const failing = rollout({
  traffic: [50, 100],
  probe: { instances: [{}], expect: { 'predictions[0].score': { min: 2 } }, requests: 2 },
})
const isChange = ({ method, path }: RecordedRequest): boolean => method === 'PATCH' && path.endsWith('/endpoints/fraud')
const isUndeployment = ({ path }: RecordedRequest): boolean => path.endsWith(':undeployModel')

/** Makes Vertex AI answer with this fault for some minutes, once the split is at 50 %. */
function outage(cloud: Emulator, fault: Fault, minutes: number): void {
  void cloud.answered(isChange).then(() => {
    for (const method of ['GET', 'PATCH']) cloud.faults.add({ host, method, times: Infinity, fault })
    cloud.faults.add({ host, method: 'POST', path: /:undeployModel$/, times: Infinity, fault })
    cloud.clock.later(minutes * 60_000, () => cloud.faults.clear())
  })
}

const faults: readonly (readonly [string, Fault])[] = [
  ['503', { status: 503 }],
  ['a reset', { reset: 'before' }],
  ['a reset after the effect', { reset: 'after' }],
  ['a page of HTML', { body: '<html>busy</html>', contentType: 'text/html' }],
  ['half a JSON', { body: '{"name": "proj', contentType: 'application/json' }],
  ['nothing', { body: '' }],
  ['429', { status: 429 }],
]

describe('a rollout that fails is restored', () => {
  test.for(faults)('however long the outage that made it fail: %s for four minutes', async ([, fault]) => {
    await using cloud = await begin()
    outage(cloud, fault, 4)
    const run = await trainHere(cloud, inputs(failing))
    expect(run.exitCode).toBe(1)
    expect(shares(cloud), run.log).toEqual({ 1: 100 })
    expect(Object.keys(served(cloud))).toEqual(['17'])
    expect(resultsOf(run)['release']?.state, run.log).toBe('ROLLED_BACK')
    expect(run.log).not.toContain('could not be restored')
    expect(eventsOf(run, 'rollout.restored')).toMatchObject([{ shares: { 17: 100 } }])
    expect(run.post).toMatchObject({ exitCode: 0, rawOutput: '' })
  })

  const odd = faults.filter(([name]) => name !== '429')
  const places: readonly (readonly [string, string, RegExp])[] = [
    ['the look at the endpoint', 'GET', /\/endpoints\/fraud$/],
    ['the change of the split', 'PATCH', /\/endpoints\/fraud$/],
    ['the undeployment', 'POST', /:undeployModel$/],
    ['the poll of the undeployment', 'GET', /\/operations\/\d+$/],
  ]
  test.for(places.flatMap(place => odd.map(fault => [...place, ...fault] as const)))(
    'and one odd answer decides nothing: to %s, %s %s, %s',
    async ([, method, path, , fault]) => {
      await using cloud = await begin()
      // Breaks only the requests of the restoration.
      void cloud
        .answered(({ path: asked }) => asked.endsWith(':rawPredict'))
        .then(() => cloud.faults.add({ host, method, path, fault }))
      const run = await trainHere(cloud, inputs(failing))
      expect(shares(cloud), run.log).toEqual({ 1: 100 })
      expect(resultsOf(run)['release']?.state, run.log).toBe('ROLLED_BACK')
    },
  )

  test('by post, where main had to give up', async () => {
    await using cloud = await begin()
    void cloud.answered(isChange).then(() => {
      cloud.faults.add({ host, method: 'PATCH', times: Infinity, fault: { status: 403 } })
    })
    const run = await train(cloud, {
      ...inputs(failing),
      runProcess: one => {
        if (one.door === 'post') cloud.faults.clear()
        return runInProcess(one)
      },
    })
    expect(run.exitCode).toBe(1)
    expect(resultsOf(run)['release']?.state, run.log).toBe('NOT_RESTORED')
    expect(run.log).toContain('It could not be restored, and post tries again')
    expect(run.log).toContain('post will try to restore it')
    cloud.clock.advance(600_000)
    expect(shares(cloud), run.post?.log).toEqual({ 1: 100 })
    expect(run.post?.log).toContain(`the traffic of ${endpointName} is restored: deployed model 17: 100 %`)
    expect(run.post?.summary).toContain('is restored: deployed model 17: 100 %')
    expect(eventsOf(run, 'rollout.restored')).toHaveLength(1)
    expect(eventsOf(run, 'run.finished')).toMatchObject([{ conclusion: 'failure', code: 'STEP_FAILED' }])
  })
})

describe('a run that is stopped after the last share', () => {
  const whole = rollout({ traffic: [100] })
  const stops = [
    ['cancelled', 'cancel'],
    ['killed', 'kill'],
  ] as const

  test.for(stops)('and %s while the former model goes: says what serves and what goes on', async ([, how]) => {
    await using cloud = await begin()
    const run = await trainHere(cloud, { ...inputs(whole), [how]: () => cloud.answered(isUndeployment) })
    expect(run.exitCode).not.toBe(0)
    const words = `${endpointName} serves fraud@2 100 %`
    const [log, summary] = [`${run.log}${run.post?.log}`, `${run.summary}${run.post?.summary}`]
    expect(log).toMatch(/the undeployment of fraud@1 \(17\) (goes on|of step release, if its request took effect)/)
    expect(log).toContain(words)
    expect(summary).toContain('fraud@2')
    expect(summary).not.toContain('**Rollout `release`** of `fraud@2` on `fraud`: `fraud@1` 100 %\n')
    const cancelled = eventsOf(run, 'run.cancelled').flatMap(({ left_running }) => left_running)
    expect(cancelled).toContainEqual(expect.stringContaining(words))
    expect(eventsOf(run, 'rollout.retired')).toEqual([])
  })
})

test('an upload that is killed before its answer is named by post', async () => {
  const policy = changed(
    policyText,
    'steps: [customJob, pipelineJob]',
    'steps: [uploadModel]\n      models: [fraud]',
  ).replace('/train/*@sha256:*', '/*/*@sha256:*')
  await using cloud = await fraud({ virtualTime: true, policy })
  const imageUri = `us-docker.pkg.dev/acme-ml/serve/fraud@sha256:${'1'.repeat(64)}`
  const model = { displayName: 'fraud', artifactUri: 'gs://acme-models/fraud/1', containerSpec: { imageUri } }
  cloud.faults.add({ host, method: 'POST', path: /models:upload$/, fault: { hang: true } })
  const asked = async (): Promise<void> => {
    while (!cloud.requests.some(({ path }) => path.endsWith('models:upload')))
      await new Promise(resolve => setImmediate(resolve))
  }
  const steps = { register: { uploadModel: { modelId: 'fraud', model } } }
  const run = await trainHere(cloud, { ...inputs(steps), kill: asked })
  expect(run.signal).toBe('SIGKILL')
  const words = 'the upload of a model of step register, if its request took effect'
  expect(run.post?.log).toContain(words)
  expect(run.post?.summary).toContain(words)
  expect(eventsOf(run, 'run.cancelled')).toMatchObject([{ left_running: [words] }])
})
