/**
 * True if a number is sent as it was written. An integer beyond 2^53 mostly is not, and one that is too large becomes
 * Infinity, which JSON cannot express. JSON.stringify writes the shortest digits of a number, so all others come out
 * unchanged.
 *
 * @param written as `9007199254740993`, `0x1F`, `1e400`
 */
export function isExact(written: string, value: number): boolean {
  if (!Number.isFinite(value)) return false
  const [, sign, digits] = /^([-+]?)(\d+|0x[\da-f]+|0o[0-7]+)$/i.exec(written) ?? []
  if (digits === undefined) return true
  const magnitude = sign === '-' ? -value : value
  return BigInt(digits) === BigInt(magnitude) || digits === String(magnitude)
}

/** The message for a number that JSON cannot express exactly. */
export const notExact = (written: string): string =>
  /^[-+]?(?:\d|0[xo])[\da-f]*$/i.test(written)
    ? `${written} has more digits than a number of JSON keeps (53 bits)`
    : `${written} is not a number that JSON has`

/** A fault that JSON.parse does not report, with its line. */
export interface SilentFault {
  readonly line: number
  readonly message: string
}

/**
 * @param text that JSON.parse accepted
 * @returns the first number that loses digits, or the first duplicate key
 */
export function silentFault(text: string): SilentFault | undefined {
  /** Keys of each open mapping; `undefined` for a list. */
  const open: (Set<unknown> | undefined)[] = []
  const number = /-?\d[\d.eE+-]*/y
  const faultAt = (at: number, message: string): SilentFault => ({
    line: text.slice(0, at).split('\n').length,
    message,
  })
  for (let at = 0; at < text.length; at++) {
    const start = at
    const character = text.charAt(at)
    if (character === '{') open.push(new Set())
    else if (character === '[') open.push(undefined)
    else if (character === '}' || character === ']') open.pop()
    else if (character === '"') {
      at = endOfString(text, at)
      if (!isFollowedByColon(text, at + 1)) continue
      const written = text.slice(start, at + 1)
      const key: unknown = JSON.parse(written)
      if (open.at(-1)?.has(key)) return faultAt(start, `the key ${written} occurs twice`)
      open.at(-1)?.add(key)
    } else if (character === '-' || (character >= '0' && character <= '9')) {
      number.lastIndex = at
      const [written = character] = number.exec(text) ?? []
      if (!isExact(written, Number(written))) return faultAt(at, notExact(written))
      at += written.length - 1
    }
  }
  return undefined
}

/** @returns the offset of a string's closing quote */
function endOfString(text: string, from: number): number {
  let at = from + 1
  while (text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1
  return at
}

function isFollowedByColon(text: string, from: number): boolean {
  let at = from
  while (' \t\r\n'.includes(text.charAt(at)) && at < text.length) at++
  return text.charAt(at) === ':'
}
