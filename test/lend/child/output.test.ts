import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createOutput } from '../../../src/lend/child/output.ts'

const secret = 'kv-lend-Zx0123456789abcdefABCDEF'
const token = 'ya29.c.b0Aaekm1K-0123456789.abcdef'

/** Prints what arrives in these pieces; `null` stands for a pause. */
function printed(pieces: readonly (string | Buffer | null)[]): string[] {
  const lines: string[] = []
  const output = createOutput({ print: more => lines.push(...more), secrets: () => [secret, token] })
  for (const piece of pieces) piece === null ? output.flush() : output.take(Buffer.from(piece as string))
  output.end()
  return lines
}

describe('the output of a command', () => {
  test('is printed by lines, whatever ends them', () => {
    expect(printed(['a\nb\r\nc\rd'])).toEqual(['a', 'b', 'c', 'd'])
    expect(printed(['a\r', '\nb'])).toEqual(['a', 'b'])
    expect(printed(['\n\n'])).toEqual(['', ''])
    expect(printed([])).toEqual([])
  })

  test('keeps characters and colors that arrive in pieces', () => {
    const text = Buffer.from('\u001b[31mrot\u001b[0m für 🚀\n')
    expect(printed([...text].map(byte => Buffer.from([byte])))).toEqual(['\u001b[31mrot\u001b[0m für 🚀'])
  })

  test('shows a question that has no end of line', () => {
    expect(printed(['Continue? ', null, 'yes\n'])).toEqual(['Continue? ', 'yes'])
  })

  test('shows no secret, not even one that a pause cuts in two', () => {
    for (let at = 1; at < secret.length; at++)
      for (const pieces of [
        [`a ${secret.slice(0, at)}`, `${secret.slice(at)} b\n`],
        [`a ${secret.slice(0, at)}`, null, `${secret.slice(at)} b\n`],
      ]) {
        expect(printed(pieces).join('')).toBe('a *** b')
      }
  })

  test('shows no secret, however it is cut', () => {
    const piece = fc.constantFrom(secret, token, 'text', '\n', ' ', secret.slice(0, 20), '::error::x')
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), fc.array(fc.nat(400), { maxLength: 12 }), (parts, cuts) => {
        const text = parts.join('')
        const at = [...new Set(cuts.map(cut => Math.min(cut, text.length)))].toSorted((a, b) => a - b)
        const pieces = [...at, text.length].flatMap((end, index) => [text.slice(at[index - 1] ?? 0, end)])
        const all = printed(pieces).join('\n')
        expect(all).not.toContain(secret)
        expect(all).not.toContain(token)
        expect(all).toBe(printed([text]).join('\n'))
      }),
    )
  })

  test('of a line without an end is printed in pieces, and takes no more memory than one', () => {
    const lines = printed(Array.from({ length: 100 }, () => 'x'.repeat(10_000)))
    expect(lines.join('')).toBe('x'.repeat(1_000_000))
    expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(32_768)
    expect(printed([`${'y'.repeat(100_000)}\n`]).every(({ length }) => length <= 16_384)).toBe(true)
  })

  test('hides a secret at the border of two pieces of a long line', () => {
    for (const before of [16_380, 16_384, 16_390, 32_760])
      expect(printed([`${'x'.repeat(before)}${secret}${'y'.repeat(40_000)}`]).join('')).toBe(
        `${'x'.repeat(before)}***${'y'.repeat(40_000)}`,
      )
  })
})
