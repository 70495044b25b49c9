import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { runInProcess } from '../../emulator/runner/in-process.ts'
import { WorkflowJob } from '../../emulator/runner/runner.ts'
import { fraud, image, throughDist } from './harness.ts'

test('a record that cannot be written stops everything', async () => {
  await using cloud = await fraud(throughDist)
  const unwritable = async (prepare: (folder: string) => string, ...says: (string | RegExp)[]): Promise<void> => {
    const job = new WorkflowJob(cloud)
    const folder = join(job.paths.temp, 'records')
    mkdirSync(folder)
    const audit_log = prepare(folder)
    const run = await job.run({
      inputs: { grant: 'train', steps: 'vertex/train.yml', variables: `image=${image}`, audit_log },
    })
    await job.end()
    expect(run.exitCode, run.log).toBe(1)
    for (const words of says) expect(run.log).toMatch(words)
    expect(run.log).toContain('(RECORD_UNWRITABLE, at: record)')
    expect(run.post?.exitCode).toBe(0)
  }
  await unwritable(
    folder => {
      symlinkSync('/etc/hostname', join(folder, 'audit.jsonl'))
      return join(folder, 'audit.jsonl')
    },
    /audit\.jsonl already exists and is not a file/,
    /symbolic link/,
  )
  await unwritable(folder => {
    writeFileSync(join(folder, 'file'), '')
    return join(folder, 'file', 'audit.jsonl')
  }, /a part of its path is not a directory/)
  // A disk that is always full.
  await unwritable(() => '/dev/full', /\/dev\/full already exists and is not a file/)
  // Root may write anywhere: the permissions of a folder do not stop it.
  if (process.getuid?.() !== 0)
    await unwritable(folder => {
      chmodSync(folder, 0o500)
      return join(folder, 'audit.jsonl')
    }, /the runner may not write there \(EACCES\)/)
  // The policy was requested early, which changes nothing. No token was requested, and no request was sent to Google.
  expect(cloud.hosts()).toEqual(['api.github.com'])
  expect(cloud.requests.map(({ path }) => path)).toEqual(cloud.requests.map(() => '/graphql'))
})

test('a record goes nowhere but below the workspace and the temporary folder, by a link neither', async () => {
  await using cloud = await fraud({ virtualTime: true })
  const outside = mkdtempSync(join(cloud.directory, 'outside-'))
  const job = new WorkflowJob(cloud, { runProcess: runInProcess })
  symlinkSync(outside, join(job.paths.temp, 'link'))
  for (const audit_log of [
    join(outside, 'audit.jsonl'),
    join(outside, 'new', 'audit.jsonl'),
    join(job.paths.temp, 'link', 'audit.jsonl'),
    join(job.paths.temp, 'link', 'new', 'audit.jsonl'),
    '../../../outside.jsonl',
    '/etc/cron.d/keyless-vertex',
  ]) {
    const run = await job.run({ inputs: { mode: 'check', grant: 'train', audit_log } })
    expect(run.conclusion, run.log).toBe('failure')
    expect(run.log).toContain(`audit_log: ${JSON.stringify(audit_log)} is not below the workspace or RUNNER_TEMP`)
    expect(run.log).toContain('(INPUT_INVALID, at: inputs)')
  }
  await job.end()
  expect(readdirSync(outside)).toEqual([])
  expect(existsSync('/etc/cron.d/keyless-vertex')).toBe(false)
  expect(cloud.hosts().filter(host => host.endsWith('googleapis.com'))).toEqual([])
})
