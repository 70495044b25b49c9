import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { tolerant } from '../audit/best-effort.ts'
import { createRecordCopy } from '../audit/cloud-logging.ts'
import { openRecord, type RecordFile } from '../audit/file.ts'
import { ActionError } from '../core/errors.ts'
import { keepYoungSpace } from '../core/heap.ts'
import { version } from '../core/version.ts'
import { preload as preloadExchange } from '../credentials/google.ts'
import { grantee } from '../credentials/principal.ts'
import { readEvent } from '../github/event.ts'
import { placeToWrite } from '../github/workspace.ts'
import { createVertexCalls } from '../google/calls.ts'
import { createReadFile } from '../google/files.ts'
import { createJobs, createListOfRun } from '../google/jobs.ts'
import { createReadLogs, createWriteLog, notCopied } from '../google/logs.ts'
import { createTimeSeries } from '../google/monitoring.ts'
import { createProjectIds } from '../google/project-ids.ts'
import type { Claims } from '../identity/claims.ts'
import { githubIssuer } from '../identity/keys.ts'
import { isOfGoogle } from '../network/hosts.ts'
import type { Decision } from '../policy/decide/decision.ts'
import { findGrant } from '../policy/load/load.ts'
import type { Grant } from '../policy/policy.ts'
import { explainDecision } from '../report/decision-lines.ts'
import { diagnosed } from '../report/step-failure.ts'
import { besideOf } from '../steps/graph.ts'
import { createWatch } from '../steps/kinds/jobs/poll-many.ts'
import { createSubmissions } from '../steps/kinds/jobs/rate-limit.ts'
import { createLogDesk } from '../steps/kinds/jobs/stream-logs.ts'
import { type Execution, executeSteps } from '../steps/run/execute.ts'
import type { StepOutcome } from '../steps/run/run-step.ts'
import { apiHost } from '../vertex/hosts.ts'
import type { Kind } from '../vertex/job-kinds.ts'
import { keysOf } from './authorize.ts'
import { check } from './check-access.ts'
import { conclude, tellBeside } from './conclude.ts'
import { policyReader, type World } from './context.ts'
import { type Access, openAccess } from './google-access.ts'
import { type Inputs, readInputs } from './inputs.ts'
import { type DeclaredSteps, declareSteps } from './load-steps.ts'
import { narrator, tellPolicyToken, tellUnordered } from './log-progress.ts'
import { plan } from './plan.ts'
import { beginPostState } from './post-state.ts'
import { loadedPolicy, readPolicyInForce, tellNotes } from './read-policy.ts'
import type { Story } from './state.ts'

/**
 * Runs one use of this action: inputs → policy → token → claims → decision → credential → steps → record. The result
 * goes to the log, the summary, the outputs, and the record. It throws only if it cannot report the result. See
 * docs/design/README.md.
 */
export async function run(world: World): Promise<void> {
  const story: Story = { outputs: {}, phases: [], lastLines: new Map() }
  try {
    const inputs = readInputs(world.runner.input)
    story.inputs = inputs
    if (inputs.mode === 'plan') await plan(world, story, inputs)
    else await act(world, story, inputs)
  } catch (error) {
    story.failure = error
  }
  await conclude(world, story)
}

async function act(world: World, story: Story, inputs: Inputs): Promise<void> {
  const record = await beginRecord(world, story, inputs)
  const { access, steps, claims } = await unlessCancelled(world.signal, walkToGoogle(world, story, inputs, record))
  if (steps !== undefined && inputs.mode === 'run')
    await execute(world, story, inputs, record, { access, steps, claims })
  if (inputs.mode === 'check')
    await unlessCancelled(world.signal, check(world, story, inputs, { access, steps, claims }))
}

