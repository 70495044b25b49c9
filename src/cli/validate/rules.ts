import { exceptionRules } from '../../policy/lint/lint.ts'
import { lintRules } from '../../policy/lint/rules.ts'
import type { FindingRule } from '../findings/finding.ts'

const lintPage = 'docs/policy-lint.md'

/** What `validate` checks, besides the rules of the lint. */
const ownRules: readonly FindingRule[] = [
  {
    id: 'policy-invalid',
    level: 'error',
    summary: 'A policy that does not load: the action would deny everything.',
    page: 'docs/policy.md',
  },
  {
    id: 'policy-note',
    level: 'note',
    summary: 'A valid entry of a policy that deserves attention.',
    page: 'docs/policy.md',
  },
  {
    id: 'steps-invalid',
    level: 'error',
    summary: 'A steps file that the action would refuse before it requests a token.',
    page: 'docs/steps.md',
  },
  {
    id: 'steps-not-allowed',
    level: 'error',
    summary: 'Steps that ask for more than their grant allows.',
    page: 'docs/policy.md',
  },
  {
    id: exceptionRules.unknown,
    level: 'warning',
    summary: 'A comment that allows an exception to no rule, or without a reason.',
    page: `${lintPage}#exceptions`,
  },
  {
    id: exceptionRules.unused,
    level: 'note',
    summary: 'A comment that allows what no rule finds.',
    page: `${lintPage}#exceptions`,
  },
]

/** All rules of `validate`. */
export const validateRules: readonly FindingRule[] = [
  ...ownRules,
  ...lintRules.map(({ id, level, summary }) => ({ id, level, summary, page: `${lintPage}#${id}` })),
]
