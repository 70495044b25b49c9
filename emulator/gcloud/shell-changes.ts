/** What an expansion does with the value of its variable: each of the forms that `compile` prints, and no other. */
export type Change =
  /** `${NAME:-}`: an unset variable is empty. */
  | { readonly type: 'or empty' }
  /** `${NAME% sha256:*}`: without the last ` sha256:` and all after it. */
  | { readonly type: 'before'; readonly text: string }
  /** `${NAME##*$'\n'}`: only what follows the last line end. */
  | { readonly type: 'last line' }
  /** `${NAME//[[:cntrl:]]/ }`: spaces instead of control characters. */
  | { readonly type: 'printable' }
  /** `${NAME/" $OTHER,"/}`: without the first place of the value of another variable between a space and a comma. */
  | { readonly type: 'without'; readonly variable: string }

/** Reads an expansion in braces that changes the value of its variable. */
export function changedVariable(text: string): { variable: string; change: Change; length: number } | undefined {
  const [start, variable] = /^\$\{([A-Za-z_]\w*)/.exec(text) ?? []
  if (start === undefined || variable === undefined) return undefined
  const rest = text.slice(start.length)
  const known: readonly (readonly [RegExp, (found: string) => Change])[] = [
    [/^:-\}/, () => ({ type: 'or empty' })],
    [/^%( sha256:)\*\}/, found => ({ type: 'before', text: found })],
    [/^##\*\$'\\n'\}/, () => ({ type: 'last line' })],
    [/^\/\/\[\[:cntrl:\]\]\/ \}/, () => ({ type: 'printable' })],
    [/^\/" \$([A-Za-z_]\w*),"\/\}/, found => ({ type: 'without', variable: found })],
  ]
  for (const [form, changeOf] of known) {
    const [all, found = ''] = form.exec(rest) ?? []
    if (all !== undefined) return { variable, change: changeOf(found), length: start.length + all.length }
  }
  return undefined
}

/**
 * Changes a value as bash does.
 *
 * @param read returns the value of a variable that must be set
 */
export function changeValue(value: string, change: Change, read: (variable: string) => string): string {
  switch (change.type) {
    case 'or empty':
      return value
    case 'before': {
      const end = value.lastIndexOf(change.text)
      return end === -1 ? value : value.slice(0, end)
    }
    case 'last line':
      return value.split('\n').at(-1) ?? ''
    case 'printable':
      return value.replace(/\p{Cc}/gu, ' ')
    case 'without':
      return value.replace(` ${read(change.variable)},`, '')
    default:
      return change satisfies never
  }
}
