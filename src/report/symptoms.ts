import type { Advice } from '../errors.ts'
import { accountProject, gcloudList, gcloudServingLog, quoteShell } from '../shell.ts'
import type { Diagnosis, RequestContext } from './diagnosis.ts'

export interface Symptom {
  /** google.rpc.Code's name, as `PERMISSION_DENIED`; empty where the answer has none. */
  readonly status: string
  readonly text: string
  /** What the request was about, as far as the step said it. */
  readonly about?: string | undefined
}

interface Row {
  readonly matches: (symptom: Symptom) => boolean
  /** What of the words the diagnosis needs, by group name. */
  readonly finds?: readonly RegExp[]
  readonly diagnosis: (found: Readonly<Record<string, string>>, context: RequestContext) => Diagnosis
}

/** The least of Google's predefined roles that holds a permission; the longest prefix wins. */
const roles: Readonly<Record<string, string>> = {
  'aiplatform.': 'roles/aiplatform.user',
  'artifactregistry.': 'roles/artifactregistry.reader',
  'cloudkms.': 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
  'compute.networks.': 'roles/compute.networkUser',
  'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
  'iam.serviceAccounts.getAccessToken': 'roles/iam.workloadIdentityUser',
  'logging.logEntries.create': 'roles/logging.logWriter',
  'logging.': 'roles/logging.viewer',
  'monitoring.': 'roles/monitoring.viewer',
  'serviceusage.services.use': 'roles/serviceusage.serviceUsageConsumer',
  'storage.buckets.get': 'roles/storage.legacyBucketReader',
  'storage.objects.create': 'roles/storage.objectUser',
  'storage.objects.delete': 'roles/storage.objectUser',
  'storage.objects.': 'roles/storage.objectViewer',
}

const roleFor = (permission: string): string | undefined =>
  Object.entries(roles)
    .filter(([prefix]) => permission.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1]

const isStatus =
  (...names: readonly string[]) =>
  ({ status }: Symptom): boolean =>
    names.includes(status)
const says =
  (...patterns: readonly RegExp[]) =>
  ({ text }: Symptom): boolean =>
    patterns.some(pattern => pattern.test(text))
const both =
  (...tests: readonly ((symptom: Symptom) => boolean)[]) =>
  (symptom: Symptom): boolean =>
    tests.every(test => test(symptom))

