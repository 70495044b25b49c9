import { isObject } from '../../../core/json.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { isMeasurement, type Metrics, measuredValue } from './metrics.ts'
import { type RowsSource, readRowsSource } from './rows.ts'

/** The source of a gate's numbers. */
export type MetricsSource =
  | { readonly file: string }
  | { readonly rows: RowsSource }
  /** Only `exists` is judged. */
  | { readonly none: true }
  /** A model version. Its latest evaluation counts. */
  | { readonly model: string }
  /** A reference to an earlier step. */
  | { readonly values: Metrics }

/** The bounds of a number, inclusive. May contain `Pending` values in a plan. */
export type MetricBound = Readonly<Partial<Record<'min' | 'max' | 'equals', unknown>>>

export interface BetterThan {
  /** Id, full name, or `{ displayName }`; otherwise `model` is set. */
  readonly endpoint: unknown
  readonly model: string | undefined
  readonly metric: string
  /** The least improvement; 0: any amount. */
  readonly by: number
  readonly goal: 'MAXIMIZE' | 'MINIMIZE'
}

/** A gate's body, whose form is checked already. */
export interface GateBody {
  readonly source: MetricsSource
  readonly require: readonly { readonly metric: string; readonly bound: MetricBound }[]
  readonly betterThan: BetterThan | undefined
  readonly absent: 'pass' | 'fail'
  /** An object or a folder of Cloud Storage. */
  readonly exists: string | undefined
  readonly import: EvaluationImport | undefined
}

export interface EvaluationImport {
  readonly model: string
  readonly displayName: string | undefined
  readonly metricsSchemaUri: string | undefined
}

/** Reads a gate's body, whose form is checked already. */
export function readGate(body: Resource): GateBody {
  const { better_than: betterThan, import: imported, absent } = body
  return {
    source: isObject(body['rows']) ? { rows: readRowsSource(body['rows']) } : readSource(body['metrics']),
    exists: optionalText(body['exists']),
    require: readRequire(body['require']),
    betterThan: isObject(betterThan) ? readBetterThan(betterThan) : undefined,
    absent: absent === 'pass' ? 'pass' : 'fail',
    import: isObject(imported)
      ? {
          model: String(imported['model']),
          displayName: optionalText(imported['displayName']),
          metricsSchemaUri: optionalText(imported['metricsSchemaUri']),
        }
      : undefined,
  }
}

/** Reads the bounds of a gate, by metric. */
export const readRequire = (require: unknown): GateBody['require'] =>
  Object.entries(isObject(require) ? require : {}).map(([metric, bound]) => ({
    metric,
    bound: isObject(bound) ? bound : {},
  }))

function readBetterThan({ endpoint, model, metric, by, goal }: Resource): BetterThan {
  return {
    endpoint,
    model: optionalText(model),
    metric: String(metric),
    by: typeof by === 'number' ? by : 0,
    goal: goal === 'MINIMIZE' ? 'MINIMIZE' : 'MAXIMIZE',
  }
}

function readSource(metrics: unknown): MetricsSource {
  if (metrics === undefined) return { none: true }
  if (typeof metrics === 'string') return { file: metrics }
  const model = isObject(metrics) && Object.keys(metrics).length === 1 ? metrics['model'] : undefined
  if (typeof model === 'string') return { model }
  if (isMeasurement(metrics)) return { values: measuredValue(metrics) }
  return { values: isObject(metrics) ? metrics : {} }
}

const optionalText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
