import { describe, expect, test } from 'vitest'
import { readInputs } from '../../src/run/inputs.ts'

const read = (policy: string) => {
  const given: Readonly<Record<string, string>> = { grant: 'train', steps: 's.yml', github_token: 't', policy }
  return readInputs(name => given[name] ?? '').policy
}
const commit = '0123456789abcdef0123456789abcdef01234567'

describe('where the input policy says that the policy is', () => {
  test.each([
    ['a/b/p.yml@main', 'p.yml', 'main', undefined],
    ['a/b/p.yml@refs/heads/main#7', 'p.yml', 'refs/heads/main', '7'],
    ['a/b/dir/p.yml@v1.2', 'dir/p.yml', 'v1.2', undefined],
    [`a/b/p.yml@${commit.toUpperCase()}`, 'p.yml', commit, undefined],
    [`a/b/p.yml@${commit}#7`, 'p.yml', commit, '7'],
    // Tags of packages contain an @, and folders may.
    ['a/b/p.yml@refs/tags/pkg@1.0.0', 'p.yml', 'refs/tags/pkg@1.0.0', undefined],
    ['a/b/@scope/p.yml@refs/heads/main', '@scope/p.yml', 'refs/heads/main', undefined],
    ['a/b/@scope/p.yml@refs/tags/pkg@1.0.0#7', '@scope/p.yml', 'refs/tags/pkg@1.0.0', '7'],
    [`a/b/@scope/p.yml@${commit}#7`, '@scope/p.yml', commit, '7'],
    ['a/b/p.yml@refs/heads/fix#12#7', 'p.yml', 'refs/heads/fix#12', '7'],
    [`a/b/p.yml@refs/heads/x@${commit}`, 'p.yml', `refs/heads/x@${commit}`, undefined],
  ])('%s', (value, path, ref, repositoryId) => {
    const pin = repositoryId === undefined ? {} : { repositoryId }
    expect(read(value)).toEqual({ kind: 'central', owner: 'a', repository: 'b', path, ref, ...pin })
  })

  test.each([
    ['a/b/@scope/p.yml@main', /can be split at more than one @; write the whole ref: @refs\/heads/],
    ['a/b/p.yml@pkg@1.0.0', /can be split at more than one @/],
    ['a/b/p.yml@main#fix', /#REPOSITORY_ID may follow/],
    ['a/b/p.yml@main#1#2', /#REPOSITORY_ID may follow/],
    ['a/b/p.yml@main#', /#REPOSITORY_ID may follow/],
    ['a/b/p.yml@main#012', /#REPOSITORY_ID may follow/],
    ['a/b/p.yml@', /expected owner\/repo\/path@REF/],
    ['a/b/p.yml@#7', /expected owner\/repo\/path@REF/],
    ['a/b/p.yml@refs/pull/3/head', /expected owner\/repo\/path@REF/],
    ['a/b/p.yml@refs/heads/', /expected owner\/repo\/path@REF/],
    ['a/b/p.yml@main~1', /expected owner\/repo\/path@REF/],
    ['a/b/p.yml@main:x', /expected owner\/repo\/path@REF/],
    ['a/b@main', /expected owner\/repo\/path@REF/],
    ['a/b/../p.yml@main', /expected a path inside the repository/],
  ])('%s is refused', (value, message) => {
    expect(() => read(value)).toThrow(message)
  })
})
