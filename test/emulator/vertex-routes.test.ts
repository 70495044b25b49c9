import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findRoute, readRoutes } from '../../emulator/google/vertex/routes.ts'
import { loadProtos, vertexPackage } from '../../scripts/protos.ts'

const routes = readRoutes(loadProtos(), vertexPackage)

/** The annotations as the compiled JSON beside the protos has them: a second source for the same routes. */
function annotations(): { verb: string; template: string }[] {
  const file = fileURLToPath(import.meta.resolve('@google-cloud/aiplatform/build/protos/protos.json'))
  const found: { verb: string; template: string }[] = []
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, item] of Object.entries(value)) {
      if (
        ['get', 'post', 'put', 'patch', 'delete'].includes(key) &&
        typeof item === 'string' &&
        item.startsWith('/v1/')
      )
        found.push({ verb: key.toUpperCase(), template: item })
      else if (key !== 'options') visit(item)
    }
  }
  visit(JSON.parse(readFileSync(file, 'utf8')))
  return found
}

test('every route of the protos is known, and a path of its form leads to it', () => {
  // google.longrunning stands in the same file; its routes have no project.
  const wanted = annotations().filter(({ template }) => !template.startsWith('/v1/{name=operations'))
  expect(wanted.length).toBeGreaterThan(300)
  expect(routes).toHaveLength(wanted.length)
  const lost = wanted.filter(({ verb, template }) => {
    const path = template.replace(/\{[^=}]+(?:=([^}]+))?\}/g, (_, glob = '*') => glob).replace(/\*+/g, 'x1')
    return findRoute(routes, verb, path) === undefined
  })
  expect(lost).toEqual([])
})

test('a segment holds no slash and no verb, so that no path reaches another method than its own', () => {
  const job = '/v1/projects/p/locations/us-central1/customJobs/7'
  expect(findRoute(routes, 'POST', `${job}:cancel`)).toMatchObject({
    route: { method: 'JobService.CancelCustomJob', body: '*' },
    variables: { name: job.slice(4) },
  })
  for (const path of [`${job}/8`, `${job}:cancel:cancel`, `${job}/`, `/v1beta1${job.slice(3)}`, `/x${job}`])
    expect(findRoute(routes, 'GET', path)).toBeUndefined()
})
