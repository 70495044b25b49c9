import type { FinishedStep } from '../steps/types.ts'

/**
 * Returns the output `results`: step id to `{kind, state, name, console_url, started_at, finished_at}`, times in RFC
 * 3339. A missing value is `null`, so that `fromJSON` finds the same fields for every step.
 */
export function resultsJson(results: Readonly<Record<string, FinishedStep>>): string {
  const entries = Object.entries(results).map(([id, result]) => [
    id,
    {
      kind: result.kind,
      state: result.state,
      name: result.name ?? null,
      console_url: result.consoleUrl ?? null,
      started_at: result.startedAt ?? null,
      finished_at: result.finishedAt ?? null,
    },
  ])
  return JSON.stringify(Object.fromEntries(entries))
}
