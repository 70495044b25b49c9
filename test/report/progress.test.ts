import { expect, test } from 'vitest'
import { duration } from '../../src/core/text.ts'
import { describeTasks, progressLines } from '../../src/report/progress.ts'
import { resultsJson } from '../../src/report/results.ts'
import { betweenStates, describeState } from '../../src/report/states.ts'

test('steps stand in columns, a pipeline with the tasks that are on', () => {
  const lines = progressLines([
    { step: 'train', state: 'JOB_STATE_RUNNING', elapsedMs: 130_000 },
    {
      step: 'evaluate-all',
      state: 'PIPELINE_STATE_RUNNING',
      elapsedMs: 4_000,
      tasks: [
        { name: 'load', state: 'SUCCEEDED' },
        { name: 'cached', state: 'SKIPPED' },
        { name: 'train-model', state: 'RUNNING' },
        { name: 'report', state: 'PENDING' },
      ],
    },
    { step: 'late', state: 'JOB_STATE_QUEUED', elapsedMs: 0, note: '##[add-path]/tmp' },
  ])
  expect(lines).toEqual([
    'train         RUNNING  2m 10s',
    'evaluate-all  RUNNING      4s  2/4 tasks: train-model RUNNING',
    'late          QUEUED     0 ms  ##\\[add-path]/tmp',
  ])
  expect(progressLines([])).toEqual([])
})

test('of many running tasks the first three are named', () => {
  const tasks = Array.from({ length: 12 }, (_, index) => ({ name: `t${index}`, state: 'RUNNING' }))
  expect(describeTasks(tasks)).toBe('0/12 tasks: t0 RUNNING, t1 RUNNING, t2 RUNNING, and 9 more')
  expect(describeTasks([{ name: 'only', state: 'SUCCEEDED' }])).toBe('1/1 task')
})

test.each([
  [0, '0 ms'],
  [850, '850 ms'],
  [999.6, '1s'],
  [59_499, '59s'],
  [59_500, '1m 00s'],
  [130_000, '2m 10s'],
  [3_599_499, '59m 59s'],
  [3_600_000, '1h 00m'],
  [86_400_000, '1d 00h'],
  [183_600_000, '2d 03h'],
  [-5, '0 ms'],
])('%d milliseconds read as %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words)
})

test('times that are missing or no times give no duration', () => {
  expect(betweenStates('2026-09-01T12:00:00Z', '2026-09-01T12:00:01.500Z')).toBe(1_500)
  expect(betweenStates(undefined, '2026-09-01T12:00:00Z')).toBeUndefined()
  expect(betweenStates('yesterday', '2026-09-01T12:00:00Z')).toBeUndefined()
})

test('a state that is newer than this action claims neither success nor failure', () => {
  expect(describeState('JOB_STATE_SUCCEEDED')).toEqual({ tone: 'good', mark: '✅', words: 'succeeded' })
  expect(describeState('JOB_STATE_EXPIRED').tone).toBe('bad')
  expect(describeState('JOB_STATE_TELEPORTED')).toEqual({ tone: 'waiting', mark: '⚪', words: 'teleported' })
  expect(describeState('constructor').tone).toBe('waiting')
})

test('the output `results` has the same fields for every step', () => {
  const json = resultsJson({
    train: {
      kind: 'customJob',
      state: 'JOB_STATE_SUCCEEDED',
      name: 'projects/1/locations/us-central1/customJobs/2',
      consoleUrl: 'https://console.cloud.google.com/x',
      startedAt: '2026-09-01T12:00:00Z',
      finishedAt: '2026-09-01T12:10:00Z',
    },
    later: {
      kind: 'pipelineJob',
      state: 'SKIPPED',
      name: undefined,
      consoleUrl: undefined,
      startedAt: undefined,
      finishedAt: undefined,
    },
  })
  expect(JSON.parse(json)).toEqual({
    train: {
      kind: 'customJob',
      state: 'JOB_STATE_SUCCEEDED',
      name: 'projects/1/locations/us-central1/customJobs/2',
      console_url: 'https://console.cloud.google.com/x',
      started_at: '2026-09-01T12:00:00Z',
      finished_at: '2026-09-01T12:10:00Z',
    },
    later: {
      kind: 'pipelineJob',
      state: 'SKIPPED',
      name: null,
      console_url: null,
      started_at: null,
      finished_at: null,
    },
  })
})
