import { universes } from '../../core/universes.ts'
import { isObject, Pending, quote } from '../../document/shape.ts'
import type { Path } from '../../document/yaml.ts'
import { matchesAny } from '../match.ts'
import type { Matcher } from '../policy.ts'
import { judgePending, type Limits } from './check.ts'
import { judgeByValue } from './free-form.ts'
import { outside, type Refusal, refuseValue } from './lists.ts'
import type { Possible, Unknown } from './pipeline-parameters.ts'
import { judgeImages, unknownValue } from './run-values.ts'

type Mapping = Readonly<Record<string, unknown>>

/**
 * An importer writes an artifact into Vertex ML Metadata: its address, which is a constant or a parameter of the
 * importer's component, and what components read from its metadata: the image of a model's container, which they upload,
 * and the name of a resource.
 *
 * @param possible every value that a text of the importer can come to
 */
export function judgeImporter(
  importer: Mapping,
  possible: (text: string) => Possible[],
  path: Path,
  limits: Limits,
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

/** Every address that an artifact can have. */
function judgeAddresses(values: readonly Possible[], path: Path, limits: Limits): void {
  for (const value of values) {
    if (typeof value === 'string') judgeAddress(value, path, limits)
    else if (value instanceof Pending) judgeAddressLater(value, path, limits)
    else judgeUnknownAddress(value, path, limits)
  }
}

/** By its form. An empty one is an optional artifact that is not given. */
function judgeAddress(uri: string, path: Path, limits: Limits): void {
  if (uri === '') return
  const name = resourceName(uri)
  if (name !== undefined) judgeByValue(name, path, limits)
  else for (const location of locationsOf(uri)) limits.refuse(path, refuseLocation(location, limits))
}

/** Where Vertex AI answers, in any region, the scheme that Google's first components had for it, and that of full names. */
const addressOfVertex = new RegExp(
  `^(?:https://(?:[a-z0-9-]+-)?aiplatform\\.(?:[a-z0-9-]+\\.rep\\.)?(?:${universes.map(one => one.replaceAll('.', '\\.')).join('|')})/v1\\w*/|aiplatform://v1\\w*/|//aiplatform\\.googleapis\\.com/)`,
)

/** The full name of a resource of Vertex AI: artifacts of Google's components have its address. */
function resourceName(uri: string): string | undefined {
  const name = uri.replace(addressOfVertex, '')
  return /^(?:projects\/[^/\s]+\/locations\/[^/\s]+\/[A-Za-z]+|publishers\/[^/\s]+\/models)\/\S+$/.test(name)
    ? name
    : undefined
}

/**
 * An object of Cloud Storage may be given by its web address, where `%2F` may or may not be a slash to who reads it. A
 * backslash is one to many: such an address is taken for none of Cloud Storage.
 */
function locationsOf(uri: string): string[] {
  const object = /^https:\/\/storage\.googleapis\.com\/([^?#\\]+)$/.exec(uri)?.[1]
  if (object === undefined) return [uri]
  return [...new Set([`gs://${object}`, `gs://${decoded(object)}`])]
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

function refuseLocation(uri: string, { allow, grant, step }: Limits): Refusal | undefined {
  if (/^(gs|bq):\/\//.test(uri)) return refuseValue('artifacts', uri, allow, grant, step)
  if (matchesAny(allow.storage, uri)) return undefined
  return outside(`the artifact ${quote(uri)}`, 'storage', uri, allow.storage, grant)
}

/** What an earlier step returns: judged by what it begins with, and again before the call. */
function judgeAddressLater(value: Pending, path: Path, limits: Limits): void {
  const isLocation = !value.whole && /^(gs|bq):\/\//.test(value.reference)
  if (isLocation) judgePending(value, 'artifacts', path, limits)
  else limits.postpone(path, value)
}

/** An address that only the run of the pipeline knows passes if an entry takes whatever begins like it; one that is not given is as good as empty. */
function judgeUnknownAddress({ unknown, prefix = '', absent }: Unknown, path: Path, limits: Limits): void {
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
    cure: `${cure} To allow whatever it becomes, add to grants.${limits.grant}.allow.${list}: [${JSON.stringify(entry)}]`,
  })
}

/** The list that bounds what begins so. */
function boundOf(
  prefix: string,
  { allow }: Limits,
): { readonly list: string; readonly entries: readonly Matcher[]; readonly beginning: string } {
  const name = prefix.replace(addressOfVertex, '')
  const collection = /^projects\/[^/]+\/locations\/[^/]+\/(models|endpoints|datasets)\//.exec(name)?.[1]
  if (collection === 'models' || collection === 'endpoints' || collection === 'datasets')
    return { list: collection, entries: allow[collection], beginning: name }
  const beginning = prefix.replace(/^https:\/\/storage\.googleapis\.com\//, 'gs://')
  return { list: 'storage', entries: allow.storage, beginning }
}

/** Only `**` at the end takes everything that may follow. */
const takesAllThatBegins = (entry: Matcher, beginning: string): boolean =>
  'glob' in entry && entry.glob.endsWith('**') && matchesAny([entry], beginning)

/** Names under which Google's components read from an artifact what they then use. */
const imageKey = /^image_?uri$/i
const containerKey = /^container_?spec$/i
const resourceKey = /^resource_?name$/i

/** Texts of the metadata may hold placeholders, as every text of a pipeline. */
function judgeMetadata(value: unknown, possible: (text: string) => Possible[], path: Path, limits: Limits): void {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) judgeMetadata(item, possible, [...path, index], limits)
    return
  }
  if (!isObject(value)) return
  for (const [key, item] of Object.entries(value)) {
    const at = [...path, key]
    const text = textOf(item)
    // A key may hold a placeholder too, and so become any of these.
    const keys = possible(key)
    const mayBe = (pattern: RegExp): boolean => keys.some(one => typeof one !== 'string' || pattern.test(one))
    if (text === undefined) judgeMetadata(item, possible, at, limits)
    else if (mayBe(imageKey)) judgeImages(possible(text), at, limits)
    else if (mayBe(resourceKey)) judgeAddresses(possible(text), at, limits)
    // A container that is a parameter brings an image that nothing here has seen.
    else if (mayBe(containerKey) && text.includes('{{'))
      judgeImages([{ unknown: 'its container is a parameter' }], at, limits)
    // Metadata may hold a mapping as JSON in a text.
    else if (mayBe(containerKey)) judgeMetadata(mappingIn(text), possible, at, limits)
  }
}

/** A text as it stands, and in the typed form of old specifications. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  if (!isObject(value)) return undefined
  const inner = isObject(value.constantValue) ? value.constantValue.stringValue : (value.constant ?? value.stringValue)
  if (typeof inner === 'string') return inner
  return typeof value.runtimeParameter === 'string' ? `{{$.inputs.parameters['${value.runtimeParameter}']}}` : undefined
}

function mappingIn(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
