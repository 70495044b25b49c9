import { expect, test } from 'vitest'
import { ActionError } from '../../../src/core/errors.ts'
import { isOver, stopInFlightWork, stopTime } from '../../../src/steps/run/stop-in-flight-work.ts'
import type { InFlightJob } from '../../../src/steps/toolkit/ports.ts'
import { quickClock } from '../clock.ts'
import { fakeContext, location, numbered, project } from '../fake-context.ts'

const job = (step: string, name: string | undefined): InFlightJob => ({
  ...{ type: 'job', kind: 'customJob', dedupeKey: step },
  ...{ step, project, location, name },
})

test('everything is asked to stop once, and again only what a create in progress has made meanwhile', async () => {
  const cancelled: string[] = []
  const { run } = fakeContext({
    kind: 'customJob',
    vertex: {
      repeatable: async path => {
        cancelled.push(path)
        return {}
      },
    },
    // Time passes only when everything waits for it.
    ports: { clock: quickClock() },
  })
  let looks = 0
  const work = (): readonly InFlightJob[] => [
    job('a', `${numbered}/customJobs/1`),
    job('b', ++looks === 1 ? undefined : `${numbered}/customJobs/2`),
  ]
  const stopped = await stopInFlightWork(work, new Promise(() => {}), run.ports, 6_000)
  expect(cancelled).toHaveLength(2)
  expect(cancelled[0]).toContain('customJobs/1')
  expect(cancelled[1]).toContain('customJobs/2')
  expect([...stopped.values()].every(isOver)).toBe(true)
})

test('a run that a person cancels has seconds, since the runner kills it; others have a minute', () => {
  const time = (reason: ActionError): number => stopTime(AbortSignal.abort(reason))
  expect(time(new ActionError('CANCELLED', 'cancelled'))).toBeLessThan(7_500)
  expect(time(new ActionError('DENIED', 'denied'))).toBe(60_000)
  expect(time(new ActionError('STEP_TIMEOUT', 'too long'))).toBe(60_000)
})
