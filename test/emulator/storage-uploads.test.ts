import { createHash, randomBytes } from 'node:crypto'
import { beforeEach, describe, expect, test } from 'vitest'
import { createStorage } from '../../emulator/google/storage.ts'
import { crc32c } from '../../emulator/google/storageobject.ts'
import { createWorld } from './services.ts'

const block = 256 * 1024
let world: ReturnType<typeof createWorld>
let storage: ReturnType<typeof createStorage>

beforeEach(() => {
  world = createWorld()
  storage = createStorage(world)
  storage.state.put('gs://acme-code/there', 'there', 'acme-ml')
})

async function send(method: string, target: string, headers: Record<string, string> = {}, body: Buffer | string = '') {
  const url = new URL(target, 'https://storage.googleapis.com')
  const reply = await storage.service.handle({
    method,
    host: url.host,
    path: url.pathname,
    query: url.searchParams,
    headers: { authorization: 'Bearer good', ...headers },
    body: Buffer.from(body),
  })
  return { status: reply.status, headers: reply.headers ?? {}, body: JSON.stringify(reply.body) }
}

const target = '/upload/storage/v1/b/acme-code/o?uploadType=resumable&name=new'
const begin = async (fields: object = {}, query = ''): Promise<string> =>
  (await send('POST', `${target}${query}`, {}, JSON.stringify(fields))).headers['location'] ?? ''
const put = (address: string, range: string, body: Buffer | string = '') =>
  send('PUT', address, { 'content-range': `bytes ${range}` }, body)
const names = () => [...(storage.state.buckets.get('acme-code')?.objects.keys() ?? [])]

