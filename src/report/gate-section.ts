import { clipText, code, markdown, markdownTable } from '../core/escape.ts'
import type { Comparison, StepDetails } from '../steps/toolkit/handler.ts'

type GateDetails = Extract<StepDetails, { readonly type: 'comparisons' }>

/** Returns the comparisons of a gate as a table, with the difference to the version that it compares with. */
export function gateSection(id: string, { comparisons, serving, others = [], unlisted = 0 }: GateDetails): string {
  const held = comparisons.filter(({ holds }) => holds).length
  // Without a value to compare with, both columns would be empty.
  const isCompared = serving !== undefined && comparisons.some(one => differenceTo(one) !== '')
  const rows = comparisons.map(one => [
    one.holds ? '✅' : '❌',
    code(one.metric),
    markdown(one.expected),
    valueCell(one),
    ...(isCompared ? [one.serving === undefined ? '–' : code(`${one.serving}`), differenceTo(one) || '–'] : []),
  ])
  const title = `**Gate ${code(id)}**: ${held} of ${comparisons.length} ${comparisons.length === 1 ? 'comparison' : 'comparisons'} passed`
  const header = ['', 'Metric', 'Bound', 'Value', ...(isCompared ? [code(serving), 'Difference'] : [])]
  const more = others.map(({ metric, value, serving: former }) => {
    const difference = former === undefined ? '' : `, ${signedDifference(value, former)}`
    return `${code(clipText(metric, 60))} ${value}${difference}`
  })
  const context =
    more.length === 0
      ? ''
      : `Other metrics, without a bound: ${more.join(' · ')}${unlisted === 0 ? '' : ` · and ${unlisted} more`}`
  return [title, markdownTable(header, rows), context].filter(part => part !== '').join('\n\n')
}

function valueCell({ actual, note }: Comparison): string {
  if (actual === undefined) return note === undefined ? 'missing' : `missing: ${markdown(note)}`
  return note === undefined ? code(actual) : `${code(actual)} (${markdown(note)})`
}

/** `+0.012 (+1.3 %)`; empty if one of both has no number. */
function differenceTo({ actual, serving }: Comparison): string {
  const value = actual === undefined || !/^-?[\d.]+(?:e[+-]?\d+)?$/i.test(actual) ? Number.NaN : Number(actual)
  return serving === undefined || !Number.isFinite(value) ? '' : signedDifference(value, serving)
}

/** `+0.012 (+1.3 %)` */
function signedDifference(value: number, former: number): string {
  const difference = withoutNoise(value - former, Math.max(Math.abs(value), Math.abs(former)))
  if (difference === 0) return 'equal'
  const sign = (number: number): string => `${number > 0 ? '+' : '−'}${Math.abs(number)}`
  const percent = (difference / Math.abs(former)) * 100
  const relative =
    Number.isFinite(percent) && Math.abs(percent) < 10_000 ? ` (${sign(Number(percent.toPrecision(2)))}\u00a0%)` : ''
  return `${sign(difference)}${relative}`
}

/** Returns a difference without the digits that two numbers of that size do not have: 0.95 − 0.94 is 0.01. */
function withoutNoise(difference: number, size: number): number {
  const decimals = size === 0 ? 0 : 14 - Math.floor(Math.log10(size))
  return decimals > 100 || decimals < 0 ? difference : Number(Number(difference.toFixed(decimals)).toPrecision(6))
}
