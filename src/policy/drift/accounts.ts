import { quote } from '../../core/text.ts'
import type { NeededOn } from '../../steps/needs.ts'
import { type BoundPlace, deleteKey, enableAccount } from './commands.ts'
import { compileAgain, type DriftEffect, type SetupDifference } from './difference.ts'
import { isRead, type LiveBinding, type Reading } from './live.ts'
import { attributeInMember, describeMember, isDeletedMember, isOfPool, isPeople, serviceAgentIn } from './members.ts'
import { type UsedAccount, usedAccounts } from './parts.ts'
import { describePowers, isAdministratorRole, powersOf } from './powers.ts'
import {
  type DriftQuestion,
  differs,
  type Found,
  foundTogether,
  type HeldRole,
  heldRoles,
  type Level,
  levelsOf,
  noted,
  nothingFound,
  providersOf,
  removalOf,
  unknownPart,
} from './question.ts'

/** Compares the service accounts: their state, their keys, and who can use them. */
export function compareAccounts(question: DriftQuestion): Found {
  return foundTogether([
    ...usedAccounts(question.setup).map(account => compareAccount(question, account)),
    compareInherited(question),
  ])
}

function compareAccount(question: DriftQuestion, account: UsedAccount): Found {
  const { email } = account
  const providers = providersOf(question.setup, email)
  const live = question.live.accounts.get(email)
  if (live === undefined) return nothingFound
  if (isRead(live.state) && live.state.value === undefined)
    return differs({
      rule: 'account-state',
      effect: 'keeps out',
      on: email,
      providers,
      message: `The service account ${email} does not exist${account.use === 'grant' ? '' : ', so no job runs as it'}`,
      fix: compileAgain,
    })
  return foundTogether([
    stateOfAccount(question, live.state, email, providers),
    accountKeys(question, email, providers),
    isRead(live.bindings)
      ? othersOn(question, account, providers, live.bindings.value)
      : differs(unknownPart(question, live.bindings, email, providers, 'who can use it')),
  ])
}

function stateOfAccount(
  question: DriftQuestion,
  state: Reading<{ readonly disabled: boolean } | undefined>,
  email: string,
  providers: readonly string[],
): Found {
  if (!isRead(state)) return differs(unknownPart(question, state, email, providers, 'whether it is enabled'))
  if (!state.value?.disabled) return nothingFound
  return differs({
    rule: 'account-state',
    effect: 'keeps out',
    on: email,
    providers,
    message: `The service account ${email} is disabled`,
    fix: { words: 'Enable it, unless it was disabled for a reason:', commands: [enableAccount(email)] },
  })
}

/** A stored key works without any token of GitHub. */
function accountKeys(question: DriftQuestion, email: string, providers: readonly string[]): Found {
  const keys = question.live.accounts.get(email)?.keys
  if (keys === undefined) return nothingFound
  if (!isRead(keys)) return differs(unknownPart(question, keys, email, providers, 'whether it has stored keys'))
  return foundTogether(
    keys.value.map(({ id, disabled, createdAt }) =>
      disabled
        ? noted(email, `The stored key ${id} of ${email} is disabled; delete it once nothing needs it`)
        : differs({
            rule: 'account-key',
            effect: 'lets in',
            on: email,
            providers,
            message: `The service account ${email} has a stored key, ${id}, of ${createdAt}: it works without any token of GitHub, for every holder`,
            fix: { words: 'Delete it:', commands: [deleteKey(email, id)] },
          }),
    ),
  )
}

/** Names the members of an account's roles that the policy does not name. */
function othersOn(
  question: DriftQuestion,
  { email }: UsedAccount,
  providers: readonly string[],
  bindings: readonly LiveBinding[],
): Found {
  const { setup } = question
  const on: NeededOn = { type: 'service account', name: email }
  const expected = new Set(
    setup.bindings.flatMap(binding =>
      binding.on.type === 'service account' && binding.on.name === email && typeof binding.member === 'string'
        ? `${binding.role} ${binding.member}`
        : [],
    ),
  )
  const others = heldRoles(bindings).filter(({ role, member }) => !expected.has(`${role} ${member}`))
  return foundTogether(others.map(held => otherMember(question, held, { on, email, providers })))
}

interface WhereHeld {
  readonly on: BoundPlace
  readonly email: string
  readonly providers: readonly string[]
}

function otherMember(question: DriftQuestion, held: HeldRole, { on, email, providers }: WhereHeld): Found {
  const { role, member, condition } = held
  if (isTrustedAgent(question, held) || isDeletedMember(member)) return nothingFound
  const powers = powersOf(role, question.live)
  if (!isRead(powers))
    return differs(
      unknownPart(question, powers, email, providers, `what ${describeMember(member)} may do with ${email}`),
    )
  if (powers.value.length === 0) return nothingFound
  const who = describeMember(member)
  if (question.accepted.has(member))
    return noted(email, `${who} can ${describePowers(powers.value)} (${role} on ${email}), as accepted`)
  const { effect, why } = staleness(question, member)
  return differs({
    rule: 'other-member',
    effect,
    on: email,
    providers,
    message: `${who} can ${describePowers(powers.value)}: ${role} on ${email}${under(condition)}${why}`,
    fix: removalOf(on, held, `${sharedBy(question, member)}emove the binding:`),
  })
}

