import { logLine } from '../../core/escape.ts'
import { fails, isUnknown } from '../../policy/decide/decision.ts'
import { explainHypothesis } from '../../report/decision-lines.ts'
import type { Style } from '../style.ts'
import type { Explanation, GrantExplanation, ProviderExplanation } from './explanation.ts'

/** Formats an explanation for people. Claims are untrusted text: no line acts on a terminal or a runner. */
export function explanationLines({ given, sub, grants, google }: Explanation, style: Style): string[] {
  const assumed = Object.entries(given.assumed).map(([claim, why]) => `  ${claim}: ${given.claims[claim]}, ${why}`)
  return [
    logLine('These claims are not verified: anyone can write such claims. Only a run verifies a token.'),
    ...given.notes.map(note => logLine(`Note: ${note}`)),
    ...(assumed.length === 0 ? [] : ['Assumed:', ...assumed.map(logLine)]),
    ...(sub.classic === undefined ? [] : [logLine(`sub: ${sub.classic}`)]),
    ...(sub.immutable === undefined
      ? []
      : [logLine(`     ${sub.immutable} if the repository was made, renamed or transferred since 2026-07-15`)]),
    ...grants.flatMap(grant => ['', ...grantLines(grant, style)]),
    '',
    ...googleLines(google, grants, style),
  ]
}

const colors = { match: 'green', 'no match': 'red', unknown: 'yellow' } as const

function grantLines(explained: GrantExplanation, style: Style): string[] {
  const { grant, verdict, conditions, decidedInRun, lends, stepsRefused } = explained
  const [, ...table] = explainHypothesis({
    grant,
    verdict: verdict === 'match' ? 'would-allow' : 'would-deny',
    conditions: [...conditions, ...decidedInRun],
  })
  const steps =
    stepsRefused === undefined
      ? []
      : stepsRefused.length === 0
        ? ['  It allows the steps.']
        : ['  It does not allow the steps:', ...few(stepsRefused).map(problem => `    ${problem}`)]
  const later =
    decidedInRun.length === 0 ? [] : ['  Only a run decides about branch and approval, which Google does not know: ○.']
  return [
    style[colors[verdict]](logLine(`Grant ${grant}: ${verdictWords(explained)}`)),
    ...table,
    ...[...later, ...lends.map(line => `  ${line}`), ...steps].map(logLine),
  ]
}

/** Most problems of steps that are shown for a grant. `validate` shows all. */
const mostShown = 5

const few = (problems: readonly string[]): readonly string[] =>
  problems.length <= mostShown
    ? problems
    : [...problems.slice(0, mostShown), `… and ${problems.length - mostShown} more: validate --grant shows all.`]

function verdictWords({ verdict, conditions }: GrantExplanation): string {
  const count = (number: number): string => `${number} of ${conditions.length} conditions`
  if (verdict === 'match') return `its when matches, all ${conditions.length} conditions.`
  return verdict === 'no match'
    ? `its when does not match, ${count(conditions.filter(fails).length)} failed.`
    : `not known, ${count(conditions.filter(isUnknown).length)} depend on claims that are not given.`
}

function googleLines(google: Explanation['google'], grants: readonly GrantExplanation[], style: Style): string[] {
  const isOpen = grants.some(({ conditions }) => conditions.some(isUnknown))
  const title = `Google's side, if it is set up as keyless-vertex compile prints it${isOpen ? ', and without the claims that are not given' : ''}:`
  if (typeof google === 'string')
    return [title, ...`This policy cannot be compiled. ${google}`.split('\n').map(line => logLine(`  ${line}`))]
  return [title, ...google.flatMap(provider => providerLines(provider, style))]
}

function providerLines(
  { provider, isAdmitted, refusal, subject, attributes, becomes }: ProviderExplanation,
  style: Style,
): string[] {
  if (!isAdmitted) return [style.red(logLine(`  Provider ${provider} refuses the token: ${refusal}`))]
  const set = Object.entries(attributes).filter(([, value]) => value !== 'false')
  const accounts = becomes.map(({ grant, serviceAccount }) =>
    serviceAccount === undefined
      ? `use the roles of its principal (grant ${grant})`
      : `become ${serviceAccount} (grant ${grant})`,
  )
  return [
    style.green(logLine(`  Provider ${provider} admits the token.`)),
    ...[
      `    google.subject = ${subject}`,
      ...set.map(([name, value]) => `    attribute.${name} = ${value}`),
      ...accounts.map(account => `    It may ${account}.`),
    ].map(logLine),
  ]
}
