import type { Command } from '../core/errors.ts'
import { quoteShell } from '../core/gcloud.ts'
import { type Decision, fails } from '../policy/decide/decision.ts'

/** The branch of a run, and the rules that its grant requires. */
export interface BranchToProtect {
  /** `https://github.com` */
  readonly server: string
  readonly repository: string
  readonly ref: string
  /** Rule types of `branch.rules`. */
  readonly rules: readonly string[]
  /** Approving reviews of `branch.reviews`. */
  readonly reviews: number
}

const unprotected: ReadonlySet<string> = new Set(['when.ref_protected', 'branch.rules', 'branch.reviews'])

/** The branch that the grant is for may be protected well. This one would not get the grant anyway. */
const otherBranch: ReadonlySet<string> = new Set(['when.ref'])

/** Rules without parameters: https://docs.github.com/en/rest/repos/rules#create-a-repository-ruleset */
const plainRules: ReadonlySet<string> = new Set([
  'creation',
  'deletion',
  'non_fast_forward',
  'required_linear_history',
  'required_signatures',
])

/**
 * Returns the command that makes the ruleset that a denied run lacks. Rules with values that only the team knows, such
 * as the names of its checks, are left to the page of the ruleset.
 */
export function protectBranch({ conditions }: Decision, branch: BranchToProtect): Command[] {
  const { server, repository, ref, rules, reviews } = branch
  if (!conditions.some(one => fails(one) && unprotected.has(one.condition))) return []
  if (conditions.some(one => fails(one) && otherBranch.has(one.condition))) return []
  if (!ref.startsWith('refs/heads/') || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return []
  const plain = new Set(['deletion', 'non_fast_forward', ...rules].filter(rule => plainRules.has(rule)))
  const pullRequest = {
    type: 'pull_request',
    parameters: {
      required_approving_review_count: Math.max(1, reviews),
      dismiss_stale_reviews_on_push: true,
      require_code_owner_review: false,
      require_last_push_approval: true,
      required_review_thread_resolution: false,
    },
  }
  const ruleset = {
    name: `keyless-vertex ${ref.slice('refs/heads/'.length)}`,
    target: 'branch',
    enforcement: 'active',
    conditions: { ref_name: { include: [ref], exclude: [] } },
    rules: [...[...plain].map(type => ({ type })), pullRequest],
  }
  const others = rules.filter(rule => rule !== 'pull_request' && !plainRules.has(rule))
  const host = new URL(server).host
  const hostname = host === 'github.com' ? '' : ` --hostname ${quoteShell(host)}`
  const then =
    others.length === 0
      ? ''
      : `, to which you then add ${others.join(' and ')} at ${server}/${repository}/settings/rules`
  return [
    {
      when: `An administrator of the repository makes the ruleset with this command${then}:`,
      run: `echo ${quoteShell(JSON.stringify(ruleset))} |\n  gh api${hostname} --method POST repos/${repository}/rulesets --input -`,
    },
  ]
}
