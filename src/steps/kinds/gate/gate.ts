import { ActionError, stepError } from '../../../core/errors.ts'
import type { JsonObject } from '../../../core/json.ts'
import { consoleUrl } from '../../../vertex/console.ts'
import { findModel, type ModelVersion } from '../../toolkit/find-resource.ts'
import type { Comparison, HandlerContext, StepHandler, StepResult } from '../../toolkit/handler.ts'
import { compareWithBound, type Judgement } from './compare.ts'
import { compareExistence } from './exists.ts'
import { importEvaluation } from './import.ts'
import { judgeAgainstIncumbent } from './incumbent.ts'
import { gateDetails } from './other-metrics.ts'
import { type GateBody, readGate } from './read-body.ts'
import type { QueryJob } from './rows.ts'
import { type FoundMetrics, readMetrics } from './sources.ts'

/**
 * Handles a gate: reads numbers and compares them with bounds and with the present version. If all comparisons passed, it
 * may import the numbers as an evaluation, for the next gate.
 */
export const gate: StepHandler = async run => {
  const { id, step, request, ports } = run
  const body = readGate(request.body)
  const target = body.import && (await importTarget(body.import.model, run))
  const existence = body.exists === undefined ? [] : [await compareExistence(body.exists, run)]
  // What does not exist fails the gate before a query is paid for.
  const isMissing = existence.some(({ holds }) => !holds)
  const found = await readMetrics(isMissing ? { none: true } : body.source, run)
  const judgements: readonly Judgement[] = [
    ...existence,
    ...(isMissing ? [] : await judgeMetric(body, found, target, run)),
  ]
  const comparisons = judgements.map(({ cure: _, incumbent: __, ...comparison }): Comparison => comparison)
  const passed = comparisons.every(({ holds }) => holds)
  await ports.record('gate.judged', {
    step: id,
    passed,
    comparisons: comparisons.map(({ metric, expected, actual, holds }) => ({
      metric,
      expected,
      actual: actual ?? null,
      holds,
    })),
    ...(found.query && { query: { ...found.query } }),
  })
  for (const comparison of comparisons)
    ports.tell({ type: 'progress', step: id, message: describeComparison(comparison) })
  const incumbent = judgements.find(one => one.incumbent !== undefined)?.incumbent
  const shown = gateDetails(comparisons, found.metrics, incumbent)
  const result = { metrics: found.metrics, comparisons, passed, ...(found.query && { query: found.query }) }
  if (!passed) return { ...gateEnded(run, 'FAILED', result, shown), error: gateFailure(run, judgements, found) }
  if (body.import === undefined || target === undefined) return gateEnded(run, 'SUCCEEDED', result, shown)

  const imported = await importEvaluation(found.metrics, body.import, target, run).catch((error: unknown) => {
    if (error instanceof ActionError && error.code !== 'CANCELLED') return { refused: error }
    throw error
  })
  if ('refused' in imported)
    return { ...gateEnded(run, 'REJECTED', result, shown, imported.refused.code), error: imported.refused }
  if ('uncertain' in imported)
    return { ...gateEnded(run, 'UNKNOWN', result, shown, imported.uncertain.code), error: imported.uncertain }
  const { name, adopted } = imported
  return {
    ...gateEnded(run, 'SUCCEEDED', { ...result, evaluation: name }, shown),
    name,
    adopted,
    consoleUrl: consoleUrl(name, step.project),
  }
}

/**
 * Returns the version for the import. It comes before the comparisons, so that a gate that cannot write does not pass.
 */
async function importTarget(model: string, run: HandlerContext): Promise<ModelVersion> {
  const target = await findModel(model, run, ['gate', 'import', 'model'])
  if (target !== undefined) return target
  const message = `there is no model ${model}, to import the evaluation for`
  throw stepError(run.id, 'STEP_FAILED', message, {
    subject: { kind: 'model', name: model, isMissing: true },
    cure: 'Name a model that is registered by then: a gate with `import` comes after the step that uploads it.',
  })
}

async function judgeMetric(
  { require, betterThan, absent }: GateBody,
  { metrics, version }: FoundMetrics,
  target: ModelVersion | undefined,
  run: HandlerContext,
): Promise<readonly Judgement[]> {
  const bounded = require.map(({ metric, bound }) => compareWithBound(metrics, metric, bound))
  if (betterThan === undefined) return bounded
  return [...bounded, await judgeAgainstIncumbent(metrics, betterThan, { absent }, version ?? target, run)]
}

interface GateResult {
  readonly metrics: JsonObject
  readonly comparisons: readonly Comparison[]
  readonly passed: boolean
  readonly query?: QueryJob
  /** Full name of the imported evaluation. */
  readonly evaluation?: string
}

function gateEnded(
  { ports }: HandlerContext,
  state: string,
  result: GateResult,
  details: StepResult['details'],
  reason?: string,
): StepResult {
  return {
    state,
    recorded: { state, reason: reason ?? (state === 'FAILED' ? 'STEP_FAILED' : null) },
    resource: { ...result },
    details,
    finishedAt: new Date(ports.clock.now()).toISOString(),
  }
}

/** `auc: 0.93, expected at least 0.92: passed` */
function describeComparison({ metric, expected, actual, holds, note }: Comparison): string {
  const why = note === undefined ? '' : ` (${note})`
  return `${metric}: ${actual ?? 'none'}, expected ${expected}: ${holds ? 'passed' : 'failed'}${why}`
}

function gateFailure(run: HandlerContext, judgements: readonly Judgement[], { from }: FoundMetrics): ActionError {
  const { id } = run
  const broken = judgements.filter(({ holds }) => !holds)
  const words = broken.map(({ metric, expected, actual, note }) => {
    const why = note === undefined ? '' : ` (${note})`
    return `${metric} is ${actual ?? 'missing'}, expected ${expected}${why}`
  })
  const cures = broken.flatMap(({ cure }) => cure ?? [])
  return stepError(id, 'STEP_FAILED', `the gate failed: ${words.join('; ')}`, {
    title: `${id}: ${words.join('; ')}`,
    cure: `${cures.map(cure => `${cure} `).join('')}The numbers are from ${from}. Steps that need ${id} did not run. If a threshold is wrong, change it in steps.${id}.gate in a reviewed change.`,
  })
}
