import { annotationText } from '../core/escape.ts'
import { readEnvironment } from '../github/environment.ts'
import { hasUploadedArtifact } from '../github/uploaded-artifacts.ts'
import { isResultsHost } from '../network/hosts.ts'
import { createContext, createTransport } from './create-context.ts'
import type { Machine } from './machine.ts'

/** How long post waits for the list of artifacts, in milliseconds. */
const listTimeMs = 3_000

/** Says in post that the job has uploaded no artifact, so its record is lost. Says nothing if that is not known. */
export async function tellLostRecord(machine: Machine): Promise<void> {
  const { ACTIONS_RESULTS_URL: url, ACTIONS_RUNTIME_TOKEN: token } = machine.env
  if (!url || !token) return
  const environment = readEnvironment(machine.env)
  const { hosts } = environment
  const transport = machine.transport ?? createTransport(machine.env)
  const { runner } = createContext(environment, transport, machine.timeLimit(listTimeMs), machine)
  const send = transport.to(host => isResultsHost(host, hosts.server))
  const isAny = await hasUploadedArtifact({ url, token }, send, listTimeMs).catch(() => undefined)
  transport.close()
  if (isAny !== false) return
  const step = machine.env['GITHUB_ACTION'] ?? ''
  const id = /^(?!__)[A-Za-z_][\w-]*$/.test(step) ? step : undefined
  const message = `This job uploaded no artifact. Unless another step kept the record, it is lost with the runner. Add this step to the job${
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
