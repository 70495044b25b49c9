import { isObject } from '../core/json.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { withoutVersion } from '../vertex/resource-names.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'

/**
 * Numbers and ids of projects. Google names resources by the project's number, policies by its id. A number is trusted
 * only if Google returned it for a request with the id: in the resource itself, in items of a collection, or in what
 * the request created. No other text of an answer counts, since users can write some of it.
 */
export interface ProjectIds {
  /** Number to id, as far as this run has learned. */
  readonly ids: ReadonlyMap<string, string>
  /** Returns the client, wrapped to learn from its answers. */
  readonly learning: (client: GoogleClient) => GoogleClient
}

/** Creates an empty table of projects. @param universe Google's, as `googleapis.com` */
export function createProjectIds(universe: string): ProjectIds {
  const ids = new Map<string, string>()
  const learn = (call: GoogleCall, answer: Resource): Resource => {
    if (call.host.endsWith(`aiplatform.${universe}`))
      for (const [number, id] of pairsIn(call, answer)) if (!ids.has(number)) ids.set(number, id)
    return answer
  }
  return {
    ids,
    learning: client => ({
      ...client,
      repeatable: async call => learn(call, await client.repeatable(call)),
      once: async call => {
        const sent = await client.once(call)
        if ('resource' in sent) learn(call, sent.resource)
        return sent
      },
    }),
  }
}

/**
 * Returns the pair of the project in a request's path and the answer. Answers of custom methods (`:predict`) contain
 * untrusted text.
 */
function pairsIn({ method, path }: GoogleCall, answer: Resource): [string, string][] {
  const [, id = '', location = '', rest = ''] =
    /^\/v1\/projects\/([a-z][a-z0-9.:-]*)\/locations\/([a-z0-9-]+)\/([\w./@-]+)$/.exec(path) ?? []
  if (id === '' || method === 'DELETE') return []
  const numberOf = (name: unknown, isMeant: (below: string) => boolean): string | undefined => {
    const [, number, where, below = ''] =
      /^projects\/(\d+)\/locations\/([a-z0-9-]+)\/([\w./@-]+)$/.exec(typeof name === 'string' ? name : '') ?? []
    return where === location && isMeant(below) ? number : undefined
  }
  const collection = rest.split('/').at(-1) ?? ''
  const items = method === 'GET' ? answer[collection] : undefined
  const found = [
    numberOf(answer['name'], below => withoutVersion(below) === withoutVersion(rest) || below.startsWith(`${rest}/`)),
    ...(Array.isArray(items) ? items : []).map(item =>
      numberOf(isObject(item) ? item['name'] : undefined, below => below.startsWith(`${rest}/`)),
    ),
  ]
  return [...new Set(found)].flatMap(number => (number === undefined ? [] : [[number, id]]))
}
