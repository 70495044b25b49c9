import { code, link, markdown, markdownList } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { tally } from './decision.ts'
import { phraseText } from './headline-success.ts'
import { endpointOf, lastChangeOf } from './serving-now.ts'
import { listShow } from './show.ts'
import { betweenStates, describeState } from './states.ts'
import type { LinkKind, RunReport, StepReport } from './types.ts'

/** What remains of a run, in the order of interest. Pages of jobs, logs and curves are in the table of steps. */
const lastingLabels: Readonly<Partial<Record<LinkKind, string>>> = {
  endpoint: 'Endpoint',
  model: 'Model',
  agent: 'Agent',
  schedule: 'Schedule',
  image: 'Image',
  output: 'Files',
}

/** Most links of one kind in the list. */
const mostLinks = 6

export const isLasting = (kind: LinkKind): boolean => Object.hasOwn(lastingLabels, kind)

/** True for a step whose lasting results are in the list, and so not in its row. */
export const isInList = ({ state }: StepReport): boolean => describeState(state).tone === 'good'

/** Returns what exists now, with links, what a stopped run leaves behind, and what comes next if it is known. */
export function existsSection(report: RunReport): string {
  const { steps } = report
  const done = steps.filter(isInList)
  const items = Object.entries(lastingLabels).flatMap(([kind, label]) => {
    const found = new Map<string, string>()
    // Two places may have a resource of the same name.
    for (const step of done)
      for (const one of step.links ?? [])
        if (one.kind === kind)
          found.set(
            `${one.text} ${one.url}`,
            `${link(code(one.text), one.url)}${kind === 'endpoint' ? servedWords(endpointOf(step), steps) : ''}`,
          )
    const shown = [...found.values()].slice(0, mostLinks)
    const more = found.size > shown.length ? ` and ${found.size - shown.length} more` : ''
    return shown.length === 0 ? [] : [`**${label}:** ${shown.join(', ')}${more}`]
  })
  const next = steps.flatMap(one => (one.next === undefined ? [] : [phraseText(one.next, listShow)]))
  return markdownList([...leftItems(report), ...items, ...next.slice(0, mostLinks).map(one => `**Next:** ${one}`)])
}

/** ` serves fraud@2 90 %, fraud@1 10 %`, if the last step that changed the endpoint was a rollout. */
function servedWords(endpoint: string | undefined, steps: readonly StepReport[]): string {
  const details = lastChangeOf(endpoint, steps)?.details
  if (details?.type !== 'rollout' || details.to === undefined || details.to.length === 0) return ''
  return ` serves ${details.to.map(({ model, traffic }) => `${code(model)} ${traffic} %`).join(', ')}`
}

function leftItems({ cancelled, leftRunning, steps }: RunReport): string[] {
  const shown = (names: readonly string[]): string =>
    names
      .slice(0, 20)
      .map(name => namedWork(name, steps))
      .join(', ')
  return [
    ...(cancelled.length === 0 ? [] : [`**Asked to stop:** ${shown(cancelled)}`]),
    ...(leftRunning.length === 0 ? [] : [`**Still running, and billed:** ${shown(leftRunning)}`]),
  ]
}

/** Returns unfinished work as the step that began it, with a link to it. */
function namedWork(name: string, steps: readonly StepReport[]): string {
  const short = name.split('/').slice(-2).join('/')
  const step = steps.find(one => one.name?.endsWith(`/${short}`))
  return step === undefined ? code(name) : `${code(step.id)}, ${link(code(short), step.consoleUrl)}`
}

/** Returns one sentence on what happened, unless the chain of attribution says it. */
export function outcomeSentence(report: RunReport): string {
  const { run, grant, decision, credential, mode, steps } = report
  if (mode === 'run' && credential !== undefined) return ''
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
  if (decision === undefined) return `${name} was requested by ${where}; nothing was decided.${uncalled}`
  const inFlight = steps.flatMap(({ startedAt }) => startedAt ?? []).sort()
  const took = betweenStates(inFlight[0], report.finishedAt)
  const ran = took === undefined ? '' : `; the steps took ${duration(took)}`
  const verdict = { allow: 'allowed for', deny: 'denied to', unknown: 'not decided for' }[decision.verdict]
  return `${name} was ${verdict} ${where}: ${tally(decision)}${ran}.${uncalled}`
}
