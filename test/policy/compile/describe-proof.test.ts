import { expect, test } from 'vitest'
import { compileSetup } from '../../../src/policy/compile/compile.ts'
import { describeProof } from '../../../src/policy/compile/describe-proof.ts'
import { proveSetup } from '../../../src/policy/compile/prove.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import { file, samplePolicy } from '../fixtures.ts'

const { policy, sha256 } = loadPolicy(samplePolicy, file, '1.0.0')
const policies = [{ policy, name: 'acme/fraud/policy.yml', sha256 }]
const setup = compileSetup(policies)

test('a proof is one line', () => {
  expect(describeProof(proveSetup(policies, setup))).toEqual([expect.stringMatching(/^proven: .*\(5 statements/)])
})

test('a counterexample names the grant and the token, and says not to use the set-up', () => {
  const providers = setup.providers.map(provider => ({
    ...provider,
    mapping: { ...provider.mapping, 'attribute.train_512345678': "'true'" },
  }))
  const lines = describeProof(proveSetup(policies, { providers }))
  expect(lines[1]).toMatch(/^ {2}grant train of acme\/fraud\/policy.yml, provider .*: Google gives it to the grant/)
  expect(lines[2]).toMatch(/^ {4}the token: \{".*"\}$/)
  expect(lines.at(-1)).toContain('Do not use this set-up')
})
