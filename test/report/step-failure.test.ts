import { describe, expect, test } from 'vitest'
import { ActionError, stepError } from '../../src/core/errors.ts'
import { fieldNamed, withDiagnosis } from '../../src/report/step-failure.ts'

const place = { file: 'steps.yml', line: 3, column: 5, path: 'steps.train' }
const context = {
  ...{ member: 'serviceAccount:x@y', project: 'acme-ml', location: 'us-central1', step: 'train' },
  placeOf: () => place,
  makersBeside: () => [],
}
const answer = (status: number, words: string) => ({ host: 'us-central1-aiplatform.googleapis.com', status, words })

describe('a step’s failure', () => {
  test('names its step and its place, and is told no worse where a life said its cause itself', () => {
    const plain = withDiagnosis(
      new ActionError('STEP_REJECTED', 'h refused GET /x', { answer: answer(503, 'no') }),
      context,
    )
    expect(plain).toMatchObject({
      message: 'Step train: h refused GET /x',
      place,
      likelyCause: 'Vertex AI has internal errors',
    })
    const told = withDiagnosis(
      stepError('train', 'STEP_REJECTED', 'no', { answer: answer(503, 'no'), cause: 'c', cure: 'd' }),
      context,
    )
    expect(told).toMatchObject({ message: 'Step train: no', place, likelyCause: 'c', cure: 'd' })
  })

  test('keeps a name in its message that looks like a step', () => {
    const error = new ActionError('STEP_REJECTED', 'the display name is "Step train: no"')
    expect(withDiagnosis(error, context).message).toBe('Step train: the display name is "Step train: no"')
  })

  test('leads to the field that names a missing resource, and to the step if the resource exists', () => {
    const placeOf = (words: string) => ({ ...place, path: words })
    const name = 'projects/acme-ml/locations/us-central1/endpoints/fraud'
    const about = (isMissing: boolean, details = {}) =>
      withDiagnosis(
        stepError('train', 'STEP_REJECTED', 'no', { subject: { kind: 'endpoint', name, isMissing }, ...details }),
        { ...context, placeOf },
      ).place?.path
    expect(about(true)).toBe(name)
    expect(about(false)).toBe('')
    expect(about(false, { answer: answer(404, 'not found') })).toBe(name)
    expect(about(false, { answer: answer(400, 'bad display_name') })).toBe('bad display_name')
  })

  test('of what is not there names the steps that may be about to make it', () => {
    const missing = new ActionError('STEP_REJECTED', 'h refused GET /x', {
      answer: answer(404, 'no projects/acme-ml/locations/us-central1/endpoints/x'),
    })
    expect(withDiagnosis(missing, { ...context, makersBeside: () => ['serve'] }).cure).toMatch(
      /^If step serve creates it, wait for that step: steps\.train\.needs: \[serve\]\. See what exists/,
    )
    expect(withDiagnosis(missing, context).cure).not.toContain('needs')
  })

  test('that has places of its own, or is the whole run’s, stays as it is', () => {
    const problem = { ...place, message: 'bad' }
    for (const error of [
      new ActionError('LIMITS_EXCEEDED', 'x', { problems: [problem] }),
      new ActionError('INTERNAL', 'x'),
      new ActionError('POLICY_UNREADABLE', 'x', { answer: answer(503, 'no') }),
    ])
      expect(withDiagnosis(error, context)).toBe(error)
  })
})

test.for([
  [
    'Invalid value at \'custom_job.job_spec.worker_pool_specs[0].machine_spec.machine_type\' (type), "x"',
    ['jobSpec', 'workerPoolSpecs', 0, 'machineSpec', 'machineType'],
  ],
  ['1.Field: job_spec.worker_pool_specs[0].disk_spec; Message: too small', ['jobSpec', 'workerPoolSpecs', 0]],
  ['The Model "projects/1/locations/l/models/fraud@champoin" does not exist.', ['model']],
  ['the display_name is too long', ['displayName']],
  ['the Endpoint "projects/1/locations/l/endpoints/x" does not exist', ['endpoint']],
  ['us-central1-aiplatform.googleapis.com is not enabled', undefined],
] as const)('%s', ([words, path]) => {
  const body = {
    displayName: 'x',
    endpoint: 'x',
    model: 'fraud@champoin',
    jobSpec: { workerPoolSpecs: [{ machineSpec: { machineType: 'x' } }] },
  }
  expect(fieldNamed(words, body)).toEqual(path)
})
