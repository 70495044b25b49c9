import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src')

/**
 * Folders that each folder may import, besides itself. Pure code (`document`, `vertex`, `policy`, `steps`, `report`)
 * and `audit`, which writes its file, import no adapter. Adapters (`github`, `identity`, `credentials`, `google`, `workspace`) do not import each other.
 * `run` connects them.
 */
const ground = ['core', 'document', 'vertex']
const mayImport: Readonly<Record<string, readonly string[]>> = {
  core: [],
  document: ['core'],
  vertex: ['core', 'document'],
  policy: [...ground, 'steps', 'identity/claims.ts'],
  steps: [...ground, 'audit/events.ts', 'identity/claims.ts'],
  audit: ['core', 'identity/claims.ts', 'policy/decide/decision.ts'],
  report: [...ground, 'policy', 'steps', 'lend/listener.ts'],
  network: ['core'],
  identity: ['core', 'network'],
  credentials: ['core', 'network', 'identity/claims.ts', 'policy/policy.ts', 'policy/compile/names.ts'],
  github: ['core', 'network', 'audit/events.ts', 'policy/decide/decision.ts', 'policy/source.ts'],
  google: [...ground, 'network', 'steps', 'audit/cloud-logging.ts', 'policy/drift/live.ts'],
  lend: [...ground, 'policy', 'network', 'audit/events.ts', 'steps/labels.ts', 'identity/claims.ts'],
  workspace: ['core', 'steps/file/sources.ts', 'steps/toolkit/service-ports.ts'],
  run: [
    ...ground,
    'workspace',
    'lend',
    'policy',
    'steps',
    'audit',
    'report',
    'network',
    'identity',
    'credentials',
    'github',
    'google',
  ],
  cli: [...ground, 'policy', 'steps', 'audit', 'report', 'network', 'identity', 'github', 'google', 'run'],
  root: ['run', 'cli'],
}

/** Packages that only one file may import. */
const onlyImporter: Readonly<Record<string, string>> = {
  '@actions/core': 'github/runner.ts',
  '@bufbuild/cel': 'policy/cel/evaluate.ts',
  'google-auth-library': 'credentials/exchange.ts',
  'eventsource-parser': 'lend/usage/sse.ts',
  jose: 'identity/jose.ts',
}
/** Folders without I/O, clock and environment, which they get as parameters. */
const pure = ['document', 'vertex', 'policy', 'report', 'steps']
const pureFolders = ['lend/calls/', 'lend/usage/', 'lend/clients/']
const forbiddenInPure = /^node:(fs|fs\/promises|net|tls|https?|child_process|os|timers.*|worker_threads)$/

const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8')
  return [
    ...text.matchAll(/(?:^|\n)(?:import|export)\b[^'\n]*(?:\n[^'\n]+)*?from '([^']+)'|\bimport\('([^']+)'\)/g),
  ].map(([, statically, lazily]) => (statically ?? lazily ?? '').replace(/^(\.\.\/)+node_modules\//, ''))
}

const partOf = (file: string): string => (file.includes('/') ? (file.split('/')[0] ?? '') : 'root')

const isPure = (file: string): boolean =>
  pure.includes(partOf(file)) || pureFolders.some(folder => file.startsWith(folder))

const isOurs = (specifier: string): boolean => specifier.startsWith('.')
const targetOf = (file: string, specifier: string): string => relative(root, join(root, dirname(file), specifier))

/** Returns the shortest circle of imports through a file; `undefined` if there is none. */
function wayBack(file: string, targets: ReadonlyMap<string, readonly string[]>): string[] | undefined {
  const seen = new Set<string>()
  let ways = [[file]]
  while (ways.length > 0) {
    const next: string[][] = []
    for (const way of ways)
      for (const target of targets.get(way.at(-1) ?? '') ?? []) {
        if (target === file) return [...way, file]
        if (!seen.has(target)) next.push([...way, target])
        seen.add(target)
      }
    ways = next
  }
  return undefined
}

describe('imports go one way', () => {
  it.each(files)('%s', file => {
    const part = partOf(file)
    for (const specifier of importsOf(file)) {
      if (isOurs(specifier)) {
        const target = targetOf(file, specifier)
        const targetPart = partOf(target)
        if (targetPart === part) continue
        const allowed = mayImport[part]?.some(one => one === targetPart || one === target) ?? false
        expect(allowed, `${file} (${part}) may not import ${target}`).toBe(true)
      } else {
        const only = Object.entries(onlyImporter).find(
          ([name]) => specifier === name || specifier.startsWith(`${name}/`),
        )
        if (only !== undefined) expect(file, `only ${only[1]} may import ${only[0]}`).toBe(only[1])
        if (isPure(file)) expect(specifier, `${file} is pure`).not.toMatch(forbiddenInPure)
      }
    }
  })

  it('no file reaches itself, not even by its types', () => {
    const targets = new Map(
      files.map(file => [
        file,
        importsOf(file)
          .filter(isOurs)
          .map(one => targetOf(file, one)),
      ]),
    )
    const circles = files.flatMap(file => {
      const way = wayBack(file, targets)
      return way === undefined ? [] : [way.join(' -> ')]
    })
    expect(circles).toEqual([])
  })

  it('the root has the three entry points and nothing else', () => {
    expect(files.filter(file => !file.includes('/')).toSorted()).toEqual(['cli.ts', 'main.ts', 'post.ts'])
  })

  it('no name of a file stands three times, except that of the definition of a family', () => {
    const places = Map.groupBy(files, file => basename(file))
    const many = [...places].filter(([name, all]) => name !== 'definition.ts' && all.length > 2)
    expect(many).toEqual([])
  })

  it('no pure part reads the clock, chance or the environment', () => {
    const reading = /\bDate\.now\(|new Date\(\)|Math\.random\(|\bprocess\.|\bsetTimeout\(|\bfetch\(/
    const guilty = files.filter(file => isPure(file) && reading.test(readFileSync(join(root, file), 'utf8')))
    expect(guilty).toEqual([])
  })

  it('nothing of the emulator is in what is shipped', () => {
    for (const file of files) expect(importsOf(file).filter(name => /emulator|test\//.test(name))).toEqual([])
  })
})

/** Returns the files and the packages that are loaded with a file. */
function loadedWith(entry: string): { readonly loaded: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const loaded = new Set([entry])
  const packages = new Set<string>()
  for (const file of loaded)
    for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(
      /(?:^|\n)(?:import|export) (?!type )[^'\n]*(?:\n[^'\n]+)*?from '([^']+)'/g,
    )) {
      if (isOurs(specifier)) loaded.add(targetOf(file, specifier))
      else packages.add(specifier)
    }
  return { loaded, packages }
}

it('main connects before it loads TLS, HTTPS or cryptography', () => {
  const { loaded, packages } = loadedWith('main.ts')
  expect([...loaded]).toContain('network/early.ts')
  expect([...packages].toSorted()).toEqual(['node:fs', 'node:net', 'node:path'])
})

it('a run that lends nothing loads no code for that', () => {
  for (const entry of [
    'run/run.ts',
    'run/execute-steps.ts',
    'run/plan.ts',
    'run/clean-up.ts',
    'run/recover.ts',
    'cli.ts',
  ])
    expect([...loadedWith(entry).loaded].filter(file => file.startsWith('lend/'))).toEqual([])
  expect([...loadedWith('run/lend.ts').loaded]).toContain('lend/server/start.ts')
})
