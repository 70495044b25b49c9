import { logLine } from '../core/escape.ts'
import { duration } from '../core/text.ts'
import type { ClientVariables } from '../lend/clients/variables.ts'
import { createLender } from '../lend/credentials/lender.ts'
import type { Listener } from '../lend/listener.ts'
import type { Borrower, LendPorts } from '../lend/ports.ts'
import type { RunContext } from './context.ts'
import type { Inputs } from './inputs.ts'
import type { LendInputs } from './lend-inputs.ts'
import { type LeftListener, thisProcess } from './listener/left-listener.ts'
import { removeSharedFiles, type SharedFiles, writeSharedFiles } from './listener/shared-file.ts'
import { writeOutputs } from './outputs.ts'
import type { RunState } from './state.ts'

type LaterInputs = Inputs & { readonly lend: LendInputs }

/** A background step that nothing uses must not keep its job waiting. */
const backgroundIdleSeconds = 600

/** Milliseconds without a request after which a listener for later steps ends; absent: it waits for the job's end. */
export function idleMsOf({ lend: { idleSeconds, background } }: LaterInputs): number | undefined {
  const seconds = idleSeconds ?? (background ? backgroundIdleSeconds : undefined)
  return seconds === undefined ? undefined : seconds * 1000
}

/** A listener that is open. */
interface OpenListener {
  readonly listener: Listener
  readonly ports: LendPorts
  readonly borrower: Borrower
  readonly clients: ClientVariables
  /** The folder of the clients' files. */
  readonly folder: { readonly path: string }
  readonly stopSecret: string
}

type LaterEnd = Awaited<Listener['asked']> | 'cancelled'

/**
 * Lends to later steps: tells them where the listener is, and waits until its end. The step itself ends as soon as the
 * listener is ready, unless it is a background step, which is the listener.
 *
 * @returns why it ends
 */
export async function lendToLaterSteps(
  context: RunContext,
  runState: RunState,
  inputs: LaterInputs,
  open: OpenListener,
): Promise<LaterEnd> {
  const { listener } = open
  const values = await outputsOf(inputs, open)
  const variables = exportedVariables(context, open.clients)
  const leave = (files?: SharedFiles): void => leaveToPost(context, runState, open, files)
  if (!inputs.lend.background) leave()
  const shared = inputs.lend.background ? shareFiles(context, inputs, open, { values, variables, leave }) : undefined
  try {
    runState.outputs = withoutAbsent(values)
    context.runner.exportVariables(variables)
    await writeOutputs(context, runState)
    tell(context, inputs, open, variables, shared)
    const { postState } = runState
    if (postState !== undefined) await context.laterSteps?.ready(postState.seal)
    const reason = await untilAsked(context, listener)
    if (runState.lent !== undefined) runState.lent.endedAsAsked = true
    return reason
  } finally {
    if (shared !== undefined) removeSharedFiles(shared)
  }
}

/** Everything that post needs to stop the listener, and to remove its files if it is killed. */
function leaveToPost(
  { laterSteps }: RunContext,
  { postState }: RunState,
  { listener: { url }, stopSecret, folder }: OpenListener,
  shared: SharedFiles | undefined,
): void {
  const left: LeftListener = {
    process: thisProcess(),
    directory: laterSteps?.directory ?? folder.path,
    files: shared === undefined ? [] : [shared.json, shared.env],
    stop: { url, secret: stopSecret },
  }
  postState?.keepListener(left)
}

type LentValues = Readonly<
  Record<'gateway_url' | 'port' | 'project_id' | 'credentials_file_path', string | undefined>
> &
  Readonly<Record<string, string | undefined>>

/** The outputs by which later steps find the listener, and a token if the workflow asks for one. */
async function outputsOf(
  { lend: { tokenFormat, idTokenAudience } }: LaterInputs,
  open: OpenListener,
): Promise<LentValues> {
  const { listener, ports, clients } = open
  const token = tokenFormat === undefined ? {} : { [tokenFormat]: await lentToken(open, tokenFormat, idTokenAudience) }
  return {
    gateway_url: ports.grant().lend?.gateway === undefined ? undefined : listener.url,
    port: String(listener.port),
    project_id: clients.set['GOOGLE_CLOUD_PROJECT'],
    credentials_file_path: clients.set['GOOGLE_APPLICATION_CREDENTIALS'],
    ...token,
  }
}

/** Returns a real token, once the record says that it leaves. */
async function lentToken(open: OpenListener, form: 'access_token' | 'id_token', audience = ''): Promise<string> {
  const { listener, ports, borrower } = open
  const lender = createLender({ ports: { ...ports, record: listener.record }, borrower })
  const { token } = await (form === 'id_token' ? lender.idToken(audience) : lender.accessToken(form))
  ports.mask(token)
  return token
}

/** Variables for later steps. One that must be absent becomes empty: a step cannot remove a variable of others. */
function exportedVariables(
  { variables }: RunContext,
  { set, clear }: ClientVariables,
): Readonly<Record<string, string>> {
  const present = clear.filter(name => (variables[name] ?? '') !== '')
  return { ...set, ...Object.fromEntries(present.map(name => [name, ''])) }
}

function shareFiles(
  { environment }: RunContext,
  inputs: LaterInputs,
  { listener, stopSecret }: OpenListener,
  { values, variables, leave }: Sharing,
): SharedFiles {
  const content = {
    gateway_url: values.gateway_url,
    port: listener.port,
    project_id: values.project_id,
    credentials_file_path: values.credentials_file_path,
    stop: { url: `${listener.url}/stop`, secret: stopSecret },
    variables,
  }
  return writeSharedFiles(environment.tempDirectory, inputs.grant, content, leave)
}

interface Sharing {
  readonly values: LentValues
  readonly variables: Readonly<Record<string, string>>
  /** Tells post of the files. */
  readonly leave: (files: SharedFiles) => void
}

/** Logs what is lent, how later steps find it, and when it ends. */
function tell(
  { runner }: RunContext,
  inputs: LaterInputs,
  { listener, ports }: OpenListener,
  variables: Readonly<Record<string, string>>,
  shared: SharedFiles | undefined,
): void {
  const idleMs = idleMsOf(inputs)
  const { durationSeconds } = ports.grant().lend?.budget ?? {}
  const ends = [
    ...(shared === undefined ? ['with the job'] : ['when this step is cancelled']),
    ...(idleMs === undefined ? [] : [`after ${duration(idleMs)} without a request`]),
    ...(durationSeconds === undefined ? [] : [`after ${duration(durationSeconds * 1000)} (lend.budget.duration)`]),
  ]
  const lines = [
    `Listening at ${listener.url}. It ends ${ends.join(', or ')}.`,
    shared === undefined
      ? `Later steps get ${Object.keys(variables).join(', ')}.`
      : `GitHub holds back the outputs and variables of a background step. Other steps find them in ${shared.json}, and can append ${shared.env} to GITHUB_ENV.`,
    'The secret of the listener is masked. The runner cannot mask tokens that a tool gets after this step, so let no tool print them.',
  ]
  runner.quote(lines.map(logLine))
}

async function untilAsked({ signal }: RunContext, { asked }: Listener): Promise<LaterEnd> {
  const cancelled = new Promise<'cancelled'>(resolve => {
    if (signal.aborted) resolve('cancelled')
    signal.addEventListener('abort', () => resolve('cancelled'), { once: true })
  })
  return Promise.race([asked, cancelled])
}

const withoutAbsent = (values: LentValues): Record<string, string> =>
  Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
