import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { findRoute, readRoutes } from '../../emulator/google/vertex/routes.ts'
import { createVertex } from '../../emulator/google/vertex/vertex.ts'
import { loadProtos, vertexPackage } from '../../scripts/protos.ts'
import { createWorld, send } from './services.ts'

const routes = readRoutes(loadProtos(), vertexPackage)

/** Reads the annotations from the compiled JSON next to the protos: a second source for the same routes. */
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
  // The same file contains google.longrunning, whose routes have no project.
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

test('every method that the emulator serves is one of the protos, under each of its routes, and no other answers', async () => {
  const vertex = createVertex(createWorld())
  const served = new Set(vertex.state.methods)
  expect(served.size).toBeGreaterThan(30)
  const known = new Set(routes.map(({ method }) => method))
  expect([...served].filter(method => !known.has(method))).toEqual([])

  const wrong: string[] = []
  for (const { verb, template } of annotations()) {
    const path = template
      .replace(/\{[^=}]+(?:=([^}]+))?\}/g, (_, glob = '*') => glob)
      .replace('projects/*/locations/*', 'projects/acme-ml/locations/us-central1')
      .replace(/\*+/g, 'x1')
    const method = findRoute(routes, verb, path)?.route.method
    if (method === undefined || !path.includes('/locations/')) continue
    const reply = await send(vertex.service, 'us-central1-aiplatform.googleapis.com', verb, path)
    const isAnswered = !reply.text.includes('The emulator does not serve') && !reply.text.includes('<!DOCTYPE')
    if (isAnswered !== served.has(method)) wrong.push(`${verb} ${path} (${method}): ${reply.text}`)
  }
  expect(wrong).toEqual([])
})
