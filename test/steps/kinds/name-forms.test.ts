import { describe, expect, test } from 'vitest'
import {
  checkName,
  contentModel,
  deployedId,
  endpointName,
  engineName,
  modelName,
  newEndpointId,
  predictName,
} from '../../../src/steps/kinds/name-forms.ts'

const place = 'projects/acme-ml/locations/us-central1'
const forms = { contentModel, deployedId, endpointName, engineName, modelName, newEndpointId, predictName }

describe('a name in a body', () => {
  test.each([
    ['endpointName', ['fraud', '1234567890', `${place}/endpoints/fraud`]],
    ['newEndpointId', ['fraud-eu', '1234567890123456789']],
    [
      'predictName',
      [
        'fraud',
        `${place}/endpoints/fraud`,
        'publishers/google/models/text-embedding-005',
        `${place}/publishers/google/models/x@1`,
      ],
    ],
    ['modelName', ['fraud', 'fraud@3', 'fraud@champion', `${place}/models/fraud@3`]],
    ['engineName', ['7', `${place}/reasoningEngines/7`]],
    ['deployedId', ['1', '9999999999']],
    ['contentModel', ['gemini-2.5-flash', 'publishers/google/models/gemini-2.5-flash', `${place}/endpoints/7`]],
  ] as const)('%s may be %j', (form, names) => {
    for (const name of names) expect(checkName({ name }, 'name', forms[form])).toEqual([])
  })

  test.each([
    ['endpointName', ['', 'a b', '../x', `${place}/models/fraud`, 'projects/x/endpoints/y']],
    ['newEndpointId', ['Fraud', 'fraud-', '0', 'f'.repeat(64)]],
    ['modelName', ['fraud@', 'fraud@A', `${place}/endpoints/fraud`]],
    ['deployedId', ['0', '01', '12345678901', 'x']],
    ['contentModel', ['../gemini', 'publishers/google/models/', 'https://x']],
  ] as const)('%s leads nowhere else: %j', (form, names) => {
    for (const name of names) expect(checkName({ name }, 'name', forms[form]), name).toHaveLength(1)
  })

  test('that is not known yet, or is missing, is for others to check', () => {
    expect(checkName({}, 'endpoint', endpointName)).toEqual([])
    expect(checkName({ endpoint: 7 }, 'endpoint', endpointName)).toEqual([])
  })
})
