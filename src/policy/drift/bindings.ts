import { quote } from '../../core/text.ts'
import { type NeededOn, nameOfPlace } from '../../steps/needs.ts'
import { agentDomains, setupMemberText } from '../compile/render-options.ts'
import type { SetupBinding, SetupMember } from '../compile/setup.ts'
import { type BoundPlace, changeBinding } from './commands.ts'
import type { SetupDifference } from './difference.ts'
import { isRead, type LiveBinding, type Reading, type UnreadablePart } from './live.ts'
import { isOfPool } from './members.ts'
import { usedAccounts } from './parts.ts'
import { isAdministratorRole, isReadingRole } from './powers.ts'
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

/** Compares the roles that the policy needs, and those that its principals have besides. */
export function compareBindings(question: DriftQuestion): Found {
  return foundTogether([
    ...question.setup.bindings.map(binding => missingBinding(question, binding)),
    widerRoles(question),
  ])
}

function missingBinding(question: DriftQuestion, binding: SetupBinding): Found {
  const place = nameOfPlace(binding.on)
  const providers = providersOfBinding(question, binding)
  const reading = bindingsOn(question, binding.on)
  if (reading === undefined) return nothingFound
  // Comparing the account itself says that it is unreadable, or does not exist.
  if (!isRead(reading))
    return binding.on.type === 'service account'
      ? nothingFound
      : differs(unknownPart(question, reading, place, providers, `whether it grants ${binding.role}`))
  if (reading.value === undefined)
    return binding.on.type === 'service account'
      ? nothingFound
      : differs(
          missing(
            binding,
            setupMemberText(binding.member),
            place,
            providers,
            `${place} does not exist, so nothing on it is granted`,
          ),
        )
  const member = resolveMember(question, binding.member)
  if (!('value' in member))
    return differs(unknownPart(question, member, place, providers, 'the email of a service agent'))
  const own = heldRoles(reading.value).filter(held => held.role === binding.role && held.member === member.value)
  if (own.some(({ condition }) => condition === undefined)) return nothingFound
  const [conditional] = own
  if (conditional !== undefined)
    return differs({
      ...missing(binding, member.value, place, providers, ''),
      effect: 'unknown',
      message: `${member.value} has ${binding.role} on ${place} only under the condition ${quote(conditional.condition ?? '')}, which may keep a run out`,
    })
  const wider = widerHolder(question, binding, member.value)
  if (wider !== undefined) return noted(place, `${member.value} has no ${binding.role} on ${place}, but ${wider}`)
  return differs(
    missing(
      binding,
      member.value,
      place,
      providers,
      `${member.value} has no ${binding.role} on ${place}: ${binding.why}`,
    ),
  )
}

const missing = (
  binding: SetupBinding,
  member: string,
  place: string,
  providers: readonly string[],
  message: string,
): SetupDifference => ({
  rule: 'missing-binding',
  effect: 'keeps out',
  on: place,
  providers,
  message,
  fix: { words: 'Grant it:', commands: [changeBinding('add', binding.on, binding.role, member)] },
})

/** Returns the bindings of a place; `undefined` if the comparison does not cover it. */
function bindingsOn({ live }: DriftQuestion, on: NeededOn): Reading<readonly LiveBinding[] | undefined> | undefined {
  if (on.type !== 'service account') return live.places.get(nameOfPlace(on))
  const account = live.accounts.get(on.name)
  if (account === undefined) return undefined
  return isRead(account.state) && account.state.value === undefined ? { value: undefined } : account.bindings
}

/** Says which other role contains the missing one. */
function widerHolder({ live }: DriftQuestion, { on, role }: SetupBinding, member: string): string | undefined {
  if (on.type !== 'project') return undefined
  for (const { name, bindings } of levelsOf(live, on.project))
    for (const held of isRead(bindings) ? heldRoles(bindings.value ?? []) : [])
      if (held.member === member && held.condition === undefined)
        if (held.role === role || held.role === 'roles/owner')
          return `it has ${held.role} on ${name}, which contains it`
  return undefined
}

