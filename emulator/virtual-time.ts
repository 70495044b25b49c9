import type { ScaledClock } from './clock.ts'
import { isWorking } from './working.ts'

interface Sleeper {
  /** A value of `elapsed`: advancing the clock in a test wakes no sleeper earlier. */
  readonly due: number
  readonly wake: () => void
}

/** Idle turns of the event loop before time passes. */
const quietTurns = 5

/**
 * Creates a clock that stands still while anything works, then jumps to the next moment at which something is due. The
 * result of a test depends on no machine's speed, and hours cost nothing. It is for runs inside this process
 * (`emulator/runner/in-process.ts`). A process of its own uses real time.
 */
export function createVirtualClock(startAt: number): ScaledClock {
  const sleepers = new Set<Sleeper>()
  let elapsed = 0
  let advanced = 0
  let held = 0
  let quiet = 0
  let isChecking = false
  let isClosed = false

  /** Checks once in each turn of the event loop, as long as there are sleepers. */
  const check = (): void => {
    quiet = held > 0 || isWorking() ? 0 : quiet + 1
    if (quiet >= quietTurns) {
      quiet = 0
      wakeNext()
    }
    isChecking = sleepers.size > 0 && !isClosed
    if (isChecking) setImmediate(check)
  }
  const wakeNext = (): void => {
    const due = Math.min(...[...sleepers].map(sleeper => sleeper.due))
    elapsed = Math.max(elapsed, due)
    for (const sleeper of sleepers) {
      if (sleeper.due > elapsed) continue
      sleepers.delete(sleeper)
      sleeper.wake()
    }
  }
  const later = (milliseconds: number, wake: () => void): (() => void) => {
    const sleeper = { due: elapsed + Math.max(0, milliseconds), wake }
    sleepers.add(sleeper)
    if (!isChecking) {
      isChecking = true
      setImmediate(check)
    }
    return () => void sleepers.delete(sleeper)
  }
  return {
    scale: 1,
    isEmulated: true,
    isVirtual: true,
    now: () => Math.floor(startAt + elapsed + advanced),
    monotonic: () => elapsed + advanced,
    advance: milliseconds => {
      advanced += Math.round(milliseconds)
    },
    later,
    hold: () => {
      held += 1
      return once(() => {
        held -= 1
      })
    },
    rest: () => {
      held -= 1
      return once(() => {
        held += 1
      })
    },
    pass: milliseconds => {
      elapsed += milliseconds
    },
    lives: () => () => {},
    preload: () => {
      throw new Error('a clock that is virtual serves runs inside of this process only: use trainHere, or a timeScale')
    },
    close: () => {
      isClosed = true
      sleepers.clear()
    },
  }
}

const once = (act: () => void): (() => void) => {
  let done = false
  return () => {
    if (!done) act()
    done = true
  }
}
