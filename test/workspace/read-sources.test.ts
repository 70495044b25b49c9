import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { crc32c } from '../../src/core/crc32c.ts'
import type { SourceRequest } from '../../src/steps/file/sources.ts'
import { type ReadSources, readSources } from '../../src/workspace/read-sources.ts'
import { checkoutOf, requestOf, withoutRoot } from './checkout.ts'

async function readOf(root: string, more: Partial<SourceRequest> = {}): Promise<ReadSources> {
  const read = await readSources(root, requestOf(more), [])
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  return read
}

async function bytesOf(parts: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts ?? []) all.push(part)
  return Buffer.concat(all)
}

const large = Buffer.alloc(3_000_000, 'keyless ')
const files = {
  'code/a.py': 'print(1)\n',
  'code/run.sh*': '#!/bin/sh\n',
  'code/deep/ä b.txt': '',
  'code/large.bin': large,
}

describe('sources of a step', () => {
  test('have a digest that sha256sum repeats', async () => {
    using checkout = checkoutOf(files)
    const { sources } = await readOf(checkout.root)
    const script =
      "cd code && find . -type f -printf '%P\\n' | LC_ALL=C sort | tr '\\n' '\\0' | xargs -0 sha256sum | sha256sum"
    const expected = execFileSync('sh', ['-c', script], { cwd: checkout.root, encoding: 'utf8' }).slice(0, 64)
    expect(sources.sha256).toBe(expected)
    expect(sources.files.find(({ path }) => path === 'large.bin')?.crc32c).toBe(crc32c(large))
  })

  test.each(['tar.gz', 'zip'] as const)(
    'are the same %s from the same files, whatever their times and modes',
    async archive => {
      using one = checkoutOf(files)
      using other = checkoutOf(Object.fromEntries(Object.entries(files).toReversed()))
      utimesSync(join(other.root, 'code/a.py'), 1, 2)
      chmodSync(join(other.root, 'code/a.py'), 0o600)
      chmodSync(join(other.root, 'code/run.sh'), 0o711)
      const [first, second] = await Promise.all([one, other].map(({ root }) => readOf(root, { archive })))
      expect(first?.sources.archive).toEqual(second?.sources.archive)
      const bytes = await bytesOf(first?.contents[0]?.open(0))
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(first?.sources.archive?.sha256)
      expect(await bytesOf(first?.contents[0]?.open(100))).toEqual(bytes.subarray(100))
    },
  )

  test('are a tar.gz that tar reads, with modes', async () => {
    using checkout = checkoutOf({ ...files, [`code/${'long/'.repeat(40)}name`]: 'x' })
    const { contents } = await readOf(checkout.root, { archive: 'tar.gz' })
    const folder = mkdtempSync(join(tmpdir(), 'keyless-untar-'))
    try {
      writeFileSync(join(folder, 'a.tar.gz'), await bytesOf(contents[0]?.open(0)))
      const listed = execFileSync('tar', ['-tvzf', 'a.tar.gz'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, LC_ALL: 'C.UTF-8' },
      })
      expect(listed).toMatch(/^-rw-r--r-- 0\/0 +9 1970-01-01 \d\d:\d\d a\.py$/m)
      expect(listed).toMatch(/^-rwxr-xr-x 0\/0 .* run\.sh$/m)
      expect(listed).toContain('long/long/')
      execFileSync('tar', ['-xzf', 'a.tar.gz'], { cwd: folder })
      expect(readFileSync(join(folder, 'large.bin')).equals(large)).toBe(true)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  test('are a zip that other programs read', async () => {
    using checkout = checkoutOf(files)
    const { contents } = await readOf(checkout.root, { archive: 'zip' })
    const found = unzipSync(await bytesOf(contents[0]?.open(0)))
    expect(Object.keys(found).sort()).toEqual(['a.py', 'deep/ä b.txt', 'large.bin', 'run.sh'])
    expect(Buffer.from(found['large.bin'] ?? []).equals(large)).toBe(true)
  })

  test('end with an error if a file has changed since, before its last part is given', async () => {
    using checkout = checkoutOf(files)
    const { contents, sources } = await readOf(checkout.root)
    const at = sources.files.findIndex(({ path }) => path === 'large.bin')
    checkout.write('code/large.bin', Buffer.alloc(3_000_000, 'other   '))
    let seen = 0
    const read = async () => {
      for await (const part of contents[at]?.open(0) ?? []) seen += part.length
    }
    await expect(read()).rejects.toMatchObject({
      code: 'WORKSPACE_CHANGED',
      message: 'large.bin has changed since this run read it',
    })
    expect(seen).toBeLessThan(3_000_000)
  })

  test('end with an error if a link to outside has taken the place of a file', async () => {
    using checkout = checkoutOf({ 'code/a': 'x' })
    const { contents } = await readOf(checkout.root)
    renameSync(join(checkout.root, 'code/a'), join(checkout.root, 'b'))
    symlinkSync('/etc/passwd', join(checkout.root, 'code/a'))
    await expect(bytesOf(contents[0]?.open(0))).rejects.toThrow()
  })

  test('name the Dockerfile that is missing, and one that is near', async () => {
    using checkout = checkoutOf({ 'code/docker/dockerfile': '' })
    const read = await readSources(checkout.root, requestOf({ requires: 'Dockerfile' }), [])
    expect(read).toMatchObject({ faults: [{ message: 'there is no Dockerfile among the files of code' }] })
    expect('faults' in read && read.faults[0]?.cure).toContain('There is docker/dockerfile.')
  })

  test('are refused with every file that may not be read', async () => {
    using checkout = checkoutOf({ 'code/a': 'x', 'code/b': 'y', 'more/c': 'z' })
    chmodSync(checkout.root, 0o755)
    for (const name of ['code/a', 'more/c']) chmodSync(join(checkout.root, name), 0)
    const read = await withoutRoot(() => readSources(checkout.root, requestOf({ from: ['code', 'more'] }), []))
    expect('faults' in read && read.faults.map(({ message, index }) => [message, index])).toEqual([
      ['a may not be read: check its permissions', 0],
      ['c may not be read: check its permissions', 1],
    ])
  })

  test('are refused as a zip if they are too many or too large for one', async () => {
    using checkout = checkoutOf({ 'code/large': '' })
    truncateSync(join(checkout.root, 'code/large'), 4_000_000_001)
    const read = await readSources(checkout.root, requestOf({ archive: 'zip', maxBytes: 10 ** 12 }), [])
    expect(read).toMatchObject({
      faults: [
        {
          message: 'a zip holds at most 65534 files and 4000000000 bytes, and these are 1 files with 4000000001 bytes',
          cure: 'Write archive: tar.gz.',
        },
      ],
    })
  })
})
