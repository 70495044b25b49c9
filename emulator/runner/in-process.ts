import { readFileSync } from 'node:fs'
import * as core from '@actions/core'
import { cleanUp } from '../../src/run/clean-up.ts'
// Loads early what the action loads late: a virtual clock does not see modules that are still loading.
import '../../src/github/uploaded-artifacts.ts'
import '../../src/run/create-context.ts'
import '../../src/run/execute-steps.ts'
import '../../src/run/plan.ts'
import '../../src/run/record-notice.ts'
import '../../src/run/recover.ts'
import '../../src/run/run.ts'
import '../../src/vertex/methods.generated.ts'
import '../../src/vertex/schema.generated.ts'
import { type Disk, thisDisk } from '../../src/audit/disk.ts'
import { preloadExchange } from '../../src/credentials/google.ts'
import { appendTo, type CommandFile, unwritableFile } from '../../src/github/command-files.ts'
import type { Toolkit } from '../../src/github/runner.ts'
import { preloadVerifier } from '../../src/identity/verify.ts'
import { createTransport, type Transport } from '../../src/network/transport.ts'
import type { Machine } from '../../src/run/machine.ts'
import { start } from '../../src/run/start.ts'
import type { ScaledClock } from '../clock.ts'
import type { ProcessOptions, ProcessResult } from './process.ts'

await Promise.all([preloadExchange(), preloadVerifier()])

/**
 * Runs the action's source inside this process, as `runProcess` runs `dist` in one of its own. It costs a hundredth
 * and, with a virtual clock, is the same on every machine. The action changes an emulated machine instead of its
 * process. After a kill or the end, unfinished work has no effect.
 */
export async function runInProcess(options: ProcessOptions & Ailing): Promise<ProcessResult> {
  const { log, door } = options
  const machine = new EmulatedMachine(options)
  const ended = Promise.withResolvers<ProcessResult>()
  let cancelled = false
  const end = (exitCode: number | null, signal: NodeJS.Signals | null): void => {
    machine.stop()
    ended.resolve({ exitCode, signal, cancelled })
  }
  const fail = (error: unknown): void => {
    machine.stop()
    ended.reject(error)
  }
  const when = (trigger: (() => Promise<unknown>) | undefined, stop: () => void): void => {
    trigger?.().then(() => machine.isUp && stop(), fail)
  }
  when(options.cancel, () => {
    cancelled = true
    log.fail('The operation was canceled.')
    if (machine.interrupt()) machine.later(options.grace[0], () => end(null, 'SIGTERM'))
    else end(null, 'SIGINT')
  })
  when(options.kill, () => end(null, 'SIGKILL'))
  const limit = setTimeout(() => {
    fail(new Error(`${door} did not end within ${options.limitMs} ms; its log:\n${log.lines.join('\n')}`))
  }, options.limitMs)
  const run = door === 'main' ? start(machine) : cleanUp(machine)
  run.then(() => machine.isUp && end(machine.exitCode, null), fail)
  return ended.promise.finally(() => {
    clearTimeout(limit)
    log.end()
  })
}

/** Faults of a test's machine. */
export interface Ailing {
  /** While it returns true, the runner's disk is full: neither the record nor the runner's own files can grow. */
  readonly isDiskFull?: () => boolean
}

/** The machine of one main or post. The action reaches the outside only through it. */
class EmulatedMachine implements Machine {
  readonly env: NodeJS.ProcessEnv
  readonly clock: Machine['clock']
  readonly transport: Transport
  readonly toolkit: Toolkit
  readonly disk: Disk
  exitCode = 0
  isUp = true
  readonly #clock: ScaledClock
  /** Cancelled when this machine stops. */
  readonly #timers = new Set<() => void>()
  /** Collects the time limits of the current request. */
  #limits: (() => void)[] | undefined
  #interrupted: (() => void) | undefined

