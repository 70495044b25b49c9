import type { MutationReport } from '../../policy/testing/mutation.ts'
import type { TestResult } from '../../policy/testing/run-tests.ts'
import type { PolicySuite } from './suites.ts'

/** The results of the tests of one policy. */
export interface SuiteResult {
  readonly suite: PolicySuite
  /** Absent if only mutations are asked for. */
  readonly results?: readonly TestResult[]
  /** Absent if they are not asked for, or if a test fails. */
  readonly mutations?: MutationReport
  /** Why there are no mutations although they are asked for. */
  readonly skipped?: string
}
