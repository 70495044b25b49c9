import { cleanUp } from './clean-up.ts'
import { thisMachine } from './machine.ts'

// What was given up is not waited for.
if (await cleanUp(thisMachine)) process.exit()
