import { describe, expect, test } from 'vitest'
import { readBreadcrumb } from '../../../../src/steps/kinds/rollout/breadcrumbs.ts'
import type { Deployed } from '../../../../src/steps/kinds/rollout/deployed-models.ts'
import { findPreviousVersion } from '../../../../src/steps/kinds/rollout/previous-version.ts'

describe('the way back', () => {
  const one = (id: string, short: string, share: number, createdAt: number, name = ''): Deployed => ({
    id,
    version: `projects/1/locations/l/models/${short}`,
    short,
    share,
    mark: readBreadcrumb(name),
    createdAt,
    resource: {},
  })
  const back = (...all: Deployed[]) => {
    const { from, ...way } = findPreviousVersion(all, { name: 'e', step: 'back', ids: ['4711'] })
    return { from: from.id, ...way }
  }

  test('is to those that serve beside the last rolled out, as they shared the traffic', () => {
    expect(back(one('1', 'm@1', 54, 1), one('2', 'm@2', 36, 2), one('3', 'm@3', 10, 3))).toEqual({
      from: '3',
      to: { 1: 60, 2: 40 },
    })
  })

  test('is to the version that served before, warm or not, and not to what else is deployed', () => {
    const rolledOut = one('3', 'm@3', 100, 3, 'M (before: m@2)')
    expect(back(one('1', 'm@1', 0, 1), one('2', 'm@2', 0, 2), rolledOut)).toEqual({ from: '3', to: { 2: 100 } })
    expect(back(one('1', 'm@1', 0, 1), rolledOut)).toEqual({ from: '3', deploy: 'm@2' })
    // An earlier attempt of this step has deployed the version again.
    expect(back(rolledOut, one('4711', 'm@2', 0, 4, 'M (back from: m@3)'))).toEqual({ from: '3', deploy: 'm@2' })
  })

  test('leaves alone what somebody deployed without traffic', () => {
    expect(back(one('3', 'm@3', 100, 3, 'M (before: m@2)'), one('9', 'shadow@1', 0, 9))).toMatchObject({ from: '3' })
  })

  test.for([
    ['nothing serves', [], 'nothing serves there'],
    ['it was the first', [one('1', 'm@1', 100, 1, 'M (before: nothing)')], 'nothing did when m@1 was rolled out'],
    ['no rollout deployed it', [one('1', 'm@1', 100, 1)], 'm@1 (1) was not deployed by a rollout'],
    ['it is back already', [one('1', 'm@1', 100, 1, 'M (back from: m@2)')], 'm@1, which serves, is back'],
    ['two came at once', [one('1', 'm@1', 90, 1), one('2', 'm@2', 10, 1)], 'were deployed at the same time'],
    [
      'several served together and are gone',
      [one('3', 'm@3', 100, 3, 'M (before: m@1 60 %, m@2 40 %)')],
      'm@1 60 %, m@2 40 % served together',
    ],
  ] as const)('is refused where %s', ([, all, words]) => {
    expect(() => back(...all)).toThrow(words)
  })
})
