import { relative, resolve, sep } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import { version } from '../../core/version.ts'
import { lintPolicy } from '../../policy/lint/lint.ts'
import { findGrant, type LoadedPolicy, loadPolicy } from '../../policy/load/load.ts'
import { workflowUses } from '../checkout/workflow-uses.ts'
import { defaultPolicy, policyFolder, readTextFile, shownPath } from '../files.ts'
import { type Finding, type FindingsReport, findingOf, inFileOrder } from '../findings/finding.ts'
import { type FindingsFormat, reportFindings } from '../findings/report.ts'
import type { CliSession } from '../session.ts'
import { excessesByGrant, judgeSteps, looksLikeSteps, problemsOfSteps, readStepsOffline } from '../steps-files.ts'
import type { Terminal } from '../terminal.ts'
import { validateRules } from './rules.ts'

export interface ValidateOptions extends FindingsFormat {
  readonly grant?: string
  readonly variables?: readonly string[]
  readonly strict?: true
}

/** Checks a policy and steps files as far as that is possible without a server, and lints the policy. */
export async function validate(
  policy: string | undefined,
  steps: readonly string[],
  options: ValidateOptions,
  session: CliSession,
): Promise<void> {
  const { terminal } = session
  const [policyPath, stepsPaths] = await sortFiles(policy, steps, terminal)
  const sources = new Map<string, string>()
  for (const path of [policyPath, ...stepsPaths]) sources.set(shownPath(path), await readTextFile(terminal, path))
  const { loaded, findings } = checkPolicy(sources.get(shownPath(policyPath)) ?? '', shownPath(policyPath))
  const root = await policyFolder(policyPath, terminal)
  const uses = loaded === undefined ? [] : await workflowUses(terminal, root)
  for (const path of stepsPaths) {
    const file = shownPath(path)
    const inRoot = relative(root, resolve(terminal.directory, path)).split(sep).join('/')
    const used = uses.filter(use => use.steps === inRoot).map(use => use.grant)
    const grants = options.grant === undefined ? [...new Set(used)] : [options.grant]
    findings.push(...(await checkStepsFile(sources.get(file) ?? '', file, root, loaded, grants, options)))
  }
  const strict = findings.map((finding): Finding => {
    return options.strict && finding.level === 'warning' ? { ...finding, level: 'error' } : finding
  })
  const report: FindingsReport = {
    findings: inFileOrder(strict),
    rules: validateRules,
    sources,
    checked: [...sources.keys()],
  }
  await reportFindings(session, report, options)
}

/** The first file may be a steps file. The policy is then the one of this checkout. */
async function sortFiles(
  first: string | undefined,
  rest: readonly string[],
  terminal: Terminal,
): Promise<[policy: string, steps: readonly string[]]> {
  if (first === undefined) return [await defaultPolicy(terminal), rest]
  if (first !== '-' && (await looksLikeSteps(await readTextFile(terminal, first))))
    return [await defaultPolicy(terminal), [first, ...rest]]
  return [first, rest]
}

/** The text is that of the sources: the standard input can be read only once. */
function checkPolicy(text: string, file: string): { loaded: LoadedPolicy | undefined; findings: Finding[] } {
  try {
    const loaded = loadPolicy(text, file, version)
    const notes = loaded.notes.map(note => findingOf('policy-note', note, 'note'))
    const linted = lintPolicy(loaded, version).map(({ rule, level, ...problem }) => findingOf(rule, problem, level))
    return { loaded, findings: [...notes, ...linted] }
  } catch (error) {
    return { loaded: undefined, findings: problemFindings('policy-invalid', error) }
  }
}

async function checkStepsFile(
  text: string,
  file: string,
  root: string,
  loaded: LoadedPolicy | undefined,
  grants: readonly string[],
  { variables = [] }: ValidateOptions,
): Promise<readonly Finding[]> {
  const asked = loaded === undefined ? [] : grants.map(grant => findGrant(loaded.policy, grant))
  try {
    const steps = await readStepsOffline(text, file, root, variables.join('\n'))
    const problems = problemsOfSteps(steps)
    if (problems.length > 0) return problems.map(problem => findingOf('steps-invalid', problem))
    if (asked.length > 0)
      return asked
        .flatMap(grant => excessesByGrant(steps, grant))
        .map(problem => findingOf('steps-not-allowed', problem))
    if (loaded === undefined) return []
    // Without a grant, one that allows the steps is enough. Otherwise the reader wants to know what the nearest one lacks.
    const [nearest] = judgeSteps(steps, loaded.policy)
    return (nearest?.excesses ?? []).map(problem => {
      const message = `no grant allows these steps; of ${nearest?.grant}, the nearest: ${problem.message}`
      return findingOf('steps-not-allowed', { ...problem, message })
    })
  } catch (error) {
    return problemFindings('steps-invalid', error)
  }
}

/** Returns the problems of an invalid file as findings. Any other error is not about the file. */
function problemFindings(rule: string, error: unknown): Finding[] {
  if (!(error instanceof ActionError) || error.code === 'GRANT_UNKNOWN') throw error
  const { problems, message, cure, commands } = error
  if (problems.length > 0) return problems.map(problem => findingOf(rule, problem))
  return [{ rule, level: 'error', message, cure, commands }]
}
