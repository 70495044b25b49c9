import { describe, expect, test } from 'vitest'
import { ActionError } from '../../../../src/core/errors.ts'
import { reasoningEngine } from '../../../../src/steps/kinds/agents/reasoning-engine.ts'
import type { Permit } from '../../../../src/steps/toolkit/handler.ts'
import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, errorOf, fakeContext, numbered, parent } from '../../fake-context.ts'

const ours = { 'keyless-repository-id': '512345678', 'keyless-grant': 'agents' }
const body = {
  displayName: 'Support',
  labels: { ...ours, 'keyless-key': dedupeKey, team: 'help' },
  spec: { sourceCodeSpec: { pythonSpec: { entrypointModule: 'app' } } },
}
const name = `${numbered}/reasoningEngines/7`
const engine = (more: Resource = {}): Resource => ({
  ...{ name, displayName: 'Support', labels: ours, updateTime: '2026-11-01T00:00:00Z' },
  spec: { serviceAccount: 'old@acme-ml.iam.gserviceaccount.com' },
  ...more,
})

function run(there: readonly Resource[], changed: Resource = {}, permit: Permit = () => {}) {
  const results: (readonly [string, Resource])[] = []
  const queries: unknown[] = []
  const fake = fakeContext({
    kind: 'reasoningEngine',
    body: { ...body, ...changed },
    labels: ours,
    permit,
    permitResult: (of, result) => results.push([of, result]),
    vertex: {
      list: async () => there,
      once: async (_, __, { query }) => {
        queries.push(query)
        return { resource: { name: `${name}/operations/1` } }
      },
      get: async asked =>
        asked.includes('/operations/')
          ? { name: asked, done: true, response: { name, displayName: 'Support' } }
          : (there.find(one => String(one['name']).endsWith(asked.split('/').at(-1) ?? '')) ?? {}),
    },
  })
  return { ...fake, results, queries, end: reasoningEngine(fake.run) }
}

describe('an agent engine', () => {
  test('is created if there is none of its display name', async () => {
    const { end, sent } = run([])
    expect(await end).toMatchObject({ state: 'SUCCEEDED', name })
    expect(sent.map(({ call }) => call)).toEqual([`POST ${parent}/reasoningEngines`])
  })

  test('that exists is changed in the named fields alone', async () => {
    const { end, sent, queries } = run([engine()])
    expect(await end).toMatchObject({ state: 'SUCCEEDED' })
    expect(sent.map(({ call }) => call)).toEqual([`PATCH ${parent}/reasoningEngines/7`])
    expect(queries).toEqual([{ updateMask: 'displayName,labels,spec.sourceCodeSpec' }])
  })

  test('is judged by what the change results in: new code under the account that it keeps', async () => {
    const { end, results } = run([engine()])
    await end
    expect(results).toEqual([
      [
        `${parent}/reasoningEngines/7`,
        expect.objectContaining({
          spec: { ...body.spec, serviceAccount: 'old@acme-ml.iam.gserviceaccount.com' },
        }),
      ],
    ])
  })

  test('that neither this grant made nor its list names is not changed', async () => {
    const { end, sent } = run([engine({ labels: {} })], {}, sort => {
      throw new ActionError('LIMITS_EXCEEDED', `no such ${sort}`)
    })
    expect(await errorOf(end)).toMatchObject({ code: 'LIMITS_EXCEEDED', message: 'no such engines' })
    expect(sent).toEqual([])
  })

  test('that another client made gets no labels of ours', async () => {
    const { end, sent } = run([engine({ labels: { owner: 'x' } })])
    await end
    expect(sent[0]?.body?.['labels']).toEqual({ team: 'help' })
  })

  test('of a display name that two have is refused with both', async () => {
    const other = engine({ name: `${numbered}/reasoningEngines/8` })
    expect((await errorOf(run([engine(), other]).end)).message).toContain(
      `2 agent engines have the display name "Support": ${name}, ${numbered}/reasoningEngines/8`,
    )
  })

  test('keeps its key of encryption, which Google does not change', async () => {
    const { end, sent } = run([engine()], { encryptionSpec: { kmsKeyName: 'k' } })
    expect((await errorOf(end)).message).toContain('its encryptionSpec cannot be changed')
    expect(sent).toEqual([])
  })
})

test('an engine that this very step changed is adopted, whatever it left as it was', async () => {
  const changed = engine({ ...body, updateTime: '2026-11-30T12:00:00Z', createTime: '2026-11-01T00:00:00Z' })
  const { end, sent, types } = run([changed])
  expect(await end).toMatchObject({ state: 'SUCCEEDED', adopted: true })
  expect([sent, types()]).toEqual([[], ['step.adopted']])
})
