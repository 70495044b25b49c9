import type { Command, Problem } from '../core/errors.ts'
import { code, codeBlock, details, markdown, markdownList, quotation, withStop } from '../core/escape.ts'
import { policyLink } from './attribution.ts'
import { commandBlocks } from './commands.ts'
import { conditionTable, decisionHints, enforcementNote, failing, holding, otherGrants } from './decision.ts'
import type { FailureReport } from './failure.ts'
import type { Bounds } from './summary-bounds.ts'
import type { RunReport } from './types.ts'

/** Returns what a denied run needs: what to do about each failed condition, then the conditions. */
export function denialSection({ decision, policy, mode }: RunReport, failure: FailureReport | undefined): string {
  if (decision === undefined || mode === 'plan') return ''
  const others = otherGrants(decision)
  const where = policy === undefined ? 'it' : policyLink(policy)
  const hints = decisionHints(failing(decision))
  const todo = [
    ...hints,
    ...(hints.length > 0 ? [] : ['Run the workflow from where the grant allows it, or have the policy changed.']),
    ...(others.length === 0
      ? []
      : [`This run would get ${others.map(code).join(' or ')}: name that grant if you mean it.`]),
  ]
  const rest = holding(decision)
  return [
    todo.length === 1 ? `**What to do:** ${todo[0]}` : `**What to do:**\n\n${markdownList(todo)}`,
    commandBlocks(failure?.commands ?? []),
    conditionTable(failing(decision), 'Failed condition'),
    rest.length === 0 ? '' : details(`${rest.length} conditions passed`, [conditionTable(rest), enforcementNote]),
    `<sub>The action reads ${where} from the default branch, so a change of the policy takes effect after its merge.</sub>`,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

/**
 * Returns what ended a run: the last log lines of its program, the cause, the fix, and only then what was requested and what the
 * server said.
 *
 * @param lastLines of the log of the failed step
 */
export function failureSection(failure: FailureReport, { block }: Bounds, lastLines: readonly string[] = []): string {
  const { sentence, place, words, cause, cure, commands, problems, stack } = failure
  const listed = problems.slice(0, 50).map(problemItem)
  const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : ''
  const at = place === undefined ? '' : ` At ${code(`${place.file}:${place.line}:${place.column}`)}${of(place.path)}.`
  const said = markdown(asSentence(sentence))
  return [
    lastLines.length === 0 ? '' : codeBlock(lastLines.join('\n'), '', block),
    cause === undefined
      ? failure.code === 'CHECK_FAILED'
        ? ''
        : `**${said}**`
      : `**Likely cause:** ${markdown(withStop(cause))}`,
    markdownList(listed),
    more,
    cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
    adviceBlocks(commands),
    (cause === undefined ? at : `${said}${at}`).trim(),
    words === undefined ? '' : `${markdown(words.from)}:\n\n${quotation(words.text, block)}`,
    stack.length === 0 ? '' : codeBlock(stack.join('\n'), '', block),
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

const of = (path: string): string => (path === '' ? '' : `, ${code(path)}`)

/** Commands that are shown at once. The others are for rarer causes. */
const openCommands = 2

/** Shows the first commands, and folds the others: the first screen has room for the likely cause only. */
function adviceBlocks(commands: readonly Command[]): string {
  if (commands.length <= openCommands + 1) return commandBlocks(commands)
  const rest = commands.slice(openCommands)
  return [
    commandBlocks(commands.slice(0, openCommands)),
    details(`${rest.length} more commands, for other causes`, [commandBlocks(rest)]),
  ].join('\n\n')
}

/** Formats a problem as a list item. A table would push the message out of sight behind a long path. */
function problemItem({ file, line, column, path, message, cure, commands = [] }: Problem): string {
  const where = code(`${file}:${line}:${column}`) + (path === '' ? '' : ` ${code(path)}`)
  const what = cure === undefined ? markdown(message) : `${markdown(withStop(message))} **${markdown(cure)}**`
  const blocks = commandBlocks(commands).replace(/^(?=.)/gm, '  ')
  return `${where}: ${what}${blocks === '' ? '' : `\n\n${blocks}`}`
}

/** Formats a fix: its first line is prose, the lines after it are a block to copy. */
function cureText(cure: string): string {
  const [prose = '', ...lines] = cure.split('\n')
  return lines.length === 0 ? markdown(prose) : `${markdown(prose)}\n\n${codeBlock(lines.join('\n'), 'yaml')}`
}

/**
 * Returns a message as a sentence: with a capital letter, unless its first word is a name or a path, and a full stop.
 */
const asSentence = (text: string): string =>
  withStop(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
