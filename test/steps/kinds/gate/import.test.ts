import { describe, expect, test } from 'vitest'
import { importEvaluation } from '../../../../src/steps/kinds/gate/import.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const version = { versioned: `${parent}/models/fraud@3`, model: { name: `${numbered}/models/fraud`, versionId: '3' } }
const name = `${numbered}/models/fraud@3/evaluations/1`
const metrics = { auc: 0.93, loss: 0.1 }

function run(
  there: readonly Resource[],
  refused?: Error,
  wanted: { displayName?: string; metricsSchemaUri?: string } = {},
) {
  const fake = fakeContext({
    kind: 'gate',
    vertex: {
      list: async () => there,
      once: async () => {
        if (refused !== undefined) throw refused
        return { resource: { name } }
      },
    },
  })
  const imported = { model: 'fraud@3', displayName: wanted.displayName, metricsSchemaUri: wanted.metricsSchemaUri }
  return { ...fake, end: importEvaluation(metrics, imported, version, fake.run) }
}

describe('numbers that a gate writes down', () => {
  test('become an evaluation of the version, recorded with their digest', async () => {
    const { end, sent, types } = run([])
    expect(await end).toEqual({ name, adopted: false })
    const displayName = `release ${dedupeKey.slice(0, 12)}`
    expect(sent).toEqual([
      { call: `POST ${parent}/models/fraud@3/evaluations:import`, body: { modelEvaluation: { displayName, metrics } } },
    ])
    expect(types()).toEqual(['step.submitted'])
  })

  test('are not written twice, whoever wrote them and in whatever order', async () => {
    const same = { name, displayName: 'weekly', metrics: { loss: 0.1, auc: 0.93 } }
    const { end, sent, types } = run([same], undefined, { displayName: 'weekly' })
    expect(await end).toEqual({ name, adopted: true })
    expect([sent, types()]).toEqual([[], ['step.adopted']])
  })

  test.each([
    ['other numbers', { displayName: 'weekly', metrics: { auc: 0.94, loss: 0.1 } }],
    ['another name', { displayName: 'daily', metrics }],
  ])('are written next to those of %s', async (_, other) => {
    expect(await run([{ name, ...other }], undefined, { displayName: 'weekly' }).end).toMatchObject({ adopted: false })
  })
})

test('a 400 is about the schema of the numbers, and the error says which Google has', async () => {
  const without = await errorOf(run([], refusal(400)).end)
  expect(without.likelyCause).toBe('Google requires the schema of the metrics')
  const schema = 'gs://google-cloud-aiplatform/schema/modelevaluation/regression_metrics_1.0.0.yaml'
  expect((await errorOf(run([], refusal(400), { metricsSchemaUri: schema }).end)).likelyCause).toBe(
    `the metrics do not match ${schema}`,
  )
  expect((await errorOf(run([], refusal(403)).end)).likelyCause).toBeUndefined()
})
