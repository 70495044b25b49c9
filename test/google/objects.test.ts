import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { crc32c } from '../../src/core/crc32c.ts'
import type { ActionError } from '../../src/core/errors.ts'
import { createGoogleClient } from '../../src/google/client.ts'
import { createObjectStore } from '../../src/google/objects.ts'
import { createTransport } from '../../src/network/transport.ts'
import type { UploadContent } from '../../src/steps/toolkit/service-ports.ts'

let cloud: Emulator
let transport: ReturnType<typeof createTransport>
beforeAll(async () => {
  cloud = await startEmulator()
  await setUpAcme(cloud)
  cloud.google.identity.projects[0]?.bindings.push({
    role: 'roles/storage.objectUser',
    members: [`serviceAccount:${acme.trainer}`],
  })
  transport = createTransport(cloud.environment, {
    timeLimit: AbortSignal.timeout,
    ca: readFileSync(cloud.caFile, 'utf8'),
  })
})
afterAll(async () => {
  transport.close()
  await cloud.close()
})
beforeEach(() => {
  cloud.faults.clear()
  cloud.google.storage.buckets.clear()
  cloud.google.storage.put('gs://acme-code/there', 'there', acme.project)
})

const contentOf = (text: string | Buffer): UploadContent => {
  const bytes = Buffer.from(text)
  return {
    bytes: bytes.length,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    crc32c: crc32c(bytes),
    contentType: 'text/x-python',
    open: async function* (from) {
      for (let at = from; at < bytes.length; at += 300_000) yield bytes.subarray(at, at + 300_000)
    },
  }
}

function store() {
  const controller = new AbortController()
  const token = async () => cloud.google.issueToken(acme.trainer)
  const clock = {
    now: Date.now,
    random: () => 0,
    sleep: async (_: number, signal?: AbortSignal) => signal?.throwIfAborted(),
  }
  const client = createGoogleClient({
    send: transport.to(() => true),
    clock,
    monotonic: () => performance.now(),
    accessToken: token,
    freshToken: token,
    refused: () => true,
    requestReason: () => 'test',
    userAgent: 'test',
  })
  const objects = createObjectStore(client, 'googleapis.com', clock)
  const sent: number[] = []
  const options = { step: 'code', signal: controller.signal, sent: (bytes: number) => void sent.push(bytes) }
  return { ...objects, options, sent, stop: () => controller.abort(new Error('stopped')) }
}

const bytesOf = (name: string): string | undefined =>
  cloud.google.storage.buckets.get('acme-code')?.objects.get(name)?.bytes.toString()

describe('a small upload', () => {
  test('is one request with its checksum, and creates the object with its bytes and type', async () => {
    const { put, options, sent } = store()
    const before = cloud.requests.length
    const stored = await put('gs://acme-code/a b/é.py', contentOf('print(1)\r\n--x\n'), options)
    expect(stored).toMatchObject({ uri: 'gs://acme-code/a b/é.py', bytes: 14, isAdopted: false })
    expect(bytesOf('a b/é.py')).toBe('print(1)\r\n--x\n')
    expect(cloud.google.storage.buckets.get('acme-code')?.objects.get('a b/é.py')?.contentType).toBe('text/x-python')
    expect(cloud.requests.length - before).toBe(1)
    expect(sent).toEqual([14])
  })

  test('adopts an equal object', async () => {
    const { put, find, options } = store()
    const stored = await put('gs://acme-code/there', contentOf('there'), options)
    expect(stored).toEqual({ ...(await find('gs://acme-code/there', 'code')), isAdopted: true })
    expect(stored.md5).toBe(createHash('md5').update('there').digest('base64'))
  })

  test('adopts no object that another writer gave the size and the checksum of ours', async () => {
    const [ours, forged] = ['train("8yHNO4r2Pl")', 'steal("A951mcS7BU")']
    expect(crc32c(Buffer.from(forged))).toBe(crc32c(Buffer.from(ours)))
    cloud.google.storage.put('gs://acme-code/train.py', forged, acme.project)
    const { put, options } = store()
    const error: ActionError = await put('gs://acme-code/train.py', contentOf(ours), options).catch(error => error)
    expect(error).toMatchObject({ code: 'STEP_REJECTED', title: 'gs://acme-code/train.py exists with other content' })
    expect(error.message).toContain(createHash('md5').update(forged).digest('base64'))
  })

  test('never overwrites another object, and names both digests', async () => {
    const { put, options } = store()
    const error: ActionError = await put('gs://acme-code/there', contentOf('other'), options).catch(error => error)
    expect(error).toMatchObject({ code: 'STEP_REJECTED', step: 'code' })
    expect(error.message).toContain(crc32c(Buffer.from('there')))
    expect(error.message).toContain(crc32c(Buffer.from('other')))
    expect(error.commands).toEqual([
      { when: 'This shows what is there:', run: 'gcloud storage objects describe gs://acme-code/there' },
    ])
    expect(bytesOf('there')).toBe('there')
  })

  test.each([{ status: 503 }, { reset: 'after' }, { reset: 'before' }, { status: 503, effect: true }] as const)(
    'is repeated after %j, and is its own',
    async fault => {
      const { put, options } = store()
      cloud.faults.add({ host: 'storage.googleapis.com', method: 'POST', fault })
      expect(await put('gs://acme-code/new', contentOf('new'), options)).toMatchObject({ bytes: 3, isAdopted: false })
      expect(bytesOf('new')).toBe('new')
    },
  )

  test('sends nothing of a content that changed', async () => {
    const { put, options } = store()
    const before = cloud.requests.length
    const content: UploadContent = {
      ...contentOf('abc'),
      open: async function* () {
        yield Buffer.from('abd')
        throw new Error('changed')
      },
    }
    await expect(put('gs://acme-code/new', content, options)).rejects.toThrow('changed')
    expect(cloud.requests.length).toBe(before)
  })

  test('to a bucket that does not exist is refused in the words of Cloud Storage', async () => {
    const { put, find, options } = store()
    await expect(put('gs://acme-missing/x', contentOf('x'), options)).rejects.toMatchObject({
      answer: { status: 404, words: 'The specified bucket does not exist.' },
    })
    await expect(find('gs://acme-missing/x', 'code')).rejects.toMatchObject({ answer: { status: 404 } })
    expect(await find('gs://acme-code/missing', 'code')).toBeUndefined()
  })
})
