import { describe, expect, it } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { createWatch } from '../../../../src/steps/kinds/jobs/poll-many.ts'
import { createSubmissions } from '../../../../src/steps/kinds/jobs/rate-limit.ts'
import { createLogDesk } from '../../../../src/steps/kinds/jobs/stream-logs.ts'
import type { JobPlace, LogAsked, LogLine, Resource, StepEvent } from '../../../../src/steps/toolkit/ports.ts'
import { quickPace } from '../../pace.ts'

const place: JobPlace = { kind: 'customJob', project: 'acme-ml', location: 'us-central1' }
const never = new AbortController().signal
const nameOf = (index: number): string => `projects/1/locations/us-central1/customJobs/${index}`
const refusal = (status: number): ActionError =>
  new ActionError('STEP_REJECTED', 'refused', { answer: { host: 'x', status, words: 'no' } })

describe('jobs that are watched', () => {
  const world = (running: (name: string, now: number) => string = () => 'JOB_STATE_RUNNING') => {
    const pace = quickPace()
    const calls = { lists: [] as number[], gets: [] as string[] }
    let listed: (all: readonly Resource[]) => readonly Resource[] = all => all
    const all = Array.from({ length: 20 }, (_, index) => nameOf(index))
    const watch = createWatch(
      {
        pace,
        jobs: {
          get: async name => {
            calls.gets.push(name)
            return { name, state: running(name, pace.now()), whole: true }
          },
        },
        listOfRun: async () => {
          calls.lists.push(pace.now())
          return listed(all.map(name => ({ name, state: running(name, pace.now()) })))
        },
      },
      never,
    )
    return {
      pace,
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
    const { watch, calls, pace, all } = world()
    const watched = all.map((name, index) => watch(place, name, `s${index}`))
    await Promise.all(
      watched.map(async ({ look }, index) => {
        for (let times = 0; times < 10; times++) {
          await pace.sleep(1_000 + index * 100)
          await look(never)
        }
      }),
    )
    expect(calls.gets).toEqual([])
    expect(calls.lists.length).toBeLessThanOrEqual(Math.ceil(pace.passed() / 10_000) + 1)
    const gaps = calls.lists.slice(1).map((at, index) => at - (calls.lists[index] ?? 0))
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(10_000)
  })

  it('are read whole once they have ended, and by themselves where the list lacks them', async () => {
    const { watch, calls, pace, all, lists } = world(name =>
      name.endsWith('/3') ? 'JOB_STATE_SUCCEEDED' : 'JOB_STATE_RUNNING',
    )
    lists(found => found.slice(0, 15))
    const watched = all.map((name, index) => watch(place, name, `s${index}`))
    await pace.sleep(1)
    const seen = await Promise.all(watched.map(({ look }) => look(never)))
    expect(seen[3]).toMatchObject({ state: 'JOB_STATE_SUCCEEDED', whole: true })
    expect(calls.gets.toSorted()).toEqual([3, 15, 16, 17, 18, 19].map(nameOf).toSorted())
    expect(calls.lists).toHaveLength(1)
  })

  it('of a list that is too old to know them are not called missing', async () => {
    const { watch, calls, pace, all } = world()
    const before = all.slice(0, 10).map((name, index) => watch(place, name, `s${index}`))
    await pace.sleep(1)
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
      const { watch, calls, pace, all, lists: change } = world()
      let failures = 1
      change(found => {
        if (failures-- > 0) throw refusal(status)
        return found
      })
      const watched = all.map((name, index) => watch(place, name, `s${index}`))
      await pace.sleep(1)
      const first = await Promise.allSettled(watched.map(({ look }) => look(never)))
      expect(first.every(({ status: how }) => how === (status === 400 ? 'fulfilled' : 'rejected'))).toBe(true)
      await Promise.all(watched.map(({ look }) => look(never)))
      expect(calls.lists).toHaveLength(lists)
      expect(calls.gets).toHaveLength(status === 400 ? 40 : 0)
    }
  })
})

