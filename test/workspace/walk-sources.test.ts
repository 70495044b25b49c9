import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walkSources } from '../../src/workspace/walk-sources.ts'
import { checkoutOf, requestOf } from './checkout.ts'

const pathsIn = (root: string, more: Parameters<typeof requestOf>[0] = {}, never: readonly string[] = []) => {
  const { files, faults } = walkSources(root, requestOf(more), never)
  return faults.length > 0 ? faults.map(({ message }) => message) : files.map(({ path }) => path)
}

describe('what a step takes from the workspace', () => {
  test('is sorted byte by byte, without git and without what the repository ignores', () => {
    using checkout = checkoutOf({
      '.gitignore': '*.log\n/code/secret\n',
      'code/.gitignore': 'build/\n!keep.log\n',
      'code/.git/config': 'x',
      'code/B': '',
      'code/a': '',
      'code/ä': '',
      'code/x.log': '',
      'code/keep.log': '',
      'code/build/out': '',
      'code/secret': '',
      'code/deep/build/out': '',
      'code/deep/z': '',
    })
    expect(pathsIn(checkout.root)).toEqual(['.gitignore', 'B', 'a', 'deep/z', 'keep.log', 'ä'])
  })

  test('has an ignored folder that `from` names, but not what that folder itself ignores', () => {
    using checkout = checkoutOf({
      '.gitignore': 'dist\n',
      'dist/a.whl': '',
      'dist/.gitignore': '*.tmp',
      'dist/b.tmp': '',
    })
    expect(pathsIn(checkout.root, { from: ['dist'] })).toEqual(['.gitignore', 'a.whl'])
    expect(pathsIn(checkout.root, { from: ['dist/a.whl'] })).toEqual(['a.whl'])
  })

  test('follows include and exclude, and takes an ignored file that include writes out', () => {
    using checkout = checkoutOf({
      '.gitignore': '*.json',
      'code/a.py': '',
      'code/b.py': '',
      'code/c.txt': '',
      'code/d.json': '',
    })
    expect(pathsIn(checkout.root, { include: ['*.py'] })).toEqual(['a.py', 'b.py'])
    expect(pathsIn(checkout.root, { exclude: ['b.*', '*.txt'] })).toEqual(['a.py'])
    expect(pathsIn(checkout.root, { include: ['a.py', 'd.json'] })).toEqual(['a.py', 'd.json'])
  })

  test('goes by .dockerignore in place of .gitignore, with patterns from its own folder', () => {
    using checkout = checkoutOf({
      '.gitignore': 'dist\n',
      'code/.dockerignore': 'node_modules\n# words\n*.md\n!README.md\n',
      'code/node_modules/x': '',
      'code/lib/node_modules/y': '',
      'code/dist/out.js': '',
      'code/README.md': '',
      'code/notes.md': '',
    })
    const taken = ['.dockerignore', 'README.md', 'dist/out.js', 'lib/node_modules/y']
    expect(pathsIn(checkout.root, { ignoreFile: '.dockerignore' })).toEqual(taken)
  })

  test('never has what the action itself writes', () => {
    using checkout = checkoutOf({ 'code/a': '', 'code/audit.jsonl': '', 'code/tmp/b': '' })
    const never = [join(checkout.root, 'code/audit.jsonl'), join(checkout.root, 'code/tmp')]
    expect(pathsIn(checkout.root, {}, never)).toEqual(['a'])
  })

  test('follows links inside of the workspace, and refuses every other one', () => {
    using checkout = checkoutOf({ 'code/a': '', 'shared/b': '', 'secret/c': '' })
    symlinkSync('../shared', join(checkout.root, 'code/shared'))
    expect(pathsIn(checkout.root)).toEqual(['a', 'shared/b'])
    symlinkSync('/etc', join(checkout.root, 'code/etc'))
    symlinkSync('/etc/passwd', join(checkout.root, 'code/passwd'))
    symlinkSync('nothing', join(checkout.root, 'code/broken'))
    symlinkSync('.', join(checkout.root, 'code/again'))
    expect(pathsIn(checkout.root)).toEqual([
      'code/again is a link to a folder that contains it',
      'code/broken is a link to nothing',
      'code/etc is a link to outside of the workspace',
      'code/passwd is a link to outside of the workspace',
    ])
    expect(pathsIn(checkout.root, { exclude: ['again', 'broken', 'etc', 'passwd'] })).toEqual(['a', 'shared/b'])
  })

  test.each([
    ['../outside', '../outside is outside of the workspace'],
    ['/etc', '/etc is outside of the workspace'],
    ['missing', 'there is no missing in the workspace'],
    ['.git', ".git is git's own folder"],
    ['.git/hooks', ".git/hooks is git's own folder"],
    ['empty', 'there is no file to send: it has none, besides those that the repository ignores'],
    ['link', 'link is a link to outside of the workspace'],
  ])('is refused for %s', (from, message) => {
    using checkout = checkoutOf({ '.git/hooks/x': '' })
    mkdirSync(join(checkout.root, 'empty'))
    symlinkSync('/etc', join(checkout.root, 'link'))
    expect(pathsIn(checkout.root, { from: [from] })).toEqual([message])
  })

  test('is refused with all faults at once', () => {
    using checkout = checkoutOf({ 'code/a': '' })
    expect(pathsIn(checkout.root, { from: ['code', 'x', '../y'] })).toEqual([
      'there is no x in the workspace',
      '../y is outside of the workspace',
    ])
  })

  test('is refused if two files get one name, or if it is too large', () => {
    using checkout = checkoutOf({ 'code/a': '12345', 'more/a': '67890' })
    expect(pathsIn(checkout.root, { from: ['code', 'more'] })).toEqual(['two files would be a: code/a and more/a'])
    expect(pathsIn(checkout.root, { maxBytes: 4 })).toEqual([
      'the files have more than 4 bytes: a is the one that exceeds it',
    ])
  })

  test('is refused for a name with a line break, which would forge a line of the manifest', () => {
    using checkout = checkoutOf({ 'code/a\nb': '' })
    expect(pathsIn(checkout.root)[0]).toContain('has a name that no object can have: "a\\nb"')
  })

  test('is refused for a pipe, which would wait for ever', () => {
    using checkout = checkoutOf({ 'code/a': '' })
    execFileSync('mkfifo', [join(checkout.root, 'code/pipe')])
    expect(pathsIn(checkout.root)).toEqual(['code/pipe is neither a file nor a folder'])
  })
})
