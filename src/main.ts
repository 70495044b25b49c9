import { flushOutput } from './run/flush-output.ts'
import { thisMachine } from './run/machine.ts'
import { start } from './run/start.ts'

await start(thisMachine)
await flushOutput()
// Pending work of a cancelled run must not keep the process alive.
process.exit()
