import { describe, expect, test } from 'vitest'
import { dockerRuleOf } from '../../src/workspace/docker-rules.ts'

/** Docker's own answers: https://github.com/moby/patternmatcher has the same cases. */
describe('a .dockerignore', () => {
  test.each([
    ['**', 'file', true],
    ['**', 'dir/file', true],
    ['**/', 'dir/file', true],
    ['**/**', 'dir/file', true],
    ['dir/**', 'dir/dir2/file', true],
    ['dir/**', 'other/file', false],
    ['**/dir2/*', 'dir/dir2/file', true],
    ['**/dir2/**', 'dir/dir2/dir3/file', true],
    ['**file', 'file', true],
    ['**file', 'dir/dir/file', true],
    ['**/file*txt', 'dir/dir/file.txt', true],
    ['**/*.txt', 'dir/file.txt', true],
    ['**/*.txt', 'dir/file.md', false],
    ['a**/*.txt', 'a/file.txt', true],
    ['a**/*.txt', 'a/dir/file.txt', true],
    ['a/*.txt', 'a/dir/file.txt', false],
    ['a?c', 'abc', true],
    ['a?c', 'a/c', false],
    ['a[bd]c', 'abc', true],
    ['a[b-d]c', 'acc', true],
    ['a[^b]c', 'abc', false],
    ['a[^b]c', 'axc', true],
    ['a[', 'a[', false],
    ['a\\*b', 'a*b', true],
    ['a\\*b', 'axb', false],
    ['a\\', 'a', false],
    ['.*', '.env', true],
    ['a.c', 'abc', false],
    ['a$b', 'a$b', true],
    ['build', 'build/out/file', true],
    ['build', 'src/build', false],
    ['/build/', 'build/out', true],
    ['./build', 'build', true],
    ['x/../build', 'build', true],
    ['../build', 'build', true],
    ['', 'a', false],
    ['.', 'a', false],
    ['ä*', 'äö', true],
    ['?', '😀', true],
    ['# a', '# a', false],
    [' a ', 'a', true],
    ['\ufeffa', 'a', true],
    ['A', 'a', false],
  ])('with %j and the path %j: %j', (pattern, path, ignored) => {
    expect(dockerRuleOf(`${pattern}\n`).verdict(path)).toBe(ignored ? 'ignored' : undefined)
  })

  test('goes by its last pattern that matches, and keeps a file of an ignored folder', () => {
    const rule = dockerRuleOf('*\r\n!src\r\nsrc/secret\r\n! src/secret/public.txt\r\n')
    const paths = ['README.md', 'src/', 'src/a.py', 'src/secret/key', 'src/secret/public.txt']
    expect(paths.map(rule.verdict)).toEqual(['ignored', 'kept', 'kept', 'ignored', 'kept'])
    expect(rule.keepsInside).toBe(true)
    expect(dockerRuleOf('a\n').keepsInside).toBe(false)
  })

  test('cannot stop the action with a pattern of many stars', () => {
    const rule = dockerRuleOf(`${'*a'.repeat(50)}b\n${'**/a/'.repeat(20)}b\n`)
    expect(rule.verdict('a/aaa'.repeat(200_000))).toBeUndefined()
  })
})
