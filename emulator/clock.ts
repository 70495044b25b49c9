import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import type { Clock } from './host.ts'
import { isWorking } from './working.ts'

/** The emulator's clock, and the variables that make a child process use it. */
export interface ScaledClock extends Clock {
  /** How many emulated milliseconds pass in one real millisecond. */
  readonly scale: number
  /** False for plain real time: a child then needs nothing preloaded. */
  readonly isEmulated: boolean
  /** True if the clock stands still while anything works, then jumps to the next moment at which something is due. */
  readonly isVirtual: boolean
  /** Milliseconds since an arbitrary moment, with what `advance` added. */
  monotonic(): number
  /**
   * Calls back after emulated milliseconds.
   *
   * @returns a function that cancels it
   */
  later(milliseconds: number, wake: () => void): () => void
  /**
   * Stops a virtual clock while something works.
   *
   * @returns a function to call when the work has ended
   */
  hold(): () => void
  /**
   * Lets a virtual clock run although work is in progress that only waits.
   *
   * @returns a function to call when the work continues
   */
  rest(): () => void
  /** Moves a virtual clock forward by the time that some work took. */
  pass(milliseconds: number): void
  /**
   * Registers a child process that uses this clock.
   *
   * @returns a function to call when the child has ended
   */
  lives(child: number): () => void
  /** Parameters that `emulator/runner/time.mjs` reads in a child; empty for real time. */
  preload(sharedFile: string): Readonly<Record<string, string>>
  close(): void
}

/** Real milliseconds between two steps of a scaled clock. After a pause it moves on by at most this much. */
const stepMs = 5

/**
 * Creates a clock: real time, scaled, plus what tests advanced it by. A scaled clock stands still while this process or
 * a child works. A slow machine makes a run last longer, but no token in it older.
 *
 * @param options.scale 60 makes a minute of polling last a second
 * @param options.startAt milliseconds since the epoch at which the emulated time begins; default: now
 */
export function createClock(options: { readonly scale?: number; readonly startAt?: number } = {}): ScaledClock {
  const scale = options.scale ?? 1
  if (!(scale >= 1)) throw new RangeError(`a clock's scale is at least 1, got ${scale}`)
  const startAt = options.startAt ?? Date.now()
  const monotonicOrigin = performance.now()
  const asked = options.scale !== undefined || options.startAt !== undefined
  const children = new Set<number>()
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>()
  let advanced = 0
  let stepped = 0
  let steppedAt = monotonicOrigin
  let shared: number | undefined

  const elapsed = (): number => (scale === 1 ? performance.now() - monotonicOrigin : stepped)
  const publish = (): void => {
    // Fixed width, so that a reader never sees half a number.
    const text = [Math.floor(stepped), advanced].map(number => String(number).padStart(20)).join('')
    if (shared !== undefined) writeSync(shared, text, 0)
  }
  const step = (): void => {
    const passed = Math.min(performance.now() - steppedAt, stepMs)
    steppedAt = performance.now()
    if (isWorking() || [...children].some(isRunning)) return
    stepped += passed * scale
    publish()
    for (const sleeper of sleepers) {
      if (sleeper.due > stepped) continue
      sleepers.delete(sleeper)
      sleeper.wake()
    }
  }
  const stepping = scale === 1 ? undefined : setInterval(step, stepMs).unref()
  return {
    scale,
    get isEmulated() {
      return asked || advanced !== 0
    },
    now: () => Math.floor(startAt + elapsed() + advanced),
    advance: milliseconds => {
      advanced += Math.round(milliseconds)
      publish()
    },
    isVirtual: false,
    monotonic: () => elapsed() + advanced,
    later: (milliseconds, wake) => {
      if (scale === 1) {
        const timer = setTimeout(wake, Math.max(0, milliseconds))
        return () => clearTimeout(timer)
      }
      const sleeper = { due: stepped + Math.max(0, milliseconds), wake }
      sleepers.add(sleeper)
      return () => void sleepers.delete(sleeper)
    },
    hold: () => () => {},
    rest: () => () => {},
    pass: () => {},
    lives: child => {
      children.add(child)
      return () => void children.delete(child)
    },
    preload: sharedFile => {
      if (!asked && advanced === 0) return {}
      shared ??= openSync(sharedFile, 'w', 0o600)
      publish()
      return {
        scale: String(scale),
        origin: `${Date.now() - (performance.now() - monotonicOrigin)}:${startAt}`,
        shared: sharedFile,
      }
    },
    close: () => {
      clearInterval(stepping)
      sleepers.clear()
      if (shared !== undefined) closeSync(shared)
      shared = undefined
    },
  }
}

/** True if a thread of the process runs, waits for a processor, or waits for its disk. */
const isRunning = (pid: number): boolean => threadStates(pid).some(state => state === 'R' || state === 'D')

/** Returns the state of each thread of a process, as `ps` names it. Only Linux tells this (`/proc`); elsewhere: none. */
export const threadStates = (pid: number): string[] =>
  orNone(() => readdirSync(`/proc/${pid}/task`)).flatMap(thread =>
    orNone(() => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
      return [stat.charAt(stat.lastIndexOf(')') + 2)]
    }),
  )

/** A process or a thread may have ended since it was listed. */
function orNone(read: () => string[]): string[] {
  try {
    return read()
  } catch {
    return []
  }
}
