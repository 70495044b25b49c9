import type { EmulatedRequest, EmulatedResponse } from '../host.ts'
import { message } from './access.ts'
import type { Repository } from './repositories.ts'
import type { Server } from './server.ts'

/** Everything that an answer of the REST API is made from. */
export interface Context {
  readonly repository: Repository
  readonly request: EmulatedRequest
  readonly server: Server
  /** Address of the repository in the API. */
  readonly api: string
}

export type Answer = (context: Context, parameters: readonly string[]) => EmulatedResponse

export const notFound = (): EmulatedResponse => ({ status: 404, body: message('Not Found', 404) })

/** Returns one page of a list, with the `link` header that points to the others. */
export function page(request: EmulatedRequest, url: string, items: readonly object[]): EmulatedResponse {
  const perPage = Math.min(100, Math.max(1, Number(request.query.get('per_page') ?? 30) || 30))
  const number = Math.max(1, Number(request.query.get('page') ?? 1) || 1)
  const last = Math.max(1, Math.ceil(items.length / perPage))
  const link = (to: number, rel: string): string => `<${url}?per_page=${perPage}&page=${to}>; rel="${rel}"`
  return {
    status: 200,
    headers: number < last ? { link: `${link(number + 1, 'next')}, ${link(last, 'last')}` } : {},
    body: items.slice((number - 1) * perPage, number * perPage),
  }
}
