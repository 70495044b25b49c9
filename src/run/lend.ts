import { randomBytes } from 'node:crypto'
import type { ContentCopy } from '../audit/content-copy.ts'
import type { AuditEvents } from '../audit/events.ts'
import type { RecordFile } from '../audit/file.ts'
import { ActionError } from '../core/errors.ts'
import type { CommandEnd } from '../lend/child/child.ts'
import { describeIsolation } from '../lend/child/describe.ts'
import type { Isolation } from '../lend/child/isolation.ts'
import { externalAccountFile } from '../lend/clients/external-account.ts'
import { placeOf } from '../lend/clients/place.ts'
import { type ClientVariables, clientVariables } from '../lend/clients/variables.ts'
import type { Listener } from '../lend/listener.ts'
import type { Borrower, LendPorts } from '../lend/ports.ts'
import { startListener } from '../lend/server/start.ts'
import type { Grant } from '../policy/policy.ts'
import type { RunContext } from './context.ts'
import type { GoogleConnection } from './google-access.ts'
import type { Inputs } from './inputs.ts'
import { runCommand } from './lend-command.ts'
import { openContentCopy } from './lend-content.ts'
import { type LendFolder, makeLendFolder } from './lend-folder.ts'
import { requireIsolation } from './lend-grant.ts'
import type { LendInputs } from './lend-inputs.ts'
import { idleMsOf, lendToLaterSteps } from './lend-later-steps.ts'
import { tellLending, watchLending } from './lend-log.ts'
import { createLendPorts } from './lend-ports.ts'
import { bridgeAddress } from './listener/bridge.ts'
import type { Lent, RunState } from './state.ts'
import { stopwatch } from './timers.ts'

/** The inputs in mode `lend`. */
type InputsToLend = Inputs & { readonly lend: LendInputs }

/** A connection to Google, with what was prepared meanwhile. */
type LendConnection = GoogleConnection & { readonly isolation: Isolation | undefined; readonly record: RecordFile }

/** An open listener, and what its borrowers need. */
export interface Lending {
  readonly listener: Listener
  readonly ports: LendPorts
  readonly borrower: Borrower
  readonly folder: LendFolder
  /** Variables by which clients find the listener. */
  readonly clients: ClientVariables
  /** How the command is isolated; absent: there is no command. */
  readonly isolation: Isolation | undefined
  /** Asks the listener to end. */
  readonly stopSecret: string
  /** Prompts and answers, if they are recorded. */
  readonly contents: ContentCopy | undefined
  /** Logs the sum. */
  readonly stopTelling: () => void
}

type LendEnd = AuditEvents['lend.ended']['reason']

/**
 * Mode `lend`, once there is a credential: lends to a command or to later steps, until they have ended.
 *
 * @throws ActionError `COMMAND_FAILED` with the end of the command; `DENIED` if a renewal was denied; `LEND_FAILED`
 */
export async function lend(
  context: RunContext,
  runState: RunState,
  lendInputs: LendInputs,
  given: Inputs,
  connection: LendConnection,
): Promise<void> {
  const inputs = { ...given, lend: lendInputs }
  const phase = stopwatch(context, runState)
  const lending = await beginLending(context, runState, inputs, connection)
  phase('listener')
  let reason: LendEnd = 'failure'
  try {
    reason = await lendUntilTheEnd(context, runState, inputs, lending)
  } finally {
    await endLending(context, lending, reason === 'failure' ? reason : (lending.listener.overBy() ?? reason))
    phase('lending')
  }
  if (reason !== 'cancelled' || runState.lent?.endedAsAsked !== true) context.signal.throwIfAborted()
  lending.ports.denied.throwIfAborted()
  refuseFailed(runState.lent?.command)
}

const newSecret = (): string => `kv-lend-${randomBytes(32).toString('base64url')}`

/** Does everything until the listener is ready. Nothing is lent before its end. */
async function beginLending(
  context: RunContext,
  runState: RunState,
  inputs: InputsToLend,
  { access, claims, isolation, record }: LendConnection,
): Promise<Lending> {
  const { environment, runner } = context
  const { grant, policy } = access.inForce()
  requireIsolation({ ...policy, source: inputs.policy }, grant, isolation)
  const [secret, stopSecret] = [newSecret(), newSecret()]
  for (const one of [secret, stopSecret]) runner.mask(one)
  const borrower: Borrower = { name: inputs.key || inputs.grant, secret }
  const contents = openContentCopy(context, access, borrower.name)
  const ports: LendPorts = {
    ...createLendPorts(context, record, { access, claims }, borrower),
    ...(contents && { recordContent: (call, what, text) => contents.add({ call, what, text }) }),
  }
  // Inside the folder of the listener, which also has its log, and which post removes.
  const folder = makeLendFolder(context.laterSteps?.directory ?? environment.tempDirectory)
  try {
    const host = inputs.lend.listen === 'loopback' ? '127.0.0.1' : bridgeAddress()
    const described = { isolation: isolation === undefined ? undefined : describeIsolation(isolation) }
    const idleMs = idleMsOf(inputs)
    const { port } = inputs.lend
    const listener = await startListener({ ports, borrower, host, port, stopSecret, ...(idleMs && { idleMs }) })
    await record.write('lend.started', lendStarted(grant, inputs, listener, borrower, isolation))
    const lent: Lent = { borrower: borrower.name, url: listener.url, totals: listener.totals, ...described }
    runState.lent = lent
    tellLending(context, lent, grant.lend?.gateway?.calls ?? [])
    return {
      listener,
      ports,
      borrower,
      folder,
      isolation,
      contents,
      stopTelling: watchLending(context, lent),
      clients: clientsOf(context, grant, ports, listener, borrower, folder, isolation !== undefined),
      stopSecret,
    }
  } catch (error) {
    folder.remove()
    throw error
  }
}

