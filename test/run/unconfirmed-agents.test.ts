import { expect, test } from 'vitest'
import type { RecordedEvent } from '../../src/audit/file.ts'
import { unconfirmedAgents } from '../../src/run/unconfirmed-agents.ts'

const name = 'projects/acme-ml/locations/us-central1/reasoningEngines/7'
const numbered = name.replace('acme-ml', '123456789')
const identity = { repository: 'acme/fraud', runId: '17' }
const event = (type: string, data: RecordedEvent['data']): RecordedEvent => ({ type, data })
const submitted = event('step.submitted', { step: 'agent' })
const finished = event('step.finished', { step: 'agent', kind: 'reasoningEngine', state: 'SUCCEEDED', name: numbered })
const answered = (passed: boolean): RecordedEvent => event('agent.answered', { step: 'ask', engine: name, passed })

test.for([
  ['that nothing asked', [submitted, finished], /the run ended before it saw an answer$/],
  ['whose answer was wrong', [submitted, finished, answered(false)], /its answer was not as expected$/],
] as const)('a new version %s serves unconfirmed', ([, events, why]) => {
  expect(unconfirmedAgents(events, identity)).toEqual([
    { words: expect.stringMatching(why), command: 'gh run rerun 17 --repo=acme/fraud' },
  ])
})

test.for([
  ['answered as expected', [submitted, finished, answered(true)]],
  ['was restored', [submitted, finished, answered(false), event('agent.restored', { step: 'ask', engine: name })]],
  ['was not changed', [finished]],
  ['is not there yet', [submitted]],
] as const)('nothing is said of an agent that %s', ([, events]) => {
  expect(unconfirmedAgents(events, identity)).toEqual([])
})
