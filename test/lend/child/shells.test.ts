import { expect, test } from 'vitest'
import { commandOfShell } from '../../../src/lend/child/shells.ts'

const all = (): boolean => true

test.each([
  [undefined, ['bash', '-e', '/s']],
  ['bash', ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '/s']],
  ['sh', ['sh', '-e', '/s']],
  ['python', ['python', '/s']],
  ['pwsh', ['pwsh', '-command', ". '/s'"]],
  ['perl {0}', ['perl', '/s']],
  ['bash -l "{0}" "a b"', ['bash', '-l', '/s', 'a b']],
])('shell %s runs as the runner runs it', (shell, argv) => {
  expect(commandOfShell('echo', shell, all).argv('/s')).toEqual(argv)
})

test('without bash the default is sh', () => {
  expect(commandOfShell('echo', undefined, program => program !== 'bash').argv('/s')).toEqual(['sh', '-e', '/s'])
})

test('PowerShell stops at an error, and ends with the code of the last program', () => {
  const { text, extension } = commandOfShell('x', 'pwsh', all)
  expect(extension).toBe('.ps1')
  expect(text).toMatch(/^\$ErrorActionPreference = 'stop'\nx\n.*exit \$LASTEXITCODE/)
})

test('a shell that the runner does not know, or that is not installed, is refused with its cure', () => {
  expect(() => commandOfShell('x', 'fish', all)).toThrow('shell: "fish" is not a shell of the runner, and has no {0}')
  expect(() => commandOfShell('x', 'pwsh', () => false)).toThrow('The shell pwsh is not on the PATH')
  expect(() => commandOfShell('x', 'constructor', all)).toThrow('is not a shell of the runner')
})
