import type { Emulator } from './emulator.ts'

/** Names of the usual set-up, as in the examples of the documents. */
export const acme = {
  repository: 'acme/fraud',
  project: 'acme-ml',
  projectNumber: '123456789',
  pool: 'projects/123456789/locations/global/workloadIdentityPools/github',
  provider: 'projects/123456789/locations/global/workloadIdentityPools/github/providers/internal',
  trainer: 'trainer@acme-ml.iam.gserviceaccount.com',
  deployer: 'deployer@acme-ml.iam.gserviceaccount.com',
  runtime: 'train-runtime@acme-ml.iam.gserviceaccount.com',
  bucket: 'acme-models',
  /** Owns the project. `google.issueToken(acme.admin)` lets a test act as this person. */
  admin: 'admin@acme.example',
} as const

/**
 * Sets up what a team would have. At Google: a pool, a provider for merges to main, a bucket, and three service
 * accounts (one trains, one deploys, jobs run as the third). In GitHub: a ruleset on main and an environment with a
 * reviewer.
 */
export function setUpAcme({ github, google }: Emulator): void {
  const repository = github.repository(acme.repository)
  repository.rules[repository.defaultBranch] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.environments['production'] = { reviewers: [{ login: 'alice', id: 1_001 }], preventSelfReview: true }

  const { identity, storage } = google
  const [trainer, deployer] = [`serviceAccount:${acme.trainer}`, `serviceAccount:${acme.deployer}`]
  const roles: Readonly<Record<string, readonly string[]>> = {
    'roles/owner': [`user:${acme.admin}`],
    'roles/aiplatform.user': [trainer, deployer],
    'roles/logging.viewer': [trainer, deployer],
    'roles/storage.objectUser': [trainer, deployer],
    'roles/artifactregistry.reader': [trainer],
    'roles/monitoring.viewer': [deployer],
    'roles/serviceusage.serviceUsageViewer': [trainer, deployer],
  }
  identity.projects.push({
    number: acme.projectNumber,
    id: acme.project,
    bindings: Object.entries(roles).map(([role, members]) => ({ role, members: [...members] })),
  })
  identity.pools[acme.pool] = {
    providers: {
      internal: {
        issuerUri: github.issuer.url,
        attributeMapping: {
          'google.subject':
            "assertion.repository_id + ':' + assertion.run_id + ':' + assertion.run_attempt + ':' + assertion.sha",
          'attribute.repository_id': 'assertion.repository_id',
        },
        attributeCondition: `assertion.repository_id == '${repository.id}' && assertion.ref == 'refs/heads/${repository.defaultBranch}' && assertion.event_name in ['push', 'workflow_dispatch']`,
      },
    },
  }
  for (const account of [acme.trainer, acme.deployer])
    identity.serviceAccounts[account] = {
      project: acme.project,
      bindings: [
        {
          role: 'roles/iam.workloadIdentityUser',
          members: [`principalSet://iam.googleapis.com/${acme.pool}/attribute.repository_id/${repository.id}`],
        },
      ],
    }
  identity.serviceAccounts[acme.runtime] = {
    project: acme.project,
    bindings: [{ role: 'roles/iam.serviceAccountUser', members: [trainer] }],
  }
  storage.put(`gs://${acme.bucket}/README`, 'Models of acme.\n', acme.project)
}
