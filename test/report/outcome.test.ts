import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { outcomeLine, runHeadline } from '../../src/report/headline.ts'
import { formatMachine, machinesOf } from '../../src/report/machines.ts'
import { mainConsoleUrl, resultsJson } from '../../src/report/results.ts'
import { markdownShow } from '../../src/report/show.ts'
import { factOf, nextOf } from '../../src/report/step-facts.ts'
import { linksOf } from '../../src/report/step-links.ts'
import { stepValues } from '../../src/report/step-values.ts'
import { renderSummary } from '../../src/report/summary.ts'
import type { RunReport, StepReport } from '../../src/report/types.ts'
import type { Kind } from '../../src/steps/kinds/kind-names.ts'
import type { StepDetails } from '../../src/steps/toolkit/handler.ts'
import { hostileText, liveTokens } from './markdown.ts'
import { cancelled, denial, rejected, success } from './reports.ts'

const place = 'projects/acme-ml/locations/us-central1'
const digest = `sha256:${'0123456789abcdef'.repeat(4)}`
const console = 'https://console.cloud.google.com'

interface Made {
  readonly kind: Kind
  readonly id?: string
  readonly name?: string
  readonly resource?: Readonly<Record<string, unknown>>
  readonly body?: Readonly<Record<string, unknown>>
  readonly details?: StepDetails
  readonly adopted?: boolean
  readonly state?: string
}

/** A step as a run reports it. */
function step({ kind, id = kind, resource = {}, body = {}, details, adopted = false, ...more }: Made): StepReport {
  const { name, state = 'SUCCEEDED' } = more
  const made = { kind, name, resource, project: 'acme-ml' }
  const times = { startedAt: '2026-09-01T12:00:00Z', finishedAt: '2026-09-01T12:10:00Z' }
  return {
    id,
    kind,
    state,
    needs: [],
    project: 'acme-ml',
    location: 'us-central1',
    ...times,
    name,
    consoleUrl: undefined,
    adopted,
    details,
    error: undefined,
    values: stepValues(made),
    machines: machinesOf(kind, resource, name),
    links: linksOf({ ...made, ...times, project: 'acme-ml', location: 'us-central1', consoleUrl: undefined }),
    fact: state === 'SUCCEEDED' ? factOf({ ...made, id, body, details, adopted }) : undefined,
    next: nextOf(made, state, details),
  }
}

const run = (...steps: readonly StepReport[]): RunReport => ({ ...success, steps, outputs: {} })

const train = step({
  kind: 'customJob',
  id: 'train',
  name: `${place}/customJobs/81`,
  resource: {
    jobSpec: {
      workerPoolSpecs: [
        {
          machineSpec: { machineType: 'n1-standard-8', acceleratorType: 'NVIDIA_TESLA_T4', acceleratorCount: 1 },
          replicaCount: '2',
        },
      ],
      baseOutputDirectory: { outputUriPrefix: 'gs://acme-models/fraud/5f0c1c7' },
      tensorboard: 'projects/123/locations/us-central1/tensorboards/9',
      experiment: `${place}/metadataStores/default/contexts/fraud-runs`,
    },
  },
})
const check = step({
  kind: 'gate',
  id: 'check',
  resource: { metrics: { auc: 0.941, note: 'x' } },
  details: {
    type: 'comparisons',
    comparisons: [{ metric: 'auc', expected: 'at least 0.92', actual: '0.941', holds: true }],
  },
})
const register = step({
  kind: 'uploadModel',
  id: 'register',
  name: `projects/123/locations/us-central1/models/fraud@2`,
})
const served = (...to: readonly (readonly [string, number])[]): StepDetails => ({
  type: 'rollout',
  model: 'fraud@2',
  endpoint: `${place}/endpoints/fraud`,
  from: [{ model: 'fraud@1', traffic: 100 }],
  to: to.map(([model, traffic]) => ({ model, traffic })),
  stages: [],
})
const release = (...to: readonly (readonly [string, number])[]): StepReport =>
  step({
    kind: 'rollout',
    id: 'release',
    name: `${place}/endpoints/fraud`,
    resource: { endpoint: `${place}/endpoints/fraud`, model: `${place}/models/fraud`, modelVersionId: '2' },
    details: served(...to),
  })
