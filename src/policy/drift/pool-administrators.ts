import type { SetupPool } from '../compile/setup.ts'
import { isTrustedAgent, levelsOfAccounts, under, whole } from './accounts.ts'
import { isRead } from './live.ts'
import { describeMember, isDeletedMember, isPeople } from './members.ts'
import { changesPools, isAdministratorRole } from './powers.ts'
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
  removalOf,
  unknownPart,
} from './question.ts'

/** Names who can change the pools: they need no token of GitHub to admit any other, and the condition would not tell. */
export const comparePoolAdministrators = (question: DriftQuestion): Found =>
  foundTogether(question.setup.pools.map(pool => administratorsOf(question, pool)))

function administratorsOf(question: DriftQuestion, pool: SetupPool): Found {
  const { setup, live } = question
  const providers = setup.providers.flatMap(one => (one.pool === pool.resource ? one.resource : []))
  const project = projectAbovePool(question, pool)
  const could = `who can change the pool ${pool.id}`
  const parents = live.projects.get(project)?.unreadable
  return foundTogether([
    parents === undefined
      ? nothingFound
      : differs(unknownPart(question, parents, `project ${project}`, providers, `${could} by a role above it`)),
    ...levelsOf(live, project).map(level => {
      const bindings = whole(level)
      if (!isRead(bindings)) return differs(unknownPart(question, bindings, level.name, providers, could))
      return foundTogether(heldRoles(bindings.value).map(held => administrator(question, held, level, pool, providers)))
    }),
  ])
}

/** A pool names its project by number. The project of the accounts, by its id, can be the same. */
const projectAbovePool = ({ live }: DriftQuestion, { projectNumber }: SetupPool): string =>
  [...live.projects].find(([, { number }]) => isRead(number) && number.value === projectNumber)?.[0] ?? projectNumber

function administrator(
  question: DriftQuestion,
  held: HeldRole,
  { on, name }: Level,
  { id }: SetupPool,
  providers: readonly string[],
): Found {
  const { role, member, condition } = held
  if (isTrustedAgent(question, held) || isDeletedMember(member)) return nothingFound
  const isStaff = isAdministratorRole(role) && isPeople(member) && !member.startsWith('domain:')
  // Who administers the accounts is named with them already.
  if (isStaff && role !== poolAdmin && levelsOfAccounts(question).has(name)) return nothingFound
  const who = describeMember(member)
  const changes = changesPools(role, question.live)
  if (!isRead(changes))
    return differs(unknownPart(question, changes, name, providers, `whether ${who} can change the pool ${id}`))
  if (!changes.value) return nothingFound
  const what = `${who} can change whom the pool ${id} admits (${role} on ${name}${under(condition)})`
  if (question.accepted.has(member)) return noted(name, `${what}, as accepted`)
  if (isStaff) return noted(name, `${what}: an administrator of the pool`)
  return differs({
    rule: 'pool-administrator',
    effect: 'lets in',
    on: name,
    providers,
    message: `${what}, so it can admit any token to every grant of it`,
    fix: removalOf(on, held, 'Remove the binding, or accept the member with --accept if it sets up the pool:'),
  })
}

const poolAdmin = 'roles/iam.workloadIdentityPoolAdmin'
