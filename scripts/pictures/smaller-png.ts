// Chromium's pictures have 24 bits for each pixel, but few colors. With a palette of 256 they need a fifth of the bytes.
// The format: https://www.w3.org/TR/png-3/
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

interface Pixels {
  readonly width: number
  readonly height: number
  /** 24-bit color of each pixel, row by row. */
  readonly colors: Uint32Array
}

/** Returns the picture with a palette. Colors beyond the 256 most frequent become the nearest of those. */
export function withPalette(png: Buffer): Buffer {
  const { width, height, colors } = readPng(png)
  const counts = new Map<number, number>()
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1)
  const palette = [...counts].toSorted((a, b) => b[1] - a[1] || a[0] - b[0]).map(([color]) => color)
  const kept = palette.slice(0, 256)
  const indexes = new Map(kept.map((color, index) => [color, index]))
  for (const color of palette.slice(256)) indexes.set(color, nearest(kept, color))
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < colors.length; at++) rows[at + Math.floor(at / width) + 1] = indexes.get(colors[at] ?? 0) ?? 0
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // 8 bits, each an index of the palette.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(kept.flatMap(color => channels(color)))),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const channels = (color: number): [number, number, number] => [(color >> 16) & 255, (color >> 8) & 255, color & 255]

function nearest(palette: readonly number[], color: number): number {
  const [r, g, b] = channels(color)
  let best = 0
  let least = Infinity
  for (const [index, one] of palette.entries()) {
    const [red, green, blue] = channels(one)
    const distance = (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2
    if (distance < least) [best, least] = [index, distance]
  }
  return best
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  sum.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, sum])
}

/** @throws Error if the picture is not one of Chromium's: 8 bits for each channel, RGB or RGBA, not interlaced */
function readPng(png: Buffer): Pixels {
  const parts: Buffer[] = []
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at)
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length))
    at += length + 12
  }
  const [width, height] = [png.readUInt32BE(16), png.readUInt32BE(20)]
  const [depth, type, , , interlace] = png.subarray(24, 29)
  if (depth !== 8 || (type !== 2 && type !== 6) || interlace !== 0) throw new Error('not a picture of Chromium')
  return { width, height, colors: unfilter(inflateSync(Buffer.concat(parts)), width, height, type === 2 ? 3 : 4) }
}

/** Undoes the filters of the rows. */
function unfilter(data: Buffer, width: number, height: number, bytes: number): Uint32Array {
  const stride = width * bytes
  const colors = new Uint32Array(width * height)
  let above = new Uint8Array(stride)
  for (let y = 0; y < height; y++) {
    const from = y * (stride + 1)
    const filter = data[from]
    const row = new Uint8Array(stride)
    for (let x = 0; x < stride; x++) {
      const left = x < bytes ? 0 : (row[x - bytes] ?? 0)
      const up = above[x] ?? 0
      const corner = x < bytes ? 0 : (above[x - bytes] ?? 0)
      row[x] = (data[from + 1 + x] ?? 0) + predicted(filter, left, up, corner)
    }
    for (let x = 0; x < width; x++) {
      const at = x * bytes
      colors[y * width + x] = ((row[at] ?? 0) << 16) | ((row[at + 1] ?? 0) << 8) | (row[at + 2] ?? 0)
    }
    above = row
  }
  return colors
}

function predicted(filter: number | undefined, left: number, up: number, corner: number): number {
  switch (filter) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return up
    case 3:
      return (left + up) >> 1
    default: {
      const estimate = left + up - corner
      const [a, b, c] = [Math.abs(estimate - left), Math.abs(estimate - up), Math.abs(estimate - corner)]
      return a <= b && a <= c ? left : b <= c ? up : corner
    }
  }
}
