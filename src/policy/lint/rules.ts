import { eventRules } from './events.ts'
import { globRules } from './globs.ts'
import { lendRules } from './lending.ts'
import { limitRules } from './limits.ts'
import { nameRules } from './names.ts'
import type { LintRule } from './rule.ts'
import { runnerRules } from './runners.ts'
import { tokenRules } from './tokens.ts'
import { unusedRules } from './unused.ts'
import { uploadRules } from './uploads.ts'

/** All rules of the lint, a line for each family. The page docs/policy-lint.md has them in this order. */
export const lintRules: readonly LintRule[] = [
  ...tokenRules,
  ...eventRules,
  ...runnerRules,
  ...nameRules,
  ...globRules,
  ...uploadRules,
  ...lendRules,
  ...limitRules,
  ...unusedRules,
]