/** Does everything up to a usable credential. No step has begun at its end. */
async function walkToGoogle(world: World, story: Story, inputs: Inputs, record: RecordFile): Promise<Way> {
  const { environment, runner } = world
  const phase = stopwatch(world, story)
  const repository = world.repository(inputs.githubToken, 'github_token')
  const policies = policyReader(world, inputs)
  // Nearly every policy needs the keys of github.com's issuer, so they load together with the policy.
  const earlyKeys = environment.identity.server === 'https://github.com' ? keysOf(world, githubIssuer) : undefined

  const reading = Promise.all([
    readPolicyInForce(world, policies, inputs.policy),
    inputs.steps === undefined ? undefined : declareSteps(world, inputs),
  ])
  void preloadExchange()
  const [policy, steps] = await reading
  story.policy = policy
  if (steps !== undefined) story.steps = steps
  await record.write('policy.loaded', loadedPolicy(policy))
  tellNotes(runner, policy)
  runner.say(`Policy ${policy.name} at ${policy.commit ?? 'the checkout'}, SHA-256 ${policy.sha256}`)
  const grant = findGrant(policy.policy, inputs.grant)
  story.grant = grant
  const checked = steps?.check(policy.policy, grant, environment.provisionalClaims, false)
  if (checked !== undefined) {
    tellUnordered(runner, checked)
    tellPolicyToken(runner, inputs, checked)
  }
  phase('inputs, policy, steps')

  // Until here no secret was requested.
  let claims: Claims = {}
  const access = openAccess({
    world,
    repository,
    policies,
    record: record.write,
    source: inputs.policy,
    policy,
    grant,
    keys: policy.policy.issuer === githubIssuer ? earlyKeys : undefined,
    fork: (await readEvent(environment.eventPath, environment.identity.repository)).fork,
    decided: (decision, verified) => {
      // A renewal that GitHub does not answer decides nothing: the last decision stays.
      if (decision.verdict !== 'unknown' || story.decision === undefined) story.decision = decision
      story.verified = verified
      if (decision.verdict === 'allow') tellDecision(runner, decision)
    },
    verified: ({ verified }) => {
      phase('token, claims, decision')
      claims = verified.claims
      steps?.check(policy.policy, grant, claims, true)
      // Connects to the hosts of the steps during the exchange.
      const hosts = steps?.declarations.map(({ location }) => apiHost(location, policy.policy.universe)) ?? []
      for (const host of hosts) world.transport.warm(host, isOfGoogle)
    },
  })
  story.credential = access.credential
  await access.credential.accessToken()
  await beginCopy(story, access)
  phase('exchange')
  tellPrincipal(runner, access.credential.principal, grant)
  if (access.credential.serviceAccount !== undefined) runner.say(`Acting as ${access.credential.serviceAccount}`)
  return { access, steps, claims }
}

/** STS does not say what it mapped. The policy says it. */
function tellPrincipal({ say }: World['runner'], principal: string | undefined, { provider }: Grant): void {
  say(
    principal === undefined
      ? `The policy does not say as whom Google knows this run (providers.${provider.name}.subject: ${provider.subject})`
      : `Google knows this run as ${principal}, under the mapping that the policy declares`,
  )
}

/** Logs the decision in one line, and its conditions in a group. */
function tellDecision(runner: World['runner'], decision: Decision): void {
  const [headline = '', ...conditions] = explainDecision(decision)
  runner.group(headline)
  runner.quote(conditions)
  runner.endGroup()
}

interface Way {
  readonly access: Access
  /** Claims of the exchanged token. */
  readonly claims: Claims
  /** In mode `check` steps are optional, and only checked. */
  readonly steps: DeclaredSteps | undefined
}

type ReadyWay = Way & { readonly steps: DeclaredSteps }

/** A cancelled run has 7.5 s, so it waits for no more answers. */
async function unlessCancelled<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  signal.throwIfAborted()
  const { promise, reject } = Promise.withResolvers<never>()
  const stop = (): void => reject(signal.reason)
  signal.addEventListener('abort', stop, { once: true })
  return Promise.race([work, promise]).finally(() => signal.removeEventListener('abort', stop))
}

/** Opens the record first: if it cannot be written, nothing is done. */
async function beginRecord(world: World, story: Story, inputs: Inputs): Promise<RecordFile> {
  const { environment } = world
  const { identity, tempDirectory } = environment
  const path =
    inputs.auditLog === undefined
      ? join(tempDirectory, 'vertex-audit.jsonl')
      : await placeToWrite(inputs.auditLog, 'audit_log', environment)
  const copy = createRecordCopy(notCopied)
  const record = await openRecord({
    path,
    identity,
    now: world.pace.now,
    newId: randomUUID,
    disk: world.disk,
    onLine: copy.add,
  })
  story.record = record
  // Mode `check` leaves nothing at Google, not even a copy of its record.
  if (inputs.mode !== 'check') story.copy = copy
  const { mode, grant, rerun, key } = inputs
  await record.write('run.started', { action_version: version, mode, grant, rerun, key, server: identity.server })
  story.postState = beginPostState(world.runner, record, inputs.policyToken, error =>
    tellBeside(world, 'Post will look again', error),
  )
  return record
}

/** Starts the copy of the record, if the policy names one. If Cloud Logging refuses it, nothing begins. */
async function beginCopy({ copy, policy }: Story, { client }: Access): Promise<void> {
  const { auditLog, universe } = policy?.policy ?? {}
  if (auditLog !== undefined && universe !== undefined) await copy?.begin(createWriteLog(client, universe, auditLog))
}

