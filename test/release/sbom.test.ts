import { expect, test } from 'vitest'
import { type LockedPackages, placesOf, sbomOf } from '../../scripts/sbom.ts'

const integrity = `sha512-${Buffer.alloc(64, 1).toString('base64')}`
const locked: LockedPackages = {
  'node_modules/a': {
    version: '1.0.0',
    license: 'MIT',
    integrity,
    dependencies: { b: '^1' },
    peerDependencies: { c: '1' },
  },
  'node_modules/a/node_modules/b': { version: '1.5.0', license: '(MIT OR Apache-2.0)', dependencies: { c: '1' } },
  'node_modules/b': { version: '2.0.0' },
  'node_modules/c': { version: '3.0.0', peerDependencies: { d: '1' }, peerDependenciesMeta: { d: { optional: true } } },
  'node_modules/unused': { version: '4.0.0' },
}
const product = { name: 'keyless-vertex', version: '1.2.3', license: 'Apache-2.0', repository: 'Acme/keyless-vertex' }

test('a package counts in the version that its user finds, with what it shares with its user', () => {
  expect(placesOf(['a'], locked)).toEqual(['node_modules/a', 'node_modules/a/node_modules/b', 'node_modules/c'])
  expect(placesOf(['b'], locked)).toEqual(['node_modules/b'])
  expect(() => placesOf(['lost'], locked)).toThrow('package-lock.json has no lost: run npm ci')
})

test('the SBOM names each package with version, licence and digest, and who needs it', () => {
  const sbom = JSON.parse(sbomOf(product, ['a'], locked))
  expect(sbom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 })
  expect(sbom.metadata.component.purl).toBe('pkg:github/acme/keyless-vertex@v1.2.3')
  expect(sbom.components).toEqual([
    {
      type: 'library',
      'bom-ref': 'pkg:npm/a@1.0.0',
      name: 'a',
      version: '1.0.0',
      licenses: [{ license: { id: 'MIT' } }],
      purl: 'pkg:npm/a@1.0.0',
      hashes: [{ alg: 'SHA-512', content: '01'.repeat(64) }],
    },
    expect.objectContaining({ name: 'b', version: '1.5.0', licenses: [{ expression: '(MIT OR Apache-2.0)' }] }),
    expect.objectContaining({ name: 'c', version: '3.0.0' }),
  ])
  expect(sbom.dependencies).toEqual([
    { ref: 'pkg:github/acme/keyless-vertex@v1.2.3', dependsOn: ['pkg:npm/a@1.0.0'] },
    { ref: 'pkg:npm/a@1.0.0', dependsOn: ['pkg:npm/b@1.5.0', 'pkg:npm/c@3.0.0'] },
    { ref: 'pkg:npm/b@1.5.0', dependsOn: ['pkg:npm/c@3.0.0'] },
    { ref: 'pkg:npm/c@3.0.0', dependsOn: [] },
  ])
})
