import fc from 'fast-check'
import { lexer } from 'marked'
import { describe, expect, test } from 'vitest'
import { gateSection } from '../../src/report/gate-section.ts'
import { hostileText } from './markdown.ts'

const auc = { metric: 'auc', expected: 'at least 0.92', actual: '0.95', holds: true }

describe('the table of a gate', () => {
  test('has bound, value, and the difference to the version that it compares with', () => {
    const loss = { metric: 'loss', expected: 'at most 0.3', actual: '0.25', holds: true, serving: 0.2 }
    const text = gateSection('check', {
      ...{ type: 'comparisons', comparisons: [{ ...auc, serving: 0.94 }, loss], serving: 'fraud@3', unlisted: 2 },
      others: [
        { metric: 'recall', value: 0.8, serving: 0.8 },
        { metric: 'f1', value: 0.7 },
      ],
    })
    expect(text.split('\n')).toEqual([
      ...['**Gate `check`**: 2 of 2 comparisons passed', ''],
      '|  | Metric | Bound | Value | `fraud@3` | Difference |',
      '| :-- | :-- | :-- | :-- | :-- | :-- |',
      '| ✅ | `auc` | at least 0.92 | `0.95` | `0.94` | +0.01 (+1.1\u00a0%) |',
      '| ✅ | `loss` | at most 0.3 | `0.25` | `0.2` | +0.05 (+25\u00a0%) |',
      ...['', 'Other metrics, without a bound: `recall` 0.8, equal · `f1` 0.7 · and 2 more'],
    ])
  })

  test('has no empty column: without a version to compare with, or for a metric that is missing', () => {
    const missing = { metric: 'f1', expected: 'at least 0.5', actual: undefined, holds: false, note: 'there is none' }
    const text = gateSection('check', { type: 'comparisons', comparisons: [auc, missing], serving: 'fraud@3' })
    expect(text).toContain('|  | Metric | Bound | Value |\n')
    expect(text).toContain('| ❌ | `f1` | at least 0.5 | missing: there is none |')
  })

  test('shows what must exist, and why a comparison has no version to beat', () => {
    const there = { metric: 'gs://acme/m.json', expected: 'to exist', actual: 'there', holds: true }
    const first = { ...auc, note: 'nothing serves on fraud yet; absent: pass' }
    const text = gateSection('check', { type: 'comparisons', comparisons: [there, first] })
    expect(text).toContain('| ✅ | `gs://acme/m.json` | to exist | `there` |')
    expect(text).toContain('| ✅ | `auc` | at least 0.92 | `0.95` (nothing serves on fraud yet; absent: pass) |')
  })

  test('compares with zero, and numbers of any size', () => {
    const difference = (actual: string, serving: number): string | undefined =>
      gateSection('g', { type: 'comparisons', comparisons: [{ ...auc, actual, serving }], serving: 'fraud@3' })
        .split('\n')
        .at(-1)
        ?.split(' | ')
        .at(-1)
    expect(difference('0.5', 0)).toBe('+0.5 |')
    expect(difference('1e-9', 3e-9)).toBe('−2e-9 (−67\u00a0%) |')
    expect(difference('1e300', -1e300)).toBe('+2e+300 (+200\u00a0%) |')
    expect(difference('0.3', 0.1 + 0.2)).toBe('equal |')
  })
})

test('names of metrics from a file never break the table', () => {
  fc.assert(
    fc.property(hostileText, fc.double(), (name, value) => {
      const one = { metric: name, expected: name, actual: name, holds: false, note: name, serving: value }
      const others = [{ metric: name, value, serving: value }]
      const tokens = lexer(
        gateSection('check', { type: 'comparisons', comparisons: [one, auc], serving: name, others }),
        { gfm: true },
      )
      const tables = tokens.flatMap(token => (token.type === 'table' ? [token.rows.length] : []))
      expect(tables).toEqual([2])
      expect(tokens.map(({ type }) => type).filter(type => !['paragraph', 'space', 'table'].includes(type))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
