/**
 * The predefined roles that this emulator knows, each with its permissions (`*` stands for any part, `!` takes away).
 * The lists are coarser than Google's. Apart from the lists with a `*`, no role has a permission that the real one
 * lacks. Source: https://cloud.google.com/iam/docs/roles-permissions
 */
const predefinedRoles: Readonly<Record<string, readonly string[]>> = {
  'roles/owner': [
    'aiplatform.*',
    'artifactregistry.*',
    'bigquery.*',
    'iam.*',
    // An owner can grant these, but does not have them.
    '!iam.serviceAccounts.get*Token',
    '!iam.serviceAccounts.sign*',
    '!iam.serviceAccounts.implicitDelegation',
    'logging.*',
    'monitoring.*',
    'resourcemanager.projects.*',
    'secretmanager.*',
    'serviceusage.*',
    'storage.buckets.*',
  ],
  'roles/viewer': [
    'aiplatform.*.get',
    'aiplatform.*.list',
    'artifactregistry.*.get',
    'artifactregistry.*.list',
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.list',
    'iam.workloadIdentityPools.get',
    'iam.workloadIdentityPools.list',
    'iam.workloadIdentityPoolProviders.get',
    'iam.workloadIdentityPoolProviders.list',
    'logging.logEntries.list',
    'logging.logs.list',
    'monitoring.*.get',
    'monitoring.*.list',
    'resourcemanager.projects.get',
    'serviceusage.services.get',
    'serviceusage.services.list',
    'storage.buckets.list',
  ],
  'roles/browser': [
    'resourcemanager.folders.get',
    'resourcemanager.folders.list',
    'resourcemanager.organizations.get',
    'resourcemanager.projects.get',
    'resourcemanager.projects.getIamPolicy',
    'resourcemanager.projects.list',
  ],
  'roles/aiplatform.admin': ['aiplatform.*'],
  'roles/aiplatform.user': ['aiplatform.*', '!aiplatform.*.setIamPolicy'],
  'roles/aiplatform.viewer': ['aiplatform.*.get', 'aiplatform.*.list'],
  'roles/aiplatform.serviceAgent': ['artifactregistry.repositories.downloadArtifacts', 'storage.objects.get'],
  'roles/aiplatform.customCodeServiceAgent': ['artifactregistry.repositories.downloadArtifacts', 'storage.objects.get'],
  'roles/artifactregistry.reader': [
    'artifactregistry.*.get',
    'artifactregistry.*.list',
    'artifactregistry.*.download*',
  ],
  'roles/artifactregistry.writer': [
    'artifactregistry.*.get',
    'artifactregistry.*.list',
    'artifactregistry.*.download*',
    'artifactregistry.repositories.uploadArtifacts',
  ],
  'roles/artifactregistry.admin': ['artifactregistry.*'],
  'roles/bigquery.dataEditor': [
    'bigquery.datasets.create',
    'bigquery.datasets.get',
    'bigquery.tables.create',
    'bigquery.tables.get',
    'bigquery.tables.getData',
    'bigquery.tables.list',
    'bigquery.tables.update',
    'bigquery.tables.updateData',
  ],
  'roles/bigquery.dataViewer': [
    'bigquery.datasets.get',
    'bigquery.tables.get',
    'bigquery.tables.getData',
    'bigquery.tables.list',
  ],
  'roles/bigquery.jobUser': ['bigquery.jobs.create'],
  'roles/bigquery.user': ['bigquery.datasets.create', 'bigquery.datasets.get', 'bigquery.jobs.create'],
  'roles/cloudkms.cryptoKeyEncrypterDecrypter': [
    'cloudkms.cryptoKeyVersions.useToDecrypt',
    'cloudkms.cryptoKeyVersions.useToEncrypt',
  ],
  'roles/compute.networkUser': ['compute.networks.get', 'compute.subnetworks.get', 'compute.subnetworks.use'],
  'roles/iam.securityReviewer': [
    'artifactregistry.repositories.getIamPolicy',
    'artifactregistry.repositories.list',
    'iam.serviceAccounts.getIamPolicy',
    'iam.serviceAccounts.list',
    'iam.workloadIdentityPoolProviders.list',
    'iam.workloadIdentityPools.list',
    'resourcemanager.folders.getIamPolicy',
    'resourcemanager.organizations.getIamPolicy',
    'resourcemanager.projects.getIamPolicy',
    'storage.buckets.getIamPolicy',
    'storage.buckets.list',
  ],
  'roles/iam.serviceAccountAdmin': [
    'iam.serviceAccounts.create',
    'iam.serviceAccounts.delete',
    'iam.serviceAccounts.disable',
    'iam.serviceAccounts.enable',
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.getIamPolicy',
    'iam.serviceAccounts.list',
    'iam.serviceAccounts.setIamPolicy',
    'iam.serviceAccounts.update',
    'resourcemanager.projects.get',
  ],
  'roles/iam.serviceAccountCreator': [
    'iam.serviceAccounts.create',
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.list',
    'resourcemanager.projects.get',
  ],
  'roles/iam.serviceAccountViewer': [
    'iam.serviceAccounts.get',
    'iam.serviceAccounts.getIamPolicy',
    'iam.serviceAccounts.list',
    'resourcemanager.projects.get',
  ],
  'roles/iam.serviceAccountUser': ['iam.serviceAccounts.actAs', 'iam.serviceAccounts.get', 'iam.serviceAccounts.list'],
  'roles/iam.serviceAccountTokenCreator': [
    'iam.serviceAccounts.getAccessToken',
    'iam.serviceAccounts.getOpenIdToken',
    'iam.serviceAccounts.implicitDelegation',
    'iam.serviceAccounts.signBlob',
    'iam.serviceAccounts.signJwt',
  ],
  'roles/iam.workloadIdentityUser': ['iam.serviceAccounts.getAccessToken', 'iam.serviceAccounts.getOpenIdToken'],
  'roles/iam.workloadIdentityPoolAdmin': [
    'iam.workloadIdentityPoolProviders.create',
    'iam.workloadIdentityPoolProviders.delete',
    'iam.workloadIdentityPoolProviders.get',
    'iam.workloadIdentityPoolProviders.list',
    'iam.workloadIdentityPoolProviders.undelete',
    'iam.workloadIdentityPoolProviders.update',
    'iam.workloadIdentityPools.create',
    'iam.workloadIdentityPools.delete',
    'iam.workloadIdentityPools.get',
    'iam.workloadIdentityPools.list',
    'iam.workloadIdentityPools.undelete',
    'iam.workloadIdentityPools.update',
    'resourcemanager.projects.get',
  ],
  'roles/iam.workloadIdentityPoolViewer': [
    'iam.workloadIdentityPools.get',
    'iam.workloadIdentityPools.list',
    'iam.workloadIdentityPoolProviders.get',
    'iam.workloadIdentityPoolProviders.list',
    'resourcemanager.projects.get',
  ],
  'roles/logging.viewer': ['logging.logEntries.list', 'logging.logs.list'],
  'roles/logging.logWriter': ['logging.logEntries.create'],
  'roles/monitoring.viewer': ['monitoring.*.get', 'monitoring.*.list'],
  'roles/monitoring.metricWriter': ['monitoring.timeSeries.create'],
  'roles/resourcemanager.folderViewer': ['resourcemanager.folders.get', 'resourcemanager.projects.get'],
  'roles/resourcemanager.organizationViewer': ['resourcemanager.organizations.get'],
  'roles/resourcemanager.projectIamAdmin': [
    'resourcemanager.projects.get',
    'resourcemanager.projects.getIamPolicy',
    'resourcemanager.projects.setIamPolicy',
  ],
  'roles/secretmanager.secretAccessor': ['secretmanager.versions.access'],
  'roles/serviceusage.serviceUsageAdmin': [
    'serviceusage.services.disable',
    'serviceusage.services.enable',
    'serviceusage.services.get',
    'serviceusage.services.list',
    'serviceusage.services.use',
  ],
  'roles/serviceusage.serviceUsageConsumer': [
    'serviceusage.services.get',
    'serviceusage.services.list',
    'serviceusage.services.use',
  ],
  'roles/serviceusage.serviceUsageViewer': ['serviceusage.services.get', 'serviceusage.services.list'],
  'roles/storage.admin': ['storage.buckets.*', 'storage.objects.*'],
  'roles/storage.bucketViewer': ['storage.buckets.get', 'storage.buckets.list'],
  'roles/storage.legacyBucketReader': ['storage.buckets.get', 'storage.objects.list'],
  'roles/storage.legacyObjectReader': ['storage.objects.get'],
  'roles/storage.objectAdmin': ['storage.objects.*'],
  'roles/storage.objectCreator': ['storage.objects.create'],
  'roles/storage.objectViewer': ['storage.objects.get', 'storage.objects.list'],
  'roles/storage.objectUser': [
    'storage.objects.create',
    'storage.objects.delete',
    'storage.objects.get',
    'storage.objects.list',
    'storage.objects.update',
  ],
}

/** Permissions of custom roles, by name. */
export type CustomRoles = Readonly<Record<string, readonly string[]>>

/** Returns a role's permissions; `undefined` if there is no such role. */
export const permissionsOf = (custom: CustomRoles, role: string): readonly string[] | undefined =>
  Object.hasOwn(custom, role) ? custom[role] : Object.hasOwn(predefinedRoles, role) ? predefinedRoles[role] : undefined

/** Returns true if a role's list includes a permission. */
export const includes = (permissions: readonly string[], permission: string): boolean =>
  permissions.some(pattern => !pattern.startsWith('!') && covers(pattern, permission)) &&
  !permissions.some(pattern => pattern.startsWith('!') && covers(pattern.slice(1), permission))

function covers(pattern: string, permission: string): boolean {
  const parts = pattern.split('*').map(part => part.replace(/[.\\^$+?()[\]{}|]/g, '\\$&'))
  return new RegExp(`^${parts.join('.*')}$`).test(permission)
}
