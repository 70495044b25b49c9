import { ActionError } from '../core/errors.ts'
import { lowerFirst } from '../core/text.ts'
import { permissionBlock } from '../github/refusals.ts'
import { type ConditionVerdict, type Decision, fails, isUnknown } from '../policy/decide/decision.ts'
import { distinctHints } from '../report/decision-lines.ts'
import { type BranchToProtect, protectBranch } from './protect-branch.ts'

/** The error for an unknown result: nothing contradicts the grant, but the evidence that would allow it is missing. */
export function undecided({ grant, conditions, unanswered }: Decision): ActionError {
  const unknown = conditions.filter(isUnknown).map(({ condition }) => condition)
  const reasons = distinctTexts(unanswered.map(one => one.unanswered)).map(words => {
    const asked = unanswered.filter(one => one.unanswered === words).map(one => one.asked)
    return `cannot read ${joinWithAnd(distinctTexts(asked))}: ${words}`
  })
  const causes = distinctTexts(unanswered.flatMap(({ cause = [] }) => cause))
  const hints = distinctTexts(unanswered.flatMap(({ hint = [] }) => hint))
  const permissions = distinctTexts(unanswered.flatMap(({ permission = [] }) => permission))
  const prose =
    hints.length > 0 ? hints.join(' ') : 'Re-run the job when GitHub answers (https://www.githubstatus.com).'
  const add = permissions.length === 0 ? '' : `: add ${joinWithAnd(permissions.map(one => `\`${one}\``))}`
  const [only] = causes
  const because = causes.length === 1 && only !== undefined ? `: ${lowerFirst(only.replace(/\.$/, ''))}` : ''
  return new ActionError(
    'EVIDENCE_UNAVAILABLE',
    `GitHub did not report what grant ${grant} needs (${unknown.join(', ')}): ${reasons.join('; ')}`,
    {
      title: `Cannot read ${joinWithAnd(distinctTexts(unanswered.map(({ asked }) => asked)))}${add || because}`,
      ...(causes.length > 0 && { cause: causes.join(' ') }),
      cure: permissions.length > 0 ? `${prose}\n${permissionBlock(permissions)}` : prose,
    },
  )
}

/** The name of a person stays as it is. */
const causeInSentence = ({ cause = '', namesPerson }: ConditionVerdict): string =>
  namesPerson ? cause : lowerFirst(cause)

const distinctTexts = (texts: readonly string[]): string[] => [...new Set(texts)]

/** `a`, `a and b`, `a, b and c` */
const joinWithAnd = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`

/** The error for a denial: what contradicts the grant, and what to do about each condition. */
export function denied(decision: Decision, branch: BranchToProtect): ActionError {
  const { grant, conditions, others } = decision
  const failed = conditions.filter(fails)
  const why = failed
    .slice(0, 3)
    .map(({ condition, expected, actual }) => `${condition} is ${actual || 'absent'}, needs ${expected}`)
  const explained = failed.find(({ cause }) => cause !== undefined)
  const more = failed.length > why.length ? [`and ${failed.length - why.length} more`] : []
  const advice = distinctHints(failed).map(({ conditions, hint }) => `${conditions.join(', ')}: ${hint}`)
  const fits = others.filter(({ holds }) => holds).map(other => other.grant)
  if (fits.length > 0)
    advice.push(
      `These claims fit the \`when\` of ${fits.join(', ')}: if you meant that grant, name it as the input \`grant\`.`,
    )
  return new ActionError('DENIED', `The policy denies grant ${grant}: ${[...why, ...more].join('; ')}`, {
    title: `grant ${grant} · ${explained === undefined ? (why[0] ?? '') : causeInSentence(explained)}`,
    commands: protectBranch(decision, branch),
    cure:
      advice.length > 0
        ? advice.join(' ')
        : 'Run from where the grant allows it, or change the policy through a reviewed merge to the default branch.',
  })
}
