import { quote } from '../shape.ts'
import type { PreparedStep } from '../steps/steps.ts'
import type { Sort } from './classify.ts'
import { matchesAny } from './match.ts'
import type { Allow, Matcher } from './policy.ts'
import { controlCharacters } from './reading.ts'

type Place = Pick<PreparedStep, 'project' | 'location'>

export interface Refusal {
  readonly message: string
  readonly cure: string
}

/** How a value of a sort is held against a grant. */
interface SortRule {
  /** The list's path under `allow`. */
  readonly list: keyof Allow & string
  readonly noun: string
  readonly entries: (allow: Allow) => readonly Matcher[]
  /** What makes a value unfit to be compared at all; nothing is normalised. */
  readonly malformed?: (value: string) => string | undefined
  /** Of resources that a list may name by id alone: the collection they are in. */
  readonly collection?: string
}

const names = <List extends Exclude<keyof Allow, 'steps' | 'machines' | 'timeoutSeconds'>>(
  list: List,
  noun: string,
  more: Pick<SortRule, 'malformed' | 'collection'> = {},
): SortRule => ({ list, noun, entries: allow => allow[list], malformed: malformedName, ...more })

type ListedSort = Exclude<Sort, 'contexts' | 'timeout' | 'must be off' | 'judged whole' | 'harmless'>

const sortRules: Readonly<Record<ListedSort, SortRule>> = {
  projects: names('projects', 'project'),
  locations: names('locations', 'location'),
  service_accounts: names('service_accounts', 'service account'),
  images: names('images', 'image', { malformed: malformedImage }),
  templates: names('templates', 'template', { malformed: malformedTemplate }),
  storage: names('storage', 'storage location', { malformed: malformedStorage }),
  mounts: names('storage', 'file server'),
  models: names('models', 'model', { collection: 'models' }),
  networks: names('networks', 'network'),
  kms_keys: names('kms_keys', 'key'),
  tensorboards: names('tensorboards', 'tensorboard', { collection: 'tensorboards' }),
  reservations: names('reservations', 'reservation'),
  persistent_resources: names('persistent_resources', 'persistent resource', { collection: 'persistentResources' }),
}

/** Whether what a value means depends on where the step runs. */
export const isRelative = (sort: Sort): boolean =>
  sort === 'contexts' || (isListed(sort) && sortRules[sort].collection !== undefined)

const isListed = (sort: Sort): sort is ListedSort => Object.hasOwn(sortRules, sort)

/** Why a grant does not allow a value; nothing where it does. */
export function refuseValue(
  sort: ListedSort,
  value: string,
  allow: Allow,
  grant: string,
  place: Place,
): Refusal | undefined {
  const rule = sortRules[sort]
  const malformed = rule.malformed?.(value)
  if (malformed !== undefined)
    return {
      message: `the ${rule.noun} ${quote(value)} ${malformed}.`,
      cure: 'Nothing is normalised: write it plainly.',
    }
  const entries = rule.entries(allow).filter(entry => !isWord(sort, entry))
  const called = rule.collection === undefined ? [value] : namesOf(value, rule.collection, place)
  if (called.some(name => matchesAny(entries, name))) return undefined
  return outside(`the ${rule.noun} ${quote(value)}`, rule.list, value, rule.entries(allow), grant)
}

/** Says that something is outside a list of a grant, what the list has, and the line to add. */
export function outside(what: string, list: string, line: string, entries: readonly Matcher[], grant: string): Refusal {
  const shown = entries.map(entry => ('literal' in entry ? entry.literal : entry.glob))
  return {
    message: `${what} is outside allow.${list} of grant ${grant}.`,
    cure: `${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`,
  }
}

/** Words of the policy that are no names: what allows a default account, or any reservation. */
const words: Readonly<Partial<Record<ListedSort, string>>> = { service_accounts: 'default', reservations: 'any' }

const isWord = (sort: ListedSort, entry: Matcher): boolean => 'literal' in entry && entry.literal === words[sort]

/**
 * What a resource may be called in a list: by its full name; in the step's own project and location by its id too; and
 * for a model each with or without its version.
 */
function namesOf(value: string, collection: string, place: Place): string[] {
  const own = `projects/${place.project}/locations/${place.location}/${collection}/`
  const full = value.includes('/') ? value : `${own}${value}`
  const called = full.startsWith(own) ? [full, full.slice(own.length)] : [full]
  return collection === 'models' ? called.flatMap(name => [name, name.replace(/@[^@/]*$/, '')]) : called
}

function malformedName(value: string): string | undefined {
  if (value === '') return 'is empty'
  if (controlCharacters.test(value) || /\s/.test(value)) return 'holds a space or a control character'
  // Braces, $ and quotes make placeholders, which somebody fills in after the check.
  if (/[%?#\\{}$'"`]/.test(value)) return 'holds one of % ? # \\ { } $ \' " `'
  if (value.includes('//')) return 'holds //'
  if (value.split('/').some(segment => segment === '..' || segment === '.')) return 'holds a . or .. segment'
  return undefined
}

function malformedStorage(value: string): string | undefined {
  if (!value.startsWith('gs://')) return 'does not begin with gs://'
  const path = value.slice('gs://'.length)
  if (!/^[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/.test(path)) return 'names no bucket'
  return malformedName(path)
}

function malformedImage(value: string): string | undefined {
  const [name, digest] = [value.replace(/@.*$/s, ''), /@(.*)$/s.exec(value)?.[1]]
  if (digest !== undefined && !/^sha256:[0-9a-f]{64}$/.test(digest))
    return 'has a digest that is not sha256: and 64 hex digits'
  return /^[a-zA-Z0-9]/.test(name) ? malformedName(name) : 'names no image'
}

function malformedTemplate(value: string): string | undefined {
  if (value.startsWith('gs://')) return malformedStorage(value)
  const path = /^https:\/\/[a-z0-9-]+-kfp\.pkg\.dev\/(.*)$/s.exec(value)?.[1]
  if (path === undefined) return 'is neither gs:// nor of a https://LOCATION-kfp.pkg.dev repository'
  if (!/^[^/]+\/[^/]+\/[^/]+\/sha256:[0-9a-f]{64}$/.test(path)) return 'is not named by its digest (…/sha256:…)'
  return malformedName(path)
}
