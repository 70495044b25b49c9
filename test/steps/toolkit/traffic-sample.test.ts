import { expect, test } from 'vitest'
import { joinSamples, type ModelSample, type TrafficSample } from '../../../src/steps/toolkit/traffic-sample.ts'

const model = (deployedModelId: string, requests: number, failures: number, p95Ms?: number): ModelSample => ({
  ...{ model: `fraud@${deployedModelId}`, deployedModelId, requests, failures },
  ...{ errorRatio: requests === 0 ? undefined : failures / requests, p50Ms: undefined, p95Ms, p99Ms: undefined },
})
const sample = (from: string, to: string, models: TrafficSample['models'], passed = true): TrafficSample => ({
  ...{ by: 'watch', from, to, of: 1, models, bound: { errorRatio: 0.5 }, passed },
})

test('joined samples add up requests, and keep the highest ratio and latency of each model', () => {
  const joined = joinSamples([
    sample('12:00', '12:01', [model('2', 10, 1, 30), model('1', 90, 0, 20)]),
    sample('12:01', '12:02', [model('2', 10, 3), model('3', 5, 0, 70)], false),
    sample('12:03', '12:04', [model('2', 0, 0, 40)]),
  ])
  expect(joined).toEqual({
    ...{ by: 'watch', from: '12:00', to: '12:04', of: 3, bound: { errorRatio: 0.5 }, passed: false },
    models: [{ ...model('2', 20, 4, 40), errorRatio: 0.3 }, model('1', 90, 0, 20), model('3', 5, 0, 70)],
  })
})
