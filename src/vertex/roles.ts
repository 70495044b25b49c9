/** The smallest predefined role of Google with a permission. The longest prefix wins. */
const roles: Readonly<Record<string, string>> = {
  'aiplatform.': 'roles/aiplatform.user',
  'artifactregistry.': 'roles/artifactregistry.reader',
  'artifactregistry.kfpartifacts.create': 'roles/artifactregistry.writer',
  'artifactregistry.repositories.uploadArtifacts': 'roles/artifactregistry.writer',
  'artifactregistry.tags.create': 'roles/artifactregistry.writer',
  'artifactregistry.tags.update': 'roles/artifactregistry.writer',
  'bigquery.': 'roles/bigquery.dataViewer',
  'bigquery.jobs.': 'roles/bigquery.jobUser',
  'bigquery.datasets.create': 'roles/bigquery.user',
  'bigquery.tables.create': 'roles/bigquery.dataEditor',
  'bigquery.tables.update': 'roles/bigquery.dataEditor',
  'cloudbuild.': 'roles/cloudbuild.builds.editor',
  'cloudkms.': 'roles/cloudkms.cryptoKeyEncrypterDecrypter',
  'compute.': 'roles/compute.networkUser',
  'iam.serviceAccounts.actAs': 'roles/iam.serviceAccountUser',
  'iam.serviceAccounts.getAccessToken': 'roles/iam.workloadIdentityUser',
  'logging.logEntries.create': 'roles/logging.logWriter',
  'logging.': 'roles/logging.viewer',
  'monitoring.': 'roles/monitoring.viewer',
  'resourcemanager.projects.get': 'roles/browser',
  'secretmanager.': 'roles/secretmanager.secretAccessor',
  'serviceusage.services.get': 'roles/serviceusage.serviceUsageViewer',
  'serviceusage.services.use': 'roles/serviceusage.serviceUsageConsumer',
  'storage.buckets.get': 'roles/storage.legacyBucketReader',
  'storage.objects.create': 'roles/storage.objectUser',
  'storage.objects.delete': 'roles/storage.objectUser',
  'storage.objects.': 'roles/storage.objectViewer',
}

/** Returns the smallest predefined role with a permission; `undefined` if none is known. */
export const roleFor = (permission: string): string | undefined =>
  Object.entries(roles)
    .filter(([prefix]) => permission.startsWith(prefix))
    .sort(([a], [b]) => b.length - a.length)[0]?.[1]
