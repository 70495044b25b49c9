import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src')

/**
 * What each part may import, besides itself. The middle (`policy`, `steps`, `audit`, `report`) knows no adapter; adapters
 * (`github`, `identity`, `credentials`, `google`) know none of each other; the files at the top wire them.
 */
const ground = ['core', 'document']
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: ['document'],
  document: ['core'],
  policy: [...ground, 'steps', 'identity/claims.ts', 'report/escape.ts'],
  steps: [...ground, 'audit/events.ts', 'identity/claims.ts', 'vertex'],
  audit: [...ground, 'identity/claims.ts', 'policy/decide/decision.ts'],
  report: [...ground, 'policy', 'steps', 'vertex'],
  network: [...ground],
  identity: [...ground, 'network'],
  credentials: [...ground, 'network', 'identity/claims.ts', 'policy/policy.ts'],
  github: [...ground, 'run/inputs.ts', 'network', 'audit/events.ts', 'policy/decide/decision.ts'],
  google: [...ground, 'network', 'vertex', 'steps', 'audit/cloud-logging.ts'],
  vertex: [...ground],
}

/** Packages that only one file may know. */
const onlyImporter: Readonly<Record<string, string>> = {
  '@actions/core': 'github/runner.ts',
  'google-auth-library': 'credentials/exchange.ts',
  jose: 'identity/verify.ts',
}
/** I/O, time and environment are for the edge: these folders get them as parameters. */
const pure = ['document', 'vertex', 'policy', 'report', 'steps']
const forbiddenInPure = /^node:(fs|fs\/promises|net|tls|https?|child_process|os|timers.*|worker_threads)$/

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)(?:import|export)\b[^'\n]*(?:\n[^'\n]+)*?from '([^']+)'|\bimport\('([^']+)'\)/g),
  ].map(([, statically, lazily]) => statically ?? lazily ?? '')
}

const partOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'top')

describe('imports go one way', () => {
  it.each(files)('%s', file => {
    const part = partOf(file)
    for (const specifier of importsOf(file)) {
      if (specifier.startsWith('.')) {
        const target = relative(root, join(root, dirname(file), specifier))
        const targetPart = partOf(target)
        if (part === 'top' || part === 'run' || targetPart === part) continue
        const allowed = mayImport[part]?.some(one => one === targetPart || one === target) ?? false
        expect(allowed, `${file} (${part}) may not import ${target}`).toBe(true)
      } else {
        const only = Object.entries(onlyImporter).find(
          ([name]) => specifier === name || specifier.startsWith(`${name}/`),
        )
        if (only !== undefined) expect(file, `only ${only[1]} may import ${only[0]}`).toBe(only[1])
        if (pure.includes(part)) expect(specifier, `${file} is pure`).not.toMatch(forbiddenInPure)
      }
    }
  })

  it('no pure part reads the clock, chance or the environment', () => {
    const reading = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bsetTimeout\(|\bfetch\(/
    const guilty = files.filter(
      file => pure.includes(partOf(file)) && reading.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(guilty).toEqual([])
  })

  it('nothing of the emulator is in what is shipped', () => {
    for (const file of files) expect(importsOf(file).filter(name => /emulator|test\//.test(name))).toEqual([])
  })
})
