import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { outputOf, startJob, statesOf } from './jobs.ts'
import { adkAgent } from './sources.ts'

test('09-adk-deploy: an agent from its sources', async () => {
  const { cloud, run } = await startJob('09-adk-deploy', adkAgent('support', 'Answer tickets.'))
  await using _ = cloud
  const jobs = await run()
  expect(statesOf(jobs)).toEqual({ agent: 'SUCCEEDED', ask: 'SUCCEEDED' })
  expect(outputOf(jobs, 'agent')).toMatch(/\/reasoningEngines\/\d+$/)
})

test('10-weather-agent: updated in place, so that its name stays', async () => {
  const { cloud, run } = await startJob('10-weather-agent', adkAgent('weather', 'Tell the weather.'))
  await using _ = cloud
  const first = outputOf(await run(), 'agent')
  cloud.github.repository(acme.repository).commit(adkAgent('weather', 'Tell the weather in metric units.'))
  expect(outputOf(await run(), 'agent')).toBe(first)
  expect(cloud.google.vertex.engines.all).toHaveLength(1)
})

test('11-inline-agent: planned without a token, then deployed to the chosen environment', async () => {
  const { cloud, run } = await startJob('11-inline-agent', adkAgent('bob', 'Review changes.'))
  await using _ = cloud
  cloud.github.repository(acme.repository).environments['staging'] = { reviewers: [] }
  const jobs = await run({
    event: 'workflow_dispatch',
    inputs: { environment: 'staging' },
  })
  expect(jobs.map(({ job }) => job)).toEqual(['check', 'deploy'])
  expect(jobs[0]?.uses[0]?.log).toContain('agent')
  expect(outputOf(jobs, 'agent')).toMatch(/^projects\/acme-staging\//)
})
