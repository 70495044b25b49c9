import { leavesOf } from '../../document/walk.ts'
import { fullName, withoutVersion } from '../../vertex/resource-names.ts'
import { concurrentWith } from '../graph.ts'
import { definitions } from '../kinds/registry.ts'
import type { PreparedStep } from '../types.ts'

/** A step that names what another one creates, and does not wait for it. */
export interface Unordered {
  readonly step: string
  readonly maker: string
  /** `endpoints/fraud` */
  readonly resource: string
}

/**
 * Finds steps that run in parallel with the one that creates what they name: mostly a forgotten `needs`. Only the
 * user's own ids are checked, since a reference waits by itself.
 */
export function orderWarnings(steps: readonly PreparedStep[]): readonly Unordered[] {
  const nodes = steps.map(({ declaration }) => declaration)
  const order = new Map(nodes.map(({ id }, index) => [id, index]))
  const makers = new Map(steps.map(step => [step.declaration.id, madeBy(step)]))
  if ([...makers.values()].every(made => made === undefined)) return []
  const users = new Map<string, string[]>()
  for (const step of steps)
    for (const name of new Set(resourcesNamedIn(step.body, step)))
      users.set(name, [...(users.get(name) ?? []), step.declaration.id])
  return steps.flatMap(({ declaration: { id } }) => {
    const made = makers.get(id)
    // If two create the same, the later one waits.
    const isEarlier = (one: string): boolean => (order.get(one) ?? 0) < (order.get(id) ?? 0)
    const others = (made === undefined ? [] : (users.get(made) ?? [])).filter(
      one => one !== id && !(makers.get(one) === made && isEarlier(one)),
    )
    if (made === undefined || others.length === 0) return []
    const beside = new Set(concurrentWith(id, nodes).map(node => node.id))
    const resource = made.split('/').slice(-2).join('/')
    return others.filter(step => beside.has(step)).map(step => ({ step, maker: id, resource }))
  })
}

/** A gate that no step waits for, and the steps that continue although it may fail. */
export interface IgnoredGate {
  readonly gate: string
  readonly steps: readonly string[]
}

/** Finds gates that no step waits for, although other steps put a model to use. */
export function ignoredGates(steps: readonly PreparedStep[]): readonly IgnoredGate[] {
  const nodes = steps.map(({ declaration }) => declaration)
  const waitedFor = new Set(nodes.flatMap(({ needs }) => needs))
  return nodes.flatMap(({ id, kind }) => {
    if (!definitions[kind].isGate || waitedFor.has(id)) return []
    const heedless = concurrentWith(id, nodes).filter(node => definitions[node.kind].isRelease)
    return heedless.length === 0 ? [] : [{ gate: id, steps: heedless.map(node => node.id) }]
  })
}

/** Full name of what a step creates with an id that the user chose. */
function madeBy(step: PreparedStep): string | undefined {
  const made = definitions[step.declaration.kind].creates?.(step.body)
  return typeof made?.id === 'string' ? fullName(made.id, made.collection, step) : undefined
}

/** Full name of each `endpoint` and `model` in a body, without a version. */
const resourcesNamedIn = (body: unknown, step: PreparedStep): string[] =>
  leavesOf(body).flatMap(({ value, path }) => {
    const key = path.at(-1)
    const collection = key === 'endpoint' ? 'endpoints' : key === 'model' ? 'models' : undefined
    const isName = collection !== undefined && typeof value === 'string'
    return isName ? [fullName(withoutVersion(value), collection, step)] : []
  })
