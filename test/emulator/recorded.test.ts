import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { EmulatedResponse } from '../../emulator/host.ts'

/** A recorded answer of Google, with its source, from `test/fixtures/google`. */
interface Recorded {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly request?: object
  readonly body: unknown
}

const recorded = (file: string): Recorded =>
  JSON.parse(readFileSync(new URL(`../fixtures/google/${file}.json`, import.meta.url), 'utf8'))

const host = 'us-central1-aiplatform.googleapis.com'
const place = '/v1/projects/acme-ml/locations/us-central1'

let cloud: Emulator
beforeEach(async () => {
  cloud = await startEmulator({ virtualTime: true })
  await setUpAcme(cloud)
  cloud.google.identity.serviceAccounts[`${acme.projectNumber}-compute@developer.gserviceaccount.com`] = {
    project: acme.project,
    bindings: [{ role: 'roles/iam.serviceAccountUser', members: [`serviceAccount:${acme.trainer}`] }],
  }
})
afterEach(() => cloud[Symbol.asyncDispose]())

async function call(method: string, path: string, body?: object, query = ''): Promise<EmulatedResponse> {
  const service = cloud.google.services.find(one => one.serves(host))
  if (service === undefined) throw new Error(`nothing serves ${host}`)
  return service.handle({
    method,
    host,
    path,
    query: new URLSearchParams(query),
    headers: { authorization: `Bearer ${cloud.google.issueToken(acme.trainer)}`, 'content-type': 'application/json' },
    body: Buffer.from(body === undefined ? '' : JSON.stringify(body)),
  })
}

/** Replaces ids, times and etags, which differ in each answer. */
function shapeOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value)
        .map(([key, item]) => [key, /^etag$|Time$|billing-id$/.test(key) ? `a ${key}` : shapeOf(item)])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
  return typeof value === 'string'
    ? value.replace('v1beta1.', 'v1.').replace(/(\/(?:operations|customJobs|reasoningEngines)\/)\d+/g, '$1N')
    : value
}

const bodyOf = ({ body }: EmulatedResponse): Readonly<Record<string, unknown>> => Object(body)
const later = (milliseconds: number): void => cloud.clock.advance(milliseconds)
const same = (response: EmulatedResponse, file: string): void => {
  const { status, body, headers } = recorded(file)
  expect({ status: response.status, body: shapeOf(response.body) }).toEqual({ status, body: shapeOf(body) })
  for (const [name, value] of Object.entries(headers ?? {}))
    expect(response.headers?.[name]?.toLowerCase(), name).toBe(value.toLowerCase())
}

