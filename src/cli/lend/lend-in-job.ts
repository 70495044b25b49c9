import { quoteShell } from '../../core/gcloud.ts'
import { linesWithoutCommands } from '../../github/runner.ts'
import { createTransport } from '../../network/transport.ts'
import { thisMachine } from '../../run/machine.ts'
import { start } from '../../run/start.ts'
import { type CliSession, UsageError } from '../session.ts'
import { createJobToolkit } from './job-toolkit.ts'

export interface LendOptions {
  readonly grant: string
  readonly policy?: string
  readonly key?: string
  readonly envAllow: readonly string[]
  readonly workingDirectory?: string
  readonly listen?: string
  readonly port?: string
  readonly auditLog?: string
}

/** Runs a command as mode `lend` of the action does. There is no post: a killed call leaves its record open. */
export async function lendInJob(
  argv: readonly string[],
  options: LendOptions,
  { terminal, end }: CliSession,
): Promise<void> {
  const { environment, print, complain } = terminal
  const token = environment['GITHUB_TOKEN'] || environment['GH_TOKEN']
  if (environment['GITHUB_ACTIONS'] === 'true' && !token)
    throw new UsageError('GITHUB_TOKEN is not set, and the policy is read with it.', [
      'Write this to the step:',
      '  env: { GITHUB_TOKEN: "${{ github.token }}" }',
    ])
  const { toolkit, exitCode } = createJobToolkit(environment, actionInputs(argv, options, token, environment), complain)
  const transport = createTransport({ ...environment })
  const input = terminal.isInteractive ? '' : (await terminal.read('-')).toString('utf8')
  try {
    await start({
      ...thisMachine,
      env: { ...environment },
      transport,
      toolkit,
      commandLine: { argv, input, print: lines => print(linesWithoutCommands(lines)) },
    })
  } finally {
    transport.close()
  }
  end(exitCode())
}

/** Returns the options as inputs of the action. */
const actionInputs = (
  argv: readonly string[],
  { grant, policy, key, envAllow, workingDirectory, listen, port, auditLog }: LendOptions,
  token: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> => ({
  mode: 'lend',
  grant,
  policy,
  key: key ?? environment['GITHUB_JOB'],
  run: argv.map(quoteShell).join(' '),
  env_allow: envAllow.join(','),
  working_directory: workingDirectory,
  listen,
  port,
  audit_log: auditLog,
  github_token: token ?? 'none',
  policy_token: environment['POLICY_TOKEN'],
})
