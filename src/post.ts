import { cleanUp } from './run/clean-up.ts'
import { flushOutput } from './run/flush-output.ts'
import { thisMachine } from './run/machine.ts'

// Pending work that was given up must not keep the process alive.
if (await cleanUp(thisMachine)) {
  await flushOutput()
  process.exit()
}
