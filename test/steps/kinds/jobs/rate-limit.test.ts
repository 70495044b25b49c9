import { describe, expect, it } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { createSubmissions } from '../../../../src/steps/kinds/jobs/rate-limit.ts'
import type { JobPlace } from '../../../../src/steps/toolkit/ports.ts'
import { quickClock } from '../../clock.ts'

const place: JobPlace = { kind: 'customJob', project: 'acme-ml', location: 'us-central1' }
const never = new AbortController().signal
describe('submissions', () => {
  it('are under way ten at once, and sent fifty a minute, in their order', async () => {
    const clock = quickClock()
    const submissions = createSubmissions(clock)
    const sent: { index: number; at: number }[] = []
    let [running, most] = [0, 0]
    await Promise.all(
      Array.from({ length: 120 }, (_, index) =>
        submissions.begin(place, async () => {
          most = Math.max(most, ++running)
          await submissions.paced(place, never)
          sent.push({ index, at: clock.now() })
          await clock.sleep(200)
          running--
        }),
      ),
    )
    expect(most).toBe(10)
    expect(sent.map(({ index }) => index)).toEqual(Array.from({ length: 120 }, (_, index) => index))
    for (const { at } of sent)
      expect(sent.filter(one => one.at > at - 60_000 && one.at <= at).length).toBeLessThanOrEqual(50)
    expect(clock.passed()).toBeLessThan(130_000)
  })

  it('in another region have turns of their own, and one that fails hands its turn on', async () => {
    const clock = quickClock()
    const submissions = createSubmissions(clock)
    const stuck = Array.from({ length: 10 }, () => submissions.begin(place, () => clock.sleep(1_000)))
    let done = ''
    await submissions.begin({ ...place, location: 'us-east1' }, async () => {
      done = 'there'
    })
    expect([done, clock.passed()]).toEqual(['there', 0])
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
    const clock = quickClock()
    const submissions = createSubmissions(clock)
    for (let index = 0; index < 50; index++) await submissions.paced(place, never)
    const stop = new AbortController()
    const waiting = submissions.paced(place, stop.signal)
    const next = submissions.paced(place, stop.signal)
    stop.abort(new ActionError('CANCELLED', 'stopped'))
    await expect(waiting).rejects.toThrow('stopped')
    await expect(next).rejects.toThrow('stopped')
  })
})
