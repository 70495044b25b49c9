import { closeSync, openSync, readdirSync, readFileSync, writeSync } from 'node:fs'
import type { Clock } from './host.ts'
import { isWorking } from './working.ts'

/** The emulated world's clock, and what a child process needs in order to live by it. */
export interface ScaledClock extends Clock {
  /** How many emulated milliseconds pass in one real millisecond. */
  readonly scale: number
  /** False while this is plain real time, so that a child needs nothing preloaded. */
  readonly isEmulated: boolean
  /** Whether it stands still while anything is under way, and else goes at once to where something is due. */
  readonly isVirtual: boolean
  /** Milliseconds since any moment; what `advance` adds among them. */
  monotonic(): number
  /** Calls back after emulated milliseconds. @returns what to call when that is not wanted any more */
  later(milliseconds: number, wake: () => void): () => void
  /** Something is under way: a virtual clock stands still. @returns what to call when it has ended */
  hold(): () => void
  /** What holds the clock only waits for time to pass, or for nothing. @returns what to call when it goes on */
  rest(): () => void
  /** Something took its time: a virtual clock goes on by it. */
  pass(milliseconds: number): void
  /** A child process lives by it. @returns what to call when that has ended */
  lives(child: number): () => void
  /** Variables that `runner/time.mjs` reads in a child; empty while this is real time. */
  environment(sharedFile: string): Readonly<Record<string, string>>
  close(): void
}

/** Real milliseconds between two steps of a scaled clock: by no more than these it goes on at once. */
const stepMs = 5

/**
 * Real time, scaled, plus what tests advanced by. A scaled clock stands still while this process or a child that lives by it
 * works: a slow machine makes a run last longer, and no token in it older.
 *
 * @param options.scale 60 makes a minute of polling last a second
 * @param options.startAt milliseconds since the epoch at which the emulated time begins; now, when left out
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
    // Fixed width, so that a reader never sees a torn number.
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
    environment: sharedFile => {
      if (!asked && advanced === 0) return {}
      shared ??= openSync(sharedFile, 'w', 0o600)
      publish()
      return {
        KEYLESS_TEST_TIME_SCALE: String(scale),
        KEYLESS_TEST_TIME_ORIGIN: `${Date.now() - (performance.now() - monotonicOrigin)}:${startAt}`,
        KEYLESS_TEST_TIME_SHARED: sharedFile,
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

/** Whether any thread of a process runs, waits for a processor, or for its disk, as Linux tells it; elsewhere it is not known. */
function isRunning(pid: number): boolean {
  try {
    return readdirSync(`/proc/${pid}/task`).some(thread => {
      const stat = readFileSync(`/proc/${pid}/task/${thread}/stat`, 'latin1')
      return /^[RD]/.test(stat.slice(stat.lastIndexOf(')') + 2))
    })
  } catch {
    return false
  }
}
