import type { Show } from './show.ts'
import { describeState } from './states.ts'
import type { RunReport } from './types.ts'

/** Returns the headline of a run whose steps succeeded, or were left running as asked. */
export function successHeadline({ steps }: RunReport, _show: Show): string {
  const done = steps.filter(({ state }) => describeState(state).tone === 'good').length
  const noun = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`
  if (steps.length === 0) return '✅ Allowed; there were no steps to run'
  if (done === steps.length) return `✅ ${noun(done)} succeeded on Vertex AI`
  const left = `${noun(steps.length - done)} submitted and left running`
  return done === 0 ? `✅ ${left}` : `✅ ${noun(done)} succeeded on Vertex AI, ${left}`
}
