import { formatProblem } from '../../core/errors.ts'
import { printable } from '../../core/escape.ts'
import { describeExample } from '../../report/example-token.ts'
import { safeJson } from '../findings/as-json.ts'
import { type Finding, type FindingRule, type FindingsReport, inFileOrder } from '../findings/finding.ts'
import type { SuiteResult } from './suite-result.ts'
import { describeDecision, describeGap, describeStepsResult, describeVerdict } from './suite-text.ts'

const page = 'docs/policy-tests.md'

/** @param gapLevel of changes that no test notices */
const rulesOf = (gapLevel: 'error' | 'warning'): readonly FindingRule[] => [
  { id: 'policy-test-fails', level: 'error', summary: 'A test of the policy fails.', page },
  { id: 'policy-test-missing', level: gapLevel, summary: 'No test notices a change of a condition.', page },
]

/** Returns failed tests at their places, and what no test notices at its place in the policy. */
export function suiteFindings(
  suites: readonly SuiteResult[],
  gapLevel: 'error' | 'warning',
  sources: ReadonlyMap<string, string>,
): FindingsReport {
  const failures = suites.flatMap(({ results = [] }) =>
    results.flatMap((result): Finding[] => {
      const { test, passed, differences } = result
      if (passed) return []
      const lines = differences.map(({ verdict, expected }) => describeVerdict(verdict, expected))
      const message = `${test.name}: ${describeDecision(result)}`
      const cure = lines.length === 0 ? undefined : lines.join('\n')
      return [{ rule: 'policy-test-fails', level: 'error', message, cure, place: test.place }]
    }),
  )
  const refused = suites.flatMap(({ steps }) =>
    steps.flatMap((result): Finding[] => {
      const [first = '', ...more] = describeStepsResult(result)
      const { name, place } = result.test
      const cure = more.length === 0 ? undefined : more.join('\n')
      return result.passed
        ? []
        : [{ rule: 'policy-test-fails', level: 'error', message: `${name}: ${first}`, cure, place }]
    }),
  )
  const gaps = suites.flatMap(({ mutations }) =>
    (mutations?.gaps ?? []).map((gap): Finding => {
      const { place, example, test } = gap
      const admits = example === undefined ? '' : `. It would admit: ${describeExample(example, 'expected')}`
      const cure = test === undefined ? undefined : `A test that notices it:\n${test}`
      const { path: _, ...at } = place
      return {
        rule: 'policy-test-missing',
        level: gapLevel,
        message: `${describeGap(gap)}${admits}.`,
        cure,
        place: { ...at, path: '' },
      }
    }),
  )
  return {
    findings: inFileOrder([...failures, ...refused, ...gaps]),
    rules: rulesOf(gapLevel),
    sources,
    checked: suites.flatMap(({ suite }) => suite.files),
  }
}

/** The results as data, for programs. */
export const suitesAsJson = (suites: readonly SuiteResult[], ok: boolean): string =>
  safeJson({
    ok,
    suites: suites.map(({ suite, results, steps, mutations, skipped }) => ({
      policy: suite.loaded.document.file,
      files: suite.files,
      ...(results && {
        tests: results.map(({ test, passed, decision, differences }) => ({
          name: printable(test.name),
          file: test.place.file,
          line: test.place.line,
          column: test.place.column,
          grant: test.grant,
          passed,
          expected: 'allow' in test.expected ? { allow: test.grant } : { deny: test.expected.deny },
          decision: decision.verdict === 'allow' ? 'allow' : 'deny',
          conditions: decision.conditions.map(({ condition, expected, actual, result }) => ({
            condition,
            expected,
            actual: actual ?? null,
            result,
          })),
          unexpected: differences.map(({ verdict }) => verdict.condition),
        })),
      }),
      ...(steps.length > 0 && {
        steps: steps.map(({ test, file, passed, excesses }) => ({
          name: printable(test.name),
          grant: test.grant,
          file,
          passed,
          refused: excesses.map(problem => printable(formatProblem(problem))),
        })),
      }),
      ...(mutations && { mutations }),
      ...(skipped !== undefined && { skipped }),
    })),
  })
