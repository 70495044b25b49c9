import { isObject } from '../shape.ts'
import { besideOf } from './graph.ts'
import type { PreparedStep } from './steps.ts'

/** A step that names what another one makes, and does not wait for it. */
export interface Unordered {
  readonly step: string
  readonly maker: string
  /** `endpoints/fraud` */
  readonly resource: string
}

const collections = { endpoint: 'endpoints', model: 'models' } as const

/**
 * Steps that run beside the very one which makes what they name: mostly a forgotten `needs`. Only ids of the user's own
 * are looked at; a reference waits by itself.
 */
export function unordered(steps: readonly PreparedStep[]): readonly Unordered[] {
  const nodes = steps.map(({ declaration }) => declaration)
  const users = new Map<string, string[]>()
  for (const step of steps)
    for (const resource of new Set(namedIn(step.body))) {
      const key = inPlace(step, resource)
      users.set(key, [...(users.get(key) ?? []), step.declaration.id])
    }
  return steps.flatMap(maker => {
    const { id } = maker.declaration
    const resource = madeBy(maker)
    const others = resource === undefined ? undefined : users.get(inPlace(maker, resource))?.filter(one => one !== id)
    if (resource === undefined || others === undefined || others.length === 0) return []
    const beside = new Set(besideOf(id, nodes))
    return others.filter(step => beside.has(step)).map(step => ({ step, maker: id, resource }))
  })
}

function madeBy({ declaration: { kind }, body }: PreparedStep): string | undefined {
  const { endpointId, endpoint, create, modelId } = body
  const id = kind === 'endpoint' ? endpointId : kind === 'rollout' && create !== undefined ? endpoint : undefined
  if (typeof id === 'string' && !id.includes('/')) return `endpoints/${id}`
  return kind === 'uploadModel' && typeof modelId === 'string' ? `models/${modelId}` : undefined
}

const inPlace = ({ project, location }: PreparedStep, resource: string): string => `${project} ${location} ${resource}`

/** Each `endpoint` and `model` in a body, however it is written. */
function namedIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(namedIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (typeof item !== 'string') return namedIn(item)
    const collection = key === 'endpoint' || key === 'model' ? collections[key] : undefined
    return collection === undefined ? [] : [`${collection}/${item.split('/').at(-1)?.replace(/@.*/, '')}`]
  })
}
