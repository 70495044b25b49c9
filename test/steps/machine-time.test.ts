import { describe, expect, it } from 'vitest'
import { type MachineUsage, machineTimeOf } from '../../src/steps/machine-time.ts'

const at = (time: string): string => `2026-12-01T${time}:00Z`
const name = (collection: string): string => `projects/123/locations/us-central1/${collection}/7`
const times = { startTime: at('10:00'), endTime: at('12:00') }
const a100 = { machineType: 'a2-highgpu-1g', acceleratorType: 'NVIDIA_TESLA_A100', acceleratorCount: 1 }
const pools = [
  { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: '1' },
  { machineSpec: a100, replicaCount: '3' },
]
const custom = { name: name('customJobs'), jobSpec: { workerPoolSpecs: pools }, ...times }
const used = (change: Partial<MachineUsage>): ReturnType<typeof machineTimeOf> =>
  machineTimeOf({ body: {}, succeeded: true, ran: [], adoptedAt: undefined, ...change })
const hours = (change: Partial<MachineUsage>): unknown => {
  const time = used(change)
  return time?.isUnknown ? 'unknown' : time?.parts.map(({ machineType, nodeHours }) => `${machineType} ${nodeHours}`)
}
const accelerator = { type: 'NVIDIA_TESLA_A100', count: 1 }

describe('the machine time of a step', () => {
  it('of a job with several pools counts every machine of each', () => {
    expect(used({ ran: [custom] })).toEqual({
      parts: [
        { machineType: 'n1-standard-8', nodeHours: 2 },
        { machineType: 'a2-highgpu-1g', accelerator, nodeHours: 6 },
      ],
    })
  })

  it('counts every attempt of a fallback, also one that got no machine', () => {
    const { startTime: _, ...waited } = custom
    expect(hours({ ran: [custom, waited, { ...custom, endTime: at('10:30') }] })).toEqual([
      'n1-standard-8 2.5',
      'a2-highgpu-1g 7.5',
    ])
    expect(hours({ ran: [waited] })).toEqual([])
  })

  it('of a tuning counts what each trial ran, and one that its job cut short', () => {
    const trials = [
      { startTime: at('10:00'), endTime: at('11:00') },
      { startTime: at('11:00') },
      { state: 'REQUESTED' },
    ]
    const job = { name: name('hyperparameterTuningJobs'), trialJobSpec: { workerPoolSpecs: pools }, trials, ...times }
    expect(hours({ ran: [job] })).toEqual(['n1-standard-8 2', 'a2-highgpu-1g 6'])
    expect(hours({ ran: [{ ...job, trials: undefined }] })).toBe('unknown')
  })

  it('of a batch prediction is Google’s own count', () => {
    const job = {
      name: name('batchPredictionJobs'),
      dedicatedResources: { machineSpec: { machineType: 'n1-standard-4' } },
      resourcesConsumed: { replicaHours: 3.5 },
      ...times,
    }
    expect(hours({ ran: [job] })).toEqual(['n1-standard-4 3.5'])
    expect(hours({ ran: [{ ...job, resourcesConsumed: undefined }] })).toBe('unknown')
    for (const text of ['1e400', '-5']) {
      const resourcesConsumed = JSON.parse(`{"replicaHours":${text}}`)
      expect(hours({ ran: [{ ...job, resourcesConsumed }] })).toBe('unknown')
    }
    expect(used({ ran: [{ ...job, dedicatedResources: undefined }] })).toBeUndefined()
  })

  it('of a training pipeline is that of its job, or what AutoML says', () => {
    const job = { name: name('trainingPipelines'), ...times }
    expect(hours({ ran: [{ ...job, trainingTaskInputs: { workerPoolSpecs: pools } }] })).toEqual([
      'n1-standard-8 2',
      'a2-highgpu-1g 6',
    ])
    expect(hours({ ran: [{ ...job, trainingTaskMetadata: { costMilliNodeHours: '2500' } }] })).toEqual(['automl 2.5'])
    for (const costMilliNodeHours of ['Infinity', '-1', {}])
      expect(hours({ ran: [{ ...job, trainingTaskMetadata: { costMilliNodeHours } }] })).toBe('unknown')
    expect(hours({ ran: [{ ...job, trainingTaskInputs: {} }] })).toBe('unknown')
  })

  it('of a build is from its start to its end, on the machine that it asks for', () => {
    const build = { name: name('builds'), startTime: at('10:00'), finishTime: at('10:15') }
    expect(hours({ ran: [build] })).toEqual(['cloudbuild 0.25'])
    expect(hours({ ran: [{ ...build, options: { machineType: 'E2_HIGHCPU_8' } }] })).toEqual(['e2-highcpu-8 0.25'])
    // The image was there already.
    expect(used({ ran: [{ reference: 'us-docker.pkg.dev/a/b/c@sha256:1' }] })).toBeUndefined()
  })

  it('is unknown, and never 0, for a pipeline and for a job whose end this run did not see', () => {
    expect(hours({ ran: [{ name: name('pipelineJobs'), ...times }] })).toBe('unknown')
    expect(hours({ ran: [{ ...custom, endTime: undefined }] })).toBe('unknown')
    expect(hours({ ran: [{ ...custom, endTime: 'soon' }] })).toBe('unknown')
    expect(hours({ ran: [{ ...custom, jobSpec: {} }] })).toBe('unknown')
  })

  it('of an adopted job begins with its adoption, so that no hour counts in two runs', () => {
    const adoptedAt = Date.parse(at('11:30'))
    expect(hours({ ran: [custom], adoptedAt })).toEqual(['n1-standard-8 0.5', 'a2-highgpu-1g 1.5'])
    expect(hours({ ran: [custom], adoptedAt: Date.parse(at('13:00')) })).toEqual([])
    expect(hours({ ran: [{ name: name('pipelineJobs'), ...times }], adoptedAt: Date.parse(at('13:00')) })).toEqual([])
  })

  it('of a serving model is a rate, and nothing if the deployment failed', () => {
    const dedicatedResources = { machineSpec: a100, minReplicaCount: 2, maxReplicaCount: 5 }
    const body = { deployedModel: { dedicatedResources } }
    const parts = [{ machineType: 'a2-highgpu-1g', accelerator, nodeHours: 2 }]
    expect(used({ body })).toEqual({ parts, isOngoing: true })
    expect(used({ body, succeeded: false })).toBeUndefined()
    expect(used({ body: { deployedModel: { automaticResources: {} } } })?.isUnknown).toBe(true)
    expect(used({ body: { deployedModel: { sharedResources: 'pool' } } })).toBeUndefined()
    expect(used({ ran: [{ name: name('tuningJobs'), ...times }] })).toBeUndefined()
  })
})