describe('a resumable upload', () => {
  const content = randomBytes(2 * block + 5)

  test('takes chunks of whole blocks, says how much it has, and creates the object with the last one', async () => {
    const address = await begin({ crc32c: crc32c(content), contentType: 'text/plain', metadata: { a: 'b' } })
    expect((await put(address, `*/${content.length}`)).headers).toEqual({})
    const part = await put(address, `0-${block - 1}/*`, content.subarray(0, block))
    expect([part.status, part.headers['range']]).toEqual([308, `bytes=0-${block - 1}`])
    expect(names()).toEqual(['there'])
    const last = await put(address, `${block}-${content.length - 1}/${content.length}`, content.subarray(block))
    expect(JSON.parse(last.body)).toMatchObject({
      name: 'new',
      size: String(content.length),
      crc32c: crc32c(content),
      md5Hash: createHash('md5').update(content).digest('base64'),
      contentType: 'text/plain',
      metadata: { a: 'b' },
    })
    expect(storage.state.buckets.get('acme-code')?.objects.get('new')?.bytes).toEqual(content)
    expect((await put(address, `*/${content.length}`)).body).toBe(last.body)
  })

  test.each([
    ['a chunk below a block', '0-9/20', 10, 'equal or greater than 262144'],
    ['a gap', `${block}-${2 * block - 1}/*`, block, 'exceeds already uploaded size of 0 byte(s)'],
    ['a body of another size', `0-${block}/*`, block, 'There were 262144 byte(s) in the request body'],
    ['a range that is none', 'some', block, 'Failed to parse Content-Range header'],
  ])('refuses %s', async (_, range, size, words) => {
    const reply = await put(await begin(), range, content.subarray(0, size))
    expect([reply.status, reply.body]).toEqual([400, expect.stringContaining(words)])
  })

  test("takes a content of unknown length in one request, as Google's clients send it", async () => {
    const address = await begin({ crc32c: crc32c(content) })
    expect((await put(address, '0-*/*', content)).status).toBe(200)
    const ahead = await put(await begin(), `${block}-*/*`, content)
    expect([ahead.status, ahead.body]).toEqual([400, expect.stringContaining('exceeds already uploaded size of 0')])
  })

  test('keeps the whole blocks of an interrupted chunk, and takes no byte twice', async () => {
    const address = await begin({ crc32c: crc32c(content) })
    const query = new URL(address).searchParams
    const chunk = storage.service.receive?.({
      ...{ method: 'PUT', host: 'storage.googleapis.com', path: new URL(address).pathname, query },
      headers: { 'content-range': `bytes 0-${content.length - 1}/${content.length}` },
    })
    chunk?.write(content.subarray(0, block + 9))
    chunk?.aborted()
    expect((await put(address, `*/${content.length}`)).headers['range']).toBe(`bytes=0-${block - 1}`)
    expect((await put(address, `0-${content.length - 1}/${content.length}`, content)).status).toBe(200)
  })

  test('that is cancelled, expired or unknown takes nothing more', async () => {
    const [first, second] = [await begin(), await begin()]
    expect((await send('DELETE', first)).status).toBe(499)
    expect((await put(first, '0-4/5', 'hello')).status).toBe(499)
    world.clock.advance(7 * 24 * 3_600_000)
    expect((await put(second, '0-4/5', 'hello')).status).toBe(410)
    expect((await put(second.replace(/upload_id=.*/, 'upload_id=x'), '0-4/5', 'hello')).status).toBe(404)
  })

  test('is refused at its end if its checksum or its precondition does not hold', async () => {
    const wrong = await put(await begin({ crc32c: 'AAAAAA==' }), '0-4/5', 'hello')
    expect([wrong.status, wrong.body]).toEqual([
      400,
      expect.stringContaining(String.raw`Provided CRC32C \"AAAAAA==\" doesn't match calculated CRC32C \"mnG7TA==\".`),
    ])
    const md5 = await put(await begin({ md5Hash: 'x' }), '0-4/5', 'hello')
    expect(md5.body).toContain('Provided MD5 hash')
    const late = await begin({}, '&ifGenerationMatch=0')
    storage.state.put('gs://acme-code/new', 'theirs', 'acme-ml')
    expect((await put(late, '0-4/5', 'hello')).status).toBe(412)
  })

  test('keeps only the digests of a larger content than it should', async () => {
    storage.state.keepsUpTo = block
    const address = await begin({ crc32c: crc32c(content) })
    expect((await put(address, `0-${content.length - 1}/${content.length}`, content)).status).toBe(200)
    expect(storage.state.buckets.get('acme-code')?.objects.get('new')?.bytes.length).toBe(0)
    expect((await send('GET', '/storage/v1/b/acme-code/o/new')).body).toContain(`"size":"${content.length}"`)
  })
})

test.each([
  ['ifGenerationMatch=0', 412],
  ['ifGenerationNotMatch=0', 200],
  ['ifMetagenerationMatch=1', 200],
  ['ifMetagenerationMatch=2', 412],
  ['ifMetagenerationNotMatch=1', 412],
  ['ifGenerationMatch=x', 400],
  ['ifGeneration=0', 400],
])('an upload with %s over an object is answered with %i', async (query, status) => {
  const path = `/upload/storage/v1/b/acme-code/o?uploadType=media&name=there&${query}`
  expect((await send('POST', path, {}, 'other')).status).toBe(status)
})

test('an upload over an object needs the permission to delete it', async () => {
  world.denied.add('storage.objects.delete')
  const path = '/upload/storage/v1/b/acme-code/o?uploadType=media&name='
  expect((await send('POST', `${path}there`, {}, 'x')).body).toContain('storage.objects.delete')
  expect((await send('POST', `${path}new`, {}, 'x')).status).toBe(200)
})

test.each(['..', 'a\nb', 'x'.repeat(1025), '.well-known/acme-challenge/x'])('no object is named %j', async name => {
  const path = `/upload/storage/v1/b/acme-code/o?uploadType=media&name=${encodeURIComponent(name)}`
  expect((await send('POST', path, {}, 'x')).status).toBe(400)
})

test('a field that an object does not have is refused', async () => {
  const reply = await send('POST', target, {}, JSON.stringify({ crc32: 'x' }))
  expect([reply.status, reply.body]).toEqual([400, expect.stringContaining('Cannot find field')])
})
