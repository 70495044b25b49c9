import { modeline } from './modeline.ts'
import { initPaths, releaseEnvironment } from './policy-template.ts'
import type { InitValues } from './values.ts'
import { yamlScalar } from './yaml-scalar.ts'

/** Returns the tests of the policy. Each condition of each grant has a test that notices if it is missing. */
export function testsTemplate(values: InitValues): string {
  const { repository, repositoryId, ownerId, branch } = values
  return [
    modeline(values, 'policy-test'),
    `# Tests of the policy beside it, for \`keyless-vertex test\`.
# Each names a job by what differs from a push to ${branch}.
version: 1
claims:
  repository: ${yamlScalar(repository)}
  repository_id: "${repositoryId}"
  repository_owner_id: "${ownerId}"
  ref: ${yamlScalar(`refs/heads/${branch}`)}
  job_workflow_ref: ${yamlScalar(`${repository}/${initPaths.train}@refs/heads/${branch}`)}
tests:
${trainTests(values)}${deployTests(values)}`,
  ].join('\n')
}

function trainTests(values: InitValues): string {
  const { branch } = values
  return `  # Training
  - name: a merge to ${branch} trains
    expect: { allow: train }
  - name: so does a run that a person starts by hand
    claims: { event_name: workflow_dispatch }
    expect: { allow: train }
  - name: a pull request does not, although its run may have the ref of ${branch}
    grant: train
    claims: { event_name: pull_request_target }
    expect: { deny: [when.event_name] }
  - name: another branch does not
    grant: train
    claims: { ref: ${yamlScalar(`refs/heads/${branch}-next`)} }
    expect: { deny: [when.ref] }
  - name: ${branch} does not while nothing protects it
    grant: train
    claims: { ref_protected: false }
    expect: { deny: [when.ref_protected] }
  - name: a self-hosted runner does not
    grant: train
    claims: { runner_environment: self-hosted }
    expect: { deny: [when.runner_environment] }
${strangerTests(values, 'train', '')}  - name: ${branch} does not while its rules demand no pull request
    grant: train
    branch: { rules: [required_status_checks] }
    expect: { deny: [branch.rules] }
  - name: ${branch} does not while its rules demand no status check
    grant: train
    branch: { rules: [pull_request] }
    expect: { deny: [branch.rules] }
`
}

function deployTests(values: InitValues): string {
  const { repository, branch } = values
  const workflow = (path: string): string => yamlScalar(`${repository}/.github/workflows/${path}`)
  const here = `environment: ${releaseEnvironment}`
  return `  # Releases
  - name: a merge releases, once a person has approved the environment
    claims: { ${here} }
    expect: { allow: deploy }
  - name: a run that a person starts by hand does not release
    grant: deploy
    claims: { ${here}, event_name: workflow_dispatch }
    expect: { deny: [when.event_name] }
  - name: another branch does not release
    grant: deploy
    claims: { ${here}, ref: ${yamlScalar(`refs/heads/${branch}-next`)} }
    expect: { deny: [when.ref] }
  - name: ${branch} does not release while nothing protects it
    grant: deploy
    claims: { ${here}, ref_protected: false }
    expect: { deny: [when.ref_protected] }
  - name: a job without the environment does not release
    grant: deploy
    expect: { deny: [when.environment] }
  - name: a job of another environment does not release
    grant: deploy
    claims: { environment: staging }
    expect: { deny: [when.environment] }
  - name: another workflow does not release
    grant: deploy
    claims: { ${here}, job_workflow_ref: ${workflow(`other.yml@refs/heads/${branch}`)} }
    expect: { deny: [when.job_workflow_ref] }
  - name: the same workflow of another branch does not release
    grant: deploy
    claims: { ${here}, job_workflow_ref: ${workflow(`train.yml@refs/heads/${branch}-next`)} }
    expect: { deny: [when.job_workflow_ref] }
  - name: a self-hosted runner does not release
    grant: deploy
    claims: { ${here}, runner_environment: self-hosted }
    expect: { deny: [when.runner_environment] }
${strangerTests(values, 'deploy', `${here}, `)}  - name: without an approval nothing is released
    grant: deploy
    claims: { ${here} }
    approval: { approvers: [] }
    expect: { deny: any }
  - name: the person who merged does not approve the own release
    grant: deploy
    claims: { ${here} }
    approval: { approvers: [actor] }
    expect: { deny: any }
  - name: a re-run does not release with the approval of the first attempt
    grant: deploy
    claims: { ${here}, run_attempt: "2" }
    expect: { deny: [approval.attempt] }
`
}

/** Other repositories, and those that take a name. */
function strangerTests({ repository, repositoryId, ownerId }: InitValues, grant: string, also: string): string {
  const [owner = '', name = ''] = repository.split('/')
  const another = (id: string): string => `"${BigInt(id) + 1n}"`
  return `  # Other repositories
  - name: another repository of the owner does not get ${grant}
    grant: ${grant}
    claims: { ${also}repository: ${yamlScalar(`${owner}/another-${name}`)}, repository_id: ${another(repositoryId)} }
    expect: { deny: [when.repository, when.repository_id] }
  - name: a repository that takes the name does not get ${grant}
    grant: ${grant}
    claims: { ${also}repository_id: ${another(repositoryId)} }
    expect: { deny: [when.repository_id] }
  - name: the repository does not get ${grant} under another name
    grant: ${grant}
    claims: { ${also}repository: ${yamlScalar(`${owner}/former-${name}`)} }
    expect: { deny: [when.repository] }
  - name: the repository does not get ${grant} under another owner
    grant: ${grant}
    claims: { ${also}repository_owner_id: ${another(ownerId)} }
    expect: { deny: [when.repository_owner_id] }
`
}
