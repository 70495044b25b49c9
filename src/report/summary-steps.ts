import { code, codeBlock, link, markdown, markdownTable, quotation } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { describeCost, describeTime } from './cost.ts'
import { describeDetails } from './details.ts'
import { formatMachine } from './machines.ts'
import { graphPicture, timelinePicture } from './mermaid.ts'
import { uncheckedFields } from './plan.ts'
import { betweenStates, describeState } from './states.ts'
import type { Bounds } from './summary-bounds.ts'
import { isInList, isLasting } from './summary-outcome.ts'
import type { RunReport, StepReport } from './types.ts'

export function stepSections(report: RunReport, { rows, block }: Bounds): string[] {
  const { steps } = report
  // Before the first step, the failure says all.
  if (steps.every(({ state }) => state === 'NOT_STARTED')) return []
  // With many steps, those that did not succeed come first.
  const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows)
  const more =
    steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record lists all of them.*` : ''
  return [
    tableOfSteps(ranked),
    more,
    uncheckedFields(steps),
    ...ranked
      // The summary begins with the error that ended the run, and a skipped step's needs say why.
      .filter(({ error, state }) => error !== undefined && error.endedRun !== true && state !== 'SKIPPED')
      // The headline of a cancelled run says that.
      .filter(({ error }) => report.conclusion !== 'cancelled' || error?.ofGoogle === true)
      .slice(0, 20)
      .map(step => wordsOf(step, block)),
    ...ranked
      .filter(({ state, error }) => describeState(state).tone === 'bad' && error?.endedRun !== true)
      .slice(0, 5)
      .map(step => lastLinesOf(step, block)),
    ...ranked.slice(0, 50).map(step => describeDetails(step, block)),
    graphPicture(report) ?? '',
    timelinePicture(report) ?? '',
  ]
}

const rank = ({ state }: StepReport): number =>
  ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf(describeState(state).tone)

interface StepColumn {
  readonly title: string
  readonly cell: (step: StepReport) => string
}

const fixedColumns: readonly StepColumn[] = [
  { title: '', cell: ({ state }) => describeState(state).mark },
  { title: 'Step', cell: ({ id, kind }) => `**${code(id)}** ${markdown(kind)}` },
  { title: 'Result', cell: step => resultCell(step) },
]

/** Shown if a step has something in it. */
const filledColumns: readonly StepColumn[] = [
  { title: 'Duration', cell: durationCell },
  { title: 'Machine', cell: ({ machines = [] }) => machines.map(one => code(formatMachine(one))).join('<br>') },
  { title: 'Machine time', cell: ({ machineTime }) => (machineTime === undefined ? '' : describeTime(machineTime)) },
  {
    title: 'Cost (estimate)',
    cell: ({ machineTime }) => (machineTime && describeCost(machineTime, code)) ?? '',
  },
  { title: 'Links', cell: linksCell },
]

function tableOfSteps(steps: readonly StepReport[]): string {
  const places = new Set(steps.map(({ project, location }) => `${project}/${location}`))
  const isOneProject = new Set(steps.map(({ project }) => project)).size === 1
  const where: StepColumn = {
    title: 'Where',
    cell: ({ project, location }) => code(isOneProject ? location : `${project}/${location}`),
  }
  const columns = [
    ...fixedColumns,
    ...filledColumns.filter(({ cell }) => steps.some(step => cell(step) !== '')),
    ...(places.size > 1 ? [where] : []),
  ]
  return markdownTable(
    columns.map(({ title }) => title),
    steps.map(step => columns.map(({ cell }) => cell(step) || '–')),
  )
}

const resultCell = ({ state, adopted }: StepReport): string =>
  markdown(describeState(state).words) + (adopted ? ' *(adopted)*' : '')

function durationCell({ startedAt, finishedAt }: StepReport): string {
  const took = betweenStates(startedAt, finishedAt)
  return took === undefined ? '' : duration(took)
}

/** Pages of what is not in the list above. */
function linksCell(step: StepReport): string {
  const shown = (step.links ?? []).filter(({ kind, url }) => url !== undefined && (!isInList(step) || !isLasting(kind)))
  if (shown.length > 0 || step.links !== undefined)
    return shown.map(({ kind, text, url }) => link(isLasting(kind) ? code(text) : markdown(text), url)).join('\u00a0· ')
  return step.consoleUrl === undefined ? '' : link('console', step.consoleUrl)
}

function wordsOf({ id, error }: StepReport, block: number): string {
  if (error === undefined) return ''
  const title = error.ofGoogle ? `Google’s words about ${code(id)}:` : `Why ${code(id)} failed:`
  return `${title}\n\n${quotation(error.text, block)}`
}

/** Returns the last lines of a failed program, which mostly say why. */
const lastLinesOf = ({ id, lastLines = [] }: StepReport, block: number): string =>
  lastLines.length === 0
    ? ''
    : `The last lines of the log of ${code(id)}:\n\n${codeBlock(lastLines.join('\n'), '', block)}`
