import { isObject, type JsonObject } from '../../core/json.ts'
import { formatPath, type Path, valueAt } from '../../document/path.ts'
import type { Fault, Shape } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { claimNames } from '../../identity/claims.ts'
import type { Kind } from '../kinds/kind-names.ts'
import type { Reference, StepLink } from '../references.ts'
import type { Schema, VariableDeclaration } from '../types.ts'

/** Everything that a reference may name. */
export interface Targets {
  readonly variables: Readonly<Record<string, VariableDeclaration>>
  /** Step ids with their kinds. An unknown kind is `undefined`, and its references are not checked. */
  readonly steps: ReadonlyMap<string, Kind | undefined>
  readonly schema: Schema
  /** Bodies as written, by the step's id. */
  readonly bodies?: ReadonlyMap<string, JsonObject>
  /**
   * Step id of a tuning job to the ids of its study's metrics, as written. With several metrics, no trial is the best.
   */
  readonly studies?: ReadonlyMap<string, readonly string[]>
  /** Steps whose jobs may continue without their run. */
  readonly detaching?: ReadonlySet<string>
}

/** Returns why a reference cannot resolve in any run; `undefined` if it may resolve. */
export function checkLink({ reference, path }: StepLink, targets: Targets): Fault | undefined {
  const flaw = checkers[reference.root](reference, targets)
  return flaw && { path, message: `${reference.text}: ${flaw.message}`, cure: flaw.cure }
}

interface LinkFlaw {
  readonly message: string
  readonly cure?: string | undefined
}

const checkers: Readonly<Record<Reference['root'], (reference: Reference, targets: Targets) => LinkFlaw | undefined>> =
  {
    run: ({ path }) =>
      path.length === 1 && path[0] === 'id' ? undefined : { message: 'a run has only an id', cure: 'Write ${run.id}.' },
    github: ({ path: [claim, ...rest] }) => {
      if (rest.length > 0) return { message: `the claim ${claim} is a string, without fields` }
      if (claimNames.some(name => name === claim) || /^repo_property_\w+$/.test(claim)) return undefined
      return {
        message: `GitHub's token has no claim ${claim}`,
        cure: suggest(claim, claimNames) ?? `Its claims: ${claimNames.join(', ')}.`,
      }
    },
    variables: ({ path: [name, ...rest] }, { variables }) => {
      const declaration = Object.hasOwn(variables, name) ? variables[name] : undefined
      if (declaration === undefined)
        return {
          message: `no variable is named ${name}`,
          cure: suggest(name, Object.keys(variables)) ?? 'Declare it under variables.',
        }
      const deep = declaration.type === 'list' || declaration.type === 'object'
      if (rest.length > 0 && !deep)
        return { message: `the variable ${name} is of type ${declaration.type}, without fields` }
      return undefined
    },
    steps: ({ path: [id, ...rest] }, targets) => {
      const { steps, schema, studies, detaching } = targets
      const kind = steps.get(id)
      if (kind === undefined && steps.has(id)) return undefined
      if (kind === undefined)
        return { message: `no step is named ${id}`, cure: suggest(id, [...steps.keys()]) ?? 'Name one of this file.' }
      if (kind === 'pipelineJob' && rest[0] === 'tasks')
        return typeof rest[1] === 'string' && rest[2] === 'outputs' && typeof rest[3] === 'string'
          ? undefined
          : {
              message: "a pipeline's results are its tasks' outputs",
              cure: `Write \${steps.${id}.tasks.TASK.outputs.NAME}.`,
            }
      if (rest[0] === 'bestTrial' && (studies?.get(id)?.length ?? 0) > 1)
        return {
          message: 'the study has several metrics, so it has no single best trial',
          cure: `Keep one metric, or refer to \${steps.${id}.trials}.`,
        }
      if (rest[0] === 'detachedAt' && rest.length === 1 && kind !== 'attach') {
        const cure = `Write cancel: detach, or leave it out.`
        return detaching?.has(id) ? undefined : { message: 'the step does not detach its job', cure }
      }
      const { returns } = schema.messages[kind]
      const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema)
      return 'message' in end ? end : noOutputDirectory(id, kind, rest, targets)
    },
  }

/** A job without an output directory returns no place either. This is known before it runs for hours. */
function noOutputDirectory(id: string, kind: Kind, path: Path, { bodies }: Targets): LinkFlaw | undefined {
  const place = path.slice(0, path.indexOf('baseOutputDirectory') + 1)
  const body = bodies?.get(id)
  // The value of a reference is not known yet.
  if (place.length === 0 || !isObject(valueAt(body, place.slice(0, -1))) || valueAt(body, place) !== undefined)
    return undefined
  return {
    message: `${id} sets no ${formatPath(place)}, so its result will have none`,
    cure: `Write ${formatPath(['steps', id, kind, ...place])}: { outputUriPrefix: gs://… }`,
  }
}

const anything: Shape = { type: 'any' }

/** Returns the shape of a reference's target, if it has one: `any` if only the run can tell. */
export function targetOf({ root, path: [id, ...rest] }: Reference, { steps, schema }: Targets): Shape {
  const kind = root === 'steps' ? steps.get(id) : undefined
  if (kind === undefined || rest[0] === 'detachedAt' || (kind === 'pipelineJob' && rest[0] === 'tasks')) return anything
  const { returns } = schema.messages[kind]
  const end = returns === undefined ? anything : followPath(rest, { type: 'object', name: returns }, schema)
  return 'message' in end ? anything : end
}

/** Follows a path through the shape of the API's answer. */
function followPath(path: Path, shape: Shape, schema: Schema): Shape | LinkFlaw {
  const [segment, ...rest] = path
  if (segment === undefined || shape.type === 'any') return shape
  switch (shape.type) {
    case 'list':
      return typeof segment === 'number'
        ? followPath(rest, shape.of, schema)
        : { message: `${segment} does not exist in a list`, cure: `Name an item first: [0].${segment}.` }
    case 'map':
      return typeof segment === 'number'
        ? { message: `[${segment}] does not exist in a mapping` }
        : followPath(rest, shape.of, schema)
    case 'object': {
      const fields = schema.shapes[shape.name]?.fields ?? {}
      const field = Object.hasOwn(fields, segment) ? fields[segment] : undefined
      if (field !== undefined) return followPath(rest, field.shape, schema)
      return { message: `${shape.name} has no field ${segment}.`, cure: suggest(String(segment), Object.keys(fields)) }
    }
    case 'either': {
      const ends = shape.of.map(one => followPath(path, one, schema))
      return ends.find(end => !('message' in end)) ?? ends[0] ?? anything
    }
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'enum':
      return { message: `${segment} does not exist in a value without fields` }
    default:
      return shape satisfies never
  }
}
