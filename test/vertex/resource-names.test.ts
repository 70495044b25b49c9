import { expect, test } from 'vitest'
import { fullName, nameInProject, withProjectOf } from '../../src/vertex/resource-names.ts'

const project = 'acme-ml'
const location = 'us-central1'
const parent = `projects/${project}/locations/${location}`
const numbered = `projects/123456789/locations/${location}`
const place = { project, location }

test('an id becomes a full name in the step’s own place; a full name stays', () => {
  expect(fullName('fraud', 'models', place)).toBe(`${parent}/models/fraud`)
  const elsewhere = 'projects/other/locations/us-east1/models/fraud'
  expect(fullName(elsewhere, 'models', place)).toBe(elsewhere)
})

test('what Google returns names the project as the step does, everywhere and only there', () => {
  const returned = {
    name: `${numbered}/endpoints/1`,
    deployedModels: [{ model: `${numbered}/models/2` }],
    note: 'see projects/123456789/x',
    other: 'projects/987654321/y',
  }
  expect(withProjectOf(returned, returned.name, project)).toEqual({
    name: `${parent}/endpoints/1`,
    deployedModels: [{ model: `${parent}/models/2` }],
    note: 'see projects/123456789/x',
    other: 'projects/987654321/y',
  })
  expect(withProjectOf(returned, `${parent}/endpoints/1`, project)).toBe(returned)
  expect(nameInProject(project, `${numbered}/jobs/1`)).toBe(`${parent}/jobs/1`)
})
