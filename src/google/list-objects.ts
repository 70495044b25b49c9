import { ActionError } from '../core/errors.ts'
import { isObject } from '../core/json.ts'
import type { ObjectStore } from '../steps/toolkit/service-ports.ts'
import { isPageOf } from './answers.ts'
import type { GoogleClient } from './client.ts'

/** A page may be empty although more pages follow. */
const mostListedPages = 20

/**
 * Returns true if there is any object below a folder of Cloud Storage. An object that stands for the folder itself does
 * not count. Source: https://docs.cloud.google.com/storage/docs/json_api/v1/objects/list
 */
export const createHasAny =
  (client: GoogleClient, host: string): ObjectStore['hasAny'] =>
  async (uri, step, signal) => {
    const [, bucket, prefix] = /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])\/((?:[^\r\n]*\/)?)$/.exec(uri) ?? []
    if (bucket === undefined || prefix === undefined)
      throw new ActionError('STEPS_INVALID', `${uri} is not a folder: expected gs://bucket/folder/`)
    let pageToken = ''
    for (let page = 0; page < mostListedPages; page++) {
      // Two, since the first one can be the folder itself.
      const query = { prefix, maxResults: '2', fields: 'items/name,nextPageToken', ...(pageToken && { pageToken }) }
      const path = `/storage/v1/b/${encodeURIComponent(bucket)}/o`
      const call = {
        method: 'GET',
        host,
        path,
        query,
        step,
        ...(signal && { signal }),
        isAnswer: isPageOf('items'),
      } as const
      const { items, nextPageToken } = await client.repeatable(call)
      const names = Array.isArray(items) ? items.map(item => (isObject(item) ? item['name'] : undefined)) : []
      if (names.some(name => typeof name === 'string' && name.startsWith(prefix) && name !== prefix)) return true
      if (typeof nextPageToken !== 'string' || nextPageToken === '') return false
      pageToken = nextPageToken
    }
    throw new ActionError('STEP_FAILED', `Google returned ${mostListedPages} pages without an object of ${uri}`)
  }