const account = /(?<account>\b[a-z0-9][\w.-]*@[\w.-]+\.gserviceaccount\.com)/
const inUri = /gs:\/\/(?<bucket>\w[\w.-]+)/
const buckets = [inUri, /buckets?[\s/:"'\\]+(?<bucket>[a-z0-9][\w.-]{2,})/]
const image = /(?<image>[\w.-]+(?:\.pkg\.dev|gcr\.io|docker\.io)\/[\w./:@-]+)/
/** `custom_job.job_spec`: a field, in the spelling of the protos. */
const protoPath = /[a-z]_?[a-z]*\.[a-z]+_[a-z_]+|[a-z]+_[a-z_]+\.[a-z]+/
const permission =
  /(?<permission>\b(?:aiplatform|artifactregistry|bigquery|cloudkms|compute|iam|logging|monitoring|resourcemanager|serviceusage|storage)\.(?!googleapis\b)[a-zA-Z]+\.[a-zA-Z]+)\b/

/** First match wins: the particular stands before the general. Wordings: facts/, and public issue trackers of Google's SDKs. */
export const rows: readonly Row[] = [
  {
    matches: says(/SERVICE_DISABLED/, /API has not been used in project/, /it is disabled\. Enable it/),
    finds: [/(?<service>[a-z0-9-]+\.googleapis\.com)/],
    diagnosis: ({ service = 'aiplatform.googleapis.com' }, { project }) => ({
      cause: `the API ${service} is not enabled in project ${project}`,
      ...command(
        'Enable it; it takes a few minutes to act:',
        `gcloud services enable ${quoteShell(service)} --project=${quoteShell(project)}`,
      ),
    }),
  },
  {
    matches: says(/permission to act as/i, /iam\.serviceAccounts\.actAs/),
    finds: [account],
    diagnosis: ({ account = 'RUNTIME_SERVICE_ACCOUNT' }, { member, project }) => ({
      cause: `${member} may not start jobs that run as ${account}, or that account does not exist`,
      ...command(
        'Let it act as that account:',
        `gcloud iam service-accounts add-iam-policy-binding ${quoteShell(account)} \\`,
        `  --project=${quoteShell(accountProject(account) ?? project)} \\`,
        `  --member=${quoteShell(member)} \\`,
        '  --role=roles/iam.serviceAccountUser',
      ),
    }),
  },
  {
    matches: says(/exited with a non-zero status of \d+/),
    finds: [/replica (?<replica>[\w-]+)/, /status of (?<exit>\d+)/],
    diagnosis: ({ replica = 'of the job', exit = '' }, { step }) => ({
      cause: `the program in replica ${replica} exited with status ${exit}${exit === '137' ? ': killed, most often for want of memory' : ''}`,
      cure: `Its own last words are in the log of step ${step}: the console link in the summary leads to it.`,
    }),
  },
  {
    matches: says(/model server (?:never became|terminated|exited|did not|failed|container)/i),
    diagnosis: (_, context) => ({
      cause:
        'the container of the model did not start, or did not answer its health route: its code, ports, healthRoute, predictRoute or artifactUri',
      ...servingLog(context),
    }),
  },
  {
    matches: says(/(?:doesn't|does not) have traffic_?split|\bno traffic\b/i),
    diagnosis: () => ({
      cause: 'no deployed model of the endpoint gets any traffic',
      cure: 'Give it some: trafficSplit: { "0": 100 } in the deployModel step, or by a traffic step.',
    }),
  },
  {
    matches: ({ status, about = '' }) =>
      /:(?:raw)?predict\b/i.test(about) && ['INVALID_ARGUMENT', 'INTERNAL', 'UNAVAILABLE', 'UNKNOWN'].includes(status),
    diagnosis: (_, context) => ({
      cause: 'the container of the deployed model does not take these instances, or fails on them',
      ...servingLog(context),
    }),
  },
  {
    matches: says(/failed to start and cannot serve traffic/),
    finds: [/reasoningEngines\/(?<engine>[\w-]+)/],
    diagnosis: ({ engine = 'ENGINE' }, { project }) => ({
      cause: "the agent's own code or its requirements failed when it was started",
      ...command(
        'Its own last words are in its log:',
        `gcloud logging read ${quoteShell(`resource.type="aiplatform.googleapis.com/ReasoningEngine" AND resource.labels.reasoning_engine_id="${engine}"`)} \\`,
        `  --project=${quoteShell(project)} --freshness=1h --limit=50`,
      ),
    }),
  },
  {
    matches: says(/CONSUMER_INVALID/, /Permission denied on resource project/),
    diagnosis: (_, { project }) => ({
      cause: `there is no project ${project}, or it may not be used by this account`,
      ...command('See whether it exists:', `gcloud projects describe ${quoteShell(project)}`),
    }),
  },
  {
    matches: says(/bucket(?: \S+)? does not exist/i),
    finds: [inUri],
    diagnosis: ({ bucket }, { project }) => ({
      cause: `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`,
      ...command(
        `See which ones project ${project} has:`,
        `gcloud storage buckets list --project=${quoteShell(project)} --format='value(storage_url)'`,
      ),
    }),
  },
  {
    matches: both(
      says(
        /storage\.(?:objects|buckets)\./,
        /IAM permission\(s\) to the bucket/,
        /bucket.*(?:denied|does not have|does not exist|not found)/is,
      ),
      says(/denied|does not have|not exist|not found|403|404/i),
    ),
    finds: [account, ...buckets, /(?<permission>storage\.(?:objects|buckets)\.\w+)/],
    diagnosis: ({ account, bucket, permission }, { member }) => {
      const who = account === undefined ? member : `serviceAccount:${account}`
      const role =
        permission === undefined ? 'roles/storage.objectUser' : (roleFor(permission) ?? 'roles/storage.objectUser')
      return {
        cause: `${who} may not use the bucket${bucket === undefined ? '' : ` gs://${bucket}`}, or it does not exist`,
        ...command(
          'Grant it on that bucket alone:',
          `gcloud storage buckets add-iam-policy-binding gs://${bucket === undefined ? 'BUCKET' : quoteShell(bucket)} \\`,
          `  --member=${quoteShell(who)} \\`,
          `  --role=${role}`,
        ),
      }
    },
  },
  {
    matches: says(
      /artifactregistry\.repositories\.downloadArtifacts/,
      /(?:pull|access|read|download)\w*\b[^.]*\bimage/i,
      /\bimage\b.*(?:not found|not exist|denied|cannot be|could not be|failed to|invalid)/is,
    ),
    finds: [image],
    diagnosis: ({ image }, { project }) => ({
      cause: `the image${image === undefined ? '' : ` ${image}`} does not exist, or Vertex AI may not read it`,
      ...command(
        `See whether it exists; where it does, let Vertex AI's service agents of project ${project} read its repository (roles/artifactregistry.reader):`,
        `gcloud artifacts docker images describe ${image === undefined ? 'IMAGE' : quoteShell(image)}`,
      ),
    }),
  },
  {
    matches: both(isStatus('PERMISSION_DENIED'), says(permission)),
    finds: [permission],
    diagnosis: ({ permission = '' }, { member, project }) => {
      const role = roleFor(permission)
      return {
        cause: `${member} lacks ${permission} in project ${project}${role === undefined ? '' : `; ${role} holds it`}`,
        ...command(
          role === undefined
            ? `Grant a role that holds ${permission}:`
            : 'Grant the role; it takes a minute or two to act:',
          `gcloud projects add-iam-policy-binding ${quoteShell(project)} \\`,
          `  --member=${quoteShell(member)} \\`,
          `  --role=${role ?? 'ROLE'}`,
        ),
      }
    },
  },
  {
    matches: isStatus('PERMISSION_DENIED'),
    diagnosis: (_, { member, project }) => ({
      cause: `${member} may not do this in project ${project}`,
      ...command('See which roles it has:', rolesOf(member, project)),
    }),
  },
  {
    matches: says(/ACCESS_TOKEN_EXPIRED/),
    diagnosis: () => ({
      cause: 'the access token had expired before the request reached Google',
      cure: 'Run the job again; where it happens often, look whether the clock of the runner is right.',
    }),
  },
  {
    matches: isStatus('UNAUTHENTICATED'),
    diagnosis: (_, { member }) => ({
      cause: `Google took no credential from this request, though it was sent as ${member}`,
      cure: 'A proxy that strips the Authorization header does this, and so does a service account that was disabled or deleted since.',
    }),
  },
  {
    matches: both(isStatus('RESOURCE_EXHAUSTED'), says(/quota/i)),
    finds: [
      /(?<quota>[a-z0-9-]+\.googleapis\.com\/[a-z0-9_/]+)/,
      /quota metric '(?<quota>[^']{1,100})'/i,
      /limits? exceeded[^:]*:\s*(?<quota>[\w-]+)/i,
    ],
    diagnosis: ({ quota }, { project, location }) => ({
      cause: `the quota${quota === undefined ? '' : ` ${quota}`} of project ${project} in ${location} is used up`,
      cure:
        `Wait for running jobs to end, name another location, or ask for more at ` +
        `https://console.cloud.google.com/iam-admin/quotas?project=${encodeURIComponent(project)}`,
    }),
  },
  {
    matches: both(
      isStatus('RESOURCE_EXHAUSTED', 'UNAVAILABLE'),
      says(/insufficient|stock|capacity|not enough resources|unavailable in|temporarily unavailable/i),
    ),
    diagnosis: (_, { location }) => ({
      cause: `Google has no such machine free in ${location} just now: a stock-out, no quota of yours`,
      cure: 'Name another location or machine type in the step, for a job as its fallback: [{ location: … }], or run it again later.',
    }),
  },
  {
    matches: isStatus('RESOURCE_EXHAUSTED'),
    diagnosis: (_, { project, location }) => ({
      cause: `project ${project} asks for more in ${location} than it may, or than Google has free there`,
      cure: 'Run it again later, or name another location or machine type in the step.',
    }),
  },
  {
    matches: says(/machine.?type|accelerator/i),
    finds: [
      /["'`](?<machine>[a-z0-9]+(?:-[a-z0-9]+)+|NVIDIA_\w+|TPU_\w+)["'`]/,
      /(?<machine>\b[a-z]\d[a-z]?-[a-z]+-?\d*\w*|NVIDIA_\w+)/,
    ],
    diagnosis: ({ machine }, { location }) => ({
      cause: `${location} does not offer ${machine === undefined ? 'this machine or accelerator' : machine}, or not in this combination`,
      cure: 'Which machines each region has for training: https://cloud.google.com/vertex-ai/docs/general/locations#accelerators',
    }),
  },
  {
    matches: both(isStatus('NOT_FOUND'), ({ text }) => /<html|<!doctype/i.test(text) || !/\bprojects\//.test(text)),
    diagnosis: (_, { location }) => ({
      cause: `Vertex AI has no such method at ${location}: the region's name is wrong, or it lacks this feature`,
      cure: 'The regions and what each of them has: https://cloud.google.com/vertex-ai/docs/general/locations',
    }),
  },
  {
    matches: isStatus('NOT_FOUND'),
    finds: [/(?<resource>projects\/[\w-]+\/locations\/[\w-]+\/[\w/@.-]+)/],
    diagnosis: ({ resource }, context) => {
      const { project, location } = placeOf(context)
      if (resource?.includes('/publishers/'))
        return {
          cause: `${resource} does not exist, is misspelt, or is not offered in ${location}`,
          cure: 'The models and their locations: https://cloud.google.com/vertex-ai/generative-ai/docs/learn/locations',
        }
      const [, collection = '', id = '', version] = /\/(\w+)\/([\w-]+)(?:@([\w-]+))?$/.exec(resource ?? '') ?? []
      const what = resource ?? `what the step names in project ${project}, ${location},`
      const list = lists[version === undefined ? collection : 'versions']?.(quoteShell(id))
      return {
        cause:
          version === undefined
            ? `${what} does not exist, or was deleted since`
            : `the model ${id} has no version or alias ${version} in ${location}, or there is no such model there`,
        ...(list === undefined
          ? {
              cure: 'Compare project, location and id with the console: a resource is found in its own location alone.',
            }
          : command(
              'See what there is; a resource is found in its own location alone:',
              gcloudList(list, { project, location }),
            )),
      }
    },
  },
  {
    matches: both(isStatus('INVALID_ARGUMENT', 'FAILED_PRECONDITION'), says(/gs:\/\//)),
    finds: [/(?<uri>gs:\/\/[\w./*-]+)/],
    diagnosis: ({ uri = '' }) => ({
      cause: `what is at ${uri} is missing, or is not as it is expected to be`,
      ...command('See what is there:', `gcloud storage ls -l ${quoteShell(uri)}`),
    }),
  },
  {
    matches: both(isStatus('INVALID_ARGUMENT'), ({ text }) => !protoPath.test(text)),
    diagnosis: (_, { step }) => ({
      cause: `Vertex AI refuses what step ${step} asks for`,
      cure: 'Its words above say what, in the spelling of the protos where they name a field.',
    }),
  },
  {
    matches: isStatus('INVALID_ARGUMENT'),
    diagnosis: (_, { step }) => ({
      cause: `Vertex AI refuses a value in the body of step ${step}`,
      cure: 'Its words above name the field, in the spelling of the protos: `custom_job.job_spec` is `customJob.jobSpec` in the steps file.',
    }),
  },
  {
    matches: isStatus('UNAVAILABLE', 'INTERNAL', 'DEADLINE_EXCEEDED', 'ABORTED'),
    diagnosis: () => ({
      cause: 'Vertex AI is having trouble of its own',
      cure: 'Run the job again; a step that this run already started is taken up, not started twice. Outages: https://status.cloud.google.com',
    }),
  },
]

/** @param context whose words may name the endpoint */
function servingLog({ about = '', project }: RequestContext): Advice {
  const endpoint = /\/endpoints\/([\w-]+)/.exec(about)?.[1]
  return command('Its own last words are in its log:', gcloudServingLog(project, endpoint))
}

/** Where a request went, which may be elsewhere than its step: what it names in full is asked for in its own place. */
function placeOf({ about = '', project, location }: RequestContext): { project: string; location: string } {
  const [, p = project, l = location] = /projects\/([\w.:-]+)\/locations\/([\w-]+)\//.exec(about) ?? []
  return { project: p, location: l }
}

/** How gcloud lists what there is, by collection. */
const lists: Readonly<Record<string, (id: string) => string>> = {
  models: () => 'models list',
  versions: id => `models list-version ${id}`,
  endpoints: () => 'endpoints list',
  customJobs: () => 'custom-jobs list',
  hyperparameterTuningJobs: () => 'hp-tuning-jobs list',
}

/** Prose and one command, which may continue over several lines. */
const command = (cure: string, ...lines: readonly string[]): Advice => ({ cure, commands: [lines.join('\n')] })

const rolesOf = (member: string, project: string): string =>
  `gcloud projects get-iam-policy ${quoteShell(project)} --flatten='bindings[].members' ` +
  `--filter=${quoteShell(`bindings.members=${member}`)} --format='value(bindings.role)'`
