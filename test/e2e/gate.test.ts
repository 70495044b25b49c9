import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import {
  acme,
  changed,
  eventsOf,
  expectRefused,
  type FraudOptions,
  fraud,
  policyText,
  type Training,
  type TrainOptions,
  throughDist,
  train,
} from './harness.ts'
import { resultsOf, runSteps, stepsFile, vertexCalls } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [customJob, pipelineJob, gate]\n      models: [fraud, other]\n      endpoints: [fraud, twins, idle, void]',
)

/** Starts `examples/fraud` with metrics in its bucket, and a grant that allows gates. */
async function world(metrics: unknown = { auc: 0.95 }, options: FraudOptions = {}): Promise<Emulator> {
  const cloud = await fraud({ policy, ...options })
  // Loads Vertex AI's protos now, and not while a request waits.
  void cloud.google.vertex
  write(cloud, 'metrics.json', typeof metrics === 'string' ? metrics : JSON.stringify(metrics))
  return cloud
}

const write = (cloud: Emulator, name: string, content: string | Buffer): void =>
  cloud.google.storage.put(`gs://acme-models/fraud/${name}`, content, acme.project)

const file = 'gs://acme-models/fraud/metrics.json'
type Body = Readonly<Record<string, unknown>>
const gate = (body: Body): Body => ({ gate: { metrics: file, ...body } })

/** Adds a version of a model with evaluations, the oldest first. */
const model = (cloud: Emulator, modelId: string, ...metrics: readonly Body[]): void =>
  void cloud.google.vertex.models.put(acme.project, 'us-central1', {
    modelId,
    evaluations: metrics.map(numbers => ({ metrics: numbers })),
  })

const statesOf = (run: Training): Record<string, string> =>
  Object.fromEntries(Object.entries(resultsOf(run)).map(([id, { state }]) => [id, state]))

/** Lines of the record for each gate: `metric: expected → actual ✓`. */
const judgedBy = (run: Training): Record<string, string[]> =>
  Object.fromEntries(
    eventsOf(run, 'gate.judged').map(({ step, comparisons }) => [
      step,
      comparisons.map(
        ({ metric, expected, actual, holds }) => `${metric}: ${expected} → ${actual ?? 'none'} ${holds ? '✓' : '✗'}`,
      ),
    ]),
  )

test('numbers of a file are held against inclusive bounds, nested ones by their path', async () => {
  await using cloud = await world({
    auc: 0.95,
    loss: 0,
    epochs: 10,
    'eval/f1': 0.8,
    slices: { eu: { auc: 0.91 } },
    confidenceMetrics: [{ recall: 0.5 }, { recall: 0.7 }],
  })
  const run = await runSteps(cloud, {
    check: gate({
      require: {
        auc: { min: 0.95, max: 1 },
        loss: { max: 0 },
        epochs: { equals: 10 },
        'eval/f1': { min: 0.8 },
        'slices.eu.auc': { min: 0.9 },
        'confidenceMetrics[1].recall': { min: 0.6 },
      },
    }),
    strict: gate({ require: { auc: { min: 0.96 }, epochs: { equals: 11 } } }),
    after: { needs: ['strict'], ...gate({ require: { auc: { min: 0 } } }) },
    next: gate({ require: { auc: { min: '${steps.check.metrics.slices.eu.auc}' } } }),
  })
  expect(statesOf(run), run.log).toEqual({ check: 'SUCCEEDED', strict: 'FAILED', after: 'SKIPPED', next: 'SUCCEEDED' })
  expect(judgedBy(run)).toEqual({
    check: [
      'auc: from 0.95 to 1 → 0.95 ✓',
      'loss: at most 0 → 0 ✓',
      'epochs: exactly 10 → 10 ✓',
      'eval/f1: at least 0.8 → 0.8 ✓',
      'slices.eu.auc: at least 0.9 → 0.91 ✓',
      'confidenceMetrics[1].recall: at least 0.6 → 0.7 ✓',
    ],
    strict: ['auc: at least 0.96 → 0.95 ✗', 'epochs: exactly 11 → 10 ✗'],
    next: ['auc: at least 0.91 → 0.95 ✓'],
  })
  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain(
    'Step strict: the gate failed: auc is 0.95, expected at least 0.96; epochs is 10, expected exactly 11',
  )
  expect(run.log).toContain('(STEP_FAILED, at: step)')
  expect(run.log).toContain('check: auc: 0.95, expected from 0.95 to 1: passed')
  expect(run.summary).toContain('| ❌ | `auc` | at least 0.96 | `0.95` |')
  expect(vertexCalls(cloud)).toEqual([])
})

