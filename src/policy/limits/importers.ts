import { isObject, type JsonObject, Pending, parseJson } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { universes } from '../../core/universes.ts'
import type { Path } from '../../document/path.ts'
import { collectionIn } from '../../vertex/resource-names.ts'
import { matchesAny } from '../match.ts'
import type { Matcher } from '../policy.ts'
import { judgePending, type LimitsContext } from './context.ts'
import { judgeByValue } from './free-form.ts'
import { judgeImages, unknownValue } from './images.ts'
import { type LimitRefusal, outside, refuseValue } from './lists.ts'
import type { Possible, Unknown } from './pipeline-parameters.ts'

/**
 * Checks an importer, which writes an artifact into Vertex ML Metadata. Its address is a constant or a parameter of its
 * component. Components also read the artifact's metadata: the image of a model's container, which they upload, and the
 * name of a resource.
 *
 * @param possible returns every value that a text of the importer can have
 */
export function judgeImporter(
  importer: JsonObject,
  possible: (text: string) => Possible[],
  path: Path,
  limits: LimitsContext,
): void {
  const at = [...path, 'artifactUri']
  const source = isObject(importer.artifactUri) ? importer.artifactUri : {}
  const typed = isObject(source.constantValue) ? source.constantValue.stringValue : undefined
  const parameter = source.runtimeParameter
  const uri = typeof parameter === 'string' ? `{{$.inputs.parameters['${parameter}']}}` : (source.constant ?? typed)
  if (typeof uri === 'string') judgeAddresses(possible(uri), at, limits)
  else limits.refuse(at, unknownValue('the artifact', 'it is neither a constant nor a parameter'))
  for (const field of ['metadata', 'properties', 'customProperties'])
    judgeMetadata(importer[field], possible, [...path, field], limits)
}

/** Checks every address that an artifact can have. */
function judgeAddresses(values: readonly Possible[], path: Path, limits: LimitsContext): void {
  for (const value of values) {
    if (typeof value === 'string') judgeAddress(value, path, limits)
    else if (value instanceof Pending) judgeAddressLater(value, path, limits)
    else judgeUnknownAddress(value, path, limits)
  }
}

/** Checks an address by its form. An empty one is an optional artifact that is not given. */
function judgeAddress(uri: string, path: Path, limits: LimitsContext): void {
  if (uri === '') return
  const name = resourceName(uri)
  if (name !== undefined) judgeByValue(name, path, limits)
  else for (const location of locationsOf(uri)) limits.refuse(path, refuseLocation(location, limits))
}

/** Addresses of Vertex AI: its hosts in any region, the scheme of Google's first components, and full names. */
const addressOfVertex = new RegExp(
  `^(?:https://(?:[a-z0-9-]+-)?aiplatform\\.(?:[a-z0-9-]+\\.rep\\.)?(?:${universes.map(one => one.replaceAll('.', '\\.')).join('|')})/v1\\w*/|aiplatform://v1\\w*/|//aiplatform\\.googleapis\\.com/)`,
)

/** Returns the full name of a resource of Vertex AI: artifacts of Google's components have its address. */
function resourceName(uri: string): string | undefined {
  const name = uri.replace(addressOfVertex, '')
  return /^(?:projects\/[^/\s]+\/locations\/[^/\s]+\/[A-Za-z]+|publishers\/[^/\s]+\/models)\/\S+$/.test(name)
    ? name
    : undefined
}

/**
 * Returns the locations that a web address of Cloud Storage may mean. Some readers take `%2F` for a slash, others do
 * not. Many take a backslash for one, so such an address is not accepted as Cloud Storage.
 */
