import { appendTo } from '../../github/command-files.ts'
import type { Toolkit } from '../../github/runner.ts'

type Texts = Readonly<Record<string, string | undefined>>

/**
 * Creates a toolkit for a step that calls the command line. Our own words and the commands to the runner go to the
 * standard error, which the runner reads, too. So the output of the command can go to a file: without them, and without a
 * secret that a command to the runner names.
 */
export function createJobToolkit(
  environment: Texts,
  inputs: Texts,
  complain: (text: string) => void,
): { readonly toolkit: Toolkit; readonly exitCode: () => number } {
  let exitCode = 0
  const issue = (name: string, data: string, properties: Texts = {}): void =>
    complain(formatCommand(name, data, properties))
  const annotate =
    (name: 'notice' | 'warning' | 'error'): Toolkit['notice'] =>
    (message, { title, file, startLine, startColumn } = {}) =>
      issue(name, String(message), { title, file, line: startLine?.toString(), col: startColumn?.toString() })
  const toolkit: Toolkit = {
    getInput: name => inputs[name] ?? '',
    info: complain,
    debug: message => issue('debug', message),
    setSecret: secret => issue('add-mask', secret),
    startGroup: name => issue('group', name),
    endGroup: () => issue('endgroup', ''),
    notice: annotate('notice'),
    warning: annotate('warning'),
    error: annotate('error'),
    append: (file, text) => {
      // A step that runs a command has no post, and may lack the other files.
      if (file !== 'GITHUB_STATE' && environment[file]) appendTo(file, { ...environment }, text)
    },
    fail: (code = 1) => {
      exitCode = code
    },
  }
  return { toolkit, exitCode: () => exitCode }
}

/** Source: https://github.com/actions/toolkit/blob/main/packages/core/src/command.ts */
function formatCommand(name: string, data: string, properties: Texts): string {
  const encode = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
  const given = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${encode(value).replaceAll(':', '%3A').replaceAll(',', '%2C')}`],
  )
  return `::${name}${given.length === 0 ? '' : ` ${given.join(',')}`}::${encode(data)}`
}
