import type { Command } from './errors.ts'
import { accountProject, quoteShell } from './gcloud.ts'
import {
  type Caller,
  consumer,
  firstMatch,
  type GoogleRefusal,
  grantRole,
  inProject,
  metadata,
  principalIn,
  type RefusalExplanation,
} from './refusal-explanation.ts'

export function vpcServiceControls(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const service = metadata(refused, 'service')
  const id =
    firstMatch(/vpcServiceControlsUniqueIdentifier:\s{0,3}([\w-]{4,100})/, refused) ??
    metadata(refused, 'uid') ??
    refused.details?.violations.find(({ type }) => type === 'VPC_SERVICE_CONTROLS')?.description
  const cause = `a perimeter of VPC Service Controls keeps ${principalIn(caller)} from ${service ?? 'this service'}: GitHub's runners are outside of it`
  const cure = `Ask the administrator of the perimeter to add an ingress rule for ${principalIn(caller)}${service === undefined ? '' : ` and ${service}`}`
  if (id === undefined || !/^[\w-]{4,100}$/.test(id))
    return { title: 'VPC Service Controls refuse this run', cause, cure: `${cure}.` }
  const filter = `log_id("cloudaudit.googleapis.com/policy") AND protoPayload.metadata.vpcServiceControlsUniqueId="${id}"`
  return {
    title: 'VPC Service Controls refuse this run',
    cause: `${cause} (unique id ${id})`,
    cure: `${cure}. The audit log says which perimeter and rule it was:`,
    commands: [
      `gcloud logging read ${quoteShell(filter)} \\\n  ${inProject(caller.project)} --freshness=1d --limit=1 --format=yaml`,
    ],
  }
}

/** Names of APIs as Google's console has them. */
const apiNames: Readonly<Record<string, string>> = {
  'aiplatform.googleapis.com': 'Vertex AI',
  'artifactregistry.googleapis.com': 'Artifact Registry',
  'bigquery.googleapis.com': 'BigQuery',
  'cloudbuild.googleapis.com': 'Cloud Build',
  'compute.googleapis.com': 'Compute Engine',
  'iamcredentials.googleapis.com': 'IAM Service Account Credentials',
  'logging.googleapis.com': 'Cloud Logging',
  'monitoring.googleapis.com': 'Cloud Monitoring',
  'secretmanager.googleapis.com': 'Secret Manager',
  'serviceusage.googleapis.com': 'Service Usage',
  'storage.googleapis.com': 'Cloud Storage',
  'sts.googleapis.com': 'Security Token Service',
}

export function serviceDisabled(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const service =
    metadata(refused, 'service') ??
    firstMatch(/\b([a-z0-9-]{2,60}\.googleapis\.com)\b/, refused) ??
    'aiplatform.googleapis.com'
  const { project } = caller
  const name = apiNames[service]
  return {
    title: `${name === undefined ? `the API ${service}` : `the ${name} API`} is off in ${project}`,
    cause: `the API ${service} is not enabled in project ${project}`,
    cure: 'Enable it; it takes effect in a few minutes:',
    commands: [`gcloud services enable ${quoteShell(service)} ${inProject(project)}`],
  }
}

export function billingDisabled(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const project = consumer(refused, caller)
  return {
    title: `billing is not enabled in ${project}`,
    cause: `project ${project} has no open billing account`,
    cure: `Link it to one at https://console.cloud.google.com/billing/linkedaccount?project=${encodeURIComponent(project)}; it takes effect in a few minutes. See what it is linked to now:`,
    commands: [`gcloud billing projects describe ${quoteShell(project)}`],
  }
}

export function userProjectDenied(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const project =
    firstMatch(/permission to use project ([a-z0-9][\w.:-]{0,100}\w)/, refused) ?? consumer(refused, caller)
  return {
    title: `${caller.serviceAccount ?? 'the principal of this run'} may not use project ${project}`,
    cause: `${principalIn(caller)} lacks serviceusage.services.use in project ${project}; roles/serviceusage.serviceUsageConsumer includes it`,
    ...grantRole(project, 'roles/serviceusage.serviceUsageConsumer', caller),
  }
}

