import { isObject } from '../core/json.ts'
import type { Unanswered } from '../policy/decide/decision.ts'
import { nonEmptyText } from './repository-api.ts'

interface Rule {
  readonly type: string
  /** Number of approving reviews that the rule requires; `undefined` if it is not in the documented form. */
  readonly reviews: number | undefined
}

export function readRule(rule: unknown): Rule | undefined {
  const type = isObject(rule) ? nonEmptyText(rule, 'type') : undefined
  if (!isObject(rule) || type === undefined) return undefined
  if (type !== 'pull_request') return { type, reviews: 0 }
  const { parameters } = rule
  const count = isObject(parameters) ? parameters['required_approving_review_count'] : undefined
  return { type, reviews: typeof count === 'number' && Number.isSafeInteger(count) && count >= 0 ? count : undefined }
}

/** The strictest rule counts. An unreadable rule may be the strictest. */
export function mostReviews(rules: readonly Rule[], asked: string): number | Unanswered {
  const counts = rules.flatMap(({ reviews }) => reviews ?? [])
  if (counts.length === rules.length) return Math.max(0, ...counts)
  return {
    asked,
    unanswered: 'GitHub answered with a rule pull_request that has no required_approving_review_count',
    hint: 'Run the job again; if it stays so, tell the maintainers of this action.',
  }
}

export interface Pull {
  readonly number: number
  readonly isMerged: boolean
  readonly mergeCommit: string | undefined
  readonly base: string
}

export function readPull(pull: unknown): Pull | undefined {
  if (!isObject(pull) || !isObject(pull['base'])) return undefined
  const { number, merged_at: mergedAt, merge_commit_sha: mergeCommit } = pull
  const base = nonEmptyText(pull['base'], 'ref')
  if (typeof number !== 'number' || !Number.isSafeInteger(number) || base === undefined) return undefined
  if (!isTextOrNull(mergedAt) || !isTextOrNull(mergeCommit)) return undefined
  return { number, base, isMerged: mergedAt !== null, mergeCommit: mergeCommit ?? undefined }
}

const isTextOrNull = (value: unknown): value is string | null => value === null || typeof value === 'string'
