// Compiles with tsc, then bundles with ncc: one readable ESM bundle for each entry point, with heavy libraries as lazy
// chunks next to it.
import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import ncc from '@vercel/ncc'

rmSync('build', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
for (const door of ['main', 'post', 'cli']) {
  if (existsSync(`build/${door}.js`)) await bundle(door)
}

async function bundle(door) {
  const folder = `dist/${door}`
  const { code, assets } = await ncc(`${process.cwd()}/build/${door}.js`, {
    license: 'licenses.txt',
    cache: false,
    quiet: true,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/index.js`, code, { mode: code.startsWith('#!') ? 0o755 : 0o644 })
  for (const [name, { source, permissions }] of Object.entries(assets))
    writeFileSync(`${folder}/${name}`, source, { mode: permissions })
}
