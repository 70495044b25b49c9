import { isObject } from '../../core/json.ts'
import { periodSeconds } from '../../document/formats.ts'
import type { Path } from '../../document/path.ts'
import type { Allow, MachineBounds, Matcher } from '../policy.ts'
import { controlCharacters, type Reading } from './reader.ts'
import { emailFault } from './service-account.ts'

/** Reads `allow`. An absent list allows nothing of its kind. An empty list is a mistake, and is refused. */
export function readAllow(allow: unknown, path: Path, reading: Reading): Allow {
  const given = isObject(allow) ? allow : {}
  const patterns = (sort: string): Matcher[] => readPatterns(given[sort], [...path, sort], reading)
  return {
    steps: readKinds(given.steps, [...path, 'steps'], reading),
    methods: patterns('methods'),
    projects: patterns('projects'),
    locations: patterns('locations'),
    service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
    images: patterns('images'),
    templates: patterns('templates'),
    machines: readMachines(given.machines, [...path, 'machines'], reading),
    storage: patterns('storage'),
    models: patterns('models'),
    publisher_models: patterns('publisher_models'),
    endpoints: patterns('endpoints'),
    engines: patterns('engines'),
    datasets: patterns('datasets'),
    networks: patterns('networks'),
    kms_keys: patterns('kms_keys'),
    tensorboards: patterns('tensorboards'),
    reservations: patterns('reservations'),
    persistent_resources: patterns('persistent_resources'),
    timeoutSeconds: periodSeconds(given.timeout),
    nodeHours: typeof given.node_hours === 'number' ? given.node_hours : undefined,
    unchecked: patterns('unchecked'),
  }
}

/**
 * Unlike in `when`, a plain string may contain `*`: images and buckets are easiest to read that way, and no such name
 * contains one itself.
 */
function readPatterns(list: unknown, path: Path, reading: Reading): Matcher[] {
  if (!Array.isArray(list)) return []
  if (list.length === 0)
    reading.report({ path, message: 'an empty list.', cure: 'Remove it: a list that is absent allows none.' })
  return list.flatMap((item: unknown, index): Matcher[] => {
    const text = isObject(item) ? item.glob : item
    if (typeof text !== 'string') return []
    const at = [...path, index]
    const trimmed = text.trim()
    if (trimmed !== text && trimmed !== '') {
      const message = 'blanks around the value, which no name has: it never matches.'
      reading.report({ path: at, message, cure: `Write ${JSON.stringify(trimmed)}.` })
    }
    if (text === '') reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' })
    if (/\*{3}/.test(text)) reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' })
    if (controlCharacters.test(text))
      reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' })
    return [text.includes('*') ? { glob: text } : { literal: text }]
  })
}

function readKinds(list: unknown, path: Path, reading: Reading): string[] {
  if (!Array.isArray(list)) return []
  if (list.length === 0)
    reading.report({ path, message: 'an empty list.', cure: 'Remove it: a list that is absent allows none.' })
  return list.filter(kind => typeof kind === 'string')
}

function readAccounts(list: unknown, path: Path, reading: Reading): Matcher[] {
  const matchers = readPatterns(list, path, reading)
  for (const [index, item] of Array.isArray(list) ? list.entries() : []) {
    if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '') continue
    const fault = emailFault(item)
    if (fault !== undefined) reading.report({ path: [...path, index], ...fault })
  }
  return matchers
}

function readMachines(machines: unknown, path: Path, reading: Reading): MachineBounds {
  const given = isObject(machines) ? machines : {}
  const accelerators = isObject(given.accelerators) ? Object.entries(given.accelerators) : []
  return {
    types: readPatterns(given.types, [...path, 'types'], reading),
    accelerators: Object.fromEntries(
      accelerators.flatMap(([type, count]): [string, number][] => (typeof count === 'number' ? [[type, count]] : [])),
    ),
    replicas: typeof given.replicas === 'number' ? given.replicas : 0,
  }
}
