import { createHash } from 'node:crypto'
import { ActionError } from '../core/errors.ts'
import type { JsonObject } from '../core/json.ts'
import type { GoogleService, ServiceCall, ServiceCalls } from '../steps/toolkit/service-ports.ts'
import type { GoogleCall, RawBody } from './attempt.ts'
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
    upload: (service, path, { media, body = {}, ...call }) =>
      client.once({
        method: 'POST',
        ...at(service, path, { ...call, query: { ...call.query, uploadType: 'multipart' } }),
        raw: multipart(body, media),
      }),
    repeatable: (service, path, call) => client.repeatable({ method: 'POST', ...at(service, path, call) }),
  }
}

/** Source: https://docs.cloud.google.com/storage/docs/uploading-objects (multipart/related of Google's upload endpoints) */
function multipart(metadata: JsonObject, { contentType, text }: { contentType: string; text: string }): RawBody {
  const boundary = `keyless-${createHash('sha256').update(text).digest('hex')}`
  const body = [
    `--${boundary}\r\ncontent-type: application/json; charset=utf-8\r\n\r\n${JSON.stringify(metadata)}`,
    `--${boundary}\r\ncontent-type: ${contentType}\r\n\r\n${text}`,
    `--${boundary}--\r\n`,
  ].join('\r\n')
  return { headers: { 'content-type': `multipart/related; boundary=${boundary}` }, body }
}
