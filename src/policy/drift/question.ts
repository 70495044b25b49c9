import type { Setup } from '../compile/setup.ts'
import { type BoundPlace, changeBinding } from './commands.ts'
import type { DriftNote, Fix, SetupDifference } from './difference.ts'
import type { LiveBinding, LiveSetup, Reading, UnreadablePart } from './live.ts'

/** What is compared. */
export interface DriftQuestion {
  readonly setup: Setup
  readonly live: LiveSetup
  /** Members of IAM that may have more than the policy needs: the administrators of the projects. They are notes. */
  readonly accepted: ReadonlySet<string>
  /** The account that read Google's side, as a member of IAM; absent: not known. */
  readonly reader?: string | undefined
  /** Set to compare only what one grant needs of its provider. Other policies may use the provider, too. */
  readonly only?: { readonly provider: string; readonly members: readonly string[] } | undefined
}

/** What a comparison found. */
export interface Found {
  readonly differences: readonly SetupDifference[]
  readonly notes: readonly DriftNote[]
}

export const nothingFound: Found = { differences: [], notes: [] }

export const foundTogether = (parts: readonly Found[]): Found => ({
  differences: parts.flatMap(({ differences }) => differences),
  notes: parts.flatMap(({ notes }) => notes),
})

export const differs = (...differences: readonly SetupDifference[]): Found => ({ differences, notes: [] })
export const noted = (on: string, message: string): Found => ({ differences: [], notes: [{ on, message }] })

/** Returns what an unreadable part means: everything that it could show is unknown. */
export function unknownPart(
  { reader }: Pick<DriftQuestion, 'reader'>,
  { what, words, missing }: UnreadablePart,
  on: string,
  providers: readonly string[],
  could: string,
): SetupDifference {
  const message = `${what} could not be read, so ${could} is unknown: ${words}`
  const about = { rule: 'unreadable', effect: 'unknown', on, providers, message } as const
  if (missing === undefined)
    return {
      ...about,
      fix: { words: 'Run drift again; if it fails in the same way, look at what answers.', commands: [] },
    }
  const place = placeOfName(missing.on)
  const needs = `It needs ${missing.permission}. The smallest role with it is ${missing.role}, on ${missing.on}`
  // Whom to give it to is not known.
  if (place === undefined || reader === undefined) return { ...about, fix: { words: `${needs}.`, commands: [] } }
  return { ...about, fix: { words: `${needs}:`, commands: [changeBinding('add', place, missing.role, reader)] } }
}

/** `projects/acme-ml`, `folders/123`, `organizations/456` */
function placeOfName(name: string): BoundPlace | undefined {
  const [, kind, id = ''] = /^(projects|folders|organizations)\/([\w:.-]+)$/.exec(name) ?? []
  if (kind === undefined || id === '-') return undefined
  return kind === 'projects'
    ? { type: 'project', project: id }
    : { type: kind === 'folders' ? 'folder' : 'organization', name }
}

/** The providers whose grants impersonate an account, or act on a place; for the table by provider. */
export function providersOf({ providers, bindings }: Setup, account: string): string[] {
  const members = new Set(membersOn({ bindings }, account))
  // A runtime account is used by grant accounts, which are members of its bindings.
  const through = new Set(
    [...members].flatMap(member =>
      member.startsWith('serviceAccount:') ? membersOn({ bindings }, member.slice('serviceAccount:'.length)) : [],
    ),
  )
  return providers.flatMap(({ resource, grants }) =>
    grants.some(grant => grant.members.some(member => members.has(member) || through.has(member))) ? resource : [],
  )
}

const membersOn = ({ bindings }: Pick<Setup, 'bindings'>, account: string): string[] =>
  bindings.flatMap(({ on, member }) =>
    on.type === 'service account' && on.name === account && typeof member === 'string' ? member : [],
  )

/** One member of one role, with its conditions. */
export interface HeldRole {
  readonly role: string
  readonly member: string
  /** CEL of an IAM condition; absent: without. */
  readonly condition: string | undefined
}

export const heldRoles = (bindings: readonly LiveBinding[]): HeldRole[] =>
  bindings.flatMap(({ role, members, condition }) => members.map(member => ({ role, member, condition })))

/** Returns the command that removes a binding. A name that no command should contain gets none. */
export const removalOf = (on: BoundPlace, { role, member, condition }: HeldRole, words: string): Fix =>
  /[\p{Cc}\p{Cf}]/u.test(role + member)
    ? { words: 'Its name has invisible characters, so remove the binding in the console.', commands: [] }
    : { words, commands: [changeBinding('remove', on, role, member, condition !== undefined)] }

/** A project, folder or organization whose bindings count for what is below. */
export interface Level {
  readonly on: BoundPlace
  /** `project acme-ml`, `folders/123`, `organizations/456` */
  readonly name: string
  readonly bindings: Reading<readonly LiveBinding[] | undefined>
}

/** Returns the levels above the resources of a project, as far as they were read: the project first. */
export function levelsOf({ places, projects }: LiveSetup, project: string): Level[] {
  const name = `project ${project}`
  const own = places.get(name)
  return [
    ...(own === undefined ? [] : [{ on: { type: 'project', project } as const, name, bindings: own }]),
    ...(projects.get(project)?.ancestors ?? []).map(({ name: above, bindings }) => ({
      on: { type: above.startsWith('folders/') ? 'folder' : 'organization', name: above } as const,
      name: above,
      bindings,
    })),
  ]
}
