import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../src/github/environment.ts'
import { placeToRead, readWorkspaceFile } from '../../src/github/workspace.ts'

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'keyless-workspace-')))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const real = join(folder, 'real/fraud')
const linked = join(folder, 'linked/fraud')
mkdirSync(join(real, 'vertex'), { recursive: true })
writeFileSync(join(real, 'vertex/train.yml'), 'steps\n')
writeFileSync(join(folder, 'secret.yml'), 'secret\n')
symlinkSync(join(folder, 'real'), join(folder, 'linked'))
symlinkSync(join(folder, 'secret.yml'), join(real, 'vertex/link.yml'))

const read = (workspace: string, path: string): Promise<string> =>
  readWorkspaceFile(workspace, path, 'STEPS_UNREADABLE').catch(({ message, cure }) => `${message}. ${cure}`)

describe('a file of the workspace', () => {
  it.each([
    [real, 'vertex/train.yml'],
    [real, join(real, 'vertex/train.yml')],
    [real, join(linked, 'vertex/train.yml')],
    [linked, 'vertex/train.yml'],
    [linked, join(linked, 'vertex/train.yml')],
    [linked, join(real, 'vertex/train.yml')],
    [linked, join(linked, 'vertex/../vertex/./train.yml')],
  ])('of %s is read by %s', async (workspace, path) => {
    expect(await read(workspace, path)).toBe('steps\n')
  })

  it.each([real, linked])('outside of %s is never read', async workspace => {
    for (const path of ['../../secret.yml', join(folder, 'secret.yml'), join(folder, 'linked/../secret.yml')])
      expect(await read(workspace, path)).toContain('it is outside of the workspace')
    expect(await read(workspace, 'vertex/link.yml')).toContain('it is a link to outside of the workspace')
    expect(await read(workspace, join(workspace, 'vertex/link.yml'))).toContain('a link to outside of the workspace')
    expect(await read(workspace, 'vertex/none.yml')).toContain('there is no such file in the workspace')
    expect(await read(workspace, 'vertex/train.yml\0')).toContain('there is no such file in the workspace')
  })

  it('is named from within, where a container has another path than its host', async () => {
    const said = await read(real, '/home/runner/work/fraud/fraud/vertex/train.yml')
    expect(said).toContain('it is outside of the workspace')
    expect(said).toContain(`such as vertex/train.yml. The workspace is at ${real} here; a container`)
  })
})

describe('a file to read of the workspace or RUNNER_TEMP', () => {
  const tempDirectory = join(folder, 'temp')
  mkdirSync(tempDirectory)
  writeFileSync(join(tempDirectory, 'results.json'), '{}')
  symlinkSync(join(tempDirectory, 'results.json'), join(real, 'base.json'))

  it.each([
    [real, 'vertex/train.yml', join(real, 'vertex/train.yml')],
    [linked, join(linked, 'vertex/train.yml'), join(real, 'vertex/train.yml')],
    [real, join(tempDirectory, 'results.json'), join(tempDirectory, 'results.json')],
    [real, '../../temp/results.json', join(tempDirectory, 'results.json')],
  ])('of %s is %s', (workspace, path, found) => {
    expect(placeToRead(path, { workspace, tempDirectory })).toBe(found)
  })

  it('is none that a link of a pull request leads to', () => {
    const paths = [
      'base.json',
      'vertex/link.yml',
      'vertex/none.yml',
      '../../secret.yml',
      join(folder, 'secret.yml'),
      'x\0',
    ]
    for (const path of paths) expect(placeToRead(path, { workspace: real, tempDirectory })).toBeUndefined()
  })
})

describe('an environment without what every runner sets', () => {
  const says = (env: NodeJS.ProcessEnv): string => {
    try {
      readEnvironment(env)
    } catch (error) {
      return String(error)
    }
    return ''
  }

  it('is no runner where there is no sign of one', () => {
    expect(says({})).toContain('this is not a GitHub Actions runner')
  })

  it('is an old runner, or an old server, where there is', () => {
    const old = {
      GITHUB_ACTIONS: 'true',
      GITHUB_SERVER_URL: 'https://ghes.example',
      GITHUB_API_URL: 'https://ghes.example/api/v3',
      GITHUB_REPOSITORY: 'acme/fraud',
      GITHUB_RUN_ID: '1',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: 'a',
      GITHUB_WORKSPACE: '/w',
      RUNNER_TEMP: '/t',
    }
    expect(says(old)).toContain('This runner does not set GITHUB_REPOSITORY_ID, which every current runner')
    expect(says({ ...old, GITHUB_REPOSITORY_ID: '1' })).toBe('')
  })
})
