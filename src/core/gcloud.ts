/** Quotes one word for a POSIX shell. Claims and policy values are untrusted text. */
export const quoteShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/**
 * Returns the project of an account: `trainer@acme-ml.iam.gserviceaccount.com` belongs to acme-ml, and a default
 * account's email begins with its project, by number or by id.
 */
export const accountProject = (email: string): string | undefined =>
  /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
  /^(?:(\d+)-compute@developer|([\w.:-]+)@appspot)\.gserviceaccount\.com$/.exec(email)?.slice(1).find(Boolean)

/**
 * Command that lists resources of Vertex AI in one place.
 *
 * @param what `endpoints list`, `models list-version fraud`
 */
export const gcloudList = (what: string, { project, location }: { project: string; location: string }): string =>
  `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`

/**
 * Command that undeploys a model.
 *
 * @param endpoint full name
 */
export function gcloudUndeploy(endpoint: string, deployedModelId: string): string {
  const [, project = '', , location = '', , id = ''] = endpoint.split('/')
  return [
    `gcloud ai endpoints undeploy-model ${quoteShell(id)} \\`,
    `  --project=${quoteShell(project)} --region=${quoteShell(location)} --deployed-model-id=${deployedModelId}`,
  ].join('\n')
}

/**
 * Command that shows the last hour's log of serving containers.
 *
 * @param endpoint its id; absent: all endpoints of the project
 * @param deployedModelId the only model whose lines it shows; absent: all models of the endpoint
 */
export function gcloudServingLog(project: string, endpoint: string | undefined, deployedModelId?: string): string {
  const ofEndpoint = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`
  const of = `${ofEndpoint}${deployedModelId === undefined ? '' : ` AND labels.deployed_model_id="${deployedModelId}"`}`
  const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`)
  return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`
}

/** Command that shows what a filter finds in Cloud Logging in the last week, oldest first. */
export const gcloudLog = (project: string, filter: string): string =>
  `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=7d --order=asc`

/** Command that grants a role on a project. */
export const gcloudGrant = (project: string, member: string, role: string): string =>
  [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
  ].join('\n')

/** Command that shows the principals of the last hour's federated runs: STS does not say what a provider maps. */
export const gcloudPrincipals = (project: string): string =>
  [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
  ].join('\n')

/** Command that shows the last hour's log of an agent engine. */
export function gcloudEngineLog(project: string, engine: string): string {
  const filter = `resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`
  return `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`
}
