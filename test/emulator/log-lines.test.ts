import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Masks } from '../../emulator/runner/masks.ts'
import { StepLog } from '../../emulator/runner/step-log.ts'
import { logLine } from '../../src/core/escape.ts'
import { createRunner, type Toolkit } from '../../src/github/runner.ts'

/** Pieces of commands, and characters that may surround them. */
const piece = fc.oneof(
  fc.constantFrom(
    '::',
    ':',
    '##[',
    '##',
    '[',
    ']',
    '#',
    ' ',
    '\t',
    '\n',
    '\r',
    '\r\n',
    '\u0085',
    '\u2028',
    '\u2029',
    '\u00a0',
  ),
  fc.constantFrom('\ufeff', '\u3000', '\u000b', '\u000c', '\u001c', '%0A', '%0D', 'x'),
  fc.constantFrom(
    'set-output name=a',
    'SET-OUTPUT name=a',
    'error',
    'add-mask',
    'stop-commands',
    'Group',
    'save-state name=run',
  ),
  fc.string(),
)
const hostile = fc.array(piece, { maxLength: 12 }).map(pieces => pieces.join(''))

/** A runner that reads the action's output as GitHub's runner does. */
function reading(replaced: Partial<Toolkit> = {}) {
  const log = new StepLog(new Masks(), false)
  const print = (text: string): void => log.write('stdout', Buffer.from(text))
  const unused = (): never => {
    throw new Error('only lines are printed here')
  }
  const toolkit: Toolkit = {
    info: text => print(`${text}\n`),
    startGroup: name => print(`::group::${name}\n`),
    endGroup: () => print('::endgroup::\n'),
    debug: text => print(`::debug::${text}\n`),
    getInput: () => '',
    setSecret: unused,
    error: unused,
    notice: unused,
    warning: unused,
    append: unused,
    fail: unused,
    ...replaced,
  }
  return { log, runner: createRunner(toolkit) }
}

describe('no text that others wrote becomes a command, and the log is what they wrote', () => {
  test.each(['say', 'quote', 'stream', 'group'] as const)('%s', how => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 4 }), lines => {
        const { log, runner } = reading()
        if (how === 'stream')
          runner.stream(
            'Log of train',
            lines.map(line => logLine(`[train] ${line}`)),
          )
        else if (how === 'quote') runner.quote(lines)
        else for (const line of lines) runner[how](line)
        log.end()
        expect(log.commands.map(({ name }) => name).filter(name => name !== 'group')).toEqual([])
        expect(log.commands.length).toBe({ say: 0, quote: 0, stream: 1, group: lines.length }[how])
        expect({ ...log.annotations, ...log.outputs, ...log.state, ...log.failures }).toEqual({})
      }),
      { numRuns: 1_000 },
    )
  })

  test('a training log is shown line for line, with nothing around it', () => {
    const { log, runner } = reading()
    const lines = ['epoch 1 loss 0.5', '::set-output name=a::1', 'std::vector<int> ## [x]', 'a ##[error]b']
    runner.stream(
      'Log of train',
      lines.map(line => logLine(`[train] ${line}`)),
    )
    log.end()
    expect(log.lines).toEqual([
      '##[group]Log of train',
      '[train] epoch 1 loss 0.5',
      '[train] ::set-output name=a::1',
      '[train] std::vector<int> ## [x]',
      '[train] a ##\\[error]b',
    ])
  })
})

test('a name in our own words moves no cursor and turns no text around, in the log or in an annotation', () => {
  const shown: string[] = []
  const print = (message: string | Error, { title = '' }: { readonly title?: string } = {}): void => {
    shown.push(`${title}${message}`)
  }
  const { runner } = reading({ info: print, startGroup: print, notice: print, warning: print, error: print })
  const evil = 'fraud\u202e\u001b[2K\u200b'
  runner.say(evil)
  runner.quote([evil])
  runner.group(evil)
  for (const level of ['notice', 'warning', 'error'] as const) runner.annotate({ level, title: evil, message: evil })
  const safe = String.raw`fraud\u{202e}\x1b[2K\u{200b}`
  expect(shown).toEqual([safe, safe, safe, safe + safe, safe + safe, safe + safe])
})
