import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import {
  agentSources,
  checkSources,
  keepNeeds,
  outlineSources,
  sentSources,
} from '../../../../src/steps/kinds/agents/agent-sources.ts'
import { fakeContext } from '../../fake-context.ts'

const bodyOf = (sourceArchive: unknown, pythonSpec: object = {}) => ({
  displayName: 'support',
  spec: { sourceCodeSpec: { inlineSource: { sourceArchive }, pythonSpec } },
})

test('sources are one archive, with the files that Google will look for', () => {
  const python = { entrypointModule: 'bot.agent', requirementsFile: 'bot/requirements.txt' }
  expect(agentSources(bodyOf({ from: '.', include: ['bot/'] }, python))).toMatchObject([
    {
      from: ['.'],
      include: ['bot/'],
      archive: 'tar.gz',
      maxArchiveBytes: 8_388_608,
      requiresOneOf: [['bot/agent.py', 'bot/agent/__init__.py'], ['bot/requirements.txt']],
      requiredAt: ['entrypointModule', 'requirementsFile'].map(key => ['spec', 'sourceCodeSpec', 'pythonSpec', key]),
    },
  ])
  for (const none of ['a2V5', undefined, { from: [] }]) expect(agentSources(bodyOf(none))).toEqual([])
})

test('archives are kept in a folder, and a plan says if a version can be restored later', () => {
  expect(checkSources(bodyOf({ from: '.', keep: 'gs://acme-models/agents' }))).toHaveLength(1)
  const body = bodyOf({ from: '.', keep: 'gs://acme-models/agents/' })
  expect(checkSources(body)).toEqual([])
  expect(keepNeeds(body)).toMatchObject([{ at: 'gs://acme-models/agents/' }])
  expect(outlineSources(body)).toEqual(['Keeps the archive of the sources in gs://acme-models/agents/ by its digest'])
  expect(outlineSources(bodyOf({ from: '.' })).join()).toContain('no later run can restore this version')
  expect(outlineSources(bodyOf('a2V5'))).toEqual([])
})

test('a path that looks like base64 is not sent as the archive of an agent', () => {
  expect(checkSources(bodyOf('support/'))).toMatchObject([
    {
      message: 'is neither the base64 of a tar.gz nor a mapping with `from`',
      cure: 'For files of the workspace write { from: "support/" }.',
    },
  ])
  expect(checkSources(bodyOf(gzipSync('x').toString('base64')))).toEqual([])
})

test('a step without sources of the workspace sends its body as it is', async () => {
  expect(await sentSources(fakeContext({ kind: 'reasoningEngine', body: bodyOf('a2V5') }).run)).toBeUndefined()
})
