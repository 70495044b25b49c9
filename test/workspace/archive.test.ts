import { execFileSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { unzipSync } from 'fflate'
import { unpackTar } from 'modern-tar'
import { expect, test } from 'vitest'
import type { SourceRequest } from '../../src/steps/file/sources.ts'
import { type ArchiveFile, packTarGz, packZip } from '../../src/workspace/archive.ts'
import { readSources } from '../../src/workspace/read-sources.ts'
import { checkoutOf, requestOf } from './checkout.ts'

const seed = Number(process.env['PROPERTY_SEED'])

async function bytesOf(parts: AsyncIterable<Uint8Array> | undefined): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const part of parts ?? []) all.push(part)
  return Buffer.concat(all)
}

async function archiveOf(root: string, archive: SourceRequest['archive'], from = ['.']) {
  const read = await readSources(root, requestOf({ from, archive }), [])
  if ('faults' in read) throw new Error(read.faults.map(({ message }) => message).join('\n'))
  return { ...read.sources, packed: await bytesOf(read.contents[0]?.open(0)) }
}

const letters = fc.constantFrom(...'abcXYZ019-_.+~ #%&=@,;[]{}()\'"äßĀ語😀e\u0301')
const name = fc
  .oneof(
    fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
    fc.string({ unit: letters, minLength: 95, maxLength: 120 }).map(text => [...text].slice(0, 60).join('')),
  )
  .filter(text => !/^\.|^\.\.?$/.test(text))
