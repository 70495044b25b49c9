import { annotationText } from '../core/escape.ts'
import { readEnvironment } from '../github/environment.ts'
import { createContext, createTransport } from './create-context.ts'
import { issuedAtIn } from './done-state.ts'
import type { Machine } from './machine.ts'

/** How long post waits for the list of artifacts, in milliseconds. */
const listTimeMs = 3_000

/**
 * Says in post that the job did not upload its record. GitHub lists the artifacts of a run while it runs:
 * https://docs.github.com/en/rest/actions/artifacts#list-workflow-run-artifacts. Says nothing if there is any artifact
 * since the job's token was issued, and if the list cannot be read.
 */
export async function tellLostRecord(machine: Machine): Promise<void> {
  const since = issuedAtIn(machine.env['STATE_done'])
  if (since === undefined) return
  const environment = readEnvironment(machine.env)
  const transport = machine.transport ?? createTransport(machine.env)
  const context = createContext(environment, transport, machine.timeLimit(listTimeMs), machine)
  const { runner, clock } = context
  const token = runner.input('github_token')
  if (token === '') return
  const listed = context.repository(token, 'github_token').newestArtifactAt(environment.identity.runId)
  const enough = new AbortController()
  const late = clock.sleep(listTimeMs, enough.signal).then(
    () => undefined,
    () => undefined,
  )
  const newest = await Promise.race([listed.catch(() => undefined), late])
  enough.abort()
  transport.close()
  if (newest === undefined || newest >= since) return
  const step = machine.env['GITHUB_ACTION'] ?? ''
  const id = /^(?!__)[A-Za-z_][\w-]*$/.test(step) ? step : undefined
  const message = `No artifact was uploaded since this job began. Unless another step kept the record, it is lost with the runner. Add this step to the job${
    id === undefined ? ', and `id: vertex` to the step of this action' : ''
  }:`
  const lines = [
    '- uses: actions/upload-artifact@v4',
    `  if: always() && steps.${id ?? 'vertex'}.outputs.audit_log`,
    `  with: { name: vertex-record, path: "\${{ steps.${id ?? 'vertex'}.outputs.audit_log }}" }`,
  ]
  runner.quote([message, ...lines])
  runner.annotate({
    level: 'notice',
    title: 'The record was not uploaded',
    message: annotationText([message, ...lines].join('\n')),
  })
}
