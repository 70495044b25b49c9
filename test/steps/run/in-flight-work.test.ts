import { expect, test } from 'vitest'
import { InFlightWork } from '../../../src/steps/run/in-flight-work.ts'
import type { InFlight } from '../../../src/steps/toolkit/ports.ts'
import { location, project } from '../fake-context.ts'

const work = (step: string, name?: string): InFlight => ({
  ...{ type: 'operation', kind: 'uploadModel', what: 'the upload of fraud' },
  ...{ step, name, project, location },
})

test('post is left the work of all steps at each change, the last of each step', () => {
  const left: (readonly InFlight[])[] = []
  const inFlight = new InFlightWork(all => left.push(all))
  inFlight.track('a', work('a'))
  inFlight.track('b', work('b'))
  inFlight.track('a', work('a', 'operations/1'))
  inFlight.track('b', undefined)
  expect(left.map(all => all.map(({ step }) => step))).toEqual([['a'], ['a', 'b'], ['a', 'b'], ['a']])
  expect(inFlight.all()).toEqual([work('a', 'operations/1')])
  expect(inFlight.of('b')).toBeUndefined()
})

test('what could not be left to post is not begun, and what was left before stays', () => {
  let full = false
  const inFlight = new InFlightWork(() => {
    if (full) throw new Error('the disk is full')
  })
  inFlight.track('a', work('a'))
  full = true
  expect(() => inFlight.track('b', work('b'))).toThrow('the disk is full')
  expect(() => inFlight.track('a', work('a', 'operations/1'))).toThrow('the disk is full')
  expect(inFlight.all()).toEqual([work('a')])
})
