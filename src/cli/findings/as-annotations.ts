import { annotationLength, annotationText, clipText, logLine } from '../../core/escape.ts'
import { fittingCommands } from '../../report/commands.ts'
import { findingsAsText, summaryLine } from './as-text.ts'
import type { Finding, FindingLevel, FindingsReport } from './finding.ts'

/** GitHub shows ten annotations of a type for each step: https://docs.github.com/en/actions/reference/limits */
const mostOfLevel = 10

const commandOf = { error: 'error', warning: 'warning', note: 'notice' } as const satisfies Record<FindingLevel, string>

/**
 * Formats findings as workflow commands, which become annotations at their lines. Those that GitHub would not show are
 * text.
 *
 * @param inRepository returns the path of a file from the root of its repository
 */
export function findingsAsAnnotations(report: FindingsReport, inRepository: (file: string) => string): string {
  const seen = { error: 0, warning: 0, note: 0 }
  const isShown = ({ level }: Finding): boolean => ++seen[level] <= mostOfLevel
  const shown = report.findings.filter(isShown)
  const rest = report.findings.filter(finding => !shown.includes(finding))
  const { sources: _, ...withoutSources } = report
  return [
    ...shown.map(finding => annotationOf(finding, inRepository)),
    ...(rest.length === 0
      ? [summaryLine(report.findings, report.checked)]
      : [
          logLine(`${rest.length} more, which GitHub would not show as annotations:`),
          findingsAsText({ ...withoutSources, findings: rest }, false),
        ]),
  ].join('\n')
}

function annotationOf(finding: Finding, inRepository: (file: string) => string): string {
  const { rule, level, message, place, cure, commands = [] } = finding
  const properties = {
    ...(place && { file: inRepository(place.file), line: String(place.line), col: String(place.column) }),
    title: rule,
  }
  const what = place === undefined || place.path === '' ? message : `${place.path}: ${message}`
  const prose = annotationText(clipText([what, cure ?? ''].filter(part => part !== '').join('\n'), 2_500))
  const text = prose + fittingCommands(commands, annotationLength - prose.length)
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(value)}`)
  return `::${commandOf[level]} ${written.join(',')}::${escapeData(text)}`
}

/**
 * The runner reverses these escapes. Source:
 * https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
 */
const escapeData = (text: string): string =>
  text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('##[', '## [')

const escapeProperty = (text: string): string =>
  escapeData(annotationText(text)).replaceAll(':', '%3A').replaceAll(',', '%2C')
