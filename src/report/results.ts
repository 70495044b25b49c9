import type { JsonObject } from '../core/json.ts'
import type { FinishedStep } from '../steps/types.ts'
import { modelVersion } from '../vertex/resource-names.ts'
import { stepValues } from './step-values.ts'
import type { StepReport } from './types.ts'

/** A step as `results` shows it. */
export interface StepInResults extends FinishedStep {
  readonly project?: string | undefined
  readonly resource?: JsonObject | undefined
}

/**
 * Returns the output `results`: step id to `{kind, state, name, console_url, started_at, finished_at}`, times in RFC
 * 3339. A missing value of these is `null`, so that `fromJSON` finds the same fields for every step. What people pass on
 * follows, if the step has it: `model`, `version`, `endpoint`, `image`, `uri`, `agent`, `schedule`, `metrics`.
 */
export function resultsJson(results: Readonly<Record<string, StepInResults>>): string {
  const entries = Object.entries(results).map(([id, result]) => {
    const { model, version, ...values } = stepValues(result)
    return [
      id,
      {
        kind: result.kind,
        state: result.state,
        name: result.name ?? null,
        console_url: result.consoleUrl ?? null,
        started_at: result.startedAt ?? null,
        finished_at: result.finishedAt ?? null,
        ...(model !== undefined && { model: version === undefined ? model : modelVersion(model, version) }),
        ...(version !== undefined && { version }),
        ...values,
      },
    ]
  })
  return JSON.stringify(Object.fromEntries(entries))
}

/** Returns the page to look at first: of the endpoint, else the model or the agent, else the last job. */
export function mainConsoleUrl(steps: readonly StepReport[]): string | undefined {
  const links = steps.flatMap(({ links: found = [] }) => found)
  for (const kind of ['endpoint', 'model', 'agent'] as const) {
    const found = links.findLast(one => one.kind === kind && one.url !== undefined)
    if (found !== undefined) return found.url
  }
  const works = links.filter(
    ({ kind, url }) => url !== undefined && ['job', 'pipeline', 'build', 'schedule'].includes(kind),
  )
  return (works.at(-1) ?? links.findLast(({ url }) => url !== undefined))?.url
}
