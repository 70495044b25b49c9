import { mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { findLeaks } from '../../emulator/runner/leaks.ts'
import { type RunResult, runAction } from '../../emulator/runner/runner.ts'
import { nodeFolder } from './install.ts'

export interface Job {
  /** Lines of `lend` in flow form: `gateway: { … }, budget: { … }`. */
  readonly lend: string
  /** Models that the grant allows. */
  readonly models?: string
  /** The command; programs of agents are on its PATH. */
  readonly run: string
  /** Variables of the command, all named in `env_allow`. */
  readonly variables?: Readonly<Record<string, string>>
  /** What Google's models answer. */
  readonly script?: (cloud: Emulator) => void
  /** Files of the workspace. */
  readonly files?: Readonly<Record<string, string>>
}

/** What a command did, and what reached the emulated Google from it. */
export interface Done extends RunResult {
  readonly cloud: Emulator
  /** Paths of the calls that reached Vertex AI, with their bodies. */
  readonly calls: readonly { readonly path: string; readonly body: string }[]
}

const policy = ({ lend, models = '"anthropic/claude-*", "google/gemini-*"' }: Job): string => `version: 1
providers:
  internal: { resource: ${acme.provider}, trust: internal }
grants:
  agent:
    provider: internal
    when: { repository_id: "512345678", event_name: push, ref: refs/heads/main, runner_environment: github-hosted }
    service_account: triage@acme-ml.iam.gserviceaccount.com
    allow: { projects: [acme-ml], locations: [us-central1, global], publisher_models: [${models}] }
    lend: { ${lend} }
`

/**
 * Runs a command as `mode: lend` does, by the committed `dist`, in a job of the emulated runner, with an empty HOME.
 * Only the action gets the proxy to the emulated Google: the command can reach nothing but loopback.
 *
 * @throws Error if a token of Google or GitHub is anywhere in what the job left, or in what the agent sent
 */
export async function borrow(job: Job, programs: string, use: (done: Done) => void): Promise<void> {
  await using cloud = await startEmulator({ timeScale: 1 })
  const text = policy(job)
  await setUpAcme(cloud, { policy: text })
  cloud.github.repository(acme.repository).commit({ [acme.policy]: text, ...job.files })
  job.script?.(cloud)
  const home = join(cloud.directory, 'empty-home')
  mkdirSync(home)
  const variables = { CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1', ...job.variables }
  const run = await runAction(cloud, {
    inputs: { mode: 'lend', grant: 'agent', run: job.run, env_allow: Object.keys(variables).join() },
    env: {
      ...variables,
      HOME: home,
      PATH: [programs, nodeFolder, process.env['PATH'] ?? ''].join(delimiter),
    },
    limitMs: 300_000,
  })
  const calls = cloud.requests
    .filter(({ host }) => host.endsWith('aiplatform.googleapis.com'))
    .map(({ path, body }) => ({ path, body }))
  const secrets = cloud.secrets()
  const leaked = secrets.some(secret => calls.some(({ body }) => body.includes(secret)))
  const leaks = [...findLeaks(run, secrets), ...(leaked ? ['a request of the client'] : [])]
  if (leaks.length > 0) throw new Error(`a token leaked: ${leaks.join(', ')}`)
  use({ ...run, cloud, calls })
}
