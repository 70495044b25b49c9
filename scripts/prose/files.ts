// The files whose words npm run lint:prose checks.
import { globSync } from 'node:fs'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../..')

const documents = [
  '*.md',
  'docs/**/*.md',
  'examples/README.md',
  'emulator/README.md',
  'bench/README.md',
  '.github/**/*.md',
]
const descriptions = [
  ...['action.yml', 'package.json', 'schemas/*.json', '.github/**/*.yml'],
  ...['examples/**/*.yml', 'examples/*/.github/**/*.yml'],
]
const messages = ['src/**/*.ts']

/**
 * Paths from the repository's root of all files with our words. Files that are generated from Google's protos are not
 * ours.
 */
export const proseFiles: readonly string[] = globSync([...documents, ...descriptions, ...messages], { cwd: root })
  .filter(path => !path.endsWith('.generated.ts'))
  .toSorted()

/** Paths from the repository's root of the files whose comments are checked. */
export const commentedFiles: readonly string[] = globSync('{src,emulator,scripts,bench}/**/*.ts', { cwd: root })
  .filter(path => !path.endsWith('.generated.ts'))
  .toSorted()
