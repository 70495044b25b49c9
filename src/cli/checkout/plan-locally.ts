import { resolve } from 'node:path'
import { ActionError } from '../../core/errors.ts'
import { printable } from '../../core/escape.ts'
import { version } from '../../core/version.ts'
import type { RunnerAnnotation } from '../../github/runner.ts'
import type { Decision } from '../../policy/decide/decision.ts'
import { describeFailure, failureReport } from '../../report/failure.ts'
import { outcomeLine } from '../../report/headline.ts'
import { type Inputs, readInputs } from '../../run/inputs.ts'
import { plan, readableBody } from '../../run/plan.ts'
import { reportOf } from '../../run/run-report.ts'
import type { RunState } from '../../run/state.ts'
import { defaultPolicyPath } from '../files.ts'
import { safeJson } from '../findings/as-json.ts'
import { type CliSession, type ExitCode, UsageError } from '../session.ts'
import type { Terminal } from '../terminal.ts'
import type { ActionUse } from './action-uses.ts'
import { type Checkout, commitOf, readCheckout } from './git.ts'
import { createLocalContext, type KnownOfPush, terminalRunner } from './local-context.ts'
import { workflowUses } from './workflow-uses.ts'

/** Options of `plan`, as the parser returns them. */
export interface PlanOptions {
  readonly grant?: string
  readonly steps?: string
  readonly variables: readonly string[]
  readonly policy?: string
  readonly repository?: string
  readonly repositoryId?: string
  readonly ownerId?: string
  readonly branch?: string
  readonly json?: true
}

/** Plans the uses of the action in this checkout, and writes the answers. */
export async function planLocally(options: PlanOptions, { terminal, end }: CliSession): Promise<void> {
  const checkout = await readCheckout(terminal)
  const root = resolve(checkout?.root ?? terminal.directory)
  const known = knownOf(options, checkout)
  const uses = await usesOf(options, terminal, root)
  const inputs = uses.map(use => planInputs(use, checkout))
  const answers: PlanAnswer[] = []
  if (!options.json) for (const line of await originLines(terminal, checkout)) terminal.print(line)
  for (const [index, use] of uses.entries()) {
    const given = inputs[index]
    if (given === undefined) continue
    const shown = options.json ? () => {} : terminal.print
    if (!options.json && uses.length > 1) terminal.print(`${index === 0 ? '' : '\n'}== ${printable(use.place)} ==`)
    answers.push(await planOnce(use, given, { terminal, checkout, root, known, print: shown }))
  }
  if (options.json) terminal.print(safeJson({ branch: known.branch, plans: answers.map(({ json }) => json) }))
  end(answers.reduce<ExitCode>((worst, { exit }) => (exit > worst ? exit : worst), 0))
}

/** Says of when the current policy is: git sends no request. */
async function originLines(terminal: Terminal, checkout: Checkout | undefined): Promise<readonly string[]> {
  const { defaultBranch } = checkout ?? {}
  if (defaultBranch === undefined) return []
  const commit = await commitOf(terminal, defaultBranch.ref)
  return commit === undefined
    ? []
    : [
        printable(
          `The current policy is that of ${defaultBranch.name} at ${commit.slice(0, 12)}, as of the last fetch.`,
        ),
      ]
}

function knownOf(options: PlanOptions, checkout: Checkout | undefined): KnownOfPush {
  const { repository = checkout?.remote?.repository, repositoryId, ownerId, branch } = options
  const faults = [
    ...(repository !== undefined && !/^[\w-]+\/[\w.-]+$/.test(repository)
      ? ['--repository: expected owner/name, as acme/fraud']
      : []),
    ...Object.entries({ '--repository-id': repositoryId, '--owner-id': ownerId }).flatMap(([flag, id]) =>
      id !== undefined && !/^[1-9]\d{0,15}$/.test(id) ? [`${flag}: expected the digits of an id`] : [],
    ),
  ]
  if (faults.length > 0) throw new UsageError('These options are malformed:', faults)
  return {
    repository,
    repositoryId,
    ownerId,
    branch: branch ?? checkout?.defaultBranch?.name ?? checkout?.branch ?? 'main',
  }
}

/** The use that the options name, or all uses of the checkout. */
async function usesOf(
  { grant, steps, variables, policy = '' }: PlanOptions,
  terminal: Terminal,
  root: string,
): Promise<readonly ActionUse[]> {
  if (grant !== undefined)
    return [{ grant, steps: steps ?? '', policy, variables: variables.join('\n'), place: 'command line' }]
  if (steps !== undefined) throw new UsageError('--steps needs --grant: name both')
  const uses = await workflowUses(terminal, root)
  if (uses.length === 0)
    throw new UsageError(
      'no workflow here uses the action with a grant and a steps file: name them, as --grant train --steps vertex/train.yml',
    )
  const added = variables.join('\n')
  return uses.map(use => ({
    ...use,
    policy: policy || use.policy,
    variables: use.steps === '' ? '' : [use.variables, added].filter(one => one !== '').join('\n'),
  }))
}

