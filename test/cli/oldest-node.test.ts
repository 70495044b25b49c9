import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { groupBy, withResolvers } from '../../src/core/oldest-node.ts'

const program = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url))
const checkout = await mkdtemp(join(tmpdir(), 'oldest-node-'))
afterAll(() => rm(checkout, { recursive: true }))

/** Takes away what came after Node 20, so that this Node does what that one would do. */
const likeNode20 = `data:text/javascript,${encodeURIComponent(`
  delete Map.groupBy
  delete Object.groupBy
  delete Promise.withResolvers
  delete Promise.try
  delete Array.fromAsync
  delete RegExp.escape
  delete globalThis.Iterator
  delete globalThis.WebSocket
  const iterator = Object.getPrototypeOf(Object.getPrototypeOf([].values()))
  for (const name of Object.getOwnPropertyNames(iterator)) if (name !== 'constructor') delete iterator[name]
  for (const name of ['union', 'intersection', 'difference', 'symmetricDifference', 'isSubsetOf', 'isSupersetOf', 'isDisjointFrom'])
    delete Set.prototype[name]
  delete process.getBuiltinModule
`)}`

const init = [
  ...['init', '--repository', 'acme/fraud', '--repository-id', '512345678', '--owner-id', '90210', '--branch', 'main'],
  ...['--project', 'acme-ml', '--project-number', '123456789', '--action', 'acme/keyless-vertex@v1', '--setup', 'both'],
]

const run = async (args: readonly string[]): Promise<string> => {
  const all = ['--import', likeNode20, program, ...args]
  return (await promisify(execFile)(process.execPath, all, { cwd: checkout, env: {} })).stdout
}

const written = await run(init)

test('the built program writes a repository on the oldest Node that package.json allows', () => {
  expect(written).toContain('.github/vertex-policy.yml')
})

test.each([
  ['validate', '.github/vertex-policy.yml', 'vertex/train.yml', 'vertex/release.yml'],
  ['test'],
  ['explain', '--event', 'push', '--ref', 'refs/heads/main', '--grant', 'train', '--claim', 'ref_protected=true'],
  ...['gcloud', 'terraform', 'cel', 'json'].map(target => ['compile', '--home', 'acme/fraud', '--target', target]),
  ['complete', 'bash'],
])('the built program runs on the oldest Node that package.json allows: %s', async (...args) => {
  await expect(run(args)).resolves.not.toBe('')
})

test('the replacements do what the functions of a newer Node do', async () => {
  const words = ['a', 'bb', 'c', 'dd', 'eee']
  const length = (word: string): number => word.length
  expect(groupBy(words, length)).toEqual(Map.groupBy(words, length))
  const [one, other] = [withResolvers<number>(), withResolvers<number>()]
  one.resolve(7)
  other.reject(new Error('no'))
  await expect(one.promise).resolves.toBe(7)
  await expect(other.promise).rejects.toThrow('no')
})
