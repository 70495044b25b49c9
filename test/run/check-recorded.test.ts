import { describe, expect, test } from 'vitest'
import type { RecordedEvent } from '../../src/audit/file.ts'
import { findGrant } from '../../src/policy/load/load.ts'
import { isFinished, outsideGrant, whyUnrecorded } from '../../src/run/check-recorded.ts'
import type { InFlightBuild } from '../../src/steps/toolkit/in-flight-build.ts'
import type { InFlight, InFlightJob, InFlightOperation, InFlightRollout } from '../../src/steps/toolkit/ports.ts'
import { load, samplePolicy } from '../policy/fixtures.ts'

const policy = load(
  samplePolicy.replace(
    'steps: [customJob, pipelineJob]',
    'steps: [customJob, pipelineJob, uploadModel, rollout, buildImage]\n      endpoints: [fraud]',
  ),
)
const grant = findGrant(policy, 'train')

const place = { project: 'acme-ml', location: 'us-central1' } as const
const base = 'projects/acme-ml/locations/us-central1'
const job: InFlightJob = { type: 'job', step: 'a', kind: 'customJob', ...place, dedupeKey: 'k1', name: undefined }
const build: InFlightBuild = { ...job, type: 'build', kind: 'buildImage' }
const operation: InFlightOperation = {
  type: 'operation',
  step: 'a',
  kind: 'uploadModel',
  ...place,
  name: `${base}/models/m/operations/1`,
  what: 'the upload',
}
const rollout: InFlightRollout = {
  type: 'rollout',
  step: 'a',
  kind: 'rollout',
  ...place,
  endpoint: `${base}/endpoints/fraud`,
  former: { 1: 100 },
  ours: [],
  deployedModelId: undefined,
  deploying: false,
  operation: undefined,
}

describe('the grant in force', () => {
  const numbered = 'projects/123456789/locations/us-central1'
  test.for<InFlight>([
    job,
    { ...job, name: `${base}/customJobs/1` },
    { ...job, name: `${numbered}/customJobs/1` },
    { ...job, location: 'us-east1', name: 'projects/acme-ml/locations/us-east1/customJobs/1' },
    build,
    { ...build, name: `${numbered}/builds/0a-1b` },
    operation,
    { ...operation, name: undefined },
    { ...operation, name: `${numbered}/operations/1` },
    rollout,
    { ...rollout, operation: `${numbered}/endpoints/fraud/operations/1` },
  ])('lets post touch %j', inFlight => {
    expect(outsideGrant(inFlight, grant)).toBeUndefined()
  })

  test.for<InFlight>([
    { ...job, kind: 'tuningJob' },
    { ...job, project: 'other' },
    { ...build, location: 'europe-west4' },
    { ...build, name: 'projects/other/locations/us-central1/builds/0a-1b' },
    { ...build, name: `${base}/customJobs/1` },
    { ...job, location: 'europe-west4' },
    { ...job, name: 'projects/other/locations/us-central1/customJobs/1' },
    { ...job, name: 'projects/acme-ml/locations/us-east1/customJobs/1' },
    { ...operation, kind: 'copyModel' },
    { ...operation, project: 'other' },
    { ...operation, name: `${base}/customJobs/1` },
    { ...operation, name: 'projects/other/locations/us-central1/operations/1' },
    { ...operation, name: 'projects/acme-ml/locations/us-east1/operations/1' },
    { ...operation, endpoint: `${base}/endpoints/payments` },
    { ...rollout, kind: 'rollback' },
    { ...rollout, endpoint: `${base}/endpoints/payments` },
    { ...rollout, endpoint: 'projects/acme-ml/locations/us-east1/endpoints/fraud' },
    { ...rollout, endpoint: 'projects/other/locations/us-central1/endpoints/fraud' },
    { ...rollout, operation: 'projects/other/locations/us-central1/endpoints/fraud/operations/1' },
  ])('keeps post from %j', inFlight => {
    expect(outsideGrant(inFlight, grant)).toEqual(expect.any(String))
  })
})

describe('the record', () => {
  const event = (type: string, data: object): RecordedEvent => ({ type, data: { step: 'a', ...data } })
  const started = (kind: string, key = 'k1') => event('step.started', { kind, dedupe_key: key })
  const began = event('rollout.began', { endpoint: rollout.endpoint, former: { 1: 100 } })
  const submitted = event('step.submitted', { name: operation.name })

  test.for<[InFlight, RecordedEvent[]]>([
    [job, [started('customJob')]],
    [job, [started('customJob', 'k2'), event('step.fallback', {})]],
    [job, [started('attach', 'k2'), event('step.adopted', { dedupe_key: 'k1' })]],
    [build, [started('buildImage')]],
    [operation, [started('uploadModel'), submitted]],
    [{ ...operation, name: undefined }, [started('uploadModel')]],
    [rollout, [started('rollout'), began]],
    [rollout, [started('rollout'), began, event('step.finished', { state: 'NOT_RESTORED' })]],
  ])('has %j in %j', ([inFlight, events]) => {
    expect(whyUnrecorded(inFlight, events)).toBeUndefined()
  })

  test.for<[InFlight, RecordedEvent[]]>([
    [job, []],
    [job, [started('customJob', 'k2')]],
    [job, [started('pipelineJob')]],
    [{ ...job, step: 'b' }, [started('customJob')]],
    [build, [started('buildImage', 'k2')]],
    [build, [started('customJob')]],
    [operation, [started('uploadModel')]],
    [operation, [started('uploadModel'), event('step.submitted', { name: `${base}/models/m/operations/2` })]],
    [rollout, [started('rollout')]],
    [{ ...rollout, former: { 1: 50, 2: 50 } }, [started('rollout'), began]],
    [{ ...rollout, endpoint: `${base}/endpoints/payments` }, [started('rollout'), began]],
  ])('does not have %j in %j', ([inFlight, events]) => {
    expect(whyUnrecorded(inFlight, events)).toEqual(expect.any(String))
  })

  test('says what came to its end: a state of it that could not be taken back moves nothing', () => {
    const succeeded = event('step.finished', { state: 'SUCCEEDED' })
    expect([job, operation, rollout].map(one => isFinished(one, [succeeded]))).toEqual([false, true, true])
    const other = event('step.finished', { state: 'NOT_RESTORED' })
    expect([job, operation, rollout].map(one => isFinished(one, [other]))).toEqual([false, false, false])
  })
})
