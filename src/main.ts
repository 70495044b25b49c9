import { ActionError } from './errors.ts'
import { readEnvironment } from './github/environment.ts'
import { earlyHosts } from './network/hosts.ts'
import { createTransport } from './network/transport.ts'

try {
  // Connections open while the rest of the program still loads; nothing is sent over them yet.
  const environment = readEnvironment(process.env)
  const transport = createTransport(process.env)
  for (const host of earlyHosts(environment.hosts, process.env['INPUT_MODE'] ?? 'run')) transport.warm(host)

  const cancelled = new AbortController()
  process.once('SIGINT', () => cancelled.abort(new ActionError('CANCELLED', 'The workflow run was cancelled')))

  const { createWorld } = await import('./doors.ts')
  const { run } = await import('./run.ts')
  await run(createWorld(environment, transport, cancelled.signal))
} catch (error) {
  const { tellFault } = await import('./doors.ts')
  tellFault(error)
}
// What a cancelled run was still waiting for must not keep it alive.
process.exit()
