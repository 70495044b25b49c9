import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { commentsIn, isThere, pathsIn, root } from './comments.ts'

const read = (file: string): string => readFileSync(join(root, file), 'utf8')
const pages = globSync('docs/design/*.md', { cwd: root }).toSorted()
const sources = globSync('{src,emulator,test,scripts,bench}/**/*.{ts,mjs,js}', { cwd: root })
  .filter(file => !file.includes('.generated.'))
  .toSorted()
  .map(file => ({ file, comments: commentsIn(file, read(file)) }))

/** Names of notes that a reader of this repository does not have. */
const unpublished = /\bDESIGN\b|\b(?:facts|findings)\/\w/

describe('a reader can open what a comment names', () => {
  it('every path in a comment exists, from the root or from the folder of the file', () => {
    const missing = sources.flatMap(({ file, comments }) =>
      comments
        .flatMap(pathsIn)
        .filter(name => !isThere(name, file))
        .map(name => `${file}: ${name}`),
    )
    expect(missing).toEqual([])
  })

  it('every path on a page of docs/design exists', () => {
    const missing = pages.flatMap(file =>
      pathsIn(read(file))
        .filter(name => !isThere(name, file))
        .map(name => `${file}: ${name}`),
    )
    expect(pages).not.toEqual([])
    expect(missing).toEqual([])
  })

  it('no comment cites a document that is not in the repository', () => {
    const found = sources.flatMap(({ file, comments }) =>
      comments.flatMap(comment => (unpublished.test(comment) ? [`${file}: ${comment}`] : [])),
    )
    expect(found).toEqual([])
  })

  it('finds the paths of a comment, and takes no address or name of a user for one', () => {
    const [comment = ''] = commentsIn('src/a.ts', '/** See docs/design/policy.md and `../b.ts` (src/policy/load/). */')
    expect(pathsIn(comment)).toEqual(['docs/design/policy.md', '../b.ts', 'src/policy/load'])
    expect(pathsIn('https://github.com/actions/runner/blob/main/src/Misc.ts, vertex/train.yml, Message.field')).toEqual(
      [],
    )
    expect(isThere('docs/design/README.md', 'src/main.ts')).toBe(true)
    expect(isThere('comments.ts', 'test/architecture/comments.test.ts')).toBe(true)
    expect(isThere('src/no-such-file.ts', 'src/main.ts')).toBe(false)
    expect(unpublished.test(commentsIn('src/a.ts', '// as DESIGN has it')[0] ?? '')).toBe(true)
  })
})
