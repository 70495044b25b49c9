import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { exceeds, holdAgainst } from '../../../../src/steps/kinds/gate/compare.ts'
import { isMeasurement, measured, parseMetrics, readMetric } from '../../../../src/steps/kinds/gate/metrics.ts'
import { parse, refusal, stepsFile } from '../../support.ts'

describe('a file of metrics', () => {
  test('is read as Python writes it, with numbers that JSON has not', () => {
    const metrics = parseMetrics('{"a": NaN, "b": [-Infinity], "c": "NaN, \\"Infinity\\"", "NaN": 1}')
    expect(metrics).toEqual({ a: NaN, b: [-Infinity], c: 'NaN, "Infinity"', NaN: 1 })
  })

  test.for(['', 'NaN', '[NaN]', '1', 'null', '{"a": NaN', '{"a": -NaNs}', "{'a': 1}"])('is none in %j', text => {
    expect(parseMetrics(text)).toBeUndefined()
  })

  test('holds whatever JSON holds, unchanged', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
        const text = JSON.stringify(object)
        expect(parseMetrics(text)).toEqual(JSON.parse(text))
        // The second way of reading, which a word that is no JSON leads to, changes nothing else.
        const wrapped = parseMetrics(`{"of": ${text}, "nan": NaN}`)
        expect(wrapped).toEqual({ of: JSON.parse(text), nan: NaN })
      }),
    )
  })

  test('of a megabyte of quotes and backslashes is refused in good time', () => {
    for (const text of ['"\\', '\\"', '"a', '{"a":'])
      expect(parseMetrics(`{"a": NaN, "b": "${text.repeat(250_000)}`)).toBeUndefined()
  })
})

test('a measurement is read by metric id, a value that Google left out as 0', () => {
  const metrics = [{ metricId: 'loss' }, { metricId: 'auc', value: 0.9 }]
  for (const measurement of [metrics, { stepCount: '3', metrics }]) {
    if (!isMeasurement(measurement)) throw new Error('it is one')
    expect(measured(measurement)).toEqual({ loss: 0, auc: 0.9 })
  }
  for (const other of [[0.9], { metrics: { auc: 0.9 } }, { auc: 0.9 }, undefined])
    expect(isMeasurement(other)).toBe(false)
})

test('a metric that is missing is looked for nearby, and no text of the file is repeated', () => {
  const flaw = (metrics: Record<string, unknown>, name: string): unknown => readMetric(metrics, name)
  expect(flaw({ metadata: { auc: 1 } }, 'auc')).toMatchObject({ flaw: 'there is none. Did you mean metadata.auc?' })
  expect(flaw({ accuracy: 1 }, 'acuracy')).toMatchObject({ flaw: 'there is none. Did you mean accuracy?' })
  expect(flaw({ f1: 1, loss: 2 }, 'auc')).toMatchObject({ flaw: 'there is none among f1, loss' })
  expect(flaw({ '::set-output name=x::': 1, auc: '::error::' }, 'f1')).toMatchObject({
    flaw: 'there is none, and no other number either',
  })
  expect(flaw({ auc: '::error::' }, 'auc')).toMatchObject({ shown: 'a string' })
  expect(flaw({}, '__proto__.x')).toMatchObject({ shown: undefined })
})

test('numbers are compared as they are written: what looks like exactly so much better is', () => {
  // Decimals of up to six digits, as integers of millionths.
  const millionths = fc.integer({ min: -10_000_000, max: 10_000_000 })
  fc.assert(
    fc.property(millionths, millionths, fc.integer({ min: 1, max: 1_000_000 }), (a, b, by) => {
      expect(exceeds(a / 1e6, b / 1e6, by / 1e6)).toBe(a - b >= by)
    }),
  )
  expect(exceeds(0.9, 0.8, 0.1)).toBe(true)
  expect(exceeds(3e-7, 1e-7, 2e-7)).toBe(true)
  expect(exceeds(1e300, -1e300, 1e308)).toBe(false)
  expect(exceeds(0.9, 0.9, 0)).toBe(false)
})

test('no value that is not a finite number passes any bound', () => {
  const bound = fc.record({ min: fc.double({ noNaN: true }), max: fc.double({ noNaN: true }) }, { requiredKeys: [] })
  const value = fc.oneof(fc.constantFrom(NaN, Infinity, -Infinity, undefined), fc.jsonValue())
  fc.assert(
    fc.property(value, bound, (auc, given) => {
      const { holds } = holdAgainst({ auc }, 'auc', given)
      if (typeof auc !== 'number' || !Number.isFinite(auc)) expect(holds).toBe(false)
      else expect(holds).toBe(auc >= (given.min ?? -Infinity) && auc <= (given.max ?? Infinity))
    }),
  )
})

describe('the metrics of a gate come from a step that has some', () => {
  const train = `train:\n  customJob: {}\nprepare:\n  pipelineJob: {}\nbefore:\n  gate: { metrics: "gs://b/m.json" }`
  const file = (metrics: string): string =>
    stepsFile(`${train}\ncheck:\n  gate: { metrics: ${JSON.stringify(metrics)}, require: { auc: { min: 0 } } }`)

  test.for([
    [
      '${steps.train}',
      'is a CustomJob, in which a gate finds no metrics. Name the file that it writes, as ${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.',
    ],
    ['${steps.train.jobSpec.workerPoolSpecs}', 'is a list, in which a gate finds no metrics.'],
    ['${steps.train.state}', 'is a single value, in which a gate finds no metrics.'],
    [
      '${steps.prepare}',
      'is a PipelineJob, in which a gate finds no metrics. Write ${steps.prepare.tasks.TASK.outputs.NAME.metadata}.',
    ],
    ['${steps.before}', 'is a GateResult, in which a gate finds no metrics. Write ${steps.before.metrics}.'],
    ['${steps.train.metrics}', 'CustomJob has no field metrics'],
  ] as const)('%s is refused', ([metrics, why]) => {
    expect(refusal(() => parse(file(metrics))).problems.join('\n')).toContain(why)
  })

  test.for([
    '${steps.train.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json',
    '${steps.prepare.tasks.evaluate.outputs.metrics.metadata}',
    '${steps.prepare.tasks.evaluate.outputs.metrics.uri}',
    '${steps.before.metrics}',
    '${github.sha}',
  ])('%s is not', metrics => {
    expect(parse(file(metrics)).steps.at(-1)?.id).toBe('check')
  })

  const tuned = (gate: string, metricId = 'auc'): string =>
    stepsFile(
      `tune:\n  hyperparameterTuningJob: { studySpec: { metrics: [{ metricId: ${metricId} }] } }\ncheck:\n  gate: { metrics: "\${steps.tune.bestTrial.finalMeasurement}", ${gate} }`,
    )

  test('a study that does not measure what the gate asks for is refused, before its trials are paid for', () => {
    const gate = 'require: { aux: { min: 0.9 }, auc: { min: 0.9 } }, better_than: { endpoint: fraud, metric: loss }'
    expect(refusal(() => parse(tuned(gate))).problems).toEqual([
      expect.stringContaining('steps.check.gate.require.aux: the study of tune has no metric "aux". Did you mean auc?'),
      expect.stringContaining('steps.check.gate.better_than.metric: the study of tune has no metric "loss"'),
    ])
    expect(parse(tuned('require: { auc: { min: 0.9 } }')).steps).toHaveLength(2)
    // What only the run knows is looked at then.
    expect(refusal(() => parse(tuned(gate, '"${variables.metric}"'))).problems.join()).not.toContain('has no metric')
  })
})
