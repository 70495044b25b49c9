// Checks the words of documents, descriptions and messages: npm run lint:prose [-- FILE…]
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { isPending, proseFiles, root } from './prose/files.ts'
import { lintProse } from './prose/lint.ts'

const named = process.argv.slice(2).map(path => relative(root, resolve(path)))
const paths = named.length > 0 ? named : proseFiles.filter(path => !isPending(path))
let count = 0
for (const path of paths) {
  for (const { line, column, rule, message, text } of await lintProse(path, readFileSync(join(root, path), 'utf8'))) {
    console.error(`${path}:${line}:${column} ${rule}: ${message}\n    ${text}`)
    count++
  }
}
const skipped = named.length > 0 ? 0 : proseFiles.length - paths.length
console.log(
  `${paths.length} files, ${count} faults${skipped > 0 ? `; ${skipped} files of scripts/prose/pending.json not checked` : ''}`,
)
process.exitCode = count > 0 ? 1 : 0
