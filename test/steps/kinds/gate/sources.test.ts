import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { latestEvaluation, readMetrics } from '../../../../src/steps/kinds/gate/sources.ts'
import type { Ports, Resource } from '../../../../src/steps/toolkit/ports.ts'
import { errorOf, fakeContext, numbered, parent, refusal } from '../../fake-context.ts'

const uri = 'gs://acme-models/fraud/metrics.json'
const model = { name: `${numbered}/models/fraud`, versionId: '3' }
const evaluation = (day: number, auc: number): Resource => ({
  createTime: `2026-11-${String(day).padStart(2, '0')}T00:00:00Z`,
  metrics: { auc },
})

const gate = (readFile: Ports['readFile'], list: readonly Resource[] = []) =>
  fakeContext({
    kind: 'gate',
    resources: { [`${parent}/models/fraud@champion`]: model },
    vertex: { list: async () => list },
    ports: { readFile },
  })
const unread: Ports['readFile'] = async () => Promise.reject(new Error('not expected'))

describe('a file of metrics', () => {
  test('is read once the grant allows its address', async () => {
    const { run } = gate(async () => '{"auc": 0.93}')
    expect(await readMetrics({ file: uri }, run)).toEqual({ metrics: { auc: 0.93 }, from: uri, version: undefined })
    const permit = (): never => {
      throw new ActionError('LIMITS_EXCEEDED', 'not allowed')
    }
    expect((await errorOf(readMetrics({ file: uri }, { ...gate(unread).run, permit }))).code).toBe('LIMITS_EXCEEDED')
  })

  test('that is no JSON object fails, and its text is not repeated', async () => {
    const error = await errorOf(readMetrics({ file: uri }, gate(async () => 'auc=0.93, password=x').run))
    expect(error).toMatchObject({ code: 'STEP_FAILED', message: expect.stringContaining('is not a JSON object') })
    expect(error.message).not.toContain('password')
  })

  test('that is missing says who should have written it; one that may not be read leaves that to the diagnosis', async () => {
    const missing = await errorOf(readMetrics({ file: uri }, gate(async () => Promise.reject(refusal(404))).run))
    expect(missing).toMatchObject({ code: 'STEP_REJECTED', title: `release: ${uri} does not exist` })
    expect(missing.cure).toContain('Let the training write it there')
    const denied = await errorOf(readMetrics({ file: uri }, gate(async () => Promise.reject(refusal(403))).run))
    expect(denied).toMatchObject({ title: undefined, answer: { status: 403 } })
  })
})

describe('the evaluation of a model', () => {
  test('that counts is the latest, in whatever order Google lists them', async () => {
    const { run } = gate(unread, [evaluation(2, 0.8), evaluation(9, 0.95), evaluation(5, 0.9)])
    expect(await readMetrics({ model: 'fraud@champion' }, run)).toMatchObject({
      metrics: { auc: 0.95 },
      from: 'the latest evaluation of fraud@3',
      version: { versioned: `${parent}/models/fraud@3` },
    })
    expect(await latestEvaluation({ versioned: 'x', model }, gate(unread).run)).toBeUndefined()
  })

  test('that does not exist fails, as does a model that does not', async () => {
    const { run } = gate(unread)
    expect((await errorOf(readMetrics({ model: 'fraud@champion' }, run))).message).toBe(
      'Step release: fraud@3 has no evaluation',
    )
    expect((await errorOf(readMetrics({ model: 'other' }, run))).code).toBe('STEP_FAILED')
  })
})

test('numbers of an earlier step need nothing from Google', async () => {
  expect(await readMetrics({ values: { auc: 1 } }, gate(unread).run)).toMatchObject({ metrics: { auc: 1 } })
})
