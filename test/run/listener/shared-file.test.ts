import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { removeSharedFiles, writeSharedFiles } from '../../../src/run/listener/shared-file.ts'

let temp = ''
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'kv-shared-'))
})
afterEach(() => rmSync(temp, { recursive: true, force: true }))

const content = {
  gateway_url: 'http://127.0.0.1:8123',
  port: 8123,
  project_id: 'acme-ml',
  credentials_file_path: undefined,
  stop: { url: 'http://127.0.0.1:8123/stop', secret: 's' },
  variables: { GOOGLE_CLOUD_PROJECT: 'acme-ml', NO_PROXY: '127.0.0.1,localhost' },
}

describe('the files of a background listener', () => {
  test('are found by the name of the grant, and closed to others', () => {
    mkdirSync(join(temp, 'keyless-vertex'), { mode: 0o755 })
    const files = writeSharedFiles(temp, 'agent', content)
    expect(files.json).toBe(join(temp, 'keyless-vertex', 'agent.json'))
    expect(JSON.parse(readFileSync(files.json, 'utf8'))).toMatchObject({ port: 8123, variables: content.variables })
    expect(readFileSync(files.env, 'utf8')).toBe('GOOGLE_CLOUD_PROJECT=acme-ml\nNO_PROXY=127.0.0.1,localhost\n')
    for (const path of [join(temp, 'keyless-vertex'), files.json, files.env]) expect(statSync(path).mode & 0o77).toBe(0)
  })

  test('are known to post before they exist, so that a kill between the two leaves none', () => {
    const known: boolean[] = []
    const files = writeSharedFiles(temp, 'agent', content, ({ json, env }) =>
      known.push(existsSync(json), existsSync(env)),
    )
    expect(known).toEqual([false, false])
    expect(existsSync(files.json)).toBe(true)
  })

  test('of a second listener of the grant have names of their own', () => {
    const one = writeSharedFiles(temp, 'agent', content)
    const other = writeSharedFiles(temp, 'agent', content)
    expect(other.env).toBe(join(temp, 'keyless-vertex', 'agent-2.env'))
    removeSharedFiles(one)
    expect(readFileSync(other.json, 'utf8')).not.toBe('')
  })

  test('are not written through a link that another step made', () => {
    mkdirSync(join(temp, 'elsewhere'))
    symlinkSync(join(temp, 'elsewhere'), join(temp, 'keyless-vertex'))
    expect(() => writeSharedFiles(temp, 'agent', content)).toThrow('is not a folder of this user')
    rmSync(join(temp, 'keyless-vertex'))
    writeFileSync(join(temp, 'victim'), 'of another')
    mkdirSync(join(temp, 'keyless-vertex'))
    symlinkSync(join(temp, 'victim'), join(temp, 'keyless-vertex', 'agent.json.new'))
    expect(() => writeSharedFiles(temp, 'agent', content)).toThrow('cannot be written')
    expect(readFileSync(join(temp, 'victim'), 'utf8')).toBe('of another')
  })

  test('say why they cannot be written', () => {
    writeFileSync(join(temp, 'keyless-vertex'), '')
    expect(() => writeSharedFiles(temp, 'agent', content)).toThrow('keyless-vertex')
    chmodSync(temp, 0o700)
  })
})
