import type { Comparison, StepDetails } from '../../toolkit/handler.ts'
import { type Metrics, metricNames, readMetric } from './metrics.ts'

/** The most metrics that are shown without a bound. */
const mostUnbounded = 12

/** The version that a gate compares with, and its metrics. */
export interface ServingMetrics {
  /** `fraud@3` */
  readonly name: string
  readonly metrics: Metrics
}

/**
 * Returns what the summary shows of a gate: its comparisons, each with the value of the version that it compares with,
 * and other metrics as context. Values of lists, such as the points of a curve, are left out.
 *
 * @param serving absent if the gate compares with no version, or that has no metrics
 */
export function gateDetails(
  comparisons: readonly Comparison[],
  metrics: Metrics,
  serving: ServingMetrics | undefined,
): Extract<StepDetails, { readonly type: 'comparisons' }> {
  const servingValue = (metric: string): { readonly serving?: number } => {
    const number = serving && readMetric(serving.metrics, metric).number
    return number === undefined ? {} : { serving: number }
  }
  const bounded = new Set(comparisons.map(({ metric }) => metric))
  const others = metricNames(metrics)
    .filter(name => !bounded.has(name) && !name.includes('['))
    .flatMap(name => {
      const { number } = readMetric(metrics, name)
      return number === undefined ? [] : [{ metric: name, value: number, ...servingValue(name) }]
    })
  return {
    type: 'comparisons',
    comparisons: comparisons.map(one => ({ ...one, ...servingValue(one.metric) })),
    ...(serving && { serving: serving.name }),
    ...(others.length > 0 && {
      others: others.slice(0, mostUnbounded),
      unlisted: Math.max(0, others.length - mostUnbounded),
    }),
  }
}
