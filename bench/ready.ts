import { spawn } from 'node:child_process'
import type { Emulator } from '../emulator/emulator.ts'
import { type Measure, type Row, takeTurns } from './measure.ts'
import { endOf, environmentOf, isImpersonation, ourJob, setStage, walk } from './stage.ts'

const grant = `
  agent:
    provider: internal
    when: { repository_id: "512345678", event_name: [push], ref: refs/heads/main, runner_environment: github-hosted }
    service_account: triage@acme-ml.iam.gserviceaccount.com
    allow: { projects: [acme-ml], locations: [us-central1], publisher_models: ["google/gemini-2.5-*"] }
    lend:
      gateway: { calls: [generateContent, streamGenerateContent] }`
const lend = { mode: 'lend', grant: 'agent' }

/** From the start of the process to a listener that a command can use: the line that says its address. */
const readyForCommand = (cloud: Emulator): Measure => timeToLine(cloud, { ...lend, run: 'true' }, 'Lending to ')

/** The listener of later steps outlives the step, and ends by itself when this is over. */
const readyForLaterSteps = (cloud: Emulator): Measure => timeToLine(cloud, { ...lend, idle_timeout: '1s' }, undefined)

/** @param line begin of the line that ends the time; absent: the end of the process does */
function timeToLine(cloud: Emulator, inputs: Readonly<Record<string, string>>, line: string | undefined): Measure {
  return async () => {
    const { script } = ourJob
    const { job, env } = environmentOf(cloud, { script, inputs })
    const start = performance.now()
    const child = spawn(process.execPath, [script], { cwd: job.paths.workspace, env })
    let output = ''
    let ready: number | undefined
    child.stdout.on('data', (text: Buffer) => {
      output += text
      if (line !== undefined && output.includes(line)) ready ??= performance.now() - start
    })
    await endOf(child)
    const ended = performance.now() - start
    job.job.ended = true
    if (child.exitCode !== 0) throw new Error(`the listener failed:\n${output}`)
    return ready ?? ended
  }
}

/** Times to a ready listener, over those of a `run` to its token. */
export async function readyRows(latencyMs: number, repetitions: number): Promise<Row[]> {
  await using cloud = await setStage(latencyMs, grant)
  const toToken = { ...ourJob, until: isImpersonation }
  const { command, later, token } = await takeTurns(
    {
      command: readyForCommand(cloud),
      later: readyForLaterSteps(cloud),
      token: async () => (await walk(cloud, toToken)).milliseconds,
    },
    repetitions,
  )
  const against = 'a run: start to its token'
  return [
    { what: 'lend: start to ready for its command', against, bound: 1, ours: command, theirs: token },
    { what: 'lend: start to ready for later steps', against, bound: 1, ours: later, theirs: token },
  ]
}
