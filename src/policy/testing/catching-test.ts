import { Document, isCollection, isMap, isSeq } from 'yaml'
import type { Place } from '../../core/errors.ts'
import type { Grant, Policy } from '../policy.ts'
import { completeClaims } from './claims.ts'
import type { PolicyTest, StatedAnswers, StatedClaims } from './model.ts'
import { decideTest, failedConditions } from './run-tests.ts'

/** What a test states besides the claims that its file states for all tests. */
export interface Statement {
  readonly claims?: StatedClaims
  readonly answers?: StatedAnswers
}

/** A test that is not in a file yet. */
export interface CatchingTest {
  readonly test: PolicyTest
  /** The test as an item of `tests:`, ready to paste. */
  readonly yaml: string
}

const nowhere: Place = { file: '', line: 1, column: 1, path: '' }

/**
 * Returns a test of a job like that of a test which allows, except for what it states. It expects what the policy
 * decides now.
 */
export function catchingTest(
  policy: Policy,
  grant: Grant,
  tests: readonly PolicyTest[],
  { claims = {}, answers = {} }: Statement,
): CatchingTest {
  const allowing = tests.find(({ expected }) => 'allow' in expected)
  const shared = allowing?.shared ?? tests[0]?.shared ?? {}
  const stated: StatedClaims = { ...shared, ...allowing?.stated, ...claims }
  const token = completeClaims(stated, policy)
  const draft = { name: '', grant: grant.name, claims: token, stated, shared, answers, place: nowhere }
  const decision = decideTest(policy, grant, draft)
  const isAllowed = decision.verdict === 'allow'
  const test: PolicyTest = {
    ...draft,
    name: nameOfTest(grant, claims, answers, isAllowed),
    expected: isAllowed ? { allow: true } : { deny: failedConditions(decision) },
  }
  return { test, yaml: asYaml(test) }
}

function nameOfTest({ name }: Grant, claims: StatedClaims, answers: StatedAnswers, isAllowed: boolean): string {
  const facts = Object.entries(claims).map(([claim, value]) =>
    value === undefined ? `no ${claim}` : value === '' ? `an empty ${claim}` : `${claim} ${value}`,
  )
  const others = Object.entries({ ...answers.branch, ...answers.approval }).map(
    ([key, value]) => `${key} ${Array.isArray(value) ? value.join(', ') || 'none' : String(value)}`,
  )
  const all = [...facts, ...others]
  return `${name} ${isAllowed ? 'allows' : 'denies'} ${all.length > 3 ? 'a job' : all.join(', ')}`
}

function asYaml({ name, grant, stated, shared, answers, expected }: PolicyTest): string {
  const own = Object.entries(stated).filter(
    ([claim, value]) => !Object.hasOwn(shared, claim) || shared[claim] !== value,
  )
  const isAllowed = 'allow' in expected
  const document = new Document([
    {
      name,
      ...(isAllowed ? {} : { grant }),
      ...(own.length > 0 && { claims: Object.fromEntries(own.map(([claim, value]) => [claim, value ?? null])) }),
      ...answersAsWritten(answers),
      expect: isAllowed ? { allow: grant } : expected,
    },
  ])
  const [item] = isSeq(document.contents) ? document.contents.items : []
  // Short mappings fit on one line, as people write them.
  for (const { value } of isMap(item) ? item.items : [])
    if (isCollection(value) && value.items.length <= 3) value.flow = true
  return document.toString({ lineWidth: 0, flowCollectionPadding: false }).trimEnd()
}

const answersAsWritten = ({ branch, approval }: StatedAnswers) => ({
  ...(branch && { branch }),
  ...(approval && {
    approval: {
      ...(approval.approvers && { approvers: approval.approvers }),
      ...(approval.reviewers && { reviewers: approval.reviewers }),
      ...(approval.requiredReviewers !== undefined && { required_reviewers: approval.requiredReviewers }),
    },
  }),
})
