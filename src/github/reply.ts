import { ActionError } from '../errors.ts'

/** What GitHub said, out of an error of octokit, which is not kept: it holds the request. */
export function refusal(error: unknown): { status: number | undefined; words: string } {
  const cause = error instanceof Error && error.cause instanceof ActionError ? error.cause : error
  if (cause instanceof ActionError) return { status: undefined, words: cause.message }
  const errors = list(field(error, 'errors'))
  if (errors.length > 0) return { status: 200, words: errors.map(one => text(one, 'message')).join('; ') }
  const status = field(error, 'status')
  const message = text(field(field(error, 'response'), 'data'), 'message') || text(error, 'message')
  return { status: typeof status === 'number' ? status : undefined, words: message }
}

/** A field of outside data; `undefined` where there is none, or `null`. */
export function field(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return undefined
  const found: unknown = Reflect.get(value, name)
  return found === null ? undefined : found
}

/** A field that is text; empty where it is not. */
export const text = (value: unknown, name: string): string => {
  const found = field(value, name)
  return typeof found === 'string' ? found : ''
}

export const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
