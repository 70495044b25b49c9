import { isObject } from '../core/json.ts'
import type { Resource } from '../steps/toolkit/ports.ts'
import { isPageOf } from './answers.ts'
import type { GoogleCall } from './attempt.ts'
import type { GoogleClient } from './client.ts'

/** The items of a list. */
interface PagedList {
  readonly items: readonly Resource[]
  /** False if the list did not end: it repeats a page, or has too many. There may be more items. */
  readonly isComplete: boolean
}

/** Returns the items of a list from all of its pages; of a list that does not end, those that were read. */
export const listPages = async (...list: Parameters<typeof readPages>): Promise<readonly Resource[]> =>
  (await readPages(...list)).items

/**
 * Reads a list to its last page.
 *
 * @param call of the first page
 * @param field with the items of a page
 * @param mostPages bounds a list that never ends
 */
export async function readPages(
  client: Pick<GoogleClient, 'repeatable'>,
  call: GoogleCall,
  field: string,
  mostPages = 100,
): Promise<PagedList> {
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
  return { items, isComplete: pageToken === '' }
}
