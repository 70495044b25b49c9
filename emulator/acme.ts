import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Setup } from '../src/policy/compile/setup.ts'
import type { Emulator } from './emulator.ts'
import { addProject, type SetUpOptions, setUpGoogle } from './set-up.ts'

/** Names of the usual set-up, as in the examples of the documents. */
export const acme = {
  repository: 'acme/fraud',
  policy: '.github/vertex-policy.yml',
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

export interface AcmeOptions extends SetUpOptions {
  /** Text of the policy in use. Default: that of `examples/fraud`. */
  readonly policy?: string
}

/**
 * Sets up what a team would have. At Google: a project, a bucket, and what `compile` prints for the team's policy. In
 * GitHub: a ruleset on main and an environment with a reviewer.
 */
export async function setUpAcme(
  cloud: Emulator,
  { policy = examplePolicy(), ...how }: AcmeOptions = {},
): Promise<Setup> {
  const { github, google } = cloud
  const repository = github.repository(acme.repository)
  repository.rules[repository.defaultBranch] = [{ type: 'pull_request' }, { type: 'required_status_checks' }]
  repository.environments['production'] = { reviewers: [{ login: 'alice', id: 1_001 }], preventSelfReview: true }

  addProject(cloud, acme.project, acme.projectNumber)
  google.identity.projects[0]?.bindings.push({ role: 'roles/owner', members: [`user:${acme.admin}`] })
  google.storage.put(`gs://${acme.bucket}/README`, 'Models of acme.\n', acme.project)
  return setUpGoogle(cloud, policy, `${acme.repository}/${acme.policy}`, how)
}

const examplePolicy = (): string => readFileSync(join(import.meta.dirname, '../examples/fraud', acme.policy), 'utf8')
