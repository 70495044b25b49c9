import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { EchoFilter } from '../../../src/lend/server/echo.ts'

const token = `ya29.c.${'Abcdefghijklmnopqrstuvwxyz0123456789-_'.repeat(20)}`

/** Passes a text in parts of the given sizes. */
function pass(text: string, sizes: readonly number[]): string {
  const filter = new EchoFilter(token)
  const bytes = Buffer.from(text)
  const parts: Buffer[] = []
  let at = 0
  for (const size of [...sizes, bytes.length]) {
    parts.push(filter.pass(bytes.subarray(at, at + size)))
    at += size
  }
  return Buffer.concat(parts).toString()
}

describe('what a server echoes of a token', () => {
  it('is hidden wherever it stands, and nothing else is', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.nat(token.length - 12),
        fc.integer({ min: 12, max: 60 }),
        (before, after, from, length) => {
          const piece = token.slice(from, from + length)
          const clean = pass(`${before} ${piece} ${after}`, [])
          expect(clean).toBe(`${before} ${'*'.repeat(piece.length)} ${after}`)
        },
      ),
      { seed: Number(process.env['PROPERTY_SEED']) },
    )
  })

  it('keeps its length however it is cut, and lets fewer than 23 of its bytes in a row pass', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { maxLength: 60 }), fc.nat(50), (sizes, offset) => {
        const text = `${'x'.repeat(offset)}${token} end`
        const clean = pass(text, sizes)
        expect(clean).toHaveLength(text.length)
        for (let at = 0; at + 23 <= token.length; at++) expect(clean).not.toContain(token.slice(at, at + 23))
      }),
      { seed: Number(process.env['PROPERTY_SEED']) },
    )
  })

  it('of fewer than 12 bytes is no secret', () => {
    expect(pass(`The token begins with ${token.slice(0, 11)} as all do.`, [])).toContain(token.slice(0, 11))
  })

  it('is not searched for in vain: other text is passed as the same bytes', () => {
    const part = Buffer.from('data: {"text":"Hello"}\r\n\r\n')
    expect(new EchoFilter(token).pass(part)).toBe(part)
  })

  it('a token without a length hides nothing', () => {
    expect(new EchoFilter('').pass(Buffer.from('abc')).toString()).toBe('abc')
  })
})
