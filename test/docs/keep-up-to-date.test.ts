import { globSync } from 'node:fs'
import { expect, test } from 'vitest'
import { read, root } from './markdown.ts'

const config: {
  customManagers: { managerFilePatterns: string[]; matchStrings: string[]; currentValueTemplate?: string }[]
} = JSON.parse(read('presets/renovate.json'))

/** Returns what a manager finds in a file, as Renovate does: https://docs.renovatebot.com/modules/manager/regex */
function found(index: number, path: string, text: string): Record<string, string | undefined>[] {
  const { managerFilePatterns = [], matchStrings = [] } = config.customManagers[index] ?? {}
  if (!managerFilePatterns.some(pattern => new RegExp(pattern.slice(1, -1)).test(path))) return []
  return matchStrings.flatMap(one => [...text.matchAll(new RegExp(one, 'g'))].map(({ groups }) => ({ ...groups })))
}

const examples = globSync('examples/*/{.github/workflows,vertex,models/*}/*.yml', { cwd: root }).map(path => ({
  path: path.replace(/^examples\/[^/]+\//, ''),
  text: read(path),
}))

test('Renovate finds every digest of an image in the steps files and workflows of the examples', () => {
  // A name that an expression ends names several images.
  const digests = examples.flatMap(({ text }) => text.match(/(?<!\}\}\\\s*)@sha256:[0-9a-f]{64}/g) ?? [])
  const all = examples.flatMap(({ path, text }) => found(0, path, text))
  expect(digests.length).toBeGreaterThan(5)
  expect(all).toHaveLength(digests.length)
  for (const { depName, currentDigest } of all) {
    expect(depName).toMatch(/^[a-z0-9-]+-docker\.pkg\.dev\/[a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9.-]+$/)
    expect(currentDigest).toMatch(/^sha256:/)
  }
})

test('an image may have a tag, and no digest in other places counts', () => {
  const digest = `sha256:${'0'.repeat(64)}`
  const text = `imageUri: us-docker.pkg.dev/acme-ml/train/fraud:1.4@${digest}\naudit_sha256: ${digest}\n`
  expect(found(0, 'vertex/train.yml', text)).toEqual([
    { depName: 'us-docker.pkg.dev/acme-ml/train/fraud', currentValue: '1.4', currentDigest: digest },
  ])
  expect(found(0, 'docker-compose.yml', text)).toEqual([])
})

test('a full version of the command line and of a schema is found, and v1 is left alone', () => {
  const url = 'https://raw.githubusercontent.com/acme/keyless-vertex'
  const text = `# yaml-language-server: $schema=${url}/v1.2.3/schemas/steps.schema.json\nrun: npx --yes 'github:acme/keyless-vertex#v1.2.3' test\n`
  const both = { depName: 'acme/keyless-vertex', currentValue: 'v1.2.3' }
  expect(found(1, 'vertex/train.yml', text)).toEqual([both, both])
  expect(found(1, 'vertex/train.yml', text.replaceAll('v1.2.3', 'v1'))).toEqual([])
})
