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

/** True for an identity that Google itself runs: its service agents. Google alone gets its tokens. */
export function isServiceAgent(member: string): boolean {
  if (/^serviceAccount:\d+@cloudservices\.gserviceaccount\.com$/.test(member)) return true
  const [, project = ''] = /^serviceAccount:service-\d+@([a-z0-9.-]+)\.iam\.gserviceaccount\.com$/.exec(member) ?? []
  return projectsOfAgents.has(project)
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

/** The attribute and value of a principalSet: `principalSet://…/attribute.train_512345678/true`. */
export function memberOfAttribute(member: string): { readonly name: string; readonly value: string } | undefined {
  const [, name, value] =
    /^principalSet:\/\/[^\s/]+\/projects\/[^/]+\/locations\/[^/]+\/workloadIdentityPools\/[^/]+\/attribute\.([a-z0-9_]+)\/(.*)$/s.exec(
      member,
    ) ?? []
  return name === undefined || value === undefined ? undefined : { name, value }
}

export const attributeInMember = (member: string): string | undefined => memberOfAttribute(member)?.name

/** Says who a member is, before its own name: `every identity of the pool (principalSet://…/*)`. */
export function describeMember(member: string): string {
  if (member === 'allUsers') return 'everybody on the internet (allUsers)'
  if (member === 'allAuthenticatedUsers') return 'everybody with a Google account (allAuthenticatedUsers)'
  if (/^principalSet:\/\/[^\s]*\/workloadIdentityPools\/[^/]+\/\*$/.test(member))
    return `every identity of a pool (${member})`
  if (attributeInMember(member) !== undefined) return `tokens with an attribute (${member})`
  return member
}