function resolveMember({ live }: DriftQuestion, member: SetupMember): { readonly value: string } | UnreadablePart {
  if (typeof member === 'string') return { value: member }
  const number = live.projects.get(member.project)?.number
  if (number === undefined) return { what: `The number of project ${member.project}`, words: 'it was not read' }
  if (!isRead(number)) return number
  return { value: `serviceAccount:service-${number.value}@${agentDomains[member.agent]}` }
}

function providersOfBinding({ setup }: DriftQuestion, { on, member }: SetupBinding): string[] {
  if (on.type === 'service account') return providersOf(setup, on.name)
  if (typeof member !== 'string') return setup.providers.map(({ resource }) => resource)
  const email = emailIn(member)
  if (email !== undefined) return providersOf(setup, email)
  return setup.providers.flatMap(({ resource, grants }) =>
    grants.some(({ members }) => members.includes(member)) ? resource : [],
  )
}

const emailIn = (member: string): string | undefined => /^serviceAccount:(.+)$/.exec(member)?.[1]

/** Names the roles on projects and above, and on buckets and repositories, that principals of the policy have, and that no grant needs. */
function widerRoles(question: DriftQuestion): Found {
  const { setup, live } = question
  const levels = new Map([
    ...[...live.projects.keys()].flatMap(project => levelsOf(live, project).map(level => [level.name, level] as const)),
    ...dataPlaces(question).map(place => [place.name, place] as const),
  ])
  const needed = new Set(
    setup.bindings.flatMap(({ on, role, member }) =>
      typeof member === 'string' ? `${nameOfPlace(on)} ${role} ${member}` : [],
    ),
  )
  return foundTogether(
    [...levels].flatMap(([name, { on, bindings }]) =>
      (isRead(bindings) ? heldRoles(bindings.value ?? []) : [])
        .filter(({ role, member }) => isOfPolicy(question, member) && !needed.has(`${name} ${role} ${member}`))
        .map(held => widerRole(question, held, { on, name })),
    ),
  )
}

/** Returns the buckets and repositories of the policy. */
const dataPlaces = ({ setup, live }: DriftQuestion): Level[] =>
  setup.bindings.flatMap(({ on }) => {
    const bindings = live.places.get(nameOfPlace(on))
    return bindings === undefined || on.type === 'project' ? [] : { on, name: nameOfPlace(on), bindings }
  })

/** True for an account that grants impersonate, and for principals of a pool of the policy. */
function isOfPolicy({ setup }: DriftQuestion, member: string): boolean {
  const email = emailIn(member)
  if (email !== undefined)
    return usedAccounts(setup).some(account => account.email === email && account.use === 'grant')
  return setup.pools.some(({ resource }) => isOfPool(member, resource))
}

function widerRole(
  { setup, accepted }: DriftQuestion,
  held: HeldRole,
  { on, name }: { readonly on: BoundPlace; readonly name: string },
): Found {
  const { role, member } = held
  const email = emailIn(member)
  const isPrincipal = email === undefined
  const isGranted = setup.providers.some(({ grants }) => grants.some(({ members }) => members.includes(member)))
  const message = `${member} has ${role} on ${name}, which no grant of the policy needs`
  if (accepted.has(member)) return noted(name, `${message}, as accepted`)
  if (isReadingRole(role))
    return noted(name, `${member} has ${role} on ${name}, which shows set-ups, as drift needs it`)
  return differs({
    rule: 'wider-role',
    // The policy gives no access to other principals of the pool.
    effect: isAdministratorRole(role) || (isPrincipal && !isGranted) ? 'lets in' : 'neither',
    on: name,
    providers: isPrincipal
      ? setup.providers.flatMap(({ resource, pool }) => (isOfPool(member, pool) ? resource : []))
      : providersOf(setup, email),
    message,
    fix: removalOf(on, held, 'Remove the binding:'),
  })
}
