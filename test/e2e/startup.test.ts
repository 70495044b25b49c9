import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { acme, setUpAcme } from '../../emulator/acme.ts'
import { type Emulator, startEmulator } from '../../emulator/emulator.ts'
import type { RecordedRequest } from '../../emulator/requests.ts'
import { runAction } from '../../emulator/runner/runner.ts'

const root = join(import.meta.dirname, '../..')
const example = (path: string): string => readFileSync(join(root, 'examples/fraud', path), 'utf8')
const isTokenRequest = ({ path, host }: RecordedRequest): boolean =>
  host.endsWith('.actions.githubusercontent.com') && !path.startsWith('/.well-known/')
const isRulesRequest = ({ path }: RecordedRequest): boolean => path.includes('/rules/branches/')

let cloud: Emulator
beforeEach(async () => {
  cloud = await startEmulator()
  await setUpAcme(cloud)
  const policy = example('.github/vertex-policy.yml')
  cloud.github.repository(acme.repository).commit({ '.github/vertex-policy.yml': policy })
})
afterEach(() => cloud.close())

const auth = { inputs: { grant: 'train', mode: 'check' } }

it('asks for the rules of the branch while the token is on its way, and once', async () => {
  cloud.faults.add({ host: 'pipelines.actions.githubusercontent.com', times: 1, fault: { latencyMs: 600 } })
  const run = await runAction(cloud, auth)

  expect(run.conclusion).toBe('success')
  const rules = cloud.requests.filter(isRulesRequest)
  expect(rules.map(({ path }) => path)).toEqual(['/repositories/512345678/rules/branches/main'])
  expect(rules[0]?.at).toBeLessThan(cloud.requests.find(isTokenRequest)?.response?.at ?? 0)
})

it('goes by the branch that the token names, not by that of the runner', async () => {
  const run = await runAction(cloud, { ...auth, env: { GITHUB_REF: undefined } })

  expect(run.conclusion).toBe('success')
  expect(cloud.requests.filter(isRulesRequest).map(({ path }) => path)).toEqual([
    '/repositories/512345678/rules/branches/main',
  ])
})

it('asks nothing about a branch that the grant does not name, and opens no way to Vertex AI from there', async () => {
  const repository = cloud.github.repository(acme.repository)
  repository.branches['topic'] = repository.branches['main'] ?? ''
  const run = await runAction(cloud, { ...auth, job: { ref: 'refs/heads/topic' } })

  expect(run.outputs['decision']).toBe('deny')
  expect(run.log).toContain('when.ref')
  expect(cloud.requests.filter(isRulesRequest)).toEqual([])
  expect(cloud.connections.filter(({ host }) => host.includes('aiplatform'))).toEqual([])
})

it.each(['main', 'post'])('has no second HTTP client in the bundle of %s, past the one that checks hosts', door => {
  const folder = join(root, 'dist', door)
  const files = readdirSync(folder).filter(name => name.endsWith('.js'))
  expect(files.length).toBeGreaterThan(1)
  for (const name of files) expect(readFileSync(join(folder, name), 'utf8'), name).not.toContain('class Dispatcher')
})
