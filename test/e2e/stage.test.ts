import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { acme, changed, eventsOf, expectRefused, fraud, policyText, type TrainOptions, throughDist } from './harness.ts'
import { runSteps } from './steps.ts'

const policy = changed(
  policyText,
  'steps: [customJob, pipelineJob]',
  'steps: [stage]\n      writes: ["gs://acme-models/code/**"]',
)
const to = 'gs://acme-models/code/1/'
const large = randomBytes(9 * 1024 * 1024)
const trainer: Readonly<Record<string, string | Buffer>> = {
  'trainer/task.py': 'print("train")\n',
  'trainer/model/net.py': 'layers = 3\n',
}
const withLarge: TrainOptions = { runProcess: runInProcess, workspace: { ...trainer, 'trainer/data.bin': large } }
const begin = (options = {}) => fraud({ policy, virtualTime: true, ...options })
const here: TrainOptions = { runProcess: runInProcess }
const upload = (cloud: Emulator, options: TrainOptions = here, body: object = {}) =>
  runSteps(cloud, { code: { stage: { from: 'trainer', to, ...body } } }, { workspace: trainer, ...options })
const stored = (cloud: Emulator) =>
  [...(cloud.google.storage.buckets.get(acme.bucket)?.objects.keys() ?? [])].filter(name => name.startsWith('code/'))
const uploads = (cloud: Emulator) => cloud.requests.filter(({ path }) => path.startsWith('/upload/'))
const isChunk = ({ method, path }: { method: string; path: string }) => method === 'PUT' && path.startsWith('/upload/')

test('a folder is uploaded as it is checked out, and a re-run adopts all of it', async () => {
  await using cloud = await begin(throughDist)
  const first = await upload(cloud, {})
  expect(first.conclusion).toBe('success')
  expect(stored(cloud)).toEqual(expect.arrayContaining(['code/1/task.py', 'code/1/model/net.py']))
  const [began] = eventsOf(first, 'object.staging')
  expect(began).toMatchObject({ step: 'code', uri: to, objects: 2 })
  expect(eventsOf(first, 'object.staged')).toEqual([{ ...began, adopted: 0 }])
  expect(first.log).not.toContain('upload_id')
  const again = await upload(cloud, {})
  expect(eventsOf(again, 'object.staged')).toEqual([{ ...began, adopted: 2 }])
})

test('an upload that was killed in the midst of a chunk leaves the rest to the re-run', async () => {
  await using cloud = await begin()
  cloud.faults.add({ host: 'storage.googleapis.com', method: 'PUT', after: 1, fault: { hang: true } })
  const killed = await upload(cloud, { ...withLarge, kill: cloud => cloud.answered(isChunk) })
  expect(killed.conclusion).toBe('failure')
  expect(stored(cloud)).not.toContain('code/1/data.bin')
  cloud.faults.clear()
  const again = await upload(cloud, withLarge)
  expect(again.conclusion).toBe('success')
  expect(eventsOf(again, 'object.staged')).toMatchObject([{ objects: 3, adopted: 2 }])
  expect(cloud.google.storage.buckets.get(acme.bucket)?.objects.get('code/1/data.bin')?.bytes.equals(large)).toBe(true)
})

test('a run that is cancelled stops its uploads, and completes no object', async () => {
  await using cloud = await begin()
  cloud.faults.add({ host: 'storage.googleapis.com', method: 'PUT', after: 1, fault: { hang: true } })
  const run = await upload(cloud, { ...withLarge, cancel: cloud => cloud.answered(isChunk) })
  expect(run.conclusion).not.toBe('success')
  expect(stored(cloud)).not.toContain('code/1/data.bin')
  expect(uploads(cloud).at(-1)).toMatchObject({ method: 'DELETE', response: { status: 499 } })
})

test('an upload survives an interruption in the midst of each kind of request', async () => {
  await using cloud = await begin()
  for (const method of ['POST', 'PUT'])
    cloud.faults.add({
      host: 'storage.googleapis.com',
      method,
      fault: { resetInBody: method === 'PUT' ? 1_000_000 : 10 },
    })
  const run = await upload(cloud, withLarge)
  expect(run.conclusion).toBe('success')
  expect(cloud.google.storage.buckets.get(acme.bucket)?.objects.get('code/1/data.bin')?.bytes.equals(large)).toBe(true)
})

test('another object in the way stays, and the error has both digests and a command', async () => {
  await using cloud = await begin()
  cloud.google.storage.put(`${to}task.py`, 'theirs', acme.project)
  const run = await upload(cloud)
  expect(run.conclusion).toBe('failure')
  expect(run.log).toContain(`${to}task.py exists with other content. It has 6 bytes, crc32c`)
  expect(run.log).toContain(`gcloud storage objects describe ${to}task.py`)
  expect(cloud.google.storage.buckets.get(acme.bucket)?.objects.get('code/1/task.py')?.bytes.toString()).toBe('theirs')
})

test('an archive is one object, named by its digest', async () => {
  await using cloud = await begin()
  const run = await upload(cloud, here, { archive: 'tar.gz' })
  const [{ uri, sha256 } = { uri: '', sha256: '' }] = eventsOf(run, 'object.staged')
  expect(uri).toBe(`${to}${sha256}.tar.gz`)
  expect(stored(cloud)).toEqual([uri.replace('gs://acme-models/', '')])
})

test('an upload outside of the grant, or of what is not in the workspace, is refused before any token', async () => {
  await using cloud = await begin()
  const cases = [
    [{ to: 'gs://acme-models/other/' }, 'LIMITS_EXCEEDED'],
    [{ from: 'trianer' }, 'STEPS_INVALID'],
    [{ from: '../..' }, 'STEPS_INVALID'],
  ] as const
  for (const [body, code] of cases) expectRefused(cloud, await upload(cloud, here, body), code)
})

test('a plan says what would be written, and where', async () => {
  await using cloud = await begin()
  const run = await upload(cloud, { ...here, inputs: { mode: 'plan' } })
  expect(run.log).toContain(`Writes 2 objects, 26 bytes, to ${to}; overwrites nothing`)
  expect(uploads(cloud)).toEqual([])
})
