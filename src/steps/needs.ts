import { accountProject, quoteShell } from '../core/gcloud.ts'
import { isObject, Pending } from '../core/json.ts'
import { roleFor } from '../vertex/roles.ts'
import type { KindNeeds, NamedNeed } from './kinds/kind-definition.ts'
import { definitions } from './kinds/registry.ts'
import type { PreparedStep } from './types.ts'

/** The resource of a permission. */
export type NeededOn =
  | { readonly type: 'project'; readonly project: string }
  | { readonly type: 'service account'; readonly name: string }
  | { readonly type: 'bucket'; readonly name: string }
  | {
      readonly type: 'repository'
      readonly name: string
      readonly project: string
      readonly location: string
    }

export type RegistryRepository = Extract<NeededOn, { type: 'repository' }>

/** One requirement of the run's own account at Google. */
export type Need = {
  /** Its users: ids of steps, or another part of the run. */
  readonly for: readonly string[]
} & (
  | { readonly permission: string; readonly service?: undefined; readonly on: NeededOn; readonly role?: string }
  /** An API that must be enabled. */
  | { readonly permission?: undefined; readonly service: string; readonly on: Extract<NeededOn, { type: 'project' }> }
)

/** A requirement that no request of this run can test, in words, with the commands that grant it. */
export interface Untested {
  readonly what: string
  readonly commands: readonly string[]
}

export interface Needs {
  readonly needs: readonly Need[]
  readonly untested: readonly Untested[]
}

/** Parts of the run besides the steps. */
export interface NeedsContext {
  /** Training logs are shown. */
  readonly logStreaming: boolean
  /** Destination of the copy of the record. */
  readonly auditLog: { readonly project: string; readonly log: string } | undefined
  /** What other parts of the run need, such as calls that the grant lends. */
  readonly others?: readonly Need[]
}

/**
 * Returns the requirements of the run's own account for its steps. Those of other accounts, and those that only the run
 * knows, are untested.
 */
export function needsOf(steps: readonly PreparedStep[], { logStreaming, auditLog, others = [] }: NeedsContext): Needs {
  const found = new Map<string, { need: Need; for: Set<string> }>()
  const untested = new Map<string, Untested>()
  const add = (need: Need): void => {
    const key = JSON.stringify([need.on, need.permission, need.service])
    const known = found.get(key) ?? { need, for: new Set() }
    for (const one of need.for) known.for.add(one)
    found.set(key, known)
  }
  if (auditLog !== undefined) {
    const project = { type: 'project', project: auditLog.project } as const
    add({ service: 'logging.googleapis.com', on: project, for: ['audit.cloud_logging'] })
    add({ permission: 'logging.logEntries.create', on: project, for: ['audit.cloud_logging'] })
  }
  for (const need of others) add(need)
  for (const step of steps) {
    const { id } = step.declaration
    if (step.pendingPlace?.project !== undefined) {
      untested.set(id, { what: `step ${id}: its project is known only at run time`, commands: [] })
      continue
    }
    for (const need of needsOfStep(step, logStreaming)) add({ ...need, for: [`step ${id}`] })
    for (const one of untestedOf(step)) untested.set(one.what, one)
  }
  return {
    needs: [...found.values()].map(({ need, for: whom }) => ({ ...need, for: [...whom] })),
    untested: [...untested.values()],
  }
}

/** A requirement without its users. */
export type NeedOfStep =
  | Omit<Extract<Need, { permission: string }>, 'for'>
  | Omit<Extract<Need, { service: string }>, 'for'>

function needsOfStep(
  { declaration: { kind }, project, body, newest }: PreparedStep,
  logStreaming: boolean,
): NeedOfStep[] {
  const { permissions, more, logs, runsCode, services = [], reads, named }: KindNeeds = definitions[kind].needs
  const needs: NeedOfStep[] = []
  const here = { type: 'project', project } as const
  const may = (permission: string, where: NeededOn = here): void => void needs.push({ permission, on: where })
  const asked = [
    ...permissions,
    ...(more?.(body) ?? []),
    ...(logStreaming && logs ? ['logging.logEntries.list'] : []),
    ...(newest ? ['aiplatform.models.list'] : []),
  ]
  const apis = new Set<string>(services)
  for (const service of apis) needs.push({ service: `${service}.googleapis.com`, on: here })
  for (const permission of asked) {
    const [service = ''] = permission.split('.')
    if (!apis.has(service)) needs.push({ service: `${service}.googleapis.com`, on: here })
    apis.add(service)
    may(permission)
  }
  for (const account of runsCode ? accountsIn(body) : [])
    may('iam.serviceAccounts.actAs', { type: 'service account', name: account })
  const asks = named?.(body) ?? []
  for (const { permissions: all, at, role } of [...readsOf(reads?.(body)), ...asks]) {
    const where = placeNamed(at)
    if (where === undefined) continue
    if (where.type === 'repository' && asks.length > 0)
      needs.push({
        service: 'artifactregistry.googleapis.com',
        on: { type: 'project', project: where.project },
      })
    for (const permission of all) needs.push({ permission, on: where, ...(role !== undefined && { role }) })
  }
  return needs
}

/** The permissions to read a file of a bucket, or a template of a repository. */
const readsOf = (at: unknown): NamedNeed[] => {
  const where = placeNamed(at)
  if (where === undefined) return []
  const read = where.type === 'bucket' ? 'storage.objects.get' : 'artifactregistry.repositories.downloadArtifacts'
  return [{ permissions: [read], at }]
}

