import { code, codeBlock, details, markdown, markdownTable } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import type { RolloutStage, StepDetails } from '../steps/toolkit/handler.ts'
import type { StepReport } from './types.ts'

/**
 * Returns what the summary shows of a step besides its row.
 *
 * @param block most characters of a long text
 */
export function describeDetails({ id, details: shown }: StepReport, block: number): string {
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
      return rolloutSection(id, shown)
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

const outcomes: Readonly<Record<RolloutStage['outcome'], string>> = {
  held: '✅ passed',
  failed: '❌ failed',
  restored: '↩️ restored',
}

function rolloutSection(id: string, { model, endpoint, from, to, stages }: DetailsOf<'rollout'>): string {
  const all = (served: DetailsOf<'rollout'>['from']): string =>
    served.map(({ model, traffic }) => `${code(model)} ${traffic} %`).join(', ') || 'nothing'
  const after = to.length === 0 ? '' : ` → ${all(to)}`
  const what = model === undefined ? `**Rollback ${code(id)}**` : `**Rollout ${code(id)}** of ${code(model)}`
  const title = `${what} on ${code(endpoint.split('/').at(-1) ?? endpoint)}: ${all(from)}${after}`
  const rows = stages.map(({ traffic, outcome, looks, milliseconds }) => [
    `${code(bar(traffic))} ${traffic} %`,
    outcomes[outcome],
    duration(milliseconds),
    looks.map(look => markdown(look)).join('<br>'),
  ])
  return rows.length === 0 ? title : [title, markdownTable(['New model', '', 'Duration', 'Checks'], rows)].join('\n\n')
}

/** `██░░░░░░░░`: a tenth each, and at least one mark for a share above zero. */
function bar(traffic: number): string {
  const filled = Math.min(10, Math.max(traffic > 0 ? 1 : 0, Math.round(traffic / 10)))
  return '█'.repeat(filled) + '░'.repeat(10 - filled)
}
