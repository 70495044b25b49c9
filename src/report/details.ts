import { code, codeBlock, details, markdown, markdownTable } from '../core/escape.ts'
import type { StepDetails } from '../steps/toolkit/handler.ts'
import { gateSection } from './gate-section.ts'
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
      return gateSection(id, shown)
    case 'attempts':
      return attemptsSection(id, shown)
    case 'rollout':
      return rolloutSection(step, shown)
    default:
      return ''
  }
}

type DetailsOf<T extends StepDetails['type']> = Extract<StepDetails, { readonly type: T }>

function attemptsSection(id: string, { attempts }: DetailsOf<'attempts'>): string {
  const rows = attempts.map(({ where, outcome }, index) => [`${index + 1}`, code(where), markdown(outcome, 300)])
  return [`**Attempts of ${code(id)}**`, markdownTable(['', 'Where', 'Result'], rows)].join('\n\n')
}