describe('the emulated Vertex AI answers as the real one did', () => {
  test('to an endpoint from its creation to its end', async () => {
    const endpoint = { displayName: 'fraud', description: 'example', labels: { team: 'a' } }
    const created = await call('POST', `${place}/endpoints`, endpoint, 'endpointId=fraud')
    same(created, 'endpoint-create')
    later(60_000)
    same(await call('GET', `/v1/${String(bodyOf(created)['name'])}`), 'endpoint-operation-done')
    same(await call('GET', `${place}/endpoints/fraud`), 'endpoint-get')
    same(await call('DELETE', `${place}/endpoints/fraud`), 'endpoint-delete')
    same(await call('GET', `${place}/endpoints/fraud`), 'get-endpoint-404')
  })

  test('to a custom job', async () => {
    const { request, body } = recorded('custom-job-create')
    const made = await call('POST', `${place}/customJobs`, request)
    expect(shapeOf(made.body)).toEqual(shapeOf(body))
    // At a clock that stands still, a job stays pending.
    expect(bodyOf(made)['state']).toBe('JOB_STATE_PENDING')
    const numbered = await call('GET', `/v1/${String(bodyOf(made)['name'])}`, undefined, '$alt=json;enum-encoding=int')
    expect(bodyOf(numbered)['state']).toBe(2)
    const none = await call('GET', `${place}/customJobs/fraud`)
    expect(none).toMatchObject({
      status: 400,
      body: {
        error: {
          message: 'List of found errors:\t1.Field: name; Message: Invalid CustomJob resource name.\t',
          status: 'INVALID_ARGUMENT',
        },
      },
    })
  })

  test('to a pipeline without an account', async () => {
    const { request, body } = recorded('pipeline-job-create')
    const made = await call('POST', `${place}/pipelineJobs`, request, 'pipelineJobId=minimal-1')
    expect(shapeOf(made.body)).toEqual(shapeOf(body))
    later(100)
    expect(bodyOf(await call('GET', `${place}/pipelineJobs/minimal-1`))['jobDetail']).toEqual({})
    same(await call('GET', `${place}/pipelineJobs/gone`), 'get-pipeline-404')
  })

  test('to an agent engine', async () => {
    const [{ name: _, createTime: __, updateTime: ___, contextSpec, ...engine }] = Object(
      recorded('reasoning-engine-list-2026').body,
    ).reasoningEngines
    const { effectiveIdentity, ...spec } = engine.spec
    const sources = { inlineSource: { sourceArchive: 'a2V5' }, imageSpec: {} }
    const created = await call('POST', `${place}/reasoningEngines`, {
      ...engine,
      spec: { ...spec, sourceCodeSpec: sources },
    })
    same(created, 'reasoning-engine-create')
    later(600_000)
    const [found] = Object(bodyOf(await call('GET', `${place}/reasoningEngines`))).reasoningEngines
    expect(found).toMatchObject({ ...engine, contextSpec, spec: { ...spec, effectiveIdentity } })
    same(await call('GET', `${place}/reasoningEngines/7`), 'get-engine-404')
    const gone = bodyOf(await call('DELETE', `/v1/${found.name}`))
    expect(shapeOf(gone)).toEqual(shapeOf(recorded('endpoint-delete').body))
  })

  test('to a project that it does not know', async () => {
    const refused = await call('POST', '/v1/projects/acme-gone/locations/us-central1/customJobs', {})
    const { status, body } = recorded('create-consumer-invalid')
    const words = JSON.stringify(refused.body).replaceAll('acme-gone', 'acme-ml')
    expect({ status: refused.status, body: JSON.parse(words) }).toEqual({ status, body })
  })

  test('to a prompt', async () => {
    const path = `${place}/publishers/google/models/gemini-2.5-flash:generateContent`
    const answer = bodyOf(await call('POST', path, { contents: [{ role: 'user', parts: [{ text: 'France?' }] }] }))
    const keys = (value: unknown): unknown =>
      Array.isArray(value)
        ? value.map(keys)
        : typeof value === 'object' && value !== null
          ? Object.fromEntries(Object.entries(value).map(([key, item]) => [key, keys(item)]))
          : typeof value
    const real = Object(recorded('gemini-answer').body)
    const { thoughtsTokenCount: _, ...usage } = real.usageMetadata
    expect(keys(answer)).toEqual(keys({ ...real, usageMetadata: usage }))
  })

  test('under v1beta1, which @google/genai asks by default, and under /ui, where Google’s REST clients wait', async () => {
    const made = bodyOf(await call('POST', `${place}/endpoints`, { displayName: 'fraud' }, 'endpointId=fraud'))
    expect(await call('GET', `/ui/${String(made['name'])}`)).toMatchObject({
      status: 200,
      body: { name: made['name'] },
    })
    later(60_000)
    expect(await call('GET', `${place.replace('v1', 'v1beta1')}/endpoints/fraud`)).toMatchObject({ status: 200 })
    expect(await call('GET', `/ui${place.slice(3)}/endpoints/fraud`)).toMatchObject({ status: 404 })
    const path = `${place.replace('v1', 'v1beta1')}/publishers/google/models/gemini-2.5-flash:generateContent`
    expect(await call('POST', path, { contents: [{ role: 'user', parts: [{ text: 'a' }] }] })).toMatchObject({
      status: 200,
    })
  })
})
