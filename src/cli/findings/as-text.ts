import { clipText, logLine, printable } from '../../core/escape.ts'
import { commandLines } from '../../report/commands.ts'
import { type Style, styleOf } from '../style.ts'
import { countFindings, type Finding, type FindingLevel, type FindingsReport } from './finding.ts'

const colorOf = { error: 'red', warning: 'yellow', note: 'blue' } as const satisfies Record<FindingLevel, keyof Style>

/** Formats findings as compilers do: the place first, then the line of the file, then the advice. */
export function findingsAsText({ findings, sources, checked }: FindingsReport, hasColor: boolean): string {
  const style = styleOf(hasColor)
  const each = findings.map(finding => textOfFinding(finding, sources, style))
  return [...each, summaryLine(findings, checked)].join('\n')
}

/** `.github/vertex-policy.yml: 2 errors, 1 warning` */
export const summaryLine = (findings: readonly Finding[], checked: readonly string[]): string =>
  logLine(`${checked.length > 3 ? `${checked.length} files` : checked.join(', ')}: ${countFindings(findings)}`)

/** Formats one finding. */
function textOfFinding(finding: Finding, sources: FindingsReport['sources'], style: Style): string {
  const { rule, level, message, place, cure, commands = [] } = finding
  const at = place === undefined ? '' : `${style.bold(logLine(`${place.file}:${place.line}:${place.column}`))} `
  const what = place === undefined || place.path === '' ? message : `${place.path}: ${message}`
  const head = `${at}${style[colorOf[level]](level)} ${logLine(what)} ${style.dim(`[${rule}]`)}`
  const advice = cure === undefined ? [] : cure.split('\n').map(line => `  ${logLine(line)}`)
  return [head, ...sourceLines(finding, sources, style), ...advice, ...commandLines(commands, '  ').map(logLine)].join(
    '\n',
  )
}

const longestLine = 160

/** The line of the file, and a mark under the column. A line that is too long to show has none. */
function sourceLines({ place }: Finding, sources: FindingsReport['sources'], style: Style): string[] {
  if (place === undefined) return []
  const line = sources?.get(place.file)?.split('\n')[place.line - 1]?.trimEnd()
  if (line === undefined || line.trim() === '' || place.column > longestLine) return []
  const before = printable(line.slice(0, place.column - 1).replaceAll('\t', ' '))
  const whole = clipText(printable(line.replaceAll('\t', ' ')), longestLine)
  const number = String(place.line)
  const bar = style.dim('│')
  return [
    `  ${style.dim(number)} ${bar} ${logLine(whole)}`,
    `  ${' '.repeat(number.length)} ${bar} ${' '.repeat(before.length)}${style.bold('^')}`,
  ]
}
