import { readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, test } from 'vitest'
import { processesOf } from '../../emulator/runner/orphans.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { throughDist } from './harness.ts'
import { askForToken, callModel, expectClean, later, leftIn, lendsFile, recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

describe('a listener for later steps', () => {
  test('that a step killed is reported by post, which closes the record', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    const step = await later(job, askForToken)
    expect(step.exitCode, step.log).toBe(0)
    for (const id of processesOf(job.trackingId)) process.kill(id, 'SIGKILL')
    await job.end()
    expect(run.post?.annotations).toMatchObject([{ type: 'warning', title: 'The listener is gone' }])
    expect(run.post?.exitCode, run.post?.log).toBe(0)
    expectClean(cloud, job, run)
    const [lent, cancelled, finished] = recordOf(run).slice(-3)
    expect([lent, cancelled, finished].map(one => one?.type).toSorted()).toEqual([
      'lend.ended',
      'run.cancelled',
      'run.finished',
    ])
    expect(finished?.data).toMatchObject({ conclusion: 'cancelled' })
  })

  test('ends by itself if main is killed before it is ready', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({
      inputs: lendInputs,
      kill: one => one.answered(({ host }) => host === 'token.actions.githubusercontent.com'),
    })
    expect(run.signal).toBe('SIGKILL')
    await job.end()
    expectClean(cloud, job, run)
    expect(recordOf(run).at(-1)?.data).toMatchObject({ conclusion: 'cancelled' })
  })

  test('stops with main if the workflow is cancelled before it is ready', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({
      inputs: lendInputs,
      cancel: one => one.answered(({ host }) => host === 'sts.googleapis.com'),
    })
    expect(run.conclusion).toBe('cancelled')
    await job.end()
    expectClean(cloud, job, run)
  })

  test('is stopped by its own state alone, whatever a step plants', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const asked: string[] = []
    const trap = createServer(({ url = '' }, response) => {
      asked.push(url)
      response.end()
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => trap.once('listening', resolve))
    const job = new WorkflowJob(cloud)
    const bait = join(job.paths.temp, 'keyless-vertex-bait')
    writeFileSync(bait, 'of another')
    const planted = {
      process: { id: process.pid, startedAt: '' },
      directory: bait,
      files: [bait],
      stop: { url: `http://127.0.0.1:${(trap.address() as AddressInfo).port}`, secret: 'x' },
    }
    const run = await job.run({
      inputs: lendInputs,
      env: { STATE_listener: `${'0'.repeat(64)} ${JSON.stringify(planted)}` },
    })
    await job.end()
    trap.close()
    expect(asked).toEqual([])
    expect(readFileSync(bait, 'utf8')).toBe('of another')
    expect(job.orphans).toEqual([])
    expect(recordOf(run).at(-1)?.data).toMatchObject({ conclusion: 'success' })
  })

  test('leaves a workflow command in its log as text', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    const [folder = ''] = leftIn(run)
    writeFileSync(join(run.paths.temp, folder, 'listener.log'), '::error::forged\n##[error]forged\n', { flag: 'a' })
    await job.end()
    expect(run.post?.annotations).toEqual([])
    expect(run.post?.log).toContain('forged')
  })

  test('that does not answer a stop is killed by post, which closes its record', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, ...throughDist })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    for (const id of processesOf(job.trackingId)) process.kill(id, 'SIGSTOP')
    await job.end()
    expect(run.post?.exitCode, run.post?.log).toBe(0)
    expect(run.post?.log).toContain('The listener does not answer.')
    expect(run.post?.log).toContain('It is killed.')
    expect(run.post?.annotations).toMatchObject([{ type: 'warning', title: 'The listener is gone' }])
    expectClean(cloud, job, run)
    expect(recordOf(run).at(-1)?.data).toMatchObject({ conclusion: 'cancelled' })
  })
})

describe('a disk that is full while a listener lends to later steps', () => {
  const preload = pathToFileURL(resolve(import.meta.dirname, '../../emulator/runner/full-disk.mjs'))
  const lend = 'gateway: { calls: [generateContent], max_output_tokens: 100 }'

  test.for([
    ['all of it', 'all'],
    ['the one of the record alone', 'record'],
  ] as const)('lets no call pass, and fails the post step, which tells why: %s', async ([, what]) => {
    await using cloud = await agentFraud({ lend, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const full = join(job.paths.root, 'full')
    preload.search = String(new URLSearchParams({ full, what }))
    const run = await job.run({ inputs: lendInputs, env: { NODE_OPTIONS: `--import=${preload}` } })
    expect(run.exitCode, run.log).toBe(0)
    const before = await later(job, callModel('gemini-2.5-flash'))
    expect(before.log).toMatch(/^gemini-2\.5-flash 200 answered$/m)
    writeFileSync(full, '')
    const during = await later(job, callModel('gemini-2.5-flash'))
    expect(during.log).toMatch(/^gemini-2\.5-flash 503 Keyless Vertex: The record cannot be written/m)
    expect(cloud.requests.filter(({ path }) => path.includes('/publishers/'))).toHaveLength(1)
    await job.end()
    const { log = '', summary = '', exitCode, annotations = [] } = run.post ?? {}
    expect(exitCode, log).toBe(1)
    expect(log).toContain('(RECORD_UNWRITABLE, at: record)')
    expect(log).toContain('the disk is full (ENOSPC)')
    expect(log).not.toMatch(/a fault of Keyless Vertex|^ +at /m)
    const titles = annotations.map(({ title }) => title)
    if (what === 'all') expect(titles).toContain('The listener is gone')
    else expect(summary).toContain('`RECORD_UNWRITABLE`')
    expect(job.orphans).toEqual([])
    expect(leftIn(run)).toEqual([])
  })
})
