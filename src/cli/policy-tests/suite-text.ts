import { formatProblem } from '../../core/errors.ts'
import { logLine, printable } from '../../core/escape.ts'
import type { ConditionVerdict } from '../../policy/decide/decision.ts'
import type { ExpectedDecision } from '../../policy/testing/model.ts'
import type { TestGap } from '../../policy/testing/mutation.ts'
import { failedConditions, type TestResult } from '../../policy/testing/run-tests.ts'
import { describeExample, listClaims } from '../../report/example-token.ts'
import { type Style, styleOf } from '../style.ts'
import type { SuiteResult } from './suite-result.ts'
import type { StepsResult } from './suite-steps.ts'

/** Formats the results as test runners do: each test, then the counts, then what no test notices. */
export function suitesAsText(suites: readonly SuiteResult[], hasColor: boolean): string {
  const style = styleOf(hasColor)
  return suites.flatMap(suite => [...testLines(suite, style), ...mutationLines(suite, style)]).join('\n')
}

function testLines({ suite, results, steps }: SuiteResult, style: Style): string[] {
  if (results === undefined) return []
  const policy = logLine(suite.loaded.document.file)
  const refuted = new Map(steps.filter(({ passed }) => !passed).map(result => [result.test, result]))
  const failed = results.filter(({ passed, test }) => !passed || refuted.has(test)).length
  const counts = `${results.length - failed} of ${results.length} tests pass`
  return [
    style.bold(policy),
    ...results.flatMap(result => resultLines(result, refuted.get(result.test), style)),
    failed === 0 ? style.green(counts) : style.red(`${counts}, ${failed} ${failed === 1 ? 'fails' : 'fail'}`),
  ]
}

function resultLines(result: TestResult, steps: StepsResult | undefined, style: Style): string[] {
  const { test, passed, decision, differences } = result
  if (passed && steps === undefined) return [`  ${style.green('✓')} ${logLine(test.name)}`]
  const { file, line, column } = test.place
  return [
    `  ${style.red('✗')} ${logLine(test.name)} ${style.dim(logLine(`${file}:${line}:${column}`))}`,
    ...(passed
      ? []
      : [
          logLine(`      expected ${describeExpected(test.grant, test.expected)}`),
          logLine(`      got ${describeDecision(result)}`),
          ...differences.map(({ verdict, expected }) => logLine(`        ${describeVerdict(verdict, expected)}`)),
          ...decision.conditions.flatMap(({ hint }) => (hint === undefined ? [] : [logLine(`        ${hint}`)])),
        ]),
    ...(steps === undefined ? [] : describeStepsResult(steps).map(line => logLine(`      ${line}`))),
  ]
}

/** Describes steps that are not as the test expects: what the grant refuses, or that it refuses nothing. */
export function describeStepsResult({ test, file, excesses }: StepsResult): string[] {
  if (excesses.length === 0)
    return [`grant ${test.grant} allows all of ${file}, although the test expects that it does not`]
  return [
    `grant ${test.grant} does not allow all of ${file}, although the test expects that it does:`,
    ...excesses.map(problem => `  ${formatProblem(problem)}`),
  ]
}

/** `grant train denies: when.ref` */
const describeExpected = (grant: string, expected: ExpectedDecision): string =>
  'allow' in expected
    ? `grant ${grant} allows`
    : `grant ${grant} denies${expected.deny === 'any' ? '' : `: ${expected.deny.join(', ')}`}`

/** Describes a decision as a test expects one. */
export const describeDecision = ({ test, decision }: TestResult): string =>
  describeExpected(test.grant, decision.verdict === 'allow' ? { allow: true } : { deny: failedConditions(decision) })

/** Describes one condition that is not as the test expects. */
export function describeVerdict({ condition, expected, actual, result }: ConditionVerdict, wanted: string): string {
  const value = actual === undefined ? 'absent' : actual === '' ? 'empty' : actual
  if (result === 'not asked') return `${condition}: not checked, because GitHub is asked only if when holds`
  const is = result === 'holds' ? 'holds' : 'fails'
  return `${condition} ${is}, although the test expects that it ${wanted}: it is ${value}, the policy expects ${expected}`
}

function mutationLines({ suite, mutations, skipped }: SuiteResult, style: Style): string[] {
  if (skipped !== undefined) return [skipped]
  if (mutations === undefined) return []
  const { mutants, noticed, equivalent, gaps } = mutations
  const unnoticed = mutants - noticed - equivalent
  const haveNone = equivalent === 1 ? 'has' : 'have'
  const summary = [
    `${mutants} changes of ${logLine(suite.loaded.document.file)}: tests notice ${noticed}`,
    ...(equivalent > 0 ? [`${equivalent} ${haveNone} no effect`] : []),
    ...(unnoticed > 0 ? [`no test notices ${unnoticed}`] : []),
  ].join(', ')
  return [unnoticed === 0 ? style.green(summary) : style.yellow(summary), ...gaps.flatMap(gap => gapLines(gap, style))]
}

function gapLines(gap: TestGap, style: Style): string[] {
  const { place, example, test, undecided } = gap
  return [
    `  ${style.bold(logLine(`${place.file}:${place.line}:${place.column}`))} ${logLine(describeGap(gap))}`,
    ...(example === undefined
      ? []
      : [
          logLine(`      It would admit: ${describeExample(example, 'expected')}`),
          style.dim(logLine(`      ${listClaims(example.claims)}`)),
        ]),
    ...(undecided === undefined ? [] : [logLine(`      Not proved that this has an effect: ${undecided}`)]),
    ...(test === undefined ? [] : ['      A test that notices it, to paste below tests:', ...indented(test)]),
  ]
}

/** `grants.train.when.ref: no test fails if it does not exist` */
export const describeGap = ({ grant, condition, changes }: TestGap): string =>
  condition === undefined
    ? `grant ${grant}: no test expects that it allows`
    : `grant ${grant}, ${condition}: no test fails if it ${changes.join(', or ')}`

/** Indents a test as in the files of tests, so that it can be pasted as it is. */
const indented = (yaml: string): string[] =>
  printable(yaml)
    .split('\n')
    .map(line => logLine(`  ${line}`))
