import type { JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import type { CheckContext } from '../toolkit/handler.ts'
import { agents } from './agents/definition.ts'
import { calls } from './call/definition.ts'
import { gates } from './gate/definition.ts'
import { builds } from './images/definition.ts'
import { inference } from './inference/definition.ts'
import { jobs } from './jobs/definition.ts'
import type { KindDefinition, Places } from './kind-definition.ts'
import type { Kind } from './kind-names.ts'
import { models } from './models/definition.ts'
import { publications } from './publish/definition.ts'
import { rollouts } from './rollout/definition.ts'
import { schedules } from './schedule/definition.ts'
import { serving } from './serving/definition.ts'
import { stages } from './stage/definition.ts'

/** The definition of every kind, a line for each family. */
const registry = {
  ...jobs,
  ...models,
  ...serving,
  ...agents,
  ...publications,
  ...builds,
  ...schedules,
  ...inference,
  ...gates,
  ...rollouts,
  ...stages,
  ...calls,
} satisfies Readonly<Record<Kind, KindDefinition>>

/** Every kind of step with its definition. */
export const definitions: Readonly<Record<Kind, KindDefinition>> = registry

/** Kinds that need a handler of their own. */
export type OwnKind = { [K in Kind]: (typeof registry)[K]['handledAs'] extends 'own' ? K : never }[Kind]

/** Returns the places in a kind's body. */
export function placesOf(kind: Kind, body: JsonObject): Places {
  const { places, morePlaces } = definitions[kind]
  return morePlaces === undefined ? places : { ...places, ...morePlaces(body) }
}

/** Returns what is wrong with a body beyond its form. Paths are from the body. */
export const checkBody = (kind: Kind, body: JsonObject, context: CheckContext): readonly Fault[] =>
  definitions[kind].check?.(body, context) ?? []

/** Returns the part of a kind's body that may be the path of a file; `undefined` if it has none. */
export const filePlaceOf = (kind: Kind): Path | undefined => definitions[kind].bodyFile

/**
 * Returns the messages of kinds that are not Google's. They are written in the same language, so that they are checked,
 * bounded, and published in the same way.
 *
 * @param google the API's own messages; some of them are extended
 */
export const ownShapes = (google: Shapes): Shapes =>
  Object.assign({}, ...Object.values(definitions).map(({ shapes }) => shapes?.(google)))
