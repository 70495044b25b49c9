import { isObject } from '../core/json.ts'
import type { BranchEvidence, Unanswered } from '../policy/decide/decision.ts'
import { evidenceIn, nonEmptyText, type RepositoryApi } from './repository-api.ts'

/**
 * Reads what GitHub says about the branch of a ref: the rules that protect it, and the pull requests whose merge is the
 * commit. A tag has no such evidence.
 */
export async function readBranchEvidence(
  { list, at, asked }: RepositoryApi,
  ref: string,
  sha: string,
  wanted: { readonly rules: boolean; readonly merged: boolean },
): Promise<BranchEvidence> {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  if (branch === undefined) return {}
  const [rules, pulls] = await Promise.all([
    wanted.rules ? list(`${at}/rules/branches/${encodeURIComponent(branch)}`, readRule) : undefined,
    wanted.merged ? list(`${at}/commits/${encodeURIComponent(sha)}/pulls`, readPull) : undefined,
  ])
  const ofRules = `the rules of branch ${branch}`
  const askedRules = asked(ofRules, 'contents: read')
  const askedPulls = asked(`the pull requests of commit ${sha.slice(0, 7)}`, 'pull-requests: read')
  const merges = (pull: Pull): boolean => pull.isMerged && pull.mergeCommit === sha && pull.base === branch
  return {
    ...(rules && {
      rules: evidenceIn(rules, askedRules, all => all.map(({ type }) => type)),
      reviews: evidenceIn(rules, askedRules, all => mostReviews(all, ofRules)),
    }),
    ...(pulls && {
      mergedPullRequests: evidenceIn(pulls, askedPulls, all => all.filter(merges).map(({ number }) => number)),
    }),
  }
}

interface Rule {
  readonly type: string
  /** Number of approving reviews that the rule requires; `undefined` if it is not in the documented form. */
  readonly reviews: number | undefined
}

function readRule(rule: unknown): Rule | undefined {
  const type = isObject(rule) ? nonEmptyText(rule, 'type') : undefined
  if (!isObject(rule) || type === undefined) return undefined
  if (type !== 'pull_request') return { type, reviews: 0 }
  const { parameters } = rule
  const count = isObject(parameters) ? parameters['required_approving_review_count'] : undefined
  return { type, reviews: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined }
}

/** The strictest rule counts. An unreadable rule may be the strictest. */
function mostReviews(rules: readonly Rule[], asked: string): number | Unanswered {
  const counts = rules.flatMap(({ reviews }) => reviews ?? [])
  if (counts.length === rules.length) return Math.max(0, ...counts)
  return {
    asked,
    unanswered: 'GitHub answered with a rule pull_request that has no required_approving_review_count',
    hint: 'Run the job again; if it stays so, tell the maintainers of this action.',
  }
}

interface Pull {
  readonly number: number
  readonly isMerged: boolean
  readonly mergeCommit: string | undefined
  readonly base: string
}

function readPull(pull: unknown): Pull | undefined {
  if (!isObject(pull) || !isObject(pull['base'])) return undefined
  const { number, merged_at: mergedAt, merge_commit_sha: mergeCommit } = pull
  const base = nonEmptyText(pull['base'], 'ref')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || base === undefined) return undefined
  if (!isTextOrNull(mergedAt) || !isTextOrNull(mergeCommit)) return undefined
  return { number, base, isMerged: mergedAt !== null, mergeCommit: mergeCommit ?? undefined }
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
