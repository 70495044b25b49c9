import { clipText, logLine, printable } from '../../core/escape.ts'

/** Colors of the terminal. Each returns its text as it is if there are none. */
export interface Paint {
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
  readonly red: (text: string) => string
  readonly green: (text: string) => string
  readonly yellow: (text: string) => string
}

/** Text in a terminal of a width. Values wrap at spaces under their label; a longer word has a line of its own. */
export interface TextLayout {
  readonly paint: Paint
  /** A heading with an empty line above. */
  readonly heading: (text: string) => void
  /** A label and its value. @param tint colors the first line */
  readonly row: (label: string, value: string, tint?: (text: string) => string) => void
  /** A line of its own, indented. */
  readonly item: (text: string, depth?: number, tint?: (text: string) => string) => void
  /** A line with a mark in front: whether something passed. */
  readonly check: (result: CheckResult, text: string, depth?: number) => void
  readonly gap: () => void
  readonly text: () => string
}

export type CheckResult = 'passed' | 'failed' | 'unknown' | 'not asked'

export const checkMarks = { passed: '✓', failed: '✗', unknown: '?', 'not asked': '·' } as const satisfies Record<
  CheckResult,
  string
>

const labelWidth = 11

/** @param width columns of the terminal */
export function createLayout(width: number, paint: Paint): TextLayout {
  const lines: string[] = []
  const add = (first: string, rest: string, value: string, tint: (text: string) => string): void => {
    const wrapped = wrap(shownText(value), width - rest.length)
    // In a workflow, the runner would read a command at the start of any of these lines.
    for (const [index, line] of wrapped.entries())
      lines.push(`${index === 0 ? first : rest}${tint(logLine(line))}`.trimEnd())
  }
  return {
    paint,
    heading: text => {
      if (lines.length > 0) lines.push('')
      add('', '    ', text, paint.bold)
    },
    row: (label, value, tint = untinted) => {
      const name = label.padEnd(labelWidth)
      add(`  ${paint.dim(name)} `, ' '.repeat(labelWidth + 3), value, tint)
    },
    item: (text, depth = 1, tint = untinted) => {
      const indent = '  '.repeat(depth)
      add(indent, `${indent}  `, text, tint)
    },
    check: (result, text, depth = 1) => {
      const indent = '  '.repeat(depth)
      const paints = { passed: paint.green, failed: paint.red, unknown: paint.yellow, 'not asked': paint.dim }
      const mark = paints[result](checkMarks[result])
      add(`${indent}${mark} `, `${indent}  `, text, untinted)
    },
    gap: () => void lines.push(''),
    text: () => lines.join('\n'),
  }
}

const untinted = (text: string): string => text

/**
 * Makes untrusted text one line in which every character can be seen. Many blanks would move the rest of it to the
 * start of the terminal's next line, where it would look like our own words.
 */
export const shownText = (text: string): string => printable(clipText(text, 4_000)).replace(/[\s\u2800]+/g, ' ')

/** Breaks a line at spaces. A word that is longer than the width stays whole, so that it can be copied. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
