import { type FailureReport, failureReport } from './failure.ts'
import { checkHeadline } from './headline-check.ts'
import { deniedHeadline, failureHeadline } from './headline-failure.ts'
import { planHeadline } from './headline-plan.ts'
import { successHeadline } from './headline-success.ts'
import { lendHeadline } from './lend.ts'
import { rolloutOutcome } from './rollout-outcome.ts'
import { plainLine, plainShow, type Show } from './show.ts'
import type { RunReport } from './types.ts'

/** Returns the output `summary`: the headline as one line of plain text. */
export function outcomeLine(report: RunReport): string {
  const { failure, version } = report
  return plainLine(
    runHeadline(report, failure === undefined ? undefined : failureReport(failure, { version }), plainShow),
  )
}

/** Returns the outcome of a run, with the words of others as `show` formats them. */
export function runHeadline(report: RunReport, failure: FailureReport | undefined, show: Show): string {
  const { mode, conclusion, grant, lend, leftRunning } = report
  switch (conclusion) {
    case 'denied':
      return deniedHeadline(report, failure, show)
    case 'failure':
      return rolledBackHeadline(report, failure, show) ?? failureHeadline(report, failure, show)
    case 'cancelled':
      return leftRunning.length === 0 ? '⏹️ Cancelled' : `⏹️ Cancelled · ${leftRunning.length} still running, and billed`
    case 'success':
      if (mode === 'plan') return planHeadline(report, show)
      if (mode === 'check') return checkHeadline(report, show)
      if (mode === 'lend') {
        const name = grant === undefined ? '' : ` ${show.value(grant.name)}`
        return lend === undefined ? `✅ Grant${name} lent nothing` : lendHeadline(lend, name)
      }
      return successHeadline(report, show)
    default:
      return conclusion satisfies never
  }
}

/** States of a rollout that ended the run, about which the first question is what serves now. */
const afterTraffic = ['ROLLED_BACK', 'NOT_RESTORED', 'OVERTAKEN']

function rolledBackHeadline({ steps }: RunReport, failure: FailureReport | undefined, show: Show): string | undefined {
  const ended = steps.find(({ error, state }) => error?.endedRun === true && afterTraffic.includes(state))
  const outcome = ended && rolloutOutcome(ended, show.value)
  if (outcome === undefined) return undefined
  const why = outcome.why ?? (failure?.reason === undefined ? [] : show.prose(failure.reason))
  return [`${outcome.mark} ${outcome.words}`, why].flat().join(' · ')
}
