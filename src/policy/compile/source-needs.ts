import { quoteShell } from '../../core/gcloud.ts'
import { literalTexts, matcherText } from '../match.ts'
import { bucketsIn, imageRepositories, literalsIn, templateRepositories } from './allowed-places.ts'
import type { CollectedNeeds } from './collected.ts'
import { enableFor, type GrantToServe } from './served-grant.ts'

/** Kinds that upload files of the workspace to the buckets of `allow.writes`. */
const uploading: readonly string[] = ['stage', 'buildImage', 'reasoningEngine']

/**
 * Collects what a run needs to bring code to Google: uploads, builds of images, publications of pipelines, and what the
 * account of a build needs to read the sources and to push the image.
 */
export function collectSourceNeeds(served: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { steps } = served.grant.allow
  if (steps.some(kind => uploading.includes(kind))) collectUploads(served, own, needs)
  if (steps.includes('buildImage')) collectBuilds(served, own, needs)
  if (steps.includes('publish')) collectPublications(served, own, needs)
  if (steps.includes('gate')) collectQueries(served, own, needs)
  if (steps.includes('reasoningEngine')) noteSecrets(served, needs)
}

/** The role to create objects cannot replace or delete one: Google, too, refuses to overwrite what is there. */
function collectUploads({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { places: buckets, unbound } = bucketsIn(grant.allow.writes)
  for (const bucket of buckets) {
    needs.bind('roles/storage.objectCreator', bucket, own, `${called}: uploads to it (allow.writes)`)
    needs.bind('roles/storage.objectViewer', bucket, own, `${called}: compares what is there with its upload`)
  }
  if (buckets.length > 0) enableFor(grant.allow, 'storage.googleapis.com', needs)
  for (const entry of unbound)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.writes has ${entry}, which names no single bucket.`,
      cure: 'Name the buckets, or bind roles/storage.objectCreator and roles/storage.objectViewer by hand.',
    })
}

/** Source: https://docs.cloud.google.com/build/docs/securing-builds/configure-user-specified-service-accounts */
function collectBuilds({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { allow } = grant
  const { places } = literalsIn(allow.service_accounts)
  const accounts = places.filter(name => name !== 'default').map(email => `serviceAccount:${email}`)
  const { places: repositories } = imageRepositories(allow)
  for (const repository of repositories) {
    needs.enable(repository.project, ['artifactregistry.googleapis.com'])
    needs.bind('roles/artifactregistry.reader', repository, own, `${called}: looks for an image before it builds one`)
    needs.bind('roles/artifactregistry.writer', repository, accounts, `${called}: builds push images (allow.images)`)
  }
  for (const bucket of bucketsIn(allow.writes).places)
    needs.bind('roles/storage.objectViewer', bucket, accounts, `${called}: builds read their sources`)
  for (const project of literalTexts(allow.projects)) {
    needs.enable(project, ['logging.googleapis.com'])
    needs.bind('roles/logging.logWriter', { type: 'project', project }, accounts, `${called}: builds write their logs`)
  }
  if (places.includes('default'))
    needs.note({
      grant: grant.name,
      message: `${called}: allow.service_accounts has default. Builds then run as the default account of Cloud Build, which may have many roles.`,
      cure: 'Name an account of its own for builds instead. Otherwise bind roles/iam.serviceAccountUser on the default account by hand.',
    })
  if (accounts.length > 1)
    needs.note({
      grant: grant.name,
      message: `${called}: builds may run as ${literalTexts(allow.service_accounts)
        .filter(name => name !== 'default')
        .join(', ')}, so that each of them may push images.`,
      cure: 'To keep the account of builds apart from those of jobs, give builds a grant of their own.',
    })
}

/** The repositories of pipelines, which publications write and look into. */
function collectPublications({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const { places, unbound } = templateRepositories(grant.allow)
  for (const repository of places) {
    needs.bind('roles/artifactregistry.writer', repository, own, `${called}: publishes pipelines (allow.templates)`)
    needs.enable(repository.project, ['artifactregistry.googleapis.com'])
  }
  for (const entry of unbound)
    needs.note({
      grant: grant.name,
      message: `${called}: allow.templates has ${entry}, which names no single repository to publish to.`,
      cure: 'Name the repositories, or bind roles/artifactregistry.writer by hand.',
    })
}

/** `bq://acme-ml.fraud` or `acme-ml.fraud`, as in `allow.datasets`. */
const bigQueryDataset = /^(?:bq:\/\/)?(?<project>[a-z][a-z0-9-]{4,28}[a-z0-9])\.(?<dataset>\w+)(?:\.\S*)?$/

/** A gate that asks BigQuery starts a job, and reads what it names. No role binds to a dataset here. */
function collectQueries({ grant, called }: GrantToServe, own: readonly string[], needs: CollectedNeeds): void {
  const datasets = grant.allow.datasets.map(matcherText).filter(text => /^bq:\/\/|\./.test(text))
  if (datasets.length === 0) return
  for (const project of literalTexts(grant.allow.projects)) {
    needs.enable(project, ['bigquery.googleapis.com'])
    needs.bind('roles/bigquery.jobUser', { type: 'project', project }, own, `${called}: asks BigQuery (gate.rows)`)
  }
  for (const entry of datasets) {
    const { project, dataset } = bigQueryDataset.exec(entry)?.groups ?? {}
    needs.note({
      grant: grant.name,
      message: `${called}: allow.datasets has ${entry}, and no role on datasets is bound.`,
      cure:
        project === undefined || dataset === undefined
          ? 'Let it read the datasets (roles/bigquery.dataViewer on each).'
          : `Let it read the dataset: bq query --nouse_legacy_sql 'GRANT \`roles/bigquery.dataViewer\` ON SCHEMA \`${project}.${dataset}\` TO "${own[0] ?? ''}"'.`,
    })
  }
}

/**
 * An agent's account reads the secrets, not the run. Nothing says which account reads which secret, so none is bound: each
 * agent should read only its own.
 */
function noteSecrets({ grant, called }: GrantToServe, needs: CollectedNeeds): void {
  const { secrets, service_accounts: accounts, projects } = grant.allow
  if (secrets.length === 0) return
  const [project = 'PROJECT'] = literalTexts(projects)
  const [secret = ''] = secrets.map(matcherText)
  const [, of = project, id = secret] = /^projects\/([^/]+)\/secrets\/(.+)$/.exec(secret) ?? []
  for (const one of literalTexts(projects)) needs.enable(one, ['secretmanager.googleapis.com'])
  const [account = 'ACCOUNT'] = literalTexts(accounts).filter(name => name !== 'default')
  const command = `gcloud secrets add-iam-policy-binding ${quoteShell(id)} --project=${quoteShell(of)} --member=${quoteShell(`serviceAccount:${account}`)} --role=roles/secretmanager.secretAccessor`
  needs.note({
    grant: grant.name,
    message: `${called}: allow.secrets has ${secrets.map(matcherText).join(', ')}, and no role on secrets is bound.`,
    cure: `Let the account of each agent read its own secrets: ${command}.`,
  })
}