/** Reads the inputs as the action does. Without git there is nothing to compare the checkout's policy with. */
function planInputs({ grant, steps, variables, policy }: ActionUse, checkout: Checkout | undefined): Inputs {
  const path = policy || defaultPolicyPath
  const isCompared = checkout?.defaultBranch !== undefined || path.startsWith('./') || path.includes('@')
  const given: Readonly<Record<string, string>> = {
    mode: 'plan',
    grant,
    steps,
    variables,
    policy: isCompared ? path : `./${path}`,
    // The action demands one. Nothing here sends it.
    github_token: 'none',
  }
  try {
    const inputs = readInputs(name => given[name] ?? '')
    if (inputs.policy.kind === 'central')
      throw new UsageError(
        `the policy ${path} is in another repository, which this command does not read: name a copy, as --policy ./policy.yml`,
      )
    return inputs
  } catch (error) {
    if (error instanceof ActionError && error.code === 'INPUT_INVALID') throw new UsageError(error.message)
    throw error
  }
}

interface PlanAnswer {
  readonly exit: ExitCode
  readonly json: unknown
}

interface PlanSurroundings {
  readonly terminal: Terminal
  readonly checkout: Checkout | undefined
  readonly root: string
  readonly known: KnownOfPush
  readonly print: (text: string) => void
}

/** Plans one use, and writes what it finds. */
async function planOnce(use: ActionUse, inputs: Inputs, surroundings: PlanSurroundings): Promise<PlanAnswer> {
  const { terminal, checkout, root, known, print } = surroundings
  const annotations: RunnerAnnotation[] = []
  const runner = terminalRunner(print, annotation => {
    annotations.push(annotation)
    for (const one of annotationLines(annotation)) print(one)
  })
  const context = createLocalContext({ terminal, runner, root, checkout, known })
  const runState: RunState = { inputs, outputs: {}, lastLines: new Map(), phases: [] }
  try {
    await plan(context, runState, inputs)
    if (runState.plan !== undefined) print(outcomeLine(reportOf(context, runState)))
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    runState.failure = error
    for (const one of describeFailure(error, { version }).lines) print(one)
  }
  return planAnswer(use, runState, annotations)
}

function annotationLines({ level, title, message, file, line, column }: RunnerAnnotation): string[] {
  const place = file === undefined ? '' : `${[file, line, column].filter(part => part !== undefined).join(':')}: `
  return printable(`${place}${level}: ${title}\n${message}`)
    .split('\n')
    .map((one, index) => (index === 0 ? one : `  ${one}`))
}

/** Codes of errors about the command line, not about the policy and the steps. */
const unusable: readonly string[] = ['STEPS_UNREADABLE', 'INPUT_INVALID']

function planAnswer(use: ActionUse, runState: RunState, annotations: readonly RunnerAnnotation[]): PlanAnswer {
  const { policy, policyChange, failure } = runState
  const report = runState.plan?.report
  const afterMerge = report?.proposed ?? runState.decision
  const ok = failure === undefined && afterMerge?.verdict === 'allow'
  return {
    exit: ok ? 0 : failure instanceof ActionError && unusable.includes(failure.code) ? 2 : 1,
    json: {
      ok,
      use,
      policy: policy && { name: policy.name, commit: policy.commit ?? null, sha256: policy.sha256 },
      decision: decisionJson(runState.decision),
      proposed: decisionJson(report?.proposed),
      policy_change: policyChange?.effect,
      changes: policyChange?.change?.parts,
      refused_now: policyChange?.refusedNow,
      grant: report?.grant,
      steps: report?.steps.map(step => ({ ...step, body: readableBody(step.body) })),
      annotations,
      error: failure instanceof ActionError ? failureReport(failure, { version }) : null,
    },
  }
}

const decisionJson = (decision: Decision | undefined): unknown =>
  decision && {
    verdict: decision.verdict === 'allow' ? 'would-allow' : 'would-deny',
    conditions: decision.conditions.map(({ source, condition, expected, actual, result, isAssumed = false, hint }) => ({
      source,
      condition,
      expected,
      actual: actual ?? null,
      result,
      assumed: isAssumed,
      ...(hint !== undefined && { hint }),
    })),
  }
