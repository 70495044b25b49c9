import { expect, test } from 'vitest'
import {
  exchangeEntries,
  githubEntries,
  googleEntries,
  impersonationEntries,
  stepEntries,
} from '../../scripts/troubleshooting.ts'
import { networkEntries } from '../../scripts/troubleshooting-network.ts'
import { refusalRows } from '../../src/core/google-refusals.ts'
import { exchangeCauses } from '../../src/credentials/exchange-causes.ts'
import { impersonationCauses } from '../../src/credentials/impersonation-causes.ts'
import { refusalExplanations } from '../../src/github/refusals.ts'
import { flaws } from '../../src/network/certificates.ts'
import { connections } from '../../src/network/failures.ts'
import { symptomRows } from '../../src/report/symptoms.ts'
import { read } from './markdown.ts'

const page = read('docs/troubleshooting.md')
const anchors = [...page.matchAll(/^<a id="([\w-]+)"><\/a>$/gm)].map(([, id = '']) => id)
const causes = [exchangeCauses, impersonationCauses].flatMap(({ particular, general }) => [...particular, ...general])

test('every diagnosis has one anchor on the page', () => {
  const rows = [...symptomRows, ...refusalRows, ...causes, ...refusalExplanations].flatMap(({ id }) => id ?? [])
  const network = networkEntries().map(({ id }) => id)
  expect(anchors.toSorted()).toEqual([...new Set([...rows, ...network])].toSorted())
  expect(symptomRows.filter(({ id }) => id === undefined)).toHaveLength(2)
})

test('every diagnosis is found by its words, and has a title, a cause and a fix', () => {
  const entries = [
    ...[exchangeEntries(), impersonationEntries(), googleEntries(), stepEntries()],
    ...[githubEntries(), networkEntries()],
  ].flat()
  expect(entries.length).toBeGreaterThan(75)
  for (const { id, variants } of entries) {
    expect(variants, id).not.toEqual([])
    for (const { title, said, cause, cure, commands = [] } of variants) {
      for (const words of said) expect(page, id).toContain(`\n${words}\n`)
      expect([title, cause].includes(''), id).toBe(false)
      expect(cure !== undefined || commands.length > 0, id).toBe(true)
    }
  }
})

test('every error code of a connection or a certificate is on the page', () => {
  for (const code of [...Object.keys(connections), ...Object.keys(flaws)])
    expect(page).toMatch(new RegExp(`\\b${code}\\b`))
})
