import { ActionError } from '../core/errors.ts'
import { yieldToEventLoop } from '../core/event-loop.ts'
import { reserveStates } from '../github/command-files.ts'
import { readEnvironment } from '../github/environment.ts'
import { connectEarly } from '../network/early.ts'
import { earlyHosts, mayConnectEarly } from '../network/hosts.ts'
import type { Machine } from './machine.ts'

/** Main: runs the action, and reports whatever goes wrong. It loads modules in the order in which they are needed. */
export async function start(machine: Machine): Promise<void> {
  // A listener's states are main's, and the command line has no post.
  if (machine.laterSteps === undefined && machine.commandLine === undefined)
    reserveStates(machine.env, machine.toolkit?.info ?? console.log)
  try {
    const environment = readEnvironment(machine.env)
    if (lendsToLaterSteps(machine)) {
      const { detachListener } = await import('./listener/detach.ts')
      return await detachListener(machine, environment.tempDirectory)
    }
    // Connections open while the rest of the program loads. Nothing is sent on them yet.
    const { hosts } = environment
    const mayConnect = (host: string): boolean => mayConnectEarly(host, hosts)
    const firstHosts = earlyHosts(hosts, machine.env['INPUT_MODE'] ?? 'run').filter(mayConnect)
    const early = machine.transport === undefined ? connectEarly(machine.env, firstHosts) : undefined

    const cancelled = new AbortController()
    machine.onInterrupt(() => cancelled.abort(new ActionError('CANCELLED', 'The workflow run was cancelled')))

    // Node compiles imports before it returns to the event loop, so work for open connections comes first.
    await yieldToEventLoop()
    const { askForPolicy, createTransport, createContext } = await import('./create-context.ts')
    const { timeLimit } = machine
    const transport = machine.transport ?? createTransport(machine.env, { timeLimit, ...(early && { early }) })
    for (const host of firstHosts) transport.warm(host, mayConnect)
    const context = createContext(environment, transport, cancelled.signal, machine)
    askForPolicy(context)
    await yieldToEventLoop()
    const { run } = await import('./run.ts')
    await yieldToEventLoop()
    await run(context)
  } catch (error) {
    const { tellFault } = await import('./create-context.ts')
    tellFault(error, machine)
  }
}

/** True in main if a listener has to outlive it. The run itself reads the inputs again, and says what is wrong with them. */
function lendsToLaterSteps({ env, laterSteps, commandLine }: Machine): boolean {
  const input = (name: string): string => (env[`INPUT_${name}`] ?? '').trim()
  return (
    laterSteps === undefined &&
    commandLine === undefined &&
    input('MODE') === 'lend' &&
    input('RUN') === '' &&
    input('BACKGROUND') !== 'true'
  )
}
