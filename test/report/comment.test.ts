import fc from 'fast-check'
import { lexer } from 'marked'
import { expect, test } from 'vitest'
import { commentMarker, pullCommentText } from '../../src/report/comment.ts'
import { withCost } from '../../src/report/cost.ts'
import { runHeadline } from '../../src/report/headline.ts'
import { plannedTable } from '../../src/report/planned-table.ts'
import { markdownShow } from '../../src/report/show.ts'
import { hostileText, liveTokens } from './markdown.ts'
import { plan, success } from './reports.ts'

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

test('a machine without a price has no effect by its name: the change under review chooses it', () => {
  const prices = { currency: 'USD', machines: {}, accelerators: {} }
  fc.assert(
    fc.property(hostileText, machineType => {
      const atMost = withCost({ parts: [{ machineType, nodeHours: 2 }] }, prices)
      const steps = (plan.plan?.steps ?? []).map(step => ({ ...step, atMost }))
      const report = { ...plan, ...(plan.plan && { plan: { ...plan.plan, steps } }) }
      const live = (text: string): string[] => liveTokens(text).filter(type => type !== 'strong' && type !== 'em')
      expect(live(runHeadline(report, undefined, markdownShow))).toEqual([])
      const table = plannedTable(steps).join('\n\n')
      expect(live(table)).toEqual([])
      expect(lexer(table)).toHaveLength(3)
      expect(pullCommentText(report, 65_000)).toContain(table)
    }),
    { numRuns: 200 },
  )
})
