import { isObject } from '../../../core/json.ts'
import type { Resource } from '../../toolkit/ports.ts'

/**
 * Returns the best of a tuning job's trials, by the one metric of its study
 * (HyperparameterTuningJob.studySpec.metrics). With several metrics none alone says which is best. Only trials that
 * succeeded with a finite number count; of equal ones, the first.
 *
 * @returns `undefined` if there is no such trial, or more than one metric
 */
export function bestTrial({ studySpec, trials }: Resource): Resource | undefined {
  const metrics = isObject(studySpec) && Array.isArray(studySpec['metrics']) ? studySpec['metrics'] : []
  const [metric, ...others]: readonly unknown[] = metrics
  if (!isObject(metric) || others.length > 0) return undefined
  const better = metric['goal'] === 'MINIMIZE' ? (a: number, b: number) => a < b : (a: number, b: number) => a > b
  let best: { readonly trial: Resource; readonly value: number } | undefined
  for (const trial of Array.isArray(trials) ? trials.filter(isObject) : []) {
    const value = trial['state'] === 'SUCCEEDED' ? trialMetric(trial, metric['metricId']) : undefined
    if (value !== undefined && (best === undefined || better(value, best.value))) best = { trial, value }
  }
  return best?.trial
}

/** The API omits a value of 0. */
function trialMetric({ finalMeasurement }: Resource, metricId: unknown): number | undefined {
  const metrics = isObject(finalMeasurement) ? finalMeasurement['metrics'] : undefined
  const found = (Array.isArray(metrics) ? metrics.filter(isObject) : []).find(one => one['metricId'] === metricId)
  const value = found === undefined ? undefined : (found['value'] ?? 0)
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}