const { model: _, ...back } = served(['fraud@1', 100]) as Extract<StepDetails, { type: 'rollout' }>

describe('the headline says what exists now', () => {
  const cases: readonly (readonly [string, RunReport, string])[] = [
    ['a model with its metric', run(train, check, register), '✅ fraud@2 registered · auc 0.941 (needs at least 0.92)'],
    ['a canary', run(register, release(['fraud@2', 100])), '✅ fraud@2 serves 100 % of fraud'],
    [
      'a rollout that stops below 100 %',
      run(release(['fraud@1', 90], ['fraud@2', 10])),
      '✅ fraud@2 serves 10 % of fraud, fraud@1 90 %',
    ],
    [
      'a rollback',
      run(step({ kind: 'rollback', name: `${place}/endpoints/fraud`, details: back })),
      '↩️ Rolled back: fraud@1 serves 100 % of fraud',
    ],
    [
      'an image',
      run(step({ kind: 'buildImage', resource: { reference: `us-docker.pkg.dev/acme-ml/train/fraud@${digest}` } })),
      '✅ image fraud@sha256:0123456789ab built',
    ],
    [
      'an image that was there',
      run(
        step({
          kind: 'buildImage',
          resource: { reference: `us-docker.pkg.dev/acme-ml/train/fraud@${digest}` },
          adopted: true,
        }),
      ),
      '✅ image fraud@sha256:0123456789ab exists already',
    ],
    [
      'files',
      run(step({ kind: 'stage', resource: { uri: 'gs://acme-models/code/', count: 12, bytes: 3_400_000 } })),
      '✅ 12 files (3.4 MB) uploaded',
    ],
    [
      'an agent',
      run(
        step({ kind: 'reasoningEngine', name: `${place}/reasoningEngines/7`, resource: { displayName: 'support' } }),
        step({ kind: 'queryAgent', resource: { engine: `${place}/reasoningEngines/7` } }),
      ),
      '✅ agent support deployed · it answers as expected',
    ],
    [
      'a schedule that is paused',
      run(step({ kind: 'schedule', resource: { displayName: 'nightly', state: 'PAUSED', cron: '0 3 * * *' } })),
      '✅ schedule nightly is paused',
    ],
    [
      'a published pipeline',
      run(step({ kind: 'publish', resource: { package: 'features' } })),
      '✅ pipeline features published',
    ],
    [
      'batch predictions',
      run(step({ kind: 'batchPredictionJob', resource: { completionStats: { successfulCount: '284807' } } })),
      '✅ 284,807 predictions written',
    ],
    [
      'a tuned model',
      run(step({ kind: 'tuningJob', resource: { tunedModelDisplayName: 'support', tunedModel: {} } })),
      '✅ model support tuned',
    ],
    [
      'the best trial',
      run(
        step({
          kind: 'hyperparameterTuningJob',
          resource: {
            trials: [{}, {}],
            bestTrial: { finalMeasurement: { metrics: [{ metricId: 'auc', value: 0.94123456 }] } },
          },
        }),
      ),
      '✅ best of 2 trials: auc 0.94123',
    ],
    [
      'aliases',
      run(
        step({
          kind: 'aliases',
          name: `${place}/models/fraud@2`,
          body: { versionAliases: ['champion', '-candidate'] },
        }),
      ),
      '✅ fraud@2 is champion',
    ],
    [
      'a split of traffic',
      run(
        step({
          kind: 'traffic',
          name: `${place}/endpoints/fraud`,
          resource: {
            name: `${place}/endpoints/fraud`,
            deployedModels: [
              { id: '1', model: `${place}/models/fraud`, modelVersionId: '1' },
              { id: '2', model: `${place}/models/fraud`, modelVersionId: '2' },
            ],
            trafficSplit: { 1: 20, 2: 80 },
          },
        }),
      ),
      '✅ fraud@2 serves 80 % of fraud, fraud@1 20 %',
    ],
    ['another method', run(step({ kind: 'call', body: { method: 'X.CreateY' } })), '✅ X.CreateY is done'],
    ['a detached job', run({ ...train, state: 'DETACHED', fact: undefined }), '▶️ train continues on Vertex AI'],
    [
      'many models',
      run(...Array.from({ length: 250 }, (_, index) => ({ ...register, id: `register-${index}` }))),
      '✅ 250 model versions registered',
    ],
    ['a stopped run', cancelled, '⏹️ Cancelled · 1 still running, and billed'],
    ['a stopped run that left nothing', { ...cancelled, leftRunning: [] }, '⏹️ Cancelled'],
    ['nothing to run', run(), '✅ Allowed; there were no steps to run'],
  ]
  test.each(cases)('%s', (_, report, line) => {
    expect(outcomeLine(report)).toBe(line)
    // The same words, with the values as code.
    expect(runHeadline(report, undefined, markdownShow).replaceAll('`', '')).toBe(line)
  })
  test('of a failure and a denial in the words of the summary', () => {
    for (const report of [rejected, denial]) {
      const [heading = ''] = renderSummary(report).split('\n')
      expect(outcomeLine(report)).toBe(heading.replace('## ', '').replaceAll('`', ''))
    }
  })
})

