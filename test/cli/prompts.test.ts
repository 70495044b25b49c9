import { PassThrough } from 'node:stream'
import { expect, test } from 'vitest'
import { terminalPrompts } from '../../src/cli/prompts.ts'

/** A terminal in which keys are pressed as soon as a question is on the screen. */
function screen(...keys: readonly string[]) {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => input })
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 24 })
  const left = [...keys]
  let shown = ''
  output.on('data', (chunk: Buffer) => {
    shown += chunk.toString()
    const key = left.shift()
    if (key !== undefined) setImmediate(() => input.write(key))
  })
  return { prompts: terminalPrompts(input, output), shown: () => shown }
}

const check = (answer: string): string | undefined => (answer === '' ? 'say something' : undefined)

test('a question takes what is typed, without spaces around it', async () => {
  const { prompts, shown } = screen(' acme-ml \r')
  expect(await prompts.ask({ message: 'Project', example: 'acme-ml', check })).toBe('acme-ml')
  expect(shown()).toContain('Project')
})

test('Enter alone takes the derived answer, and shows it before', async () => {
  const { prompts, shown } = screen('\r')
  expect(await prompts.ask({ message: 'Region', initial: 'us-central1', check })).toBe('us-central1')
  expect(shown()).toContain('s-central1')
})

test('a question says what is wrong, and stays', async () => {
  const { prompts, shown } = screen('\r', 'x\r')
  expect(await prompts.ask({ message: 'Project', check })).toBe('x')
  expect(shown()).toContain('say something')
})

test('Ctrl-C ends a question, and is a no to another', async () => {
  expect(await screen('\u0003').prompts.ask({ message: 'Project', check })).toBeUndefined()
  expect(await screen('\u0003').prompts.confirm('Write?')).toBe(false)
  expect(await screen('n').prompts.confirm('Write?')).toBe(false)
  expect(await screen('y').prompts.confirm('Write?')).toBe(true)
})
