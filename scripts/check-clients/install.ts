import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/** Agents that are checked: the newest versions when this was written. */
const agents = { '@anthropic-ai/claude-code': '2.1.332', '@google/gemini-cli': '0.61.0' } as const

/** Installs the agents from npm into a folder, once. @returns the folder of their programs */
export function installAgents(folder: string): string {
  const programs = join(folder, 'node_modules/.bin')
  mkdirSync(folder, { recursive: true })
  const manifest = JSON.stringify({ private: true, dependencies: agents })
  if (!existsSync(join(programs, 'claude')) || !existsSync(join(programs, 'gemini'))) {
    writeFileSync(join(folder, 'package.json'), manifest)
    console.log(`Installing ${Object.entries(agents).map(one => one.join('@'))} …`)
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: folder, stdio: 'inherit' })
  }
  return programs
}

/** Folder of Node 24, which the agents need. */
export const nodeFolder = resolve(import.meta.dirname, '../../node_modules/node/bin')