export function organizationPolicy(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const { project, location } = caller
  const given = refused.details?.reasons.map(({ reason }) => reason) ?? []
  const constraint =
    firstMatch(/constraints\/([a-zA-Z]\w{0,60}(?:\.\w{1,100}){0,3})/, refused) ??
    (given.includes('RESOURCE_USAGE_RESTRICTION_VIOLATED') ? 'gcp.restrictServiceUsage' : undefined) ??
    (given.some(reason => reason.startsWith('LOCATION_')) ? 'gcp.resourceLocations' : undefined)
  if (constraint === undefined)
    return {
      title: "the organization's policy refuses this",
      cause: `a policy of the organization of project ${project} refuses this`,
      cure: 'Ask the administrator of the organization. See which policies are set on the project itself:',
      commands: [`gcloud org-policies list ${inProject(project)}`],
    }
  const isOfPlaces = constraint === 'gcp.resourceLocations'
  const asksFor = isOfPlaces && location !== undefined ? `resources in ${location}` : 'this'
  return {
    title: `the organization policy ${constraint} refuses this`,
    cause: `the organization policy constraints/${constraint} does not allow ${asksFor} in project ${project}`,
    cure: `${isOfPlaces ? 'Choose a location that it allows' : 'Request what it allows'}, or ask the administrator of the organization to change it. See what it allows:`,
    commands: [`gcloud org-policies describe ${quoteShell(constraint)} --effective ${inProject(project)}`],
  }
}

export function scopeInsufficient(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const service = metadata(refused, 'service') ?? 'the service'
  const isService = /^[\w.-]{1,100}\.googleapis\.com$/.test(service)
  return {
    title: 'the access token lacks a scope',
    cause: `the access token that reached ${service} lacks the scope that this call needs, though ${principalIn(caller)} asked for https://www.googleapis.com/auth/cloud-platform, which covers it`,
    cure: 'Something between the runner and Google may replace the credential, such as a proxy of the cloud that a self-hosted runner is in. See who answers from the runner:',
    ...(isService && { commands: [`curl -sv -o /dev/null https://${service}`] }),
  }
}

export function accountState(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const email =
    firstMatch(/\b([a-z0-9][\w.-]{0,62}@[\w.-]{1,100}\.gserviceaccount\.com)\b/, refused) ??
    metadata(refused, 'email') ??
    caller.serviceAccount
  const isDeleted = /deleted|Gaia id not found|not found; gaia|account not found/i.test(refused.text)
  const state = isDeleted ? 'deleted, or never existed' : 'disabled or deleted'
  if (email === undefined)
    return {
      title: 'the account is disabled or deleted',
      cause: `the account of this run is ${state}`,
      cure: 'See which accounts there are, and whether each is disabled:',
      commands: [`gcloud iam service-accounts list ${inProject(caller.project)}`],
    }
  const project = accountProject(email) ?? caller.project
  return {
    title: `${email} is ${state}`,
    cause: `the service account ${email} is ${state}`,
    cure: 'See which it is:',
    commands: [
      `gcloud iam service-accounts describe ${quoteShell(email)} ${inProject(project)}`,
      {
        when: 'If it is disabled:',
        run: `gcloud iam service-accounts enable ${quoteShell(email)} ${inProject(project)}`,
      },
      ...deletedAccount(email, project),
    ],
  }
}

/** Commands that restore a deleted account. They need its number, which only the audit log still has. */
export function deletedAccount(email: string, project: string | undefined): Command[] {
  if (project === undefined) return []
  const filter = `protoPayload.methodName="google.iam.admin.v1.DeleteServiceAccount" AND protoPayload.resourceName:"${email}"`
  return [
    {
      when: 'If it was deleted within 30 days, this prints its number, by which gcloud iam service-accounts undelete restores it:',
      run: `gcloud logging read ${quoteShell(filter)} \\\n  ${inProject(project)} --freshness=30d --limit=1 --format='value(resource.labels.unique_id)'`,
    },
  ]
}

export function projectInvalid(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const project = consumer(refused, caller)
  return {
    title: `there is no project ${project}, or it may not be used`,
    cause: `there is no project ${project}, or it may not be used by this account`,
    cure: 'See whether it exists:',
    commands: [`gcloud projects describe ${quoteShell(project)}`],
  }
}

export function projectSuspended(refused: GoogleRefusal, caller: Caller): RefusalExplanation {
  const project = consumer(refused, caller)
  return {
    title: `project ${project} is suspended`,
    cause: `Google has suspended project ${project}, or its billing account`,
    cure: 'The owners of the project have an e-mail that says why, and can appeal in the console: https://cloud.google.com/resource-manager/docs/project-suspension-guidelines. See its state:',
    commands: [`gcloud projects describe ${quoteShell(project)}`],
  }
}
