import { isObject, Pending } from '../../../core/json.ts'
import type { Comparison } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type MetricReading, type Metrics, readMetric } from './metrics.ts'
import type { ServingMetrics } from './other-metrics.ts'
import { type BetterThan, type MetricBound, readRequire } from './read-body.ts'

/** A comparison, with its fix if there is one. */
export interface Judgement extends Comparison {
  readonly cure?: string
  /** The version that was compared with, if it has metrics. */
  readonly incumbent?: ServingMetrics
}

/** Compares a metric with its bound. A value that is not a finite number fails every bound. */
export function compareWithBound(metrics: Metrics, metric: string, bound: MetricBound): Comparison {
  const reading = readMetric(metrics, metric)
  const { number } = reading
  const { min, max, equals } = bound
  const holds =
    number !== undefined &&
    (typeof min !== 'number' || number >= min) &&
    (typeof max !== 'number' || number <= max) &&
    (typeof equals !== 'number' || number === equals)
  return { ...compared(metric, describeMetricBound(bound), reading, holds), bound: boundInSigns(bound) }
}

/** The version to beat: its name and its number. */
export interface Incumbent {
  /** `fraud@3, which serves on fraud` */
  readonly name: string
  readonly number: number
}

/** Compares a challenger with the incumbent. A challenger without the metric does not beat it. */
export function compareWithIncumbent(metrics: Metrics, wanted: BetterThan, incumbent: Incumbent): Comparison {
  const { metric, by, goal } = wanted
  const reading = readMetric(metrics, metric)
  const { number } = reading
  const [greater, less] = goal === 'MAXIMIZE' ? [number, incumbent.number] : [incumbent.number, number]
  const holds = greater !== undefined && less !== undefined && exceeds(greater, less, by)
  const expected = describeBetterThan(wanted, `${incumbent.number} of ${incumbent.name}`)
  const [sign, side] = goal === 'MAXIMIZE' ? ['>', 'above'] : ['<', 'below']
  const bound = `${by === 0 ? sign : `${by} ${side}`} ${incumbent.number} of the current model`
  return { ...compared(metric, expected, reading, holds), bound }
}

/** The result without a number to beat, and the reason. */
export interface NoIncumbent extends Pick<Judgement, 'holds' | 'cure'> {
  readonly name: string
  readonly note: string
}

/** Judges a challenger without a number to beat: it must still have the metric. */
export function judgeWithoutIncumbent(
  metrics: Metrics,
  wanted: BetterThan,
  { name, holds, note, cure }: NoIncumbent,
): Judgement {
  const reading = readMetric(metrics, wanted.metric)
  const found = compared(
    wanted.metric,
    describeBetterThan(wanted, name),
    reading,
    holds && reading.number !== undefined,
  )
  return reading.number === undefined ? found : { ...found, note, ...(!holds && cure !== undefined && { cure }) }
}

function compared(metric: string, expected: string, reading: MetricReading, holds: boolean): Comparison {
  const note = reading.number === undefined ? reading.flaw : undefined
  return { metric, expected, actual: reading.shown, holds, ...(note === undefined ? {} : { note }) }
}

/** Describes a bound: `at least 0.92`, `exactly 1`. */
export function describeMetricBound({ min, max, equals }: MetricBound): string {
  if (equals !== undefined) return `exactly ${describeBound(equals)}`
  if (min !== undefined && max !== undefined) return `from ${describeBound(min)} to ${describeBound(max)}`
  return min === undefined ? `at most ${describeBound(max)}` : `at least ${describeBound(min)}`
}

/** Writes a bound in signs: `≥ 0.92`, `0.1–0.3`, `= 1`. */
function boundInSigns({ min, max, equals }: MetricBound): string {
  if (equals !== undefined) return `= ${describeBound(equals)}`
  if (min !== undefined && max !== undefined) return `${describeBound(min)}–${describeBound(max)}`
  return min === undefined ? `≤ ${describeBound(max)}` : `≥ ${describeBound(min)}`
}

/** @param whom the version to beat, with its number if that is known */
export function describeBetterThan(
  { by, goal }: { readonly by?: unknown; readonly goal?: unknown },
  whom: string,
): string {
  const direction = goal === 'MINIMIZE' ? 'less than' : 'more than'
  return by === undefined || by === 0 ? `${direction} ${whom}` : `at least ${describeBound(by)} ${direction} ${whom}`
}

/**
 * Returns the comparisons of a gate before its numbers are known.
 *
 * @param body may contain `Pending` values
 */
export function plannedComparisons(body: Resource): readonly Pick<Comparison, 'metric' | 'expected'>[] {
  const { exists } = body
  const bounded = [
    ...(exists === undefined ? [] : [{ metric: describeBound(exists), expected: 'to exist' }]),
    ...readRequire(body['require']).map(({ metric, bound }) => ({ metric, expected: describeMetricBound(bound) })),
  ]
  if (!isObject(body['better_than'])) return bounded
  const { endpoint, model, metric, ...rest } = body['better_than']
  const whom = isObject(endpoint) ? endpoint['displayName'] : endpoint
  const name = endpoint === undefined ? describeBound(model) : `what serves on ${describeBound(whom)}`
  return [...bounded, { metric: describeBound(metric), expected: describeBetterThan(rest, name) }]
}

const describeBound = (value: unknown): string => (value instanceof Pending ? value.reference : String(value))

/**
 * True if one number is greater than another, by at least so much. It calculates in decimals, as they are written,
 * since 0.9 − 0.8 is less than 0.1 in binary.
 */
export function exceeds(greater: number, less: number, by: number): boolean {
  if (by === 0) return greater > less
  const [a, b, margin] = [greater, less, by].map(toDecimal)
  if (a === undefined || b === undefined || margin === undefined) return false
  const exponent = Math.min(a.exponent, b.exponent, margin.exponent)
  const scaled = (one: Decimal): bigint => one.digits * 10n ** BigInt(one.exponent - exponent)
  return scaled(a) - scaled(b) >= scaled(margin)
}

/** digits × 10^exponent */
interface Decimal {
  readonly digits: bigint
  readonly exponent: number
}

/** @param value finite */
function toDecimal(value: number): Decimal {
  const [mantissa = '0', power = '0'] = String(value).split('e')
  const [whole = '0', fraction = ''] = mantissa.split('.')
  return { digits: BigInt(`${whole}${fraction}`), exponent: Number(power) - fraction.length }
}
