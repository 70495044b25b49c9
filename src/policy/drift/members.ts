import { readAttributeSet } from '../compile/names.ts'

/**
 * Projects of Google that service agents belong to. The list is closed: a project of the same form may be anybody's.
 * Source: https://cloud.google.com/iam/docs/service-agents
 */
const projectsOfAgents: ReadonlySet<string> = new Set([
  'cloud-ml.google.com',
  'compute-system',
  'container-engine-robot',
  'containerregistry',
  'dataflow-service-producer-prod',
  'dataproc-accounts',
  'gcf-admin-robot',
  'gcp-sa-aiplatform',
  'gcp-sa-aiplatform-cc',
  'gcp-sa-aiplatform-re',
  'gcp-sa-artifactregistry',
  'gcp-sa-cloudbuild',
  'gcp-sa-cloudscheduler',
  'gcp-sa-logging',
  'gcp-sa-notebooks',
  'gcp-sa-pubsub',
  'gcp-sa-secretmanager',
  'gcp-sa-vpcaccess',
  'serverless-robot-prod',
  'service-networking',
])

/** Agents as which Vertex AI runs the code of jobs and agents without an account. That code gets their tokens. */
const projectsThatRunCode: ReadonlySet<string> = new Set(['gcp-sa-aiplatform-cc', 'gcp-sa-aiplatform-re'])

/** An identity that Google itself runs for a project. */
export interface ServiceAgent {
  /** Number of the project that it works for. */
  readonly number: string
  /** True if code of the project's users runs as it. Otherwise Google alone gets its tokens. */
  readonly runsCode: boolean
}

export function serviceAgentIn(member: string): ServiceAgent | undefined {
  const number = /^serviceAccount:(\d+)@cloudservices\.gserviceaccount\.com$/.exec(member)?.[1]
  if (number !== undefined) return { number, runsCode: false }
  const [, of = '', project = ''] =
    /^serviceAccount:service-(\d+)@([a-z0-9.-]+)\.iam\.gserviceaccount\.com$/.exec(member) ?? []
  return projectsOfAgents.has(project) ? { number: of, runsCode: projectsThatRunCode.has(project) } : undefined
}

/** True for a person, or people: `user:…`, `group:…`, `domain:…`. */
export const isPeople = (member: string): boolean => /^(?:user|group|domain):/.test(member)

/** True for a member whose account was deleted. */
export const isDeletedMember = (member: string): boolean => member.startsWith('deleted:')

/** True for a member that is a principal of the pool, or a set of them. */
export const isOfPool = (member: string, pool: string): boolean =>
  [`principal://iam.googleapis.com/${pool}/`, `principalSet://iam.googleapis.com/${pool}/`].some(start =>
    member.startsWith(start),
  )

/** Returns the attribute of a principalSet, of whatever value. */
export const attributeInMember = (member: string): string | undefined => readAttributeSet(member)?.name

/** Says who a member is, before its own name: `every identity of the pool (principalSet://…/*)`. */
export function describeMember(member: string): string {
  if (member === 'allUsers') return 'everybody on the internet (allUsers)'
  if (member === 'allAuthenticatedUsers') return 'everybody with a Google account (allAuthenticatedUsers)'
  if (/^principalSet:\/\/[^\s]*\/workloadIdentityPools\/[^/]+\/\*$/.test(member))
    return `every identity of a pool (${member})`
  const agent = serviceAgentIn(member)
  if (agent?.runsCode) return `code that Vertex AI runs in project ${agent.number} (${member})`
  if (agent !== undefined)
    return `a service of Google, for everybody who may use it in project ${agent.number} (${member})`
  if (attributeInMember(member) !== undefined) return `tokens with an attribute (${member})`
  return member
}