test('of a rollout that failed says first what serves now', () => {
  const error = { text: 'it failed', ofGoogle: false, endedRun: true }
  const rolledBack = { ...release(['fraud@1', 100]), state: 'ROLLED_BACK', error, fact: undefined }
  const failure = new ActionError('STEP_FAILED', 'Step release: rolled back', { title: 'release: too many errors' })
  const report: RunReport = { ...run(rolledBack), conclusion: 'failure', failure }
  expect(outcomeLine(report)).toMatch(/^↩️ Rolled back: fraud@1 serves 100 % of fraud/)
  const ended = failure.restated(failure.message, { fate: 'rolled back' })
  expect(outcomeLine({ ...report, failure: ended })).toBe(
    '↩️ Rolled back: fraud@1 serves 100 % of fraud · release: too many errors',
  )
  expect(outcomeLine({ ...report, steps: [{ ...rolledBack, state: 'FAILED' }] })).toBe('❌ release: too many errors')
})

describe('a line for a chat, a shell or JSON', () => {
  test('keeps no sign with a meaning there, whatever a metric or a model is called', () => {
    fc.assert(
      fc.property(hostileText, evil => {
        const comparison = { metric: evil, expected: evil, actual: evil, holds: true }
        const details = { type: 'comparisons' as const, comparisons: [comparison] }
        const fact = { topic: 'model' as const, phrase: [{ value: evil }, ' registered'] }
        const line = outcomeLine(run({ ...check, details }, { ...register, fact }))
        expect(line).not.toMatch(/["'“”„‘’‚‛`$\\<>\r\n\t]|##\[|^::/)
        expect([...line].length).toBeLessThanOrEqual(300)
        expect(`{"text":"${line}"}`).toBe(JSON.stringify({ text: line }))
      }),
      { numRuns: 60 },
    )
  })
  test('has no HTML and no link of what a gate compares with, which can be the name of an endpoint', () => {
    for (const name of ['<b>x', '<h1>', 'www.evil.example']) {
      const expected = `more than what serves on ${name}`
      const details = {
        type: 'comparisons' as const,
        comparisons: [{ metric: 'auc', expected, actual: '1', holds: true }],
      }
      expect(liveTokens(runHeadline(run({ ...check, details }), undefined, markdownShow))).toEqual([])
    }
  })
  test('mentions no person and no team', () => {
    const fact = { topic: 'model' as const, phrase: [{ value: '<!channel> @everyone fraud@2' }] }
    expect(outcomeLine(run({ ...register, fact }))).toBe('✅ ‹！channel› ＠everyone fraud@2')
    const twice = { topic: 'model' as const, phrase: [{ value: '@@everyone <!!here> @!@channel' }] }
    expect(outcomeLine(run({ ...register, fact: twice }))).not.toMatch(/[@!](?:everyone|here|channel)/)
  })
  test('ends no string of PowerShell, where a curly quote is a quote', () => {
    const fact = { topic: 'model' as const, phrase: [{ value: 'fraud" ; ./evil ; “x” ‘y‚ `z’' }] }
    expect(outcomeLine(run({ ...register, fact }))).toBe('✅ fraud″ ; ./evil ; ″x″ ′y′ ′z′')
  })
})

describe('links', () => {
  const urls = (one: StepReport): Record<string, string | undefined> =>
    Object.fromEntries((one.links ?? []).map(({ kind, url }) => [kind, url]))

  test('of a training lead to its job, log, files, curves and runs', () => {
    expect(urls(train)).toEqual({
      output: `${console}/storage/browser/acme-models/fraud/5f0c1c7?project=acme-ml`,
      job: `${console}/agent-platform/locations/us-central1/training/81?project=acme-ml`,
      logs: `${console}/logs/query;query=resource.type%3D%22ml_job%22%0Aresource.labels.job_id%3D%2281%22;startTime=2026-09-01T11:50:00.000Z;endTime=2026-09-01T12:20:00.000Z?project=acme-ml`,
      tensorboard:
        'https://us-central1.tensorboard.googleusercontent.com/experiment/projects+123+locations+us-central1+tensorboards+9+experiments+81',
      experiment: `${console}/vertex-ai/experiments/locations/us-central1/experiments/fraud-runs/runs?project=acme-ml`,
    })
  })
  test('of other steps lead to what they made', () => {
    expect(urls(register)).toEqual({
      model: `${console}/vertex-ai/models/locations/us-central1/models/fraud/versions/2?project=acme-ml`,
    })
    expect(urls(release(['fraud@2', 100]))).toMatchObject({
      endpoint: `${console}/vertex-ai/online-prediction/locations/us-central1/endpoints/fraud?project=acme-ml`,
    })
    const build = step({
      kind: 'buildImage',
      resource: {
        reference: `us-central1-docker.pkg.dev/acme-ml/train/team/fraud@${digest}`,
        build: `${place}/builds/b-1`,
      },
    })
    expect(urls(build)).toMatchObject({
      image: `${console}/artifacts/docker/acme-ml/us-central1/train/team%2Ffraud/${digest}?project=acme-ml`,
      build: `${console}/cloud-build/builds;region=us-central1/b-1?project=acme-ml`,
    })
    const scores = { outputInfo: { bigqueryOutputDataset: 'bq://acme-data.scores' } }
    expect(urls(step({ kind: 'batchPredictionJob', resource: scores }))).toEqual({
      output: `${console}/bigquery?project=acme-ml&p=acme-data&d=scores&page=dataset`,
    })
  })
  test('show a file as a file, and keep no address that others chose', () => {
    const staged = step({ kind: 'stage', resource: { uri: 'gs://acme-models/code/a b.tar.gz' } })
    expect(urls(staged)).toEqual({
      output: `${console}/storage/browser/_details/acme-models/code/a%20b.tar.gz?project=acme-ml`,
    })
    for (const uri of [
      'gs://',
      'gs://EVIL/x',
      'gs://acme-models/fraud/../../../../apis/dashboard',
      'gs://acme-models/./x',
      'https://evil.example/x',
      'bq://a.b.c.d e',
    ])
      expect(Object.values(urls(step({ kind: 'stage', resource: { uri } })))).not.toContainEqual(expect.anything())
    for (const image of ['../fraud', 'train/..', 'train/../../x'])
      expect(
        Object.values(
          urls(step({ kind: 'buildImage', resource: { reference: `us-docker.pkg.dev/acme-ml/${image}@${digest}` } })),
        ).join(),
      ).not.toMatch(/\/\.\.?(?:\/|$)/)
    const name = `evil/x?y=\n/locations/us-central1/models/fraud`
    expect(Object.values(urls(step({ kind: 'uploadModel', name }))).join()).not.toContain('evil')
  })
})

describe('an endpoint that several steps of a run change', () => {
  const at = (time: string, one: StepReport): StepReport => ({ ...one, finishedAt: `2026-09-01T12:${time}:00Z` })
  const first = at('10', release(['fraud@2', 100]))
  const undone = at('20', step({ kind: 'rollback', id: 'undo', name: `${place}/endpoints/fraud`, details: back }))
  test('is told as it is after the last of them', () => {
    for (const steps of [
      [first, undone],
      [undone, first],
    ]) {
      const summary = renderSummary(run(...steps))
      expect(outcomeLine(run(...steps))).toBe('↩️ Rolled back: fraud@1 serves 100 % of fraud')
      expect(summary).toContain('?project=acme-ml) serves `fraud@1` 100 %')
      expect(summary).not.toContain('?project=acme-ml) serves `fraud@2`')
    }
  })
  test('is not told to serve what a later step has undeployed, or may have', () => {
    const later = at('30', step({ kind: 'undeployModel', id: 'remove', name: `${place}/endpoints/fraud` }))
    for (const state of ['SUCCEEDED', 'FAILED'])
      expect(renderSummary(run(first, { ...later, state }))).not.toContain('?project=acme-ml) serves')
  })
})

test('models of the same name in two places have a link each', () => {
  const copy = step({ kind: 'copyModel', id: 'copy', name: 'projects/123/locations/us-east1/models/fraud@2' })
  const summary = renderSummary(run(register, copy))
  for (const location of ['us-central1', 'us-east1'])
    expect(summary).toContain(`vertex-ai/models/locations/${location}/models/fraud/versions/2?project=acme-ml`)
})

test('a metric with a name of megabytes is not in the output results, whose size GitHub limits', () => {
  const metrics = { auc: 0.9, ['x'.repeat(2_000_000)]: 1 }
  const results = resultsJson({
    check: {
      kind: 'gate',
      state: 'SUCCEEDED',
      name: undefined,
      consoleUrl: undefined,
      startedAt: undefined,
      finishedAt: undefined,
      resource: { metrics },
    },
  })
  expect(JSON.parse(results).check.metrics).toEqual({ auc: 0.9 })
})

describe('machines', () => {
  const shown = (kind: Kind, body: Readonly<Record<string, unknown>>, name?: string): string[] =>
    machinesOf(kind, body, name).map(formatMachine)
  const pool = { machineSpec: { machineType: 'n1-standard-8' }, replicaCount: 3 }
  const cases: readonly (readonly [Kind, Readonly<Record<string, unknown>>, readonly string[]])[] = [
    [
      'customJob',
      { jobSpec: { workerPoolSpecs: [pool, { ...pool, replicaCount: '1' }] } },
      ['3 × n1-standard-8', 'n1-standard-8'],
    ],
    [
      'hyperparameterTuningJob',
      { trialJobSpec: { workerPoolSpecs: [pool] }, parallelTrialCount: 2 },
      ['6 × n1-standard-8'],
    ],
    ['batchPredictionJob', { dedicatedResources: { ...pool, startingReplicaCount: 2 } }, ['3 × n1-standard-8']],
    [
      'rollout',
      { deployedModel: { dedicatedResources: { machineSpec: pool.machineSpec, minReplicaCount: 2 } } },
      ['2 × n1-standard-8'],
    ],
    ['buildImage', { machineType: 'E2_HIGHCPU_8' }, ['e2-highcpu-8']],
    ['buildImage', { machineType: 'UNSPECIFIED' }, []],
    ['customJob', { jobSpec: { workerPoolSpecs: [{ machineSpec: { machineType: '${variables.machine}' } }] } }, []],
    ['customJob', { jobSpec: 'no job' }, []],
    ['gate', {}, []],
  ]
  test.each(cases)('of %s', (kind, body, expected) => expect(shown(kind, body)).toEqual(expected))
  test('of an adopted job are those of its own kind', () => {
    expect(shown('attach', { jobSpec: { workerPoolSpecs: [pool] } }, `${place}/customJobs/1`)).toEqual([
      '3 × n1-standard-8',
    ])
  })
  test('stand in the table with their accelerators', () => {
    expect(renderSummary(run(train))).toContain('| `2 × n1-standard-8 + 1 NVIDIA_TESLA_T4` |')
  })
})

describe('what exists now', () => {
  test('is listed with links, and what comes next', () => {
    const text = renderSummary(run(train, check, register, release(['fraud@1', 90], ['fraud@2', 10])))
    const list = text.split('\n').filter(line => line.startsWith('- **'))
    expect(list.slice(0, 4).map(line => line.replace(/\]\([^)]*\)/g, ']'))).toEqual([
      '- **Endpoint:** [`fraud`] serves `fraud@1` 90 %, `fraud@2` 10 %',
      '- **Model:** [`fraud@2`]',
      '- **Files:** [`gs://acme-models/fraud/5f0c1c7`]',
      '- **Next:** another rollout of `fraud@2` continues from 10 %',
    ])
    expect(text).toContain('[job](')
  })
  test('has nothing of a step that failed', () => {
    const text = renderSummary(run({ ...train, state: 'FAILED', fact: undefined }))
    expect(text).not.toContain('**Files:**')
    expect(text).toContain('[`gs://acme-models/fraud/5f0c1c7`](')
  })
  test('is in the outputs: the page to look at first, and values to pass on', () => {
    expect(mainConsoleUrl([train, register])).toContain('/models/fraud/versions/2')
    expect(mainConsoleUrl([release(['fraud@2', 100]), register])).toContain('/endpoints/fraud?')
    expect(mainConsoleUrl([check, train])).toContain('/training/81?')
    expect(mainConsoleUrl([check])).toBeUndefined()
    const times = {
      consoleUrl: undefined,
      startedAt: undefined,
      finishedAt: undefined,
      state: 'SUCCEEDED',
      project: 'acme-ml',
    }
    const name = 'projects/123/locations/us-central1/models/fraud@2'
    const results = JSON.parse(
      resultsJson({
        register: { ...times, kind: 'uploadModel', name, resource: {} },
        check: { ...times, kind: 'gate', name: undefined, resource: { metrics: { auc: 0.941, note: 'x' } } },
      }),
    )
    expect(results.register).toMatchObject({ name, model: `${place}/models/fraud@2`, version: '2' })
    expect(results.check).toMatchObject({ name: null, metrics: { auc: 0.941 } })
    expect(results.check).not.toHaveProperty('model')
  })
})

describe('pictures', () => {
  const chain = Array.from(
    { length: 4 },
    (_, index): StepReport => ({
      ...train,
      id: `s-${index}`,
      needs: index === 0 ? [] : [`s-${index - 1}`],
      startedAt: `2026-09-01T12:0${index}:00Z`,
      finishedAt: `2026-09-01T12:0${index}:50Z`,
    }),
  )
  test('of four steps show what needs what, and times in UTC', () => {
    const text = renderSummary(run(...chain))
    expect(text).toContain('s0 --> s1')
    expect(text).toContain('title Times in UTC')
    expect(text).toContain('s-1 :done, b1, 2026-09-01 12:01:00, 50s')
    expect(renderSummary(run(...chain.slice(0, 3)))).not.toContain('mermaid')
  })
  test('of a chain that broke end at the red link', () => {
    expect(renderSummary(denial)).toContain('r2 --x|"denied"| r3')
    expect(renderSummary(rejected)).toContain('|"refused"| r6')
    expect(renderSummary({ ...rejected, mode: 'plan' })).not.toContain('|"refused"|')
  })
})