function locationsOf(uri: string): string[] {
  const object = /^https:\/\/storage\.googleapis\.com\/([^?#\\]+)$/.exec(uri)?.[1]
  if (object === undefined) return [uri]
  return [...new Set([`gs://${object}`, `gs://${decodeUri(object)}`])]
}

function decodeUri(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function refuseLocation(uri: string, { allow, grant, step }: LimitsContext): LimitRefusal | undefined {
  if (/^(gs|bq):\/\//.test(uri)) return refuseValue('artifacts', uri, allow, grant, step)
  if (matchesAny(allow.storage, uri)) return undefined
  return outside(`the artifact ${quote(uri)}`, 'storage', uri, allow.storage, grant)
}

/** Checks the known beginning of an earlier step's result. The whole is checked before the call. */
function judgeAddressLater(value: Pending, path: Path, limits: LimitsContext): void {
  const isLocation = !value.whole && /^(gs|bq):\/\//.test(value.reference)
  if (isLocation) judgePending(value, 'artifacts', path, limits)
  else limits.postpone(path, value)
}

/**
 * Checks an address that only the pipeline's run knows. It passes if an entry matches everything with its known
 * beginning. An address that is not given counts as empty.
 */
function judgeUnknownAddress({ unknown, prefix = '', absent }: Unknown, path: Path, limits: LimitsContext): void {
  if (absent) return
  const { list, entries, beginning } = boundOf(prefix, limits)
  const all = [
    ...entries.map(entry => ({ entry, text: beginning })),
    ...limits.allow.storage.map(entry => ({ entry, text: prefix })),
  ]
  const found = all.find(({ entry, text }) => takesAllThatBegins(entry, text))
  if (found !== undefined) {
    const within = 'glob' in found.entry ? found.entry.glob : ''
    limits.leaveToRun(path, `the artifact, within ${within}: ${unknown}`)
    return
  }
  const { message, cure } = unknownValue('the artifact', unknown)
  const entry = `${beginning.slice(0, beginning.lastIndexOf('/') + 1).replace(/^(gs|bq):\/\/$/, '')}**`
  limits.refuse(path, {
    message,
    cure: `${cure} To allow any value, add to grants.${limits.grant}.allow.${list}: [${JSON.stringify(entry)}]`,
  })
}

/** Returns the list that bounds addresses with this beginning. */
function boundOf(
  prefix: string,
  { allow }: LimitsContext,
): { readonly list: string; readonly entries: readonly Matcher[]; readonly beginning: string } {
  const name = prefix.replace(addressOfVertex, '')
  const collection = collectionIn(name)
  if (collection === 'models' || collection === 'endpoints' || collection === 'datasets')
    return { list: collection, entries: allow[collection], beginning: name }
  const beginning = prefix.replace(/^https:\/\/storage\.googleapis\.com\//, 'gs://')
  return { list: 'storage', entries: allow.storage, beginning }
}

/** Only a `**` at the end matches everything that may follow. */
const takesAllThatBegins = (entry: Matcher, beginning: string): boolean =>
  'glob' in entry && entry.glob.endsWith('**') && matchesAny([entry], beginning)

/** Names under which Google's components read an image from an artifact. */
const imageKey = /^image_?uri$/i
const containerKey = /^container_?spec$/i
const resourceKey = /^resource_?name$/i

/** Texts of the metadata may contain placeholders, like every text of a pipeline. */
function judgeMetadata(
  value: unknown,
  possible: (text: string) => Possible[],
  path: Path,
  limits: LimitsContext,
): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) judgeMetadata(item, possible, [...path, index], limits)
    return
  }
  if (!isObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, key]
    const text = constantTextOf(item)
    // A key may contain a placeholder, too, and so become any of these.
    const keys = possible(key)
    const mayBe = (pattern: RegExp): boolean => keys.some(one => typeof one !== 'string' || pattern.test(one))
    if (text === undefined) judgeMetadata(item, possible, at, limits)
    else if (mayBe(imageKey)) judgeImages(possible(text), at, limits)
    else if (mayBe(resourceKey)) judgeAddresses(possible(text), at, limits)
    // A container that is a parameter brings an image that was not checked.
    else if (mayBe(containerKey) && text.includes('{{'))
      judgeImages([{ unknown: 'its container is a parameter' }], at, limits)
    // Metadata may contain a mapping as JSON in a text.
    else if (mayBe(containerKey)) judgeMetadata(parseJson(text), possible, at, limits)
  }
}

/** Returns a plain text, or the text of the typed form in old specifications. */
function constantTextOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  const inner = isObject(value.constantValue) ? value.constantValue.stringValue : (value.constant ?? value.stringValue)
  if (typeof inner === 'string') return inner
  return typeof value.runtimeParameter === 'string' ? `{{$.inputs.parameters['${value.runtimeParameter}']}}` : undefined
}
