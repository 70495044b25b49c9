import { conditionOn, literalValues, matchesAny } from '../match.ts'
import { isDeploying } from './deploying.ts'
import { type LintRule, pathOfClaim } from './rule.ts'

export const runnerRules: readonly LintRule[] = [
  {
    id: 'no-runner-environment',
    level: 'warning',
    summary: 'A grant admits any runner.',
    why: 'Without `runner_environment` a job on a self-hosted runner gets the grant, too. Such a runner may keep files and processes of earlier jobs, and its owner can read every token on it. Older GitHub Enterprise Servers do not have this claim.',
    find: ({ grants }) =>
      grants
        .filter(grant => conditionOn(grant, 'runner_environment') === undefined)
        .map(grant => ({
          path: pathOfClaim(grant),
          message: 'no runner_environment: a self-hosted runner would match, too.',
          cure: 'Add runner_environment: github-hosted.',
        })),
  },
  {
    id: 'self-hosted-runner',
    level: 'warning',
    summary: 'A grant for merged code admits self-hosted runners.',
    why: 'A self-hosted runner that also runs pull requests can be left in a state that steals the token of a later job. Use runners that GitHub hosts, or runners that are made for one job and that no pull request reaches, and add a comment that allows this rule.',
    find: ({ grants }) =>
      grants.flatMap(grant => {
        const runner = conditionOn(grant, 'runner_environment')
        if (runner === undefined || grant.provider.trust !== 'internal' || !matchesAny(runner.anyOf, 'self-hosted'))
          return []
        return [
          {
            path: pathOfClaim(grant, 'runner_environment'),
            message:
              'a self-hosted runner may keep what earlier jobs left on it, and this grant trusts merged code only.',
            cure: 'Write runner_environment: github-hosted.',
          },
        ]
      }),
  },
  {
    id: 'no-job-workflow-ref',
    level: 'warning',
    summary: 'A grant that deploys admits any workflow of the repository.',
    why: 'Without `job_workflow_ref` each workflow file on the branch can deploy, also one that is added later. With it only the named file can.',
    find: ({ grants }) =>
      grants
        .filter(grant => isDeploying(grant) && conditionOn(grant, 'job_workflow_ref') === undefined)
        .map(grant => {
          const [repository = 'OWNER/NAME'] = literalValues(conditionOn(grant, 'repository'))
          const [ref = 'refs/heads/main'] = literalValues(conditionOn(grant, 'ref'))
          return {
            path: pathOfClaim(grant),
            message: 'the grant may deploy, and any workflow of the repository would match.',
            cure: `Add job_workflow_ref: ${repository}/.github/workflows/FILE@${ref}.`,
          }
        }),
  },
  {
    id: 'workflow-ref',
    level: 'warning',
    summary: 'A condition on the workflow that calls, not on the one whose job it is.',
    why: '`workflow_ref` is the workflow that was triggered. If it calls a reusable workflow, the job is of that one, which `job_workflow_ref` names. A condition on `workflow_ref` alone admits every workflow that the triggered one calls.',
    find: ({ grants }) =>
      grants
        .filter(grant => conditionOn(grant, 'workflow_ref') !== undefined)
        .filter(grant => conditionOn(grant, 'job_workflow_ref') === undefined)
        .map(grant => ({
          path: pathOfClaim(grant, 'workflow_ref'),
          message: 'workflow_ref is the workflow that calls; every workflow that it calls would match.',
          cure: 'Write job_workflow_ref instead. For a workflow that calls none, both have the same value.',
        })),
  },
]
