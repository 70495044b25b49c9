import { flushed } from './flush.ts'
import { thisMachine } from './machine.ts'
import { start } from './start.ts'

await start(thisMachine)
await flushed()
// What a cancelled run was still waiting for must not keep it alive.
process.exit()
