import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { appendFileSync, readdirSync, renameSync, symlinkSync, truncateSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { checkedContent, readFileParts } from '../../src/workspace/content.ts'
import { checkoutOf } from './checkout.ts'

async function read(parts: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  // A part is not valid for long.
  for await (const part of parts) all.push(new Uint8Array(part))
  return Buffer.concat(all)
}

/** Many parts, each with other bytes. */
const large = randomBytes(2_500_000)

describe('a file that was found', () => {
  test.each([0, 1, 128 * 1024, 128 * 1024 + 1, 1024 * 1024, 2_500_000])(
    'is read whole if it has %d bytes',
    async size => {
      using checkout = checkoutOf({ a: large.subarray(0, size) })
      expect((await read(readFileParts(join(checkout.root, 'a'), size))).equals(large.subarray(0, size))).toBe(true)
    },
  )

  test('keeps its own bytes while others are read, although their memory is used again', async () => {
    const files = Array.from({ length: 6 }, () => randomBytes(700_000))
    using checkout = checkoutOf(Object.fromEntries(files.map((bytes, index) => [`f${index}`, bytes])))
    const readOne = (bytes: Buffer, index: number) => {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const about = { bytes: bytes.length, sha256, crc32c: '', contentType: '' }
      const real = join(checkout.root, `f${index}`)
      return read(checkedContent(about, 'f', memory => readFileParts(real, bytes.length, memory)).open(0))
    }
    for (let round = 0; round < 3; round++) {
      const all = await Promise.all(files.map(readOne))
      expect(all.map((bytes, index) => files[index]?.equals(bytes))).toEqual(files.map(() => true))
    }
  })

  test.each([100, 2_500_000])('is not read beyond its size of %d bytes, however it grows', async size => {
    using checkout = checkoutOf({ a: large.subarray(0, size) })
    const path = join(checkout.root, 'a')
    appendFileSync(path, large)
    await expect(read(readFileParts(path, size))).rejects.toThrow('has another size than when it was found')
    truncateSync(path, size - 1)
    await expect(read(readFileParts(path, size))).rejects.toThrow('has another size than when it was found')
  })

  test('is not read if a link has taken its place, or that of a folder above it', async () => {
    using outside = checkoutOf({ 'folder/a': 'secret' })
    using checkout = checkoutOf({ 'folder/a': 'public', b: 'public' })
    const [folder, file] = [join(checkout.root, 'folder'), join(checkout.root, 'b')]
    renameSync(folder, `${folder}-before`)
    symlinkSync(join(outside.root, 'folder'), folder)
    await expect(read(readFileParts(join(folder, 'a'), 6))).rejects.toThrow('is now behind a link')
    renameSync(file, `${file}-before`)
    symlinkSync(join(outside.root, 'folder/a'), file)
    await expect(read(readFileParts(file, 6))).rejects.toThrow('is now a link')
  })

  test('is not waited for if a pipe has taken its place', async () => {
    using checkout = checkoutOf({})
    const path = join(checkout.root, 'pipe')
    execFileSync('mkfifo', [path])
    await expect(read(readFileParts(path, 6))).rejects.toThrow('is not a file anymore')
    await expect(read(readFileParts(join(checkout.root, 'missing'), 6))).rejects.toThrow('does not exist anymore')
  })

  test.skipIf(process.platform !== 'linux')('is closed if its reader stops early', async () => {
    using checkout = checkoutOf({ a: large })
    const openFiles = () => readdirSync('/proc/self/fd').length
    const before = openFiles()
    for await (const _ of readFileParts(join(checkout.root, 'a'), large.length)) break
    expect(openFiles()).toBe(before)
  })
})

describe('content to upload', () => {
  const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
  const contentOf = (expected: Uint8Array, parts: readonly Uint8Array[]) =>
    checkedContent(
      { bytes: expected.length, sha256: digestOf(expected), crc32c: '', contentType: '' },
      'code/a',
      async function* () {
        yield* parts
      },
    )

  test.each([0, 1, 3, 4, 5, 8, 9])('is the same from offset %d', async from => {
    const bytes = Buffer.from('12345678')
    const content = contentOf(bytes, [bytes.subarray(0, 4), bytes.subarray(4, 5), bytes.subarray(5)])
    expect(await read(content.open(from))).toEqual(bytes.subarray(from))
  })

  test('with a changed byte before the offset is refused, too: the object would be neither of the two', async () => {
    const content = contentOf(Buffer.from('12345678'), [Buffer.from('1x34'), Buffer.from('5678')])
    await expect(read(content.open(6))).rejects.toMatchObject({
      code: 'WORKSPACE_CHANGED',
      message: 'code/a has changed since this run read it',
    })
  })

  test('gives its last part only once all of it is known to be right', async () => {
    const content = contentOf(Buffer.from('12345678'), [Buffer.from('1234'), Buffer.from('5'), Buffer.from('67x')])
    let seen = ''
    const reading = async () => {
      for await (const part of content.open(0)) seen += Buffer.from(part).toString()
    }
    await expect(reading()).rejects.toThrow('has changed')
    expect(seen).toBe('12345')
  })

  test('ends as soon as there is more of it than expected', async () => {
    let asked = 0
    const endless = async function* () {
      for (;;) {
        asked += 1
        yield Buffer.from('1234')
      }
    }
    const content = checkedContent({ bytes: 8, sha256: '', crc32c: '', contentType: '' }, 'a', endless)
    await expect(read(content.open(0))).rejects.toMatchObject({ code: 'WORKSPACE_CHANGED' })
    expect(asked).toBe(3)
  })
})