function lendStarted(
  { lend }: Grant,
  { lend: { command, background } }: InputsToLend,
  { url }: Listener,
  { name }: Borrower,
  isolation: Isolation | undefined,
): AuditEvents['lend.started'] {
  const { requests, inputTokens, outputTokens, cost, durationSeconds } = lend?.budget ?? {}
  const budget = {
    requests,
    input_tokens: inputTokens,
    output_tokens: outputTokens,
    cost_micro_usd: cost === undefined ? undefined : Math.round(cost * 1e6),
    duration_seconds: durationSeconds,
  }
  return {
    borrower: name,
    listener: command !== undefined ? 'run' : background ? 'background' : 'job',
    address: new URL(url).host,
    isolation: isolation === undefined ? null : describeIsolation(isolation).name,
    calls: [...(lend?.gateway?.calls ?? [])],
    credentials: [...(lend?.credentials ?? [])],
    budget: Object.fromEntries(
      Object.entries(budget).flatMap(([part, most]) => (most === undefined ? [] : [[part, most]])),
    ),
  }
}

function clientsOf(
  { variables }: RunContext,
  grant: Grant,
  { universe }: LendPorts,
  { url }: Listener,
  { secret }: Borrower,
  folder: LendFolder,
  isCommand: boolean,
): ClientVariables {
  const { lend } = grant
  if (lend === undefined) return { set: {}, clear: [] }
  const { name, text } = externalAccountFile({ url, secret, grant, universe })
  return clientVariables({
    ...placeOf(grant),
    url,
    secret,
    file: folder.write(name, text),
    lend,
    universe,
    noProxy: variables['NO_PROXY'] ?? variables['no_proxy'],
    // Later steps may use settings of gcloud that earlier ones made.
    ...(isCommand && { gcloudFolder: folder.gcloud }),
  })
}

/** Lends until the command has ended, or what later steps need is over. @returns why it ends */
async function lendUntilTheEnd(
  context: RunContext,
  runState: RunState,
  inputs: InputsToLend,
  lending: Lending,
): Promise<LendEnd> {
  const { folder, clients, isolation } = lending
  const { command, envAllow } = inputs.lend
  if (command === undefined || isolation === undefined) return lendToLaterSteps(context, runState, inputs, lending)
  const ended = await runCommand(context, { command, envAllow, folder, isolation, clients })
  if (runState.lent !== undefined) runState.lent.command = ended
  return context.signal.aborted ? 'cancelled' : 'command'
}

/** Milliseconds in which calls may still end. A cancelled run has little time. */
const closeMs = { ended: 5_000, cancelled: 1_000 }

/** Ends every call and closes the listener, then records what was lent. */
async function endLending({ signal, clock }: RunContext, lending: Lending, reason: LendEnd): Promise<void> {
  const { listener, ports, folder, contents, stopTelling } = lending
  const withinMs = closeMs[signal.aborted ? 'cancelled' : 'ended']
  try {
    await listener.close(withinMs)
    stopTelling()
    const { byModel, refused } = listener.totals()
    const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)
    await ports.record('lend.ended', {
      reason,
      calls: sum(byModel.map(({ calls }) => calls)),
      refused: sum(refused.map(({ calls }) => calls)),
      input_tokens: sum(byModel.map(({ inputTokens }) => inputTokens)),
      output_tokens: sum(byModel.map(({ outputTokens }) => outputTokens)),
    })
    if (contents !== undefined) await Promise.race([contents.end(), clock.sleep(withinMs)])
  } finally {
    folder.remove()
  }
}

/** What a shell means by its own exit codes. A program can use them too. */
const shellCures: Readonly<Record<number, string>> = {
  126: 'A shell ends so if it may not execute a program. Its last line of output names the program: make it executable.',
  127: 'A shell ends so if it does not find a program. Its last line of output names the program: install it in an earlier step, in a folder of PATH.',
}

/** @throws ActionError `COMMAND_FAILED` if the command did not succeed */
function refuseFailed(ended: CommandEnd | undefined): void {
  if (ended === undefined || ended.exitCode === 0) return
  const { exitCode, signal } = ended
  const how =
    signal === undefined ? `ended with exit code ${exitCode}` : `was ended by ${signal} (exit code ${exitCode})`
  const cure = signal === undefined ? shellCures[exitCode] : undefined
  throw new ActionError('COMMAND_FAILED', `The command ${how}`, { saysKind: true, ...(cure && { cure }) })
}
