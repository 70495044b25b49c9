import { duration } from '../core/text.ts'
import { describeSources } from '../steps/file/sources.ts'
import { definitions } from '../steps/kinds/registry.ts'
import { whereOf } from '../steps/prepare/fallback.ts'
import type { PreparedStep } from '../steps/types.ts'

/** Returns the outline of a step for the plan: the lines beyond its one call. */
export function outlineOf(step: PreparedStep): readonly string[] {
  const { kind, detach, wait, unknown = [] } = step.declaration
  return [
    ...(definitions[kind].outline?.(step.body, step) ?? []),
    ...(step.sources ?? []).map(describeSources),
    ...attemptsOf(step),
    ...(detach ? ['Continues if its workflow run is cancelled or times out; attach adopts it later'] : []),
    ...(wait ? [] : ['Is submitted and not waited for']),
    ...unknown.map(({ key, reference }) => `${key}: ${reference} is known only at run time`),
  ]
}

function attemptsOf(step: PreparedStep): string[] {
  const { queueSeconds } = step.declaration
  const alternatives = step.alternatives ?? []
  if (queueSeconds === undefined && alternatives.length === 0) return []
  const patience = queueSeconds === undefined ? '' : `, for ${duration(queueSeconds * 1_000)} at most`
  const last = alternatives.length === 0 ? ', then it is cancelled and fails' : ''
  return [
    `Waits for machines in ${whereOf(step)}${patience}${last}`,
    ...alternatives.map(alternative => `If no machines are available: ${whereOf(alternative)}`),
  ]
}
