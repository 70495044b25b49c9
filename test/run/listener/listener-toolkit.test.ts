import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createListenerToolkit } from '../../../src/run/listener/listener-toolkit.ts'
import { readToListener, readToMain, type ToMain } from '../../../src/run/listener/messages.ts'

let temp = ''
beforeEach(() => {
  temp = mkdtempSync(join(tmpdir(), 'kv-toolkit-'))
})
afterEach(() => rmSync(temp, { recursive: true, force: true }))

/** A listener's toolkit, with what main and the log get. */
function listener() {
  const sent: ToMain[] = []
  const printed: string[] = []
  const state = join(temp, 'state')
  writeFileSync(state, '')
  const channel = { send: async (message: ToMain) => void sent.push(message), leave: () => {} }
  const env = { GITHUB_STATE: state, INPUT_RUN: ' x ' }
  return { ...createListenerToolkit(env, temp, channel, text => printed.push(text)), sent, printed, state }
}

describe('the toolkit of a listener', () => {
  test('lets main print until it is ready, and writes the files of the runner itself', () => {
    const { toolkit, sent, state } = listener()
    toolkit.setSecret('a-secret')
    toolkit.warning('careful', { title: 'Budget' })
    toolkit.append('GITHUB_STATE', 'a=b\n')
    expect(sent).toEqual([
      { kind: 'command', name: 'setSecret', values: ['a-secret'] },
      { kind: 'command', name: 'warning', values: ['careful', { title: 'Budget' }] },
    ])
    expect(readFileSync(state, 'utf8')).toBe('a=b\n')
    expect(toolkit.getInput('run')).toBe('x')
  })

  test('prints no secret once no runner masks it', async () => {
    const { toolkit, laterSteps, end, sent, printed, state } = listener()
    const first = 'ya29.first-0123456789'
    toolkit.setSecret(first)
    await laterSteps.ready(text => `sealed ${text}`)
    const renewed = 'secret-of-a-renewal-0123456789'
    toolkit.setSecret(renewed)
    toolkit.info(`one ${first}\ntwo ${renewed}`)
    toolkit.error(`three ${renewed}`, { title: 'Trouble' })
    toolkit.append('GITHUB_STATE', 'late=1\n')
    toolkit.append('GITHUB_STEP_SUMMARY', '# Lent\n')
    toolkit.fail()
    await end()
    expect(sent).toHaveLength(2)
    expect(sent[1]).toEqual({ kind: 'done', exitCode: 0 })
    const end_ = readFileSync(join(temp, 'end'), 'utf8')
    for (const text of [...printed, end_]) for (const secret of [first, renewed]) expect(text).not.toContain(secret)
    expect(JSON.parse(end_.replace('sealed ', ''))).toEqual({
      hasFailed: true,
      annotations: [{ level: 'error', title: 'Trouble', message: 'three ***' }],
      summary: '# Lent\n',
    })
    expect(readFileSync(state, 'utf8')).toBe('')
  })

  test('tells main of a failure before it was ready, and removes its folder', async () => {
    const { toolkit, end, sent } = listener()
    toolkit.fail()
    await end()
    expect(sent).toEqual([{ kind: 'done', exitCode: 1 }])
    expect(() => readFileSync(join(temp, 'state'))).toThrow('ENOENT')
  })
})

test('a message in another form is none', () => {
  for (const message of [null, 'begin', { kind: 'begin' }, { kind: 'begin', env: {}, directory: 7 }, { kind: 'other' }])
    expect(readToListener(message)).toBeUndefined()
  for (const message of [null, { kind: 'command', name: 'append', values: [] }, { kind: 'command', name: 'info' }])
    expect(readToMain(message)).toBeUndefined()
})
