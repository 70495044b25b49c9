import { accountProject } from '../../core/gcloud.ts'
import type { Kind } from '../../steps/kinds/kind-names.ts'
import { definitions } from '../../steps/kinds/registry.ts'
import { bucketsIn, imageRepositories, literalsIn, otherStorage } from './allowed-places.ts'
import type { CollectedNeeds } from './collected.ts'
import { allowedKinds, enableFor, type GrantToServe, startsPipelines } from './served-grant.ts'
import type { SetupMember } from './setup.ts'

/** Kinds whose code runs as an account that the grant lists. */
const runsAsAccount = (kind: Kind): boolean =>
  definitions[kind].needs.runsCode === true ||
  definitions[kind].places.serviceAccount !== undefined ||
  kind === 'rollout' ||
  kind === 'call'

/** Kinds that Vertex AI runs. A build runs in Cloud Build. */
const runsOnVertex = (kind: Kind): boolean => runsAsAccount(kind) && !isBuild(kind)

const isBuild = (kind: string): boolean => kind === 'buildImage'

/** Kinds that use no image: the grant's images are those that it builds. */
const usesNoImage = (kind: string): boolean => isBuild(kind) || kind === 'stage' || kind === 'publish'

/** Kinds that run as the Custom Code Service Agent if they name no account. */
const customCodeKinds: readonly Kind[] = ['customJob', 'hyperparameterTuningJob', 'trainingPipeline', 'call']

/**
 * Collects what the code of jobs needs: the run may act as its account, and the account reads and writes the data.
 * Google's own agents pull the images. Source: https://docs.cloud.google.com/vertex-ai/docs/general/custom-service-account
 */
export function collectRuntimeNeeds(served: GrantToServe, own: readonly SetupMember[], needs: CollectedNeeds): void {
  if (allowedKinds(served.grant.allow.steps).some(runsAsAccount)) collectAccounts(served, own, needs)
  collectImages(served, needs)
}

function collectAccounts(served: GrantToServe, own: readonly SetupMember[], needs: CollectedNeeds): void {
  const { grant, called } = served
  const { allow } = grant
  const { places, unbound } = literalsIn(allow.service_accounts)
  const accounts = places.filter(account => account !== 'default')
  const projects = literalsIn(allow.projects).places
  const usesVertex = allowedKinds(allow.steps).some(runsOnVertex)
  for (const email of accounts) {
    needs.account(email, 'runtime')
    const account = { type: 'service account', name: email } as const
    needs.bind('roles/iam.serviceAccountUser', account, own, `${called}: lets jobs run as it (allow.service_accounts)`)
    for (const project of projects.filter(one => usesVertex && one !== accountProject(email)))
      needs.bind(
        'roles/iam.serviceAccountTokenCreator',
        account,
        [{ agent: 'vertex', project }],
        `${called}: Vertex AI gives its tokens to jobs of another project`,
      )
    if (allow.steps.some(startsPipelines))
      for (const project of projects)
        needs.bind(
          'roles/aiplatform.user',
          { type: 'project', project },
          [`serviceAccount:${email}`],
          `${called}: starts the tasks of pipelines`,
        )
  }
  for (const entry of unbound)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.service_accounts has ${entry}, and IAM binds no pattern.`,
      cure: 'Name the accounts, or bind roles/iam.serviceAccountUser on each by hand.',
    })
  const usesDefault = places.includes('default')
  const agents: SetupMember[] =
    usesDefault && allowedKinds(allow.steps).some(kind => customCodeKinds.includes(kind))
      ? projects.map(project => ({ agent: 'custom-code', project }))
      : []
  if (usesVertex) collectData(served, [...accounts.map(email => `serviceAccount:${email}`), ...agents], needs)
  if (usesDefault) noteDefaultAccounts(served, needs)
  noteKeysAndNetworks(served, needs)
}

function collectData({ grant, called }: GrantToServe, members: readonly SetupMember[], needs: CollectedNeeds): void {
  const { allow } = grant
  const { places: buckets, unbound } = bucketsIn(allow.storage)
  for (const bucket of buckets)
    needs.bind('roles/storage.objectUser', bucket, members, `${called}: jobs read and write it (allow.storage)`)
  if (buckets.length > 0) enableFor(allow, 'storage.googleapis.com', needs)
  const entries = [...unbound, ...otherStorage(allow.storage)]
  for (const entry of entries)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.storage has ${entry}, which does not name one bucket, so no role is bound for it.`,
      cure: entry.startsWith('bq://')
        ? 'Let the accounts of the jobs use the dataset (roles/bigquery.dataEditor), and run queries (roles/bigquery.jobUser).'
        : 'Let the accounts of the jobs use it.',
    })
}

/**
 * In their own project, Google's agents read every image. The accounts of jobs need it too: tasks of pipelines read other
 * images and artifacts.
 */
function collectImages({ grant, called }: GrantToServe, needs: CollectedNeeds): void {
  const { allow } = grant
  const kinds = allowedKinds(allow.steps)
  if (kinds.length > 0 && kinds.every(usesNoImage)) return
  const { places: repositories, unbound } = imageRepositories(allow)
  const projects = literalsIn(allow.projects).places
  const accounts = kinds.some(runsOnVertex) ? literalsIn(allow.service_accounts).places : []
  const members = accounts.filter(name => name !== 'default').map(email => `serviceAccount:${email}`)
  for (const repository of repositories) {
    needs.enable(repository.project, ['artifactregistry.googleapis.com'])
    needs.bind('roles/artifactregistry.reader', repository, members, `${called}: jobs read images (allow.images)`)
    const agents = projects
      .filter(project => project !== repository.project)
      .flatMap((project): SetupMember[] => [
        { agent: 'vertex', project },
        ...(kinds.some(kind => customCodeKinds.includes(kind)) ? [{ agent: 'custom-code', project } as const] : []),
      ])
    needs.bind(
      'roles/artifactregistry.reader',
      repository,
      agents,
      `${called}: Vertex AI pulls images of another project`,
    )
  }
  for (const entry of unbound)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.images has ${entry}, which names no single repository of Artifact Registry.`,
      cure: 'Name the repository, or let the jobs and the Vertex AI service agent read it by hand.',
    })
}

/** Accounts that Google creates, and names by the number of the project. */
function noteDefaultAccounts({ grant, called }: GrantToServe, needs: CollectedNeeds): void {
  if (!grant.allow.steps.some(startsPipelines)) return
  needs.note({
    grant: grant.name,
    message: `${called}: allow.service_accounts has default. Pipelines then run as the Compute Engine default service account, which has many roles.`,
    cure: 'Name an account instead of default. Otherwise bind roles/iam.serviceAccountUser on PROJECT_NUMBER-compute@developer.gserviceaccount.com by hand.',
  })
}

function noteKeysAndNetworks({ grant, called }: GrantToServe, needs: CollectedNeeds): void {
  const { kms_keys: keys, networks } = grant.allow
  if (keys.length > 0)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.kms_keys names keys, and no role on keys is bound.`,
      cure: 'Let the Vertex AI service agent of each project use each key (roles/cloudkms.cryptoKeyEncrypterDecrypter).',
    })
  if (networks.length > 0)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.networks names networks, and no network is set up.`,
      cure: 'See https://docs.cloud.google.com/vertex-ai/docs/general/vpc-peering.',
    })
}
