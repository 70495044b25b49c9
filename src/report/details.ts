import type { StepDetails } from '../steps/life.ts'
import type { StepReport } from './report.ts'
import { code, codeBlock, details, markdown, table } from './safe.ts'

/** What the summary shows of a step beside its row. @param block characters of what is long */
export function detailsOf({ id, details: shown }: StepReport, block: number): string {
  switch (shown?.type) {
    case 'answer':
      return shown.text === ''
        ? ''
        : details(`What <code>${id}</code> was answered`, [codeBlock(shown.text, '', block)])
    case 'comparisons':
      return comparisonsSection(id, shown)
    case 'attempts':
      return attemptsSection(id, shown)
    default:
      return ''
  }
}

type DetailsOf<T extends StepDetails['type']> = Extract<StepDetails, { readonly type: T }>

function comparisonsSection(id: string, { comparisons }: DetailsOf<'comparisons'>): string {
  const held = comparisons.filter(({ holds }) => holds).length
  const rows = comparisons.map(({ metric, expected, actual, holds, note }) => [
    holds ? '✅' : '❌',
    code(metric),
    markdown(expected),
    actual === undefined ? '–' : code(actual),
    note === undefined ? '' : markdown(note),
  ])
  const title = `**Gate ${code(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison holds' : 'comparisons hold'}`
  return [title, table(['', 'Metric', 'Expected', 'Actual', ''], rows)].join('\n\n')
}

function attemptsSection(id: string, { attempts }: DetailsOf<'attempts'>): string {
  const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, code(where), markdown(outcome, 300)])
  return [`**Tries of ${code(id)}**`, table(['', 'Where', 'What came of it'], rows)].join('\n\n')
}
