import { expect, it } from 'vitest'
import { Pending } from '../../../../src/core/json.ts'
import { callOf } from '../../../../src/steps/kinds/plain/plain-call.ts'
import { jobKindNames, jobKinds, outcomeOf } from '../../../../src/vertex/job-kinds.ts'

it('a job whose state is a word that every object inherits is not taken for one that ended', () => {
  for (const kind of jobKindNames) {
    for (const state of ['constructor', '__proto__', 'toString', 'JOB_STATE_NEW', ''])
      expect(outcomeOf(kind, state)).toBe('running')
    expect(Object.keys(jobKinds[kind].terminal).map(state => outcomeOf(kind, state))).not.toContain('running')
  }
  expect(outcomeOf('customJob', 'JOB_STATE_EXPIRED')).toBe('failed')
  expect(outcomeOf('pipelineJob', 'PIPELINE_STATE_SUCCEEDED')).toBe('succeeded')
})

it('a name in the path may be an id or in full, is not sent again, and may be unknown yet', () => {
  const place = { project: 'acme-ml', location: 'us-central1' }
  const aliases = { versionAliases: ['champion'] }
  expect(callOf('aliases', place, { name: 'fraud@3', ...aliases })).toEqual({
    verb: 'POST',
    path: 'projects/acme-ml/locations/us-central1/models/fraud@3:mergeVersionAliases',
    body: aliases,
    repeatable: false,
  })
  const full = 'projects/acme-eu/locations/europe-west4/models/fraud@3'
  expect(callOf('aliases', place, { name: full, ...aliases })?.path).toBe(`${full}:mergeVersionAliases`)
  const later = new Pending('${steps.register.model}@2', false)
  expect(callOf('aliases', place, { name: later, ...aliases })?.path).toBe(
    '${steps.register.model}@2:mergeVersionAliases',
  )
  expect(callOf('uploadModel', place, { modelId: 'fraud' })).toEqual({
    verb: 'POST',
    path: 'projects/acme-ml/locations/us-central1/models:upload',
    body: { modelId: 'fraud' },
    repeatable: false,
  })
  expect(callOf('gate', place, {})).toBeUndefined()
})
