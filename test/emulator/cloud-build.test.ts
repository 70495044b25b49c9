import { beforeEach, expect, test } from 'vitest'
import { createArtifacts } from '../../emulator/google/artifacts.ts'
import { createCloudBuild } from '../../emulator/google/cloud-build.ts'
import { createStorage } from '../../emulator/google/storage.ts'
import { createWorld, type Reply, send } from './services.ts'

const host = 'cloudbuild.googleapis.com'
const repository = 'projects/acme-ml/locations/us/repositories/train'
const image = 'us-docker.pkg.dev/acme-ml/train/fraud:tree-1'
const regional = '/v1/projects/acme-ml/locations/us-central1/builds'

let world: ReturnType<typeof createWorld>
let artifacts: ReturnType<typeof createArtifacts>
let cloudBuild: ReturnType<typeof createCloudBuild>

beforeEach(() => {
  world = createWorld()
  const storage = createStorage(world)
  artifacts = createArtifacts({ ...world, settle: () => cloudBuild.state.settle() })
  cloudBuild = createCloudBuild({
    ...world,
    hasPermissionOnServiceAccount: (_, permission) => !world.denied.has(permission),
    storage: storage.state,
    artifacts: artifacts.state,
  })
  storage.state.put('gs://acme-models/source.tar.gz', 'source', 'acme-ml')
  artifacts.state.repositories.set(repository, { format: 'DOCKER', bindings: [] })
})

const build = (more: object = {}): object => ({
  source: { storageSource: { bucket: 'acme-models', object: 'source.tar.gz', generation: '1700000000000001' } },
  steps: [{ name: 'gcr.io/cloud-builders/docker', args: ['build', '-t', image, '.'] }],
  images: [image],
  timeout: '600s',
  tags: ['one'],
  options: { logging: 'CLOUD_LOGGING_ONLY' },
  ...more,
})

const create = (body: object, path = regional): Promise<Reply> => send(cloudBuild.service, host, 'POST', path, body)
const get = (path: string): Promise<Reply> => send(cloudBuild.service, host, 'GET', path)
const idOf = ({ text }: Reply): string => /"id":"([\w-]+)"/.exec(text)?.[1] ?? text
const made = async (more: object = {}): Promise<string> => idOf(await create(build(more)))
const statusOf = async (id: string): Promise<unknown> => {
  const { body } = await get(`${regional}/${id}`)
  return new Map(Object.entries(body ?? {})).get('status')
}

test('a build is queued, works, succeeds, and its image is in the repository', async () => {
  const answer = await create(build())
  expect(answer.body).toMatchObject({
    name: expect.stringMatching(/^operations\/build\/acme-ml\//),
    metadata: {
      '@type': 'type.googleapis.com/google.devtools.cloudbuild.v1.BuildOperationMetadata',
      build: { status: 'QUEUED', projectId: 'acme-ml', timeout: '600s' },
    },
  })
  const id = idOf(answer)
  world.clock.advance(3_000)
  expect((await get(`${regional}/${id}`)).body).toMatchObject({
    name: `projects/123456789/locations/us-central1/builds/${id}`,
    status: 'WORKING',
    logUrl: `https://console.cloud.google.com/cloud-build/builds;region=us-central1/${id}?project=123456789`,
  })
  world.clock.advance(20_000)
  const { body } = await get(`${regional}/${id}`)
  const digest = expect.stringMatching(/^sha256:[0-9a-f]{64}$/)
  expect(body).toMatchObject({ status: 'SUCCESS', results: { images: [{ name: image, digest }] } })
  const tag = await send(
    artifacts.service,
    'artifactregistry.googleapis.com',
    'GET',
    `/v1/${repository}/packages/fraud/tags/tree-1`,
  )
  expect(tag.body).toMatchObject({ version: expect.stringContaining(`${repository}/packages/fraud/versions/sha256:`) })
  const operation = /"name":"(operations[^"]+)"/.exec(answer.text)?.[1]
  expect((await get(`/v1/${operation}`)).body).toMatchObject({ done: true, response: { status: 'SUCCESS' } })
})

test('a build fails at a step, times out, expires, or loses its machine', async () => {
  const scripts = [
    { outcome: { status: 'FAILURE', step: 0, exitCode: 2 } },
    { runningMs: 3_600_000 },
    { queuedMs: 7_200_000 },
    { outcome: { status: 'INTERNAL_ERROR' } },
  ] as const
  const ids: string[] = []
  for (const script of scripts) {
    cloudBuild.state.script(script, 1)
    ids.push(await made())
  }
  world.clock.advance(3_600_000)
  const ends = await Promise.all(ids.map(statusOf))
  expect(ends).toEqual(['FAILURE', 'TIMEOUT', 'EXPIRED', 'INTERNAL_ERROR'])
  expect((await get(`${regional}/${ids[0]}`)).body).toMatchObject({
    failureInfo: { type: 'USER_BUILD_STEP' },
    steps: [{ status: 'FAILURE', exitCode: 2 }],
  })
})

