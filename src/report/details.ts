import type { StepReport } from './report.ts'
import { codeBlock, details } from './safe.ts'

/** What the summary shows of a step beside its row. @param block characters of what is long */
export function detailsOf({ id, details: shown }: StepReport, block: number): string {
  if (shown?.type !== 'answer' || shown.text === '') return ''
  return details(`What <code>${id}</code> was answered`, [codeBlock(shown.text, '', block)])
}
