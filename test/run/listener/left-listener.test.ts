import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, linkSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { readEnd, writeEnd } from '../../../src/run/listener/end-file.ts'
import { isRunning, killProcess, type LeftListener, thisProcess } from '../../../src/run/listener/left-listener.ts'
import { isInSharedFolder, isOwnDirectory, readOwnFile } from '../../../src/run/listener/own-file.ts'
import { beginPostState, readPostState } from '../../../src/run/post-state.ts'

const temp = mkdtempSync(join(tmpdir(), 'kv-listener-'))
afterAll(() => rmSync(temp, { recursive: true, force: true }))

const left: LeftListener = {
  process: { id: 4242, startedAt: '123456' },
  directory: '/tmp/keyless-vertex-a1b2c3',
  files: [],
  stop: { url: 'http://127.0.0.1:8080', secret: 'kv-lend-stop-1' },
}

/** A main that leaves a listener, on a runner that keeps the last value of each state. */
function leave(listener = left) {
  const environment: Record<string, string> = {}
  const runner = {
    mask: () => {},
    saveState: (name: string, value: string): void => {
      environment[`STATE_${name}`] = value
    },
  }
  const record = { path: join(temp, 'record.jsonl'), state: () => ({ seq: 3, prev: 'f'.repeat(64) }) }
  const state = beginPostState(runner, record, '', () => {})
  state.keepListener(listener)
  return { environment, state }
}

describe('the state of a listener', () => {
  test.each(['https://127.0.0.1:80', 'http://evil.example:80', 'http://127.0.0.1:80@evil.example:80', 'file:///x'])(
    'does not make post connect to %s',
    url => {
      const { environment } = leave({ ...left, stop: { url, secret: 's' } })
      expect(readPostState(environment)?.listener).toMatchObject({ directory: left.directory })
      expect(readPostState(environment)?.listener?.stop).toBeUndefined()
    },
  )

  test('reaches post as main left it', () => {
    expect(readPostState(leave().environment)).toMatchObject({ listener: left, planted: [] })
  })

  test.for([
    ['without a seal', JSON.stringify(left)],
    ['with the seal of another run', leave().environment['STATE_listener'] ?? ''],
    ['with the seal of a text in a file', leave().state.seal(JSON.stringify(left))],
    ['that is not JSON', `${'0'.repeat(64)} {`],
  ])('that another step planted, %s, names no process, no address and no file to post', ([, planted]) => {
    const { environment } = leave()
    const read = readPostState({ ...environment, STATE_listener: planted })
    expect(read?.listener).toBeUndefined()
    expect(read?.planted).toEqual(['STATE_listener'])
  })

  test('cannot be sealed as unfinished work', () => {
    const { environment } = leave()
    const read = readPostState({ ...environment, STATE_begun_x: environment['STATE_listener'] })
    expect(read).toMatchObject({ inFlight: [], planted: ['STATE_begun_x'] })
  })
})

describe('the process of a listener', () => {
  test('is told apart from another one that got its id', () => {
    const here = thisProcess()
    expect(isRunning(here)).toBe(true)
    if (here.startedAt !== '') expect(isRunning({ ...here, startedAt: '1' })).toBe(false)
  })

  test('is killed only if it is certain that it is this one', async () => {
    const child = spawn(process.execPath, ['-e', 'console.log(1); setInterval(() => {}, 1e6)'])
    await once(child.stdout, 'data')
    const id = child.pid ?? 0
    killProcess({ id, startedAt: '' })
    killProcess({ id, startedAt: '1' })
    expect(isRunning({ id, startedAt: '' })).toBe(true)
    const startedAt = readFileSync(`/proc/${id}/stat`, 'latin1').split(') ')[1]?.split(' ')[19] ?? ''
    const ended = once(child, 'exit')
    killProcess({ id, startedAt })
    expect(await ended).toEqual([null, 'SIGKILL'])
    expect(isRunning({ id, startedAt })).toBe(false)
  })
})

describe('the end that a listener writes', () => {
  const end = {
    hasFailed: true,
    annotations: [{ level: 'warning', title: 'Budget', message: '80 %' }],
    summary: '# x',
  } as const

  test('is what post reads', () => {
    const directory = mkdtempSync(join(temp, 'end-'))
    const { environment, state } = leave()
    writeEnd(directory, end, state.seal)
    const unseal = readPostState(environment)?.unseal ?? (() => undefined)
    expect(readEnd(directory, unseal)).toEqual(end)
    writeFileSync(join(directory, 'end'), JSON.stringify(end))
    expect(readEnd(directory, unseal)).toBeUndefined()
  })

  test('of another run is not read', () => {
    const directory = mkdtempSync(join(temp, 'end-'))
    writeEnd(directory, end, leave().state.seal)
    expect(readEnd(directory, readPostState(leave().environment)?.unseal ?? (() => undefined))).toBeUndefined()
  })
})

describe('a file of a listener', () => {
  test('that a step replaced by a link to a foreign file is not read', () => {
    const directory = mkdtempSync(join(temp, 'own-'))
    writeFileSync(join(directory, 'secret'), 'of another')
    symlinkSync(join(directory, 'secret'), join(directory, 'soft'))
    linkSync(join(directory, 'secret'), join(directory, 'hard'))
    expect(readOwnFile(join(directory, 'soft'))).toBeUndefined()
    expect(readOwnFile(join(directory, 'hard'))).toBeUndefined()
    rmSync(join(directory, 'hard'))
    expect(readOwnFile(join(directory, 'secret'), 7)?.toString()).toBe('another')
  })

  test('is looked for only in a folder that a listener made', () => {
    const own = join(temp, 'keyless-vertex-a1b2c3')
    mkdirSync(own)
    symlinkSync(own, join(temp, 'keyless-vertex-link'))
    mkdirSync(join(temp, 'other'))
    expect(isOwnDirectory(own, temp)).toBe(true)
    for (const name of ['keyless-vertex-link', 'other', 'keyless-vertex-missing', '../keyless-vertex-a1b2c3'])
      expect(isOwnDirectory(`${temp}/${name}`, temp), name).toBe(false)
    expect(isInSharedFolder(join(temp, 'keyless-vertex', 'agent.json'), temp)).toBe(false)
    symlinkSync(own, join(temp, 'keyless-vertex'))
    expect(isInSharedFolder(join(temp, 'keyless-vertex', 'agent.json'), temp)).toBe(false)
    rmSync(join(temp, 'keyless-vertex'))
    mkdirSync(join(temp, 'keyless-vertex'))
    expect(isInSharedFolder(join(temp, 'keyless-vertex', 'agent.json'), temp)).toBe(true)
    expect(existsSync(own)).toBe(true)
  })
})
