// Preloaded into a child (NODE_OPTIONS=--import=…/time.mjs) to make it use the emulator's clock (emulator/clock.ts).
// Plain JavaScript, because it runs in any Node that the child is.
import { openSync, readSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import net from 'node:net'
import timers from 'node:timers'
import timersPromises from 'node:timers/promises'
import { promisify } from 'node:util'

// In the address and not in the environment, of which a process that the child starts may get only a part.
const given = new URL(import.meta.url).searchParams
const scale = Number(given.get('scale'))
const [realOrigin, emulatedOrigin] = (given.get('origin') ?? '').split(':').map(Number)
const sharedFile = given.get('shared')

if (!(scale >= 1) || !Number.isFinite(realOrigin) || !Number.isFinite(emulatedOrigin) || sharedFile === null)
  throw new Error('scale, origin or shared is malformed')

const RealDate = Date
const realNow = RealDate.now.bind(RealDate)
const realPerformanceNow = performance.now.bind(performance)
const startedAt = realNow() - realPerformanceNow()

// The emulator's time, and how much the test advanced it, in a file that the emulator rewrites. It is read at most once
// in a real millisecond. Without scaling, only the advance is read.
const buffer = Buffer.alloc(40)
const shared = openSync(sharedFile, 'r')
let [stepped, advanced] = [0, 0]
let readAt = -Infinity
function read() {
  const now = realPerformanceNow()
  if (now - readAt < 1) return
  readAt = now
  const text = buffer.toString('latin1', 0, readSync(shared, buffer, 0, 40, 0))
  stepped = Number(text.slice(0, 20))
  advanced = Number(text.slice(20))
}
/** Emulated milliseconds that have passed, without what the test advanced: an advance wakes no timer. */
function elapsed() {
  read()
  return scale === 1 ? startedAt + realPerformanceNow() - realOrigin : stepped
}
const now = () => Math.floor(emulatedOrigin + elapsed() + advanced)

globalThis.Date = new Proxy(RealDate, {
  construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
  apply: () => new RealDate(now()).toString(),
  get: (target, key, receiver) => (key === 'now' ? now : Reflect.get(target, key, receiver)),
})
RealDate.prototype.constructor = globalThis.Date
const begunAt = elapsed()
performance.now = () => elapsed() - begunAt
// The action measures latencies by this clock. They are real, so a busy machine makes them long: in a child whose time
// runs fast, they count for as much less.
const realNanoseconds = process.hrtime.bigint.bind(process.hrtime)
const firstNanoseconds = realNanoseconds()
process.hrtime.bigint = () => firstNanoseconds + (realNanoseconds() - firstNanoseconds) / BigInt(Math.ceil(scale))

const scaled = delay => (Number(delay) > 0 ? Number(delay) / scale : delay)
// The network is not scaled, so its time limits must not shrink to nothing: each keeps 4 s in which nothing works.
const networkLimit = delay => Math.max(delay, Math.min(delay, 4000) * scale)

const { setTimeout: realSetTimeout, setInterval: realSetInterval } = timers
/** The emulator's clock stands still while this process works, so a timer that is due waits for it. */
const setTimeoutScaled = (callback, delay, ...args) => {
  let due = elapsed() + Number(delay)
  const timer = realSetTimeout(() => {
    const left = due - elapsed()
    if (!(left > 0) || scale === 1) return callback(...args)
    timer._idleTimeout = Math.max(1, Math.ceil(left / scale))
    refresh()
  }, scaled(delay))
  const refresh = timer.refresh.bind(timer)
  const wholeDelay = timer._idleTimeout
  // A refresh asks for the whole delay again, not for the rest that it waited last: fetch counts its seconds by it.
  timer.refresh = () => {
    due = elapsed() + Number(delay)
    timer._idleTimeout = wholeDelay
    return refresh()
  }
  return timer
}
const setIntervalScaled = (callback, delay, ...args) => realSetInterval(callback, scaled(delay), ...args)
const { setTimeout: realSleep, setInterval: realTicks } = timersPromises
const sleepScaled = async (delay, value, options) => {
  const due = elapsed() + Number(delay)
  do await realSleep(Math.max(1, scaled(due - elapsed())), undefined, options)
  while (scale !== 1 && elapsed() < due)
  return value
}
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
  setTimeoutScaled(
    () => controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError')),
    networkLimit(delay),
  ).unref()
  return controller.signal
}
const realSocketTimeout = net.Socket.prototype.setTimeout
net.Socket.prototype.setTimeout = function setSocketTimeout(delay, callback) {
  return realSocketTimeout.call(this, delay > 0 ? scaled(networkLimit(delay)) : delay, callback)
}
syncBuiltinESMExports()
