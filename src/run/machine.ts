import { type Disk, thisDisk } from '../audit/disk.ts'
import { type Clock, systemClock } from '../core/clock.ts'
import type { Toolkit } from '../github/runner.ts'
import type { Transport } from '../network/transport.ts'
import type { CommandLine } from './context.ts'
import type { LaterSteps } from './listener/later-steps.ts'

/** The surroundings of a process of this action. The entry points pass the real ones, tests pass their own. */
export interface Machine {
  readonly env: NodeJS.ProcessEnv
  readonly clock: Clock
  /** Returns a signal that aborts after the milliseconds, and keeps no process alive. */
  readonly timeLimit: (milliseconds: number) => AbortSignal
  /** Milliseconds since an arbitrary moment, by a monotonic clock: for latencies. */
  readonly monotonic: () => number
  readonly disk: Disk
  /** Sends all requests; default: one for this machine's network. */
  readonly transport?: Transport
  /** The actions toolkit; default: that of this process. */
  readonly toolkit?: Toolkit
  /** Present if this process is a listener that lends to later steps. */
  readonly laterSteps?: LaterSteps
  /** Present if the command of mode `lend` comes from the command line. */
  readonly commandLine?: CommandLine
  /** Calls the listener when the workflow is cancelled. */
  readonly onInterrupt: (listener: () => void) => void
}

export const thisMachine: Machine = {
  env: process.env,
  clock: systemClock,
  timeLimit: AbortSignal.timeout,
  monotonic: () => Number(process.hrtime.bigint()) / 1e6,
  disk: thisDisk,
  onInterrupt: listener => process.once('SIGINT', listener),
}