test('what is not a finite number fails, and the gate says what it is', async () => {
  await using cloud = await world(
    '{"text": "0.95", "words": "::error::`x` |", "yes": true, "none": null, "nan": NaN, "big": 1e999, "low": -Infinity, "list": [1], "deep": {"auc": 0.9}, "NaN in text": "NaN, Infinity"}',
  )
  const names = ['text', 'words', 'yes', 'none', 'nan', 'big', 'low', 'list', 'deep', 'auc', 'deep.acu', 'constructor']
  const run = await runSteps(
    cloud,
    Object.fromEntries(
      names.map((metric, index) => [`g${index}`, gate({ require: { [metric]: { min: -1, max: 1e308 } } })]),
    ),
  )
  // The gates run at the same time, and are recorded in the order in which they end.
  expect(Object.values(judgedBy(run)).flat().toSorted(), run.log).toEqual(
    [
      'text → the string "0.95"',
      'words → a string',
      'yes → true',
      'none → null',
      'nan → NaN',
      'big → Infinity',
      'low → -Infinity',
      'list → a list',
      'deep → a mapping',
      'auc → none',
      'deep.acu → none',
      'constructor → none',
    ]
      .map(line => `${line.replace(' → ', ': from -1 to 1e+308 → ')} ✗`)
      .toSorted(),
  )
  expect(run.log).toContain('auc is missing, expected from -1 to 1e+308 (there is none. Did you mean deep.auc?)')
  expect(run.log).toContain('the string "0.95", expected from -1 to 1e+308: failed (that is not a number)')
  expect(run.log).not.toContain('::error::`x`')
})

test('a file that cannot be judged fails with what to do: refused, missing, no JSON, not text, too large', async () => {
  await using cloud = await world()
  write(cloud, 'list.json', '[0.95]')
  write(cloud, 'cut.json', '{"auc": 0.9')
  write(cloud, 'binary.json', Buffer.from([0x80, 0xff]))
  write(cloud, 'large.json', `{"auc": 1${' '.repeat(1024 * 1024)}}`)
  const of = (name: string): Body =>
    gate({ metrics: `gs://acme-models/fraud/${name}.json`, require: { auc: { min: 0 } } })
  const run = await runSteps(cloud, {
    list: of('list'),
    cut: of('cut'),
    binary: of('binary'),
    large: of('large'),
    missing: of('missing'),
  })
  expect(statesOf(run)).toEqual({
    list: 'FAILED',
    cut: 'FAILED',
    binary: 'REJECTED',
    large: 'REJECTED',
    missing: 'REJECTED',
  })
  for (const words of [
    'gs://acme-models/fraud/list.json is not a JSON object',
    'gs://acme-models/fraud/cut.json is not a JSON object',
    'binary.json is not text in UTF-8',
    'at most 1048576 are read',
    'No such object: acme-models/fraud/missing.json',
  ])
    expect(run.summary.replaceAll('`', '')).toContain(words)

  cloud.google.storage.buckets.get(acme.bucket)?.bindings.splice(0)
  const refused = await runSteps(cloud, { check: gate({ require: { auc: { min: 0 } } }) })
  expect(refused.conclusion).toBe('failure')
  expect(refused.log).toContain('storage.objects.get')
  expect(refused.log).toContain('--role=roles/storage.objectViewer')
  expect(refused.log).toContain(`serviceAccount:${acme.trainer}`)
})

