import type { MutationReport } from '../../policy/testing/mutation.ts'
import type { TestResult } from '../../policy/testing/run-tests.ts'
import type { StepsResult } from './suite-steps.ts'
import type { PolicySuite } from './suites.ts'

/** The results of the tests of one policy. */
export interface SuiteResult {
  readonly suite: PolicySuite
  /** Absent if only mutations are asked for. */
  readonly results?: readonly TestResult[]
  /** Of the tests that name a steps file. */
  readonly steps: readonly StepsResult[]
  /** Absent if they are not asked for, or if a test fails. */
  readonly mutations?: MutationReport
  /** Why there are no mutations although they are asked for. */
  readonly skipped?: string
}
