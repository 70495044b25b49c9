import { ActionError } from '../../core/errors.ts'
import { type Machine, thisMachine } from '../machine.ts'
import { start } from '../start.ts'
import { isRunning } from './left-listener.ts'
import { type Channel, createListenerToolkit } from './listener-toolkit.ts'
import { readToListener, type ToListener, type ToMain } from './messages.ts'

type Begin = Extract<ToListener, { readonly kind: 'begin' }>

/** How often the listener looks whether the job still exists. */
const lookMs = 30_000

/**
 * The process of a listener for the later steps of a job: does the whole run, as main does it. Until it is ready, main
 * executes its commands. Then main ends, and the listener writes to its log.
 */
export async function runListener(): Promise<void> {
  // Signals for main's terminal or its end.
  for (const signal of ['SIGINT', 'SIGHUP', 'SIGPIPE'] as const) process.on(signal, () => {})
  const channel = openChannel()
  const begin = await channel.begin
  const listening = createListenerToolkit(begin.env, begin.directory, channel)
  const machine: Machine = {
    ...thisMachine,
    env: begin.env,
    toolkit: listening.toolkit,
    laterSteps: listening.laterSteps,
    onInterrupt: listener => {
      channel.onInterrupt(listener)
      process.once('SIGTERM', listener)
      whenJobIsGone(begin.runner, listener)
    },
  }
  await start(machine)
  await listening.end()
}

interface OpenChannel extends Channel {
  readonly begin: Promise<Begin>
  readonly onInterrupt: (listener: () => void) => void
}

/** Opens the channel to main. Without one this is not the process that main started. */
function openChannel(): OpenChannel {
  if (process.send === undefined)
    throw new ActionError('INTERNAL', 'listen is an argument that main gives to a process of its own')
  let isInterrupted = false
  let interrupt = (): void => {
    isInterrupted = true
  }
  // Main was killed before the listener was ready: no later step can know it.
  process.once('disconnect', () => interrupt())
  const begin = new Promise<Begin>(resolve => {
    process.on('message', message => {
      const read = readToListener(message)
      if (read?.kind === 'begin') resolve(read)
      if (read?.kind === 'interrupt') interrupt()
    })
  })
  return {
    begin,
    send: (message: ToMain) =>
      new Promise(resolve => {
        // If main is gone, `disconnect` tells it.
        if (process.connected) process.send?.(message, undefined, undefined, () => resolve())
        else resolve()
      }),
    leave: () => {
      interrupt = () => {}
      if (process.connected) process.disconnect()
    },
    onInterrupt: listener => {
      interrupt = listener
      if (isInterrupted) listener()
    },
  }
}

/**
 * Ends the listener if the runner's process of the job has ended. The runner ends it before, unless it was killed, too, or
 * a step has changed the variable by which it finds the processes of the job.
 */
function whenJobIsGone(runner: number, end: () => void): void {
  // In a container, the process that started main is not visible.
  if (!(runner > 1)) return
  const look = setInterval(() => {
    if (isRunning({ id: runner, startedAt: '' })) return
    clearInterval(look)
    end()
  }, lookMs)
  look.unref()
}
