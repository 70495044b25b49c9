import { expect, test } from 'vitest'
import { Pending } from '../../src/core/json.ts'
import { leadsToSecret, withoutSecrets, withoutSecretValues } from '../../src/document/secret-values.ts'

const later = new Pending('${steps.a.name}', true)

test.each([
  [
    'an environment as the API has it',
    { containerSpec: { env: [{ name: 'KEY', value: 'sk-1' }], args: ['--epochs=3'] } },
    { containerSpec: { env: [{ name: 'KEY', value: '***' }], args: ['--epochs=3'] } },
  ],
  ['an environment as a mapping', { env: { KEY: 'sk-1' } }, { env: { KEY: '***' } }],
  ['an environment of another form', { env: 'KEY=sk-1' }, { env: '***' }],
  ['a list of texts', { env: ['KEY=sk-1'] }, { env: ['***'] }],
  [
    'secrets of an agent',
    { secretEnv: [{ name: 'KEY', secretRef: { secret: 'projects/1/secrets/k' } }] },
    { secretEnv: [{ name: 'KEY', secretRef: '***' }] },
  ],
  [
    'arguments of a build',
    { imageSpec: { buildArgs: { TOKEN: 'x' } } },
    { imageSpec: { buildArgs: { TOKEN: '***' } } },
  ],
  [
    'the headers of a probe',
    { httpGet: { httpHeaders: [{ name: 'Authorization', value: 'Bearer x' }], path: '/' } },
    { httpGet: { httpHeaders: [{ name: 'Authorization', value: '***' }], path: '/' } },
  ],
  ['a key of another service', { parallelAiSearch: { apiKey: 'k' } }, { parallelAiSearch: { apiKey: '***' } }],
  ['a token of another service', { huggingFaceAccessToken: 'hf' }, { huggingFaceAccessToken: '***' }],
  ['what is not known yet', { env: [{ name: 'K', value: later }] }, { env: [{ name: 'K', value: later }] }],
])('%s is shown without its values', (_, value, expected) => {
  expect(withoutSecrets(value)).toEqual(expected)
  expect(withoutSecrets([{ deeper: value }])).toEqual([{ deeper: expected }])
})

test('everything else is shown as it is', () => {
  const body = { displayName: 'x', environment: 'ENVIRONMENT_MOBILE', labels: { a: 'b' }, list: [1, null, true, later] }
  expect(withoutSecrets(body)).toEqual(body)
  expect(leadsToSecret(['jobSpec', 'workerPoolSpecs', 0, 'containerSpec', 'args', 0])).toBe(false)
  expect(leadsToSecret(['spec', 'deploymentSpec', 'env', 0, 'value'])).toBe(true)
})

test('arguments of a build in another form are answered with the form, and without their values', () => {
  const fault = { path: ['build_args'], message: 'expected a mapping, got ["TOKEN=x"]' }
  expect(withoutSecretValues(fault)).toEqual({
    path: ['build_args'],
    message: 'is not of the type that the API has there',
    cure: 'Write a mapping, as build_args: { NAME: "text" }.',
  })
})
