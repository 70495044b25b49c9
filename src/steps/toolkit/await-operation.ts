import { type ActionError, type Subject, stepError } from '../../core/errors.ts'
import { isObject } from '../../core/json.ts'
import { poll } from '../../core/poll.ts'
import { timeoutTitle } from '../prepare/timeout.ts'
import type { HandlerContext } from './handler.ts'
import type { Resource } from './ports.ts'
import { answerOfEnd, type EndError, errorOf, isDone } from './states.ts'
import { describeRefusal, Visibility } from './visibility.ts'

/** First and longest pause between two reads of an operation. */
const operationPollMs = { first: 1_000, longest: 20_000 }

/** The purpose of an operation, for messages. */
export interface Doing {
  /** As `the upload of fraud`. */
  readonly what: string
  /** The resource that it creates or changes, if its full name is known. */
  readonly subject?: Subject | undefined
  /** Full name of the server that it starts. Its log says why it did not start. */
  readonly server?: string | undefined
}

/**
 * Waits for a long-running operation (google.longrunning) as long as the step's timeout allows. A deployment may take
 * longer than the 900 s after which Google's own SDK gives up. While it runs it is left to post. After the timeout it
 * is asked to stop.
 *
 * @returns the operation's response; empty if it has none
 * @throws ActionError `STEP_FAILED` with Google's words if it failed, `STEP_TIMEOUT`; the signal's reason on abort
 */
export async function awaitOperation(operation: Resource, doing: Doing, run: HandlerContext): Promise<Resource> {
  const { id, ports, signal, since, step } = run
  const { clock, vertex, tell } = ports
  const name = String(operation['name'] ?? '')
  const deadline = step.timeoutSeconds === undefined ? Infinity : since + step.timeoutSeconds * 1000
  let last = operation
  let stage = ''
  const sight = new Visibility(clock, error =>
    tell({ type: 'progress', step: id, message: describeRefusal(name, error) }),
  )
  const look = async (): Promise<Resource> => {
    const looked = await vertex
      .get(name, { step: id, signal, known: false })
      .catch((error: unknown) => sight.lost(error))
    if (looked === undefined) return last
    last = looked
    sight.seen()
    const at = operationStage(looked)
    if (at !== stage) tell({ type: 'progress', step: id, message: `${doing.what}: ${at}` })
    stage = at
    return looked
  }
  const ended = await poll(clock, { ...operationPollMs, deadline, signal }, look, isDone, operation)
  if (!isDone(ended)) {
    const timedOut = await operationTimedOut(name, doing, run)
    await showServerLog(doing, run)
    throw timedOut
  }
  const { response } = ended
  const error = errorOf(ended)
  if (error !== undefined) {
    if (!noServerCodes.has(error.code ?? 0)) await showServerLog(doing, run)
    throw operationFailure(error, name, doing, id)
  }
  return isObject(response) ? response : {}
}

/** Codes of google.rpc with which no server was started: not found, no permission, no quota, no machines. */
const noServerCodes: ReadonlySet<number> = new Set([5, 7, 8, 14])

/** Shows what the server wrote since the step began. It has a few seconds more, because entries arrive late. */
async function showServerLog({ server }: Doing, { id, ports, since }: HandlerContext): Promise<void> {
  const project = /^projects\/([^/]+)\//.exec(server ?? '')?.[1]
  if (server === undefined || project === undefined) return
  await ports.logs?.follow({ step: id, name: server, project, since })()
}

/** Returns the stage of a deployment, as `starting model server`. */
function operationStage({ metadata }: Resource): string {
  const stage = isObject(metadata) ? metadata['deploymentStage'] : undefined
  return typeof stage === 'string' ? stage.toLowerCase().replaceAll('_', ' ') : ''
}

async function operationTimedOut(
  name: string,
  { what, subject }: Doing,
  { ports, step }: HandlerContext,
): Promise<ActionError> {
  const { id, kind } = step.declaration
  await ports.record('step.cancelled', { step: id, kind, name, reason: 'timeout' })
  // Many operations cannot be stopped. The message then says that it continues.
  const stopped = await ports.vertex.repeatable(`${name}:cancel`, { step: id, body: {} }).then(
    () => 'A stop was requested.',
    () => 'It cannot be stopped, and may still take effect.',
  )
  const message = `${what} took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${stopped}`
  const cure = `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound).`
  return stepError(id, 'STEP_TIMEOUT', message, { subject, title: timeoutTitle(step), cure })
}

const operationFailure = (error: EndError, name: string, { what, subject }: Doing, step: string): ActionError =>
  stepError(step, 'STEP_FAILED', `${what} failed`, { subject, answer: { ...answerOfEnd(error), about: name } })
