import { flushOutput } from './run/flush-output.ts'
import { thisMachine } from './run/machine.ts'
import { start } from './run/start.ts'

// Main starts itself with this argument, to lend to later steps.
if (process.argv[2] === 'listen') await (await import('./run/listener/listen.ts')).runListener()
else await start(thisMachine)
await flushOutput()
// Pending work of a cancelled run must not keep the process alive.
process.exit()
