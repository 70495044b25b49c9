import { expect, test } from 'vitest'
import { commentMarker, pullCommentText } from '../../src/report/comment.ts'
import { success } from './reports.ts'

test('a comment keeps its limit at the border of a section, and leads to the summary', () => {
  const whole = pullCommentText(success, 65_000)
  expect(whole).not.toContain('Left out')
  const cut = pullCommentText(success, 1_000)
  expect(cut.length).toBeLessThanOrEqual(1_000)
  expect(cut).toContain('[summary of the run](https://github.com/acme/fraud/actions/runs/17012345678)')
  for (const section of cut.split('\n\n').slice(0, 2)) expect(whole).toContain(section)
})

test('a name that ends an HTML comment does not end the marker', () => {
  expect(commentMarker(['a --> <b>', ''])).toMatch(/^<!-- keyless-vertex plan: key [0-9a-f]{16} -->$/)
  expect(commentMarker(['a', 'b'])).not.toBe(commentMarker(['a', 'c']))
})
