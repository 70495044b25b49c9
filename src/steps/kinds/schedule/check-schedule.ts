import type { JsonObject } from '../../../core/json.ts'
import { quote } from '../../../core/text.ts'
import type { Fault } from '../../../document/shape.ts'
import type { Check } from '../../toolkit/handler.ts'

/** Finds what the form of a schedule cannot say: what it needs unless it is deleted, its cron, and its times. */
export const checkSchedule: Check = body => [
  ...missingFields(body),
  ...cronFaults(body['cron']),
  ...countFaults(body),
  ...timeFaults(body),
]

function missingFields(body: JsonObject): Fault[] {
  if (body['state'] === 'DELETED') return []
  return ['cron', 'maxConcurrentRunCount', 'createPipelineJobRequest']
    .filter(field => body[field] === undefined)
    .map(field => ({ path: [], message: `${field} is required`, cure: missingCures[field], key: true }))
}

const missingCures: Readonly<Record<string, string>> = {
  cron: 'Write cron: TZ=Europe/Berlin 0 5 * * *, in your time zone.',
  maxConcurrentRunCount: 'Write maxConcurrentRunCount: 1 if runs must not overlap.',
  createPipelineJobRequest: 'Write createPipelineJobRequest: { pipelineJob: … }.',
}

const counts = ['maxRunCount', 'maxConcurrentRunCount', 'maxConcurrentActiveRunCount'] as const

const countFaults = (body: JsonObject): Fault[] =>
  counts
    .filter(field => typeof body[field] === 'number' && body[field] < 1)
    .map(field => ({ path: [field], message: `expected at least 1, got ${String(body[field])}` }))

function timeFaults({ startTime, endTime }: JsonObject): Fault[] {
  const [start, end] = [startTime, endTime].map(time => (typeof time === 'string' ? Date.parse(time) : Number.NaN))
  if (start === undefined || end === undefined || !(end <= start)) return []
  return [{ path: ['endTime'], message: `ends before it starts at ${String(startTime)}` }]
}

const fields = [
  { name: 'minute', low: 0, high: 59, names: [] },
  { name: 'hour', low: 0, high: 23, names: [] },
  { name: 'day of the month', low: 1, high: 31, names: [] },
  { name: 'month', low: 1, high: 12, names: 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ') },
  { name: 'day of the week', low: 0, high: 7, names: 'sun mon tue wed thu fri sat'.split(' ') },
] as const

/** Source: https://docs.cloud.google.com/vertex-ai/docs/reference/rest/v1/projects.locations.schedules (`cron`) */
function cronFaults(cron: unknown): Fault[] {
  if (typeof cron !== 'string') return []
  const fail = (message: string): Fault[] => [
    { path: ['cron'], message, cure: 'As 0 5 * * 1 for Mondays at 5:00 in UTC, or TZ=Europe/Berlin 0 5 * * 1.' },
  ]
  const [first = '', ...rest] = cron.trim().split(/\s+/)
  const zone = /^(?:CRON_)?TZ=(.*)$/.exec(first)?.[1]
  if (zone !== undefined && !isTimeZone(zone)) return fail(`no time zone of the IANA database: ${quote(zone)}`)
  const parts = zone === undefined ? [first, ...rest] : rest
  if (parts.length !== fields.length) return fail(`expected five fields of cron, got ${parts.length}`)
  const wrong = fields.find((field, index) => !isField(parts[index] ?? '', field))
  return wrong === undefined
    ? []
    : fail(`${quote(parts[fields.indexOf(wrong)] ?? '')} does not fit the ${wrong.name} of cron`)
}

function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en-US', { timeZone: zone }).format(0) !== ''
  } catch {
    return false
  }
}

function isField(text: string, { low, high, names }: (typeof fields)[number]): boolean {
  const namesOf: readonly string[] = names
  const numberIn = (word: string): number => {
    if (/^\d{1,2}$/.test(word)) return Number(word)
    const index = namesOf.indexOf(word.toLowerCase())
    return index < 0 ? Number.NaN : index + (low === 1 ? 1 : 0)
  }
  return text.split(',').every(part => {
    const [range = '', step, ...more] = part.split('/')
    if (more.length > 0 || (step !== undefined && !/^[1-9]\d?$/.test(step))) return false
    if (range === '*') return true
    const [from = '', to = from, ...others] = range.split('-')
    return others.length === 0 && numberIn(from) >= low && numberIn(to) <= high && numberIn(from) <= numberIn(to)
  })
}
