import { execFileSync } from 'node:child_process'
import { cpSync, globSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { bundledPackages } from '../../scripts/bundled.ts'
import { placesOf } from '../../scripts/sbom.ts'
import { withPublisher, writtenFiles } from '../../scripts/set-publisher.ts'
import { version } from '../../src/core/version.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(root, path), 'utf8')
const manifest: {
  version: string
  files: string[]
  scripts: Record<string, string>
  dependencies?: object
  optionalDependencies?: object
  peerDependencies?: object
} = JSON.parse(read('package.json'))

/** What npm always packs, besides `files`: https://docs.npmjs.com/cli/v11/configuring-npm/package-json#files */
const packed = [...manifest.files, 'package.json', 'README.md', 'LICENSE'].flatMap(path =>
  statSync(join(root, path)).isDirectory()
    ? globSync('**', { cwd: join(root, path), withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
    : [join(root, path)],
)

test('npx downloads what a user needs, and neither tests, sources nor documents', () => {
  expect(manifest.files).toEqual(['dist/cli', 'schemas', 'CHANGELOG.md'])
  expect(packed.length).toBeLessThan(150)
  const bytes = packed.reduce((sum, path) => sum + statSync(path).size, 0)
  expect(bytes).toBeLessThan(9_000_000)
})

// npm installs all development dependencies of a git dependency that has one of these scripts, to build it:
// https://github.com/npm/pacote/blob/main/lib/git.js
test('npx of the git repository builds nothing and installs nothing else', () => {
  const builds = ['preinstall', 'install', 'postinstall', 'prepack', 'prepare', 'build']
  expect(builds.filter(name => Object.hasOwn(manifest.scripts, name))).toEqual([])
  const { dependencies, optionalDependencies, peerDependencies } = manifest
  expect([dependencies, optionalDependencies, peerDependencies]).toEqual([undefined, undefined, undefined])
})

test('the packed command line runs by itself, and its version is that of the package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'packed-'))
  try {
    for (const path of [...manifest.files, 'package.json'])
      cpSync(join(root, path), join(folder, path), { recursive: true })
    const run = execFileSync(process.execPath, [join(folder, 'dist/cli/index.js'), '--version'], { encoding: 'utf8' })
    expect(run).toBe(`${manifest.version}\n`)
  } finally {
    rmSync(folder, { recursive: true })
  }
  expect(version).toBe(manifest.version)
})

test('Dependabot and ARCHITECTURE.md know which packages dist contains', () => {
  const bundled = bundledPackages()
  const [npm] = parse(read('.github/dependabot.yml')).updates
  expect(npm.groups.runtime.patterns.toSorted()).toEqual(bundled.toSorted())
  const [, rows = ''] = read('ARCHITECTURE.md').split('At run time:')
  const cells = [...(rows.split('For development:')[0] ?? '').matchAll(/^\| (`.*?) \|/gm)].map(([, cell = '']) => cell)
  const named = cells.flatMap(cell => [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name))
  expect(named.toSorted()).toEqual(bundled.toSorted())
})

test('the SBOM lists every package whose licence dist carries', () => {
  const { packages: locked } = JSON.parse(read('package-lock.json'))
  const names = new Set(placesOf(bundledPackages(), locked).map(place => place.replace(/^.*node_modules\//, '')))
  const carried = ['main', 'post', 'cli'].flatMap(door =>
    read(`dist/${door}/licenses.txt`)
      .split(/\n\n/)
      .map(part => part.trimStart().split('\n')[0] ?? '')
      .filter(name => Object.hasOwn(locked, `node_modules/${name}`)),
  )
  expect(carried.length).toBeGreaterThan(40)
  // The bundler's own runtime is not a package that it bundles.
  expect(carried.filter(name => name !== '@vercel/ncc' && !names.has(name))).toEqual([])
})

test.each(['main', 'post', 'cli'])('dist/%s carries the license of each package that it names', door => {
  const code = readdirSync(join(root, 'dist', door))
    .filter(name => name.endsWith('.js'))
    .map(name => read(`dist/${door}/${name}`))
    .join('\n')
  const modules =
    /^\/\/ EXTERNAL MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\/|CONCATENATED MODULE: \.\/node_modules\/((?:@[^/\s]+\/)?[^/\s]+)\//gm
  const named = new Set([...code.matchAll(modules)].map(([, whole, part]) => whole ?? part ?? ''))
  expect(named.size).toBeGreaterThan(2)
  const licenses = `\n\n${read(`dist/${door}/licenses.txt`)}`
  expect([...named].filter(name => !licenses.includes(`\n\n${name}\n`))).toEqual([])
})

test('one command names the publisher in every file', () => {
  const left = writtenFiles(root).filter(path => /OWNER\\?\/keyless-vertex/.test(withPublisher(read(path), 'acme')))
  expect(left).toEqual([])
  expect(withPublisher('OWNER/keyless-vertex@v1, @OWNER/security, repos/OWNER/REPO', 'acme')).toBe(
    'acme/keyless-vertex@v1, @acme/security, repos/OWNER/REPO',
  )
})
