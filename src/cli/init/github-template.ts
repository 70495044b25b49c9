import { quoteShell } from '../../core/gcloud.ts'
import { planJob, releaseEnvironment } from './policy-template.ts'
import type { InitValues } from './values.ts'

/** The ruleset of the default branch that the grants require. */
export const rulesetBody = {
  name: 'keyless-vertex',
  target: 'branch',
  enforcement: 'active',
  conditions: { ref_name: { include: ['~DEFAULT_BRANCH'], exclude: [] } },
  rules: [
    {
      type: 'pull_request',
      parameters: {
        required_approving_review_count: 1,
        dismiss_stale_reviews_on_push: true,
        require_code_owner_review: false,
        require_last_push_approval: true,
        required_review_thread_resolution: false,
      },
    },
    {
      type: 'required_status_checks',
      parameters: {
        strict_required_status_checks_policy: false,
        required_status_checks: [{ context: planJob }],
      },
    },
  ],
}

/**
 * Returns the script for GitHub's side: the ruleset, and the environment with its reviewer. A second run changes
 * nothing.
 */
export function githubScriptTemplate({ repository, branch, reviewer, server }: InitValues): string {
  const at = `repos/${repository}`
  const environment = `${at}/environments/${releaseEnvironment}`
  const host = server === 'github.com' ? '' : `export GH_HOST=${quoteShell(server)}\n`
  const login = reviewer === undefined ? 'user' : `users/${reviewer}`
  return `#!/bin/sh
# GitHub's side: what the policy's \`branch\` and \`approval\` require. Run it as an administrator of the repository, with
# the command line of GitHub (https://cli.github.com). A second run changes nothing.
set -eu
${host}
# Merges to the default branch need a review and a successful plan.
ruleset=$(gh api --paginate ${quoteShell(`${at}/rulesets`)} --jq '.[] | select(.name == "${rulesetBody.name}") | .id')
if [ -n "$ruleset" ]; then method=PUT; else method=POST; fi
gh api --method "$method" ${quoteShell(`${at}/rulesets`)}"\${ruleset:+/$ruleset}" --silent --input - <<'END'
${JSON.stringify(rulesetBody, undefined, 2)}
END

# A person approves each release. To let more people approve, add them to the environment at GitHub.
reviewer=$(gh api ${quoteShell(login)} --jq .id)
gh api --method PUT ${quoteShell(environment)} --silent --input - <<END
{ "reviewers": [{ "type": "User", "id": $reviewer }], "prevent_self_review": true,
  "deployment_branch_policy": { "protected_branches": false, "custom_branch_policies": true } }
END

# Only ${branch} may release.
branches=${quoteShell(`${environment}/deployment-branch-policies`)}
gh api --paginate "$branches" --jq '.branch_policies[].name' | grep -qxF ${quoteShell(branch)} ||
  gh api --method POST "$branches" --silent -f name=${quoteShell(branch)}
`
}
