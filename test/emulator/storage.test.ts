import { beforeEach, expect, test } from 'vitest'
import { createStorage } from '../../emulator/google/storage.ts'
import { crc32c } from '../../emulator/google/storageobject.ts'
import { createWorld, type Reply, send } from './services.ts'

let world: ReturnType<typeof createWorld>
let storage: ReturnType<typeof createStorage>

beforeEach(() => {
  world = createWorld()
  storage = createStorage(world)
  storage.state.put('gs://acme-models/fraud/metrics.json', '{"auc":0.93}', 'acme-ml')
})

const call = (method: string, target: string, body?: unknown, headers?: Record<string, string>): Promise<Reply> =>
  send(storage.service, 'storage.googleapis.com', method, target, body, headers)
/** Returns the response with its headers. */
const raw = ({ pathname, searchParams }: URL, range?: string) =>
  storage.service.handle({
    method: 'GET',
    host: 'storage.googleapis.com',
    path: pathname,
    query: searchParams,
    headers: { authorization: 'Bearer good', ...(range === undefined ? {} : { range }) },
    body: Buffer.alloc(0),
  })
const object = '/storage/v1/b/acme-models/o/fraud%2Fmetrics.json'
const error = (code: number, reason: string, message: string): object => ({
  status: code,
  body: { error: { code, message, errors: [{ message, domain: 'global', reason }] } },
})

test('an object is described, and read by either address of its bytes', async () => {
  expect(await call('GET', object)).toMatchObject({
    status: 200,
    body: { kind: 'storage#object', name: 'fraud/metrics.json', bucket: 'acme-models', size: '12' },
  })
  expect((await call('GET', `${object}?alt=media`)).text).toBe('{"auc":0.93}')
  expect((await call('GET', `/download${object}?alt=media`)).text).toBe('{"auc":0.93}')
})

test('the checksums and the address of the bytes are those that clients check and follow', async () => {
  expect(crc32c(Buffer.from('123456789'))).toBe('4waSgw==') // 0xE3069283: the check value of RFC 3720's polynomial
  const { mediaLink, crc32c: sum, generation } = Object((await call('GET', object)).body)
  const reply = await raw(new URL(mediaLink))
  expect(String(reply.body)).toBe('{"auc":0.93}')
  expect(reply.headers).toMatchObject({
    'x-goog-generation': generation,
    'x-goog-hash': expect.stringMatching(new RegExp(`^crc32c=${sum},md5=[\\w+/]{22}==$`)),
    'x-goog-stored-content-length': '12',
  })
})

test('a download that was cut off goes on where it stopped', async () => {
  const ranged = async (range: string): Promise<unknown> => {
    const { status, headers, body } = await raw(new URL(`https://h${object}?alt=media`), range)
    return [status, headers?.['content-range'], String(body)]
  }
  expect(await ranged('bytes=2-4')).toEqual([206, 'bytes 2-4/12', 'auc'])
  expect(await ranged('bytes=7-')).toEqual([206, 'bytes 7-11/12', '0.93}'])
  expect(await ranged('bytes=-5')).toEqual([206, 'bytes 7-11/12', '0.93}'])
  expect(await ranged('bytes=12-')).toEqual([416, 'bytes */12', 'Requested range not satisfiable'])
  expect(await ranged('bytes=0-1,4-5')).toEqual([200, undefined, '{"auc":0.93}'])
})

test('a delimiter folds what is below a folder into one prefix, page by page', async () => {
  for (const name of ['fraud/a/1', 'fraud/a/2', 'fraud/b/1'])
    storage.state.put(`gs://acme-models/${name}`, '', 'acme-ml')
  const list = async (query: string): Promise<unknown> => {
    const { prefixes, items, nextPageToken } = Object(
      (await call('GET', `/storage/v1/b/acme-models/o?delimiter=%2F&${query}`)).body,
    )
    return { prefixes, items: items?.map(({ name }: { name: string }) => name), nextPageToken }
  }
  expect(await list('')).toMatchObject({ prefixes: ['fraud/'], items: undefined })
  expect(await list('prefix=fraud%2F')).toMatchObject({
    prefixes: ['fraud/a/', 'fraud/b/'],
    items: ['fraud/metrics.json'],
    nextPageToken: undefined,
  })
  const first = Object(await list('prefix=fraud%2F&maxResults=1'))
  expect(first).toMatchObject({ prefixes: ['fraud/a/'] })
  expect(await list(`prefix=fraud%2F&maxResults=1&pageToken=${first.nextPageToken}`)).toMatchObject({
    prefixes: ['fraud/b/'],
  })
})

test('what is not there is named, in plain text where bytes were asked for', async () => {
  const missing = '/storage/v1/b/acme-models/o/nothing'
  expect(await call('GET', missing)).toMatchObject(error(404, 'notFound', 'No such object: acme-models/nothing'))
  expect(await call('GET', `${missing}?alt=media`)).toMatchObject({
    status: 404,
    text: 'No such object: acme-models/nothing',
  })
  expect(await call('GET', '/storage/v1/b/nobodys/o/x')).toMatchObject(
    error(404, 'notFound', 'The specified bucket does not exist.'),
  )
})

