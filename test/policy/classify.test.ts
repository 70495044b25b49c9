import { describe, expect, it } from 'vitest'
import { classification } from '../../src/policy/classify.ts'
import { isMessage } from '../../src/policy/limits.ts'
import { pipelineShapes } from '../../src/policy/pipeline-shapes.ts'
import type { Shape, Shapes } from '../../src/shape.ts'
import { shapes } from '../../src/vertex/schema.generated.ts'

/** Every field that a request can set and that is no message itself, of every message that can be reached. */
function leafFields(roots: readonly string[], messages: Shapes): Record<string, Shape> {
  const seen = new Set<string>()
  const found: Record<string, Shape> = {}
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
      if (!isMessage(field.shape)) found[`${name}.${key}`] = field.shape
      visitShape(field.shape)
    }
  }
  roots.forEach(visit)
  return found
}

const leaves = { ...leafFields(['CustomJob', 'PipelineJob'], shapes), ...leafFields(['PipelineSpec'], pipelineShapes) }
const reachable = Object.keys(leaves)
const isNumberOrSwitch = (shape: Shape | undefined): boolean =>
  shape?.type === 'boolean' ||
  shape?.type === 'integer' ||
  shape?.type === 'number' ||
  (shape?.type === 'string' && shape.format === 'int64')

describe('the classification', () => {
  it('knows every field of every body, so that a new one cannot slip by', () => {
    expect(reachable.filter(field => classification[field] === undefined)).toEqual([])
    expect(reachable.length).toBeGreaterThan(75)
  })

  it('holds no field that there is not', () => {
    expect(Object.keys(classification).filter(field => !reachable.includes(field))).toEqual([])
  })

  it('lets no field pass whose name speaks of a resource', () => {
    const telling = /image|account|uri|network|key(name)?$|bucket|directory|tensorboard|model|reservation/i
    const harmless = reachable.filter(field => classification[field] === 'harmless')
    expect(harmless.filter(field => telling.test(field.split('.').at(-1) ?? ''))).toEqual(['ReservationAffinity.key'])
  })

  it('lets no switch or number pass but those that are looked at here, each with its reason beside it', () => {
    const numbersAndSwitches = reachable.filter(field => isNumberOrSwitch(leaves[field]))
    expect(numbersAndSwitches.filter(field => classification[field] !== 'harmless').toSorted()).toEqual([
      'AcceleratorConfig.count',
      'CustomJobSpec.enableDashboardAccess',
      'CustomJobSpec.enableWebAccess',
      'MachineSpec.acceleratorCount',
      'WorkerPoolSpec.replicaCount',
    ])
    expect(numbersAndSwitches.filter(field => classification[field] === 'harmless').toSorted()).toEqual([
      'DiskSpec.bootDiskSizeGb',
      'ImporterSpec.reimport',
      'PipelineJob.preflightValidations',
      'ResourceSpec.cpuLimit',
      'ResourceSpec.cpuRequest',
      'ResourceSpec.memoryLimit',
      'ResourceSpec.memoryRequest',
      'Scheduling.disableRetries',
      'Scheduling.restartJobOnWorkerRestart',
      'Value.doubleValue',
      'Value.intValue',
    ])
  })
})
