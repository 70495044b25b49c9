import { quoteShell } from '../../core/gcloud.ts'
import { quote } from '../../core/text.ts'
import type { SetupPool, SetupProvider } from '../compile/setup.ts'
import { type Admission, compareAdmission } from './admission.ts'
import { commandOnPool, commandOnProvider, listFlag } from './commands.ts'
import { compileAgain, type Difference, type DriftRule, type DriftEffect, type Fix } from './difference.ts'
import { isRead, type LiveProvider } from './live.ts'
import { attributeInMember } from './members.ts'
import { compareOtherProviders } from './other-providers.ts'
import { type DriftQuestion, differs, type Found, foundTogether, noted, nothingFound, unreadable } from './question.ts'
import { compareUploadedKeys } from './uploaded-keys.ts'

/** Compares the pools, their providers, and whatever else stands in the pools. */
export function compareProviders(question: DriftQuestion): Found {
  return foundTogether(question.setup.pools.map(pool => comparePool(question, pool)))
}

function comparePool(question: DriftQuestion, pool: SetupPool): Found {
  const live = question.live.pools.get(pool.resource)
  if (live === undefined) return nothingFound
  const wanted = question.setup.providers.filter(provider => provider.pool === pool.resource)
  const providers = wanted.map(({ resource }) => resource)
  const state = poolState(question, pool, providers)
  if (isRead(live.state) && live.state.value === undefined) return state
  if (!isRead(live.providers))
    return foundTogether([
      state,
      differs(unreadable(question, live.providers, pool.resource, providers, 'which tokens its providers admit')),
    ])
  const present = live.providers.value
  return foundTogether([
    state,
    ...wanted
      .filter(({ resource }) => (question.only?.provider ?? resource) === resource)
      .map(provider => {
        const found = present.find(({ id }) => id === provider.id)
        return found === undefined ? differs(missingProvider(provider)) : compareProvider(question, provider, found)
      }),
    compareOtherProviders(question, pool, present),
  ])
}

function poolState(question: DriftQuestion, { resource }: SetupPool, providers: readonly string[]): Found {
  const state = question.live.pools.get(resource)?.state
  if (state === undefined) return nothingFound
  if (!isRead(state)) return differs(unreadable(question, state, resource, providers, 'whether the pool is enabled'))
  const about = { rule: 'pool-state', effect: 'keeps out', on: resource, providers } as const
  if (state.value === undefined)
    return differs({ ...about, message: `The pool ${resource} does not exist`, fix: compileAgain })
  const { deleted, disabled } = state.value
  if (deleted)
    return differs({
      ...about,
      message: `The pool ${resource} is deleted`,
      fix: { words: 'Restore it, within 30 days of its deletion:', commands: [commandOnPool(resource, 'undelete')] },
    })
  if (!disabled) return nothingFound
  return differs({
    ...about,
    message: `The pool ${resource} is disabled`,
    fix: {
      words: 'Enable it, if nobody disabled it for a reason:',
      commands: [commandOnPool(resource, 'update', ['--no-disabled'])],
    },
  })
}

const missingProvider = ({ resource }: SetupProvider): Difference => ({
  rule: 'provider-state',
  effect: 'keeps out',
  on: resource,
  providers: [resource],
  message: `The provider ${resource} does not exist`,
  fix: compileAgain,
})

/** Makes the differences of one provider. */
const aboutProvider =
  ({ resource }: Pick<SetupProvider, 'resource'>) =>
  (rule: DriftRule, effect: DriftEffect, message: string, fix: Fix, example?: Difference['example']): Difference => ({
    rule,
    effect,
    on: resource,
    providers: [resource],
    message,
    fix,
    ...(example && { example }),
  })

function compareProvider(question: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
  const { resource } = wanted
  const tell = aboutProvider(wanted)
  if (live.type !== 'oidc')
    return differs(
      tell('provider-state', 'keeps out', `The provider ${resource} is not of OpenID Connect, but of ${live.type}`, {
        words: 'Delete it, and run again what compile prints for this policy.',
        commands: [commandOnProvider(resource, 'delete')],
      }),
    )
  return foundTogether([
    providerState(wanted, live),
    issuerOf(wanted, live),
    audiencesOf(wanted, live),
    conditionOf(question, wanted, live),
    ...Object.keys(wanted.mapping).map(attribute => mappingOf(question, wanted, live, attribute)),
    compareUploadedKeys(question, wanted, live),
  ])
}

