import { isObject } from '../core/json.ts'
import type { RepositoryApi } from './repository-api.ts'

/**
 * Returns when the newest artifact of a workflow run was uploaded, in milliseconds since the epoch: 0 if there is none,
 * `undefined` if that is not known. A list of more than one page has artifacts, and its order is not documented: then
 * the answer is not known either.
 */
export async function newestArtifactAt({ get, at }: RepositoryApi, runId: string): Promise<number | undefined> {
  const reply = await get(`${at}/actions/runs/${encodeURIComponent(runId)}/artifacts?per_page=100`, readNewest)
  return 'value' in reply ? reply.value : undefined
}

function readNewest(body: unknown): number | undefined {
  if (!isObject(body) || !Array.isArray(body['artifacts']) || typeof body['total_count'] !== 'number') return undefined
  const times = body['artifacts'].map(one => (isObject(one) ? Date.parse(String(one['created_at'])) : Number.NaN))
  if (times.length !== body['total_count'] || times.some(Number.isNaN)) return undefined
  return Math.max(0, ...times)
}
