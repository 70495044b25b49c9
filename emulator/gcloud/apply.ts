import type { Emulator } from '../emulator.ts'
import { administratorToken } from './administrator.ts'
import { runGcloud } from './gcloud.ts'
import { inProcess, type RestRequest } from './rest.ts'
import { type Ended, runScript } from './shell-run.ts'

/** How a script ended, and every request that it sent to Google. */
export interface Applied extends Ended {
  readonly sent: readonly RestRequest[]
}

/**
 * Does at the emulated Google what a script of gcloud commands does at the real one. It reads the script as bash does,
 * parses each command as gcloud does, and sends what gcloud sends. It starts no process.
 *
 * @param environment variables for the script, such as TAKE_OVER
 * @throws ShellSyntaxError for anything that `compile` does not print
 */
export async function applyGcloudScript(
  cloud: Emulator,
  script: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<Applied> {
  const { send, sent } = inProcess(cloud, administratorToken(cloud))
  const ended = await runScript(script, { gcloud: ([, ...words], stdin) => runGcloud(words, send, stdin) }, environment)
  return { ...ended, sent }
}
