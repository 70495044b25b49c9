// Writes the account that publishes the action into every file that names it: node scripts/set-publisher.ts ACCOUNT
// Until then the files say OWNER. package.json (`repository`) is the place that the generators read.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Stands for the account in the files of a checkout that is not published yet. */
export const placeholder = 'OWNER'

/** Returns a file's text with the account in place of the placeholder. `OWNER/NAME` and the like stay. */
export const withPublisher = (text: string, account: string): string =>
  text
    .replace(/\bOWNER(?=\\?\/keyless-vertex\b)/g, account)
    .replace(/@OWNER(?=\/(?:maintainers|security)\b)/g, `@${account}`)

/** Returns the files of the repository that are written by hand or by a generator, without what the build writes. */
export const writtenFiles = (root: string): string[] =>
  execFileSync('git', ['ls-files', '-z', '--', '.', ':!dist', ':!*.png', ':!scripts/set-publisher.ts'], {
    cwd: root,
    encoding: 'utf8',
  })
    .split('\0')
    .filter(path => path !== '')

if (import.meta.main) {
  const [, , account = ''] = process.argv
  // https://docs.github.com/en/enterprise-cloud@latest/admin/concepts/identity-and-access-management/username-considerations
  if (!/^[a-z\d](?:[a-z\d-]{0,37}[a-z\d])?$/i.test(account) || account === placeholder)
    throw new Error('expected the login of a user or an organization: node scripts/set-publisher.ts ACCOUNT')
  const root = fileURLToPath(new URL('../', import.meta.url))
  for (const path of writtenFiles(root)) {
    const text = readFileSync(`${root}${path}`, 'utf8')
    const changed = withPublisher(text, account)
    if (changed !== text) {
      writeFileSync(`${root}${path}`, changed)
      console.log(path)
    }
    for (const [index, line] of changed.split('\n').entries())
      if (/\bOWNER`? (?:with|stands|for) /.test(line)) console.log(`edit by hand: ${path}:${index + 1}: ${line.trim()}`)
  }
  console.log('Now run: npm run generate && npm run build:dist && npm test')
}
