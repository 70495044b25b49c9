import type { Problem } from '../../core/errors.ts'
import { grantOf } from '../../policy/load/load.ts'
import type { PolicyTest } from '../../policy/testing/model.ts'
import { readTextFile, repositoryRoot, shownPath } from '../files.ts'
import { excessesByGrant, readStepsOffline } from '../steps-files.ts'
import type { Terminal } from '../terminal.ts'
import { findAbove, type PolicySuite } from './suites.ts'

/** The result of the steps of a test. */
export interface StepsResult {
  readonly test: PolicyTest
  readonly file: string
  readonly passed: boolean
  /** What the grant refuses. */
  readonly excesses: readonly Problem[]
}

/**
 * Checks the steps files that tests name.
 *
 * @throws ActionError with every problem of a steps file that is invalid under any grant
 */
export async function checkStepsOfTests(terminal: Terminal, suite: PolicySuite): Promise<readonly StepsResult[]> {
  const root = await repositoryRoot(terminal)
  const results: StepsResult[] = []
  for (const test of suite.tests) {
    const grant = grantOf(suite.loaded.policy, test.grant)
    if (test.steps === undefined || grant === undefined) continue
    const { file, variables, allowed } = test.steps
    const path = await findAbove(terminal, test.place.file, file, root, 'steps file')
    const text = await readTextFile(terminal, path)
    const steps = await readStepsOffline(text, shownPath(path), root, JSON.stringify(variables))
    const excesses = excessesByGrant(steps, grant)
    results.push({ test, file: shownPath(path), passed: (excesses.length === 0) === allowed, excesses })
  }
  return results
}
