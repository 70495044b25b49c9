import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import protobuf from 'protobufjs'
import { type Additions, type DiscoveredField, loadOwnProtos, vertexPackage } from './protos.ts'

/**
 * Writes scripts/discovery.json: fields that Vertex AI's REST discovery documents have and its protos do not. Google's
 * npm package of all its APIs contains the documents as types. It has 250 MB, so it is not a dependency. To update the
 * file:
 *
 *   npm pack googleapis@VERSION && tar xzf googleapis-VERSION.tgz package/build/src/apis/aiplatform
 *   npx --no node scripts/extract-discovery.ts VERSION package/build/src/apis/aiplatform && npm run generate
 */

type Documented = Readonly<Record<string, Readonly<Record<string, DiscoveredField>>>>

/** Reads every message of a version of the API, by its name without dots. */
function readTypes(text: string, version: string): Documented {
  const prefix = `GoogleCloudAiplatform${version[0]?.toUpperCase()}${version.slice(1)}`
  const messages: Record<string, Record<string, DiscoveredField>> = {}
  for (const [, name = '', body = ''] of text.matchAll(/^ {4}export interface Schema\$(\w+) \{\n(.*?)^ {4}\}/gms)) {
    if (!name.startsWith(prefix)) continue
    const fields: [string, DiscoveredField][] = []
    for (const [, words = '', field = '', type = ''] of body.matchAll(
      /^ {8}\/\*\*\n(.*?) {9}\*\/\n {8}(\w+)\?: (.*?);\n(?= {8}\/\*\*|$(?![\s\S]))/gms,
    ))
      fields.push([field, { ...typeOf(type, prefix, field), ...behaviorOf(words) }])
    messages[name.slice(prefix.length)] = Object.fromEntries(fields)
  }
  return messages
}

function typeOf(text: string, prefix: string, field: string): DiscoveredField {
  const type = text.replace(/ \| null$/, '').replace(/\s+/g, ' ')
  const map = /^\{ \[key: string\]: (.*?);? \}$/.exec(type)?.[1]
  if (map !== undefined) return { type: scalarOf(map.replace(/ \| null$/, ''), prefix), map: true }
  if (type.endsWith('[]')) return { type: scalarOf(type.slice(0, -2), prefix), repeated: true }
  const scalar = scalarOf(type, prefix)
  // 64-bit integers are strings in JSON, and the types do not tell them from other strings.
  return { type: scalar === 'string' && /(^c|C)ount$/.test(field) ? 'int64' : scalar }
}

/** Returns the type of a scalar field. The types have no enums, and one word for all numbers. */
function scalarOf(type: string, prefix: string): string {
  const scalars: Readonly<Record<string, string>> = {
    string: 'string',
    number: 'double',
    boolean: 'bool',
    any: 'google.protobuf.Value',
  }
  if (Object.hasOwn(scalars, type)) return scalars[type] ?? type
  const message = type.replace(/^Schema\$/, '')
  if (message.startsWith(prefix)) return message.slice(prefix.length)
  const [, package_ = '', name = ''] = /^Google(Rpc|Type)(\w+)$/.exec(message) ?? []
  return name === '' ? 'google.protobuf.Value' : `google.${package_.toLowerCase()}.${name}`
}

const behaviorOf = (words: string): Partial<DiscoveredField> =>
  /\* (?:Optional\. )?Output only\./i.test(words)
    ? { behavior: 'OUTPUT_ONLY' }
    : /\* Required\./.test(words)
      ? { behavior: 'REQUIRED' }
      : {}

/** Names of the protos' messages without dots, as in the discovery document. */
function flatNames(root: protobuf.Root, package_ = vertexPackage): ReadonlyMap<string, protobuf.Type> {
  const names = new Map<string, protobuf.Type>()
  const visit = (holder: protobuf.NamespaceBase): void => {
    for (const one of holder.nestedArray) {
      if (one instanceof protobuf.Type) names.set(one.fullName.replace(`.${package_}.`, '').replaceAll('.', ''), one)
      if (one instanceof protobuf.Namespace) visit(one)
    }
  }
  const holder = root.lookup(package_)
  if (holder instanceof protobuf.Namespace) visit(holder)
  return names
}

const sorted = <T>(entries: readonly (readonly [string, T])[]): Record<string, T> =>
  Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)))

function additionsOf(v1: Documented, v1beta1: Documented): Additions {
  const known = flatNames(loadOwnProtos())
  const beta1 = flatNames(loadOwnProtos('v1beta1'), `${vertexPackage}beta1`)
  const isKnown = (message: string, field: string): boolean => known.get(message)?.fields[field] !== undefined
  const fields: [string, Record<string, DiscoveredField>][] = []
  const wanted = [...known.keys()].filter(name => v1[name] !== undefined)
  const seen = new Set(wanted)
  for (const name of wanted) {
    const own = sorted(Object.entries(v1[name] ?? {}).filter(([field]) => !isKnown(name, field)))
    if (Object.keys(own).length > 0 || !known.has(name)) fields.push([name, own])
    for (const { type } of Object.values(own)) {
      if (v1[type] === undefined || seen.has(type)) continue
      seen.add(type)
      wanted.push(type)
    }
  }
  const beta = wanted.flatMap((name): [string, string[]][] => {
    const all = new Set([...Object.keys(v1beta1[name] ?? {}), ...Object.keys(beta1.get(name)?.fields ?? {})])
    const more = [...all].filter(field => !isKnown(name, field) && v1[name]?.[field] === undefined)
    return more.length === 0 ? [] : [[name, more.sort()]]
  })
  const named = (name: string): string => known.get(name)?.fullName.replace(`.${vertexPackage}.`, '') ?? name
  return {
    fields: sorted(
      fields.map(([name, own]) => [
        named(name),
        sorted(Object.entries(own).map(([key, one]) => [key, { ...one, type: named(one.type) }])),
      ]),
    ),
    beta: sorted(beta.map(([name, more]) => [named(name), more])),
  }
}

if (import.meta.main) {
  const [, , version = '', folder = ''] = process.argv
  const read = (name: string): Documented => readTypes(readFileSync(`${folder}/${name}.d.ts`, 'utf8'), name)
  const { fields, beta } = additionsOf(read('v1'), read('v1beta1'))
  const source = `npm googleapis ${version}, build/src/apis/aiplatform/{v1,v1beta1}.d.ts: what the protos lack; and what the protos of v1beta1 alone have`
  const file = fileURLToPath(new URL('discovery.json', import.meta.url))
  writeFileSync(file, `${JSON.stringify({ source, fields, beta }, null, 1)}\n`)
}
