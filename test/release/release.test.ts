import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { type ReleaseState, releaseFaults, releaseNotes } from '../../scripts/release.ts'

const root = join(import.meta.dirname, '../..')
const changelog =
  '# Changelog\n\n## 1.3.0 (unreleased)\n\nNext.\n\n## 1.2.0 (2026-12-01)\n\n**A**\n\n- One.\n\n## 1.1.0 (2026-11-01)\n\n- Old.\n'
const ready: ReleaseState = {
  version: '1.2.0',
  manifest: { version: '1.2.0', repository: 'github:acme/keyless-vertex' },
  changelog,
  tags: ['v1', 'v1.1.0', 'v2.0.0', 'v1.9.0-rc.1'],
  run: { repository: 'acme/keyless-vertex', ref: 'refs/heads/main' },
}

test('the notes are the section of the version', () => {
  expect(releaseNotes(changelog, '1.2.0')).toEqual({ date: '2026-12-01', text: '**A**\n\n- One.\n' })
  expect(releaseNotes(changelog, '1.1.0')?.text).toBe('- Old.\n')
  expect(releaseNotes(changelog, '1.2')).toBeUndefined()
})

test('a version that is ready has no fault', () => {
  expect(releaseFaults(ready)).toEqual([])
})

test.each<[string, Partial<ReleaseState>, RegExp]>([
  ['with a v', { version: 'v1.2.0' }, /not a version\. Write three numbers/],
  ['that a shell would run', { version: '1.2.0; id' }, /not a version/],
  [
    'that is not in package.json',
    { manifest: { ...ready.manifest, version: '1.1.0' } },
    /package\.json has version 1\.1\.0/,
  ],
  ['that is not in the changelog', { changelog: '# Changelog\n' }, /no section 1\.2\.0/],
  ['that is not dated', { changelog: '## 1.2.0 (unreleased)\n\n- One.\n' }, /has no date/],
  ['without notes', { changelog: '## 1.2.0 (2026-12-01)\n\n' }, /is empty/],
  ['whose tag exists', { tags: ['v1.2.0'] }, /the tag v1\.2\.0 exists/],
  ['that is older than the last one', { tags: ['v1.10.0'] }, /would move v1 back behind v1\.10\.0/],
  [
    'without a publisher',
    { manifest: { version: '1.2.0', repository: 'github:OWNER/keyless-vertex' } },
    /no publisher/,
  ],
  ['of a fork', { run: { repository: 'fork/keyless-vertex', ref: 'refs/heads/main' } }, /this run is in fork/],
  ['of a branch', { run: { repository: 'acme/keyless-vertex', ref: 'refs/heads/x' } }, /starts from main/],
])('a version %s is not released', (_, change, words) => {
  expect(releaseFaults({ ...ready, ...change })).toEqual([expect.stringMatching(words)])
})

test('the command reads the repository, and writes the notes only if all is ready', () => {
  const folder = mkdtempSync(join(tmpdir(), 'release-'))
  const git = (...args: readonly string[]) => execFileSync('git', ['-C', folder, ...args], { stdio: 'ignore' })
  const run = () =>
    spawnSync(process.execPath, [join(root, 'scripts/release.ts'), '1.2.0', 'notes.md'], {
      cwd: folder,
      encoding: 'utf8',
      env: { PATH: process.env['PATH'] },
    })
  try {
    writeFileSync(join(folder, 'CHANGELOG.md'), changelog)
    writeFileSync(join(folder, 'package.json'), JSON.stringify(ready.manifest))
    git('init', '--quiet')
    git('-c', 'user.name=a', '-c', 'user.email=a@b.c', 'commit', '--quiet', '--allow-empty', '--message=a')
    git('tag', 'v1.1.0')
    expect(run()).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(join(folder, 'notes.md'), 'utf8')).toBe('**A**\n\n- One.\n')
    git('tag', 'v1.2.0')
    expect(run()).toMatchObject({ status: 1, stderr: expect.stringContaining('cannot release: the tag v1.2.0 exists') })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

test('the job that can publish runs no package, waits for a reviewer, and is off in a dry run', () => {
  const { on, jobs } = parse(readFileSync(join(root, '.github/workflows/release.yml'), 'utf8'))
  expect(Object.keys(on)).toEqual(['workflow_dispatch'])
  expect(on.workflow_dispatch.inputs.dry_run.default).toBe(true)
  expect(jobs.build.permissions).toBeUndefined()
  expect(jobs.publish).toMatchObject({ needs: 'build', environment: 'release', if: '${{ !inputs.dry_run }}' })
  const text = JSON.stringify(jobs.publish.steps)
  expect(text).not.toMatch(/npm|npx|node |inputs\.version }}"? *[^"}]*run/)
  for (const { run = '' } of [...jobs.build.steps, ...jobs.publish.steps]) expect(run).not.toContain('${{')
  // Everything that a release contains is there before it is published.
  expect(text.indexOf('--draft')).toBeLessThan(text.indexOf('--draft=false'))
  expect(text.indexOf('--draft=false')).toBeLessThan(text.indexOf('git/refs/tags'))
})
