import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../../src/core/errors.ts'
import { valueAt } from '../../../src/document/path.ts'
import type { LoadedPipeline } from '../../../src/steps/pipeline/specification.ts'
import { prepareStep } from '../../../src/steps/prepare/prepare.ts'
import type { Scope } from '../../../src/steps/types.ts'
import { emptyScope, job, parse, schema, stepsFile } from '../support.ts'

/** Prepares the last step of a file. */
function prepare(
  steps: string,
  options: {
    above?: string
    scope?: Partial<Scope>
    pipelines?: Record<string, LoadedPipeline>
    grantTimeoutSeconds?: number
  } = {},
) {
  const { above, scope, pipelines = {}, grantTimeoutSeconds } = options
  const file = parse(stepsFile(steps, above))
  const declaration = file.steps.at(-1)
  if (declaration === undefined) throw new Error('no step')
  const context = { ...schema, pipelines, grantTimeoutSeconds }
  const { step, faults } = prepareStep(file, declaration, { ...emptyScope, ...scope }, context)
  return { file, step, problems: faults.map(formatProblem) }
}

const custom = (more: string, jobSpec = '') =>
  `customJob: { displayName: x, ${more} jobSpec: { ${jobSpec} workerPoolSpecs: [{ replicaCount: 1, containerSpec: { imageUri: i } }] } }`

describe('the time a step may take', () => {
  it.each([
    ['timeout: 2h,', '', undefined, 7200, '7200s'],
    ['', 'scheduling: { timeout: 90.5s, strategy: SPOT },', undefined, 91, '90.5s'],
    ['', '', 600, 600, '600s'],
    ['timeout: 2h,', 'scheduling: { timeout: 7200s },', 600, 7200, '7200s'],
    ['', '', undefined, undefined, undefined],
  ])(
    'is the step’s, the body’s or the grant’s: %j %j %j',
    (timeout, jobSpec, grantTimeoutSeconds, seconds, written) => {
      const options = grantTimeoutSeconds === undefined ? {} : { grantTimeoutSeconds }
      const { step, problems } = prepare(`t: { ${timeout} ${custom('', jobSpec)} }`, options)
      expect(problems).toEqual([])
      expect(step.timeoutSeconds).toBe(seconds)
      expect(valueAt(step.body, ['jobSpec', 'scheduling', 'timeout'])).toBe(written)
    },
  )

  it('is one', () => {
    expect(prepare(`t: { timeout: 2h, ${custom('', 'scheduling: { timeout: 60s },')} }`).problems).toEqual([
      'vertex/train.yml:5:17 steps.t.timeout: 7200 s here, but 60s in jobSpec.scheduling.timeout. Leave one out.',
    ])
  })

  it('is no longer than a hosted runner lives, where somebody waits', () => {
    const hosted = { scope: { github: { runner_environment: 'github-hosted' } } }
    expect(prepare(`t: { timeout: 7h, ${job} }`, hosted).problems).toEqual([
      'vertex/train.yml:5:17 steps.t.timeout: a job on a hosted runner ends after 6 h, so the step cannot wait this long. Write cancel: detach, and adopt the job by attach in a later run; or wait: false; shorten it, or use a self-hosted runner.',
    ])
    expect(prepare(`t: { ${custom('', 'scheduling: { timeout: 25200s },')} }`, hosted).problems).toHaveLength(1)
    expect(prepare(`t: { timeout: 7h, wait: false, ${job} }`, hosted).problems).toEqual([])
    expect(prepare(`t: { timeout: 6h, ${job} }`, hosted).problems).toEqual([])
    expect(
      prepare(`t: { timeout: 7h, ${job} }`, { scope: { github: { runner_environment: 'self-hosted' } } }).problems,
    ).toEqual([])
  })
})

describe('the time of a job that Vertex AI does not end by itself', () => {
  const tuning = (spec = ''): string =>
    `hyperparameterTuningJob: { displayName: fraud, maxTrialCount: 2, parallelTrialCount: 1, studySpec: { metrics: [{ metricId: auc, goal: MAXIMIZE }], parameters: [{ parameterId: lr, doubleValueSpec: { minValue: 0.1, maxValue: 1 } }] }, trialJobSpec: { ${spec} workerPoolSpecs: [{ machineSpec: { machineType: n1-standard-8 }, replicaCount: 1, containerSpec: { imageUri: "us-docker.pkg.dev/a/b/c" } }] } }`
  const written = (text: string) => {
    const { step, problems } = prepare(text)
    expect(problems).toEqual([])
    return [step.timeoutSeconds, valueAt(step.body, ['trialJobSpec', 'scheduling', 'timeout'])]
  }

  it('bounds each trial of a tuning job, unless they have a time of their own', () => {
    expect(written(`t: { timeout: 2h, ${tuning()} }`)).toEqual([7200, '7200s'])
    expect(written(`t: { timeout: 2h, ${tuning('scheduling: { timeout: 600s },')} }`)).toEqual([7200, '600s'])
    expect(written(`t: { ${tuning('scheduling: { timeout: 600s },')} }`)).toEqual([undefined, '600s'])
  })

  it('is kept by nobody where nobody watches', () => {
    expect(prepare(`t: { timeout: 2h, wait: false, ${tuning()} }`).problems).toEqual([
      expect.stringContaining('nothing would enforce it: a hyperparameterTuningJob has no time limit of its own'),
    ])
  })
})
