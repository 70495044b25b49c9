import { ActionError } from '../../../src/core/errors.ts'
import { loadPolicy } from '../../../src/policy/load/load.ts'
import { readPolicyTests } from '../../../src/policy/testing/load.ts'
import type { PolicyTest } from '../../../src/policy/testing/model.ts'
import { type MutationReport, mutatePolicy } from '../../../src/policy/testing/mutation.ts'
import { runPolicyTests, type TestResult } from '../../../src/policy/testing/run-tests.ts'
import { file, inBrief, load, samplePolicy } from '../fixtures.ts'

export const testFile = '.github/vertex-policy.test.yml'

/** The claims that make a push to main a job of the sample policy. */
export const head = `version: 1
claims: { repository: acme/fraud, repository_id: "512345678", repository_owner_id: "90210" }
tests:
`

/** Reads tests of a policy. */
export const testsOf = (text: string, policy: string = samplePolicy): readonly PolicyTest[] =>
  readPolicyTests(text, testFile).testsOf(load(policy))

/** Runs tests, and returns a word for each: `passes`, or the conditions that differ. */
export const outcomes = (text: string, policy: string = samplePolicy): string[] =>
  runPolicyTests(load(policy), testsOf(text, policy)).map(outcomeOf)

const outcomeOf = ({ passed, differences }: TestResult): string =>
  passed ? 'passes' : differences.map(({ verdict, expected }) => `${verdict.condition} should be ${expected}`).join()

/** Mutates a policy under tests. */
export function mutations(text: string, policy: string = samplePolicy): MutationReport {
  const loaded = loadPolicy(policy, file, '1.2.0')
  return mutatePolicy(loaded.policy, testsOf(text, policy), loaded.placeOf)
}

/** Returns the problems of a file of tests, with their places. */
export function testProblems(text: string, policy: string | null = samplePolicy): string[] {
  try {
    readPolicyTests(text, testFile).testsOf(policy === null ? undefined : load(policy))
  } catch (error) {
    if (error instanceof ActionError) return error.problems.map(inBrief)
    throw error
  }
  throw new Error('the tests were expected to be refused, and were not')
}
