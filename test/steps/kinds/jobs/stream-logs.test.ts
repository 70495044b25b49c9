import { describe, expect, it } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { CloudLogStreams } from '../../../../src/steps/kinds/jobs/stream-logs.ts'
import type { LogAsked, LogLine } from '../../../../src/steps/toolkit/log-ports.ts'
import type { StepEvent } from '../../../../src/steps/toolkit/ports.ts'
import { quickClock } from '../../clock.ts'

const nameOf = (index: number): string => `projects/1/locations/us-central1/customJobs/${index}`
const refusal = (status: number): ActionError =>
  new ActionError('STEP_REJECTED', 'refused', { answer: { host: 'x', status, words: 'no' } })

describe('logs of many jobs', () => {
  const line = (text: string): LogLine => ({ time: '', source: 'workerpool0-0', severity: 'INFO', text })
  interface Entry {
    readonly name: string
    readonly at: number
    readonly text: string
  }
  /** A log that returns `pageSize` entries per call, 5 s late, and counts its calls. */
  const world = (entries: readonly Entry[], pageSize = 1000) => {
    const clock = quickClock()
    const calls: { at: number; count: number }[] = []
    const events: StepEvent[] = []
    let failing: ActionError | undefined
    let hangs = false
    const stop = new AbortController()
    const desk = new CloudLogStreams(
      {
        clock,
        tell: event => void events.push(event),
        readLogs: async (_, asked: readonly LogAsked[]) => {
          calls.push({ at: clock.now(), count: asked.length })
          if (failing !== undefined) throw failing
          if (hangs) await new Promise<never>(() => {})
          const found = entries
            .map((entry, index) => ({ ...entry, id: String(index).padStart(6, '0') }))
            .filter(({ name, at, id }) => {
              const one = asked.find(({ name: wanted }) => wanted === name)
              return (
                one !== undefined && at < clock.now() - 5_000 && (one.cursor === undefined || id > one.cursor.insertId)
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
      clock,
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
    const { desk, clock, calls, shown } = world(entries, 130)
    const ends = Array.from({ length: 100 }, (_, index) => desk.follow(followed(index)))
    await clock.sleep(110_000)
    await Promise.all(ends.map(end => end()))
    for (let index = 0; index < 100; index++)
      expect(shown(`s${index}`)).toEqual(Array.from({ length: 50 }, (_, number) => `line ${number}`))
    expect(most(calls)).toBeLessThanOrEqual(60)
    expect(Math.max(...calls.map(({ count }) => count))).toBe(40)
  })

  it('of one job end with its last lines, which come late', async () => {
    const { desk, clock, shown, calls } = world([{ name: nameOf(0), at: 19_999, text: 'the end' }])
    const end = desk.follow(followed(0))
    await clock.sleep(20_000)
    await end()
    expect(shown('s0')).toEqual(['the end'])
    expect(clock.passed()).toBeLessThan(32_000)
    expect(calls.length).toBeLessThan(9)
  })

  it('that may not be read are one notice for all', async () => {
    const { desk, events, fail, calls, clock } = world([])
    fail(refusal(403))
    const ends = [0, 1, 2].map(index => desk.follow(followed(index)))
    await clock.sleep(20_000)
    await Promise.all(ends.map(end => end()))
    await desk.follow(followed(4))()
    expect(events.map(({ type }) => type)).toEqual(['logs-unavailable'])
    expect(calls).toHaveLength(1)
  })

  it.each([401, 403, 404])('that were read before are read on after a refusal that passes: %i', async status => {
    const { desk, fail, clock, shown, events } = world([
      { name: nameOf(0), at: 0, text: 'first' },
      { name: nameOf(0), at: 60_000, text: 'second' },
    ])
    const end = desk.follow(followed(0))
    await clock.sleep(20_000)
    fail(refusal(status))
    await clock.sleep(240_000)
    fail(undefined)
    await clock.sleep(120_000)
    expect(shown('s0')).toEqual(['first', 'second'])
    fail(refusal(status))
    await clock.sleep(900_000)
    expect(events.filter(({ type }) => type === 'logs-unavailable')).toHaveLength(1)
    await end()
  })

  it('that cannot be read for a while are read on later, but hold no step up for long', async () => {
    const { desk, fail, clock, shown, events } = world([{ name: nameOf(0), at: 0, text: 'first' }])
    fail(refusal(503))
    const end = desk.follow(followed(0))
    await clock.sleep(20_000)
    fail(undefined)
    await clock.sleep(20_000)
    expect(shown('s0')).toEqual(['first'])
    fail(refusal(503))
    const from = clock.passed()
    await end()
    expect(clock.passed() - from).toBeLessThanOrEqual(10_000)
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
    const { desk, fail, clock, calls, events } = world([])
    fail(error)
    const end = desk.follow(followed(0))
    await clock.sleep(600_000)
    const during = calls.length
    await end()
    expect(clock.passed()).toBeLessThanOrEqual(610_000)
    expect(during).toBeLessThan(16)
    expect(calls.length - during).toBeLessThanOrEqual(2)
    expect(events.map(({ type }) => type)).toEqual(['note'])
  })

  it('hold no step up for long where a read hangs', async () => {
    const { desk, clock, events, hang } = world([])
    hang()
    const end = desk.follow(followed(0))
    await clock.sleep(3_000)
    await end()
    expect(clock.passed()).toBeLessThanOrEqual(13_000)
    expect(events.map(({ type }) => type)).toEqual(['note'])
  })

  it('end with the run', async () => {
    const { desk, clock, stop } = world([])
    const end = desk.follow(followed(0))
    await clock.sleep(3_000)
    stop.abort(new ActionError('CANCELLED', 'stopped'))
    await end()
    expect(clock.passed()).toBe(3_000)
  })
})
