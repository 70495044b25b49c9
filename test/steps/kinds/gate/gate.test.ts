import { describe, expect, test } from 'vitest'
import { gate } from '../../../../src/steps/kinds/gate/gate.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const metrics = { auc: 0.93, loss: 0.2 }
const evaluation = `${numbered}/models/fraud@3/evaluations/1`

function run(body: Resource, refused?: Error) {
  const fake = fakeContext({
    kind: 'gate',
    body: { metrics, ...body },
    resources: { [`${parent}/models/fraud@3`]: { name: `${numbered}/models/fraud`, versionId: '3' } },
    vertex: {
      list: async () => [],
      once: async () => {
        if (refused !== undefined) throw refused
        return { resource: { name: evaluation } }
      },
    },
  })
  return { ...fake, end: gate(fake.run) }
}

describe('a gate', () => {
  test('that holds is recorded with all of its numbers, and gives them to later steps', async () => {
    const { end, recorded } = run({ require: { auc: { min: 0.92 }, loss: { max: 0.2 } } })
    expect(await end).toMatchObject({
      state: 'SUCCEEDED',
      resource: { metrics, passed: true },
      details: { type: 'comparisons' },
    })
    expect(recorded).toEqual([
      {
        type: 'gate.judged',
        data: {
          step: 'release',
          passed: true,
          comparisons: [
            { metric: 'auc', expected: 'at least 0.92', actual: '0.93', holds: true },
            { metric: 'loss', expected: 'at most 0.2', actual: '0.2', holds: true },
          ],
        },
      },
    ])
  })

  test('that does not hold names every number that is the reason, and no other', async () => {
    const { end, types } = run({ require: { auc: { min: 0.95 }, loss: { max: 0.5 }, f1: { min: 0.5 } } })
    const { state, error } = await end
    expect(state).toBe('FAILED')
    expect(error?.code).toBe('STEP_FAILED')
    expect(error?.message).toContain('auc is 0.93, expected at least 0.95; f1 is missing, expected at least 0.5')
    expect(error?.message).not.toContain('loss is')
    expect(types()).toEqual(['gate.judged'])
  })
})

describe('a gate that writes its numbers down', () => {
  const body = { require: { auc: { min: 0.92 } }, import: { model: 'fraud@3' } }

  test('does so only if it holds', async () => {
    expect(await run(body).end).toMatchObject({ state: 'SUCCEEDED', name: evaluation, resource: { evaluation } })
    const { end, sent } = run({ ...body, require: { auc: { min: 0.99 } } })
    expect(await end).toMatchObject({ state: 'FAILED' })
    expect(sent).toEqual([])
  })

  test('judges nothing if the model is not there', async () => {
    const { end, types } = run({ ...body, import: { model: 'other@1' } })
    expect((await errorOf(end)).message).toContain('there is no model other@1, to import the evaluation for')
    expect(types()).toEqual([])
  })

  test('fails with its comparisons if Google refuses the import', async () => {
    expect(await run(body, refusal(403)).end).toMatchObject({
      state: 'REJECTED',
      recorded: { state: 'REJECTED', reason: 'STEP_REJECTED' },
      details: { type: 'comparisons' },
      error: { answer: { status: 403 } },
    })
  })
})