/**
 * True for a service agent of a project that was read, or of a pool's. Others steer that of another project. One that
 * runs code of users is trusted with the role that Google itself gives to it.
 */
export function isTrustedAgent({ setup, live }: DriftQuestion, { role, member }: HeldRole): boolean {
  const agent = serviceAgentIn(member)
  if (agent === undefined || (agent.runsCode && !/^roles\/aiplatform\.\w+ServiceAgent$/.test(role))) return false
  const numbers = [...live.projects.values()].flatMap(({ number }) => (isRead(number) ? number.value : []))
  const known = [...numbers, ...setup.pools.map(({ projectNumber }) => projectNumber)]
  return live.projects.size === 0 || known.includes(agent.number)
}

/** A principalSet of an attribute that no provider of its pool maps has no members now. */
function staleness({ setup, live }: DriftQuestion, member: string): { effect: DriftEffect; why: string } {
  const name = attributeInMember(member)
  const pool = setup.pools.find(({ resource }) => isOfPool(member, resource))
  const providers = pool === undefined ? undefined : live.pools.get(pool.resource)?.providers
  if (name === undefined || providers === undefined || !isRead(providers)) return { effect: 'lets in', why: '' }
  const isMapped = providers.value.some(
    ({ mapping, deleted }) => !deleted && Object.hasOwn(mapping, `attribute.${name}`),
  )
  const isOurs = setup.providers.some(({ mapping }) => Object.hasOwn(mapping, `attribute.${name}`))
  if (isMapped)
    return {
      effect: 'lets in',
      why: isOurs ? '' : `. No grant has the attribute ${name}, but a provider of the pool still maps it`,
    }
  return {
    effect: 'neither',
    why: `. No provider of the pool maps the attribute ${name}: it is left of a removed grant, and admits tokens again once a provider maps it`,
  }
}

/** Members of one pool can belong to another policy. */
const sharedBy = ({ setup }: DriftQuestion, member: string): string =>
  setup.pools.some(({ resource }) => isOfPool(member, resource))
    ? 'If another policy uses this account, compare all of them together. Otherwise r'
    : 'R'

export const under = (condition: string | undefined): string =>
  condition === undefined ? '' : `, under the condition ${quote(condition)}`

/** Returns the names of the projects of accounts, and of what is above them. */
export const levelsOfAccounts = ({ setup, live }: DriftQuestion): ReadonlySet<string> =>
  new Set(
    usedAccounts(setup).flatMap(({ project }) =>
      project === undefined ? [] : levelsOf(live, project).map(({ name }) => name),
    ),
  )

/** Names the roles on projects, folders and organizations by which others can use the accounts below. */
function compareInherited(question: DriftQuestion): Found {
  const { setup, live } = question
  const accounts = usedAccounts(setup)
  const projects = [...new Set(accounts.flatMap(({ project }) => project ?? []))]
  const seen = new Set<string>()
  return foundTogether(
    projects.flatMap(project => {
      const of = live.projects.get(project)
      const below = accounts.filter(account => account.project === project)
      const providers = [...new Set(below.flatMap(({ email }) => providersOf(setup, email)))]
      const parents =
        of?.unreadable === undefined
          ? nothingFound
          : differs(
              unknownPart(
                question,
                of.unreadable,
                `project ${project}`,
                providers,
                'who can use its accounts by a role above it',
              ),
            )
      return [
        parents,
        ...levelsOf(live, project).map(level => {
          if (seen.has(level.name)) return nothingFound
          seen.add(level.name)
          const bindings = whole(level)
          if (!isRead(bindings))
            return differs(unknownPart(question, bindings, level.name, providers, 'who can use the accounts below it'))
          const emails = below.map(({ email }) => email)
          return foundTogether(
            heldRoles(bindings.value).map(held => inheritedRole(question, held, level, { emails, providers })),
          )
        }),
      ]
    }),
  )
}

/** The project of an account or a pool exists: an answer that it does not hides its bindings. */
export const whole = ({ bindings, name }: Level): Reading<readonly LiveBinding[]> =>
  !isRead(bindings)
    ? bindings
    : bindings.value === undefined
      ? { what: `The bindings of ${name}`, words: 'it is not found' }
      : { value: bindings.value }

function inheritedRole(
  question: DriftQuestion,
  held: HeldRole,
  { on, name }: Level,
  { emails, providers }: { readonly emails: readonly string[]; readonly providers: readonly string[] },
): Found {
  const { role, member, condition } = held
  if (isTrustedAgent(question, held) || isDeletedMember(member)) return nothingFound
  const who = describeMember(member)
  const powers = powersOf(role, question.live)
  if (!isRead(powers))
    return differs(unknownPart(question, powers, name, providers, `what ${who} may do with the accounts below ${name}`))
  if (powers.value.length === 0) return nothingFound
  const what = `${who} can, for each account below ${name}, ${describePowers(powers.value)} (${role}${under(condition)})`
  if (question.accepted.has(member)) return noted(name, `${what}, as accepted`)
  if (isAdministratorRole(role) && isPeople(member) && !member.startsWith('domain:'))
    return noted(name, `${what}: an administrator, who can change the whole set-up`)
  const difference: SetupDifference = {
    rule: 'inherited-binding',
    effect: 'lets in',
    on: name,
    providers,
    message: `${what}: ${emails.join(', ')}`,
    fix: removalOf(on, held, 'Remove the binding, or grant the role on single accounts instead:'),
  }
  return differs(difference)
}
