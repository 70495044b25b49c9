import { isObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault, Shape } from '../../../document/shape.ts'
import { suggest } from '../../../document/suggest.ts'
import { type Targets, targetOf } from '../../file/check-references.ts'
import type { StepLink } from '../../references.ts'
import type { Resource } from '../../toolkit/ports.ts'
import type { Kind } from '../kind-names.ts'

/**
 * Returns why a gate's `metrics` cannot come from a reference. Names of files, free-form mappings, and a trial's
 * measurement can contain numbers by name. No other message of the API does.
 *
 * @param text of `metrics`: a reference within a longer string forms a name
 */
export function checkMetricsLink({ reference, path }: StepLink, text: unknown, targets: Targets): Fault | undefined {
  if (text !== reference.text || reference.root !== 'steps') return undefined
  const target = targetOf(reference, targets)
  if (canBeMetrics(target)) return undefined
  const [id] = reference.path
  const kind = targets.steps.get(id)
  return {
    path,
    message: `${reference.text} ${describeLinkShape(target)}, in which a gate finds no metrics`,
    cure: `${(kind && cures[kind]?.(id)) ?? 'Name the file that contains them, such as gs://bucket/metrics.json.'}`,
  }
}

/**
 * Returns a metric that a gate needs and a tuning job's study does not measure. Otherwise the gate would fail after the
 * job was paid for.
 */
export function checkMeasured({ reference, path }: StepLink, body: Resource, { studies }: Targets): Fault[] {
  const [id, trial] = reference.path
  const measured = reference.root === 'steps' && trial === 'bestTrial' && path.at(-1) === 'metrics' && studies?.get(id)
  // A metric that is a reference is known later.
  if (!measured || measured.some(metric => metric.includes('${'))) return []
  const { require, better_than: betterThan } = body
  const bounded = Object.keys(isObject(require) ? require : {}).map(metric => ({ metric, at: ['require', metric] }))
  const compared = isObject(betterThan) ? betterThan['metric'] : undefined
  const all = typeof compared === 'string' ? [...bounded, { metric: compared, at: ['better_than', 'metric'] }] : bounded
  return all.flatMap(({ metric, at }) => {
    if (measured.includes(metric) || metric.includes('${')) return []
    const cure = suggest(metric, measured) ?? `It measures ${measured.join(', ')}.`
    return [{ path: [...path.slice(0, -1), ...at], message: `the study of ${id} has no metric ${quote(metric)}`, cure }]
  })
}

const measurements: readonly string[] = ['Measurement', 'Measurement.Metric']

function canBeMetrics(shape: Shape): boolean {
  switch (shape.type) {
    case 'any':
    case 'string':
    case 'map':
      return true
    case 'object':
      return measurements.includes(shape.name)
    case 'list':
      return shape.of.type === 'any' || (shape.of.type === 'object' && measurements[1] === shape.of.name)
    case 'either':
      return shape.of.some(canBeMetrics)
    default:
      return false
  }
}

const describeLinkShape = (shape: Shape): string =>
  shape.type === 'object' ? `is a ${shape.name}` : shape.type === 'list' ? 'is a list' : 'is a single value'

const cures: Readonly<Partial<Record<Kind, (id: string) => string>>> = {
  customJob: id =>
    `Name the file that it writes, as \${steps.${id}.jobSpec.baseOutputDirectory.outputUriPrefix}/metrics.json.`,
  hyperparameterTuningJob: id => `Write \${steps.${id}.bestTrial.finalMeasurement}.`,
  pipelineJob: id => `Write \${steps.${id}.tasks.TASK.outputs.NAME.metadata}.`,
  uploadModel: id =>
    `Write { model: "\${steps.${id}.model}@\${steps.${id}.modelVersionId}" } for its latest evaluation.`,
  gate: id => `Write \${steps.${id}.metrics}.`,
}
