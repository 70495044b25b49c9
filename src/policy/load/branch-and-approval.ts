import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import type { ApprovalRequirement, BranchRequirement } from '../policy.ts'
import type { PolicyPart, PolicyReader } from './reader.ts'

/**
 * Types of rules in GitHub's rulesets (https://docs.github.com/en/rest/repos/rules#get-rules-for-a-branch), to
 * distinguish a misspelling from a newer type.
 */
const knownRules = [
  'branch_name_pattern',
  'code_scanning',
  'commit_author_email_pattern',
  'commit_message_pattern',
  'committer_email_pattern',
  'creation',
  'deletion',
  'file_extension_restriction',
  'file_path_restriction',
  'max_file_path_length',
  'max_file_size',
  'merge_queue',
  'non_fast_forward',
  'pull_request',
  'required_deployments',
  'required_linear_history',
  'required_signatures',
  'required_status_checks',
  'update',
  'workflows',
]

/** The fault of a `branch` without any requirement. */
export const isEmptyRequirement = (path: Path): Fault => ({
  path,
  message: 'requires nothing.',
  cure: 'Add rules: [pull_request] or merged: true, or remove it.',
  key: true,
})

/** Reads `branch`: the conditions on the branch. */
export function readBranch(value: PolicyPart<'Branch'>, path: Path, reading: PolicyReader): BranchRequirement {
  const { rules = [], merged = false, reviews = 0 } = value
  if (value.rules?.length === 0) reading.report(isEmptyRequirement(path))
  for (const [index, rule] of rules.entries()) {
    if (rule === undefined || knownRules.includes(rule)) continue
    const cure = suggest(rule, knownRules)
    if (cure !== undefined || !/^[a-z][a-z0-9_]*$/.test(rule))
      reading.report({
        path: [...path, 'rules', index],
        message: `no such type of rule: ${quote(rule)}.`,
        cure: cure ?? `Types: ${knownRules.join(', ')}.`,
      })
  }
  return { rules: rules.filter(rule => rule !== undefined), merged, reviews }
}

/** Reads `approval`: the conditions on the environment's approval. */
export function readApproval(value: PolicyPart<'Approval'>, path: Path, reading: PolicyReader): ApprovalRequirement {
  if (value.not_by?.length === 0)
    reading.report({ path: [...path, 'not_by'], message: 'an empty list.', cure: 'Write [actor], or remove it.' })
  return {
    reviewers: value.reviewers ?? 1,
    amongReviewers: value.among === 'reviewers',
    notBy: value.not_by?.includes('actor') ? ['actor'] : [],
    reruns: value.reruns ?? false,
  }
}
