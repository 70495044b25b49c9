/** One word of a POSIX shell, whatever it holds: claims and policy values are other people's text. */
export const quoteShell = (word: string): string =>
  /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word.replaceAll("'", String.raw`'\''`)}'`

/** `trainer@acme-ml.iam.gserviceaccount.com` lives in acme-ml; a default account's email begins with its project. */
export const accountProject = (email: string): string | undefined =>
  /@([\w.:-]+)\.iam\.gserviceaccount\.com$/.exec(email)?.[1] ??
  /^(\d+)-compute@developer\.gserviceaccount\.com$/.exec(email)?.[1]

/** Lists what Vertex AI has in one place. @param what `endpoints list`, `models list-version fraud` */
export const gcloudList = (what: string, { project, location }: { project: string; location: string }): string =>
  `gcloud ai ${what} --project=${quoteShell(project)} --region=${quoteShell(location)}`

/** Undeploys a model. @param endpoint full name */
export function gcloudUndeploy(endpoint: string, deployedModelId: string): string {
  const [, project = '', , location = '', , id = ''] = endpoint.split('/')
  return [
    `gcloud ai endpoints undeploy-model ${quoteShell(id)} \\`,
    `  --project=${quoteShell(project)} --region=${quoteShell(location)} --deployed-model-id=${deployedModelId}`,
  ].join('\n')
}

/** Shows what containers that serve wrote in the last hour. @param endpoint its id; absent: all of the project's */
export function gcloudServingLog(project: string, endpoint: string | undefined): string {
  const of = endpoint === undefined ? '' : ` AND resource.labels.endpoint_id="${endpoint}"`
  const filter = quoteShell(`resource.type="aiplatform.googleapis.com/Endpoint"${of}`)
  return `gcloud logging read ${filter} \\\n  --project=${quoteShell(project)} --freshness=1h --limit=50`
}

/** Shows all that a filter finds in Cloud Logging of the last week, oldest first. */
export const gcloudLog = (project: string, filter: string): string =>
  `gcloud logging read ${quoteShell(filter)} \\\n  --project=${quoteShell(project)} --freshness=7d --order=asc`

/** Grants a role on a project. */
export const gcloudGrant = (project: string, member: string, role: string): string =>
  [
    `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    `  --role=${role}`,
  ].join('\n')

/** Shows as whom Google knows the federated runs of the last hour: STS does not tell what a provider maps. */
export const gcloudPrincipals = (project: string): string =>
  [
    `gcloud logging read 'protoPayload.authenticationInfo.principalSubject:"/workloadIdentityPools/"' \\`,
    `  --project=${quoteShell(project)} --freshness=1h --limit=5 --format='value(protoPayload.authenticationInfo.principalSubject)'`,
  ].join('\n')
