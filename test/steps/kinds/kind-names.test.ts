import { expect, test } from 'vitest'
import { isJobKind, kinds } from '../../../src/steps/kinds/kind-names.ts'
import { jobKindNames } from '../../../src/vertex/job-kinds.ts'

test('a kind is a job or it is not, and each has one name', () => {
  expect(new Set(kinds).size).toBe(kinds.length)
  expect(kinds.filter(isJobKind)).toEqual([...jobKindNames])
  // `attach` watches a job that another run created, and creates none.
  expect(isJobKind('attach')).toBe(false)
})
