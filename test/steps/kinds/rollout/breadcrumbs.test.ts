import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  breadcrumbBefore,
  breadcrumbOfRollback,
  readBreadcrumb,
  withoutBreadcrumb,
} from '../../../../src/steps/kinds/rollout/breadcrumbs.ts'

describe('a mark', () => {
  test('is read as it was written, however long the name (property)', () => {
    const served = fc.array(
      fc.record({
        short: fc
          .tuple(fc.stringMatching(/^[a-z][a-z0-9_-]{0,20}$/), fc.integer({ min: 1, max: 999 }))
          .map(one => one.join('@')),
        share: fc.integer({ min: 1, max: 100 }),
      }),
      { maxLength: 2 },
    )
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), served, (name, models) => {
        const marked = breadcrumbBefore(name, models)
        expect(marked.length).toBeLessThanOrEqual(128)
        const expected = models.length === 1 ? [{ ...models[0], share: 100 }] : models
        expect(readBreadcrumb(marked)).toEqual({ type: 'before', models: expected })
      }),
    )
  })

  test('replaces the one before it', () => {
    expect(breadcrumbBefore('Fraud (before: fraud@1)', [{ short: 'fraud@2', share: 100 }])).toBe(
      'Fraud (before: fraud@2)',
    )
    expect(breadcrumbOfRollback('Fraud (before: fraud@1)', 'fraud@2')).toBe('Fraud (back from: fraud@2)')
    expect(withoutBreadcrumb('Fraud (before: fraud@1)')).toBe('Fraud')
  })

  test.for(['Fraud', 'Fraud (EU)', 'Fraud (before: yesterday)', 'x(before: fraud@1)', '', undefined, 7])(
    'is not seen in %j',
    name => {
      expect(readBreadcrumb(name)).toBeUndefined()
    },
  )
})