describe('submissions', () => {
  it('are under way ten at once, and sent fifty a minute, in their order', async () => {
    const pace = quickPace()
    const submissions = createSubmissions(pace)
    const sent: { index: number; at: number }[] = []
    let [running, most] = [0, 0]
    await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        submissions.begin(place, async () => {
          most = Math.max(most, ++running)
          await submissions.paced(place, never)
          sent.push({ index, at: pace.now() })
          await pace.sleep(200)
          running--
        }),
      ),
    )
    expect(most).toBe(10)
    expect(sent.map(({ index }) => index)).toEqual(Array.from({ length: 120 }, (_, index) => index))
    for (const { at } of sent)
      expect(sent.filter(one => one.at > at - 60_000 && one.at <= at).length).toBeLessThanOrEqual(50)
    expect(pace.passed()).toBeLessThan(130_000)
  })

  it('in another region have turns of their own, and one that fails hands its turn on', async () => {
    const pace = quickPace()
    const submissions = createSubmissions(pace)
    const stuck = Array.from({ length: 10 }, () => submissions.begin(place, () => pace.sleep(1_000)))
    let done = ''
    await submissions.begin({ ...place, location: 'us-east1' }, async () => {
      done = 'there'
    })
    expect([done, pace.passed()]).toEqual(['there', 0])
    const failing = submissions.begin(place, async () => {
      throw new Error('refused')
    })
    await expect(failing).rejects.toThrow('refused')
    await Promise.all(stuck)
    await submissions.begin(place, async () => {
      done = 'here'
    })
    expect(done).toBe('here')
  })

  it('that wait when the run is stopped are not sent', async () => {
    const pace = quickPace()
    const submissions = createSubmissions(pace)
    for (let index = 0; index < 50; index++) await submissions.paced(place, never)
    const stop = new AbortController()
    const waiting = submissions.paced(place, stop.signal)
    const next = submissions.paced(place, stop.signal)
    stop.abort(new ActionError('CANCELLED', 'stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    await expect(next).rejects.toThrow('stopped')
  })
})

