import { code, markdown } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { tally } from './decision.ts'
import { betweenStates } from './states.ts'
import type { RunReport } from './types.ts'

/** Returns what a stopped run leaves behind. */
export function leftSection({ cancelled, leftRunning }: RunReport): string {
  const lines = [
    ...(cancelled.length === 0 ? [] : [`- Vertex AI received a request to cancel ${cancelled.map(code).join(', ')}.`]),
    ...(leftRunning.length === 0 ? [] : [`- **Still running, and billed:** ${leftRunning.map(code).join(', ')}.`]),
  ]
  return lines.join('\n')
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
