import { isObject } from '../core/json.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { isPageOf } from './answers.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'

/**
 * Returns the items of a list from all of its pages.
 *
 * @param call of the first page
 * @param field with the items of a page
 * @param mostPages bounds a list that never ends
 */
export async function listPages(
  client: Pick<GoogleClient, 'repeatable'>,
  call: GoogleCall,
  field: string,
  mostPages = 100,
): Promise<Resource[]> {
  const items: Resource[] = []
  const tokens = new Set<string>()
  let pageToken = ''
  do {
    tokens.add(pageToken)
    const query = { ...call.query, ...(pageToken && { pageToken }) }
    const page = await client.repeatable({ ...call, query, isAnswer: isPageOf(field) })
    const found = page[field]
    if (Array.isArray(found)) items.push(...found.filter(isObject))
    const next = page['nextPageToken']
    pageToken = typeof next === 'string' ? next : ''
  } while (!tokens.has(pageToken) && tokens.size < mostPages)
  return items
}
