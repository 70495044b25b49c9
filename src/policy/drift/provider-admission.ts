import { quote } from '../../core/text.ts'
import type { ProviderCel } from '../cel/read.ts'
import type { SetupProvider } from '../compile/setup.ts'
import { gcloudDictionary, shellFlag } from '../compile/shell-text.ts'
import { compareAdmission } from './admission.ts'
import { commandOnProvider } from './commands.ts'
import type { DriftEffect, DriftRule, Fix, SetupDifference } from './difference.ts'
import type { LiveProvider } from './live.ts'
import { attributeInMember } from './members.ts'
import { type DriftQuestion, differs, type Found, foundTogether, noted, nothingFound } from './question.ts'

/** Makes the differences of one provider. */
export const aboutProvider =
  ({ resource }: Pick<SetupProvider, 'resource'>) =>
  (
    rule: DriftRule,
    effect: DriftEffect,
    message: string,
    fix: Fix,
    example?: SetupDifference['example'],
  ): SetupDifference => ({
    rule,
    effect,
    on: resource,
    providers: [resource],
    message,
    fix,
    ...(example && { example }),
  })

/** Compares the tokens that a provider admits: its condition, and its mapping. */
export function compareAdmitted(question: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
  return foundTogether([
    compareCondition(question, wanted, live),
    ...Object.keys(wanted.mapping).map(attribute => compareMapping(question, wanted, live, attribute)),
    compareAdditions(question, wanted, live),
  ])
}

/** Returns the whole condition and mapping as flags: gcloud replaces a mapping, it does not add to it. */
function admissionFlags({ mapping, condition }: SetupProvider): string[] {
  const { delimiter, items } = gcloudDictionary(Object.entries(mapping))
  return [
    shellFlag('attribute-mapping', `^${delimiter}^${items.join(delimiter)}`),
    shellFlag('attribute-condition', condition),
  ]
}

/** An update replaces the whole mapping, so it would end what another policy needs of the provider. */
function restoreAdmission(wanted: SetupProvider, live: LiveProvider, what: string): Fix {
  const others = Object.keys(live.mapping).filter(name => !Object.hasOwn(wanted.mapping, name))
  const shared =
    others.length === 0
      ? ''
      : `The provider also maps ${others.join(', ')}. If other policies use it, compile all of them together. Otherwise: `
  return {
    words: `${shared}${shared === '' ? 'Restore' : 'restore'} ${what}:`,
    commands: [commandOnProvider(wanted.resource, 'update-oidc', admissionFlags(wanted))],
  }
}

const sameMeaning = 'other text than compile prints, with the same meaning'

function compareCondition({ only }: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
  if (live.condition === wanted.condition) return nothingFound
  const fix = restoreAdmission(wanted, live, 'condition and mapping')
  const what =
    live.condition === ''
      ? 'The provider has no condition'
      : `The condition of the provider is ${quote(live.condition)}`
  // A pool is open to the tokens that its providers admit, even if no grant has them.
  const found = judge(wanted, live, { rule: 'provider-condition', what, fix, members: only?.members })
  if (found.length > 0) return differs(...found)
  const meaning =
    only === undefined ? sameMeaning : 'other text than compile prints, with the same meaning for this grant'
  return noted(wanted.resource, `${what}: ${meaning}`)
}

function compareMapping({ only }: DriftQuestion, wanted: SetupProvider, live: LiveProvider, attribute: string): Found {
  const expected = wanted.mapping[attribute] ?? ''
  const present = Object.hasOwn(live.mapping, attribute) ? live.mapping[attribute] : undefined
  const name = attribute.replace(/^attribute\./, '')
  const members = wanted.grants
    .flatMap(grant => grant.members)
    .filter(member => attributeInMember(member) === name && (only?.members.includes(member) ?? true))
  const isSubject = attribute === 'google.subject'
  if (present === expected || (members.length === 0 && !isSubject)) return nothingFound
  const fix = restoreAdmission(wanted, live, 'the mapping')
  const what =
    present === undefined
      ? `The provider does not map ${attribute}`
      : `The provider maps ${attribute} to ${quote(present)}`
  if (isSubject)
    return differs(
      aboutProvider(wanted)(
        'provider-mapping',
        'neither',
        `${what}, not to ${quote(expected)}: the audit log names runs in another way`,
        fix,
      ),
    )
  const found = judge(wanted, live, { rule: 'provider-mapping', what, fix, members })
  return found.length > 0 ? differs(...found) : noted(wanted.resource, `${what}: ${sameMeaning}`)
}

/** A mapping without a value fails the exchange, also one that no grant needs: an unguarded claim that a token lacks. */
function compareAdditions({ only }: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
  const added = Object.entries(live.mapping).filter(([name]) => !Object.hasOwn(wanted.mapping, name))
  if (added.length === 0) return nothingFound
  const { refused, undecided } = compareAdmission(
    wanted,
    { ...wanted, mapping: { ...wanted.mapping, ...Object.fromEntries(added) } },
    only?.members,
  )
  const names = added.map(([name, cel]) => `${name} (${quote(cel)})`).join(', ')
  const what = `The provider also maps ${names}`
  const tell = aboutProvider(wanted)
  const fix = restoreAdmission(wanted, live, 'the mapping')
  if (refused !== undefined)
    return differs(
      tell('provider-mapping', 'keeps out', `${what}, which fails for a token that the policy admits`, fix, refused),
    )
  if (undecided !== undefined)
    return differs(
      tell('provider-mapping', 'unknown', `${what}. Whether it fails for a token is not decided: ${undecided}`, fix),
    )
  return noted(wanted.resource, `${what}, which the policy does not need`)
}

interface Judged {
  readonly rule: 'provider-condition' | 'provider-mapping'
  /** The start of the message. */
  readonly what: string
  readonly fix: Fix
  /** The members of IAM whose tokens count; absent: every token that the provider admits. */
  readonly members?: readonly string[] | undefined
}

/** Returns whether the live provider admits more tokens, or fewer, with an example of each. */
function judge(wanted: SetupProvider, live: ProviderCel, { rule, what, fix, members }: Judged): SetupDifference[] {
  const tell = aboutProvider(wanted)
  const whom = members === undefined ? 'the provider' : members.join(', ')
  const change = compareAdmission(wanted, live, members)
  const found: SetupDifference[] = []
  if (change.admitted !== undefined)
    found.push(
      tell(rule, 'lets in', `${what}. It admits a token to ${whom} that the policy refuses`, fix, change.admitted),
    )
  if (change.refused !== undefined)
    found.push(
      tell(rule, 'keeps out', `${what}. It refuses a token to ${whom} that the policy admits`, fix, change.refused),
    )
  if (change.undecided !== undefined)
    found.push(
      tell(rule, 'unknown', `${what}. Whether it admits the same tokens is not decided: ${change.undecided}`, fix),
    )
  return found
}
