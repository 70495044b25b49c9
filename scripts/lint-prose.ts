// Checks the words of documents, descriptions, messages and comments: npm run lint:prose [-- FILE…]
import { readFileSync } from 'node:fs'
import { join, relative, resolve } from 'node:path'
import { commentedFiles, proseFiles, root } from './prose/files.ts'
import { lintComments, lintProse } from './prose/lint.ts'

const named = process.argv.slice(2).map(path => relative(root, resolve(path)))
const paths = named.length > 0 ? named : proseFiles
const commented = named.length > 0 ? named.filter(path => path.endsWith('.ts')) : commentedFiles
let count = 0
const check = async (path: string, lint: typeof lintProse): Promise<void> => {
  for (const { line, column, rule, message, text } of await lint(path, readFileSync(join(root, path), 'utf8'))) {
    console.error(`${path}:${line}:${column} ${rule}: ${message}\n    ${text}`)
    count++
  }
}
for (const path of paths) await check(path, lintProse)
for (const path of commented) await check(path, lintComments)
console.log(`${paths.length} files, comments of ${commented.length} files, ${count} faults`)
process.exitCode = count > 0 ? 1 : 0
