import type { Advice } from '../../core/errors.ts'
import { accountProject, gcloudPrincipals, quoteShell } from '../../core/gcloud.ts'
import { explainGoogleRefusal } from '../../core/google-refusals.ts'
import { grantRole } from '../../core/refusal-explanation.ts'
import { roleFor } from '../../vertex/roles.ts'
import { grantOnBucket, listBuckets } from './bucket-access.ts'
import { secretRows } from './secret-access.ts'
import { allOf, command, isStatus, type SymptomRow, symptomSays } from './symptom.ts'

const account = /(?<account>\b[a-z0-9][\w.-]*@[\w.-]+\.gserviceaccount\.com)/
const inUri = /gs:\/\/(?<bucket>\w[\w.-]+)/
const buckets = [inUri, /buckets?[\s/:"'\\]+(?<bucket>[a-z0-9][\w.-]{2,})/]
const image = /(?<image>[\w.-]+(?:\.pkg\.dev|gcr\.io|docker\.io)\/[\w./:@-]+)/
const permission =
  /(?<permission>\b(?:aiplatform|artifactregistry|bigquery|cloudbuild|cloudkms|compute|iam|logging|monitoring|resourcemanager|secretmanager|serviceusage|storage)\.(?!googleapis\b)[a-zA-Z]+\.[a-zA-Z]+)\b/
/** `denied on resource '//aiplatform.googleapis.com/projects/other/…'` */
const deniedIn = /denied on resource '?\/\/[\w.]+\/projects\/(?<denied>[a-z][\w.:-]{0,100})/

/** A name that fits into a title. That of a federated principal is too long. */
const memberInTitle = (member: string | undefined): string =>
  /^(?:serviceAccount|user|group):(.+)$/.exec(member ?? '')?.[1] ?? 'the principal of this run'
const called = (member: string | undefined): string => member ?? 'the principal of this run'

/** Missing permissions, and services that are not enabled. */
export const accessRows: readonly SymptomRow[] = [
  {
    matches: () => true,
    diagnosis: (_, context, { text, details }) =>
      explainGoogleRefusal({ text, details }, { ...context, serviceAccount: accountOf(context.member) }),
  },
  {
    id: 'act-as',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words:
          'You do not have permission to act as service_account: train-runtime@acme-ml.iam.gserviceaccount.com. (or it may not exist).',
      },
    ],
    matches: symptomSays(/permission to act as/i, /iam\.serviceAccounts\.actAs/),
    finds: [account],
    diagnosis: ({ account }, { member, project }) => {
      const whom = account ?? 'the account that the step names'
      const cause = `${called(member)} may not start jobs that run as ${whom}, or that account does not exist`
      const title = `${memberInTitle(member)} may not act as ${whom}`
      return { title, cause, ...grantActAs(account, member, project) }
    },
  },
  ...secretRows,
  {
    id: 'bucket-missing',
    examples: [
      { status: 'NOT_FOUND', words: 'The specified bucket does not exist.', about: 'gs://acme-models/fraud' },
      {
        status: 'INVALID_ARGUMENT',
        words:
          'Can not copy from "gs://acme-models/agent/reasoning_engine.pkl" to "gs://123456789-996210311323189248-1713810220200/code.pkl", check if the source object and target bucket exist.',
        ended: true,
      },
    ],
    matches: symptomSays(/bucket(?: \S+)? does not exist/i, /target bucket exist/i),
    finds: [inUri],
    diagnosis: ({ bucket }, { project }, { text }) => {
      const [copied] = /gs:\/\/[\w./-]+/.exec(/^Can ?not copy from/i.test(text) ? text : '') ?? []
      if (copied !== undefined)
        return {
          title: `${copied} or its bucket does not exist`,
          cause: `the object ${copied} does not exist, or Vertex AI may not read it, or the bucket that it is copied to is gone`,
          ...command('Check that it exists:', `gcloud storage ls -l ${quoteShell(copied)}`),
        }
      const cause = `there is no bucket${bucket === undefined ? ' of that name' : ` gs://${bucket}`}`
      return { title: cause, cause, ...command(`See which ones project ${project} has:`, listBuckets(project)) }
    },
  },
  {
    id: 'bucket-denied',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words:
          'Service account `service-123456789@gcp-sa-aiplatform.iam.gserviceaccount.com` does not have `[storage.objects.get]` IAM permission(s) to the directory "gs://acme-models/fraud".',
      },
      {
        status: 'PERMISSION_DENIED',
        words:
          'trainer@acme-ml.iam.gserviceaccount.com does not have storage.objects.get access to the Google Cloud Storage object.',
        about: 'gs://acme-models/fraud/metrics.json',
      },
    ],
    matches: allOf(
      symptomSays(
        /storage\.(?:objects|buckets)\./,
        /IAM permission\(s\) to the (?:bucket|directory)/,
        /bucket.*(?:denied|does not have|does not exist|not found)/is,
      ),
      symptomSays(/denied|does not have|not exist|not found|403|404/i),
    ),
    finds: [account, ...buckets, /(?<permission>storage\.(?:objects|buckets)\.\w+)/],
    diagnosis: ({ account, bucket, permission }, { member, project }) => {
      const who = account === undefined ? member : `serviceAccount:${account}`
      const role = (permission && roleFor(permission)) ?? 'roles/storage.objectUser'
      const on = bucket === undefined ? 'the bucket' : `the bucket gs://${bucket}`
      const title = `${memberInTitle(who)} may not use ${on}`
      const cause = `${called(who)} may not use ${on}, or it does not exist`
      return { title, cause, ...grantOnBucket(bucket, who, role, project) }
    },
  },
  {
    id: 'image-unreadable',
    examples: [{ status: 'INVALID_ARGUMENT', words: 'Image us-docker.pkg.dev/acme-ml/train/fraud:latest not found.' }],
    matches: symptomSays(
      /artifactregistry\.repositories\.downloadArtifacts/,
      /(?:pull|access|read|download)\w*\b[^.]*\bimage/i,
      /\bimage\b.*(?:not found|not exist|denied|cannot be|could not be|failed to|invalid)/is,
    ),
    finds: [image],
    diagnosis: ({ image }, { project }) => {
      const title = image === undefined ? 'the image cannot be read' : `the image ${image} cannot be read`
      const cause = `the image${image === undefined ? '' : ` ${image}`} does not exist, or Vertex AI may not read it`
      const grant = `let Vertex AI's service agents of project ${project} read its repository (roles/artifactregistry.reader)`
      if (image === undefined)
        return {
          title,
          cause,
          cure: `Compare the imageUri of the step with the registry; if it exists there, ${grant}.`,
        }
      const show = `gcloud artifacts docker images describe ${quoteShell(image)}`
      return { title, cause, ...command(`See whether it exists; if it does, ${grant}:`, show) }
    },
  },
  {
    id: 'permission-missing',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words: `Permission 'aiplatform.customJobs.create' denied on resource '//aiplatform.googleapis.com/projects/acme-ml/locations/us-central1' (or it may not exist).`,
      },
    ],
    matches: allOf(isStatus('PERMISSION_DENIED'), symptomSays(permission)),
    finds: [permission, deniedIn],
    diagnosis: ({ permission = '', denied }, { member, project: own }) => {
      const project = denied ?? own
      const role = roleFor(permission)
      const title = `${memberInTitle(member)} lacks ${permission}`
      const cause = `${called(member)} lacks ${permission} in project ${project}${role === undefined ? '' : `; ${role} includes it`}`
      if (role !== undefined) return { title, cause, ...grantRole(project, role, { member }) }
      return {
        title,
        cause,
        ...command(
          `Grant a role that includes ${permission} (https://cloud.google.com/iam/docs/permissions-reference). These can be granted in the project:`,
          `gcloud iam list-grantable-roles ${quoteShell(`//cloudresourcemanager.googleapis.com/projects/${project}`)} --format='value(name)'`,
        ),
      }
    },
  },
  // Cloud Build does not say which permission is missing.
  {
    id: 'build-denied',
    examples: [
      {
        status: 'PERMISSION_DENIED',
        words: 'The caller does not have permission',
        about: 'projects/acme-ml/locations/us-central1/builds',
      },
    ],
    matches: allOf(isStatus('PERMISSION_DENIED'), ({ about = '' }) => /\/builds(?:$|[/:])/.test(about)),
    diagnosis: (_, { member, project }) => ({
      title: `${memberInTitle(member)} may not use Cloud Build in ${project}`,
      cause: `${called(member)} may not use Cloud Build in project ${project}; roles/cloudbuild.builds.editor includes it`,
      ...grantRole(project, 'roles/cloudbuild.builds.editor', { member }),
    }),
  },
  {
    id: 'permission-denied',
    examples: [{ status: 'PERMISSION_DENIED', words: 'The caller does not have permission' }],
    matches: isStatus('PERMISSION_DENIED'),
    diagnosis: (_, { member, project }) => ({
      title: `${memberInTitle(member)} may not do this in ${project}`,
      cause: `${called(member)} may not do this in project ${project}`,
      ...(member === undefined
        ? command(
            "See which roles the principal of this run has. Google's audit log names it:",
            gcloudPrincipals(project),
          )
        : command('See which roles it has:', rolesOf(member, project))),
    }),
  },
  {
    id: 'access-token-expired',
    examples: [
      {
        status: 'UNAUTHENTICATED',
        words:
          'Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. ACCESS_TOKEN_EXPIRED',
      },
    ],
    matches: symptomSays(/ACCESS_TOKEN_EXPIRED/),
    diagnosis: () => ({
      title: 'the access token had expired',
      cause: 'the access token had expired before the request reached Google',
      cure: 'Run the job again; if it happens often, check that the clock of the runner is right.',
    }),
  },
  {
    id: 'no-credential',
    examples: [
      {
        status: 'UNAUTHENTICATED',
        words:
          'Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential.',
      },
    ],
    matches: isStatus('UNAUTHENTICATED'),
    diagnosis: (_, { member }) => ({
      title: 'Google found no credential in this request',
      cause: `Google found no credential in this request, though it was sent as ${called(member)}`,
      cure: 'A proxy that strips the Authorization header does this, and so does a service account that was disabled or deleted since.',
    }),
  },
]

const accountOf = (member: string | undefined): string | undefined =>
  member?.startsWith('serviceAccount:') ? member.slice('serviceAccount:'.length) : undefined

function grantActAs(account: string | undefined, member: string | undefined, project: string): Advice {
  if (account === undefined)
    return command(
      'Grant it roles/iam.serviceAccountUser on that account. See which accounts there are:',
      `gcloud iam service-accounts list --project=${quoteShell(project)}`,
    )
  if (member === undefined)
    return command(
      `Grant roles/iam.serviceAccountUser on ${account} to the principal of this run. Google's audit log names it:`,
      gcloudPrincipals(project),
    )
  return command(
    'Grant the role:',
    `gcloud iam service-accounts add-iam-policy-binding ${quoteShell(account)} \\`,
    `  --project=${quoteShell(accountProject(account) ?? project)} \\`,
    `  --member=${quoteShell(member)} \\`,
    '  --role=roles/iam.serviceAccountUser',
  )
}

const rolesOf = (member: string, project: string): string =>
  `gcloud projects get-iam-policy ${quoteShell(project)} --flatten='bindings[].members' ` +
  `--filter=${quoteShell(`bindings.members=${member}`)} --format='value(bindings.role)'`
