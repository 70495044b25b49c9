import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 30_000,
    pool: 'forks',
    // The end-to-end tests wait for their child processes: more files than cores can be under way.
    maxWorkers: 4,
  },
})
