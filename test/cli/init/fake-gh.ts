import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'

/** One call of `gh`: its words, and what it got as input. */
export interface GhCall {
  readonly words: string
  readonly input: string
}

/** A `gh` that keeps what it is asked. It knows two people, and says whether the set-up was done before. */
const program = `#!/bin/sh
printf '\\036%s\\037' "$*" >> "$GH_LOG"
case "$*" in *'--input -'*) cat >> "$GH_LOG" ;; esac
case "$*" in
  'api user --jq .id') echo 1002 ;;
  'api users/alice --jq .id') echo 1001 ;;
  *rulesets*--jq*) [ -n "$GH_DONE" ] && echo 77 ;;
  *deployment-branch-policies*--jq*) [ -n "$GH_DONE" ] && echo main ;;
esac
exit 0
`

/**
 * Runs a script for GitHub's side with a real shell, and returns what it asked of `gh`.
 *
 * @param isDone whether ruleset, environment and branch exist already
 */
export function runGithubScript(script: string, isDone = false): readonly GhCall[] {
  const folder = mkdtempSync(join(tmpdir(), 'github-script-'))
  try {
    const [bin, log] = [join(folder, 'bin'), join(folder, 'log')]
    mkdirSync(bin)
    writeFileSync(join(bin, 'gh'), program)
    chmodSync(join(bin, 'gh'), 0o755)
    const PATH = [bin, process.env['PATH'] ?? ''].join(delimiter)
    execFileSync('sh', ['-s'], { input: script, cwd: folder, env: { PATH, GH_LOG: log, GH_DONE: isDone ? 'yes' : '' } })
    const text = existsSync(log) ? readFileSync(log, 'utf8') : ''
    return text
      .split('\u001e')
      .slice(1)
      .map(call => {
        const [words = '', input = ''] = call.split('\u001f')
        return { words, input }
      })
  } finally {
    rmSync(folder, { recursive: true })
  }
}
