import { ActionError, stepError } from '../../../core/errors.ts'
import { isObject } from '../../../core/json.ts'
import { findModel, type ModelVersion, noModel } from '../../toolkit/find-resource.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type Metrics, parseMetrics } from './metrics.ts'
import type { MetricsSource } from './read-body.ts'
import { type QueryJob, queryRow } from './rows.ts'

const maxMetricsBytes = 1024 * 1024

/** A gate's numbers and their source. */
export interface FoundMetrics {
  readonly metrics: Metrics
  /** For messages: `gs://acme-models/fraud/metrics.json`, `the latest evaluation of fraud@3`. */
  readonly from: string
  /** Set if they belong to a model version. */
  readonly version: ModelVersion | undefined
  /** The job of the query that returned them. */
  readonly query?: QueryJob
}

/** @throws ActionError `STEP_FAILED` if there are no numbers, `STEP_REJECTED` if Google refuses to return them */
export async function readMetrics(source: MetricsSource, run: HandlerContext): Promise<FoundMetrics> {
  if ('none' in source) return { metrics: {}, from: 'no source', version: undefined }
  if ('rows' in source) {
    const { metrics, job } = await queryRow(source.rows, run)
    return { metrics, from: `the row of ${job.job}`, version: undefined, query: job }
  }
  if ('values' in source) return { metrics: source.values, from: 'an earlier step', version: undefined }
  return 'file' in source ? readMetricsFile(source.file, run) : readEvaluation(source.model, run)
}

async function readMetricsFile(uri: string, { id, ports, permit }: HandlerContext): Promise<FoundMetrics> {
  permit('storage', uri, ['gate', 'metrics'])
  const isMetrics = (text: string): boolean => parseMetrics(text) !== undefined
  const text = await ports.readFile(uri, maxMetricsBytes, id, isMetrics).catch((error: unknown) => {
    throw error instanceof ActionError ? unreadableSource(uri, error, id) : error
  })
  const metrics = parseMetrics(text)
  if (metrics === undefined)
    throw stepError(id, 'STEP_FAILED', `${uri} is not a JSON object, so it contains no metrics`, {
      subject: { kind: 'file', name: uri },
      cure: 'Let the training write one object of numbers, as {"auc": 0.93}.',
    })
  return { metrics, from: uri, version: undefined }
}

function unreadableSource(uri: string, error: ActionError, step: string): ActionError {
  const { answer, message } = error
  // The diagnosis names the missing permission or bucket, since it knows the caller.
  const isMissing = answer?.status === 404 && !/bucket does not exist/i.test(answer.words)
  const cure = isMissing ? 'Let the training write it there, or name the file that it writes.' : error.cure
  const cause = isMissing ? 'the step that should write it did not, or the path differs' : error.likelyCause
  const what = answer === undefined ? `cannot be read: ${message}` : 'cannot be read'
  return stepError(step, 'STEP_REJECTED', `${uri} ${what}`, {
    subject: { kind: 'file', name: uri },
    title: isMissing ? `${step}: ${uri} does not exist` : undefined,
    answer,
    cure,
    cause,
  })
}

async function readEvaluation(model: string, run: HandlerContext): Promise<FoundMetrics> {
  const { id } = run
  const version = await findModel(model, run, ['gate', 'metrics', 'model'])
  if (version === undefined) throw noModel(model, 'STEP_FAILED', run)
  const evaluation = await latestEvaluation(version, run)
  if (evaluation === undefined)
    throw stepError(id, 'STEP_FAILED', `${shortName(version)} has no evaluation`, {
      subject: { kind: 'model', name: version.versioned },
      cure: 'Write one with `import` of a gate that reads a file, or have the training evaluate the model.',
    })
  return { metrics: metricsOf(evaluation), from: `the latest evaluation of ${shortName(version)}`, version }
}

/** Returns all evaluations of a model version. */
export const evaluationsOf = (
  { versioned }: ModelVersion,
  { step, ports, signal }: HandlerContext,
): Promise<readonly Resource[]> =>
  ports.vertex.list(`${versioned}/evaluations`, 'modelEvaluations', { step: step.declaration.id, signal })

/** Returns the newest evaluation of a model version; `undefined` if there is none. */
export async function latestEvaluation(version: ModelVersion, run: HandlerContext): Promise<Resource | undefined> {
  const time = ({ createTime }: Resource): number => Date.parse(String(createTime))
  return (await evaluationsOf(version, run)).toSorted((a, b) => time(b) - time(a))[0]
}

/** Returns the metrics of an evaluation. */
export const metricsOf = ({ metrics }: Resource): Metrics => (isObject(metrics) ? metrics : {})

/** `fraud@3`, the short form for people. */
export const shortName = ({ versioned }: ModelVersion): string => versioned.split('/').at(-1) ?? versioned
