import type { Disk } from '../audit/disk.ts'
import type { Clock } from '../core/clock.ts'
import type { Environment } from '../github/environment.ts'
import type { Repository } from '../github/repository.ts'
import type { Runner } from '../github/runner.ts'
import type { Transport } from '../network/transport.ts'
import type { Inputs } from './inputs.ts'
import type { LaterSteps } from './listener/later-steps.ts'

/** Everything outside this process that a run uses. Main, post, and tests create it. */
export interface RunContext {
  readonly environment: Environment
  readonly runner: Runner
  readonly transport: Transport
  readonly clock: Clock
  /** Milliseconds since an arbitrary moment, by a monotonic clock: for latencies. */
  readonly monotonic: () => number
  /** Writes the record and the results. */
  readonly disk: Disk
  /** Creates a GitHub client once the token is known, and the input that it comes from. */
  readonly repository: (token: string, input: 'github_token' | 'policy_token') => Repository
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal
  /** Present if this process is a listener that lends to later steps. */
  readonly laterSteps?: LaterSteps
  /** All variables of the process. A command in mode `lend` gets a few of them. */
  readonly variables: Readonly<Record<string, string | undefined>>
  /** Present if the command of mode `lend` comes from the command line. */
  readonly commandLine?: CommandLine
}

/** A command that the command line gave, with its input and its output. */
export interface CommandLine {
  readonly argv: readonly string[]
  /** What the command reads as its standard input. */
  readonly input: string
  /** Prints lines of the command's output. */
  readonly print: (lines: readonly string[]) => void
}

/**
 * Returns the client that reads the policy: a central policy has its own token, one of this repository the token for
 * everything else.
 */
export const policyReader = (
  { repository }: Pick<RunContext, 'repository'>,
  { policy, policyToken, githubToken }: Pick<Inputs, 'policy' | 'policyToken' | 'githubToken'>,
): Repository =>
  policy.kind === 'central' ? repository(policyToken, 'policy_token') : repository(githubToken, 'github_token')
