import { ActionError } from '../../core/errors.ts'

/** A script and the command that runs it, as GitHub's runner does. */
export interface ShellCommand {
  /** The script's text, with what the runner adds for this shell. */
  readonly text: string
  /** `.sh` */
  readonly extension: string
  /** Program and arguments. @param script path of the script */
  readonly argv: (script: string) => readonly string[]
}

/**
 * The runner's own shells. Source:
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsshell
 */
const shells: Readonly<Record<string, { readonly extension: string; readonly template: readonly string[] }>> = {
  bash: { extension: '.sh', template: ['bash', '--noprofile', '--norc', '-e', '-o', 'pipefail', '{0}'] },
  sh: { extension: '.sh', template: ['sh', '-e', '{0}'] },
  pwsh: { extension: '.ps1', template: ['pwsh', '-command', ". '{0}'"] },
  powershell: { extension: '.ps1', template: ['powershell', '-command', ". '{0}'"] },
  python: { extension: '.py', template: ['python', '{0}'] },
}

/**
 * Returns how to run a script.
 *
 * @param shell the input; absent: the runner's default, which is bash without `pipefail`, else sh
 * @param has true if a program is on the PATH
 * @throws ActionError `INPUT_INVALID` for an unknown shell, `LEND_FAILED` for one that is not installed
 */
export function commandOfShell(
  script: string,
  shell: string | undefined,
  has: (program: string) => boolean,
): ShellCommand {
  if (shell === undefined) {
    const template = has('bash') ? ['bash', '-e', '{0}'] : (shells['sh']?.template ?? [])
    return { text: `${script}\n`, extension: '.sh', argv: fillIn(template) }
  }
  const known = Object.hasOwn(shells, shell) ? shells[shell] : undefined
  const template = known?.template ?? splitCommand(shell)
  const [program = ''] = template
  if (known === undefined && !template.some(word => word.includes('{0}')))
    throw new ActionError(
      'INPUT_INVALID',
      `shell: ${JSON.stringify(shell)} is not a shell of the runner, and has no {0}`,
      {
        cure: `Write ${Object.keys(shells).join(', ')}, or a command with {0} for the path of the script, such as perl {0}.`,
      },
    )
  if (!program.includes('/') && !has(program))
    throw new ActionError('LEND_FAILED', `The shell ${program} is not on the PATH of this runner`, {
      cure: 'Install it in an earlier step, or use another shell.',
    })
  const extension = known?.extension ?? ''
  return { text: extension === '.ps1' ? powershellText(script) : `${script}\n`, extension, argv: fillIn(template) }
}

const fillIn =
  (template: readonly string[]) =>
  (path: string): readonly string[] =>
    template.map(word => word.replaceAll('{0}', path))

/** The runner makes PowerShell stop at an error, and end with the exit code of the last program. */
const powershellText = (script: string): string =>
  [
    "$ErrorActionPreference = 'stop'",
    script,
    'if ((Test-Path -LiteralPath variable:\\LASTEXITCODE)) { exit $LASTEXITCODE }',
    '',
  ].join('\n')

/** Splits a command at spaces. Double quotes keep a word together. */
const splitCommand = (command: string): string[] =>
  [...command.matchAll(/"([^"]*)"|[^\s"]+/g)].map(([word, quoted]) => quoted ?? word)
