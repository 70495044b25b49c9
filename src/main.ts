import { ActionError } from './errors.ts'
import { readEnvironment } from './github/environment.ts'
import { earlyHosts } from './network/hosts.ts'
import { createTransport } from './network/transport.ts'
import { turn } from './turn.ts'

try {
  // Connections open while the rest of the program still loads; nothing is sent over them yet.
  const environment = readEnvironment(process.env)
  const transport = createTransport(process.env)
  for (const host of earlyHosts(environment.hosts, process.env['INPUT_MODE'] ?? 'run')) transport.warm(host)

  const cancelled = new AbortController()
  process.once('SIGINT', () => cancelled.abort(new ActionError('CANCELLED', 'The workflow run was cancelled')))

  // Node compiles what it imports before anything else gets its turn: what the connections wait for goes first.
  await turn()
  const { askForPolicy, createWorld } = await import('./doors.ts')
  const world = createWorld(environment, transport, cancelled.signal)
  askForPolicy(world)
  await turn()
  const { run } = await import('./run.ts')
  await turn()
  await run(world)
} catch (error) {
  const { tellFault } = await import('./doors.ts')
  tellFault(error)
}
// What a cancelled run was still waiting for must not keep it alive.
process.exit()
