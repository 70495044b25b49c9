import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { documents } from '../../scripts/pictures/documents.ts'
import { outcomes } from '../../scripts/pictures/outcomes.ts'
import { withPalette } from '../../scripts/pictures/smaller-png.ts'
import { failures } from '../e2e/failures.ts'

const root = resolve(import.meta.dirname, '../..')

test('every outcome, failure and main document has its picture, light and dark, and there is no other', () => {
  const names = [
    ...Object.keys({ ...outcomes, ...failures }).map(name => `summary-${name}`),
    'summary-promoted-top',
    ...Object.keys(documents).map(name => `document-${name}`),
  ]
  const wanted = names.flatMap(name => [`${name}-dark.png`, `${name}-light.png`])
  expect(readdirSync(join(root, 'docs/pictures')).sort()).toEqual(wanted.sort())
  expect(Object.values(documents).filter(path => !existsSync(join(root, path)))).toEqual([])
})

test('a picture with a palette has the colors that it had', () => {
  const source = readFileSync(join(root, 'docs/pictures/summary-trained-light.png'))
  const [width, height] = [source.readUInt32BE(16), source.readUInt32BE(20)]
  expect(width).toBe(1012)
  // Two rows of two pixels, the second one with a filter: it adds the row above.
  const rows = Buffer.from([0, 255, 0, 0, 0, 0, 255, 2, 0, 10, 0, 1, 0, 0])
  const header = Buffer.from([0, 0, 0, 2, 0, 0, 0, 2, 8, 2, 0, 0, 0])
  const part = (type: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4)
    length.writeUInt32BE(data.length)
    return Buffer.concat([length, Buffer.from(type), data, Buffer.alloc(4)])
  }
  const png = Buffer.concat([source.subarray(0, 8), part('IHDR', header), part('IDAT', deflateSync(rows))])
  const small = withPalette(png)
  const at = (type: string): Buffer => {
    const found = small.indexOf(type)
    return small.subarray(found + 4, found + 4 + small.readUInt32BE(found - 4))
  }
  const palette = at('PLTE')
  const indexes = inflateSync(at('IDAT'))
  const colors = [1, 2, 4, 5].map(place => [
    ...palette.subarray((indexes[place] ?? 0) * 3, (indexes[place] ?? 0) * 3 + 3),
  ])
  expect(colors).toEqual([
    [255, 0, 0],
    [0, 0, 255],
    [255, 10, 0],
    [1, 0, 255],
  ])
  expect(height).toBeGreaterThan(300)
})
