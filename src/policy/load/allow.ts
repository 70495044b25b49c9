import { periodSeconds } from '../../document/formats.ts'
import type { Path } from '../../document/path.ts'
import { matcherText } from '../match.ts'
import type { Allow, MachineBounds, Matcher } from '../policy.ts'
import { controlCharacters, type PolicyPart, type PolicyReader } from './reader.ts'
import { emailFault } from './service-account.ts'

type Patterns = PolicyPart<'Machines'>['types']

/** The keys of `allow` with a list of patterns. */
type PatternList = {
  [Key in keyof PolicyPart<'Allow'>]-?: PolicyPart<'Allow'>[Key] extends Patterns ? Key : never
}[keyof PolicyPart<'Allow'>]

/** Reads `allow`. An absent list allows nothing of its kind. An empty list is a mistake, and is refused. */
export function readAllow(given: PolicyPart<'Allow'> = {}, path: Path, reading: PolicyReader): Allow {
  const patterns = (list: PatternList): Matcher[] => readPatterns(given[list], [...path, list], reading)
  return {
    steps: readKinds(given.steps, [...path, 'steps'], reading),
    methods: patterns('methods'),
    projects: readProjects(given.projects, [...path, 'projects'], reading),
    locations: patterns('locations'),
    service_accounts: readAccounts(given.service_accounts, [...path, 'service_accounts'], reading),
    images: patterns('images'),
    build_steps: patterns('build_steps'),
    templates: patterns('templates'),
    machines: readMachines(given.machines, [...path, 'machines'], reading),
    storage: patterns('storage'),
    writes: readWrites(given.writes, [...path, 'writes'], reading),
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
    secrets: readSecrets(given.secrets, [...path, 'secrets'], reading),
    timeoutSeconds: periodSeconds(given.timeout),
    nodeHours: given.node_hours,
    unchecked: patterns('unchecked'),
  }
}

/**
 * Unlike in `when`, a plain string may contain `*`: images and buckets are easiest to read that way, and no such name
 * contains one itself.
 */
function readPatterns(list: Patterns, path: Path, reading: PolicyReader): Matcher[] {
  reportEmpty(list, path, reading)
  return (list ?? []).flatMap((item, index): Matcher[] => {
    const text = typeof item === 'object' ? item.glob : item
    if (text === undefined) return []
    const at = [...path, index]
    const trimmed = text.trim()
    if (trimmed !== text && trimmed !== '') {
      const message = 'spaces around the value, which no name has: it never matches.'
      reading.report({ path: at, message, cure: `Write ${JSON.stringify(trimmed)}.` })
    }
    if (text === '') reading.report({ path: at, message: 'an empty string allows nothing.', cure: 'Remove it.' })
    if (/\*{3}/.test(text)) reading.report({ path: at, message: '*** means nothing.', cure: 'Write * or **.' })
    if (controlCharacters.test(text))
      reading.report({ path: at, message: 'a control character, which no name has.', cure: 'Remove it.' })
    return [text.includes('*') ? { glob: text } : { literal: text }]
  })
}

function readKinds(list: PolicyPart<'Allow'>['steps'], path: Path, reading: PolicyReader): string[] {
  reportEmpty(list, path, reading)
  return (list ?? []).filter(kind => kind !== undefined)
}

function reportEmpty(list: readonly unknown[] | undefined, path: Path, reading: PolicyReader): void {
  if (list?.length === 0)
    reading.report({ path, message: 'an empty list.', cure: 'Remove it: a missing list allows nothing.' })
}

function readAccounts(list: Patterns, path: Path, reading: PolicyReader): Matcher[] {
  const matchers = readPatterns(list, path, reading)
  for (const [index, item] of (list ?? []).entries()) {
    if (typeof item !== 'string' || item === 'default' || item.includes('*') || item === '') continue
    const fault = emailFault(item)
    if (fault !== undefined) reading.report({ path: [...path, index], ...fault })
  }
  return matchers
}

/** A project's id or number becomes an argument of commands. One that begins with a hyphen would be an option. */
function readProjects(list: Patterns, path: Path, reading: PolicyReader): Matcher[] {
  const matchers = readPatterns(list, path, reading)
  for (const [index, matcher] of matchers.entries())
    if ('literal' in matcher && matcher.literal.startsWith('-'))
      reading.report({
        path: [...path, index],
        message: 'a hyphen at the start, which no project has.',
        cure: 'Write its id.',
      })
  return matchers
}

/** An entry that no upload can match is a mistake: it would be found when the first upload is refused. */
function readWrites(list: Patterns, path: Path, reading: PolicyReader): Matcher[] {
  const matchers = readPatterns(list, path, reading)
  for (const [index, matcher] of matchers.entries()) {
    const text = matcherText(matcher)
    if (text === '') continue
    const at = [...path, index]
    const [, bucket, slash] = /^gs:\/\/([^/]*)(\/?)/.exec(text) ?? []
    if (bucket === undefined) {
      if (!/^\*/.test(text))
        reading.report({
          path: at,
          message: 'does not begin with gs://, so it allows nothing.',
          cure: `Write ${JSON.stringify(`gs://${text}`)}.`,
        })
    } else if (slash === '' && !bucket.endsWith('**'))
      reading.report({
        path: at,
        message: 'names a bucket and nothing in it, so it allows nothing.',
        cure: `Write a folder: ${JSON.stringify(`${text}/code/**`)}.`,
      })
    else if (/(?:^|\/)\.{1,2}(?:\/|$)|[%?#\\[\]]/.test(text.slice('gs://'.length)))
      reading.report({
        path: at,
        message: 'contains a . or .. segment or one of % ? # \\ [ ], which no upload may name, so it allows nothing.',
        cure: 'Write the plain name.',
      })
  }
  return matchers
}

/** Grants list secrets, never their versions: the step names the version. */
function readSecrets(list: Patterns, path: Path, reading: PolicyReader): Matcher[] {
  const matchers = readPatterns(list, path, reading)
  for (const [index, matcher] of matchers.entries()) {
    const text = matcherText(matcher)
    if (text.includes('/versions/'))
      reading.report({
        path: [...path, index],
        message: 'names a version, so it allows nothing: the list has secrets.',
        cure: `Write ${JSON.stringify(text.replace(/\/versions\/.*$/s, ''))}.`,
      })
    else if (/^projects\/[^/]+\/locations\//.test(text))
      reading.report({
        path: [...path, index],
        message: 'names a regional secret, which no step can use, so it allows nothing.',
        cure: 'Write projects/PROJECT/secrets/ID, or its id.',
      })
  }
  return matchers
}

function readMachines(given: PolicyPart<'Machines'> = {}, path: Path, reading: PolicyReader): MachineBounds {
  const accelerators = Object.entries(given.accelerators ?? {})
  return {
    types: readPatterns(given.types, [...path, 'types'], reading),
    accelerators: Object.fromEntries(
      accelerators.flatMap(([type, count]): [string, number][] => (count === undefined ? [] : [[type, count]])),
    ),
    replicas: given.replicas ?? 0,
  }
}
