import { code, codeBlock, link, markdown, markdownTable, quotation } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import { describeDetails } from './details.ts'
import { flowPicture, timelinePicture } from './mermaid.ts'
import { uncheckedFields } from './plan.ts'
import { betweenStates, describeState } from './states.ts'
import type { Bounds } from './summary-bounds.ts'
import type { RunReport, StepReport } from './types.ts'

export function stepSections(report: RunReport, { rows, block }: Bounds): string[] {
  const { steps } = report
  if (steps.length === 0) return []
  // With many steps, those that did not succeed come first.
  const ranked = steps.length <= rows ? steps : [...steps].sort((a, b) => rank(a) - rank(b)).slice(0, rows)
  const more =
    steps.length > ranked.length ? `*and ${steps.length - ranked.length} more; the record lists all of them.*` : ''
  return [
    '### Steps',
    markdownTable(['', 'Step', 'State', 'Duration', 'Kind', 'Where', 'Console'], ranked.map(stepRow)),
    more,
    uncheckedFields(steps),
    ...ranked
      // The summary begins with the error that ended the run, and a skipped step's needs say why.
      .filter(({ error, state }) => error !== undefined && error.endedRun !== true && state !== 'SKIPPED')
      .slice(0, 20)
      .map(step => wordsOf(step, block)),
    ...ranked
      .filter(({ state }) => describeState(state).tone === 'bad')
      .slice(0, 5)
      .map(step => lastLinesOf(step, block)),
    ...ranked.slice(0, 50).map(step => describeDetails(step, block)),
    flowPicture(report) ?? '',
    timelinePicture(report) ?? '',
  ]
}

const rank = ({ state }: StepReport): number =>
  ['bad', 'stopped', 'busy', 'waiting', 'good'].indexOf(describeState(state).tone)

function stepRow(step: StepReport): string[] {
  const { mark, words } = describeState(step.state)
  const took = betweenStates(step.startedAt, step.finishedAt)
  return [
    mark,
    `**${code(step.id)}**`,
    markdown(words) + (step.adopted ? ' *(adopted)*' : ''),
    took === undefined ? '–' : duration(took),
    code(step.kind),
    `${code(step.project)} · ${code(step.location)}`,
    resourceOf(step),
  ]
}

/** `fraud@3`, if a resource has a name that people know. A job's number says nothing. */
function resourceOf({ name = '', consoleUrl }: StepReport): string {
  const known = /\/(?:models|endpoints)\/([a-z_][\w@-]{0,31})(?=\/|$)/i.exec(name)?.[1]
  if (known !== undefined) return link(code(known), consoleUrl)
  return consoleUrl === undefined ? '–' : link('open', consoleUrl)
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
