#!/bin/sh
# GitHub's side: what the policy's `branch` and `approval` require. Run it as an administrator of the repository, with
# the command line of GitHub (https://cli.github.com). A second run changes nothing.
set -eu

# Merges to the default branch need a review and a successful plan.
ruleset=$(gh api --paginate repos/acme/fraud/rulesets --jq '.[] | select(.name == "keyless-vertex") | .id')
if [ -n "$ruleset" ]; then method=PUT; else method=POST; fi
gh api --method "$method" repos/acme/fraud/rulesets"${ruleset:+/$ruleset}" --silent --input - <<'END'
{
  "name": "keyless-vertex",
  "target": "branch",
  "enforcement": "active",
  "conditions": {
    "ref_name": {
      "include": [
        "~DEFAULT_BRANCH"
      ],
      "exclude": []
    }
  },
  "rules": [
    {
      "type": "pull_request",
      "parameters": {
        "required_approving_review_count": 1,
        "dismiss_stale_reviews_on_push": true,
        "require_code_owner_review": false,
        "require_last_push_approval": true,
        "required_review_thread_resolution": false
      }
    },
    {
      "type": "required_status_checks",
      "parameters": {
        "strict_required_status_checks_policy": false,
        "required_status_checks": [
          {
            "context": "plan"
          }
        ]
      }
    }
  ]
}
END

# A person approves each release. To let more people approve, add them to the environment at GitHub.
reviewer=$(gh api users/alice --jq .id)
gh api --method PUT repos/acme/fraud/environments/production --silent --input - <<END
{ "reviewers": [{ "type": "User", "id": $reviewer }], "prevent_self_review": true,
  "deployment_branch_policy": { "protected_branches": false, "custom_branch_policies": true } }
END

# Only main may release.
branches=repos/acme/fraud/environments/production/deployment-branch-policies
gh api --paginate "$branches" --jq '.branch_policies[].name' | grep -qxF main ||
  gh api --method POST "$branches" --silent -f name=main
