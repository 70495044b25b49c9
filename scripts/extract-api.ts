import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { ApiMethod, DiscoveredApi } from '../emulator/google/discovery.ts'

/**
 * Writes a file of emulator/google/discovery: methods of one of Google's APIs, and the messages that their requests can
 * contain. The emulator refuses what is not in it. Google's npm package of all its APIs has them as types; it has
 * 250 MB, so it is not a dependency. To update a file:
 *
 *   npm pack googleapis@188.0.0 && tar xzf googleapis-188.0.0.tgz package/build/src/apis/API
 *   npx --no node scripts/extract-api.ts API VERSION package/build/src/apis RESOURCE...
 *
 * RESOURCE is the beginning of the names of methods, as `projects.locations.builds`.
 */

/** Reads every message: the type of each field by its name. */
function readMessages(types: string): Record<string, Record<string, string>> {
  const messages: Record<string, Record<string, string>> = {}
  for (const [, name = '', body = ''] of types.matchAll(/^ {4}export interface Schema\$(\w+) \{\n(.*?)^ {4}\}/gms)) {
    const fields = [...body.matchAll(/^ {8}(?:'([^']+)'|(\w+))\?: (.*?);\n(?= {8}\/\*\*|$(?![\s\S]))/gms)]
    messages[name] = Object.fromEntries(
      fields.map(([, quoted, plain, type = '']) => [quoted ?? plain ?? '', typeOf(type)]),
    )
  }
  return messages
}

/** As `string`, `BuildStep[]`, or `{string}` for a map. */
function typeOf(text: string): string {
  const type = text
    .replace(/\s+/g, ' ')
    .replace(/ \| null$/, '')
    .replaceAll('Schema$', '')
  const map = /^\{ \[key: string\]: (.*?);? \}$/.exec(type)?.[1]
  if (map !== undefined) return `{${map.replace(/ \| null$/, '')}}`
  return /^\w+(\[\])*$/.test(type) ? type : 'any'
}

/** Reads the methods by their names, as `projects.locations.builds.create`. */
function readMethods(code: string, types: string): Record<string, ApiMethod> {
  const methods: Record<string, ApiMethod> = {}
  for (const [, resource = '', body = ''] of code.matchAll(/^ {4}class Resource\$([\w$]+) \{\n(.*?)^ {4}\}/gms))
    for (const [, method = '', calls = ''] of body.matchAll(
      /^ {8}(\w+)\(paramsOrCallback, optionsOrCallback, callback\) \{\n(.*?)^ {8}\}/gms,
    )) {
      const [, path = ''] = /\burl: \(rootUrl \+\s+'([^']+)'/.exec(calls) ?? []
      const [, verb = ''] = /\bmethod: '(\w+)'/.exec(calls) ?? []
      const [, upload] = /\bmediaUrl: \(rootUrl \+\s+'([^']+)'/.exec(calls) ?? []
      const name = `${resource.replaceAll('$', '.')}.${method}`
      // The types write `Getqueryresults` for `getQueryResults`.
      const typed = `${method[0]?.toUpperCase()}${method.slice(1).toLowerCase()}`
      const { query, request } = parametersOf(types, `${resource}$${typed}`, path)
      methods[name.replace(/(^|\.)[A-Z]/g, letter => letter.toLowerCase())] = {
        verb,
        path,
        ...(upload !== undefined && { upload }),
        query,
        ...(request !== undefined && { request }),
      }
    }
  return methods
}

function parametersOf(types: string, method: string, path: string): { query: string[]; request: string | undefined } {
  const start = `    export interface Params$Resource$${method} extends StandardParameters {\n`
  const [, rest = ''] = types.split(start)
  const [body = ''] = rest.split(/^ {4}\}/m)
  const fields = [...body.matchAll(/^ {8}(?:'([^']+)'|(\w+))\?: (.*)$/gm)]
  const inPath = [...path.matchAll(/\{\+?(\w+)\}/g)].map(([, name]) => name)
  const names = fields.map(([, quoted, plain]) => quoted ?? plain ?? '')
  const request = fields.find(([, , plain]) => plain === 'requestBody')?.[3]
  return {
    query: names.filter(name => !['requestBody', 'media', 'resource', ...inPath].includes(name)).sort(),
    request: /^Schema\$(\w+);/.exec(request ?? '')?.[1],
  }
}

/** The messages that the requests of some methods can contain. */
function reachable(
  methods: Readonly<Record<string, ApiMethod>>,
  messages: DiscoveredApi['messages'],
): DiscoveredApi['messages'] {
  const wanted = new Set(Object.values(methods).flatMap(({ request }) => request ?? []))
  for (const name of wanted)
    for (const type of Object.values(messages[name] ?? {})) {
      const inner = type.replace(/^\{(.*)\}$/, '$1').replace(/(\[\])+$/, '')
      if (messages[inner] !== undefined) wanted.add(inner)
    }
  return Object.fromEntries([...wanted].sort().map(name => [name, messages[name] ?? {}]))
}

if (import.meta.main) {
  const [, , api = '', version = '', folder = '', ...resources] = process.argv
  const read = (ending: string): string => readFileSync(`${folder}/${api}/${version}.${ending}`, 'utf8')
  const types = read('d.ts')
  const methods = Object.fromEntries(
    Object.entries(readMethods(read('js'), types)).filter(([name]) =>
      resources.some(resource => name.startsWith(`${resource}.`)),
    ),
  )
  const source = `npm googleapis 188.0.0, build/src/apis/${api}/${version}: ${resources.join(' ')}`
  const found: DiscoveredApi = { source, methods, messages: reachable(methods, readMessages(types)) }
  const file = fileURLToPath(new URL(`../emulator/google/discovery/${api}.json`, import.meta.url))
  writeFileSync(file, `${JSON.stringify(found, null, 1)}\n`)
}