function providerState(wanted: SetupProvider, { deleted, disabled }: LiveProvider): Found {
  const { resource } = wanted
  const tell = aboutProvider(wanted)
  if (deleted)
    return differs(
      tell('provider-state', 'keeps out', `The provider ${resource} is deleted`, {
        words: 'Restore it, within 30 days of its deletion:',
        commands: [commandOnProvider(resource, 'undelete')],
      }),
    )
  if (!disabled) return nothingFound
  return differs(
    tell('provider-state', 'keeps out', `The provider ${resource} is disabled`, {
      words: 'Enable it, if nobody disabled it for a reason:',
      commands: [commandOnProvider(resource, 'update-oidc', ['--no-disabled'])],
    }),
  )
}

function issuerOf(wanted: SetupProvider, live: LiveProvider): Found {
  if (live.issuer === wanted.issuer) return nothingFound
  const fix: Fix = {
    words: "Restore the policy's issuer:",
    commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--issuer-uri=${quoteShell(wanted.issuer)}`])],
  }
  const tell = aboutProvider(wanted)
  return differs(
    tell(
      'provider-issuer',
      'lets in',
      `The provider accepts tokens of ${quote(live.issuer)}, which can contain any claims`,
      fix,
    ),
    tell(
      'provider-issuer',
      'keeps out',
      `The provider refuses tokens of ${wanted.issuer}, its issuer is ${quote(live.issuer)}`,
      fix,
    ),
  )
}

/** Without a list Google accepts the name of the provider itself, which this action requests. */
function audiencesOf(wanted: SetupProvider, { audiences }: LiveProvider): Found {
  if (audiences.length === 0) return nothingFound
  const own = `//iam.googleapis.com/${wanted.resource}`
  const requested = `https:${own}`
  const others = audiences.filter(audience => audience !== own && audience !== requested)
  const fix: Fix = {
    words: "Accept the provider's own audience only:",
    commands: [commandOnProvider(wanted.resource, 'update-oidc', [`--allowed-audiences=${quoteShell(requested)}`])],
  }
  const tell = aboutProvider(wanted)
  return foundTogether([
    ...others.map(audience =>
      differs(
        tell(
          'provider-audience',
          'lets in',
          `The provider accepts tokens for the audience ${quote(audience)}: another service that receives such a token can present it to Google`,
          fix,
        ),
      ),
    ),
    audiences.includes(requested)
      ? nothingFound
      : differs(tell('provider-audience', 'keeps out', `The provider refuses its own audience, ${requested}`, fix)),
  ])
}

/** Returns the whole condition and mapping as flags: gcloud replaces a mapping, it does not add to it. */
const admissionFlags = ({ mapping, condition }: SetupProvider): string[] => [
  listFlag(
    'attribute-mapping',
    Object.entries(mapping).map(([name, cel]) => `${name}=${cel}`),
  ),
  `--attribute-condition=${quoteShell(condition)}`,
]

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

function conditionOf({ only }: DriftQuestion, wanted: SetupProvider, live: LiveProvider): Found {
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

function mappingOf({ only }: DriftQuestion, wanted: SetupProvider, live: LiveProvider, attribute: string): Found {
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

interface Judged {
  readonly rule: 'provider-condition' | 'provider-mapping'
  /** The start of the message. */
  readonly what: string
  readonly fix: Fix
  /** The members of IAM whose tokens count; absent: every token that the provider admits. */
  readonly members?: readonly string[] | undefined
}

/** Returns whether the live provider admits more tokens, or fewer, with an example of each. */
function judge(wanted: SetupProvider, live: Admission, { rule, what, fix, members }: Judged): Difference[] {
  const tell = aboutProvider(wanted)
  const whom = members === undefined ? 'the provider' : members.join(', ')
  const change = compareAdmission(wanted, live, members)
  const found: Difference[] = []
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
