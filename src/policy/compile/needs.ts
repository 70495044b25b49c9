import { accountProject } from '../../core/gcloud.ts'
import type { JsonObject } from '../../core/json.ts'
import type { KindNeeds } from '../../steps/kinds/kind-definition.ts'
import type { Kind } from '../../steps/kinds/kind-names.ts'
import { definitions } from '../../steps/kinds/registry.ts'
import { roleFor } from '../../vertex/roles.ts'
import type { Grant } from '../policy.ts'
import { bucketsIn, literalsIn, templateRepositories } from './allowed-places.ts'
import type { CollectedNeeds } from './collected.ts'
import { collectLendNeeds, lendsMethods, permissionsOfCalls } from './lend-needs.ts'
import { collectRuntimeNeeds } from './runtime-needs.ts'
import { allowedKinds, enableFor, type GrantToServe, startsPipelines } from './served-grant.ts'
import { collectSourceNeeds } from './source-needs.ts'

/** Collects what a grant needs at Google by its account and its `allow`, and nothing more. */
export function collectNeeds(served: GrantToServe, needs: CollectedNeeds): void {
  const { grant, policy, called, members } = served
  const { serviceAccount, provider } = grant
  const poolProject = provider.resource.split('/')[1] ?? ''
  needs.enable(poolProject, ['iam.googleapis.com', 'sts.googleapis.com'])
  if (serviceAccount !== undefined) {
    needs.enable(poolProject, ['iamcredentials.googleapis.com'])
    needs.account(serviceAccount, 'grant')
    const project = accountProject(serviceAccount)
    if (project !== undefined) needs.enable(project, ['iam.googleapis.com'])
    const on = { type: 'service account', name: serviceAccount } as const
    needs.bind('roles/iam.workloadIdentityUser', on, members, `${called}: acts as it (service_account)`)
  }
  const own = serviceAccount === undefined ? members : [`serviceAccount:${serviceAccount}`]
  if (policy.auditLog !== undefined) {
    const { project } = policy.auditLog
    needs.enable(project, ['logging.googleapis.com'])
    needs.bind('roles/logging.logWriter', { type: 'project', project }, own, `${called}: audit.cloud_logging`)
  }
  collectStepNeeds(served, own, needs)
  collectReads(served, own, needs)
  collectSourceNeeds(served, own, needs)
  collectRuntimeNeeds(served, own, needs)
  collectLendNeeds(served, needs)
}

/** Collects the roles on projects that the kinds of `allow.steps` and the calls of a gateway need, and the APIs. */
function collectStepNeeds({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { places: projects, unbound } = literalsIn(grant.allow.projects)
  const roles = projectRoles(grant)
  if (roles.size === 0 && !allowedKinds(grant.allow.steps).some(usesOtherApis)) return
  for (const entry of roles.size === 0 ? [] : unbound)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.projects has ${entry}, and IAM binds no pattern.`,
      cure: `Name the projects, or bind ${[...roles.keys()].join(', ')} by hand.`,
    })
  for (const project of projects) {
    const on = { type: 'project', project } as const
    for (const [role, { services, why }] of roles) {
      needs.enable(project, services)
      needs.bind(role, on, own, `${called}: ${[...why].join(', ')}`)
    }
    needs.enable(project, ['cloudresourcemanager.googleapis.com', 'serviceusage.googleapis.com'])
    const check = `${called}: mode: check sees which APIs are enabled`
    needs.bind('roles/serviceusage.serviceUsageViewer', on, own, check)
  }
  const methodLists = [
    ...(grant.allow.steps.includes('call') ? ['allow.methods'] : []),
    ...(lendsMethods(grant) ? ['lend.gateway.calls'] : []),
  ]
  for (const list of methodLists)
    needs.note({
      grant: grant.name,
      message: `${called}: roles/aiplatform.user may lack what a method of ${list} needs.`,
      cure: 'mode: check does not test it. Compare the method with https://docs.cloud.google.com/vertex-ai/docs/general/access-control.',
    })
}

/** A body with every key that makes a kind need more. */
const widestBody: JsonObject = { create: {}, watch: {}, better_than: {}, import: {} }

/** Returns the permissions on a project that steps of a kind may need, whatever their bodies are. */
export function permissionsOfKind(kind: Kind, { models }: Pick<Grant['allow'], 'models'>): string[] {
  const { permissions, more, logs, services = [] } = definitions[kind].needs
  // A gate compares only with models that the grant lists. Otherwise it reads files.
  const compares = kind !== 'gate' || models.length > 0
  return [
    ...permissions,
    ...((compares && more?.(widestBody)) || []),
    ...(logs ? ['logging.logEntries.list'] : []),
    // `call` names its method only in the step. Other APIs need roles on buckets and repositories alone.
    ...(kind === 'call' ? services.map(service => `${service}.`) : []),
  ]
}

/** True for a kind whose permissions are all on buckets and repositories, so that no role on a project shows its APIs. */
const usesOtherApis = (kind: Kind): boolean => {
  const { services = [] }: KindNeeds = definitions[kind].needs
  return services.length > 0
}

interface ProjectRole {
  readonly services: readonly string[]
  /** `customJob, rollout (watch)` */
  readonly why: ReadonlySet<string>
}

function projectRoles({ allow, lend }: Grant): Map<string, ProjectRole> {
  const roles = new Map<string, { services: string[]; why: Set<string> }>()
  const add = (permission: string, reason: string): void => {
    const role = roleFor(permission)
    if (role === undefined) return
    const known = roles.get(role) ?? { services: [`${permission.split('.')[0]}.googleapis.com`], why: new Set() }
    known.why.add(reasons[role] ?? reason)
    roles.set(role, known)
  }
  for (const kind of allowedKinds(allow.steps))
    for (const permission of permissionsOfKind(kind, allow)) add(permission, kind)
  for (const permission of permissionsOfCalls(lend?.gateway)) add(permission, 'lends calls (lend.gateway)')
  return roles
}

/** Reasons that say more than the kinds of steps. */
const reasons: Readonly<Record<string, string>> = {
  'roles/logging.viewer': 'shows the logs of jobs, and of servers that did not start',
  'roles/monitoring.viewer': 'watches the traffic of a rollout',
}

/** Collects what the run itself reads: metrics of gates, and templates of pipelines. */
function collectReads({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { allow } = grant
  const read = (list: 'storage' | 'templates', what: string): void => {
    const { places, unbound } = bucketsIn(allow[list])
    for (const bucket of places) needs.bind('roles/storage.objectViewer', bucket, own, `${called}: reads ${what}`)
    if (places.length > 0) enableFor(allow, 'storage.googleapis.com', needs)
    for (const entry of unbound)
      needs.note({
        grant: grant.name,
        message: `${called}: allow.${list} has ${entry}, which names no single bucket.`,
        cure: `Name the buckets, or bind roles/storage.objectViewer by hand, so that it can read ${what}.`,
      })
  }
  if (allow.steps.includes('gate')) read('storage', 'the metrics of gates')
  if (!allow.steps.some(startsPipelines)) return
  read('templates', 'templates of pipelines')
  const { places, unbound } = templateRepositories(allow)
  for (const repository of places) {
    needs.bind('roles/artifactregistry.reader', repository, own, `${called}: reads templates of pipelines`)
    needs.enable(repository.project, ['artifactregistry.googleapis.com'])
  }
  for (const entry of unbound.filter(text => !text.startsWith('*')))
    needs.note({
      grant: grant.name,
      message: `${called}: allow.templates has ${entry}, which names no single repository.`,
      cure: 'Name the repositories, or bind roles/artifactregistry.reader by hand.',
    })
}
