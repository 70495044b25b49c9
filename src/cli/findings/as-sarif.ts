import { createHash } from 'node:crypto'
import type { Log, ReportingDescriptor, Result } from 'sarif'
import { printable } from '../../core/escape.ts'
import { version } from '../../core/version.ts'
import { commandBlocks, commandLines } from '../../report/commands.ts'
import { safeJson } from './as-json.ts'
import type { Finding, FindingRule, FindingsReport } from './finding.ts'

/**
 * Formats findings for code scanning: SARIF 2.1.0,
 * https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
 *
 * @param inRepository returns the path of a file from the root of its repository
 */
export const findingsAsSarif = (report: FindingsReport, inRepository: (file: string) => string): string =>
  safeJson(sarifLog(report, inRepository))

function sarifLog({ findings, rules }: FindingsReport, inRepository: (file: string) => string): Log {
  const identity = fingerprints()
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Keyless Vertex', version, semanticVersion: version, rules: rules.map(descriptorOf) },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [{ executionSuccessful: true }],
        results: findings.map(finding => resultOf(finding, rules, inRepository, identity)),
      },
    ],
  }
}

const descriptorOf = ({ id, summary, level, page }: FindingRule): ReportingDescriptor => ({
  id,
  name: id,
  shortDescription: { text: summary },
  fullDescription: { text: summary },
  help: {
    text: page === undefined ? summary : `${summary} See ${page} of Keyless Vertex.`,
    markdown: page === undefined ? summary : `${summary} See \`${page}\` of Keyless Vertex.`,
  },
  defaultConfiguration: { level },
  properties: { tags: ['security'], precision: 'very-high' },
})

function resultOf(
  finding: Finding,
  rules: readonly FindingRule[],
  inRepository: (file: string) => string,
  identity: (key: string) => string,
): Result {
  const { rule, level, message, place, cure, commands = [] } = finding
  const what = place === undefined || place.path === '' ? message : `${place.path}: ${message}`
  const prose = [what, cure ?? ''].filter(part => part !== '').map(printable)
  const ruleIndex = rules.findIndex(({ id }) => id === rule)
  const uri = place && inRepository(place.file)
  return {
    ruleId: rule,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level,
    message: {
      text: [...prose, ...commandLines(commands, '').map(printable)].join('\n'),
      ...(commands.length > 0 && { markdown: [...prose, commandBlocks(commands)].join('\n\n') }),
    },
    locations:
      place === undefined || uri === undefined
        ? []
        : [
            {
              physicalLocation: {
                artifactLocation: { uri: uri.split('/').map(encodeURIComponent).join('/'), uriBaseId: '%SRCROOT%' },
                region: { startLine: place.line, startColumn: place.column },
              },
              ...(place.path !== '' && { logicalLocations: [{ fullyQualifiedName: printable(place.path) }] }),
            },
          ],
    partialFingerprints: { primaryLocationLineHash: identity(`${rule}\n${uri ?? ''}\n${place?.path ?? ''}`) },
  }
}

/** A finding stays the same if lines are added above it. Several of one rule at one path are numbered. */
function fingerprints(): (key: string) => string {
  const seen = new Map<string, number>()
  return key => {
    const number = (seen.get(key) ?? 0) + 1
    seen.set(key, number)
    return `${createHash('sha256').update(key).digest('hex').slice(0, 16)}:${number}`
  }
}
