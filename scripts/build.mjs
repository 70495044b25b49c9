// tsc to JavaScript, then ncc: one readable ESM bundle a door, heavy libraries as lazy chunks beside it.
import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
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
    // The toolkit's own HTTP client, which nothing may use: all requests leave through src/network.
    externals: { undici: './undici.js' },
    license: 'licenses.txt',
    cache: false,
    quiet: true,
  })
  mkdirSync(folder, { recursive: true })
  writeFileSync(`${folder}/index.js`, code, { mode: code.startsWith('#!') ? 0o755 : 0o644 })
  for (const [name, { source, permissions }] of Object.entries(assets))
    writeFileSync(`${folder}/${name}`, source, { mode: permissions })
  if (code.includes('./undici.js')) copyFileSync('scripts/no-undici.js', `${folder}/undici.js`)
}
