import { closeSync, openSync, writeSync } from 'node:fs'
import type { Clock } from './host.ts'

/** The emulated world's clock, and what a child process needs in order to live by it. */
export interface ScaledClock extends Clock {
  /** How many emulated milliseconds pass in one real millisecond. */
  readonly scale: number
  /** False while this is plain real time, so that a child needs nothing preloaded. */
  readonly isEmulated: boolean
  /** Whether it stands still while anything is under way, and else goes at once to where something is due. */
  readonly isVirtual: boolean
  /** Real milliseconds for a stretch of emulated ones. */
  toReal(milliseconds: number): number
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
  /** Variables that `runner/time.mjs` reads in a child; empty while this is real time. */
  environment(shiftFile: string): Readonly<Record<string, string>>
  close(): void
}

/**
 * Real time, scaled, plus what tests advanced by.
 *
 * @param options.scale 60 makes a minute of polling last a second
 * @param options.startAt milliseconds since the epoch at which the emulated time begins; now, when left out
 */
export function createClock(options: { readonly scale?: number; readonly startAt?: number } = {}): ScaledClock {
  const scale = options.scale ?? 1
  if (!(scale >= 1)) throw new RangeError(`a clock's scale is at least 1, got ${scale}`)
  const realOrigin = Date.now()
  const emulatedOrigin = options.startAt ?? realOrigin
  const monotonicOrigin = performance.now()
  const asked = options.scale !== undefined || options.startAt !== undefined
  let advanced = 0
  let shift: number | undefined

  const publish = (): void => {
    // Fixed width, so that a reader never sees a torn number.
    if (shift !== undefined) writeSync(shift, String(advanced).padStart(20), 0)
  }
  return {
    scale,
    get isEmulated() {
      return asked || advanced !== 0
    },
    now: () => Math.floor(emulatedOrigin + (performance.now() - monotonicOrigin) * scale + advanced),
    advance: milliseconds => {
      advanced += Math.round(milliseconds)
      publish()
    },
    isVirtual: false,
    toReal: milliseconds => milliseconds / scale,
    monotonic: () => (performance.now() - monotonicOrigin) * scale + advanced,
    later: (milliseconds, wake) => {
      const timer = setTimeout(wake, Math.max(0, milliseconds) / scale)
      return () => clearTimeout(timer)
    },
    hold: () => () => {},
    rest: () => () => {},
    pass: () => {},
    environment: shiftFile => {
      if (!asked && advanced === 0) return {}
      shift ??= openSync(shiftFile, 'w', 0o600)
      publish()
      return {
        KEYLESS_TEST_TIME_SCALE: String(scale),
        KEYLESS_TEST_TIME_ORIGIN: `${realOrigin}:${emulatedOrigin}`,
        KEYLESS_TEST_TIME_SHIFT: shiftFile,
      }
    },
    close: () => {
      if (shift !== undefined) closeSync(shift)
      shift = undefined
    },
  }
}
