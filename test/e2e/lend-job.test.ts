import { readFileSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, test } from 'vitest'
import { processesOf } from '../../emulator/runner/orphans.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { fraud } from './harness.ts'
import { askForToken, expectClean, later, leftIn, lendsFile, recordOf } from './later-steps.ts'
import { agentFraud, lendInputs } from './lending.ts'

describe('a listener in a process of its own', () => {
  test('reports wrong inputs as main does, and leaves nothing', async () => {
    await using cloud = await fraud({ timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { mode: 'lend', grant: '', policy: 'a@b@c' } })
    await job.end()
    expect(run.exitCode, run.log).toBe(1)
    expect(run.log).toContain('(INPUT_INVALID')
    expect(run.log).toContain('grant: required')
    expect(run.annotations).toMatchObject([{ type: 'error' }])
    expect(run.state).toMatchObject({ done: 'true' })
    expect(run.post?.rawOutput).toBe('')
    expect(leftIn(run)).toEqual([])
    expect(job.orphans).toEqual([])
  })

  test('lends to an unmodified client of a later step, and ends in post', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs, env: { GOOGLE_OAUTH_ACCESS_TOKEN: 'of an earlier step' } })
    expect(run.exitCode, run.log).toBe(0)
    expect(run.env).toMatchObject({ GOOGLE_CLOUD_PROJECT: 'acme-ml', GOOGLE_OAUTH_ACCESS_TOKEN: '' })
    expect(run.outputs).toMatchObject({ project_id: 'acme-ml', decision: 'allow' })
    expect(run.outputs).not.toHaveProperty('gateway_url')
    const path = run.outputs['credentials_file_path'] ?? ''
    expect(run.env['GOOGLE_APPLICATION_CREDENTIALS']).toBe(path)
    expect(statSync(path).mode & 0o77).toBe(0)
    const { credential_source, token_url } = JSON.parse(readFileSync(path, 'utf8'))
    expect([credential_source.url, token_url].map(url => new URL(url).hostname)).toEqual(['127.0.0.1', '127.0.0.1'])
    const step = await later(job, askForToken)
    expect(step.exitCode, step.log).toBe(0)
    expect(JSON.parse(step.log)).toMatchObject({ project: 'acme-ml' })
    await job.end()
    expect(run.post?.exitCode, run.post?.log).toBe(0)
    expect(run.post?.log).toContain('##[group]Log of the listener')
    expect(run.post?.summary).toContain('`agent` lent')
    expectClean(cloud, job, run)
    const events = recordOf(run)
    expect(events.filter(({ type }) => type === 'token.lent')).toMatchObject([{ data: { form: 'file' } }])
    expect(events.find(({ type }) => type === 'lend.ended')?.data).toMatchObject({ reason: 'stopped' })
    expect(events.at(-1)?.data).toMatchObject({ conclusion: 'success', code: null })
  })

  test('shows in its summary a token that leaves as an output, too', async () => {
    await using cloud = await agentFraud({ lend: 'credentials: [file, access_token]', timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { ...lendInputs, token_format: 'access_token' } })
    expect(run.exitCode, run.log).toBe(0)
    await job.end()
    expect(recordOf(run).filter(({ type }) => type === 'token.lent')).toMatchObject([
      { data: { form: 'access_token' } },
    ])
    expect(run.post?.summary).toContain('`agent` lent 1 credential\n')
    expect(run.post?.summary).toMatch(/\| `access_token` \| 1 \|/)
  })

  test('holds no secret of the job in arguments, environment or files', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { ...lendInputs, policy_token: 'ghs_ofTheCentralPolicy01234567' } })
    expect(run.exitCode, run.log).toBe(0)
    const [listener = 0] = processesOf(job.trackingId)
    const read = (name: string): string => readFileSync(`/proc/${listener}/${name}`, 'latin1')
    expect(read('cmdline').split('\0').slice(2)).toEqual(['listen', ''])
    const names = read('environ')
      .split('\0')
      .map(one => one.split('=')[0])
    expect(names).toContain('RUNNER_TRACKING_ID')
    expect(names.filter(name => /INPUT_|ACTIONS_|TOKEN|STATE_/.test(name ?? ''))).toEqual([])
    for (const secret of [...cloud.secrets(), 'ghs_ofTheCentralPolicy01234567'])
      expect(read('environ').includes(secret)).toBe(false)
    await job.end()
    expectClean(cloud, job, run)
  })

  test('is not started for a denied run, and requests no token of Google', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud, { job: { event: 'schedule' } })
    const run = await job.run({ inputs: lendInputs })
    await job.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('(DENIED')
    expect(run.env).toEqual({})
    expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
    expect(leftIn(run)).toEqual([])
  })

  test('is not ready without Google, says why, and exports nothing', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 30 })
    cloud.faults.add({ host: 'sts.googleapis.com', times: Number.POSITIVE_INFINITY, fault: { status: 503 } })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs })
    await job.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('sts.googleapis.com')
    expect(run.env).toEqual({})
    expectClean(cloud, job, run)
  })

  test('that cannot export its variables fails, and leaves nothing', async () => {
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: lendInputs, env: { GITHUB_ENV: undefined } })
    await job.end()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('GITHUB_ENV is not set')
    expectClean(cloud, job, run)
    expect(recordOf(run).at(-1)?.data).toMatchObject({ code: 'RUNNER_FILE_UNWRITABLE' })
  })

  test('whose port is taken says which, and exports nothing', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => other.once('listening', resolve))
    const { port } = other.address() as AddressInfo
    await using cloud = await agentFraud({ lend: lendsFile, timeScale: 1 })
    const job = new WorkflowJob(cloud)
    const run = await job.run({ inputs: { ...lendInputs, port: String(port) } })
    await job.end()
    other.close()
    expect(run.exitCode).toBe(1)
    expect(run.log).toContain(`port ${port} of 127.0.0.1 is taken`)
    expect(run.env).toEqual({})
    expectClean(cloud, job, run)
  })
})