const path = fc.array(name, { minLength: 1, maxLength: 5 }).map(parts => parts.join('/'))
const tree = fc
  .uniqueArray(
    fc.record({
      path,
      bytes: fc.oneof(fc.constant(new Uint8Array()), fc.uint8Array({ maxLength: 2_000 })),
      isExecutable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 8, selector: ({ path }) => path },
  )
  // A path that is a folder of another cannot be a file.
  .filter(files => files.every(one => files.every(other => !other.path.startsWith(`${one.path}/`))))

const namedIn = (
  files: readonly { readonly path: string; readonly isExecutable: boolean; readonly bytes: Uint8Array }[],
) => Object.fromEntries(files.map(file => [`${file.path}${file.isExecutable ? '*' : ''}`, file.bytes]))

test('a file of many parts is whole in both archives, although the memory of its parts is used again', async () => {
  const large = randomBytes(2_500_000)
  using checkout = checkoutOf({ large })
  const tar = await unpackTar(gunzipSync((await archiveOf(checkout.root, 'tar.gz')).packed))
  expect(large.equals(tar[0]?.data ?? Buffer.alloc(0))).toBe(true)
  expect(large.equals(unzipSync((await archiveOf(checkout.root, 'zip')).packed)['large'] ?? Buffer.alloc(0))).toBe(true)
})

test('any tree becomes the same bytes, whatever its times, modes and order, and both archives have it whole', async () => {
  const property = fc.asyncProperty(tree, fc.integer({ min: 0, max: 2 ** 31 }), async (files, time) => {
    using one = checkoutOf(namedIn(files))
    using other = checkoutOf(namedIn(files.toReversed()))
    for (const file of files) {
      utimesSync(join(other.root, file.path), time, time)
      chmodSync(join(other.root, file.path), file.isExecutable ? 0o711 : 0o600)
    }
    const [tar, tarAgain] = [await archiveOf(one.root, 'tar.gz'), await archiveOf(other.root, 'tar.gz')]
    const [zip, zipAgain] = [await archiveOf(one.root, 'zip'), await archiveOf(other.root, 'zip')]
    expect(tar.packed.equals(tarAgain.packed)).toBe(true)
    expect(zip.packed.equals(zipAgain.packed)).toBe(true)
    expect(new Set([tar.sha256, tarAgain.sha256, zip.sha256, zipAgain.sha256]).size).toBe(1)
    const entries = await unpackTar(gunzipSync(tar.packed), { strict: true })
    const expected = files.map(file => [
      file.path,
      file.isExecutable ? 0o755 : 0o644,
      Buffer.from(file.bytes).toString('hex'),
    ])
    const sorted = (rows: readonly unknown[][]) => rows.map(row => JSON.stringify(row)).sort()
    const inTar = entries.map(({ header, data }) => [header.name, header.mode, Buffer.from(data ?? []).toString('hex')])
    expect(sorted(inTar)).toEqual(sorted(expected))
    const inZip = Object.entries(unzipSync(zip.packed)).map(([at, data]) => [at, Buffer.from(data).toString('hex')])
    expect(sorted(inZip)).toEqual(sorted(expected.map(([at, , data]) => [at, data])))
  })
  await fc.assert(property, { seed, numRuns: 15, endOnFailure: true })
})

test('one changed byte, name or mode is another archive', async () => {
  const property = fc.asyncProperty(
    tree,
    fc.nat(),
    fc.constantFrom('byte', 'name', 'mode'),
    async (files, at, what) => {
      const changed = files.map((file, index) => {
        if (index !== at % files.length) return file
        if (what === 'mode') return { ...file, isExecutable: !file.isExecutable }
        return what === 'name'
          ? { ...file, path: `${file.path}x` }
          : { ...file, bytes: Uint8Array.of(...file.bytes, 0) }
      })
      fc.pre(new Set(changed.map(file => file.path)).size === files.length)
      using one = checkoutOf(namedIn(files))
      using other = checkoutOf(namedIn(changed))
      const [before, after] = [await archiveOf(one.root, 'tar.gz'), await archiveOf(other.root, 'tar.gz')]
      expect(after.archive?.sha256).not.toBe(before.archive?.sha256)
      // A mode is no part of the manifest, as it is none of `sha256sum`.
      expect(after.sha256 === before.sha256).toBe(what === 'mode')
    },
  )
  await fc.assert(property, { seed, numRuns: 12, endOnFailure: true })
})

/** Python is what reads these archives at Google: the builder of an agent, `pip`, Dataflow. */
const pythonReads = `
import sys, tarfile, zipfile, json
found = []
if sys.argv[1].endswith('zip'):
    with zipfile.ZipFile(sys.argv[1]) as z:
        assert z.testzip() is None
        found = [[i.filename, (i.external_attr >> 16) & 0o777, i.file_size, list(i.date_time)] for i in z.infolist()]
else:
    with tarfile.open(sys.argv[1], 'r:gz') as t:
        found = [[i.name, i.mode, i.size, [i.mtime, i.uid, i.gid, i.uname, i.gname]] for i in t.getmembers()]
print(json.dumps(found))
`

const hasPython = (() => {
  try {
    execFileSync('python3', ['--version'])
    return true
  } catch {
    return false
  }
})()

test.skipIf(!hasPython)(
  'Python reads both archives, with long names, other letters, empty files and modes',
  async () => {
    const long = `${'deep-folder/'.repeat(30)}${'n'.repeat(200)}.py`
    using checkout = checkoutOf({ [long]: 'x', 'ä 語 😀.txt': 'y', empty: '', 'run.sh*': 'z' })
    const sizes: Record<string, [number, number]> = {
      [long]: [0o644, 1],
      empty: [0o644, 0],
      'run.sh': [0o755, 1],
      'ä 語 😀.txt': [0o644, 1],
    }
    for (const archive of ['tar.gz', 'zip'] as const) {
      const { packed } = await archiveOf(checkout.root, archive)
      const file = join(checkout.root, `packed.${archive}`)
      writeFileSync(file, packed)
      const found: [string, number, number, unknown[]][] = JSON.parse(
        execFileSync('python3', ['-X', 'utf8', '-c', pythonReads, file], { encoding: 'utf8' }),
      )
      rmSync(file)
      expect(Object.fromEntries(found.map(([at, mode, size]) => [at, [mode, size]]))).toEqual(sizes)
      const about = archive === 'zip' ? [1980, 1, 1, 0, 0, 0] : [0, 0, 0, '', '']
      expect(found.every(([, , , rest]) => JSON.stringify(rest) === JSON.stringify(about))).toBe(true)
    }
  },
)

test('tar restores every file of a tree', async () => {
  using checkout = checkoutOf({ 'a/b': '1', 'a/c*': '2', ä: '' })
  const { packed } = await archiveOf(checkout.root, 'tar.gz')
  const folder = mkdtempSync(join(tmpdir(), 'keyless-untar-'))
  try {
    execFileSync('tar', ['-xz', '-C', folder], { input: packed })
    expect(readdirSync(folder).sort()).toEqual(['a', 'ä'])
    expect(readFileSync(join(folder, 'a/b'), 'utf8')).toBe('1')
    expect(statSync(join(folder, 'a/c')).mode & 0o100).toBe(0o100)
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the header of gzip has neither a time nor a system, and the zip the same time in every zone', async () => {
  using checkout = checkoutOf({ a: 'x' })
  const { packed } = await archiveOf(checkout.root, 'tar.gz')
  expect([...packed.subarray(0, 10)]).toEqual([31, 139, 8, 0, 0, 0, 0, 0, 0, 255])
  const script = `
    import { packZip } from ${JSON.stringify(join(import.meta.dirname, '../../src/workspace/archive.ts'))}
    const read = async function* () { yield Buffer.from('x') }
    const all = []
    for await (const part of packZip([{ path: 'a', bytes: 1, isExecutable: false, read }])) all.push(part)
    process.stdout.write(Buffer.concat(all).toString('hex'))`
  const zips = ['UTC', 'America/Los_Angeles', 'Pacific/Kiritimati'].map(TZ =>
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
      env: { ...process.env, TZ },
    }),
  )
  expect(new Set(zips).size).toBe(1)
})

