import { describe, expect, test } from 'vitest'
import { needsOf } from '../../src/steps/needs.ts'
import { prepared } from '../policy/bounds.ts'

describe('what the account of a run needs', () => {
  const of = (body: object) => needsOf([prepared('pipelineJob', body)], { logStreaming: false, auditLog: undefined })
  const account = 'runtime@acme-ml.iam.gserviceaccount.com'
  const actsAs = ({ needs }: ReturnType<typeof needsOf>): unknown[] =>
    needs.filter(({ permission }) => permission === 'iam.serviceAccounts.actAs').map(({ on }) => on)

  test('to run a pipeline as an account that it names', () => {
    const found = of({ serviceAccount: account, runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud' } })
    expect(actsAs(found)).toEqual([{ type: 'service account', name: account }])
  })

  test('to run one as the default account, which no request can test, is said', () => {
    const found = of({ runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/fraud' } })
    expect(actsAs(found)).toEqual([])
    expect(found.untested).toEqual([
      { what: 'step it: acting as the Compute Engine default service account of acme-ml', commands: [] },
    ])
  })
})
