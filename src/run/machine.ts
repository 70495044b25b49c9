import * as disk from 'node:fs/promises'
import type { Disk } from '../audit/file.ts'
import { type Pace, realPace } from '../core/clock.ts'
import type { Toolkit } from '../github/runner.ts'
import type { Transport } from '../network/transport.ts'

/** What a process of this action gets from where it runs. The entry points name the real one, tests bring their own. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv
  readonly pace: Pace
  /** Aborts after the milliseconds, and keeps no process alive. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
  /** Milliseconds since any moment, by a monotonic clock: for latencies. */
  readonly monotonic: () => number
  readonly disk: Disk
  /** The way out; one through this machine's network if absent. */
  readonly transport?: Transport
  /** The toolkit, for this very process if absent. */
  readonly toolkit?: Toolkit
  /** Calls the listener when the workflow is cancelled. */
  readonly onInterrupt: (listener: () => void) => void
}

export const thisMachine: Machine = {
  env: process.env,
  pace: realPace,
  timeLimit: AbortSignal.timeout,
  monotonic: () => Number(process.hrtime.bigint()) / 1e6,
  disk,
  onInterrupt: listener => process.once('SIGINT', listener),
}
