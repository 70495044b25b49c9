import { describe, expect, it } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { checkNodeHours } from '../../src/policy/limits/node-hours.ts'
import type { Kind } from '../../src/steps/kinds/kind-names.ts'
import type { PreparedStep } from '../../src/steps/types.ts'
import { allowing, look, prepared } from './bounds.ts'

const pools = [{ replicaCount: '3' }, {}]
const hoursOf = (kind: Kind, body: object, change: Partial<PreparedStep> = {}): number =>
  look(prepared(kind, body, change), allowing([kind], 'node_hours: 48', 'methods: ["*"]')).nodeHours
const scheduled = { workerPoolSpecs: pools, scheduling: { timeout: '5400s' } }

describe('the node hours of a step', () => {
  it('are replicas × trials × timeout, as long as Vertex AI itself would let it run', () => {
    expect(hoursOf('customJob', { jobSpec: { workerPoolSpecs: pools } })).toBe(8)
    expect(hoursOf('customJob', { jobSpec: scheduled })).toBe(6)
    expect(hoursOf('hyperparameterTuningJob', { trialJobSpec: scheduled, maxTrialCount: 20 })).toBe(120)
    const trainingTaskDefinition = 'gs://google-cloud-aiplatform/schema/trainingjob/definition/custom_task_1.0.0.yaml'
    expect(hoursOf('trainingPipeline', { trainingTaskDefinition, trainingTaskInputs: scheduled })).toBe(6)
    expect(hoursOf('batchPredictionJob', { dedicatedResources: {} })).toBe(20)
    expect(hoursOf('batchPredictionJob', {})).toBe(0)
    expect(hoursOf('call', { method: 'X.Y', body: { jobs: [{ jobSpec: scheduled }, { jobSpec: scheduled }] } })).toBe(
      12,
    )
  })

  it('are endless where nothing ends it, so that leaving out the timeout is no way around', () => {
    const step = prepared('customJob', { jobSpec: { workerPoolSpecs: pools } }, { timeoutSeconds: undefined })
    expect(look(step, allowing(['customJob'], 'node_hours: 48')).faults).toContainEqual({
      path: ['steps', 'it'],
      message: 'step it has no time limit, and exceeds allow.node_hours of grant train.',
      cure: 'Give it a timeout.',
    })
  })

  it('count one for what is not known yet, and are looked at again', () => {
    const jobSpec = { workerPoolSpecs: [{ replicaCount: new Pending('${steps.a.n}', true) }] }
    expect(hoursOf('customJob', { jobSpec })).toBe(2)
  })

  it('are none of what serves, and are not asked for where the grant names no bound', () => {
    const dedicatedResources = { machineSpec: {}, minReplicaCount: 4 }
    expect(hoursOf('deployModel', { endpoint: 'fraud', deployedModel: { dedicatedResources } })).toBe(0)
    const step = prepared('customJob', { jobSpec: { workerPoolSpecs: pools } })
    expect(look(step, allowing(['customJob'])).nodeHours).toBe(0)
  })

  it('are bounded for the steps of a run together, so that ten steps are no way around', () => {
    const allow = allowing(['customJob'], 'node_hours: 48')
    expect(checkNodeHours(48, 'the steps together', ['steps'], allow, 'train')).toEqual([])
    expect(checkNodeHours(48.5, 'the steps together', ['steps'], allow, 'train')).toEqual([
      {
        path: ['steps'],
        message: 'the steps together: 48.5 node hours are outside allow.node_hours of grant train.',
        cure: 'It allows 48. To allow it, write grants.train.allow.node_hours: 49',
      },
    ])
  })
})
