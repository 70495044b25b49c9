import { isObject } from '../core/json.ts'
import { withDiagnosis } from '../report/step-failure.ts'
import { concurrentWith } from '../steps/graph.ts'
import { definitions } from '../steps/kinds/registry.ts'
import type { Execution } from '../steps/run/execute.ts'
import type { StepOutcome } from '../steps/run/run-step.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import type { LoadedSteps } from './load-steps.ts'
import type { RunState } from './state.ts'

/** Adds the most likely cause to Google's words about each step. */
export function withDiagnoses(
  outcomes: Execution['outcomes'],
  member: string | undefined,
  { declarations, placeOf }: LoadedSteps,
  lastLines: RunState['lastLines'],
): Execution['outcomes'] {
  const explained = declarations.flatMap((declaration): [string, StepOutcome][] => {
    const { id, project, location } = declaration
    const outcome = outcomes.get(id)
    if (outcome === undefined) return []
    if (outcome.error === undefined) return [[id, outcome]]
    const context = {
      member,
      project,
      location,
      step: id,
      state: outcome.state,
      runsAs: programAccount(outcome.sent?.body),
      lastLines: lastLines.get(id)?.map(({ text }) => text),
      placeOf: (words: string) => placeOf(declaration, words),
      makersBeside: () =>
        concurrentWith(id, declarations).flatMap(step => (definitions[step.kind].isNameless ? [] : [step.id])),
    }
    return [[id, { ...outcome, error: withDiagnosis(outcome.error, context) }]]
  })
  return new Map(explained)
}

/** Returns the account that the program of a job runs as. */
function programAccount(body: Resource | undefined): string | undefined {
  const specs = [body, body?.['jobSpec'], body?.['trialJobSpec']]
  for (const spec of specs)
    if (isObject(spec) && typeof spec['serviceAccount'] === 'string') return spec['serviceAccount']
  return undefined
}
