import { stringify } from 'yaml'
import { ActionError, formatProblem } from '../core/errors.ts'
import { logLine } from '../core/escape.ts'
import { Pending } from '../core/json.ts'
import { formatPath } from '../document/path.ts'
import { withoutSecrets } from '../document/secret-values.ts'
import { mapLeaves } from '../document/walk.ts'
import { type RunEvent, readEvent } from '../github/event.ts'
import { describeGrant } from '../policy/compare/compare.ts'
import { type Decision, fails } from '../policy/decide/decision.ts'
import { claimsOfPush, decideHypothetically, type Hypothesis, knownAtRun } from '../policy/decide/hypothetical.ts'
import { describeLent } from '../policy/describe-lent.ts'
import { findGrant, grantOf } from '../policy/load/load.ts'
import type { Grant } from '../policy/policy.ts'
import { explainHypothesis } from '../report/decision-lines.ts'
import type { PolicyChangeReport } from '../report/policy-change.ts'
import type { PlannedStep } from '../report/types.ts'
import { policyReader, type RunContext } from './context.ts'
import { tellKeys, tellUnordered } from './early-warnings.ts'
import type { Inputs } from './inputs.ts'
import { type LoadedSteps, loadSteps } from './load-steps.ts'
import { plannedStep, stepReport } from './planned-step.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { compareProposal, proposedPolicy, refusalsOf, tellProposal, tellRefusedNow } from './proposed-policy.ts'
import { readPolicyInForce, tellNotes } from './read-policy.ts'
import type { RunState } from './state.ts'

/**
 * Mode `plan`: checks everything that needs no token. It shows what would be submitted, and if a push to the base
 * branch would get the grant, under the present policy and under the one that this change proposes. It decides nothing,
 * since the claims are not verified.
 *
 * @throws ActionError if the steps are invalid, or ask for more than the grant allows; or if there are none, and the
 * grant lends nothing
 */
export async function plan(context: RunContext, runState: RunState, inputs: Inputs): Promise<void> {
  const declaring = inputs.steps === undefined ? Promise.resolve(undefined) : loadSteps(context, inputs)
  // A change of the policy is reported even if the steps cannot be read.
  declaring.catch(() => {})
  const judged = await judgePolicies(context, runState, inputs)
  const steps = await declaring
  if (steps !== undefined) runState.steps = steps
  planSteps(context, runState, inputs, steps, judged)
  if (inputs.baseResults !== undefined && runState.plan !== undefined) {
    const { compareWithBase } = await import('./base-results.ts')
    const { report } = runState.plan
    const differences = await compareWithBase(context, inputs.baseResults, report.steps)
    runState.plan = { ...runState.plan, report: { ...report, differences } }
  }
  const { hypothesis, later } = judged
  if (hypothesis.verdict === 'would-deny') warnOfDenial(context, hypothesis, later)
}

/** The policies of a plan, and what they say about a later push. */
interface JudgedPolicies {
  /** The policy in force, or why there is none. */
  readonly found: PolicyInForce | ActionError
  readonly proposed: PolicyInForce | undefined
  readonly policyChange: PolicyChangeReport
  /** `a push to refs/heads/main` */
  readonly assumption: string
  /** Claims of that push. */
  readonly known: Readonly<Record<string, string>>
  readonly hypothesis: Hypothesis
  /** Under the proposed policy. */
  readonly later: Hypothesis | undefined
}

