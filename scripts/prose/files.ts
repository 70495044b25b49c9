// The files whose words npm run lint:prose checks.
import { globSync } from 'node:fs'
import { join } from 'node:path'
import pending from './pending.json' with { type: 'json' }

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

/** The paths of all files with our words, from the repository's root. What is generated from Google's protos is not ours. */
export const proseFiles: readonly string[] = globSync([...documents, ...descriptions, ...messages], { cwd: root })
  .filter(path => !path.endsWith('.generated.ts'))
  .toSorted()

/** Whether a file still has faults of old, which do not fail the check. An entry is a file, or a folder with its slash. */
export const isPending = (path: string): boolean =>
  pending.some(entry => entry === path || (entry.endsWith('/') && path.startsWith(entry)))
