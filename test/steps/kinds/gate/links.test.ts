import { describe, expect, test } from 'vitest'
import { checkMetricsLink } from '../../../../src/steps/kinds/gate/links.ts'
import { linksIn } from '../../../../src/steps/references.ts'
import { parse, refusal, schema, stepsFile } from '../../support.ts'

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
    // Values that only the run knows are checked during the run.
    expect(refusal(() => parse(tuned(gate, '"${variables.metric}"'))).problems.join()).not.toContain('has no metric')
  })
})

test('a reference within a longer text forms a name, whatever it leads to', () => {
  const { links } = linksIn({ metrics: 'gs://b/${steps.train}/m.json' })
  const targets = { variables: {}, steps: new Map([['train', 'customJob']] as const), schema }
  expect(links.map(link => checkMetricsLink(link, 'gs://b/${steps.train}/m.json', targets))).toEqual([undefined])
  const [alone] = linksIn({ metrics: '${steps.train}' }).links
  expect(alone && checkMetricsLink(alone, '${steps.train}', targets)?.message).toContain('a gate finds no metrics')
})