/** Returns the bucket or the repository that a value names. */
function placeNamed(at: unknown): NeededOn | undefined {
  const bucket = bucketOf(at)
  if (bucket !== undefined) return { type: 'bucket', name: bucket }
  const text = at instanceof Pending ? at.reference : at
  return registryRepository(typeof text === 'string' ? `${text.replace(/^https:\/\//, '')}/` : '')
}

/** Returns requirements of other accounts, which only these can test, and those that cannot be derived. */
function untestedOf(step: PreparedStep): Untested[] {
  const { declaration, body } = step
  const { untested, runsCode } = definitions[declaration.kind].needs
  const accounts = accountsIn(body)
  const own = untested?.(step, accounts)
  if (own !== undefined) return [{ what: `step ${declaration.id}: ${own}`, commands: [] }]
  if (!runsCode) return []
  const buckets = [...new Set(allTextsIn(body).flatMap(text => bucketOf(text) ?? []))]
  const repositories = allTextsIn(body).flatMap(text => registryRepository(text) ?? [])
  return accounts.flatMap((account): Untested[] => {
    const member = quoteShell(`serviceAccount:${account}`)
    const commands = [
      ...buckets.map(
        bucket =>
          `${bindingWords('add', { type: 'bucket', name: bucket }).join(' ')} --role=roles/storage.objectUser --member=${member}`,
      ),
      ...new Set(
        repositories.map(
          repository =>
            `${bindingWords('add', repository).join(' ')} --role=roles/artifactregistry.reader --member=${member}`,
        ),
      ),
    ]
    const what = `${account}: what its code reads and writes, and its images, as only that account can ask`
    return commands.length === 0 ? [] : [{ what, commands }]
  })
}

/** Returns the accounts that a body names. Only an account's form may become part of a URL. */
function accountsIn(body: unknown): string[] {
  const found = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) walk(item)
    else if (isObject(value))
      for (const [key, item] of Object.entries(value))
        if (key === 'serviceAccount' && typeof item === 'string' && /^[a-z0-9][\w.-]*@[a-z0-9.-]+$/.test(item))
          found.add(item)
        else walk(item)
  }
  walk(body)
  return [...found]
}

function allTextsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (value instanceof Pending) return [value.reference]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(allTextsIn) : []
}

function bucketOf(value: unknown): string | undefined {
  const text = value instanceof Pending ? value.reference : value
  return typeof text === 'string' ? bucketIn(text) : undefined
}

/** Returns the bucket of `gs://acme-models/fraud/…`. */
export const bucketIn = (text: string): string | undefined =>
  /^gs:\/\/([a-z0-9][a-z0-9._-]{1,220}[a-z0-9])(?:\/|$)/.exec(text)?.[1]

/** Returns the repository of `us-docker.pkg.dev/acme-ml/train/…`. */
export function registryRepository(text: string): RegistryRepository | undefined {
  const [, location, project, name] =
    /^([a-z0-9-]+)-(?:docker|kfp)\.pkg\.dev\/((?:[a-z0-9.-]+:)?[a-z][a-z0-9-]+)\/([a-z][a-z0-9-]*)\//.exec(text) ?? []
  if (location === undefined || project === undefined || name === undefined) return undefined
  return { type: 'repository', location, project, name }
}

/**
 * Returns the command that grants a requirement.
 *
 * @param member the account that needs it, as IAM names it
 */
export function commandFor(need: NeedOfStep, member: string): string {
  if (need.permission === undefined)
    return `gcloud services enable ${quoteShell(need.service)} --project=${quoteShell(need.on.project)}`
  const words = bindingWords('add', need.on)
  // gcloud would ask about the conditions of other bindings. Most policies with conditions are those of projects.
  const condition = need.on.type === 'project' ? ['--condition=None'] : []
  const role = `--role=${need.role ?? roleFor(need.permission) ?? 'ROLE'}`
  return [...words, ...condition, role, `--member=${quoteShell(member)}`].join(' ')
}

/**
 * Returns the command that changes the bindings of a resource, without role and member: its words, each quoted, the flags
 * from the third on.
 */
export function bindingWords(verb: 'add' | 'remove', where: NeededOn): string[] {
  const change = `${verb}-iam-policy-binding`
  switch (where.type) {
    case 'project':
      return [`gcloud projects ${change}`, quoteShell(where.project)]
    case 'service account': {
      const project = accountProject(where.name)
      const of = project === undefined ? [] : [`--project=${quoteShell(project)}`]
      return [`gcloud iam service-accounts ${change}`, quoteShell(where.name), ...of]
    }
    case 'bucket':
      return [`gcloud storage buckets ${change}`, quoteShell(`gs://${where.name}`)]
    case 'repository':
      return [
        `gcloud artifacts repositories ${change}`,
        quoteShell(where.name),
        `--project=${quoteShell(where.project)}`,
        `--location=${quoteShell(where.location)}`,
      ]
    default:
      return where satisfies never
  }
}

/** `project acme-ml`, `gs://acme-models` */
export function nameOfPlace(where: NeededOn): string {
  switch (where.type) {
    case 'project':
      return `project ${where.project}`
    case 'service account':
      return where.name
    case 'bucket':
      return `gs://${where.name}`
    case 'repository':
      return `${where.location}/${where.project}/${where.name}`
    default:
      return where satisfies never
  }
}
