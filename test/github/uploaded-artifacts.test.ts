import { expect, test } from 'vitest'
import { hasUploadedArtifact } from '../../src/github/uploaded-artifacts.ts'
import type { HttpRequest } from '../../src/network/http.ts'

const claims = { scp: 'Actions.GenericRead:0 Actions.Results:run-1:job-1' }
const token = `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`
const url = 'https://results-receiver.actions.githubusercontent.com/some/path'

const ask = async (body: unknown, status = 200) => {
  const sent: HttpRequest[] = []
  const answer = await hasUploadedArtifact(
    { url, token },
    async request => {
      sent.push(request)
      return { status, headers: {}, body: Buffer.from(typeof body === 'string' ? body : JSON.stringify(body)) }
    },
    3_000,
  )
  return { answer, sent }
}

test('it asks the service for the artifacts of the run and the job that the token names', async () => {
  const { sent } = await ask({})
  expect(sent).toMatchObject([
    {
      method: 'POST',
      url: new URL('/twirp/github.actions.results.api.v1.ArtifactService/ListArtifacts', url),
      headers: { authorization: `Bearer ${token}` },
      body: '{"workflow_run_backend_id":"run-1","workflow_job_run_backend_id":"job-1"}',
      timeoutMs: 3_000,
    },
  ])
})

test.each([
  [{}, false],
  [{ artifacts: [] }, false],
  [{ artifacts: [{ workflow_job_run_backend_id: 'job-1' }] }, true],
  [{ artifacts: [{ workflowJobRunBackendId: 'job-1' }] }, true],
  [{ artifacts: [{ workflow_job_run_backend_id: 'job-2' }] }, false],
  [{ artifacts: [{ workflow_job_run_backend_id: 'job-2' }, { workflow_job_run_backend_id: 'job-1' }] }, true],
  [{ artifacts: [{ workflow_job_run_backend_id: 'job-2' }, {}] }, undefined],
  [{ artifacts: null }, undefined],
  [{ code: 'internal' }, undefined],
  [[], undefined],
  ['', undefined],
])('of %j it says %s', async (body, answer) => {
  expect((await ask(body)).answer).toBe(answer)
})

test.each([401, 404, 500, 302])('a reply with the status %i is no answer', async status => {
  expect((await ask({}, status)).answer).toBeUndefined()
})
