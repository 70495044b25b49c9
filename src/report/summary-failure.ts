import type { Problem } from '../core/errors.ts'
import { code, codeBlock, details, markdown, markdownList, quotation, withStop } from '../core/escape.ts'
import { policyLink } from './attribution.ts'
import { commandBlocks } from './commands.ts'
import { conditionTable, decisionHints, enforcementNote, failing, holding, otherGrants } from './decision.ts'
import type { FailureReport } from './failure.ts'
import type { Bounds } from './summary-bounds.ts'
import type { RunReport } from './types.ts'

export function denialSection({ decision, policy, mode }: RunReport): string {
  if (decision === undefined || mode === 'plan') return ''
  const others = otherGrants(decision)
  const where = policy === undefined ? 'it' : policyLink(policy)
  const todo = [
    ...decisionHints(failing(decision)),
    ...(others.length === 0
      ? []
      : [`This run would get ${others.map(code).join(' or ')}: name that grant if you mean it.`]),
    `To change the policy instead: the action reads ${where} from the default branch, so a change takes effect after its merge.`,
  ]
  const rest = holding(decision)
  return [
    '### Failed conditions',
    conditionTable(failing(decision)),
    '### What to do',
    markdownList(todo),
    rest.length === 0 ? '' : details(`${rest.length} conditions passed`, [conditionTable(rest)], ' open'),
    enforcementNote,
  ]
    .filter(part => part !== '')
    .join('\n\n')
}

export function failureSection(failure: FailureReport, { block }: Bounds): string {
  const { sentence, place, words, cause, cure, commands, problems, stack } = failure
  const listed = problems.slice(0, 50).map(problemItem)
  const more = problems.length > listed.length ? `*and ${problems.length - listed.length} more, in the log*` : ''
  return [
    `**${markdown(asSentence(sentence))}**`,
    place === undefined
      ? ''
      : `At ${code(`${place.file}:${place.line}:${place.column}`)}${place.path === '' ? '' : `, ${code(place.path)}`}.`,
    markdownList(listed),
    more,
    stack.length === 0 ? '' : codeBlock(stack.join('\n'), '', block),
    words === undefined ? '' : `${markdown(words.from)}:\n\n${quotation(words.text, block)}`,
    cause === undefined ? '' : `**Likely cause:** ${markdown(withStop(cause))}`,
    cure === undefined ? '' : `**What to do:** ${cureText(cure)}`,
    commandBlocks(commands),
  ]
    .filter(part => part !== '')
    .join('\n\n')
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
  return lines.length === 0 ? markdown(prose) : `${markdown(prose)}\n\n${codeBlock(lines.join('\n'))}`
}

/**
 * Returns a message as a sentence: with a capital letter, unless its first word is a name or a path, and a full stop.
 */
const asSentence = (text: string): string =>
  withStop(/^[a-z]+\s/.test(text) ? text.charAt(0).toUpperCase() + text.slice(1) : text)
