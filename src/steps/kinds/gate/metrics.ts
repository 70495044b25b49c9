import { isDeeperThan, isObject, type JsonObject, parseJson } from '../../../core/json.ts'
import { readPath, valueAt } from '../../../document/path.ts'
import { suggest } from '../../../document/suggest.ts'

/** Numbers by name, with any nesting: untrusted. */
export type Metrics = JsonObject

/** Numbers at a greater depth are not read. */
const deepestMetrics = 100

/**
 * Reads a file of metrics. Python's `json` writes `NaN` and `Infinity`, which are invalid JSON. They are accepted, so
 * that the gate can name the metric.
 *
 * @returns `undefined` if it is not a JSON object, or nests too deep
 */
export function parseMetrics(text: string): Metrics | undefined {
  const value = parseJson(text) ?? parseJson(text.replace(stringOrNotFinite, quoteNotFinite), reviveNotFinite)
  return isObject(value) && !isDeeperThan(value, deepestMetrics) ? value : undefined
}

/** A string without an end continues to the end of the text, so that each character is read once. */
const stringOrNotFinite = /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|(?<![\w.])-?(?:NaN|Infinity)(?![\w.])/g

/** Prefix of a word without a JSON number, until it is revived. */
const notFinite = 'no finite number: '

const quoteNotFinite = (token: string): string =>
  token.startsWith('"') ? token : JSON.stringify(`${notFinite}${token}`)

function reviveNotFinite(_: string, value: unknown): unknown {
  const word = typeof value === 'string' && value.startsWith(notFinite) ? value.slice(notFinite.length) : ''
  return ['NaN', 'Infinity', '-Infinity'].includes(word) ? Number(word) : value
}

interface MeasuredMetric {
  readonly metricId: string
  readonly value: unknown
}

/** True for a trial's `Measurement` of the API, or its list `[{ metricId, value }]`. */
export const isMeasurement = (
  value: unknown,
): value is readonly MeasuredMetric[] | { readonly metrics: readonly MeasuredMetric[] } =>
  isObject(value) ? isMeasuredList(value['metrics']) : isMeasuredList(value)

const isMeasuredList = (value: unknown): value is readonly MeasuredMetric[] =>
  Array.isArray(value) && value.every(item => isObject(item) && typeof item['metricId'] === 'string')

/** Returns the numbers by metric id. The API omits a value of 0. */
export function measuredValue(
  measurement: readonly MeasuredMetric[] | { readonly metrics: readonly MeasuredMetric[] },
): Metrics {
  const list = 'metrics' in measurement ? measurement.metrics : measurement
  return Object.fromEntries(list.map(({ metricId, value }) => [metricId, value ?? 0]))
}

/** A metric as found. `shown` is safe to show: numbers and our own words, no outside text. */
export type MetricReading =
  | { readonly number: number; readonly shown: string }
  | { readonly number: undefined; readonly shown: string | undefined; readonly flaw: string }

/**
 * Returns the number of a name: the key itself, or a path of keys and indices as `slices.eu.auc`,
 * `confidenceMetrics[3].recall`.
 */
export function readMetric(metrics: Metrics, name: string): MetricReading {
  const path = Object.hasOwn(metrics, name) ? [name] : readPath(name)
  const value = path && valueAt(metrics, path)
  if (value === undefined) return { number: undefined, shown: undefined, flaw: `there is none${hint(metrics, name)}` }
  if (typeof value !== 'number') return { number: undefined, shown: typeName(value), flaw: 'that is not a number' }
  if (!Number.isFinite(value)) return { number: undefined, shown: String(value), flaw: 'that is not a finite number' }
  return { number: value, shown: String(value) }
}

function typeName(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'a list'
  // A number that was written as text can be shown. Any other text is untrusted.
  if (typeof value === 'string') return /^[-+\d.eE%]{1,40}$/.test(value) ? `the string "${value}"` : 'a string'
  return typeof value === 'boolean' ? String(value) : 'a mapping'
}

/** Names what exists instead, if possible. Keys are the writer's own. */
function hint(metrics: Metrics, name: string): string {
  const names = metricNames(metrics).filter(one => /^[\w./[\]-]{1,80}$/.test(one))
  const below = names.find(one => one.endsWith(`.${name}`))
  const nearest = below === undefined ? suggest(name, names) : `Did you mean ${below}?`
  if (nearest !== undefined) return `. ${nearest}`
  const some = names.slice(0, 8).join(', ')
  return some === '' ? ', and no other number either' : ` among ${some}${names.length > 8 ? ', …' : ''}`
}

/** Returns the first hundred paths of numbers, in order. */
export function metricNames(metrics: Metrics): string[] {
  const found: string[] = []
  const visit = (value: unknown, path: string, depth: number): void => {
    if (found.length >= 100 || depth > 8) return
    if (typeof value === 'number') found.push(path)
    else if (Array.isArray(value))
      for (const [index, item] of value.entries()) visit(item, `${path}[${index}]`, depth + 1)
    else if (isObject(value))
      for (const [key, item] of Object.entries(value)) visit(item, path === '' ? key : `${path}.${key}`, depth + 1)
  }
  visit(metrics, '', 0)
  return found
}
