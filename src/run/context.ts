import type { Disk } from '../audit/file.ts'
import type { Pace } from '../core/clock.ts'
import type { Environment } from '../github/environment.ts'
import type { Repository } from '../github/repository.ts'
import type { Runner } from '../github/runner.ts'
import type { Transport } from '../network/transport.ts'
import type { Inputs } from './inputs.ts'

/** Everything outside of this process that a run deals with: the doors build it, tests could bring another. */
export interface World {
  readonly environment: Environment
  readonly runner: Runner
  readonly transport: Transport
  readonly pace: Pace
  /** Milliseconds since any moment, by a monotonic clock: for latencies. */
  readonly monotonic: () => number
  /** Where the record and the results are written. */
  readonly disk: Disk
  /** Made when the token to ask with is known, and which input brought it. */
  readonly repository: (token: string, input: 'github_token' | 'policy_token') => Repository
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal
}

/** Who reads the policy: a central one by its own token, one of this repository by that which reads all the rest. */
export const policyReader = (
  { repository }: Pick<World, 'repository'>,
  { policy, policyToken, githubToken }: Pick<Inputs, 'policy' | 'policyToken' | 'githubToken'>,
): Repository =>
  policy.kind === 'central' ? repository(policyToken, 'policy_token') : repository(githubToken, 'github_token')
