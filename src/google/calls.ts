import { ActionError } from '../core/errors.ts'
import { jsonObjectIn } from '../network/json.ts'
import type { VertexCall, VertexCalls } from '../steps/toolkit/ports.ts'
import { apiHost } from '../vertex/hosts.ts'
import { isNamed } from './answers.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { listPages } from './pages.ts'

/** @param universe Google's, as `googleapis.com` */
export function createVertexCalls(client: GoogleClient, universe: string): VertexCalls {
  /** The location in a name decides the host, so only a well-formed name gets there. */
  function at(path: string, call: VertexCall): Omit<GoogleCall, 'method'> {
    const [, location] = /^projects\/[a-z0-9.:-]+\/locations\/([a-z0-9-]+)\/[\w./@-]+(?::[a-zA-Z]+)?$/.exec(path) ?? []
    // A URL parser would remove or merge these parts, which could lead to another resource than the allowed one.
    if (location === undefined || path.includes('..') || /\/(?:\.?[/:]|\.?$)/.test(path))
      throw new ActionError('STEPS_INVALID', `${path} is not a name of a resource`)
    return { ...call, host: apiHost(location, universe), path: `/v1/${path}` }
  }
  return {
    get: (name, call) => client.repeatable({ method: 'GET', ...at(name, call), isAnswer: isNamed }),
    read: (path, call) => client.repeatable({ method: 'GET', ...at(path, call) }),
    list: async (path, field, call) => {
      const query = { pageSize: '100', ...call.query }
      return listPages(client, { method: 'GET', ...at(path, { ...call, query }) }, field)
    },
    once: (method, path, call) => client.once({ method, ...at(path, call) }),
    repeatable: (path, call, host) =>
      client.repeatable({ method: 'POST', ...at(path, call), ...(host === undefined ? {} : { host }) }),
    stream: (path, call, bounds) => client.stream({ method: 'POST', ...at(path, call) }, bounds),
    ask: async (path, call, host) => {
      const { response, words, milliseconds, retryAfterMs } = await client.ask({
        method: 'POST',
        ...at(path, call),
        ...(host === undefined ? {} : { host }),
      })
      return {
        status: response?.status ?? 0,
        milliseconds,
        body: response && jsonObjectIn(response.body),
        deployedModelId: response?.headers['x-vertex-ai-deployed-model-id'],
        retryAfterMs,
        words,
      }
    },
  }
}
