import { describe, expect, it } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { createWatch } from '../../../src/steps/kinds/jobs/poll-many.ts'
import { watchJob } from '../../../src/steps/kinds/jobs/watch.ts'
import { awaitOperation } from '../../../src/steps/toolkit/await-operation.ts'
import type { HandlerContext } from '../../../src/steps/toolkit/handler.ts'
import type { Ports, Resource, StepEvent } from '../../../src/steps/toolkit/ports.ts'
import type { PreparedStep } from '../../../src/steps/types.ts'
import { type JobKindName, jobKindNames, jobKinds } from '../../../src/vertex/job-kinds.ts'
import { quickClock } from '../clock.ts'

const minute = 60_000
const never = new AbortController().signal
const refusal = (status: number): ActionError =>
  new ActionError('STEP_REJECTED', 'Google refused GET it', { answer: { host: 'x', status, words: 'No.' } })

/** A step with the fields that watching reads. */
const stepOf = (kind: string, timeoutSeconds?: number): PreparedStep =>
  ({
    declaration: { id: 'train', kind },
    project: 'acme-ml',
    location: 'us-central1',
    timeoutSeconds,
  }) as unknown as PreparedStep

type Look = (at: number) => Resource | ActionError

/** A watched step. `look` returns the result of each read, by the milliseconds since watching began. */
function world(look: Look, cancel: (at: number) => ActionError | undefined = () => undefined) {
  const clock = quickClock()
  const told: StepEvent[] = []
  const recorded: string[] = []
  let looks = 0
  const get = async (): Promise<Resource> => {
    looks++
    const found = look(clock.now())
    if (found instanceof ActionError) throw found
    return found
  }
  const ports = {
    clock,
    tell: (event: StepEvent) => void told.push(event),
    record: async (type: string) => void recorded.push(type),
    vertex: {
      get,
      repeatable: async () => {
        const error = cancel(clock.now())
        if (error !== undefined) throw error
        return {}
      },
    },
    watch: createWatch({ vertex: { get, list: async () => [] }, runId: '1', clock }, never),
    logs: undefined,
  } as unknown as Ports
  return { ports, clock, told, recorded, looks: () => looks }
}

const messagesOf = (told: readonly StepEvent[]): string[] =>
  told.flatMap(event => ('message' in event ? [event.message] : []))

const watchers: Readonly<
  Record<string, { running: Resource; done: Resource; wait: (w: ReturnType<typeof world>) => Promise<unknown> }>
> = {
  ...Object.fromEntries(
    jobKindNames.map((kind: JobKindName) => {
      const name = `projects/1/locations/us-central1/${jobKinds[kind].collection}/1`
      const [succeeded = ''] = Object.entries(jobKinds[kind].terminal).find(([, end]) => end === 'succeeded') ?? []
      return [
        kind,
        {
          running: { name, state: succeeded.replace('SUCCEEDED', 'RUNNING') },
          done: { name, state: succeeded },
          wait: async ({ ports }: ReturnType<typeof world>) => {
            const end = await watchJob({ step: stepOf(kind), kind, name, since: 0 }, ports, never)
            if ('lost' in end) throw end.lost
            return 'final' in end ? end.final : end
          },
        },
      ]
    }),
  ),
  'an operation': {
    running: { name: 'projects/1/locations/us-central1/endpoints/e/operations/1' },
    done: { name: 'projects/1/locations/us-central1/endpoints/e/operations/1', done: true, response: { ok: true } },
    wait: ({ ports }) =>
      awaitOperation(
        { name: 'projects/1/locations/us-central1/endpoints/e/operations/1' },
        { what: 'the deployment' },
        {
          ports,
          signal: never,
          since: 0,
          id: stepOf('deployModel').declaration.id,
          step: stepOf('deployModel'),
        } as unknown as HandlerContext,
      ),
  },
}