test.each([
  ['tar.gz', packTarGz, '1f638063a9b9d0bf38e518f017f87a1579115bbd173428c9be379052d8dbc27f'],
  ['zip', packZip, '31f2415bb8c38a93331364d1d475c4e495917ee5e1fb40804c6bed4cd5a0d4b0'],
] as const)(
  'a new version of a packer does not change the bytes of a %s: images are known by them',
  async (_, pack, sha256) => {
    const fileOf = (path: string, text: string, isExecutable = false): ArchiveFile => ({
      path,
      bytes: Buffer.byteLength(text),
      isExecutable,
      read: async function* () {
        yield Buffer.from(text)
      },
    })
    const long = Array.from({ length: 20_000 }, (_, index) => `${index * index} keyless`).join('\n')
    const files = [
      fileOf('empty', ''),
      fileOf('long.txt', long),
      fileOf('run.sh', '#!/bin/sh\n', true),
      fileOf('ä/語', 'x'),
    ]
    const bytes = await bytesOf(pack(files))
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256)
  },
)

/** A file that never ends in memory, and says when it is closed. */
function bigFile(bytes: number): ArchiveFile & { readonly state: { open: number; read: number } } {
  const state = { open: 0, read: 0 }
  const part = Buffer.alloc(64 * 1024, 'keyless ')
  return {
    path: 'big',
    bytes,
    isExecutable: false,
    state,
    read: async function* () {
      state.open += 1
      try {
        for (let left = bytes; left > 0; left -= part.length) {
          state.read += 1
          yield part.subarray(0, Math.min(left, part.length))
        }
      } finally {
        state.open -= 1
      }
    },
  }
}

test.each([
  ['tar.gz', packTarGz],
  ['zip', packZip],
] as const)('a %s is packed as it is read, and closes its file if its reader stops', async (_, pack) => {
  const file = bigFile(10_000_000_000)
  for await (const part of pack([file])) if (part.length > 0) break
  expect(file.state.open).toBe(0)
  expect(file.state.read).toBeLessThan(2_000)
})

test.each([
  ['tar.gz', packTarGz],
  ['zip', packZip],
] as const)('a %s ends with the error of a file that cannot be read', async (_, pack) => {
  const file: ArchiveFile = {
    path: 'a',
    bytes: 3,
    isExecutable: false,
    // biome-ignore lint/correctness/useYield: it fails before it has anything to give
    read: async function* () {
      throw new Error('gone')
    },
  }
  await expect(bytesOf(pack([file]))).rejects.toThrow('gone')
})
