import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Returns where actions/checkout left a token of the job for git: in `.git/config`, or, since its version 6, in a file of
 * RUNNER_TEMP that `.git/config` includes. Source: https://github.com/actions/checkout#usage (`persist-credentials`)
 */
export function findCheckoutToken(workspace: string): string | undefined {
  const settings = settingsOf(join(workspace, '.git', 'config'))
  if (settings.some(hasToken)) return '.git/config'
  const included = settings.flatMap(({ key, value }) =>
    key === 'path' && value.includes('credentials') ? [value] : [],
  )
  return included.find(path => settingsOf(path).some(hasToken))
}

interface GitSetting {
  /** In lower case. */
  readonly key: string
  readonly value: string
}

/** `http.extraheader` with an Authorization, or a URL with a password. */
const hasToken = ({ key, value }: GitSetting): boolean =>
  (key === 'extraheader' && /^authorization:/i.test(value)) ||
  (key === 'url' && URL.canParse(value) && new URL(value).password !== '')

const settingsOf = (path: string): GitSetting[] =>
  readIfAny(path)
    .split('\n')
    .flatMap(line => {
      const at = line.indexOf('=')
      return at < 0 ? [] : [{ key: line.slice(0, at).trim().toLowerCase(), value: line.slice(at + 1).trim() }]
    })

function readIfAny(path: string): string {
  try {
    return readFileSync(path, 'utf8').slice(0, 262_144)
  } catch {
    return ''
  }
}
