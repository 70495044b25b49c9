import { type ActionError, stepEnded, stepError } from '../../../core/errors.ts'
import { byteSize, count } from '../../../core/text.ts'
import { digestOfSources } from '../../file/sources.ts'
import { timeoutTitle } from '../../prepare/timeout.ts'
import type { HandlerContext, StepHandler } from '../../toolkit/handler.ts'
import type { Resource } from '../../toolkit/ports.ts'
import { type PlannedObject, plannedObjects, stagedUri } from './objects.ts'

/** Uploads that wait for their turn. The port limits how many are sent at a time, by their size. */
const inHand = 16
/** More would make the results of a run too large. `sha256` is the digest of all. */
const mostListed = 1_000
/** Between two lines about the progress. */
const tellMs = 10_000

type Staged = Awaited<ReturnType<HandlerContext['ports']['objects']['put']>>

/**
 * Handles an upload of files of the workspace. What exists already, after a re-run or a kill, is adopted, so that only
 * the rest is sent.
 */
export const stageFiles: StepHandler = async run => {
  const { id, step, request, ports } = run
  const [sources] = step.sources ?? []
  const { to } = request.body
  if (sources === undefined || typeof to !== 'string') throw stepError(id, 'INTERNAL', 'its files were not read')
  const [contents = []] = ports.contentsOf(id)
  const objects = plannedObjects(id, to, sources, contents)
  const uri = stagedUri(to, sources)
  const digest = digestOfSources(sources)
  const bytes = objects.reduce((sum, { content }) => sum + content.bytes, 0)
  const about = { step: id, uri, objects: objects.length, bytes, sha256: digest }

  await ports.record('object.staging', about)
  const staged = await uploadAll(run, objects, bytes)
  const adopted = staged.filter(({ isAdopted }) => isAdopted).length
  await ports.record('object.staged', { ...about, adopted })
  const what = objects.length === 1 ? '' : `${count(objects.length)} objects, `
  const known = adopted === 0 ? '' : `; ${adopted === objects.length ? 'all' : count(adopted)} had been there`
  ports.tell({ type: 'progress', step: id, message: `${what}${byteSize(bytes)} are at ${uri}${known}` })
  return {
    state: 'SUCCEEDED',
    recorded: { state: 'SUCCEEDED', reason: null },
    adopted: adopted === objects.length,
    resource: {
      uri,
      sha256: digest,
      bytes,
      count: objects.length,
      objects: objects.slice(0, mostListed).map((object, index) => listed(object, staged[index])),
    },
  }
}

const listed = (
  { name, uri, content: { bytes, crc32c, sha256 } }: PlannedObject,
  staged: Staged | undefined,
): Resource => ({
  name,
  uri,
  bytes,
  crc32c,
  sha256,
  generation: staged?.generation ?? '',
})

/** @throws the first error. Other uploads are then stopped; what they completed stays, and a re-run adopts it */
async function uploadAll(run: HandlerContext, objects: readonly PlannedObject[], bytes: number): Promise<Staged[]> {
  const { id, ports } = run
  const stop = new AbortController()
  const signal = AbortSignal.any([run.signal, stop.signal])
  const progress = tellProgress(run, bytes)
  const staged: Staged[] = []
  let next = 0
  const worker = async (): Promise<void> => {
    while (next < objects.length) {
      const index = next++
      const object = objects[index]
      if (object === undefined) return
      signal.throwIfAborted()
      staged[index] = await ports.objects.put(object.uri, object.content, { step: id, signal, sent: progress })
    }
  }
  const limit = limitTime(run, stop)
  let failure: { readonly error: unknown } | undefined
  const workers = Array.from({ length: inHand }, () =>
    worker().catch((error: unknown) => {
      failure ??= { error }
      stop.abort(error)
    }),
  )
  await Promise.all(workers)
  limit.abort()
  if (failure !== undefined) throw failure.error
  return staged
}

/** Stops the uploads when the step's time is over. */
function limitTime({ id, step, since, ports }: HandlerContext, stop: AbortController): AbortController {
  const done = new AbortController()
  if (step.timeoutSeconds === undefined) return done
  const left = since + step.timeoutSeconds * 1_000 - ports.clock.now()
  ports.clock.sleep(Math.max(0, left), done.signal).then(
    () => stop.abort(uploadTimedOut(id, step)),
    () => {},
  )
  return done
}

const uploadTimedOut = (id: string, step: HandlerContext['step']): ActionError =>
  stepEnded(id, 'STEP_TIMEOUT', `took longer than its timeout of ${step.timeoutSeconds} s`, {
    title: timeoutTitle(step),
    cure: 'Re-run the job: what exists already is not sent again. Or raise `timeout`.',
  })

/** Tells how much is there, now and then: never a line for each file. */
function tellProgress({ id, ports: { clock, tell } }: HandlerContext, total: number): (bytes: number) => void {
  let sent = 0
  let toldAt = clock.now()
  return bytes => {
    sent += bytes
    if (clock.now() - toldAt < tellMs || sent >= total) return
    toldAt = clock.now()
    const percent = Math.floor((100 * sent) / total)
    tell({ type: 'progress', step: id, message: `${byteSize(sent)} of ${byteSize(total)} (${percent} %)` })
  }
}