test('a build is cancelled once', async () => {
  const id = await made()
  world.clock.advance(5_000)
  expect((await create({}, `${regional}/${id}:cancel`)).status).toBe(200)
  world.clock.advance(5_000)
  expect(await statusOf(id)).toBe('CANCELLED')
  expect((await create({}, `${regional}/${id}:cancel`)).body).toMatchObject({
    error: { status: 'FAILED_PRECONDITION' },
  })
})

test.each([
  ['an unknown field', { step: [] }, `Unknown name "step" at 'build'`],
  ['no steps', { steps: [] }, 'no build steps specified'],
  ['a bad machine', { options: { machineType: 'HUGE' } }, `Invalid value at 'build.options.machine_type'`],
  ['a dollar that is no substitution', { steps: [{ name: 'a', args: ['$_X'] }] }, 'key in the template "_X"'],
  ['a tag that is none', { tags: ['a b'] }, 'invalid build tag "a b"'],
  [
    'a user account with legacy logs',
    { serviceAccount: 'projects/acme-ml/serviceAccounts/b@acme-ml.iam.gserviceaccount.com', options: {} },
    "if 'build.service_account' is specified, the build must either (a) specify 'build.logs_bucket'",
  ],
])('%s is refused', async (_, more, words) => {
  const { status, body } = await create(build(more))
  expect(status).toBe(400)
  expect(body).toMatchObject({ error: { message: expect.stringContaining(words) } })
})

test.each([
  ['cloudbuild.builds.create', 'The caller does not have permission'],
  ['iam.serviceAccounts.actAs', 'caller does not have permission to act as service account projects/acme-ml/'],
])('without %s nothing is built', async (permission, words) => {
  world.denied.add(permission)
  const { status, text } = await create(build())
  expect(status).toBe(403)
  expect(text).toContain(words)
  expect(cloudBuild.state.builds).toEqual([])
})

test.each([
  ['storage.objects.get', {}, 'FETCH_SOURCE_FAILED'],
  ['artifactregistry.repositories.uploadArtifacts', {}, 'PUSH_FAILED'],
  ['none', { source: { storageSource: { bucket: 'acme-models', object: 'other' } } }, 'FETCH_SOURCE_FAILED'],
])('a build account without %s fails the build', async (permission, more, type) => {
  world.denied.add(permission)
  const id = await made(more)
  world.clock.advance(60_000)
  expect((await get(`${regional}/${id}`)).body).toMatchObject({ status: 'FAILURE', failureInfo: { type } })
})

test('builds are found by tag and status, the newest first, in pages, each location for itself', async () => {
  const ids = [await made(), await made({ tags: ['two'] }), await made()]
  const global = idOf(await create(build(), '/v1/projects/acme-ml/builds'))
  const list = async (query: string) =>
    (await get(`${regional}?${query}`)).text.match(/"id":"[\w-]+"/g)?.map(one => one.slice(6, -1))
  expect(await list('')).toEqual(ids.toReversed())
  expect(await list(`filter=${encodeURIComponent('tags="two"')}`)).toEqual([ids[1]])
  expect(await list(`filter=${encodeURIComponent('tags="one" AND status="QUEUED"')}`)).toEqual([ids[2], ids[0]])
  expect(await list(`filter=${encodeURIComponent('create_time>"2027-01-01T00:00:00Z"')}`)).toBeUndefined()
  expect((await get(`${regional}?pageSize=2`)).body).toHaveProperty('nextPageToken')
  expect((await get(`${regional}?filter=colour%3Dred`)).status).toBe(400)
  expect((await get('/v1/projects/acme-ml/locations/global/builds')).body).toMatchObject({ builds: [{ id: global }] })
  expect((await get(`/v1/projects/acme-ml/builds/${global}`)).body).toMatchObject({
    logUrl: `https://console.cloud.google.com/cloud-build/builds/${global}?project=123456789`,
  })
})

test('its log is in Cloud Logging, and each line begins with its step', async () => {
  cloudBuild.state.script({ logs: [{ at: 2_000, message: 'Step 1/2 : FROM python' }] })
  const id = await made()
  world.clock.advance(10_000)
  expect(cloudBuild.state.logEntries()).toContainEqual(
    expect.objectContaining({
      logName: 'projects/acme-ml/logs/cloudbuild',
      resource: { type: 'build', labels: { build_id: id, build_trigger_id: '', project_id: 'acme-ml' } },
      textPayload: 'Step #0: Step 1/2 : FROM python',
    }),
  )
})
