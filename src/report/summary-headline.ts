import { code, markdown } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { type CheckReport, countsOf } from './access-check.ts'
import { tally } from './decision.ts'
import type { FailureReport } from './failure.ts'
import { lendHeadline } from './lend.ts'
import { headlineOf } from './policy-change.ts'
import { betweenStates, describeState } from './states.ts'
import type { RunReport, StepReport } from './types.ts'

/** A grant that is revoked during the run is denied, too, although the last decision allowed it. */
export const isDeniedByDecision = ({ conclusion, decision }: RunReport): boolean =>
  conclusion === 'denied' && decision?.verdict === 'deny'

export function summaryHeadline(
  { mode, conclusion, grant, decision, steps, plan, policyChange, check, lend }: RunReport,
  failure: FailureReport | undefined,
): string {
  const name = grant === undefined ? '' : ` ${code(grant.name)}`
  switch (conclusion) {
    case 'denied':
      if (mode !== 'plan' && decision?.verdict === 'allow') return `⛔ Denied: grant${name} was revoked during this run`
      return mode === 'plan' ? `⛔ Plan: grant${name} would be denied` : `⛔ Denied: this run does not get grant${name}`
    case 'failure':
      return `❌ ${mode === 'plan' ? 'Plan: ' : ''}${markdown(failure?.title ?? 'Failed')}`
    case 'cancelled':
      return '⏹️ Cancelled'
    case 'success':
      if (policyChange?.change !== undefined && policyChange.effect === 'widened') {
        const denied = decision?.verdict === 'deny' ? `; the current policy would deny grant${name}` : ''
        return `⚠️ Plan: ${headlineOf(policyChange, code)}${denied}`
      }
      if (mode === 'plan') return planHeadline(decision?.verdict === 'deny', plan?.steps.length === 0, name)
      if (mode === 'check') return checkHeadline(check, name)
      if (mode === 'lend') return lend === undefined ? `✅ Grant${name} lent nothing` : lendHeadline(lend, name)
      return `✅ ${successWords(steps)}`
    default:
      return conclusion satisfies never
  }
}

function planHeadline(isDenied: boolean, hasNoSteps: boolean, name: string): string {
  if (hasNoSteps) return isDenied ? `⚠️ Plan: grant${name} would be denied` : `✅ Plan: grant${name} would be allowed`
  return isDenied
    ? `⚠️ Plan: the steps are valid, but grant${name} would be denied`
    : `✅ Plan: the steps are valid, and grant${name} would allow them`
}

/** Returns the headline of a check: what was tested, and no more. */
function checkHeadline(check: CheckReport | undefined, name: string): string {
  if (check === undefined || check.checked.length === 0)
    return `✅ Check: grant${name} gets a credential; nothing else was tested`
  return check.checked.every(({ state }) => state === 'yes')
    ? `✅ Check: grant${name} gets a credential, and everything tested exists (${countsOf(check)})`
    : `⚠️ Check: grant${name} gets a credential, but some tests gave no answer (${countsOf(check)})`
}

function successWords(steps: readonly StepReport[]): string {
  const done = steps.filter(({ state }) => describeState(state).tone === 'good').length
  const noun = (count: number): string => `${count} ${count === 1 ? 'step' : 'steps'}`
  if (steps.length === 0) return 'Allowed; there were no steps to run'
  if (done === steps.length) return `${noun(done)} succeeded on Vertex AI`
  const left = `${noun(steps.length - done)} submitted and left running`
  return done === 0 ? left : `${noun(done)} succeeded on Vertex AI, ${left}`
}

/** Returns one sentence on what happened. */
export function outcomeSentence(report: RunReport): string {
  const { run, grant, decision, credential, mode, steps } = report
  const where = `${code(run.repository)} at ${code(run.sha.slice(0, 7))} on ${code(run.ref)}`
  if (grant === undefined)
    return `This run of ${where} stopped before a grant was evaluated. **Google was never called.**`
  const purpose = grant.description === undefined ? '' : ` (*${markdown(grant.description, 300)}*)`
  const name = `Grant ${code(grant.name)}${purpose}`
  if (mode === 'plan') {
    const account = grant.serviceAccount === undefined ? 'the federated principal' : code(grant.serviceAccount)
    return `${name}, for ${where}. It acts as ${account}, by ${code(grant.provider)}. Google Cloud was not called: a plan requests no token.`
  }
  const uncalled = credential === undefined && decision?.verdict !== 'allow' ? ' **Google was never called.**' : ''
  if (decision === undefined) return `${name} was requested by ${where}, without a decision.${uncalled}`
  const inFlight = steps.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const took = betweenStates(inFlight[0], report.finishedAt)
  const ran = took === undefined ? '' : `; the steps took ${duration(took)}`
  const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict]
  return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`
}
