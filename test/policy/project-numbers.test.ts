import { describe, expect, it } from 'vitest'
import type { ListedClass } from '../../src/policy/limits/fields/classes.ts'
import { refuseValue } from '../../src/policy/limits/lists.ts'
import { allowing } from './bounds.ts'

/** A name for every list whose entries are names within a project, with the project's id. */
const names: readonly (readonly [ListedClass, string, string])[] = [
  ['projects', 'projects: [acme-ml]', 'acme-ml'],
  ['models', 'models: [fraud]', 'projects/acme-ml/locations/us-central1/models/fraud@3'],
  ['models', 'models: ["*"]', 'projects/acme-ml/locations/us-central1/models/4567'],
  ['endpoints', 'endpoints: [fraud]', 'projects/acme-ml/locations/us-central1/endpoints/fraud'],
  ['datasets', 'datasets: ["12"]', 'projects/acme-ml/locations/us-central1/datasets/12'],
  ['tensorboards', 'tensorboards: ["*"]', 'projects/acme-ml/locations/us-central1/tensorboards/1'],
  [
    'persistent_resources',
    'persistent_resources: [ray]',
    'projects/acme-ml/locations/us-central1/persistentResources/ray',
  ],
  ['networks', 'networks: [projects/acme-ml/global/networks/n]', 'projects/acme-ml/global/networks/n'],
  [
    'kms_keys',
    'kms_keys: ["projects/acme-ml/locations/*/keyRings/*/cryptoKeys/*"]',
    'projects/acme-ml/locations/us/keyRings/r/cryptoKeys/k',
  ],
  [
    'publisher_models',
    'publisher_models: [gemini-2.5-flash]',
    'projects/acme-ml/locations/us-central1/publishers/google/models/gemini-2.5-flash',
  ],
  [
    'reservations',
    'reservations: [projects/acme-ml/zones/a/reservations/r]',
    'projects/acme-ml/zones/a/reservations/r',
  ],
  ['secrets', 'secrets: [key]', 'projects/acme-ml/secrets/key'],
]

describe("a name with the project's number", () => {
  const place = { project: 'acme-ml', location: 'us-central1' }
  const known = { ...place, projectIds: new Map([['123456789', 'acme-ml']]) }
  const refused = (sort: ListedClass, line: string, name: string, at: typeof known | typeof place): boolean =>
    refuseValue(sort, name, allowing(['call'], line), 'train', at) !== undefined

  it.each(names)('counts in %s (%s) as the project, once Google has told that it is', (sort, line, name) => {
    const numbered = name.replace(/acme-ml/, '123456789')
    expect(refused(sort, line, name, place)).toBe(false)
    expect(refused(sort, line, numbered, place)).toBe(true)
    expect(refused(sort, line, numbered, known)).toBe(false)
    // A different number is another project, even if it starts with the same digits.
    expect(refused(sort, line, name.replace(/acme-ml/, '987654321'), known)).toBe(true)
    expect(refused(sort, line, name.replace(/acme-ml/, '1234567890'), known)).toBe(true)
  })

  it('counts in an entry that is written with the number, too', () => {
    const line = 'models: ["projects/123456789/locations/us-central1/models/*"]'
    const name = 'projects/acme-ml/locations/us-central1/models/fraud'
    expect(refused('models', line, name, place)).toBe(true)
    expect(refused('models', line, name, known)).toBe(false)
  })
})