async function execute(
  world: World,
  story: Story,
  inputs: Inputs,
  record: RecordFile,
  { access, steps, claims }: ReadyWay,
): Promise<void> {
  const phase = stopwatch(world, story)
  keepYoungSpace()
  const { universe } = access.inForce().policy.policy
  const repository = world.repository(inputs.githubToken, 'github_token')
  const runCreatedAt = (): Promise<string | undefined> => repository.runCreatedAt(world.environment.identity.runId)
  const time = runTime(steps.timeoutSeconds, world)
  const stop = AbortSignal.any([world.signal, access.denied, time.over])
  const { pace, environment } = world
  const { postState } = story
  if (postState === undefined) throw new Error('nothing can be left to post')
  const projects = createProjectIds(universe)
  const client = projects.learning(access.client)
  const jobs = createJobs(client, universe)
  const listOfRun = createListOfRun(client, universe, environment.identity.runId)
  const readLogs = createReadLogs(access.client, universe, pace.now)
  const tell = narrator(world.runner, pace.now, story.lastLines)
  const effects = {
    jobs,
    submissions: createSubmissions(pace),
    watch: createWatch({ jobs, listOfRun, pace }, stop),
    vertex: createVertexCalls(client, universe),
    readFile: createReadFile(access.client, universe),
    timeSeries: createTimeSeries(access.client, universe),
    logs: inputs.logStreaming ? createLogDesk({ readLogs, pace, tell }, stop) : undefined,
    record: record.write,
    recordUndo: tolerant(record.write, (type, error) =>
      tellBeside(world, `The record lacks ${type}, which took place all the same`, error),
    ),
    remember: postState.remember,
    tell,
    projectIds: projects.ids,
    pace,
  }
  const ready: Parameters<typeof executeSteps>[1] = (declaration, resources) => {
    // Each step uses the policy of the last decision: a renewal may have brought a narrower one.
    const { policy, grant } = access.inForce()
    postState.keepPolicy(policy)
    const context = {
      client: access.client,
      universe,
      projectIds: projects.ids,
      claims,
      policySha256: policy.sha256,
      grant,
      inputs,
      runCreatedAt,
    }
    return steps.ready(declaration, resources, context)
  }
  const { outcomes, ...ending } = await executeSteps(steps.declarations, ready, effects, stop).finally(time.stop)
  phase('steps')
  const member = grantee(access.inForce().grant.provider, claims, access.credential.serviceAccount)
  story.execution = { outcomes: withDiagnoses(outcomes, member, steps, story.lastLines), ...ending }
  const resources = [...outcomes].flatMap(([id, { resource }]) => (resource === undefined ? [] : [[id, resource]]))
  const { outputs, refuse } = steps.outputs(claims, Object.fromEntries(resources))
  story.outputs = outputs
  // If the run's time is over, the states of its steps decide: a detached job is no failure.
  AbortSignal.any([world.signal, access.denied]).throwIfAborted()
  throwFirstFailure(story.execution)
  refuse()
}

/** The time limit that the steps file sets for the run. */
function runTime(seconds: number | undefined, { pace }: World): { over: AbortSignal; stop: () => void } {
  const [over, done] = [new AbortController(), new AbortController()]
  if (seconds !== undefined) {
    const message = `the run's timeout of ${seconds} s is over`
    const cure = 'Raise the `timeout` at the top of the steps file, or write cancel: detach for a job that may go on.'
    const title = `The steps are not done within the run's timeout of ${seconds} s`
    const end = (): void => over.abort(new ActionError('STEP_TIMEOUT', message, { title, cure }))
    sleepUntil(pace.now() + seconds * 1000, pace, done.signal).then(end, () => {})
  }
  return { over: over.signal, stop: () => done.abort() }
}

/** Follows the clock, since a machine that was suspended has lost time. */
async function sleepUntil(time: number, { now, sleep }: World['pace'], signal: AbortSignal): Promise<void> {
  while (now() < time) await sleep(Math.min(time - now(), 30_000), signal)
}

/** Adds the most likely cause to Google's words about each step. */
function withDiagnoses(
  outcomes: Execution['outcomes'],
  member: string | undefined,
  { declarations, placeOf }: DeclaredSteps,
  lastLines: Story['lastLines'],
): Execution['outcomes'] {
  const explained = declarations.flatMap((declaration): [string, StepOutcome][] => {
    const { id, project, location } = declaration
    const outcome = outcomes.get(id)
    if (outcome === undefined) return []
    if (outcome.error === undefined) return [[id, outcome]]
    const context = {
      member,
      project,
      location,
      step: id,
      state: outcome.state,
      lastLines: lastLines.get(id),
      placeOf: (words: string) => placeOf(declaration, words),
      makersBeside: () =>
        besideOf(id, declarations).flatMap(step => (namelessKinds.includes(step.kind) ? [] : [step.id])),
    }
    return [[id, { ...outcome, error: diagnosed(outcome.error, context) }]]
  })
  return new Map(explained)
}

/** Kinds that create nothing that another step could name. */
const namelessKinds: readonly Kind[] = [
  'gate',
  'predict',
  'generateContent',
  'attach',
  'traffic',
  'aliases',
  'rollback',
  'undeployModel',
]

/** A failed step fails the run. If several failed, the first in the file counts, unless it was only skipped. */
function throwFirstFailure({ outcomes }: Execution): void {
  const failed = [...outcomes.values()].filter(({ error }) => error !== undefined)
  const first = failed.find(({ state }) => state !== 'SKIPPED') ?? failed[0]
  if (first !== undefined) throw first.error
}

function stopwatch({ pace }: World, { phases }: Story): (name: string) => void {
  let last = pace.now()
  return name => {
    const now = pace.now()
    phases.push({ name, milliseconds: now - last })
    last = now
  }
}
