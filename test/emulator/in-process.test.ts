import { describe, expect, it } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { createVirtualClock } from '../../emulator/virtual-time.ts'
import { eventsOf, fraud, train, trainHere } from '../e2e/harness.ts'

const isCreate = ({ method, path }: { method: string; path: string }): boolean =>
  method === 'POST' && path.endsWith('/customJobs')
const created = (cloud: Emulator) => cloud.answered(isCreate)

describe('the action inside of this process', () => {
  it('does what dist does in one of its own', async () => {
    // Whole seconds, because the token that GitHub signs has no fractions.
    const startAt = 1_790_000_000_000
    await using one = await fraud({ virtualTime: true, startAt })
    await using other = await fraud({ timeScale: 200, startAt })
    const [here, there] = [await trainHere(one), await train(other)]
    const kept = ({ exitCode, conclusion, outputs, record, state, post }: typeof here) => ({
      exitCode,
      conclusion,
      outputs: Object.keys(outputs).toSorted(),
      decision: outputs['decision'],
      types: record.map(({ type }) => type).toSorted(),
      state: Object.keys(state).toSorted(),
      post: post?.exitCode,
    })
    expect(kept(here)).toEqual(kept(there))
    const asked = (cloud: Emulator): string[] => [...new Set(cloud.requests.map(({ host }) => host))].toSorted()
    expect(asked(one)).toEqual(asked(other))
    expect(here.annotations).toEqual(there.annotations)
    expect(here.summary.length).toBeGreaterThan(1_000)
  })

  it('says the same in every run', async () => {
    const logs = await Promise.all(
      [1, 2].map(async () => {
        await using cloud = await fraud({ virtualTime: true, startAt: 1_790_000_000_000 })
        cloud.faults.add({
          host: 'us-central1-aiplatform.googleapis.com',
          method: 'GET',
          times: 2,
          fault: { status: 503 },
        })
        cloud.faults.add({ host: 'us-central1-aiplatform.googleapis.com', method: 'GET', fault: { hang: true } })
        const { log, paths } = await trainHere(cloud, { job: { runId: '170123' } })
        const random = /[0-9a-f]{8}-[0-9a-f-]{27}|(?:SHA-256|last hash) \w+|customJobs\/\d+|training\/\d+/g
        return log.replaceAll(paths.root, '').replaceAll(random, '…')
      }),
    )
    expect(logs[0]).toBe(logs[1])
  })

  it('has no effect any more once it is killed; post stops what it left', async () => {
    await using cloud = await fraud({ virtualTime: true })
    let sent = 0
    const kill = (): Promise<void> =>
      created(cloud).then(() => {
        sent = cloud.requests.length
      })
    const run = await trainHere(cloud, { kill })
    expect({ exitCode: run.exitCode, signal: run.signal, outputs: run.outputs }).toEqual({
      exitCode: null,
      signal: 'SIGKILL',
      outputs: {},
    })
    expect(run.summary).toBe('')
    expect(run.post?.exitCode).toBe(0)
    // Later requests are post's: it requests its own token, and looks before it stops anything.
    const after = cloud.requests.slice(sent).map(({ method, path }) => `${method} ${path.replace(/.*\//, '')}`)
    expect(after.filter(request => request.startsWith('POST')).at(-1)).toMatch(/^POST \d+:cancel$/)
    expect(cloud.requests.filter(isCreate)).toHaveLength(1)
    expect(eventsOf(run, 'run.cancelled')).toMatchObject([{ signal: 'KILLED', left_running: [] }])
  })

  it('stops its jobs when it is cancelled', async () => {
    await using cloud = await fraud({ virtualTime: true })
    const run = await trainHere(cloud, { cancel: created })
    expect({ exitCode: run.exitCode, conclusion: run.conclusion }).toEqual({ exitCode: 1, conclusion: 'cancelled' })
    expect(eventsOf(run, 'run.cancelled')).toMatchObject([{ signal: 'SIGINT', left_running: [] }])
  })

  it('runs beside others of its kind', async () => {
    await using cloud = await fraud({ virtualTime: true })
    const runs = await Promise.all(['1', '2', '3'].map(runId => trainHere(cloud, { job: { runId } })))
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 0])
    expect(cloud.requests.filter(isCreate)).toHaveLength(3)
  })
})

describe('a virtual clock', () => {
  const sleep = (clock: ReturnType<typeof createVirtualClock>, milliseconds: number): Promise<void> =>
    new Promise(resolve => clock.later(milliseconds, resolve))

  it('goes from one moment to the next at which something is due', async () => {
    const clock = createVirtualClock(0)
    const seen: number[] = []
    await Promise.all([3_600_000, 5, 60_000].map(ms => sleep(clock, ms).then(() => seen.push(clock.now()))))
    expect(seen).toEqual([5, 60_000, 3_600_000])
  })

  it('stands still while something is under way, but not while that waits for time itself', async () => {
    const clock = createVirtualClock(0)
    const goOn = clock.hold()
    let woken = false
    const sleeping = sleep(clock, 10).then(() => {
      woken = true
    })
    for (let turn = 0; turn < 50; turn++) await new Promise(resolve => setImmediate(resolve))
    expect([woken, clock.now()]).toEqual([false, 0])
    const resume = clock.rest()
    await sleeping
    resume()
    goOn()
    expect(clock.now()).toBe(10)
  })

  it('wakes nobody earlier when it is advanced', async () => {
    const clock = createVirtualClock(0)
    const sleeping = sleep(clock, 10)
    clock.advance(3_600_000)
    await sleeping
    expect(clock.now()).toBe(3_600_010)
  })
})
