import { expect, test } from 'vitest'
import type { Runner } from '../../src/github/runner.ts'
import { createProgressLog } from '../../src/run/log-progress.ts'
import type { RunState } from '../../src/run/state.ts'

/** A runner that keeps the log lines, and fails a test that calls anything else. */
function listening(): { runner: Runner; said: string[] } {
  const said: string[] = []
  const other = (): never => {
    throw new Error('only lines of the log were expected')
  }
  const runner: Runner = {
    input: other,
    mask: other,
    masked: other,
    say: (line = '') => void said.push(line),
    debug: other,
    quote: other,
    passOn: other,
    stream: other,
    group: other,
    endGroup: other,
    annotate: other,
    output: other,
    saveState: other,
    exportVariables: other,
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

test('the last lines of a log are kept with their source for people, and without it for the diagnosis', () => {
  const lastLines: RunState['lastLines'] = new Map()
  const tell = createProgressLog({ ...listening().runner, stream: () => {} }, () => 0, lastLines)
  const line = { time: '', severity: 'ERROR' }
  tell({
    type: 'log',
    step: 'train',
    lines: [
      { ...line, source: 'workerpool0-0', text: 'ValueError: bad shape' },
      { ...line, source: '', text: 'service ended' },
    ],
  })
  expect(lastLines.get('train')).toEqual([
    { line: 'workerpool0-0 ValueError: bad shape', text: 'ValueError: bad shape' },
    { line: 'service ended', text: 'service ended' },
  ])
})

test('a note has the title that it gives, and otherwise its message', () => {
  const told: (readonly [string, string])[] = []
  const annotate: Runner['annotate'] = ({ title, message }) => void told.push([title ?? '', message])
  const tell = createProgressLog({ ...listening().runner, annotate }, () => 0)
  tell({ type: 'note', step: 'serve', title: 'restoring e', message: 'restoring e: the probe: failed' })
  tell({ type: 'note', step: 'serve', message: 'the answer: cut off' })
  expect(told).toEqual([
    ['serve: restoring e', 'serve: restoring e: the probe: failed'],
    ['serve: the answer: cut off', 'serve: the answer: cut off'],
  ])
})
