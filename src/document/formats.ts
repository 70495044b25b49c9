/** `int64` may be an integer or its string; `duration` is protobuf's JSON form (`3600s`), `period` ours (`30m`, `6h`). */
export type StringFormat = 'int64' | 'duration' | 'timestamp' | 'bytes' | 'fieldMask' | 'period' | 'latency'
export const formats: Readonly<Record<StringFormat, { readonly pattern: RegExp; readonly words: string }>> = {
  int64: { pattern: /^-?\d{1,19}$/, words: 'an integer' },
  duration: { pattern: /^-?\d{1,12}(\.\d{1,9})?s$/, words: 'a duration in seconds, such as "3600s"' },
  period: { pattern: /^\d{1,6}(s|m|h|d)$/, words: 'a period, such as 90s, 30m, 6h or 2d' },
  latency: { pattern: /^\d{1,6}(\.\d{1,3})?(ms|s)$/, words: 'a time, such as 500ms or 2s' },
  timestamp: {
    pattern: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?(Z|[+-]\d\d:\d\d)$/,
    words: 'a time, such as "2026-01-31T12:00:00Z"',
  },
  bytes: { pattern: /^[A-Za-z0-9+/_-]*={0,2}$/, words: 'base64' },
  fieldMask: { pattern: /^[A-Za-z0-9_.,*]*$/, words: 'a field mask' },
}

/** True if a value is a string of the format. For `int64`, a safe integer is one, too. */
export const isText = (value: unknown, format: StringFormat | undefined): boolean =>
  (format === 'int64' && Number.isSafeInteger(value)) ||
  (typeof value === 'string' && (format === undefined || formats[format].pattern.test(value)))
export const unitSeconds: Readonly<Record<string, number>> = { d: 86400, h: 3600, m: 60, s: 1 }

/** Returns the seconds of a period, as `90s`, `30m`, `6h` or `2d`; `undefined` for anything else. */
export function periodSeconds(period: unknown): number | undefined {
  const [, amount, unit = ''] = typeof period === 'string' ? (/^(\d{1,6})([smhd])$/.exec(period) ?? []) : []
  const seconds = unitSeconds[unit]
  return amount === undefined || seconds === undefined ? undefined : Number(amount) * seconds
}

/** Formats seconds as a period, in the largest unit without a fraction: `90m`, `6h`. */
export function asPeriod(seconds: number): string {
  const [unit, size] = Object.entries(unitSeconds).find(([, one]) => seconds % one === 0) ?? ['s', 1]
  return `${seconds / size}${unit}`
}