test('the latest evaluation of a version, by alias too; numbers that an earlier step brought', async () => {
  await using cloud = await world(undefined, throughDist)
  const { models } = cloud.google.vertex
  models.put(acme.project, 'us-central1', {
    modelId: 'fraud',
    versionAliases: ['old'],
    evaluations: [{ metrics: { auPrc: 0.7 } }],
  })
  const second = models.put(acme.project, 'us-central1', { modelId: 'fraud', versionAliases: ['candidate'] })
  const at = cloud.clock.now()
  for (const [index, auPrc] of [0.9, 0.8].entries())
    second.evaluations.push({
      id: `${index}`,
      resource: { metrics: { auPrc } },
      createdAt: at - index * 60_000,
      listedAt: at,
    })
  models.put(acme.project, 'us-central1', { modelId: 'other' })
  const require = { auPrc: { min: 0.85 } }
  const run = await runSteps(cloud, {
    alias: gate({ metrics: { model: 'fraud@candidate' }, require }),
    number: gate({ metrics: { model: `projects/${acme.project}/locations/us-central1/models/fraud@1` }, require }),
    unevaluated: gate({ metrics: { model: 'other' }, require }),
    unknown: gate({ metrics: { model: 'fraud@9' }, require }),
    brought: gate({ metrics: { auPrc: '${steps.alias.metrics.auPrc}' }, require }),
    whole: gate({ metrics: '${steps.alias.metrics}', require }),
  })
  expect(judgedBy(run), run.log).toEqual({
    alias: ['auPrc: at least 0.85 → 0.9 ✓'],
    number: ['auPrc: at least 0.85 → 0.7 ✗'],
    brought: ['auPrc: at least 0.85 → 0.9 ✓'],
    whole: ['auPrc: at least 0.85 → 0.9 ✓'],
  })
  expect(run.summary.replaceAll('`', '')).toContain('other@1 has no evaluation')
  expect(run.summary.replaceAll('`', '')).toContain('models/fraud@9')
  expect(vertexCalls(cloud)).toContain('GET models/fraud@2/evaluations')
})

test('a challenger must beat what serves on an endpoint, or what holds an alias', async () => {
  await using cloud = await world({ auc: 0.9, loss: 0.2 })
  const { models, endpoints } = cloud.google.vertex
  const put = (modelId: string, auc: number, alias: string): void =>
    void models.put(acme.project, 'us-central1', {
      modelId,
      versionAliases: [alias],
      evaluations: [{ metrics: { auc, loss: 0.3 } }],
    })
  put('fraud', 0.5, 'older')
  put('fraud', 0.8, 'champion')
  put('other', 0.9, 'champion')
  const deployedModels = [
    { id: '11', model: 'fraud@1' },
    { id: '12', model: 'fraud@2' },
    { id: '13', model: 'other@1' },
  ]
  endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    displayName: 'Fraud scores',
    deployedModels,
    trafficSplit: { '11': 10, '12': 90 },
  })
  endpoints.put(acme.project, 'us-central1', {
    endpointId: 'twins',
    deployedModels,
    trafficSplit: { '11': 50, '12': 50 },
  })
  const better = (body: Body): Body => gate({ better_than: { metric: 'auc', ...body } })
  const run = await runSteps(cloud, {
    serving: better({ endpoint: 'fraud' }),
    // 0.9 − 0.8 is less than 0.1 in binary.
    exactly: better({ endpoint: { displayName: 'Fraud scores' }, by: 0.1 }),
    more: better({ endpoint: 'fraud', by: 0.11 }),
    equal: better({ model: 'other@champion' }),
    less: better({ model: 'fraud@champion', metric: 'loss', by: 0.1, goal: 'MINIMIZE' }),
    tie: better({ endpoint: 'twins' }),
    missing: gate({ absent: 'pass', better_than: { model: 'fraud@champion', metric: 'f1' } }),
  })
  expect(judgedBy(run), run.log).toEqual({
    serving: ['auc: more than 0.8 of fraud@2, which serves on fraud → 0.9 ✓'],
    exactly: ['auc: at least 0.1 more than 0.8 of fraud@2, which serves on Fraud scores → 0.9 ✓'],
    more: ['auc: at least 0.11 more than 0.8 of fraud@2, which serves on fraud → 0.9 ✗'],
    equal: ['auc: more than 0.9 of other@1 → 0.9 ✗'],
    less: ['loss: at least 0.1 less than 0.3 of fraud@2 → 0.2 ✓'],
    missing: ['f1: more than fraud@2 → none ✗'],
  })
  expect(statesOf(run)['tie']).toBe('FAILED')
  expect(run.summary.replaceAll('`', '')).toContain('fraud@1 and fraud@2 get the same share of the traffic of twins')
})

