import { defineConfig } from 'vitest/config'
import { refuseNode } from './test/node-version.ts'

// npm scripts use the Node of node_modules; a shell that starts vitest itself may have an older one.
const refusal = refuseNode(process.version)
if (refusal !== undefined) {
  console.error(refusal)
  process.exit(1)
}

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/seed.ts'],
    setupFiles: ['test/setup.ts'],
    // It ends what hangs; how fast the machine is may not matter.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // The emulators make much short-lived data: with a small young generation, a quarter of the time is its collection.
    // V8 makes it small again whenever a test waits, unless it has a least size.
    execArgv: ['--max-semi-space-size=64', '--min-semi-space-size=64'],
    // Modules are loaded once for all the files that a worker runs: no test changes what another one sees.
    isolate: false,
    // The end-to-end tests wait for their child processes: more files than cores can be under way.
    maxWorkers: 4,
  },
})