/** Reads the policy in force and the proposed one, and judges a later push by each. */
async function judgePolicies(context: RunContext, runState: RunState, inputs: Inputs): Promise<JudgedPolicies> {
  const { environment, runner } = context
  const [found, event] = await Promise.all([
    readPolicyInForce(context, policyReader(context, inputs), inputs.policy).catch(unlessMissing),
    readEvent(environment.eventPath, environment.identity.repository),
  ])
  const inForce = found instanceof ActionError ? undefined : found
  if (inForce !== undefined) runState.policy = inForce
  const branch = event.baseBranch ?? branchName(environment.ref) ?? branchName(inForce?.ref ?? '') ?? 'main'
  const known = claimsOfPush(branch, knownOfRepository(environment.provisionalClaims, event))
  const assumption = `a push to refs/heads/${branch}`

  runner.say(`What ${assumption.replace(branch, logLine(branch))} would do:`)
  const hypothesis = judgePolicy(inForce, inputs.grant, known)
  const which = inputs.policy.kind === 'checkout' ? 'Policy of this checkout (not the current one)' : 'Current policy'
  runner.quote([`${which}: ${inForce?.name ?? 'none yet'}`, ...explainHypothesis(hypothesis)])
  runState.decision = asDecision(hypothesis)
  const asked = inForce && grantOf(inForce.policy, inputs.grant)
  if (asked !== undefined) runState.grant = asked
  const proposed = await proposedPolicy(context, inputs, inForce)
  const later = proposed && judgePolicy(proposed, inputs.grant, known)
  if (later !== undefined) runner.quote(['Proposed policy:', ...explainHypothesis(later)])
  const policyChange = compareProposal(inputs, inForce, proposed)
  runState.policyChange = policyChange
  tellProposal(context, policyChange, proposed)
  return { found, proposed, policyChange, assumption, known, hypothesis, later }
}

/** Checks the steps by the policy that is in force after the merge, and shows what they would send. */
function planSteps(
  context: RunContext,
  runState: RunState,
  inputs: Inputs,
  steps: LoadedSteps | undefined,
  { found, proposed, policyChange, assumption, known, later }: JudgedPolicies,
): void {
  const { runner } = context
  const policy = proposed ?? found
  if (policy instanceof ActionError) throw policy
  runState.policy ??= policy
  tellNotes(runner, policy)
  const grant = findGrant(policy.policy, inputs.grant)
  runState.grant = grant
  tellGrant(runner, grant)
  if (steps === undefined) refuseWithoutSteps(grant)
  const refusedNow =
    proposed === undefined || steps === undefined ? [] : refusalsInForce(found, inputs.grant, steps, known)
  const checked = steps?.check(policy.policy, grant, known, false) ?? []
  runState.policyChange = { ...policyChange, refusedNow: refusedNow.map(formatProblem) }
  const planned = checked.map(one => plannedStep(one, context, policy, inputs))
  runState.plan = {
    report: {
      source: inputs.policy.kind === 'checkout' ? 'checkout' : 'in force',
      assumption,
      proposed: later && asDecision(later),
      grant: describeGrant(grant).map(({ path, value }) => ({ key: formatPath(path), value })),
      lends: describeLent(grant),
      steps: planned,
    },
    steps: checked.map(stepReport),
  }
  for (const step of planned) logPlan(context, step)
  tellUnordered(runner, checked)
  if (steps !== undefined) tellKeys(runner, steps, checked)
  tellRefusedNow(context, refusedNow)
}

/** What the policy in force refuses of the steps that the proposed one is to allow. */
function refusalsInForce(
  found: PolicyInForce | ActionError,
  grant: string,
  steps: LoadedSteps,
  known: Readonly<Record<string, string>>,
): ReturnType<typeof refusalsOf> {
  if (found instanceof ActionError) return []
  const asked = grantOf(found.policy, grant)
  return asked === undefined ? [] : refusalsOf(() => steps.check(found.policy, asked, known, false))
}

/** Only a grant that lends can be used without steps. */
function refuseWithoutSteps({ name, lend }: Grant): void {
  if (lend !== undefined) return
  throw new ActionError('INPUT_INVALID', `steps: required to plan grant ${name}, which lends nothing`, {
    cure: `Name the steps file, or add lend to grant ${name}.`,
  })
}

/** Shows the service account and all keys of the grant, inherited ones included. */
function tellGrant(runner: RunContext['runner'], grant: Grant): void {
  const { name, serviceAccount, provider } = grant
  runner.say(`Grant ${name} acts as ${serviceAccount ?? 'the federated principal'}, by ${provider.resource}`)
  runner.quote(describeLent(grant).map(logLine))
  runner.group(`Grant ${name}, with what it inherits`)
  runner.quote(describeGrant(grant).map(({ path, value }) => logLine(`${formatPath(path)}: ${value}`)))
  runner.endGroup()
}