test('where there is nobody to beat, absent says what holds, and the gate which of the reasons it is', async () => {
  await using cloud = await world()
  model(cloud, 'fraud')
  model(cloud, 'other', { f1: 1 })
  cloud.google.vertex.endpoints.put(acme.project, 'us-central1', { endpointId: 'void' })
  cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'idle',
    deployedModels: [{ id: '1', model: 'other' }],
    trafficSplit: {},
  })
  const cases: Readonly<Record<string, readonly [Body, string]>> = {
    endpoint: [{ endpoint: 'fraud' }, 'there is no endpoint fraud'],
    named: [{ endpoint: { displayName: 'x' } }, 'there is no endpoint x'],
    empty: [{ endpoint: 'void' }, 'nothing serves on void yet'],
    idle: [{ endpoint: 'idle' }, 'nothing serves on idle yet'],
    alias: [{ model: 'fraud@champion' }, 'there is no fraud@champion'],
  }
  const known = { unevaluated: [{ model: 'fraud' }], unmeasured: [{ model: 'other' }] } as const
  const steps = Object.entries({ ...cases, ...known }).flatMap(([id, [whom]]) =>
    (['pass', 'fail'] as const).map(absent => [
      `${id}-${absent}`,
      gate({ better_than: { metric: 'auc', ...whom }, ...(absent === 'pass' && { absent }) }),
    ]),
  )
  const run = await runSteps(cloud, Object.fromEntries(steps))
  for (const [id, why] of [
    ['unevaluated', 'fraud@1 has no evaluation'],
    ['unmeasured', 'the latest evaluation of other@1 has no auc'],
  ]) {
    expect([statesOf(run)[`${id}-pass`], statesOf(run)[`${id}-fail`]], run.log).toEqual(['FAILED', 'FAILED'])
    expect(run.log).toContain(`(${why})`)
  }
  expect(run.log).toContain('with a gate of its own metrics, with import: { model: "fraud@1" }.')
  expect(run.log).toContain('let the first model pass: steps.endpoint-fail.gate.absent: pass.')
  for (const [id, [, why]] of Object.entries(cases))
    for (const [absent, state] of [
      ['pass', 'SUCCEEDED'],
      ['fail', 'FAILED'],
    ] as const) {
      expect(statesOf(run)[`${id}-${absent}`], run.log).toBe(state)
      expect(run.log).toContain(`(${why}; absent: ${absent})`)
    }
})

