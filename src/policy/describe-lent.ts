import { count } from '../core/text.ts'
import { asPeriod } from '../document/formats.ts'
import { matcherText } from './match.ts'
import type { Budget, Grant, Matcher } from './policy.ts'

/**
 * Returns what a grant lends to other programs, a line for each kind; nothing, if it lends nothing.
 */
export function describeLent({ lend, allow }: Pick<Grant, 'lend' | 'allow'>): string[] {
  if (lend === undefined) return []
  const { gateway, budget, credentials, recordPrompts } = lend
  const lines: string[] = []
  if (gateway !== undefined) {
    const targets = [
      ...targetsOf('models', allow.publisher_models),
      ...targetsOf('endpoints', allow.endpoints),
      `projects ${allow.projects.map(matcherText).join(', ') || 'none'}`,
      `locations ${allow.locations.map(matcherText).join(', ') || 'none'}`,
    ]
    const { maxOutputTokens, tools } = gateway
    const most = maxOutputTokens === undefined ? '' : `, each of at most ${count(maxOutputTokens)} output tokens`
    lines.push(`Lends calls: ${gateway.calls.join(', ')} (${targets.join('; ')})${most}, with ${toolWords(tools)}.`)
    lines.push(`Budget: ${budgetWords(budget)}.`)
    if (recordPrompts) lines.push('Record: prompts and answers too, in Cloud Logging.')
  }
  if (credentials.length > 0)
    lines.push(`Lends tokens: ${credentials.join(', ')}. Only roles at Google limit their use.`)
  return lines
}

const targetsOf = (name: string, list: readonly Matcher[]): string[] =>
  list.length === 0 ? [] : [`${name} ${list.map(matcherText).join(', ')}`]

const toolWords = (tools: readonly string[]): string => (tools.length === 0 ? 'no tools' : `tools: ${tools.join(', ')}`)

/** `at most 500 requests, 5,000,000 input tokens, $20, for 45m` */
function budgetWords({ requests, inputTokens, outputTokens, cost, durationSeconds }: Budget): string {
  const limits = [
    ...(requests === undefined ? [] : [`${count(requests)} requests`]),
    ...(inputTokens === undefined ? [] : [`${count(inputTokens)} input tokens`]),
    ...(outputTokens === undefined ? [] : [`${count(outputTokens)} output tokens`]),
    ...(cost === undefined ? [] : [`$${cost}`]),
  ]
  const most = limits.length === 0 ? 'no limit on requests, tokens or cost' : `at most ${limits.join(', ')}`
  return `${most}${durationSeconds === undefined ? '' : `, for ${asPeriod(durationSeconds)}`}`
}
