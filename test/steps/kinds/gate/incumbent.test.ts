import { describe, expect, test } from 'vitest'
import { judgeAgainstIncumbent } from '../../../../src/steps/kinds/gate/incumbent.ts'
import type { BetterThan } from '../../../../src/steps/kinds/gate/read-body.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent } from '../../fake-context.ts'
import { deployed, endpointName } from '../../fake-endpoint.ts'

const version = (id: string) => ({
  versioned: `${parent}/models/fraud@${id}`,
  model: { name: `${numbered}/models/fraud`, versionId: id },
})
const better: BetterThan = { endpoint: 'fraud', model: undefined, metric: 'auc', by: 0.01, goal: 'MAXIMIZE' }

interface Situation {
  readonly wanted?: BetterThan
  readonly absent?: 'pass' | 'fail'
  readonly models?: readonly Resource[]
  readonly split?: Resource
  readonly evaluations?: readonly Resource[]
  readonly challenger?: string
}

/** Judges a challenger with an AUC of 0.95 against what serves on `fraud`. */
function judge({
  wanted = better,
  absent = 'fail',
  models,
  split = { 17: 100 },
  evaluations = [],
  challenger,
}: Situation) {
  const endpoint = { name: `${numbered}/endpoints/fraud`, trafficSplit: split, deployedModels: models }
  const { run } = fakeContext({
    kind: 'gate',
    resources: {
      ...(models && { [endpointName]: endpoint }),
      [`${parent}/models/fraud@2`]: version('2').model,
    },
    vertex: { list: async () => evaluations },
  })
  const own = challenger === undefined ? undefined : version(challenger)
  return judgeAgainstIncumbent({ auc: 0.95 }, wanted, { absent }, own, run)
}
const serves = [deployed('17', 2), deployed('18', 1)]

describe('a challenger', () => {
  test.each([
    [0.94, true],
    [0.941, false],
  ])('must be better by so much than what serves, which has %d', async (auc, holds) => {
    expect(await judge({ models: serves, evaluations: [{ metrics: { auc } }] })).toMatchObject({
      ...{ metric: 'auc', actual: '0.95', holds },
      expected: `at least 0.01 more than ${auc} of fraud@2, which serves on fraud`,
    })
  })

  test('that serves already passes: a re-run finds its own version there', async () => {
    const found = await judge({ models: serves, challenger: '2' })
    expect(found).toMatchObject({ holds: true, note: 'it is this version' })
  })

  test('does not beat a version whose numbers are not known', async () => {
    const found = await judge({ models: serves })
    expect(found).toMatchObject({ holds: false, note: 'fraud@2 has no evaluation' })
    expect(found.cure).toContain('import: { model: "fraud@2" }')
    expect(await judge({ models: serves, evaluations: [{ metrics: { loss: 1 } }] })).toMatchObject({ holds: false })
  })
})

describe('where there is no model to beat', () => {
  test.each([
    ['no endpoint', undefined, 'there is no endpoint fraud'],
    ['an empty endpoint', [], 'nothing serves on fraud yet'],
  ] as const)('for want of %s, absent decides', async (_, models, note) => {
    const situation = models && { models }
    expect(await judge({ ...situation })).toMatchObject({ holds: false, note: `${note}; absent: fail` })
    expect(await judge({ ...situation, absent: 'pass' })).toMatchObject({ holds: true })
  })

  test('two with the same share are not chosen between', async () => {
    const { message } = await errorOf(judge({ models: serves, split: { 17: 50, 18: 50 } }))
    expect(message).toContain('fraud@2 and fraud@1 get the same share of the traffic of fraud')
  })

  test('shares of one version are counted together', async () => {
    const models = [deployed('17', 2), deployed('18', 1), deployed('19', 2)]
    const found = judge({ models, split: { 17: 30, 18: 40, 19: 30 }, evaluations: [{ metrics: { auc: 0.5 } }] })
    expect(await found).toMatchObject({ holds: true, expected: expect.stringContaining('fraud@2') })
  })
})

test('a version to beat may be named instead', async () => {
  const wanted = { ...better, endpoint: undefined, model: 'fraud@2' }
  expect(await judge({ wanted, evaluations: [{ metrics: { auc: 0.9 } }] })).toMatchObject({ holds: true })
  expect(await judge({ wanted: { ...wanted, model: 'fraud@9' } })).toMatchObject({ holds: false })
})