test('a file that nests without sense is not a file of metrics, and takes no output away', async () => {
  await using cloud = await world()
  write(cloud, 'deep.json', `{"auc": 0.99, "x": ${'['.repeat(20_000)}${']'.repeat(20_000)}}`)
  const metrics = file.replace(/[^/]+$/, 'deep.json')
  const run = await runSteps(cloud, { check: { gate: { metrics, require: { auc: { min: 0.9 } } } } })
  expect(run.exitCode).toBe(1)
  expect(run.log).toContain('is not a JSON object, so it contains no metrics')
  expect(run.outputs).toMatchObject({ decision: 'allow', audit_sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(JSON.parse(run.outputs['results'] ?? '')).toMatchObject({ check: { state: 'FAILED' } })
})

const versions = (cloud: Emulator): number[] =>
  cloud.google.vertex.models.all.flatMap(one => one.versions.map(({ evaluations }) => evaluations.length))

/** A gate after the registration: it imports its metrics as an evaluation, which the next gate compares with. */
const promote = (version: number): Body => ({
  check: gate({
    better_than: { model: 'fraud@champion', metric: 'auc' },
    absent: 'pass',
    import: { model: `fraud@${version}`, displayName: 'nightly' },
  }),
})

test('numbers that are written down are what the next version must beat; a re-run of a promoted one passes', async () => {
  await using cloud = await world({ auc: 0.9 })
  const { models } = cloud.google.vertex
  for (const alias of ['first', 'second'])
    models.put(acme.project, 'us-central1', { modelId: 'fraud', versionAliases: [alias] })
  const first = await runSteps(cloud, promote(1))
  expect(first.conclusion, first.log).toBe('success')
  expect(versions(cloud)).toEqual([1, 0])
  const [imported] = models.all.flatMap(one => one.versions)[0]?.evaluations ?? []
  expect(imported?.resource).toEqual({ displayName: 'nightly', metrics: { auc: 0.9 } })
  expect(resultsOf(first)['check']).toMatchObject({
    name: expect.stringMatching(/\/models\/fraud@1\/evaluations\/\d+$/),
    console_url: expect.stringMatching(/\/models\/fraud\/versions\/1\/evaluations\/\d+\?project=acme-ml$/),
  })

  models.all[0]?.aliases.set('champion', '1')
  const again = await runSteps(cloud, promote(1), { job: { runAttempt: '2' } })
  expect(again.conclusion, again.log).toBe('success')
  expect(again.log).toContain('(it is this version)')
  expect(eventsOf(again, 'step.adopted')).toMatchObject([{ step: 'check', kind: 'gate', state: 'IMPORTED' }])
  const same = await runSteps(cloud, promote(2))
  expect(judgedBy(same)).toEqual({ check: ['auc: more than 0.9 of fraud@1 → 0.9 ✗'] })
  expect(versions(cloud)).toEqual([1, 0])
  write(cloud, 'metrics.json', '{"auc": 0.91}')
  const better = await runSteps(cloud, promote(2))
  expect(judgedBy(better)).toEqual({ check: ['auc: more than 0.9 of fraud@1 → 0.91 ✓'] })
  expect(versions(cloud)).toEqual([1, 1])
})

test.for([
  ['before', 2],
  ['after', 1],
] as const)('a connection that is reset %s the import leaves one evaluation', async ([reset, sent]) => {
  await using cloud = await world()
  model(cloud, 'fraud')
  cloud.google.vertex.models.listDelayMs = 8_000
  const host = 'us-central1-aiplatform.googleapis.com'
  cloud.faults.add({ host, method: 'POST', path: /evaluations:import$/, fault: { reset }, times: 1 })
  const run = await runSteps(cloud, promote(1))
  expect(run.conclusion, run.log).toBe('success')
  expect(versions(cloud)).toEqual([1])
  expect(vertexCalls(cloud).filter(call => call.endsWith(':import'))).toHaveLength(sent)
})

test('an import that Google refuses fails the step, with the comparisons and what to do', async () => {
  await using cloud = await world()
  model(cloud, 'fraud')
  const body = { error: { code: 400, message: 'Invalid Metrics Format.', status: 'INVALID_ARGUMENT' } }
  const host = 'us-central1-aiplatform.googleapis.com'
  cloud.faults.add({ host, method: 'POST', path: /evaluations:import$/, fault: { status: 400, body }, times: 1 })
  const run = await runSteps(cloud, {
    ...promote(1),
    lost: gate({ require: { auc: { min: 0 } }, import: { model: 'fraud@7' } }),
  })
  expect(statesOf(run), run.log).toEqual({ check: 'REJECTED', lost: 'FAILED' })
  expect(run.log).toContain('Invalid Metrics Format.')
  expect(run.log).toContain('Set import.metricsSchemaUri')
  expect(run.summary).toContain('| ✅ | `auc` | more than')
  expect(run.summary.replaceAll('`', '')).toContain('there is no model fraud@7')
})

test('what the grant does not list is refused: a file, a model, and what an endpoint turns out to serve', async () => {
  await using cloud = await world({ auc: 0.9 })
  const refused = await runSteps(cloud, {
    file: gate({ metrics: 'gs://acme-other/metrics.json', require: { auc: { min: 0 } } }),
    model: gate({ metrics: { model: 'secret@1' }, require: { auc: { min: 0 } } }),
    whom: gate({ better_than: { endpoint: 'secret', metric: 'auc' } }),
    target: gate({ require: { auc: { min: 0 } }, import: { model: 'secret' } }),
  })
  expectRefused(cloud, refused, 'LIMITS_EXCEEDED')
  for (const list of ['storage', 'models', 'endpoints'])
    expect(refused.log).toContain(`outside allow.${list} of grant train`)

  model(cloud, 'secret', { auc: 0.1 })
  cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    deployedModels: [{ id: '1', model: 'secret' }],
    trafficSplit: { '1': 100 },
  })
  const later = await runSteps(cloud, {
    whom: gate({ better_than: { endpoint: 'fraud', metric: 'auc' } }),
    first: { gate: { metrics: { from: 'gs://acme-other/metrics.json', n: 1 }, require: { n: { min: 0 } } } },
    second: { gate: { metrics: '${steps.first.metrics.from}', require: { auc: { min: 0 } } } },
  })
  expect(statesOf(later), later.log).toEqual({ whom: 'FAILED', first: 'SUCCEEDED', second: 'FAILED' })
  expect(later.log).toContain('secret')
  expect(cloud.requestsTo('storage.googleapis.com').filter(({ path }) => path.includes('acme-other'))).toEqual([])
  expect(vertexCalls(cloud).filter(call => call.includes('secret'))).toEqual([])
})