test('without the permission the account and the permission are named; who may not list does not learn what exists', async () => {
  const denied = (permission: string): string =>
    `trainer@acme-ml.iam.gserviceaccount.com does not have ${permission} access to the Google Cloud Storage object. Permission '${permission}' denied on resource (or it may not exist).`
  world.denied.add('storage.objects.list')
  expect(await call('GET', '/storage/v1/b/acme-models/o/nothing')).toMatchObject(
    error(403, 'forbidden', denied('storage.objects.list')),
  )
  world.denied.add('storage.objects.get')
  expect(await call('GET', object)).toMatchObject(error(403, 'forbidden', denied('storage.objects.get')))
  expect(await call('GET', `${object}?alt=media`)).toMatchObject({ status: 403, text: denied('storage.objects.get') })
})

test('without a token the caller is anonymous, with a bad one its credentials are invalid', async () => {
  expect(await call('GET', object, undefined, {})).toMatchObject(
    error(
      401,
      'required',
      "Anonymous caller does not have storage.objects.get access to the Google Cloud Storage object. Permission 'storage.objects.get' denied on resource (or it may not exist).",
    ),
  )
  expect(await call('GET', object, undefined, { authorization: 'Bearer stale' })).toMatchObject(
    error(401, 'authError', 'Invalid Credentials'),
  )
})

test('a bucket is listed by prefix, in pages', async () => {
  for (const name of ['fraud/a', 'fraud/b', 'other/c']) storage.state.put(`gs://acme-models/${name}`, name, 'acme-ml')
  const list = async (query: string) => Object((await call('GET', `/storage/v1/b/acme-models/o?${query}`)).body)
  const names = (body: { items?: { name: string }[] }): string[] => (body.items ?? []).map(({ name }) => name)
  const first = await list('prefix=fraud/&maxResults=2')
  expect(names(first)).toEqual(['fraud/a', 'fraud/b'])
  const second = await list(`prefix=fraud/&maxResults=2&pageToken=${first.nextPageToken}`)
  expect(names(second)).toEqual(['fraud/metrics.json'])
  expect(second).not.toHaveProperty('nextPageToken')
  expect(await list('prefix=none')).toEqual({ kind: 'storage#objects' })
})

test('an upload that must be the first does not overwrite', async () => {
  const target = '/upload/storage/v1/b/acme-models/o?uploadType=media&name=record.jsonl&ifGenerationMatch=0'
  const headers = { authorization: 'Bearer good', 'content-type': 'application/x-ndjson' }
  const made = await call('POST', target, Buffer.from('{"seq":1}\n'), headers)
  expect(made).toMatchObject({
    status: 200,
    body: { name: 'record.jsonl', contentType: 'application/x-ndjson', size: '10' },
  })
  expect(await call('POST', target, Buffer.from('other'), headers)).toMatchObject(
    error(412, 'conditionNotMet', 'At least one of the pre-conditions you specified did not hold.'),
  )
  expect((await call('GET', '/storage/v1/b/acme-models/o/record.jsonl?alt=media')).text).toBe('{"seq":1}\n')
  const again = target.replace('=0', `=${Object(made.body).generation}`)
  expect(await call('POST', again, Buffer.from('next'), headers)).toMatchObject({ status: 200, body: { size: '4' } })
})

test('a multipart upload carries name, type and any bytes', async () => {
  const bytes = Buffer.from([0, 255, 13, 10, 45, 45])
  const body = Buffer.concat([
    Buffer.from('--cut\r\nContent-Type: application/json\r\n\r\n{"name":"model.bin"}\r\n'),
    Buffer.from('--cut\r\nContent-Type: application/x-model\r\n\r\n'),
    bytes,
    Buffer.from('\r\n--cut--\r\n'),
  ])
  const target = '/upload/storage/v1/b/acme-models/o?uploadType=multipart'
  const headers = { authorization: 'Bearer good', 'content-type': 'multipart/related; boundary=cut' }
  expect(await call('POST', target, body, headers)).toMatchObject({
    status: 200,
    body: { name: 'model.bin', contentType: 'application/x-model', size: '6' },
  })
  expect(storage.state.buckets.get('acme-models')?.objects.get('model.bin')?.bytes).toEqual(bytes)
  const loose =
    '--cut\nContent-Type: application/json\n\n{"name":"x"}\n--cut\nContent-Type: text/plain\n\nhi\r\n--cut--'
  const quoted = { ...headers, 'content-type': "multipart/related; boundary='cut'" }
  expect(await call('POST', target, loose, quoted)).toMatchObject({ status: 200, body: { name: 'x', size: '3' } })
  expect(await call('POST', target, 'nonsense', headers)).toMatchObject(
    error(400, 'badContent', 'Malformed multipart body.'),
  )
  expect(await call('POST', target.replace('multipart', 'media'), 'x')).toMatchObject(
    error(400, 'required', 'Required parameter: name'),
  )
})

test('other paths and methods are the page of the front end', async () => {
  for (const [method, target] of [
    ['DELETE', object],
    ['GET', '/storage/v1/b'],
    ['GET', '/storage/v1/b/acme-models/o/%zz'],
  ] as const)
    expect((await call(method, target)).status).toBe(404)
})
