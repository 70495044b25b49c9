import type { Advice } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import type { Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { suggestSlip } from '../../document/suggest.ts'
import { accountIn, collectionIn } from '../../vertex/resource-names.ts'
import { literalTexts, matcherText, matchesAny, matchesBeginning } from '../match.ts'
import type { Allow, Matcher } from '../policy.ts'
import type { FieldClass, ListedClass } from './fields/classes.ts'
import {
  isGoogleSchema,
  malformedArtifact,
  malformedDataset,
  malformedImage,
  malformedName,
  malformedSecret,
  malformedStorage,
  malformedTable,
  malformedTemplate,
  malformedWrite,
} from './malformed-names.ts'
import { publisherNames, type StepPlace, secretNames, spelledNames, spellingsOf } from './spellings.ts'

export interface LimitRefusal extends Advice {
  readonly message: string
  readonly cure: string
}

/** How to check a value of a class against a grant. */
interface AllowList {
  /** The list's key in `allow`, as `images` or `machines.types`. */
  readonly list: string
  readonly noun: string
  readonly entries: (allow: Allow) => readonly Matcher[]
  /** Returns why a value cannot be compared at all. Nothing is normalized. */
  readonly malformed?: (value: string) => string | undefined
  /** Returns all names of a resource in a list, if they depend on the step's own project and location. */
  readonly called?: (value: string, place: StepPlace) => readonly string[]
  /** Returns true for values that need no entry. */
  readonly free?: (value: string) => boolean
  /** Returns the entries that can allow a value, if not all can. */
  readonly suited?: (entries: readonly Matcher[], value: string) => readonly Matcher[]
}

/** The lists of `allow` with patterns of names. */
type NameList = { [List in keyof Allow]: Allow[List] extends readonly Matcher[] ? List : never }[keyof Allow]

const namesAs = (
  list: NameList,
  noun: string,
  more: Pick<AllowList, 'malformed' | 'called' | 'free' | 'suited'> = {},
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
  build_steps: namesAs('build_steps', 'image of a build step', { malformed: malformedImage }),
  storage: namesAs('storage', 'storage location', { malformed: malformedStorage }),
  // Uploads to a folder write whatever is below it, so that an entry must end there as well.
  writes: namesAs('writes', 'upload location', {
    malformed: malformedWrite,
    suited: (entries, value) => (value.endsWith('/') ? entries.filter(isFolderEntry) : entries),
  }),
  secrets: namesAs('secrets', 'secret', { malformed: malformedSecret, called: secretNames }),
  artifacts: namesAs('storage', 'storage location', { malformed: malformedArtifact }),
  tables: namesAs('storage', 'BigQuery location', { malformed: malformedTable }),
  mounts: namesAs('storage', 'file server'),
  // A build runs on one machine. Its default machine is the smallest, and `timeout` bounds its hours.
  build_machines: {
    list: 'machines.types',
    noun: 'machine type',
    entries: ({ machines }) => machines.types,
    malformed: malformedName,
    free: type => type === '' || type === 'UNSPECIFIED',
  },
  schemata: namesAs('storage', 'schema', {
    malformed: malformedStorage,
    free: isGoogleSchema,
  }),
  models: namesAs('models', 'model', within('models')),
  publisher_models: namesAs('publisher_models', 'publisher model', { called: publisherNames }),
  endpoints: namesAs('endpoints', 'endpoint', within('endpoints')),
  engines: namesAs('engines', 'agent engine', within('reasoningEngines')),
  datasets: namesAs('datasets', 'dataset', within('datasets')),
  // An entry for Vertex AI's datasets, such as "*", says nothing about BigQuery's.
  query_datasets: namesAs('datasets', 'BigQuery dataset', {
    malformed: malformedDataset,
    called: value => [value, `bq://${value}`],
    suited: entries => entries.filter(entry => /^[^/.]+\.[^/]+$/.test(matcherText(entry).replace(/^bq:\/\//, ''))),
  }),
  networks: namesAs('networks', 'network'),
  kms_keys: namesAs('kms_keys', 'key'),
  tensorboards: namesAs('tensorboards', 'tensorboard', within('tensorboards')),
  reservations: namesAs('reservations', 'reservation'),
  persistent_resources: namesAs('persistent_resources', 'persistent resource', within('persistentResources')),
}

/**
 * True if an entry of `allow.writes` covers all that is below a folder: `gs://b/code/` and `gs://b/code/**`, but not
 * `gs://b/code/*`, which allows single objects.
 */
export const isFolderEntry = (entry: Matcher): boolean => /(?:\/|\*\*)$/.test(matcherText(entry))

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
  if (called.some(name => matchesAny(rule.suited?.(entries, name) ?? entries, name))) return undefined
  const what = `the ${rule.noun} ${quote(value)}`
  if ((fieldClass === 'images' || fieldClass === 'build_steps') && !value.includes('@'))
    return outsideByTag(what, fieldClass, value, entries, grant)
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
function outsideByTag(
  what: string,
  list: 'images' | 'build_steps',
  image: string,
  entries: readonly Matcher[],
  grant: string,
): LimitRefusal {
  const wantsDigest = entries.some(entry => matcherText(entry).includes('@sha256:'))
  if (!wantsDigest) return outside(what, list, image, entries, grant)
  const name = image.replace(/:[^/:]*$/, '')
  const refusal = outside(what, list, `${name}@sha256:*`, entries, grant)
  if (!matchesAny(entries, `${name}@sha256:${'0'.repeat(64)}`))
    return {
      ...refusal,
      cure: `It needs a digest, as in ${name}@sha256:…, and the grant has to allow it, too. ${refusal.cure}`,
    }
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
  const isLocation = list === 'storage' || list === 'writes'
  const line = isLocation ? lasting(asked) : asked
  const meant =
    suggestSlip(
      line,
      literals.filter(one => withoutDigits(one) !== withoutDigits(line)),
    ) ?? (isLocation ? suggestBucket(asked, shown) : undefined)
  const allowed = shown.length === 0 ? 'It allows none' : `It allows ${shown.join(', ')}`
  // What is misspelled is not offered as a line to add: a bucket of that name may be a stranger's.
  const cure =
    meant === undefined
      ? `${allowed}. To allow it, add to grants.${grant}.allow.${list}: [${JSON.stringify(line)}]`
      : `${meant} ${allowed}.`
  return { message: `${what} is outside allow.${list} of grant ${grant}.`, cure }
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