test('a gate that cannot be meant is refused before any token', async () => {
  await using cloud = await world()
  const run = await runSteps(cloud, {
    crossed: gate({ require: { auc: { min: 1, max: 0 }, f1: {}, loss: { equals: 1, min: 0 } } }),
    nothing: gate({}),
    empty: gate({ require: {} }),
    nobody: gate({ better_than: { metric: 'auc', by: -1 } }),
    pointless: gate({ require: { auc: { min: 0 } }, absent: 'pass' }),
    place: gate({ metrics: 'models/fraud@3', require: { auc: { min: 0 } } }),
  })
  expectRefused(cloud, run, 'STEPS_INVALID')
  for (const words of [
    'steps.crossed.gate.require.auc: nothing is at least 1 and at most 0',
    'steps.crossed.gate.require.f1: bounds nothing',
    'steps.crossed.gate.require.loss: equals cannot be combined',
    'steps.nothing.gate: requires nothing',
    'steps.empty.gate.require: names no metric',
    'steps.nobody.gate.better_than: names no model',
    'steps.nobody.gate.better_than.by: expected 0 or more, got -1',
    'steps.pointless.gate.absent: refers to better_than, which is missing',
    'steps.place.gate.metrics: expected a file such as gs://bucket/metrics.json',
  ])
    expect(run.log).toContain(words)
})

test('a plan shows what would be compared, and asks nobody', async () => {
  await using cloud = await world()
  const options: TrainOptions = {
    inputs: {
      mode: 'plan',
      variables: '',
      steps: stepsFile({
        check: gate({
          require: { auc: { min: 0.9 }, loss: { max: 1 } },
          better_than: { endpoint: 'fraud', metric: 'auc', by: 0.01 },
        }),
        next: gate({ require: { auc: { min: '${steps.check.metrics.auc}' } } }),
      }),
    },
  }
  const run = await train(cloud, options)
  expect(run.conclusion, run.log).toBe('success')
  expect(run.summary).toContain('| `auc` | at least 0.9 |')
  expect(run.summary).toContain('| `auc` | at least 0.01 more than what serves on fraud |')
  expect(run.log).toContain('auc: at least ${steps.check.metrics.auc}')
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})
