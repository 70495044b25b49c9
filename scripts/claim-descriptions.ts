import type { claimNames } from '../src/identity/claims.ts'

/**
 * Descriptions that an editor shows for the claims in `when`. Source:
 * https://docs.github.com/en/actions/reference/security/oidc#oidc-token-claims
 */
export const claimDescriptions: Readonly<Record<(typeof claimNames)[number], string>> = {
  actor: 'Login of the person who started the run, such as octocat. A login can change hands: prefer actor_id.',
  actor_id: 'Numeric id of the person who started the run, quoted.',
  aud: 'Audience of the token. The action always checks it against the provider.',
  base_ref: 'Target branch of the pull request, such as main. Only for pull-request events.',
  check_run_id: 'Id of the check run of this job.',
  enterprise: 'Slug of the enterprise that owns the repository.',
  enterprise_id: 'Numeric id of the enterprise that owns the repository, quoted.',
  environment: 'Environment of the job, such as production. Only for jobs with an environment.',
  environment_node_id: 'Node id of the environment of the job.',
  event_name: 'Event that triggered the run, such as push. Every grant needs it.',
  head_ref: 'Source branch of the pull request. Only for pull-request events. Its author chooses the name.',
  iss: 'Issuer of the token. The action always checks it against issuer.',
  job_workflow_ref:
    'Workflow file and ref of the job, such as acme/shared/.github/workflows/train.yml@refs/heads/main.',
  job_workflow_sha: 'Commit of the workflow file of the job.',
  ref: 'Full ref of the run, such as refs/heads/main or refs/tags/v1.',
  ref_protected: 'true: a ruleset or branch protection protects the ref. It does not prove a review.',
  ref_type: 'branch or tag.',
  repository: 'Name of the repository, such as acme/fraud. A name can change hands: add repository_id.',
  repository_id: 'Numeric id of the repository, quoted. Get it with: gh api repos/OWNER/REPO --jq .id',
  repository_owner: 'Login of the owner, such as acme. A login can change hands: prefer repository_owner_id.',
  repository_owner_id: 'Numeric id of the owner, quoted. Get it with: gh api users/OWNER --jq .id',
  repository_visibility: 'public, private or internal.',
  run_attempt: 'Attempt of the run, from 1.',
  run_id: 'Id of the workflow run.',
  run_number: 'Number of the run of this workflow, from 1.',
  runner_environment: 'github-hosted or self-hosted.',
  sha: 'Commit of the run.',
  sub: 'Subject of the token. Its format depends on the event, the environment and the settings of the repository.',
  workflow: 'Name of the workflow. Its author chooses it.',
  workflow_ref: 'Workflow file and ref of the run, such as acme/fraud/.github/workflows/train.yml@refs/heads/main.',
  workflow_sha: 'Commit of the workflow file of the run.',
}
