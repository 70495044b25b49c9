import { isObject } from '../shape.ts'
import type { Resource } from './effects.ts'

/** As Google has it: `JOB_STATE_RUNNING`; empty where there is none. */
export const stateOf = (resource: Resource): string => (typeof resource['state'] === 'string' ? resource['state'] : '')

/** What Google says of a job that did not succeed (google.rpc.Status: a numeric code, no status string). */
export function errorOf(resource: Resource): { code: number | undefined; message: string } | undefined {
  const error = resource['error']
  if (!isObject(error)) return undefined
  return {
    code: typeof error['code'] === 'number' ? error['code'] : undefined,
    message: typeof error['message'] === 'string' ? error['message'] : '',
  }
}
