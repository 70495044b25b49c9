/** A cron schedule with its time zone, as Vertex AI takes it: `TZ=Europe/Berlin 0 5 * * *`. */
export interface Cron {
  /** The first minute after a moment at which it is due; milliseconds since the epoch. `undefined`: never. */
  readonly next: (after: number) => number | undefined
}

const minuteMs = 60_000
/** A day that never comes, as February 30, is looked for no longer. */
const longestMs = 5 * 366 * 24 * 60 * minuteMs

const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const weekdays = 'sun mon tue wed thu fri sat'.split(' ')

/** @returns `undefined` if the text is not a cron schedule, or names no time zone of IANA's */
export function parseCron(text: string): Cron | undefined {
  const [, zone = 'UTC', rest = ''] = /^(?:(?:CRON_)?TZ=(\S+)\s+)?(.*)$/.exec(text.trim()) ?? []
  const fields = rest.trim().split(/\s+/)
  const local = localTime(zone)
  if (fields.length !== 5 || local === undefined) return undefined
  const [minute, hour, day, month, weekday] = fields.map((field, index) => readField(field, index))
  if (!minute || !hour || !day || !month || !weekday) return undefined
  const isAnyDay = fields[2] === '*'
  const isAnyWeekday = fields[4] === '*'
  // Both restricted: one of them is enough (https://en.wikipedia.org/wiki/Cron).
  const isDay = (at: LocalTime): boolean => {
    const byDay = day.has(at.day)
    const byWeekday = weekday.has(at.weekday)
    return month.has(at.month) && (isAnyDay || isAnyWeekday ? byDay && byWeekday : byDay || byWeekday)
  }
  return {
    next: after => {
      let time = (Math.floor(after / minuteMs) + 1) * minuteMs
      while (time - after < longestMs) {
        const at = local(time)
        if (isDay(at) && hour.has(at.hour)) {
          if (minute.has(at.minute)) return time
          time += minuteMs
        } else time += (60 - at.minute) * minuteMs
      }
      return undefined
    },
  }
}

const bounds = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

function readField(text: string, index: number): ReadonlySet<number> | undefined {
  const [low = 0, high = 0] = bounds[index] ?? []
  const values = new Set<number>()
  for (const part of text.toLowerCase().split(',')) {
    const [, range = '', step] = /^([^/]+)(?:\/(\d+))?$/.exec(part) ?? []
    const [from, to = step === undefined ? from : String(high)] =
      range === '*' ? [String(low), String(high)] : range.split('-')
    const [first, last] = [numberOf(from, index), numberOf(to, index)]
    if (!(first >= low && last <= high && first <= last) || Number(step) === 0) return undefined
    for (let value = first; value <= last; value += Number(step ?? 1)) values.add(index === 4 ? value % 7 : value)
  }
  return values
}

function numberOf(text: string | undefined, index: number): number {
  if (text === undefined) return Number.NaN
  if (/^\d{1,2}$/.test(text)) return Number(text)
  const names = index === 3 ? months : index === 4 ? weekdays : []
  const found = names.indexOf(text)
  return found < 0 ? Number.NaN : found + (index === 3 ? 1 : 0)
}

interface LocalTime {
  readonly month: number
  readonly day: number
  readonly hour: number
  readonly minute: number
  /** 0 is Sunday. */
  readonly weekday: number
}

function localTime(timeZone: string): ((time: number) => LocalTime) | undefined {
  const options = { month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', weekday: 'short' } as const
  let format: Intl.DateTimeFormat
  try {
    format = new Intl.DateTimeFormat('en-US', { ...options, hourCycle: 'h23', timeZone })
  } catch {
    return undefined
  }
  return time => {
    const parts = Object.fromEntries(format.formatToParts(time).map(({ type, value }) => [type, value]))
    const { month, day, hour, minute, weekday = '' } = parts
    return {
      month: Number(month),
      day: Number(day),
      hour: Number(hour),
      minute: Number(minute),
      weekday: weekdays.indexOf(weekday.toLowerCase()),
    }
  }
}
