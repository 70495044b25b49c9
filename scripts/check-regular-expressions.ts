// Checks each regular expression of src that has not been checked yet, and saves those that take time in proportion to
// the text. Each check takes at most one minute, so tests read the saved list.
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { regularExpressions, whyNotLinear } from '../test/architecture/regular-expressions.ts'

const path = join(import.meta.dirname, '../test/architecture/regular-expressions.json')
const noted: { linear: string[]; bounded: Record<string, string> } = JSON.parse(readFileSync(path, 'utf8'))
const known = new Set([...noted.linear, ...Object.keys(noted.bounded)])
const found = regularExpressions()
const linear = noted.linear.filter(written => found.has(written))
for (const [written, files] of found) {
  if (known.has(written)) continue
  const why = whyNotLinear(written, 10_000)
  if (why === undefined) linear.push(written)
  else {
    console.error(
      `${files.join(', ')}: ${written} is no linear one (${why}). Write it otherwise, or say in ${path} what bounds its text.`,
    )
    process.exitCode = 1
  }
}
const bounded = Object.fromEntries(Object.entries(noted.bounded).filter(([written]) => found.has(written)))
writeFileSync(path, `${JSON.stringify({ linear: linear.toSorted(), bounded }, null, 2)}\n`)
