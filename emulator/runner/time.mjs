// Preloaded into a child (NODE_OPTIONS=--import=…/time.mjs): makes it live by the emulator's clock (emulator/clock.ts).
// Plain JavaScript, because it runs in whatever Node the child is.
import { openSync, readSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'

const scale = Number(process.env.KEYLESS_TEST_TIME_SCALE ?? 1)
const [realOrigin, emulatedOrigin] = (process.env.KEYLESS_TEST_TIME_ORIGIN ?? '').split(':').map(Number)
const shiftFile = process.env.KEYLESS_TEST_TIME_SHIFT

if (!(scale >= 1) || !Number.isFinite(realOrigin) || !Number.isFinite(emulatedOrigin))
  throw new Error('KEYLESS_TEST_TIME_SCALE or KEYLESS_TEST_TIME_ORIGIN is malformed')

const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
const realPerformanceNow = performance.now.bind(performance)
const startedAt = realNow() - realPerformanceNow()

// What the test advanced the clock by, in a file that the emulator rewrites; read at most once a real millisecond.
const shiftBuffer = Buffer.alloc(20)
const shift = shiftFile === undefined ? undefined : openSync(shiftFile, 'r')
let advanced = 0
let advancedReadAt = -Infinity
function readAdvanced() {
  const now = realPerformanceNow()
  if (shift !== undefined && now - advancedReadAt >= 1) {
    advancedReadAt = now
    const length = readSync(shift, shiftBuffer, 0, 20, 0)
    advanced = Number(shiftBuffer.toString('latin1', 0, length))
  }
  return advanced
}

const now = () => Math.floor(emulatedOrigin + (startedAt + realPerformanceNow() - realOrigin) * scale + readAdvanced())

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
RealDate.prototype.constructor = globalThis.Date
performance.now = () => realPerformanceNow() * scale

const scaled = delay => (Number(delay) > 0 ? Number(delay) / scale : delay)
// The network is not scaled, so neither may its time limits shrink to nothing: each keeps 4 s of real time.
const networkLimit = delay => Math.max(scaled(delay), Math.min(delay, 4000))

const { setTimeout: realSetTimeout, setInterval: realSetInterval } = timers
const setTimeoutScaled = (callback, delay, ...args) => realSetTimeout(callback, scaled(delay), ...args)
const setIntervalScaled = (callback, delay, ...args) => realSetInterval(callback, scaled(delay), ...args)
const { setTimeout: realSleep, setInterval: realTicks } = timersPromises
const sleepScaled = (delay, value, options) => realSleep(scaled(delay), value, options)
setTimeoutScaled[promisify.custom] = sleepScaled
Object.assign(globalThis, { setTimeout: setTimeoutScaled, setInterval: setIntervalScaled })
Object.assign(timers, { setTimeout: setTimeoutScaled, setInterval: setIntervalScaled })
Object.assign(timersPromises, {
  setTimeout: sleepScaled,
  setInterval: (delay, value, options) => realTicks(scaled(delay), value, options),
})
timersPromises.scheduler.wait = (delay, options) => sleepScaled(delay, undefined, options)

AbortSignal.timeout = delay => {
  const controller = new AbortController()
  realSetTimeout(
    () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    networkLimit(delay),
  ).unref()
  return controller.signal
}
const realSocketTimeout = net.Socket.prototype.setTimeout
net.Socket.prototype.setTimeout = function setSocketTimeout(delay, callback) {
  return realSocketTimeout.call(this, delay > 0 ? networkLimit(delay) : delay, callback)
}
syncBuiltinESMExports()
