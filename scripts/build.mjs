// tsc to JavaScript, then ncc: one readable ESM bundle a door, heavy libraries as lazy chunks beside it.
import { execFileSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'

const bin = name => `node_modules/.bin/${name}`
const run = (command, ...args) => execFileSync(command, args, { stdio: ['ignore', 'ignore', 'inherit'] })

rmSync('build', { recursive: true, force: true })
rmSync('dist', { recursive: true, force: true })
execFileSync(bin('tsc'), ['-p', 'tsconfig.build.json'], { stdio: 'inherit' })
for (const door of ['main', 'post', 'cli']) {
  if (!existsSync(`build/${door}.js`)) continue
  run(bin('ncc'), 'build', `build/${door}.js`, '-o', `dist/${door}`, '--license', 'licenses.txt')
}
