import { code, codeBlock, details, markdown, markdownTable } from '../core/escape.ts'
import type { StepDetails } from '../steps/toolkit/handler.ts'
import { rolloutSection } from './rollout-section.ts'
import type { StepReport } from './types.ts'

/**
 * Returns what the summary shows of a step besides its row.
 *
 * @param block most characters of a long text
 */
export function describeDetails(step: StepReport, block: number): string {
  const { id, details: shown } = step
  switch (shown?.type) {
    case 'answer':
      return shown.text === ''
        ? ''
        : details(`What <code>${id}</code> was answered`, [codeBlock(shown.text, '', block)])
    case 'comparisons':
      return comparisonsSection(id, shown)
    case 'attempts':
      return attemptsSection(id, shown)
    case 'rollout':
      return rolloutSection(step, shown)
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
  const title = `**Gate ${code(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison' : 'comparisons'} passed`
  return [title, markdownTable(['', 'Metric', 'Expected', 'Actual', ''], rows)].join('\n\n')
}

function attemptsSection(id: string, { attempts }: DetailsOf<'attempts'>): string {
  const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, code(where), markdown(outcome, 300)])
  return [`**Attempts of ${code(id)}**`, markdownTable(['', 'Where', 'Result'], rows)].join('\n\n')
}