describe('logs of many jobs', () => {
  const line = (text: string): LogLine => ({ time: '', source: 'workerpool0-0', severity: 'INFO', text })
  interface Entry {
    readonly name: string
    readonly at: number
    readonly text: string
  }
  /** A log that gives `pageSize` entries a call, 5 s late, and counts its calls. */
  const world = (entries: readonly Entry[], pageSize = 1000) => {
    const pace = quickPace()
    const calls: { at: number; count: number }[] = []
    const events: StepEvent[] = []
    let failing: ActionError | undefined
    let hangs = false
    const stop = new AbortController()
    const desk = createLogDesk(
      {
        pace,
        tell: event => void events.push(event),
        readLogs: async (_, asked: readonly LogAsked[]) => {
          calls.push({ at: pace.now(), count: asked.length })
          if (failing !== undefined) throw failing
          if (hangs) await new Promise<never>(() => {})
          const found = entries
            .map((entry, index) => ({ ...entry, id: String(index).padStart(6, '0') }))
            .filter(({ name, at, id }) => {
              const one = asked.find(({ name: wanted }) => wanted === name)
              return (
                one !== undefined && at < pace.now() - 5_000 && (one.cursor === undefined || id > one.cursor.insertId)
              )
            })
          const page = found.slice(0, pageSize)
          const of = (name: string): typeof page => page.filter(entry => entry.name === name)
          const names = [...new Set(page.map(({ name }) => name))]
          return {
            lines: new Map(names.map(name => [name, of(name).map(({ text }) => line(text))])),
            cursors: new Map(names.map(name => [name, { timestamp: '', insertId: of(name).at(-1)?.id ?? '' }])),
            more: found.length > pageSize,
          }
        },
      },
      stop.signal,
    )
    const shown = (step: string): string[] =>
      events.flatMap(event => (event.type === 'log' && event.step === step ? event.lines.map(({ text }) => text) : []))
    return {
      pace,
      calls,
      events,
      desk,
      shown,
      stop,
      fail: (error: ActionError | undefined): void => {
        failing = error
      },
      hang: (): void => {
        hangs = true
      },
    }
  }
  const followed = (index: number) => ({ step: `s${index}`, name: nameOf(index), project: 'acme-ml', since: 0 })
  const most = (calls: readonly { at: number }[]): number =>
    Math.max(...calls.map(({ at }) => calls.filter(one => one.at >= at && one.at <= at + 60_000).length))

  it('are read together, none lost or doubled at the borders of pages, within 60 calls a minute', async () => {
    const entries = Array.from({ length: 5_000 }, (_, index) => ({
      name: nameOf(index % 100),
      at: index * 20,
      text: `line ${Math.floor(index / 100)}`,
    }))
    const { desk, pace, calls, shown } = world(entries, 130)
    const ends = Array.from({ length: 100 }, (_, index) => desk.follow(followed(index)))
    await pace.sleep(110_000)
    await Promise.all(ends.map(end => end()))
    for (let index = 0; index < 100; index++)
      expect(shown(`s${index}`)).toEqual(Array.from({ length: 50 }, (_, number) => `line ${number}`))
    expect(most(calls)).toBeLessThanOrEqual(60)
    expect(Math.max(...calls.map(({ count }) => count))).toBe(40)
  })

  it('of one job end with its last lines, which come late', async () => {
    const { desk, pace, shown, calls } = world([{ name: nameOf(0), at: 19_999, text: 'the end' }])
    const end = desk.follow(followed(0))
    await pace.sleep(20_000)
    await end()
    expect(shown('s0')).toEqual(['the end'])
    expect(pace.passed()).toBeLessThan(32_000)
    expect(calls.length).toBeLessThan(9)
  })

  it('that may not be read are one notice for all', async () => {
    const { desk, events, fail, calls, pace } = world([])
    fail(refusal(403))
    const ends = [0, 1, 2].map(index => desk.follow(followed(index)))
    await pace.sleep(20_000)
    await Promise.all(ends.map(end => end()))
    await desk.follow(followed(4))()
    expect(events.map(({ type }) => type)).toEqual(['unheard'])
    expect(calls).toHaveLength(1)
  })

  it.each([401, 403, 404])('that were read before are read on after a refusal that passes: %i', async status => {
    const { desk, fail, pace, shown, events } = world([
      { name: nameOf(0), at: 0, text: 'first' },
      { name: nameOf(0), at: 60_000, text: 'second' },
    ])
    const end = desk.follow(followed(0))
    await pace.sleep(20_000)
    fail(refusal(status))
    await pace.sleep(240_000)
    fail(undefined)
    await pace.sleep(120_000)
    expect(shown('s0')).toEqual(['first', 'second'])
    fail(refusal(status))
    await pace.sleep(900_000)
    expect(events.filter(({ type }) => type === 'unheard')).toHaveLength(1)
    await end()
  })

  it('that cannot be read for a while are read on later, but hold no step up for long', async () => {
    const { desk, fail, pace, shown, events } = world([{ name: nameOf(0), at: 0, text: 'first' }])
    fail(refusal(503))
    const end = desk.follow(followed(0))
    await pace.sleep(20_000)
    fail(undefined)
    await pace.sleep(20_000)
    expect(shown('s0')).toEqual(['first'])
    fail(refusal(503))
    const from = pace.passed()
    await end()
    expect(pace.passed() - from).toBeLessThanOrEqual(10_000)
    expect(events.at(-1)).toMatchObject({
      type: 'note',
      message: `the rest of its log is in Cloud Logging:
gcloud logging read 'resource.type="ml_job" AND resource.labels.job_id="0"' \\
  --project=acme-ml --freshness=7d --order=asc`,
    })
  })

  it.each([
    ['refuses for its quota', refusal(429)],
    ['is down', refusal(503)],
    ['does not answer', new ActionError('NETWORK', 'no answer')],
  ])('hold no step up for long, and cost few reads, where Cloud Logging %s throughout', async (_, error) => {
    const { desk, fail, pace, calls, events } = world([])
    fail(error)
    const end = desk.follow(followed(0))
    await pace.sleep(600_000)
    const during = calls.length
    await end()
    expect(pace.passed()).toBeLessThanOrEqual(610_000)
    expect(during).toBeLessThan(16)
    expect(calls.length - during).toBeLessThanOrEqual(2)
    expect(events.map(({ type }) => type)).toEqual(['note'])
  })

  it('hold no step up for long where a read hangs', async () => {
    const { desk, pace, events, hang } = world([])
    hang()
    const end = desk.follow(followed(0))
    await pace.sleep(3_000)
    await end()
    expect(pace.passed()).toBeLessThanOrEqual(13_000)
    expect(events.map(({ type }) => type)).toEqual(['note'])
  })

  it('end with the run', async () => {
    const { desk, pace, stop } = world([])
    const end = desk.follow(followed(0))
    await pace.sleep(3_000)
    stop.abort(new ActionError('CANCELLED', 'stopped'))
    await end()
    expect(pace.passed()).toBe(3_000)
  })
})
