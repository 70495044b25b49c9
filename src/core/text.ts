/** Formats a string for a message: JSON-quoted, cut at 80 characters. */
export const quote = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 77)}…` : text)

/** `1,234,567`. Node's own way to write it loads data for all languages, which takes longer than a request. */
export function count(whole: number): string {
  const digits = String(Math.abs(whole))
  // Infinity, and a number that is written with an exponent.
  if (!/^\d+$/.test(digits)) return String(whole)
  const groups = Array.from({ length: Math.ceil(digits.length / 3) }, (_, group) =>
    digits.slice(Math.max(0, digits.length - 3 * group - 3), digits.length - 3 * group),
  )
  return `${whole < 0 ? '-' : ''}${groups.toReversed().join(',')}`
}

/** `850 ms`, `12s`, `2m 10s`, `1h 05m`, `2d 03h`: two units at most. */
export function duration(milliseconds: number): string {
  const whole = Math.max(0, Math.round(milliseconds))
  if (whole < 1000) return `${whole} ms`
  const seconds = Math.round(whole / 1000)
  const two = (value: number): string => String(value).padStart(2, '0')
  if (seconds < 60) return `${seconds}s`
  if (seconds < 3600) return `${Math.floor(seconds / 60)}m ${two(seconds % 60)}s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 1440) return `${Math.floor(minutes / 60)}h ${two(minutes % 60)}m`
  const hours = Math.floor(minutes / 60)
  return `${Math.floor(hours / 24)}d ${two(hours % 24)}h`
}

/** Writes a number of bytes in the unit that suits it: `512 bytes`, `3.4 MB`. */
export function byteSize(bytes: number): string {
  if (bytes < 1_000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`
  const power = Math.min(Math.floor(Math.log10(bytes) / 3), 4)
  const value = bytes / 1_000 ** power
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${['', 'KB', 'MB', 'GB', 'TB'][power]}`
}

/** Returns a sentence as a part of another one. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)

/**
 * Writes a measured value next to its limit. Rounding never makes a value that exceeds the limit look like one that
 * does not: it gets more digits.
 *
 * @param round to the digits that are usual
 */
export function besideLimit(value: number, limit: number | undefined, round: (value: number) => number): number {
  const rounded = round(value)
  return limit !== undefined && value > limit !== rounded > limit ? value : rounded
}

/** `0.33 %` of a ratio from 0 to 1. */
export const percentage = (ratio: number, limit?: number): string =>
  `${besideLimit(inPercent(ratio), limit === undefined ? undefined : inPercent(limit), value => Number(value.toFixed(2)))} %`

/** Without the binary noise of 0.07 × 100. */
export const inPercent = (ratio: number): number => Number((ratio * 100).toPrecision(15))

/** `380 ms` */
export const wholeMilliseconds = (milliseconds: number, limit?: number): string =>
  `${besideLimit(milliseconds, limit, Math.round)} ms`