  constructor({ env, clock, log, isDiskFull = () => false }: ProcessOptions & Ailing) {
    this.env = { ...env }
    this.#clock = clock
    this.clock = {
      now: () => clock.now(),
      // Half of the longest wait: the same in each run.
      random: () => 0.5,
      sleep: (milliseconds, signal) => this.#sleep(milliseconds, signal),
    }
    const ca = env['NODE_EXTRA_CA_CERTS']
    const transport = createTransport(this.env, {
      timeLimit: this.timeLimit,
      ...(ca === undefined ? {} : { ca: readFileSync(ca, 'utf8') }),
    })
    this.transport = {
      to: (...parameters) => {
        const send = transport.to(...parameters)
        return request => this.#whileUp(() => send(request))
      },
      stream: (...parameters) => {
        const send = transport.stream(...parameters)
        return async request => {
          const reply = await this.#whileUp(() => send(request))
          return { ...reply, body: this.#bodyWhileUp(reply.body) }
        }
      },
      warm: (...parameters) => this.isUp && transport.warm(...parameters),
      close: () => transport.close(),
    }
    this.toolkit = this.#makeToolkit(text => log.write('stdout', Buffer.from(text)), isDiskFull)
    this.disk = {
      lstat: thisDisk.lstat,
      mkdir: this.#gated(thisDisk.mkdir),
      writeFile: this.#gated(async (...parameters) => {
        if (isDiskFull()) throw noSpace()
        return thisDisk.writeFile(...parameters)
      }),
      open: (...parameters) =>
        this.#whileUp(async () => {
          const handle = await thisDisk.open(...parameters)
          return new Proxy(handle, {
            get: (target, name) => {
              const value: unknown = Reflect.get(target, name, target)
              // The last block has space for part of a line.
              if (name === 'appendFile' && isDiskFull())
                return this.#gated(async (text: string) => {
                  await target.appendFile(text.slice(0, 40))
                  throw noSpace()
                })
              return typeof value === 'function' ? this.#gated(value.bind(target)) : value
            },
          })
        }),
    }
  }

  readonly monotonic = (): number => this.#clock.monotonic()

  readonly timeLimit = (milliseconds: number): AbortSignal => {
    const { scale } = this.#clock
    const controller = new AbortController()
    const abort = (): void =>
      controller.abort(new DOMException('The operation was aborted due to timeout', 'TimeoutError'))
    // The network is not scaled, so this leaves it 4 s of real time, as `emulator/runner/time.mjs` does.
    const cancel = this.later(Math.max(milliseconds, Math.min(milliseconds, 4000) * scale), abort)
    this.#limits?.push(cancel)
    return controller.signal
  }

  onInterrupt(listener: () => void): void {
    this.#interrupted = listener
  }

  /** @returns true if the process handles SIGINT; otherwise SIGINT ends it */
  interrupt(): boolean {
    this.#interrupted?.()
    return this.#interrupted !== undefined
  }

  later(milliseconds: number, act: () => void): () => void {
    const timer = this.#clock.later(milliseconds, () => {
      this.#timers.delete(cancel)
      act()
    })
    const cancel = (): void => {
      this.#timers.delete(cancel)
      timer()
    }
    this.#timers.add(cancel)
    return cancel
  }

  stop(): void {
    this.isUp = false
    for (const cancel of this.#timers) cancel()
    this.transport.close()
  }

  #sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
    if (!this.isUp) return never
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      const stop = (): void => {
        cancel()
        reject(signal?.reason)
      }
      const cancel = this.later(milliseconds, () => {
        signal?.removeEventListener('abort', stop)
        resolve()
      })
      signal?.addEventListener('abort', stop, { once: true })
    })
  }

  /** Stops the clock during an operation, and discards its result if the machine has stopped. */
  #whileUp<T>(act: () => Promise<T>): Promise<T> {
    if (!this.isUp) return never
    const goOn = this.#clock.hold()
    const limits: (() => void)[] = []
    this.#limits = limits
    const acting = act().finally(() => {
      for (const cancel of limits) cancel()
      goOn()
    })
    this.#limits = undefined
    return new Promise((resolve, reject) => {
      acting.then(
        value => this.isUp && resolve(value),
        (error: unknown) => this.isUp && reject(error),
      )
    })
  }

  /** Stops the clock while a part of a body arrives. */
  async *#bodyWhileUp(body: AsyncIterable<Buffer>): AsyncGenerator<Buffer, void> {
    const parts = body[Symbol.asyncIterator]()
    try {
      for (;;) {
        const { value, done } = await this.#whileUp(() => parts.next())
        if (done) return
        yield value
      }
    } finally {
      await parts.return?.()
    }
  }

  #gated<P extends unknown[], R>(act: (...parameters: P) => Promise<R>): (...parameters: P) => Promise<R> {
    return (...parameters) => this.#whileUp(() => act(...parameters))
  }

  /** The real toolkit, which knows only its own process. During a call it gets the emulated environment and output. */
  #makeToolkit(write: (text: string) => void, isDiskFull: () => boolean): Toolkit {
    const call = <P extends unknown[], R>(act: (...parameters: P) => R) => {
      return (...parameters: P): R => {
        const { env } = process
        const realWrite = process.stdout.write
        process.env = this.env
        process.stdout.write = text => {
          write(String(text))
          return true
        }
        try {
          return act(...parameters)
        } finally {
          process.env = env
          process.stdout.write = realWrite
        }
      }
    }
    const effect = <P extends unknown[]>(act: (...parameters: P) => void) => {
      const called = call(act)
      return (...parameters: P): void => {
        if (this.isUp) called(...parameters)
      }
    }
    return {
      getInput: call(core.getInput),
      debug: effect(core.debug),
      info: effect(core.info),
      notice: effect(core.notice),
      warning: effect(core.warning),
      error: effect(core.error),
      startGroup: effect(core.startGroup),
      endGroup: effect(core.endGroup),
      setSecret: effect(core.setSecret),
      append: effect((file: CommandFile, text: string) => {
        if (isDiskFull()) throw unwritableFile(file, this.env[file] ?? '', noSpace())
        appendTo(file, this.env, text)
      }),
      fail: (exitCode = 1) => {
        this.exitCode = exitCode
      },
    }
  }
}

const noSpace = (): Error => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' })

/** Promise of a killed process: it never resolves. */
const never = new Promise<never>(() => {})
