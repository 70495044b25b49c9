import { spawn } from 'node:child_process'
import { type ScaledClock, threadStates } from '../clock.ts'
import { isWorking } from '../working.ts'
import type { StepLog } from './step-log.ts'

export interface ProcessOptions {
  readonly door: 'main' | 'post'
  readonly script: string
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly log: StepLog
  /** Cancels the workflow when it resolves: SIGINT, then SIGTERM, then SIGKILL. */
  readonly cancel: (() => Promise<unknown>) | undefined
  /** Kills the process when it resolves. */
  readonly kill: (() => Promise<unknown>) | undefined
  /** Emulated milliseconds from SIGINT to SIGTERM, and from there to SIGKILL. */
  readonly grace: readonly [number, number]
  readonly clock: ScaledClock
  /** Real milliseconds that the process may take, set by the test. */
  readonly limitMs: number
}

/**
 * Runs main or post, in a process of its own or inside this one.
 *
 * @throws Error if it takes longer than its limit, or if `cancel` or `kill` reject
 */
export type RunProcess = (options: ProcessOptions) => Promise<ProcessResult>

export interface ProcessResult {
  readonly exitCode: number | null
  readonly signal: NodeJS.Signals | null
  readonly cancelled: boolean
}

/**
 * Runs one Node process as the runner does for an action: without input, parsing its output for commands.
 *
 * @throws Error if it takes longer than its limit, or if `cancel` or `kill` reject
 */
export function runProcess(options: ProcessOptions): Promise<ProcessResult> {
  const { script, cwd, env, log } = options
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
    const timers: (() => void)[] = []
    if (child.pid !== undefined) timers.push(options.clock.lives(child.pid))
    let cancelled = false
    let failure: unknown
    let lateness: string | undefined

    const stopOn = (trigger: (() => Promise<unknown>) | undefined, stop: () => void): void => {
      trigger?.().then(
        () => child.exitCode === null && child.signalCode === null && stop(),
        (error: unknown) => {
          failure = error
          child.kill('SIGKILL')
        },
      )
    }
    stopOn(options.cancel, () => {
      cancelled = true
      log.fail('The operation was canceled.')
      child.kill('SIGINT')
      const [interrupted, terminated] = options.grace
      timers.push(
        options.clock.later(interrupted, () => child.kill('SIGTERM')),
        options.clock.later(interrupted + terminated, () => child.kill('SIGKILL')),
      )
    })
    stopOn(options.kill, () => void child.kill('SIGKILL'))
    const limit = setTimeout(() => {
      lateness = describeLateness(child.pid, options)
      child.kill('SIGKILL')
    }, options.limitMs)
    timers.push(() => clearTimeout(limit))

    child.stdout.on('data', (chunk: Buffer) => log.write('stdout', chunk))
    child.stderr.on('data', (chunk: Buffer) => log.write('stderr', chunk))
    child.once('error', reject)
    child.once('close', (exitCode, signal) => {
      for (const cancel of timers) cancel()
      log.end()
      // By now all that it wrote has been read.
      if (lateness !== undefined) failure = new Error(`${script} ${lateness}; its log:\n${log.lines.join('\n')}`)
      if (failure === undefined) resolve({ exitCode, signal, cancelled })
      else reject(failure)
    })
  })
}

/** Says what may have held the clock, which stands still while a thread of the child runs or this process works. */
function describeLateness(pid: number | undefined, { limitMs, clock }: ProcessOptions): string {
  const threads = pid === undefined ? '' : threadStates(pid).join('')
  const held = isWorking() ? ', and this process works' : ''
  return `did not end within ${limitMs} ms (it is ${new Date(clock.now()).toISOString()}, threads ${threads}${held})`
}
