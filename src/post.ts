import { cleanUp } from './run/clean-up.ts'
import { flushed } from './run/flush-output.ts'
import { thisMachine } from './run/machine.ts'

// What was given up is not waited for.
if (await cleanUp(thisMachine)) {
  await flushed()
  process.exit()
}
