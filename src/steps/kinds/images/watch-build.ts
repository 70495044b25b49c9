import { type ActionError, stepEnded } from '../../../core/errors.ts'
import { poll } from '../../../core/poll.ts'
import { nameInProject } from '../../../vertex/resource-names.ts'
import { timeoutTitle } from '../../prepare/timeout.ts'
import { buildStatus, isBuildRunning } from '../../toolkit/find-builds.ts'
import type { HandlerContext } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { describeRefusal, Visibility } from '../../toolkit/visibility.ts'

/** First and longest pause between two reads of a build. */
const buildPollMs = { first: 2_000, longest: 15_000 }

/** How long a build may take to stop after the request. */
const buildStopMs = 60_000

/** The end of watching: the build ended, or its time was over (and it stopped, or has not yet). */
export type WatchedBuild =
  | { readonly final: Resource }
  | { readonly timedOut: ActionError; readonly stopped: boolean; readonly last: Resource | undefined }

/**
 * Polls a build until it has ended, and shows its log. After the step's timeout it is cancelled.
 *
 * @param since start of the step's timeout. Milliseconds since the epoch
 * @throws ActionError if the build cannot be read any more; the signal's reason when it aborts
 */
export async function watchBuild(name: string, since: number, run: HandlerContext): Promise<WatchedBuild> {
  const { id, step, ports } = run
  const endLog = ports.logs?.follow({ step: id, name, project: step.project, since })
  try {
    return await pollBuild(nameInProject(step.project, name), since, run)
  } finally {
    await endLog?.()
  }
}

async function pollBuild(name: string, since: number, run: HandlerContext): Promise<WatchedBuild> {
  const { id, step, ports, signal } = run
  const { clock, tell, services } = ports
  const { timeoutSeconds } = step
  const deadline = timeoutSeconds === undefined ? Number.POSITIVE_INFINITY : since + timeoutSeconds * 1_000
  const sight = new Visibility(clock, error =>
    tell({ type: 'progress', step: id, message: describeRefusal(name, error) }),
  )
  let last = ''
  const look = async (): Promise<Resource | undefined> => {
    const call = { step: id, signal, known: false }
    const build = await services.get('cloudbuild', `v1/${name}`, call).catch((error: unknown) => sight.lost(error))
    if (build === undefined) return undefined
    sight.seen()
    const status = buildStatus(build)
    if (status !== last)
      tell({ type: 'progress', step: id, message: `${status.toLowerCase().replaceAll('_', ' ')}: ${name}` })
    last = status
    return build
  }
  const isEnded = (build: Resource | undefined): boolean => build !== undefined && !isBuildRunning(build)
  const ended = await poll(clock, { ...buildPollMs, deadline, signal }, look, isEnded)
  if (ended !== undefined && isEnded(ended)) return { final: ended }
  await cancelLate(name, run)
  const stopped = await poll(clock, { ...buildPollMs, deadline: clock.now() + buildStopMs, signal }, look, isEnded)
  if (stopped !== undefined && buildStatus(stopped) === 'SUCCESS') return { final: stopped }
  return { timedOut: timedOut(name, isEnded(stopped), run), stopped: isEnded(stopped), last: stopped }
}

/** Asks a build to stop whose time is over. A refusal shows at the next read. */
async function cancelLate(name: string, { id, step, ports }: HandlerContext): Promise<void> {
  const { kind } = step.declaration
  const over = `its timeout of ${step.timeoutSeconds} s is over`
  ports.tell({ type: 'note', step: id, title: over, message: `${over}: cancelling ${name}` })
  await ports.record('step.cancelled', { step: id, kind, name, reason: 'timeout' })
  await ports.services.repeatable('cloudbuild', `v1/${name}:cancel`, { step: id, body: {} }).catch(() => {})
}

function timedOut(name: string, stopped: boolean, { id, step }: HandlerContext): ActionError {
  const what = stopped ? 'It was cancelled.' : 'A stop was requested, but it still runs.'
  const message = `took longer than its timeout of ${step.timeoutSeconds} s: ${name}. ${what}`
  const cure = `Raise \`timeout\` of steps.${id} (and of the grant, if that is the bound), or choose a larger machineType.`
  return stepEnded(id, 'STEP_TIMEOUT', message, {
    subject: { kind: 'resource', name },
    title: timeoutTitle(step),
    cure,
  })
}
