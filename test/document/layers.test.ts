import { describe, expect, it } from 'vitest'
import { formatProblem } from '../../src/core/errors.ts'
import { type Layer, originOf, problemAtOrigin } from '../../src/document/layers.ts'
import { parseDocument } from '../../src/document/yaml.ts'

const text = `own: { name: a, scheduling: { timeout: 60s, strategy: SPOT } }
other: { strategy: STANDARD }
machine: { type: n1 }
base: { team: x }
`
const document = parseDocument(text, 'f.yml', 'STEPS_INVALID')
const layer = (from: string, value: unknown, at: Layer['at'], more: Partial<Layer> = {}): Layer => ({
  document,
  from: [from],
  at,
  value,
  ...more,
})
const layers = [
  layer('other', { strategy: 'STANDARD' }, ['scheduling']),
  layer('machine', { type: 'n1' }, ['machine'], { replaces: true }),
  layer('own', { name: 'a', scheduling: { timeout: '60s', strategy: 'SPOT' }, machine: { type: 'n2', count: 1 } }, []),
  layer('base', { team: 'x' }, ['labels']),
]

describe('the origin of a value', () => {
  it.each([
    ['the uppermost layer that has it', ['scheduling', 'strategy'], ['other', 'strategy']],
    ['a lower layer, if the upper one lacks it', ['scheduling', 'timeout'], ['own', 'scheduling', 'timeout']],
    ['a layer that replaces, also for what it lacks', ['machine', 'count'], ['machine', 'count']],
    ['the lowest layer', ['labels', 'team'], ['base', 'team']],
    ['the layer of the whole, if no layer has it', ['labels', 'none'], ['own', 'labels', 'none']],
    ['the layer of the whole, for the whole', [], ['own']],
  ])('is %s', (_, path, expected) => {
    expect(originOf(layers, path)).toEqual({ document, path: expected })
  })

  it('is where a fault is reported', () => {
    const problem = problemAtOrigin(layers, { path: ['labels', 'team'], message: 'no such team', cure: 'Write y.' })
    expect(formatProblem(problem)).toBe('f.yml:4:15 base.team: no such team. Write y.')
  })
})
