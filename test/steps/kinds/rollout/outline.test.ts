import { expect, test } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { outlineRollback, outlineRollout } from '../../../../src/steps/kinds/rollout/outline.ts'

const body = { endpoint: 'fraud', model: 'fraud@champion', deployedModel: {}, traffic: [10, 100] }

test('a plan has a line for each share, in order, and what happens on failure', () => {
  const lines = outlineRollout({ ...body, bake: '10m' })
  expect(lines).toHaveLength(5)
  expect(lines[0]).toContain('fraud@champion on fraud')
  expect(lines[1]).toMatch(/10 % of the traffic, held for 10 ?m/)
  expect(lines[2]).toContain('100 %')
  expect(lines[3]).toBe('Undeploys the previous models')
  expect(lines[4]).toMatch(/^On failure, restores the previous split/)
})

test('bounds of probe and watch are said with their numbers', () => {
  const probe = {
    instances: [1],
    requests: 30,
    errors: 1,
    latency: '500ms',
    expect: { 'predictions.0': { min: 0, max: 1 } },
  }
  const watch = {
    errors: { max: 0.005 },
    latency: { p99: '2s' },
    failures: 2,
    min_requests: 50,
    on_inconclusive: 'promote',
  }
  const text = outlineRollout({ ...body, bake: '10m', probe, watch }).join('\n')
  expect(text).toContain('of 30 at most 1 fail; p95 at most 500 ms; predictions.0 from 0 to 1')
  expect(text).toContain('at most 0.5 % errors; p99 at most 2000 ms; 2 bad samples roll back; fewer than 50 requests')
})

test('what only the run knows is shown as the reference, and a rollout may end below 100 %', () => {
  const lines = outlineRollout({ ...body, model: new Pending('${steps.register.model}', true), traffic: [5] })
  expect(lines[0]).toContain('${steps.register.model}')
  expect(lines.at(-2)).toMatch(/^Stops at 5 %/)
  expect(outlineRollback({ endpoint: { displayName: 'Fraud' } })[0]).toContain('the endpoint called Fraud')
})
