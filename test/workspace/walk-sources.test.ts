import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { walkSources } from '../../src/workspace/walk-sources.ts'
import { checkoutOf, requestOf, withoutRoot } from './checkout.ts'

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
    // The folder for temporary files may be around the workspace.
    expect(pathsIn(checkout.root, {}, [dirname(checkout.root)])).toEqual(['a', 'audit.jsonl', 'tmp/b'])
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

  test('a path with a pattern is answered with the include to write', () => {
    using checkout = checkoutOf({ 'dist/a.whl': '' })
    const { faults } = walkSources(checkout.root, requestOf({ from: ['dist/*.whl'] }), [])
    expect(faults[0]?.cure).toBe('A path has no patterns. Write from: dist, and include: ["*.whl"].')
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

  test('distinguishes case, as git does: a rule for build leaves BUILD', () => {
    using checkout = checkoutOf({ 'code/.gitignore': 'build\n', 'code/BUILD': '', 'code/src/build': '' })
    expect(pathsIn(checkout.root)).toEqual(['.gitignore', 'BUILD'])
  })

  test('has no ignored file whose name begins with two dots', () => {
    using checkout = checkoutOf({ 'code/.gitignore': '..env\n', 'code/..env': 'SECRET=1', 'code/a': '' })
    expect(pathsIn(checkout.root)).toEqual(['.gitignore', 'a'])
  })

  test('is refused if a list of what to ignore cannot be used: a secret could be sent', () => {
    using checkout = checkoutOf({ rules: '.env', 'code/.env': 'SECRET=1', 'code/sub/a': '' })
    symlinkSync('../rules', join(checkout.root, 'code/.gitignore'))
    execFileSync('mkfifo', [join(checkout.root, 'code/sub/.gitignore')])
    expect(pathsIn(checkout.root, { exclude: ['.gitignore'] })).toEqual([
      'code/.gitignore is a link, which git does not follow',
      'code/sub/.gitignore is not a file',
    ])
    using large = checkoutOf({ 'code/.gitignore': 'x\n'.repeat(600_000) })
    expect(pathsIn(large.root)[0]).toContain('code/.gitignore has 1200000 bytes')
  })

  test('is refused if a folder or its list cannot be read', async () => {
    using checkout = checkoutOf({ 'code/.gitignore': 'x', 'code/closed/a': '', 'code/hidden/.gitignore': '' })
    chmodSync(checkout.root, 0o755)
    chmodSync(join(checkout.root, 'code/.gitignore'), 0)
    chmodSync(join(checkout.root, 'code/closed'), 0)
    chmodSync(join(checkout.root, 'code/hidden'), 0o444)
    const found = await withoutRoot(() => pathsIn(checkout.root))
    for (const name of ['closed', 'hidden']) chmodSync(join(checkout.root, 'code', name), 0o700)
    expect(found).toEqual([
      'code/.gitignore cannot be read',
      'code/closed cannot be read',
      'code/hidden/.gitignore cannot be read',
      'code/hidden/.gitignore cannot be read',
    ])
  })

  test('has no credential of google-github-actions/auth, which leaves it in the workspace', () => {
    const name = 'gha-creds-0123456789abcdef.json'
    using checkout = checkoutOf({ [name]: '{}', a: '' })
    expect(pathsIn(checkout.root, { from: ['.'] })).toEqual(['a'])
    expect(pathsIn(checkout.root, { from: ['.'], include: ['a', '*.json'] })).toEqual(['a'])
    expect(pathsIn(checkout.root, { from: [name] })).toEqual([
      `${name} is a credential, or a file that this action writes`,
    ])
  })

  test('is refused if include names a path that is not there, so that nothing is missing later', () => {
    using checkout = checkoutOf({ 'code/src/a.py': '', 'code/b.py': '' })
    expect(pathsIn(checkout.root, { include: ['src', 'b.py', '*.yaml'] })).toEqual(['b.py', 'src/a.py'])
    expect(pathsIn(checkout.root, { include: ['src', 'model.pkl', 'src/b.py'] })).toEqual([
      'include names model.pkl, src/b.py, which does not exist',
    ])
  })

  test('does not stop at a bad name, a broken link or a pipe that is excluded', () => {
    using checkout = checkoutOf({ '.gitignore': 'tmp*\n', 'code/a': '', 'code/tmp\nx': '', 'code/bad\tname': '' })
    symlinkSync('nothing', join(checkout.root, 'code/tmp-link'))
    symlinkSync('nothing', join(checkout.root, 'code/link'))
    execFileSync('mkfifo', [join(checkout.root, 'code/tmp-pipe')])
    expect(pathsIn(checkout.root, { exclude: ['link', 'bad*'] })).toEqual(['a'])
    expect(pathsIn(checkout.root, { include: ['a'] })).toEqual(['a'])
  })

  test.skipIf(process.platform !== 'linux')('is refused for a name that is not UTF-8', () => {
    using checkout = checkoutOf({ 'code/a': '' })
    writeFileSync(Buffer.concat([Buffer.from(join(checkout.root, 'code/')), Buffer.from([0x62, 0xff])]), '')
    expect(pathsIn(checkout.root)[0]).toContain('code has a name that no object can have: "b\ufffd"')
    expect(pathsIn(checkout.root, { exclude: ['b*'] })).toEqual(['a'])
  })

  test('is refused for a path that is too long for the name of an object', () => {
    using checkout = checkoutOf({ [`code/${`${'ä'.repeat(100)}/`.repeat(5)}file`]: '', 'code/b': '' })
    expect(pathsIn(checkout.root)).toEqual(['b', `${`${'ä'.repeat(100)}/`.repeat(5)}file`])
    checkout.write(`code/${`${'ä'.repeat(100)}/`.repeat(5)}${'x'.repeat(40)}`, '')
    expect(pathsIn(checkout.root)[0]).toContain('has a path of 1045 bytes')
  })

  test('ends with an error where links make endless paths, without a file in them', () => {
    using checkout = checkoutOf({ 'code/a': '' })
    for (let level = 0; level < 40; level++) {
      mkdirSync(join(checkout.root, `f${level}`))
      for (const name of 'pqrstuvw') symlinkSync(`../f${level + 1}`, join(checkout.root, `f${level}`, name))
    }
    mkdirSync(join(checkout.root, 'f40'))
    expect(pathsIn(checkout.root, { from: ['f0'] })[0]).toMatch(/is the last of more than 10000 links to folders$/)
  })

  describe('for an image', () => {
    const pathsForImage = (root: string, requires = 'Dockerfile') =>
      pathsIn(root, { ignoreFile: '.dockerignore', requires })

    test('has the Dockerfile and the list although the list ignores them', () => {
      using checkout = checkoutOf({
        'code/.dockerignore': 'docker\n.dockerignore\n*.md',
        'code/docker/Dockerfile': '',
        'code/docker/other': '',
        'code/a.py': '',
        'code/a.md': '',
      })
      expect(pathsForImage(checkout.root, 'docker/Dockerfile')).toEqual(['.dockerignore', 'a.py', 'docker/Dockerfile'])
    })

    test('has what a list keeps of ignored folders', () => {
      using checkout = checkoutOf({
        'code/.dockerignore': '**\n!src/**\n!requirements.txt\nsrc/**/*.pyc\n',
        'code/Dockerfile': '',
        'code/src/deep/a.py': '',
        'code/src/deep/a.pyc': '',
        'code/data/b': '',
        'code/requirements.txt': '',
      })
      expect(pathsForImage(checkout.root)).toEqual(['.dockerignore', 'Dockerfile', 'requirements.txt', 'src/deep/a.py'])
    })

    test('goes by the list of the Dockerfile itself first', () => {
      using checkout = checkoutOf({
        'code/.dockerignore': 'a.py',
        'code/api.Dockerfile': '',
        'code/api.Dockerfile.dockerignore': 'b.py',
        'code/a.py': '',
        'code/b.py': '',
      })
      expect(pathsForImage(checkout.root, 'api.Dockerfile')).toEqual([
        '.dockerignore',
        'a.py',
        'api.Dockerfile',
        'api.Dockerfile.dockerignore',
      ])
    })

    test('does not look for a Dockerfile or its list outside of the folder', () => {
      using checkout = checkoutOf({ Dockerfile: '', 'Dockerfile.dockerignore': '*', 'code/a': '' })
      expect(pathsForImage(checkout.root, '../Dockerfile')).toEqual(['a'])
    })
  })
})
