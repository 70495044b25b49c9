import type { RecordFile } from '../audit/file.ts'
import { yieldToEventLoop } from '../core/event-loop.ts'
import { keepHeapSmall } from '../core/heap.ts'
import { type Credential, preloadExchange } from '../credentials/google.ts'
import { readEvent } from '../github/event.ts'
import type { Repository } from '../github/repository.ts'
import type { Claims, VerifiedToken } from '../identity/claims.ts'
import { type FindKey, githubIssuer } from '../identity/keys.ts'
import { isGoogleHost } from '../network/hosts.ts'
import type { Decision } from '../policy/decide/decision.ts'
import { findGrant } from '../policy/load/load.ts'
import type { Grant } from '../policy/policy.ts'
import { explainDecision } from '../report/decision-lines.ts'
import { apiHost } from '../vertex/hosts.ts'
import { signingKeysOf } from './authorize.ts'
import { beginCopy, beginRecord } from './begin-record.ts'
import { check } from './check-access.ts'
import { conclude } from './conclude.ts'
import { policyReader, type RunContext } from './context.ts'
import { tellKeys, tellPolicyToken, tellUnordered } from './early-warnings.ts'
import { type GoogleConnection, openGoogleAccess } from './google-access.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type LoadedSteps, loadSteps } from './load-steps.ts'
import type { PolicyInForce } from './policy-in-force.ts'
import { loadedPolicy, readPolicyInForce, tellNotes } from './read-policy.ts'
import type { RunState } from './state.ts'
import { stopwatch, unlessCancelled } from './timers.ts'

/**
 * Runs one use of this action: inputs → policy → token → claims → decision → credential → steps → record. The result
 * goes to the log, the summary, the outputs, and the record. It throws only if it cannot report the result. See
 * docs/design/README.md.
 */
export async function run(context: RunContext): Promise<void> {
  const runState: RunState = { outputs: {}, phases: [], lastLines: new Map() }
  try {
    const inputs = readInputs(context.runner.input)
    runState.inputs = inputs
    if (inputs.mode === 'plan') {
      const { plan } = await import('./plan.ts')
      await plan(context, runState, inputs)
    } else await act(context, runState, inputs)
  } catch (error) {
    runState.failure = error
  }
  await conclude(context, runState)
}

/** Modes `run`, `check` and `lend`: they need a credential. */
async function act(context: RunContext, runState: RunState, inputs: Inputs): Promise<void> {
  // Before the steps are read: hundreds of them would already make the heap grow. A gateway can have as many streams.
  if (inputs.mode === 'run' || inputs.mode === 'lend') keepHeapSmall()
  const record = await beginRecord(context, runState, inputs)
  const { lend: lendInputs } = inputs
  const isolation = lendInputs && loadPreparation().then(({ prepareLending }) => prepareLending(context, lendInputs))
  isolation?.catch(() => {})
  const { access, steps, claims } = await unlessCancelled(
    context.signal,
    connectToGoogle(context, runState, inputs, record),
  )
  if (inputs.drift !== 'off') {
    const { compareLiveSetup } = await import('./compare-setup.ts')
    await unlessCancelled(context.signal, compareLiveSetup(context, runState, inputs, { access, claims, record }))
  }
  if (steps !== undefined && inputs.mode === 'run') {
    const { runSteps } = await loadExecution()
    await runSteps(context, runState, inputs, record, { access, steps, claims })
  }
  if (lendInputs !== undefined) {
    const { lend } = await loadLending()
    await lend(context, runState, lendInputs, inputs, { access, steps, claims, record, isolation: await isolation })
  }
  if (inputs.mode === 'check')
    await unlessCancelled(context.signal, check(context, runState, inputs, { access, steps, claims }))
}

/** Does everything up to a usable credential. No step has begun at its end. */
async function connectToGoogle(
  context: RunContext,
  runState: RunState,
  inputs: Inputs,
  record: RecordFile,
): Promise<GoogleConnection> {
  const phase = stopwatch(context, runState)
  const repository = context.repository(inputs.githubToken, 'github_token')
  const policies = policyReader(context, inputs)
  const keys = requestKeysEarly(context)
  const declared = await readDeclared(context, runState, inputs, policies, record)
  const { policy, grant, steps } = declared
  phase('inputs, policy, steps')

  // Until here no secret was requested.
  let claims: Claims = {}
  const access = openGoogleAccess({
    context,
    repository,
    policies,
    record: record.write,
    source: inputs.policy,
    policy,
    grant,
    keys: policy.policy.issuer === githubIssuer ? keys : undefined,
    fork: (await readEvent(context.environment.eventPath, context.environment.identity.repository)).fork,
    decided: (decision, verified) => keepDecision(context, runState, decision, verified),
    verified: ({ verified }) => {
      phase('token, claims, decision')
      claims = verified.claims
      steps?.check(policy.policy, grant, claims, true)
      warmHosts(context, declared)
    },
  })
  runState.credential = access.credential
  const token = access.credential.accessToken()
  // While the request for the token is in progress, the code that uses it loads. If that fails, its use fails.
  void yieldToEventLoop()
    .then((): unknown => (inputs.mode === 'run' ? loadExecution() : inputs.lend && loadLending()))
    .catch(() => {})
  await token
  await beginCopy(runState, access)
  phase('exchange')
  tellIdentity(context.runner, access.credential, grant)
  return { access, steps, claims }
}

