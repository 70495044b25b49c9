import { compareAccounts } from './accounts.ts'
import { compareBindings } from './bindings.ts'
import { type Drift, worstFirst } from './difference.ts'
import { comparePoolAdministrators } from './pool-administrators.ts'
import { compareProviders } from './providers.ts'
import { type DriftQuestion, foundTogether } from './question.ts'

/**
 * Compares Google's side with what policies compile to. Pure: `src/google/live-setup.ts` reads Google's side. What it
 * did not read is not compared; what it could not read is `unknown`. See docs/drift.md.
 */
export function findDrift(question: DriftQuestion): Drift {
  const found = foundTogether([
    compareProviders(question),
    comparePoolAdministrators(question),
    compareAccounts(question),
    compareBindings(question),
  ])
  const once = new Map(found.differences.map(one => [JSON.stringify([one.rule, one.effect, one.on, one.message]), one]))
  const notes = new Map(found.notes.map(one => [one.message, one]))
  return { differences: worstFirst([...once.values()]), notes: [...notes.values()] }
}
