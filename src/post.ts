import { cleanUp } from './clean-up.ts'
import { flushed } from './flush.ts'
import { thisMachine } from './machine.ts'

// What was given up is not waited for.
if (await cleanUp(thisMachine)) {
  await flushed()
  process.exit()
}
