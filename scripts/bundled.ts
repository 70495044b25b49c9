import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../', import.meta.url))
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8')

/**
 * Names of the packages that `dist` contains: those that `src` imports. They are development dependencies in
 * package.json, so that `npx github:…` installs this package alone.
 */
export function bundledPackages(): string[] {
  const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(read('package.json'))
  const imported = new Set(
    globSync('src/**/*.ts', { cwd: root })
      .flatMap(path => [...read(path).matchAll(/(?:\bfrom |\bimport )'([^'.][^']*)'|\bimport\('([^'.][^']*)'\)/g)])
      .map(([, fixed, lazy = '']) => (fixed ?? lazy).split('/'))
      .map(([first = '', second = '']) => (first.startsWith('@') ? `${first}/${second}` : first)),
  )
  return Object.keys(devDependencies).filter(name => imported.has(name))
}
