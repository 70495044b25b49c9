import { expect, test } from 'vitest'
import { recordedSample, SampleLog } from '../../../../src/steps/kinds/rollout/sample-log.ts'
import type { TrafficSample } from '../../../../src/steps/toolkit/traffic-sample.ts'

const minute = 60_000
const since = Date.parse('2026-11-30T12:00:00Z')
const time = (nth: number): string => new Date(since + nth * minute).toISOString()

const sample = (nth: number, { passed = true, failures = 0, p95Ms = 40 } = {}): TrafficSample => ({
  ...{ by: 'watch', from: time(nth), to: time(nth + 1), of: 1, passed, bound: { errorRatio: 0.1 } },
  models: [
    {
      ...{ model: 'fraud@3', deployedModelId: '18', requests: 10, failures, errorRatio: failures / 10 },
      ...{ p50Ms: 20, p95Ms, p99Ms: undefined },
    },
  ],
})

/** Logs these samples, one a minute. */
async function logged(samples: readonly TrafficSample[]) {
  const written: TrafficSample[] = []
  const log = new SampleLog(async one => {
    written.push(one)
  })
  for (const one of samples) await log.add(one)
  return { log, written }
}

test('the samples of the first hour are written one by one, as they come', async () => {
  const { log, written } = await logged(Array.from({ length: 60 }, (_, nth) => sample(nth)))
  expect(written).toHaveLength(60)
  expect(log.samples).toEqual(written)
})

test('a bake of days makes a few hundred samples, and each failed one is among them, alone', async () => {
  const failed = [200, 1_000, 4_000]
  const all = Array.from({ length: 5 * 24 * 60 }, (_, nth) =>
    sample(nth, failed.includes(nth) ? { passed: false, failures: 5 } : {}),
  )
  const { log, written } = await logged(all)
  await log.end()
  expect(written.length).toBeLessThan(450)
  expect(written.filter(({ passed }) => !passed)).toEqual(failed.map(nth => all[nth]))
  expect(written.reduce((sum, { of }) => sum + of, 0)).toBe(all.length)
  expect(written.at(-1)?.to).toBe(all.at(-1)?.to)
  // In the order of time, without overlap.
  for (const [index, one] of written.entries()) expect(one.from >= (written[index - 1]?.to ?? '')).toBe(true)
})

test('minutes whose latencies never arrived are written at the end, once', async () => {
  const { log, written } = await logged([])
  await log.see([], [sample(0), sample(1)])
  await log.see([sample(0)], [sample(1)])
  expect(written).toEqual([sample(0)])
  await log.end()
  await log.end()
  expect(written).toEqual([sample(0), sample(1)])
})

test('the record has a sample’s numbers exactly, and leaves out what is not known', () => {
  const at = { step: 'release', endpoint: 'e', share: 10 }
  expect(recordedSample(sample(0, { failures: 2, passed: false }), at)).toEqual({
    ...at,
    ...{ by: 'watch', from: time(0), to: time(1), samples: 1, passed: false },
    models: [
      {
        ...{ model: 'fraud@3', deployed_model_id: '18', requests: 10, failures: 2, error_ratio: 0.2 },
        ...{ p50_ms: 20, p95_ms: 40 },
      },
    ],
    bound: { error_ratio: 0.1 },
  })
})
