import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Shapes } from '../../document/shape.ts'
import { checkMessage } from '../../policy/limits/check-message.ts'
import { refuseValue } from '../../policy/limits/lists.ts'
import type { Grant, LentTool } from '../../policy/policy.ts'
import { type CallFlaw, faultFlaw, flaw } from './flaw.ts'
import type { PathPlace } from './route.ts'

/** Fields of a tool of Google's API, and the word of `lend.gateway.tools` that allows each. */
const googleTools: Readonly<Record<string, LentTool>> = {
  functionDeclarations: 'functions',
  googleSearch: 'googleSearch',
  googleSearchRetrieval: 'googleSearch',
  googleMaps: 'googleMaps',
  enterpriseWebSearch: 'enterpriseWebSearch',
  urlContext: 'urlContext',
  retrieval: 'retrieval',
  codeExecution: 'codeExecution',
  computerUse: 'computerUse',
  mcpServers: 'mcp',
}

/** Returns why a grant does not allow a kind of tool. */
export function toolFlaw(tool: LentTool, what: string, { name, lend }: Grant): CallFlaw | undefined {
  const allowed = lend?.gateway?.tools ?? []
  if (allowed.includes(tool)) return undefined
  return flaw(
    'lend.gateway.tools',
    `${what} is outside lend.gateway.tools of grant ${name}. It allows ${allowed.length === 0 ? 'none' : allowed.join(', ')}. To allow it, add to grants.${name}.lend.gateway.tools: [${tool}]`,
  )
}

/** Checks one tool, as `readMessage` returned it. */
export function googleToolFlaw(tool: JsonObject, place: PathPlace, grant: Grant, shapes: Shapes): CallFlaw | undefined {
  for (const [field, value] of Object.entries(tool)) {
    const kind = Object.hasOwn(googleTools, field) ? googleTools[field] : undefined
    if (kind === undefined)
      return flaw(
        'lend.gateway.tools',
        `No grant can allow the tool ${quote(field)}, which is a service of others. Remove it.`,
      )
    const refused =
      toolFlaw(kind, `the tool ${field}`, grant) ??
      (field === 'retrieval' && isObject(value) ? retrievalFlaw(value, place, grant, shapes) : undefined)
    if (refused !== undefined) return refused
  }
  return undefined
}

/** Data stores and corpora are in an allowed project. Nothing may be outside of Google. */
function retrievalFlaw(retrieval: JsonObject, place: PathPlace, grant: Grant, shapes: Shapes): CallFlaw | undefined {
  if (retrieval['externalApi'] !== undefined)
    return flaw('lend.gateway.tools', 'No grant can allow retrieval from an API of others. Remove externalApi.')
  const { vertexAiSearch, vertexRagStore } = retrieval
  const search = isObject(vertexAiSearch) ? vertexAiSearch : {}
  const rag = isObject(vertexRagStore) ? vertexRagStore : {}
  const names = [
    search['datastore'],
    search['engine'],
    ...objectsIn(search['dataStoreSpecs']).map(spec => spec['dataStore']),
    ...objectsIn(rag['ragResources']).map(resource => resource['ragCorpus']),
  ].filter(name => name !== undefined && name !== '')
  for (const name of names) {
    const project =
      typeof name === 'string' ? /^projects\/([^/]+)\/locations\/[^/]+\/[\w./-]+$/.exec(name)?.[1] : undefined
    if (project === undefined || String(name).includes('..'))
      return flaw('body', `Retrieval needs the full name of a data store or a corpus, not ${quote(String(name))}.`)
    const refused = refuseValue('projects', project, grant.allow, grant.name, place)
    if (refused !== undefined) return flaw('allow.projects', `${refused.message} ${refused.cure}`)
  }
  const { ragRetrievalConfig: config } = rag
  const [fault] = isObject(config) ? checkMessage(config, 'RagRetrievalConfig', place, grant, shapes) : []
  return fault === undefined ? undefined : faultFlaw(fault)
}

const objectsIn = (value: unknown): JsonObject[] => (Array.isArray(value) ? value.filter(isObject) : [])
