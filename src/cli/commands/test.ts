import { type Command, Option } from 'commander'
import { addFindingsFormats, type FindingsFormat } from '../findings/report.ts'
import type { SuiteResult } from '../policy-tests/suite-result.ts'
import type { PolicySuite } from '../policy-tests/suites.ts'
import type { CliSession } from '../session.ts'
import type { Terminal } from '../terminal.ts'

interface TestOptions extends FindingsFormat {
  readonly policy?: string
  readonly mutations: 'fail' | 'warn' | 'only' | false
}

const testHelp = `
A test names the claims of a job and the expected decision:

  version: 1
  claims: { repository_id: "512345678" }
  tests:
    - name: a push to main trains
      claims: { event_name: push, ref: refs/heads/main }
      expect: { allow: train }
    - name: another branch does not
      grant: train
      claims: { ref: refs/heads/next }
      expect: { deny: [when.ref] }

Then each condition of the policy is dropped or widened in turn. If no test fails,
the command shows the place, a token that would be admitted, and a test to add.

Examples:
  $ keyless-vertex test
  $ keyless-vertex test models/*.policy.test.yml --no-mutations
  $ keyless-vertex test --mutations=warn --sarif > tests.sarif`

/** Adds `test`, which runs policy tests, and shows which changes of the policy they would not notice. */
export function addTest(program: Command, session: CliSession): void {
  const command = program
    .command('test')
    .summary('run the tests of a policy, and find what they do not test')
    .description('Runs the tests of a policy, and finds conditions that no test needs. It sends nothing.')
    .argument(
      '[files...]',
      'files of tests, or folders with *policy.test.yml (default: .github/vertex-policy.test.yml)',
    )
    .option('--policy <file>', 'test this policy, instead of the one that each file names')
    .addOption(
      new Option('--mutations <how>', 'a change that no test notices: fail, or warn; only: run no tests')
        .choices(['fail', 'warn', 'only'])
        .default('fail'),
    )
    .option('--no-mutations', 'run only the tests')
    .addHelpText('after', testHelp)
  addFindingsFormats(command).action((files: string[], options: TestOptions) => testPolicies(files, options, session))
}

async function testPolicies(files: readonly string[], options: TestOptions, session: CliSession): Promise<void> {
  const { terminal } = session
  const { readSuites } = await import('../policy-tests/suites.ts')
  const { suites, sources } = await readSuites(terminal, files, options.policy)
  const results = await Promise.all(suites.map(suite => resultsOfSuite(suite, options, terminal)))
  const { suiteFindings, suitesAsJson } = await import('../policy-tests/suite-findings.ts')
  const report = suiteFindings(results, options.mutations === 'warn' ? 'warning' : 'error', sources)
  const isFailed = report.findings.some(({ level }) => level === 'error')
  if (isFailed) session.end(1)
  const { reportFindings } = await import('../findings/report.ts')
  if (options.json) terminal.print(suitesAsJson(results, !isFailed))
  else if (options.sarif) await reportFindings(session, report, options)
  else {
    terminal.print((await import('../policy-tests/suite-text.ts')).suitesAsText(results, terminal.hasColor))
    if (options.annotations || terminal.environment['GITHUB_ACTIONS'] === 'true')
      await reportFindings(session, report, { annotations: true })
  }
}

async function resultsOfSuite(
  suite: PolicySuite,
  { mutations }: TestOptions,
  terminal: Terminal,
): Promise<SuiteResult> {
  const { runPolicyTests } = await import('../../policy/testing/run-tests.ts')
  const { policy, placeOf } = suite.loaded
  const results = runPolicyTests(policy, suite.tests)
  const hasSteps = suite.tests.some(({ steps }) => steps !== undefined)
  const steps = hasSteps
    ? await (await import('../policy-tests/suite-steps.ts')).checkStepsOfTests(terminal, suite)
    : []
  const isGreen = [...results, ...steps].every(({ passed }) => passed)
  const shown = mutations === 'only' && isGreen ? {} : { results }
  if (mutations === false) return { suite, steps, results }
  if (!isGreen) return { suite, steps, results, skipped: 'No mutations: they say something only if all tests pass.' }
  const { mutatePolicy } = await import('../../policy/testing/mutation.ts')
  return { suite, steps, ...shown, mutations: mutatePolicy(policy, suite.tests, placeOf) }
}
