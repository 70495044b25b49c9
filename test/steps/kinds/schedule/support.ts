import type { Resource } from '../../../../src/steps/toolkit/ports.ts'
import { dedupeKey, fakeContext, numbered, parent } from '../../fake-context.ts'

const ours = { 'keyless-repository-id': '512345678', 'keyless-grant': 'train', 'keyless-key': dedupeKey }
export const name = `${parent}/schedules/7`
const pipelineJob = { displayName: 'fraud', labels: ours, runtimeConfig: { gcsOutputDirectory: 'gs://acme-models/x' } }
const body = {
  displayName: 'nightly',
  cron: '0 5 * * *',
  maxConcurrentRunCount: 1,
  createPipelineJobRequest: { pipelineJob },
}

/** A schedule as Google returns it. */
export const existing = (more: Resource = {}, labels: Resource = { ...ours, 'keyless-key': 'another' }): Resource => ({
  ...body,
  ...{ name: `${numbered}/schedules/7`, state: 'ACTIVE', maxConcurrentRunCount: '1' },
  createPipelineJobRequest: { parent: numbered, pipelineJob: { ...pipelineJob, labels } },
  ...more,
})

/** @param there schedules of the location. Writes change them. */
export function scheduling(there: Resource[], change: Resource = {}) {
  const queries: unknown[] = []
  const fake = fakeContext({
    kind: 'schedule',
    body: { ...body, ...change },
    labels: ours,
    vertex: {
      list: async () => there,
      get: async () => there[0] ?? {},
      once: async (method, path, call) => {
        queries.push(call.query)
        const [first = {}] = there
        if (method === 'DELETE') {
          there.splice(0)
          return { resource: { name: `${numbered}/schedules/7/operations/1`, done: true, response: {} } }
        }
        if (path.endsWith(':pause') || path.endsWith(':resume')) {
          there[0] = { ...first, state: path.endsWith(':pause') ? 'PAUSED' : 'ACTIVE' }
          return { resource: {} }
        }
        there[0] = method === 'POST' ? existing({ ...call.body }) : { ...first, ...call.body }
        return { resource: there[0] }
      },
    },
  })
  return { ...fake, queries, calls: () => fake.sent.map(({ call }) => call) }
}
