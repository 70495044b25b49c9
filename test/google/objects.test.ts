import { createHash, randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { Fault } from '../../emulator/faults.ts'
import { crc32c } from '../../src/core/crc32c.ts'
import { ActionError } from '../../src/core/errors.ts'
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

function store(chunk?: number) {
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
  const objects = createObjectStore(client, 'googleapis.com', clock, chunk)
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

describe('a large upload', () => {
  // A chunk has 8 units, the content 17.
  const unit = 256 * 1024
  const chunk = 8 * unit
  const large = randomBytes(17 * unit)
  const content = contentOf(large)
  const uri = 'gs://acme-code/large.bin'
  const storedAsSent = (): boolean | undefined =>
    cloud.google.storage.buckets.get('acme-code')?.objects.get('large.bin')?.bytes.equals(large)
  const chunks = () =>
    cloud.requests
      .filter(({ method, path }) => method === 'PUT' && path.startsWith('/upload/'))
      .map(({ headers }) => headers['content-range'])
  /** Resolves when a chunk of the next upload is there. */
  const nextChunk = () => {
    const before = cloud.requests.length
    return cloud.answered(request => request.method === 'PUT' && cloud.requests.indexOf(request) >= before)
  }
  const interrupt = (fault: Fault, after: number, times = 1) =>
    cloud.faults.add({ host: 'storage.googleapis.com', method: 'PUT', after, times, fault })

  test('is sent in chunks, and its address is nowhere in what it returns', async () => {
    const { put, options, sent } = store(chunk)
    const before = chunks().length
    const stored = await put(uri, content, options)
    expect(stored).toMatchObject({ uri, bytes: 17 * unit, crc32c: content.crc32c, isAdopted: false })
    expect(storedAsSent()).toBe(true)
    expect(chunks().slice(before)).toEqual([
      `bytes 0-${8 * unit - 1}/${17 * unit}`,
      `bytes ${8 * unit}-${16 * unit - 1}/${17 * unit}`,
      `bytes ${16 * unit}-${17 * unit - 1}/${17 * unit}`,
    ])
    expect(sent).toEqual([8 * unit, 8 * unit, unit])
    expect(JSON.stringify(stored)).not.toContain('upload_id')
  })

  test('has chunks of 4 MiB', async () => {
    const { put, options } = store()
    const five = 5 * 4 * unit
    const before = chunks().length
    await put(uri, contentOf(randomBytes(five)), options)
    expect(chunks().slice(before)).toEqual([`bytes 0-4194303/${five}`, `bytes 4194304-${five - 1}/${five}`])
  })

  test('that is there is not sent again', async () => {
    cloud.google.storage.put(uri, large, acme.project)
    const { put, options } = store(chunk)
    const before = cloud.requests.length
    expect(await put(uri, content, options)).toMatchObject({ isAdopted: true })
    expect(cloud.requests.slice(before).map(({ method }) => method)).toEqual(['GET'])
  })

  test('goes on at the last byte that arrived after an interruption in the midst of a chunk', async () => {
    const { put, options, sent } = store(chunk)
    const before = chunks().length
    interrupt({ resetInBody: 3 * unit + 5 }, 1)
    await put(uri, content, options)
    expect(storedAsSent()).toBe(true)
    expect(chunks().slice(before)).toEqual([
      `bytes 0-${8 * unit - 1}/${17 * unit}`,
      `bytes ${8 * unit}-${16 * unit - 1}/${17 * unit}`,
      `bytes */${17 * unit}`,
      `bytes ${11 * unit}-${16 * unit - 1}/${17 * unit}`,
      `bytes ${16 * unit}-${17 * unit - 1}/${17 * unit}`,
    ])
    expect(sent.reduce((sum, bytes) => sum + bytes)).toBe(17 * unit)
  })

  test.each<[string, Fault, number]>([
    ['a 503 of the first chunk', { status: 503 }, 0],
    ['a 503 after a chunk took effect', { status: 503, effect: true }, 1],
    ['a lost answer of a chunk', { reset: 'after' }, 1],
    ['a lost answer of the last chunk', { reset: 'after' }, 2],
    ['a chunk that never arrived', { reset: 'before' }, 2],
    ['a redirection of a proxy', { redirect: 'https://proxy.example/' }, 1],
    [
      'a page of a proxy with the status of a part',
      { status: 308, headers: { location: 'https://proxy.example/' } },
      1,
    ],
    ['a session that is gone', { status: 410 }, 1],
    ['a session that Google does not know', { status: 404 }, 2],
    ['a page of a proxy instead of the last answer', { body: '<html>', contentType: 'text/html' }, 2],
    ['too many requests', { status: 429, headers: { 'retry-after': '1' } }, 1],
    ['a server that forgot what it had', { status: 308 }, 1],
    ['a server that has more than it got', { status: 308, headers: { range: `bytes=0-${20 * unit}` } }, 1],
  ])('survives %s', async (_, fault, after) => {
    const { put, options } = store(chunk)
    interrupt(fault, after)
    expect(await put(uri, content, options)).toMatchObject({ isAdopted: false, crc32c: content.crc32c })
    expect(storedAsSent()).toBe(true)
    expect(cloud.faults.pending).toEqual([])
  })

  test('gets a new token if the last one ended during the upload', async () => {
    const { put, options } = store(chunk)
    const unauthorized = { error: { code: 401, message: 'Invalid Credentials', status: 'UNAUTHENTICATED' } }
    interrupt({ status: 401, body: unauthorized }, 1)
    await put(uri, content, options)
    expect(storedAsSent()).toBe(true)
  })

  test('ends if no byte arrives any more, and says why', async () => {
    const { put, options } = store(chunk)
    interrupt({ status: 503, body: 'busy' }, 1, Infinity)
    await expect(put(uri, content, options)).rejects.toMatchObject({ answer: { status: 503, words: 'busy' } })
  })

  test('ends if each session is lost, and creates nothing', async () => {
    const { put, options } = store(chunk)
    interrupt({ status: 410 }, 1, Infinity)
    await expect(put(uri, content, options)).rejects.toThrow('Cloud Storage lost the upload 4 times')
    expect(storedAsSent()).toBeUndefined()
  })

  test('stops at once when the run stops, and removes what it sent', async () => {
    const { put, options, stop } = store(chunk)
    interrupt({ hang: true }, 1)
    const arrived = nextChunk()
    const ends = expect(put(uri, content, options)).rejects.toThrow('stopped')
    await arrived
    stop()
    await ends
    expect(storedAsSent()).toBeUndefined()
    expect(cloud.requests.at(-1)).toMatchObject({ method: 'DELETE', response: { status: 499 } })
  })

  test('of a content that changed never ends: its last chunk is not sent', async () => {
    const { put, options } = store(chunk)
    const changing: UploadContent = {
      ...content,
      open: async function* (from) {
        yield* content.open(from)
        throw new ActionError('STEP_REJECTED', 'changed')
      },
    }
    const before = chunks().length
    await expect(put(uri, changing, options)).rejects.toThrow('changed')
    expect(chunks().slice(before)).toHaveLength(2)
    expect(storedAsSent()).toBeUndefined()
    expect(cloud.requests.at(-1)).toMatchObject({ method: 'DELETE', response: { status: 499 } })
  })

  test('loses against another client, whose object stays', async () => {
    const { put, options } = store(chunk)
    interrupt({ latencyMs: 50 }, 1)
    const arrived = nextChunk()
    const ends = put(uri, content, options).catch(error => error)
    await arrived
    cloud.google.storage.put(uri, 'theirs', acme.project)
    expect(await ends).toMatchObject({
      code: 'STEP_REJECTED',
      message: expect.stringContaining('exists with other content'),
    })
    expect(bytesOf('large.bin')).toBe('theirs')
  })

  test.each([
    ['of another domain', 'storage.googleapis.com.example'],
    ['of a program of another customer of Google', '7-us-central1-1.prediction.vertexai.goog'],
    ['of another of its services', 'us-central1-kfp.pkg.dev'],
  ])('sends no byte and no token to an address %s', async (_, host) => {
    const { put, options } = store(chunk)
    const location = `https://${host}/upload/storage/v1/b/x/o?upload_id=1`
    cloud.faults.add({ host: 'storage.googleapis.com', method: 'POST', fault: { status: 200, headers: { location } } })
    const error: ActionError = await put(uri, content, options).catch(error => error)
    expect(error).toMatchObject({ code: 'HOST_REFUSED' })
    expect(error.message).not.toContain('upload_id')
    expect(cloud.hosts()).not.toContain(host)
  })
})
