import type { EmulatedResponse } from '../host.ts'
import { type Context, page } from './answer.ts'

/** The artifacts of a workflow run, the newest first: those of all its attempts. */
export function listArtifacts(
  { repository, request, api }: Context,
  [runId = '']: readonly string[],
): EmulatedResponse {
  const artifacts = Object.hasOwn(repository.artifacts, runId) ? (repository.artifacts[runId] ?? []) : []
  const bodies = artifacts.map(({ name, createdAt }, index) => ({
    id: 11_000 + index,
    name,
    size_in_bytes: 2_048,
    expired: false,
    created_at: new Date(createdAt).toISOString().replace(/\.\d+Z$/, 'Z'),
    workflow_run: { id: Number(runId), repository_id: repository.id },
  }))
  const reply = page(request, `${api}/actions/runs/${runId}/artifacts`, bodies.toReversed())
  return { ...reply, body: { total_count: bodies.length, artifacts: reply.body } }
}