/** What mode `lend` does before there is a token. */
const loadPreparation = () => import('./prepare-lending.ts')

/** The code that lends. Only mode `lend` loads it. */
const loadLending = () => import('./lend.ts')

/** The code that runs steps is a third of the program. Only mode `run` loads it. */
const loadExecution = () => import('./execute-steps.ts')

/** Declarations of the repository: the policy in force, its grant for this run, and the steps. */
interface Declarations {
  readonly policy: PolicyInForce
  readonly grant: Grant
  /** In mode `check` steps are optional. */
  readonly steps: LoadedSteps | undefined
}

/** Reads policy and steps at the same time, and checks the steps, as far as that is possible without verified claims. */
async function readDeclared(
  context: RunContext,
  runState: RunState,
  inputs: Inputs,
  policies: Repository,
  record: RecordFile,
): Promise<Declarations> {
  const { environment, runner } = context
  const reading = Promise.all([
    readPolicyInForce(context, policies, inputs.policy),
    inputs.steps === undefined ? undefined : loadSteps(context, inputs),
  ])
  void preloadExchange()
  const [policy, steps] = await reading
  runState.policy = policy
  if (steps !== undefined) runState.steps = steps
  await record.write('policy.loaded', loadedPolicy(policy))
  tellNotes(runner, policy)
  runner.say(`Policy ${policy.name} at ${policy.commit ?? 'the checkout'}, SHA-256 ${policy.sha256}`)
  const grant = findGrant(policy.policy, inputs.grant)
  runState.grant = grant
  if (inputs.lend !== undefined) {
    const { checkCommand, refuseUnlent } = await loadPreparation()
    checkCommand(context, inputs.lend)
    refuseUnlent({ ...policy, source: inputs.policy }, grant, inputs)
  }
  const checked = steps?.check(policy.policy, grant, environment.provisionalClaims, false)
  if (steps !== undefined && checked !== undefined) {
    tellUnordered(runner, checked)
    tellKeys(runner, steps, checked)
    tellPolicyToken(runner, inputs, checked)
  }
  return { policy, grant, steps }
}

/** Nearly every policy needs the keys of github.com's issuer, so they load together with the policy. */
const requestKeysEarly = (context: RunContext): FindKey | undefined =>
  context.environment.identity.server === 'https://github.com' ? signingKeysOf(context, githubIssuer) : undefined

function keepDecision({ runner }: RunContext, runState: RunState, decision: Decision, verified: VerifiedToken): void {
  // A renewal that GitHub does not answer decides nothing: the last decision stays.
  if (decision.verdict !== 'unknown' || runState.decision === undefined) runState.decision = decision
  runState.verified = verified
  if (decision.verdict === 'allow') tellDecision(runner, decision)
}

/** Connects to the hosts of the steps during the exchange. */
function warmHosts({ transport }: RunContext, { policy, steps }: Declarations): void {
  const hosts = steps?.declarations.map(({ location }) => apiHost(location, policy.policy.universe)) ?? []
  for (const host of hosts) transport.warm(host, isGoogleHost)
}

/** Logs as whom Google knows this run. STS does not say what it mapped. The policy says it. */
function tellIdentity(
  { say }: RunContext['runner'],
  { principal, serviceAccount }: Credential,
  { provider }: Grant,
): void {
  say(
    principal === undefined
      ? `The policy does not say which principal this run has at Google (providers.${provider.name}.subject: ${provider.subject})`
      : `Principal of this run at Google: ${principal}, by the mapping that the policy declares`,
  )
  if (serviceAccount !== undefined) say(`Acting as ${serviceAccount}`)
}

/** Logs the decision in one line, and its conditions in a group. */
function tellDecision(runner: RunContext['runner'], decision: Decision): void {
  const [headline = '', ...conditions] = explainDecision(decision)
  runner.group(headline)
  runner.quote(conditions)
  runner.endGroup()
}
