import { mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Emulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { fraud, type Training, type TrainOptions, train, trainHere } from './harness.ts'
import { released, rollout, served, shares } from './rollouts.ts'
import { customJob, jobsOf, resultsOf, stepsFile } from './steps.ts'

const long = { runningMs: 3_600_000 }
const isPoll = ({ method, path }: RecordedRequest): boolean => method === 'GET' && /\/customJobs\/\d+$/.test(path)
/** True for a read of a job once there are several jobs: the first read may come before the second create. */
const isPollOfMany =
  (cloud: Emulator) =>
  (request: RecordedRequest): boolean =>
    isPoll(request) && jobsOf(cloud).length > 1
const isChange = ({ method, path }: RecordedRequest): boolean => method === 'PATCH' && path.endsWith('/endpoints/fraud')

/** Runs steps on a runner whose disk is full after a request has been answered. Post has room, or has none. */
async function onFullDisk(
  cloud: Emulator,
  steps: object,
  from: (request: RecordedRequest) => boolean,
  { post = 'full', ...options }: TrainOptions & { readonly post?: 'full' | 'free' } = {},
): Promise<Training> {
  let isFull = false
  void cloud.answered(from).then(() => {
    isFull = true
  })
  const inputs = { variables: '', steps: stepsFile({ ...steps }) }
  return train(cloud, {
    ...options,
    inputs,
    runProcess: one => runInProcess({ ...one, isDiskFull: () => isFull && (one.door === 'main' || post === 'full') }),
  })
}

describe('a disk that is full', () => {
  const roll = rollout({ traffic: [50, 100], bake: '10m' })

  test.for([
    ['by main, as its record cannot be written on', {}],
    ['by main, which is cancelled', { cancel: (cloud: Emulator) => cloud.answered(isChange) }],
    ['by post, main being killed', { kill: (cloud: Emulator) => cloud.answered(isChange) }],
  ] as const)('keeps no endpoint from being restored %s', async ([, options]) => {
    await using cloud = await released({ virtualTime: true })
    const run = await onFullDisk(cloud, roll, isChange, options)
    expect(run.conclusion).not.toBe('success')
    cloud.clock.advance(120_000)
    expect(shares(cloud), run.log).toEqual({ 1: 100 })
    const told = `${run.log}${run.post?.log}`
    expect(told).toContain('the disk is full (ENOSPC)')
    expect(told).toContain('rollout.restored')
    expect(told).not.toContain('a fault of Keyless Vertex')
    expect(run.post?.exitCode).toBe(1)
  })

  test.for([
    ['cancelled', { cancel: (cloud: Emulator) => cloud.answered(isPollOfMany(cloud)) }],
    ['killed', { kill: (cloud: Emulator) => cloud.answered(isPollOfMany(cloud)) }],
  ] as const)('keeps no job from being stopped, where main is %s', async ([, options]) => {
    await using cloud = await fraud({ virtualTime: true, jobs: long })
    const steps = Object.fromEntries([1, 2, 3, 4, 5].map(one => [`train${one}`, customJob(`fraud${one}`)]))
    const run = await onFullDisk(cloud, steps, isPollOfMany(cloud), options)
    expect(jobsOf(cloud).length).toBeGreaterThan(1)
    expect(jobsOf(cloud).filter(({ cancelled }) => !cancelled)).toEqual([])
    expect(`${run.log}${run.post?.log}`).toContain('the disk is full (ENOSPC)')
  })

  test('that has room again by then: post sets the torn line aside, and closes the record', async () => {
    await using cloud = await released({ virtualTime: true })
    const run = await onFullDisk(cloud, roll, isChange, { post: 'free' })
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(run.post?.log).toContain('Record closed')
    expect(run.record.at(-1)?.type).toBe('run.finished')
  })

  test('does not begin what could not be recorded', async () => {
    await using cloud = await fraud({ virtualTime: true })
    const isList = ({ method, path }: RecordedRequest): boolean => method === 'GET' && path.endsWith('/customJobs')
    const steps = { train: customJob('fraud'), later: customJob('later', { needs: ['train'] }) }
    const run = await onFullDisk(cloud, steps, isPoll)
    expect(run.exitCode).toBe(1)
    expect(jobsOf(cloud).map(({ step }) => step)).toEqual(['train'])
    expect(cloud.requests.filter(isList)).toHaveLength(1)
    // Finished work is reported.
    expect(run.log).toContain('train')
    expect(run.log).toMatch(/SUCCEEDED/)
  })
})

/** Makes one of the runner's files for main unusable when a request has been answered. */
function breaking(cloud: Emulator, prefix: string, how: 'gone' | 'dir' | 'full', from = isPoll): void {
  void cloud.answered(from).then(() => {
    for (const folder of readdirSync(cloud.directory, { recursive: true, encoding: 'utf8' })) {
      if (!/_runner_file_commands\/[a-z_]+_[0-9a-f-]{36}$/.test(folder) || !folder.includes(`/${prefix}_`)) continue
      const path = join(cloud.directory, folder)
      rmSync(path)
      if (how === 'dir') mkdirSync(path)
      if (how === 'full') symlinkSync('/dev/full', path)
    }
  })
}

const words = { gone: 'it no longer exists (ENOENT)', dir: 'EISDIR', full: 'the disk is full (ENOSPC)' } as const
const hows = ['gone', 'dir', 'full'] as const
const inputs = { variables: '', steps: stepsFile({ train: customJob('fraud') }) }

describe('a file of the runner that cannot be written', () => {
  test.for(hows)('fails the step after the deed, where it is GITHUB_OUTPUT: %s', async how => {
    await using cloud = await fraud({ virtualTime: true })
    breaking(cloud, 'set_output', how)
    const run = await trainHere(cloud, { inputs })
    expect({ exitCode: run.exitCode, outputs: run.outputs }).toEqual({ exitCode: 1, outputs: {} })
    expect(run.log).toContain('The outputs could not be written: GITHUB_OUTPUT cannot be written')
    expect(run.log).toContain(words[how])
    expect(run.log).toContain('The results of the steps remain: train SUCCEEDED')
    expect(run.log).toContain('re-run the failed job')
    expect(run.log).toContain('df -h ')
    expect(run.log).toContain('(RUNNER_FILE_UNWRITABLE, at: runner)')
    expect(run.summary).toContain('GITHUB_OUTPUT')
    const code = 'RUNNER_FILE_UNWRITABLE'
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'failure', code } })
    expect(run.post).toMatchObject({ exitCode: 0, rawOutput: '' })
  })

  test.for(hows)('is a warning where it is GITHUB_STEP_SUMMARY: %s', async how => {
    await using cloud = await fraud({ virtualTime: true })
    breaking(cloud, 'step_summary', how)
    const run = await trainHere(cloud, { inputs })
    expect(run.conclusion).toBe('success')
    expect(run.log).toContain('GITHUB_STEP_SUMMARY cannot be written')
    expect(run.log).toContain(words[how])
  })

  test.for(hows)('fails no job that is under way, where it is GITHUB_STATE: %s', async how => {
    await using cloud = await fraud({ virtualTime: true })
    breaking(cloud, 'save_state', how)
    const run = await trainHere(cloud, { inputs })
    expect(resultsOf(run)).toMatchObject({ train: { state: 'SUCCEEDED' } })
    expect(run.log).toContain('GITHUB_STATE cannot be written')
    expect(run.log).toContain(words[how])
    expect(run.log).not.toContain('a fault of Keyless Vertex')
    expect(run.exitCode, run.log).toBe(0)
    // Post finds the record closed.
    expect(run.post?.exitCode).toBe(0)
    expect(jobsOf(cloud)).toMatchObject([{ cancelled: false }])
  })

  test.for(hows)('begins nothing that post could not find, where it is GITHUB_STATE: %s', async how => {
    await using cloud = await fraud({ virtualTime: true })
    breaking(cloud, 'save_state', how)
    const steps = stepsFile({ train: customJob('fraud'), later: customJob('later', { needs: ['train'] }) })
    const run = await trainHere(cloud, { inputs: { ...inputs, steps } })
    expect(run.exitCode).toBe(1)
    expect(jobsOf(cloud).map(({ step }) => step)).toEqual(['train'])
    expect(resultsOf(run)).toMatchObject({ train: { state: 'SUCCEEDED' }, later: { state: 'FAILED' } })
    expect(run.log).toContain('GITHUB_STATE cannot be written')
  })

  test('restores an endpoint, where it is GITHUB_STATE', async () => {
    await using cloud = await released({ virtualTime: true })
    breaking(cloud, 'save_state', 'full', isChange)
    const steps = stepsFile(rollout({ traffic: [50, 100], bake: '2m' }))
    const run = await trainHere(cloud, { inputs: { ...inputs, steps } })
    expect(run.exitCode).toBe(1)
    expect(shares(cloud)).toEqual({ 1: 100 })
    expect(Object.keys(served(cloud))).toEqual(['17'])
    expect(run.log).toContain('GITHUB_STATE cannot be written')
  })

  test.for(hows)('lets nothing begin where it is GITHUB_STATE from the start: %s', async how => {
    await using cloud = await fraud({ virtualTime: true })
    const run = await train(cloud, {
      inputs,
      // State that another step planted does not change what post does.
      env: { STATE_run: '{}', STATE_done: 'false' },
      runProcess: one => {
        if (one.door === 'post') return runInProcess(one)
        const path = one.env['GITHUB_STATE'] ?? ''
        rmSync(path)
        if (how === 'dir') mkdirSync(path)
        if (how === 'full') symlinkSync('/dev/full', path)
        return runInProcess(one)
      },
    })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('GITHUB_STATE cannot be written')
    expect(run.log).toContain('(RUNNER_FILE_UNWRITABLE, at: runner)')
    expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
    expect(run.record.at(-1)).toMatchObject({ type: 'run.finished', data: { conclusion: 'failure' } })
    expect(run.post).toMatchObject({ exitCode: 0, rawOutput: '' })
  })

  test('is told by the program that is shipped', async () => {
    await using cloud = await fraud({ timeScale: 60 })
    breaking(cloud, 'set_output', 'full')
    const run = await train(cloud, { inputs })
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('GITHUB_OUTPUT cannot be written: the disk is full (ENOSPC)')
  })
})
