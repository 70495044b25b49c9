import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { acme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import { runWorkflow } from '../../emulator/runner/workflow.ts'
import { version } from '../../src/core/version.ts'
import { compileSetup } from '../../src/policy/compile/compile.ts'
import { loadPolicy } from '../../src/policy/load/load.ts'
import { liveAccount, organization, setUpByCompile } from './drifts.ts'

const example = resolve(import.meta.dirname, '../../examples/drift')
const files = Object.fromEntries(
  readdirSync(example, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .map(path => [path.slice(example.length + 1), readFileSync(path, 'utf8')]),
)
const policies = Object.entries(files).filter(([path]) => path.startsWith('policies/'))

/** The example's repository, and Google set up by what its policies compile to, with the roles that docs/drift.md names. */
async function world(): Promise<Emulator> {
  const cloud = await startEmulator({ virtualTime: true })
  cloud.github.repository(acme.repository).commit(files)
  await setUpByCompile(
    cloud,
    compileSetup(
      policies.map(([path, text]) => ({ ...loadPolicy(text, path, version), name: `${acme.repository}/${path}` })),
    ),
  )
  const container = cloud.google.identity.containers[organization]
  const members = ['fraud', 'churn'].map(name => `serviceAccount:drift-${name}@acme-ml.iam.gserviceaccount.com`)
  for (const role of ['roles/iam.securityReviewer', 'roles/iam.workloadIdentityPoolViewer', 'roles/browser'])
    container?.bindings.push({ role, members: [...members] })
  return cloud
}

test('drift: each night, every policy is compared as a whole, without a stored key', async () => {
  await using cloud = await world()
  const jobs = await runWorkflow(cloud, '.github/workflows/drift.yml', { event: 'schedule', use: { limitMs: 170_000 } })
  const uses = jobs.flatMap(one => one.uses)
  expect(uses.map(({ exitCode, log }) => (exitCode === 0 ? 0 : log))).toEqual([0, 0])

  liveAccount(cloud, 'churn-trainer@acme-ml.iam.gserviceaccount.com').keys = [
    { id: 'ab'.repeat(20), createdAt: '2026-01-02T03:04:05Z' },
  ]
  const again = (
    await runWorkflow(cloud, '.github/workflows/drift.yml', { event: 'schedule', use: { limitMs: 170_000 } })
  ).flatMap(one => one.uses)
  expect(again.map(({ exitCode }) => exitCode)).toEqual([0, 1])
  expect(again[1]?.log).toContain('has a stored key')
})
