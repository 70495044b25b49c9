import { defineConfig } from 'vitest/config'

/** `npm run pictures`: the runs are those of the end-to-end tests, and need what the tests need. */
export default defineConfig({
  test: {
    include: ['scripts/pictures/*.pictures.ts'],
    globalSetup: ['test/seed.ts'],
    setupFiles: ['test/setup.ts'],
    testTimeout: 600_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
  },
})
