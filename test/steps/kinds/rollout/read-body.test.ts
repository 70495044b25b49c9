import { expect, test } from 'vitest'
import { latencyMs } from '../../../../src/steps/kinds/rollout/read-body.ts'

test.for([
  ['500ms', 500],
  ['2s', 2_000],
  ['1.5s', 1_500],
  ['0ms', undefined],
  ['500', undefined],
  ['1m', undefined],
  [500, undefined],
  [undefined, undefined],
] as const)('a latency of %j is %j ms', ([text, milliseconds]) => {
  expect(latencyMs(text)).toBe(milliseconds)
})
