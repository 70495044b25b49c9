import { ActionError } from '../core/errors.ts'
import type { GoogleService, ServiceCall, ServiceCalls } from '../steps/toolkit/service-ports.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'
import { listPages } from './pages.ts'

/**
 * Creates the calls of Google's other APIs.
 *
 * @param universe Google's, as `googleapis.com`
 */
export function createServiceCalls(client: GoogleClient, universe: string): ServiceCalls {
  const at = (service: GoogleService, path: string, call: ServiceCall): Omit<GoogleCall, 'method'> => {
    // A URL parser would remove or merge other parts, which could lead to another resource than the allowed one.
    const isPlain = /^[\w.~%@:-]+(?:\/[\w.~%@:-]+)*$/.test(path) && !/(?:^|\/)\.{1,2}(?:\/|:|$)/.test(path)
    if (!isPlain) throw new ActionError('STEPS_INVALID', `${path} is not a path of ${service}`)
    return { ...call, host: `${service}.${universe}`, path: `/${path}` }
  }
  return {
    get: (service, path, call) => client.repeatable({ method: 'GET', ...at(service, path, call) }),
    list: (service, path, field, call) =>
      listPages(
        client,
        { method: 'GET', ...at(service, path, { ...call, query: { pageSize: '100', ...call.query } }) },
        field,
      ),
    once: (method, service, path, call) => client.once({ method, ...at(service, path, call) }),
    repeatable: (service, path, call) => client.repeatable({ method: 'POST', ...at(service, path, call) }),
  }
}
