import type { Advice } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import type { Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { suggestSlip } from '../../document/suggest.ts'
import type { PreparedStep } from '../../steps/types.ts'
import { accountIn, collectionIn, withoutVersion } from '../../vertex/resource-names.ts'
import { publisherModelName } from '../lent.ts'
import { literalTexts, matcherText, matchesAny, matchesBeginning } from '../match.ts'
import type { Allow, Matcher } from '../policy.ts'
import type { FieldClass, ListedClass } from './fields/classes.ts'
import {
  isGoogleSchema,
  malformedArtifact,
  malformedImage,
  malformedName,
  malformedStorage,
  malformedTable,
  malformedTemplate,
} from './malformed-names.ts'

type StepPlace = Pick<PreparedStep, 'project' | 'location' | 'projectIds'>

export interface LimitRefusal extends Advice {
  readonly message: string
  readonly cure: string
}

/** How to check a value of a class against a grant. */
interface AllowList {
  /** The list's key in `allow`. */
  readonly list: keyof Allow & string
  readonly noun: string
  readonly entries: (allow: Allow) => readonly Matcher[]
  /** Returns why a value cannot be compared at all. Nothing is normalized. */
  readonly malformed?: (value: string) => string | undefined
  /** Returns all names of a resource in a list, if they depend on the step's own project and location. */
  readonly called?: (value: string, place: StepPlace) => readonly string[]
  /** Returns true for values that need no entry. */
  readonly free?: (value: string) => boolean
}

/** The lists of `allow` with patterns of names. */
type NameList = { [List in keyof Allow]: Allow[List] extends readonly Matcher[] ? List : never }[keyof Allow]

const namesAs = (
  list: NameList,
  noun: string,
  more: Pick<AllowList, 'malformed' | 'called' | 'free'> = {},
): AllowList => ({
  list,
  noun,
  entries: allow => allow[list],
  malformed: malformedName,
  ...more,
})

/** Resources of a collection. In the step's own project and location, the id is enough. */
const within = (collection: string): Pick<AllowList, 'called'> => ({
  called: (value, place) => spelledNames(value, collection, place),
})

const allowLists: Readonly<Record<ListedClass, AllowList>> = {
  methods: namesAs('methods', 'method'),
  projects: namesAs('projects', 'project'),
  locations: namesAs('locations', 'location'),
  service_accounts: namesAs('service_accounts', 'service account'),
  images: namesAs('images', 'image', { malformed: malformedImage }),
  templates: namesAs('templates', 'template', { malformed: malformedTemplate }),
  storage: namesAs('storage', 'storage location', { malformed: malformedStorage }),
  artifacts: namesAs('storage', 'storage location', { malformed: malformedArtifact }),
  tables: namesAs('storage', 'BigQuery location', { malformed: malformedTable }),
  mounts: namesAs('storage', 'file server'),
  schemata: namesAs('storage', 'schema', {
    malformed: malformedStorage,
    free: isGoogleSchema,
  }),
  models: namesAs('models', 'model', within('models')),
  publisher_models: namesAs('publisher_models', 'publisher model', { called: publisherNames }),
  endpoints: namesAs('endpoints', 'endpoint', within('endpoints')),
  engines: namesAs('engines', 'agent engine', within('reasoningEngines')),
  datasets: namesAs('datasets', 'dataset', within('datasets')),
  networks: namesAs('networks', 'network'),
  kms_keys: namesAs('kms_keys', 'key'),
  tensorboards: namesAs('tensorboards', 'tensorboard', within('tensorboards')),
  reservations: namesAs('reservations', 'reservation'),
  persistent_resources: namesAs('persistent_resources', 'persistent resource', within('persistentResources')),
}

/** True if the meaning of a value depends on where the step runs. */
export const isRelative = (fieldClass: FieldClass): boolean =>
  fieldClass === 'contexts' || (isListed(fieldClass) && allowLists[fieldClass].called !== undefined)

/** True for a class with a list of its own in `allow`. */
export const isListed = (fieldClass: FieldClass): fieldClass is ListedClass => Object.hasOwn(allowLists, fieldClass)

/**
 * Returns the class of a value in a field. A field for models may contain a registry model, a publisher model, or a
 * tuned one behind its endpoint. Its form alone says which.
 */
export function classOf(fieldClass: FieldClass, value: string): FieldClass {
  if (fieldClass === 'models' || fieldClass === 'publisher_models' || fieldClass === 'endpoints') {
    if (value.startsWith('gs://')) return 'storage'
    if (/^(?:projects\/[^/]+\/locations\/[^/]+\/)?publishers\//.test(value)) return 'publisher_models'
    const collection = collectionIn(value)
    return collection === 'models' || collection === 'endpoints' ? collection : fieldClass
  }
  if (fieldClass === 'storage' && collectionIn(value) === 'datasets') return 'datasets'
  return (fieldClass === 'storage' || fieldClass === 'artifacts') && value.startsWith('bq://') ? 'tables' : fieldClass
}

/**
 * Returns why a grant does not allow a value; nothing if it does. A value's form may make it one of a related class.
 */
export function refuseValue(
  fieldClass: ListedClass,
  value: string,
  allow: Allow,
  grant: string,
  place: StepPlace,
): LimitRefusal | undefined {
  const valueClass = classOf(fieldClass, value)
  if (!isListed(valueClass)) throw new Error(`${valueClass} has no list`)
  const text = valueClass === 'service_accounts' ? accountIn(value) : value
  return refuseListed(valueClass, text, allow, grant, place)
}

function refuseListed(
  fieldClass: ListedClass,
  value: string,
  allow: Allow,
  grant: string,
  place: StepPlace,
): LimitRefusal | undefined {
  const rule = allowLists[fieldClass]
  const malformed = rule.malformed?.(value)
  if (malformed !== undefined)
    return {
      message: `the ${rule.noun} ${quote(value)} ${malformed}.`,
      cure: 'The action does not normalize names: write the plain form.',
    }
  if (rule.free?.(value)) return undefined
  const entries = rule.entries(allow).filter(entry => !isWord(fieldClass, entry))
  const called = spellingsOf(value, fieldClass, place).flatMap(name => rule.called?.(name, place) ?? [name])
  if (called.some(name => matchesAny(entries, name))) return undefined
  const what = `the ${rule.noun} ${quote(value)}`
  if (fieldClass === 'images' && !value.includes('@')) return outsideByTag(what, value, entries, grant)
  return outside(what, rule.list, value, rule.entries(allow), grant)
}

/**
 * Returns why a grant does not allow a text with references, whatever they become: nothing with its beginning is in the
 * list. Resources whose names depend on the place are checked once they are known.
 */
export function refuseBeginning(
  fieldClass: FieldClass,
  { reference, whole }: Pending,
  allow: Allow,
  grant: string,
): LimitRefusal | undefined {
  if (whole || !isListed(fieldClass) || isRelative(fieldClass)) return undefined
  const [beginning = ''] = reference.split('${')
  const { list, noun, entries, free } = allowLists[fieldClass]
  const listed = entries(allow).filter(entry => !isWord(fieldClass, entry))
  if (free?.(beginning)) return undefined
  if (beginning === '' || listed.some(entry => matchesBeginning(entry, beginning))) return undefined
  const what = `the ${noun} ${quote(reference)}, with any value of its references,`
  return outside(what, list, `${beginning}*`, entries(allow), grant)
}

/**
 * The refusal of an image without a digest. A tag can move after the check, so none is suggested if digests are
 * required.
 */
function outsideByTag(what: string, image: string, entries: readonly Matcher[], grant: string): LimitRefusal {
  const wantsDigest = entries.some(entry => matcherText(entry).includes('@sha256:'))
  if (!wantsDigest) return outside(what, 'images', image, entries, grant)
  const name = image.replace(/:[^/:]*$/, '')
  const refusal = outside(what, 'images', `${name}@sha256:*`, entries, grant)
  if (!matchesAny(entries, `${name}@sha256:${'0'.repeat(64)}`))
    return { ...refusal, cure: `Name it by digest, as ${name}@sha256:…. ${refusal.cure}` }
  if (!/^[\w.-]*\b(?:pkg\.dev|gcr\.io)\/[\w./:-]+$/.test(image))
    return { ...refusal, cure: `Name it by digest: ${quote(`${name}@sha256:…`)}.` }
  return {
    ...refusal,
    cure: 'Name it by digest.',
    commands: [
      {
        when: 'This prints the digest:',
        run: `gcloud artifacts docker images describe ${quoteShell(image)} --format='value(image_summary.digest)'`,
      },
    ],
  }
}

/** The refusal of a value outside a list, with the list's entries and the line to add. */
export function outside(
  what: string,
  list: string,
  asked: string,
  entries: readonly Matcher[],
  grant: string,
): LimitRefusal {
  const shown = entries.map(matcherText)
  const literals = literalTexts(entries)
  const line = list === 'storage' ? lasting(asked) : asked
  const meant =
    suggestSlip(
      line,
      literals.filter(one => withoutDigits(one) !== withoutDigits(line)),
    ) ?? (list === 'storage' ? suggestBucket(asked, shown) : undefined)
  return {
    message: `${what} is outside allow.${list} of grant ${grant}.`,
    cure: `${meant === undefined ? '' : `${meant} `}${shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`,
  }
}

/**
 * Returns a location without the parts that differ between runs (a commit, a run's id, a time), so that a rule for it
 * stays valid.
 */
function lasting(uri: string): string {
  const segments = uri.split('/')
  const passing = segments.findIndex(
    (segment, index) =>
      // Never suggests a whole bucket.
      index > 3 && /^(?:(?=[a-f]*\d)[0-9a-f]{7,64}|[\d-]{6,}|\d{4}-\d\d-\d\d.*|[0-9a-f-]{36})\*?$/.test(segment),
  )
  return passing < 0 ? uri : [...segments.slice(0, passing), '**'].join('/')
}

/** @param entries of the list */
function suggestBucket(uri: string, entries: readonly string[]): string | undefined {
  const bucketOf = (one: string): string => /^gs:\/\/[^/*]+/.exec(one)?.[0] ?? ''
  const bucket = bucketOf(uri)
  const known = entries.map(bucketOf).filter(one => one !== '')
  return bucket === '' || known.includes(bucket) ? undefined : suggestSlip(bucket, known)
}

/** Names that differ only in a number are mostly meant, not misspelt. */
const withoutDigits = (text: string): string => text.replace(/\d/g, '')

/** Words of the policy that are not names: they allow a default account, or any reservation. */
const wordsOfLists: Readonly<Partial<Record<ListedClass, string>>> = {
  service_accounts: 'default',
  reservations: 'any',
}

const isWord = (fieldClass: ListedClass, entry: Matcher): boolean =>
  'literal' in entry && entry.literal === wordsOfLists[fieldClass]

/** Returns a name with its project's id and with its number, if Google has returned both. */
function spellingsOf(value: string, fieldClass: ListedClass, { projectIds }: StepPlace): string[] {
  const pairs = [...(projectIds ?? [])]
  const renamed = [...pairs, ...pairs.map(([number, id]) => [id, number] as const)].flatMap(([from, to]) => {
    if (fieldClass === 'projects') return value === from ? [to] : []
    return value.startsWith(`projects/${from}/`) ? [`projects/${to}/${value.slice(`projects/${from}/`.length)}`] : []
  })
  return [value, ...renamed]
}

/**
 * Returns the names of a resource in a list: its full name; in the step's own project and location also its id; for a
 * model each with and without its version.
 */
function spelledNames(value: string, collection: string, place: StepPlace): string[] {
  const own = `projects/${place.project}/locations/${place.location}/${collection}/`
  const full = value.includes('/') ? value : `${own}${value}`
  const called = full.startsWith(own) ? [full, full.slice(own.length)] : [full]
  return collection === 'models' ? called.flatMap(name => [name, withoutVersion(name)]) : called
}

/**
 * Returns the names of a publisher's model: `publishers/…/models/…`, `{publisher}/{model}`, and for one of Google also
 * its short name. With and without version.
 */
export function publisherNames(value: string, place?: StepPlace): string[] {
  const own = place === undefined ? '' : `projects/${place.project}/locations/${place.location}/`
  const name = value.startsWith(own) ? value.slice(own.length) : value
  const google = 'publishers/google/models/'
  const full = name.includes('/') ? name : `${google}${name}`
  const called = full.startsWith(google) ? [full, full.slice(google.length)] : [full]
  // A full name in another place has no short form.
  const short = full.startsWith('projects/') ? [] : [publisherModelName(full)]
  return [...called, ...short].flatMap(one => [one, withoutVersion(one)])
}
