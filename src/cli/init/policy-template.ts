import { modeline } from './modeline.ts'
import type { InitValues } from './values.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** The files of a new repository, by their paths in it. */
export const initPaths = {
  policy: '.github/vertex-policy.yml',
  tests: '.github/vertex-policy.test.yml',
  plan: '.github/workflows/plan.yml',
  train: '.github/workflows/train.yml',
  trainSteps: 'vertex/train.yml',
  releaseSteps: 'vertex/release.yml',
  googleScript: 'setup/google.sh',
  googleTerraform: 'setup/google.tf',
  github: 'setup/github.sh',
} as const

/** The environment of releases. */
export const releaseEnvironment = 'production'

/** The job of the plan, whose success the ruleset requires. */
export const planJob = 'plan'

/** Emails of the accounts: one trains, one releases, jobs run as the third, and builds of the image as the last. */
export const accountsOf = ({ project }: Pick<InitValues, 'project'>) => {
  const email = (name: string): string => `${name}@${project}.iam.gserviceaccount.com`
  return {
    trainer: email('trainer'),
    deployer: email('deployer'),
    runtime: email('train-runtime'),
    builder: email('builder'),
  }
}

/** `projects/{number}/locations/global/workloadIdentityPools/{pool}/providers/{provider}` */
const providerOf = ({ projectNumber, pool, provider }: InitValues): string =>
  `projects/${projectNumber}/locations/global/workloadIdentityPools/${pool}/providers/${provider}`

/** Who issues the tokens of a server. Sources: docs/design/identity.md. */
function issuerOf({ server }: InitValues): string {
  if (server === 'github.com') return 'https://token.actions.githubusercontent.com'
  return server.endsWith('.ghe.com') ? `https://token.actions.${server}` : `https://${server}/_services/token`
}

/** Returns the policy: one grant trains on merges, and one releases after an approval. */
export function policyTemplate(values: InitValues): string {
  return [
    modeline(values, 'policy'),
    `# Which workflow may act as which account at Google. The action reads this file at ${values.branch},
# never at a pull request. So a change takes effect after its review and merge.
version: 1
requires: ">=1.0"
issuer: ${issuerOf(values)}
providers:
  internal: # for merged code; pull requests get a plan, and no token
    resource: ${providerOf(values)}
    trust: internal
grants:
${trainGrant(values)}${deployGrant(values)}`,
  ].join('\n')
}

function trainGrant(values: InitValues): string {
  const { repository, repositoryId, ownerId, branch, project, region, bucket, image, model, builds } = values
  const { trainer, runtime, builder } = accountsOf(values)
  return `  # A merge trains the model, and registers it.
  train:
    description: Train the ${model} model on merges to ${branch}
    provider: internal
    when: # claims of GitHub's token; every line must match
      repository: ${yamlScalar(repository)}
      repository_id: "${repositoryId}" # another repository can take the name, but not the id
      repository_owner_id: "${ownerId}"
      event_name: [push, workflow_dispatch]
      ref: ${yamlScalar(`refs/heads/${branch}`)}
      ref_protected: true
      runner_environment: github-hosted
    branch: { rules: [pull_request, required_status_checks] } # of a ruleset: ${initPaths.github}
    service_account: ${trainer}
    token: { lifetime: 30m }
    allow: # an absent list allows nothing
      steps: [${builds ? 'buildImage, ' : ''}customJob, gate, uploadModel]
      projects: [${project}]
      locations: [${region}]
${accountsOfJobs(builds ? builder : undefined, runtime)}      images: ["${image.host}/${image.project}/${image.repository}/*@sha256:*"] # by digest: a tag can move
      machines: { types: [n1-standard-8], replicas: 4 }
      storage: ["gs://${bucket}/${model}/**"]
${builds ? `      writes: ["gs://${bucket}/build/**"] # the sources of a build\n` : ''}      models: [${yamlScalar(model)}]
      timeout: 6h
`
}

function accountsOfJobs(builder: string | undefined, runtime: string): string {
  if (builder === undefined) return `      service_accounts: [${runtime}] # the account that jobs run as\n`
  return `      service_accounts:
        - ${builder} # builds of the image run as it
        - ${runtime} # jobs run as it
`
}

function deployGrant(values: InitValues): string {
  const { repository, repositoryId, ownerId, branch, project, region, model } = values
  const workflow = `${repository}/${initPaths.train}@refs/heads/${branch}`
  return `  # After a person has approved the environment, the same run releases the model.
  deploy:
    description: Release the ${model} model, once a reviewer has approved the environment
    provider: internal
    when:
      repository: ${yamlScalar(repository)}
      repository_id: "${repositoryId}"
      repository_owner_id: "${ownerId}"
      event_name: push
      ref: ${yamlScalar(`refs/heads/${branch}`)}
      ref_protected: true
      environment: ${releaseEnvironment}
      job_workflow_ref: ${yamlScalar(workflow)}
      runner_environment: github-hosted
    approval: { reviewers: 1, not_by: [actor] } # a person other than the one who merged
    service_account: ${accountsOf(values).deployer}
    allow:
      steps: [rollout]
      projects: [${project}]
      locations: [${region}]
      endpoints: [${yamlScalar(model)}]
      models: [${yamlScalar(model)}]
      machines: { types: [n1-standard-4], replicas: 3 }
      timeout: 6h
`
}
