import { flushed } from './run/flush-output.ts'
import { thisMachine } from './run/machine.ts'
import { start } from './run/start.ts'

await start(thisMachine)
await flushed()
// What a cancelled run was still waiting for must not keep it alive.
process.exit()
