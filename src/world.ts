import type { Disk } from './audit/file.ts'
import type { Environment } from './github/environment.ts'
import type { Repository } from './github/repository.ts'
import type { Runner } from './github/runner.ts'
import type { Transport } from './network/transport.ts'
import type { Pace } from './pace.ts'

/** Everything outside of this process that a run deals with: the doors build it, tests could bring another. */
export interface World {
  readonly environment: Environment
  readonly runner: Runner
  readonly transport: Transport
  readonly pace: Pace
  /** Milliseconds since any moment, by a clock that nobody sets: for latencies. */
  readonly monotonic: () => number
  /** Where the record and the results are written. */
  readonly disk: Disk
  /** Made when the token to ask with is known. */
  readonly repository: (token: string) => Repository
  /** Aborts when the run is cancelled. */
  readonly signal: AbortSignal
}
