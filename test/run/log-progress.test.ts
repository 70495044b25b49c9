import { expect, test } from 'vitest'
import type { Runner } from '../../src/github/runner.ts'
import { createProgressLog } from '../../src/run/log-progress.ts'

/** A runner that keeps the log lines, and fails a test that calls anything else. */
function listening(): { runner: Runner; said: string[] } {
  const said: string[] = []
  const other = (): never => {
    throw new Error('only lines of the log were expected')
  }
  const runner: Runner = {
    input: other,
    mask: other,
    say: (line = '') => void said.push(line),
    debug: other,
    quote: other,
    stream: other,
    group: other,
    endGroup: other,
    annotate: other,
    output: other,
    saveState: other,
    summarize: other,
    fail: other,
  }
  return { runner, said }
}

test('the run of a pipeline is not counted among its own tasks', () => {
  const { runner, said } = listening()
  const tell = createProgressLog(runner, () => 0)
  const resource = {
    name: 'projects/1/locations/us-central1/pipelineJobs/fraud-features-1',
    state: 'PIPELINE_STATE_RUNNING',
    jobDetail: {
      taskDetails: [
        { taskName: 'fraud-features-1', state: 'RUNNING' },
        { taskName: 'extract', state: 'SUCCEEDED' },
        { taskName: 'featurize', state: 'RUNNING' },
      ],
    },
  }
  tell({ type: 'state', step: 'features', kind: 'pipelineJob', resource, elapsedMs: 90_000 })
  expect(said).toEqual(['features  RUNNING  1m 30s  1/2 tasks: featurize RUNNING'])
})

test('what a model answered stands escaped in a notice too', () => {
  const told: string[] = []
  const { runner } = listening()
  const tell = createProgressLog({ ...runner, annotate: ({ message }) => void told.push(message) }, () => 0)
  tell({ type: 'note', step: 'release', message: 'score is "\u202eevil" and ya29.abcdefghijklmnop1234567890' })
  expect(told).toEqual(['release: score is "\\u{202e}evil" and [redacted]'])
})
