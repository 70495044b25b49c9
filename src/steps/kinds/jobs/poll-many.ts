import type { Clock } from '../../../core/clock.ts'
import { isRefusal, isTemporary } from '../../../core/errors.ts'
import { Semaphore } from '../../../core/semaphore.ts'
import { jobKinds, jobsIn, outcomeOf } from '../../../vertex/job-kinds.ts'
import { labelValue } from '../../labels.ts'
import type { JobPlace, Resource, VertexCalls, WatchJob } from '../../toolkit/ports.ts'
import { stateOf } from '../../toolkit/states.ts'
import { refusedMs } from '../../toolkit/visibility.ts'

/** Up to this many jobs of one place are read one by one. */
const fewJobs = 4

/** The pause between two lists of one place. */
const intervalMs = 10_000

/** Most single reads at the same time: many jobs may end in the same moment, and each connection takes memory. */
const maxParallelGets = 10

/**
 * Polls jobs. Few jobs are read one by one. Of more, one list in each interval reads all jobs of a place, whatever
 * their number (Vertex AI allows 600 calls a minute for each project and region). A job that the list lacks, and one
 * that has ended, is read by itself.
 */
export function createWatch({ vertex, runId, clock }: WatchPorts, signal: AbortSignal): WatchJob {
  const boards = new Map<string, ListedJobs>()
  const slots = new Semaphore(maxParallelGets)
  return (place, name, step) => {
    const key = `${place.project}/${place.location}/${place.kind}`
    const board = boards.get(key) ?? new ListedJobs(() => listOfRun(place, runId, vertex, signal), clock, signal)
    boards.set(key, board)
    const begunAt = clock.now()
    board.watched.add(name)
    return {
      look: async signal => {
        const get = (): Promise<Resource> =>
          slots.run(async () => {
            signal.throwIfAborted()
            return vertex.get(name, { step, signal, known: false })
          })
        if (board.watched.size <= fewJobs || !board.isListed) return get()
        const seen = (await board.after(begunAt)).get(jobId(name))
        return seen === undefined || outcomeOf(place.kind, stateOf(seen)) !== 'running' ? get() : seen
      },
      end: () => void board.watched.delete(name),
    }
  }
}

/** The calls of a watch, and the workflow run whose jobs it lists. */
export interface WatchPorts {
  readonly vertex: Pick<VertexCalls, 'get' | 'list'>
  readonly runId: string
  readonly clock: Clock
}

/** Fields that show the state of a job. */
const stateFields = 'name,state,error,createTime,startTime,endTime'

/** Lists of tuning jobs accept only requests without a mask. */
const readMaskOf = (kind: JobPlace['kind']): string | undefined =>
  kind === 'tuningJob' ? undefined : kind === 'trainingPipeline' ? `${stateFields},trainingTaskMetadata` : stateFields

/** Returns the jobs of a workflow run in a place, by their label. They have only the fields that show their state. */
export function listOfRun(
  place: JobPlace,
  runId: string,
  vertex: Pick<VertexCalls, 'list'>,
  signal: AbortSignal,
): Promise<readonly Resource[]> {
  const readMask = readMaskOf(place.kind)
  const query = { filter: `labels.keyless-run-id="${labelValue(runId)}"`, ...(readMask && { readMask }) }
  // If listing is refused, the jobs are read one by one.
  return vertex.list(jobsIn(place), jobKinds[place.kind].collection, { step: undefined, query, signal, known: false })
}

/** A name may contain the project's id or its number. */
const jobId = (name: string): string => name.split('/').at(-1) ?? ''

type Seen = ReadonlyMap<string, Resource>

/** The last list of a place. */
class ListedJobs {
  readonly watched = new Set<string>()
  /** False once Vertex AI has refused to list. */
  isListed = true
  readonly #listAll: () => Promise<readonly Resource[]>
  readonly #pace: Clock
  readonly #signal: AbortSignal
  #seen: { readonly at: number; readonly jobs: Seen } | undefined
  #lastAt = -Infinity
  #next: Promise<Seen> | undefined

  constructor(listAll: () => Promise<readonly Resource[]>, clock: Clock, signal: AbortSignal) {
    this.#listAll = listAll
    this.#pace = clock
    this.#signal = signal
  }

  /** Returns a list that was started after a moment and is at most an interval old; otherwise the next one. */
  after(moment: number): Promise<Seen> {
    const seen = this.#seen
    if (seen !== undefined && seen.at > moment && this.#pace.now() - seen.at < intervalMs)
      return Promise.resolve(seen.jobs)
    this.#next ??= this.#list().finally(() => {
      this.#next = undefined
    })
    return this.#next
  }

  async #list(): Promise<Seen> {
    const waitMs = this.#lastAt + intervalMs - this.#pace.now()
    if (waitMs > 0) await this.#pace.sleep(waitMs, this.#signal)
    const at = this.#pace.now()
    this.#lastAt = at
    try {
      const found = await this.#listAll()
      const jobs: Seen = new Map(found.map(job => [jobId(String(job['name'])), job]))
      this.#seen = { at, jobs }
      return jobs
    } catch (error) {
      if (this.#signal.aborted || isTemporary(error)) throw error
      // If listing is refused, jobs are read one by one. If it worked before, the refusal may be temporary.
      const mayPass = this.#seen !== undefined && isRefusal(error) && at - this.#seen.at < refusedMs
      this.isListed = mayPass
      return new Map()
    }
  }
}
