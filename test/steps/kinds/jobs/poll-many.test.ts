import { describe, expect, it } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { createWatch } from '../../../../src/steps/kinds/jobs/poll-many.ts'
import type { JobPlace, Resource } from '../../../../src/steps/toolkit/ports.ts'
import { quickClock } from '../../clock.ts'

const place: JobPlace = { kind: 'customJob', project: 'acme-ml', location: 'us-central1' }
const never = new AbortController().signal
const nameOf = (index: number): string => `projects/1/locations/us-central1/customJobs/${index}`
const refusal = (status: number): ActionError =>
  new ActionError('STEP_REJECTED', 'refused', { answer: { host: 'x', status, words: 'no' } })

describe('jobs that are watched', () => {
  const world = (running: (name: string, now: number) => string = () => 'JOB_STATE_RUNNING') => {
    const clock = quickClock()
    const calls = { lists: [] as number[], gets: [] as string[] }
    let listed: (all: readonly Resource[]) => readonly Resource[] = all => all
    const all = Array.from({ length: 20 }, (_, index) => nameOf(index))
    const watch = createWatch(
      {
        clock,
        runId: '1',
        vertex: {
          get: async name => {
            calls.gets.push(name)
            return { name, state: running(name, clock.now()), whole: true }
          },
          list: async () => {
            calls.lists.push(clock.now())
            return listed(all.map(name => ({ name, state: running(name, clock.now()) })))
          },
        },
      },
      never,
    )
    return {
      clock,
      calls,
      watch,
      all,
      lists: (change: typeof listed): void => {
        listed = change
      },
    }
  }

  it('are read one by one where there are few', async () => {
    const { watch, calls } = world()
    const watched = [0, 1, 2, 3].map(index => watch(place, nameOf(index), `s${index}`))
    await Promise.all(watched.map(({ look }) => look(never)))
    expect(calls).toEqual({ lists: [], gets: [0, 1, 2, 3].map(nameOf) })
  })

  it('share one list an interval where there are more, whenever each is looked at', async () => {
    const { watch, calls, clock, all } = world()
    const watched = all.map((name, index) => watch(place, name, `s${index}`))
    await Promise.all(
      watched.map(async ({ look }, index) => {
        for (let times = 0; times < 10; times++) {
          await clock.sleep(1_000 + index * 100)
          await look(never)
        }
      }),
    )
    expect(calls.gets).toEqual([])
    expect(calls.lists.length).toBeLessThanOrEqual(Math.ceil(clock.passed() / 10_000) + 1)
    const gaps = calls.lists.slice(1).map((at, index) => at - (calls.lists[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000)
  })

  it('are read whole once they have ended, and by themselves where the list lacks them', async () => {
    const { watch, calls, clock, all, lists } = world(name =>
      name.endsWith('/3') ? 'JOB_STATE_SUCCEEDED' : 'JOB_STATE_RUNNING',
    )
    lists(found => found.slice(0, 15))
    const watched = all.map((name, index) => watch(place, name, `s${index}`))
    await clock.sleep(1)
    const seen = await Promise.all(watched.map(({ look }) => look(never)))
    expect(seen[3]).toMatchObject({ state: 'JOB_STATE_SUCCEEDED', whole: true })
    expect(calls.gets.toSorted()).toEqual([3, 15, 16, 17, 18, 19].map(nameOf).toSorted())
    expect(calls.lists).toHaveLength(1)
  })

  it('of a list that is too old to know them are not called missing', async () => {
    const { watch, calls, clock, all } = world()
    const before = all.slice(0, 10).map((name, index) => watch(place, name, `s${index}`))
    await clock.sleep(1)
    await Promise.all(before.map(({ look }) => look(never)))
    const late = watch(place, nameOf(12), 'late')
    await late.look(never)
    expect(calls.gets).toEqual([])
    expect(calls.lists).toHaveLength(2)
  })

  it('are read one by one where lists are refused, and again by lists after a passing failure', async () => {
    for (const [status, lists] of [
      [400, 1],
      [503, 2],
    ] as const) {
      const { watch, calls, clock, all, lists: change } = world()
      let failures = 1
      change(found => {
        if (failures-- > 0) throw refusal(status)
        return found
      })
      const watched = all.map((name, index) => watch(place, name, `s${index}`))
      await clock.sleep(1)
      const first = await Promise.allSettled(watched.map(({ look }) => look(never)))
      expect(first.every(({ status: how }) => how === (status === 400 ? 'fulfilled' : 'rejected'))).toBe(true)
      await Promise.all(watched.map(({ look }) => look(never)))
      expect(calls.lists).toHaveLength(lists)
      expect(calls.gets).toHaveLength(status === 400 ? 40 : 0)
    }
  })
})