describe.each(Object.entries(watchers))('watching %s', (_, { running, done, wait }) => {
  it.each([401, 403, 404])('survives a refusal that passes, and says that it looks again: %i', async status => {
    const w = world(at => (at < minute ? running : at < 5 * minute ? refusal(status) : done))
    await wait(w)
    expect(messagesOf(w.told)).toEqual([
      `Google answers ${status} for ${String(running['name'])}, which exists: trying again for up to 5 minutes`,
    ])
  })

  it.each([401, 403, 404])('gives up after five minutes of refusals, with no false cause: %i', async status => {
    const w = world(at => (at < 10 * minute ? running : refusal(status)))
    const error: unknown = await wait(w).catch((reason: unknown) => reason)
    expect(error).toMatchObject({
      message: 'Google refused GET it for 5 minutes, although it existed before',
      answer: { status },
      likelyCause: expect.stringMatching(/during the run|renewal/),
      cure: expect.stringContaining('A re-run of this workflow run adopts'),
    })
    expect(w.clock.passed()).toBeGreaterThan(14.5 * minute)
    expect(w.clock.passed()).toBeLessThan(17 * minute)
  })

  it('counts the five minutes anew after each look that succeeds, and longer for what passes by itself', async () => {
    const again = world(at => (at > 40 * minute ? done : at % (4 * minute) < minute ? running : refusal(404)))
    await wait(again)
    const outage = world(at => (at > 12 * minute ? done : refusal(503)))
    await wait(outage)
    const mixed = world(at => (at > 9 * minute ? done : at < 6 * minute ? refusal(503) : refusal(403)))
    await wait(mixed)
  })

  it.each([400, 409, 412])('ends at once with a refusal of another kind: %i', async status => {
    const w = world(at => (at < minute ? running : refusal(status)))
    await expect(wait(w)).rejects.toMatchObject({ answer: { status } })
    expect(w.clock.passed()).toBeLessThan(2 * minute)
  })
})

describe('a job whose time is over', () => {
  const name = 'projects/1/locations/us-central1/customJobs/1'
  const job = { step: stepOf('customJob', 60), kind: 'customJob', name, since: 0 } as const

  it('is asked to stop again where that was refused for a moment, and its end is recorded once', async () => {
    let stopped = false
    const w = world(
      () => ({ name, state: stopped ? 'JOB_STATE_CANCELLED' : 'JOB_STATE_RUNNING' }),
      at => {
        if (at < 2 * minute) return refusal(403)
        stopped = true
        return undefined
      },
    )
    expect(await watchJob(job, w.ports, never)).toMatchObject({ by: 'timeout', stopped: true })
    expect(w.recorded).toEqual(['step.cancelled'])
    expect(messagesOf(w.told)).toEqual([`its timeout of 60 s is over: cancelling ${name}`])
  })

  it('is given up after five minutes of refusals, though it can be looked at', async () => {
    const w = world(
      () => ({ name, state: 'JOB_STATE_RUNNING' }),
      () => refusal(403),
    )
    await expect(watchJob(job, w.ports, never)).rejects.toMatchObject({ answer: { status: 403 } })
    expect(w.clock.passed()).toBeLessThan(8 * minute)
  })
})

describe('a list that all of many jobs share', () => {
  const place = { kind: 'customJob', project: 'acme-ml', location: 'us-central1' } as const
  const nameOf = (index: number): string => `projects/1/locations/us-central1/customJobs/${index}`

  it.each([401, 403, 404])('may be refused for a moment: until then each is read by itself: %i', async status => {
    const clock = quickClock()
    const calls = { lists: 0, gets: 0 }
    const watch = createWatch(
      {
        clock,
        runId: '1',
        vertex: {
          get: async name => {
            calls.gets++
            return { name, state: 'JOB_STATE_RUNNING' }
          },
          list: async () => {
            calls.lists++
            if (clock.now() > minute && clock.now() < 3 * minute) throw refusal(status)
            return Array.from({ length: 10 }, (_, index) => ({ name: nameOf(index), state: 'JOB_STATE_RUNNING' }))
          },
        },
      },
      never,
    )
    const watched = Array.from({ length: 10 }, (_, index) => watch(place, nameOf(index), `s${index}`))
    const look = async (until: number): Promise<void> => {
      while (clock.now() < until) {
        await clock.sleep(20_000)
        await Promise.all(watched.map(one => one.look(never)))
      }
    }
    await look(50_000)
    expect(calls.gets).toBe(0)
    await look(3 * minute)
    expect(calls.gets).toBeGreaterThan(0)
    const [before, lists] = [calls.gets, calls.lists]
    await look(5 * minute)
    expect(calls.gets - before).toBeLessThanOrEqual(10)
    expect(calls.lists).toBeGreaterThan(lists)
  })
})
