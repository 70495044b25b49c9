import { expect, it } from 'vitest'
import { jobKindNames, jobKinds, outcomeOf } from '../../src/vertex/job-kinds.ts'

it('a job whose state is a word that every object inherits is not taken for one that ended', () => {
  for (const kind of jobKindNames) {
    for (const state of ['constructor', '__proto__', 'toString', 'JOB_STATE_NEW', ''])
      expect(outcomeOf(kind, state)).toBe('running')
    expect(Object.keys(jobKinds[kind].terminal).map(state => outcomeOf(kind, state))).not.toContain('running')
  }
  expect(outcomeOf('customJob', 'JOB_STATE_EXPIRED')).toBe('failed')
  expect(outcomeOf('pipelineJob', 'PIPELINE_STATE_SUCCEEDED')).toBe('succeeded')
})