/** A plan that would be denied does not fail: the steps are valid, and a proposed policy may be the fix. */
function warnOfDenial(
  { runner }: RunContext,
  { grant, conditions }: Hypothesis,
  proposed: Hypothesis | undefined,
): void {
  const failed = conditions.filter(fails)
  const lines = failed.map(({ condition, expected, actual, hint }) =>
    [`${condition} is ${actual || 'absent'}, expected ${expected}.`, ...(hint === undefined ? [] : [hint])].join(' '),
  )
  if (proposed?.verdict === 'would-allow') lines.push('The proposed policy would allow it after the merge.')
  runner.annotate({ level: 'warning', title: `Grant ${grant} would be denied`, message: lines.map(logLine).join('\n') })
}

/** A change that adds the first policy has none in force yet. */
function unlessMissing(error: unknown): ActionError {
  if (error instanceof ActionError && error.code === 'POLICY_MISSING') return error
  throw error
}

function judgePolicy(
  policy: PolicyInForce | undefined,
  grant: string,
  known: Readonly<Record<string, string>>,
): Hypothesis {
  if (policy !== undefined && grantOf(policy.policy, grant) !== undefined) {
    return decideHypothetically(policy.policy, grant, { ...known, iss: policy.policy.issuer })
  }
  const isParent = policy?.policy.abstract.includes(grant)
  const there = isParent
    ? 'In this policy it is abstract: it is only a parent of other grants.'
    : 'This policy has no such grant.'
  const hint = policy === undefined ? 'There is no current policy yet.' : there
  const condition = {
    source: 'grant',
    condition: 'grant',
    expected: grant,
    actual: undefined,
    result: 'fails',
    hint,
  } as const
  return { verdict: 'would-deny', grant, conditions: [condition] }
}

const branchName = (ref: string): string | undefined => /^refs\/heads\/(.+)$/.exec(ref)?.[1]

/** Claims that a later push shares with this run. */
function knownOfRepository(claims: Readonly<Record<string, string>>, { visibility }: RunEvent): Record<string, string> {
  const shared = ['repository', 'repository_id', 'repository_owner', 'repository_owner_id', 'runner_environment']
  return {
    ...Object.fromEntries(shared.flatMap(name => (claims[name] === undefined ? [] : [[name, claims[name]]]))),
    ...(visibility !== undefined && { repository_visibility: visibility }),
  }
}

const asDecision = ({ verdict, grant, conditions }: Hypothesis): Decision => ({
  verdict: verdict === 'would-allow' ? 'allow' : 'deny',
  grant,
  conditions,
  others: [],
  approvers: [],
  mergedPullRequest: undefined,
  unanswered: [],
})

function logPlan({ runner }: RunContext, step: PlannedStep): void {
  const { id, kind, needs, unchecked = [], course = [], leftToRun = [], request, body, labels, comparisons } = step
  runner.group(`Step ${id}: ${kind}`)
  if (unchecked.length > 0) runner.quote([`Without a limit: ${unchecked.map(logLine).join(', ')}`])
  runner.quote(course.map(logLine))
  if (leftToRun.length > 0) runner.quote(['Known only when the pipeline runs:', ...leftToRun.map(logLine)])
  const compared = comparisons?.map(({ metric, expected }) => `${metric}: ${expected}`)
  const shown = {
    ...(needs.length > 0 && { needs }),
    request,
    body: readableBody(body),
    labels,
    ...(compared && { compared }),
  }
  const text = stringify(shown, { lineWidth: 0, aliasDuplicateObjects: false })
  runner.quote(text.trimEnd().split('\n').map(logLine))
  runner.endGroup()
}

/** Returns a body without secrets, and with words in place of what is not known yet. */
export const readableBody = (body: unknown): unknown =>
  mapLeaves(withoutSecrets(body), value => (value instanceof Pending ? `${value.reference} ${knownAtRun}` : value))
