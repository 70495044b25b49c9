import { describe, expect, it } from 'vitest'
import { classification } from '../../src/policy/classify.ts'
import { holdsText } from '../../src/policy/limits.ts'
import { pipelineShapes } from '../../src/policy/pipeline-shapes.ts'
import type { Shape, Shapes } from '../../src/shape.ts'
import { bodies, shapes } from '../../src/vertex/schema.generated.ts'

/** Every field that a request can set and that holds text, of every message that can be reached. */
function textFields(roots: readonly string[], messages: Shapes): string[] {
  const seen = new Set<string>()
  const found: string[] = []
  const visitShape = (shape: Shape): void => {
    if (shape.type === 'list' || shape.type === 'map') visitShape(shape.of)
    else if (shape.type === 'either') shape.of.forEach(visitShape)
    else if (shape.type === 'object') visit(shape.name)
  }
  const visit = (name: string): void => {
    if (seen.has(name)) return
    seen.add(name)
    for (const [key, field] of Object.entries(messages[name]?.fields ?? {})) {
      if (field.outputOnly) continue
      if (holdsText(field.shape)) found.push(`${name}.${key}`)
      visitShape(field.shape)
    }
  }
  roots.forEach(visit)
  return found
}

const reachable = [...textFields(Object.values(bodies), shapes), ...textFields(['PipelineSpec'], pipelineShapes)]

describe('the classification', () => {
  it('knows every field of every body, so that a new one cannot slip by', () => {
    expect(reachable.filter(field => classification[field] === undefined)).toEqual([])
    expect(reachable.length).toBeGreaterThan(60)
  })

  it('holds no field that there is not', () => {
    expect(Object.keys(classification).filter(field => !reachable.includes(field))).toEqual([])
  })

  it('lets no field pass whose name speaks of a resource', () => {
    const telling = /image|account|uri|network|key(name)?$|bucket|directory|tensorboard|model|reservation/i
    const harmless = reachable.filter(field => classification[field] === 'harmless')
    expect(harmless.filter(field => telling.test(field.split('.').at(-1) ?? ''))).toEqual(['ReservationAffinity.key'])
  })
})
