import { describe, expect, test } from 'vitest'
import { ActionError } from '../../src/core/errors.ts'
import { type Inputs, readInputs } from '../../src/run/inputs.ts'
import { mayCarrySecret } from '../../src/run/lend-inputs.ts'

const read = (given: Readonly<Record<string, string>>): Inputs => {
  const all: Readonly<Record<string, string>> = { mode: 'lend', grant: 'agent', github_token: 't', ...given }
  return readInputs(name => all[name] ?? '')
}

const faultsOf = (given: Readonly<Record<string, string>>): string => {
  try {
    read(given)
    return ''
  } catch (error) {
    return error instanceof ActionError && error.code === 'INPUT_INVALID' ? error.message : String(error)
  }
}

describe('the inputs of mode lend', () => {
  test('are few: a grant and a command', () => {
    expect(read({ run: 'claude -p x' }).lend).toEqual({
      command: { script: 'claude -p x', shell: undefined, workingDirectory: undefined },
      envAllow: [],
      listen: 'loopback',
      port: 0,
      idleSeconds: undefined,
      background: false,
      tokenFormat: undefined,
      idTokenAudience: undefined,
    })
  })

  test('without a command lend to later steps', () => {
    expect(
      read({ idle_timeout: '30m', background: 'true', port: '8123', token_format: 'id_token', id_token_audience: 'a' })
        .lend,
    ).toMatchObject({ command: undefined, idleSeconds: 1800, background: true, port: 8123, tokenFormat: 'id_token' })
  })

  test('env_allow takes lines, commas and comments, and each name once', () => {
    expect(read({ run: 'x', env_allow: 'A, B\nC # why\n\nA' }).lend?.envAllow).toEqual(['A', 'B', 'C'])
  })

  test('that are wrong are named together', () => {
    const said = faultsOf({
      run: 'x',
      steps: 'vertex/train.yml',
      variables: 'a=b',
      rerun: 'new',
      log_streaming: 'false',
      idle_timeout: '1h',
      background: 'true',
      token_format: 'access_token',
      port: '65536',
      listen: 'everywhere',
      env_allow: 'not-a-name, ACTIONS_RUNTIME_TOKEN, INPUT_X, GITHUB_ENV, GOOGLE_APPLICATION_CREDENTIALS',
    })
    for (const name of ['steps', 'variables', 'rerun', 'log_streaming'])
      expect(said).toContain(`${name}: mode lend runs no steps; remove it`)
    for (const name of ['idle_timeout', 'background', 'token_format'])
      expect(said).toContain(`${name}: it has no effect beside run; remove it`)
    expect(said).toContain('port: expected a number from 0 to 65535, got "65536"')
    expect(said).toContain('listen: "everywhere"; use loopback or bridge')
    expect(said).toContain('env_allow: "not-a-name": not the name of a variable')
    expect(said).toContain('"ACTIONS_RUNTIME_TOKEN": opens the job\'s identity')
    expect(said).toContain('"INPUT_X": belongs to this action')
    expect(said).toContain('"GITHUB_ENV": is a file that changes later steps')
    expect(said).toContain('"GOOGLE_APPLICATION_CREDENTIALS": mode lend sets it itself')
  })

  test('of a command have no use without one', () => {
    const said = faultsOf({ shell: 'bash', working_directory: 'x', env_allow: 'A' })
    for (const name of ['shell', 'working_directory', 'env_allow'])
      expect(said).toContain(`${name}: there is no run that uses it; remove it`)
  })

  test('about tokens belong together', () => {
    expect(faultsOf({ token_format: 'id_token' })).toContain('id_token_audience: required for token_format id_token')
    expect(faultsOf({ id_token_audience: 'a' })).toContain('id_token_audience: only token_format id_token uses it')
    expect(faultsOf({ token_format: 'jwt' })).toContain('token_format: "jwt"; use access_token or id_token')
    expect(faultsOf({ idle_timeout: 'soon' })).toContain('idle_timeout: expected a period, such as 30m, got "soon"')
  })

  test('in another mode are refused, each by its name', () => {
    for (const mode of ['run', 'plan', 'check']) {
      const said = faultsOf({ mode, steps: 's.yml', run: 'x', port: '1', env_allow: 'A', listen: 'bridge' })
      for (const name of ['run', 'port', 'env_allow', 'listen'])
        expect(said).toContain(`${name}: only mode lend uses it; write mode: lend, or remove ${name}`)
    }
    // The runner passes the defaults of action.yml in every mode.
    expect(faultsOf({ mode: 'run', steps: 's.yml', port: '0', listen: 'loopback', background: 'false' })).toBe('')
    expect(faultsOf({ run: 'x', rerun: 'adopt', log_streaming: 'true' })).toBe('')
  })
})

test('a command without the mode is told of the mode alone, not of steps', () => {
  expect(faultsOf({ mode: '', run: 'claude -p x' })).toBe(
    'run: only mode lend uses it; write mode: lend, or remove run',
  )
})

test('names with spaces between them are told how to be separated', () => {
  expect(faultsOf({ run: 'x', env_allow: 'GH_TOKEN NPM_TOKEN' })).toContain(
    'write each name in a line of its own, or a comma',
  )
})

test('a variable whose name tells of a credential is seen', () => {
  for (const name of [
    'GITHUB_TOKEN',
    'GH_TOKEN',
    'ANTHROPIC_API_KEY',
    'AWS_SECRET_ACCESS_KEY',
    'SSH_AUTH_SOCK',
    'NPM_PAT',
  ])
    expect(mayCarrySecret(name), name).toBe(true)
  for (const name of ['PATH', 'PATTERN', 'KEYBOARD', 'MONKEY', 'LANG', 'CI'])
    expect(mayCarrySecret(name), name).toBe(false)
})
