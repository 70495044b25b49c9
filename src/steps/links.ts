import type { Path } from '../document.ts'
import { claimNames } from '../identity/claims.ts'
import { type Fault, type Shape, suggest } from '../shape.ts'
import type { Link, Reference } from './references.ts'
import type { Kind, Schema, VariableDeclaration } from './steps.ts'

/** What references may lead to. */
export interface Targets {
  readonly variables: Readonly<Record<string, VariableDeclaration>>
  /** A step whose kind is not known has none: nothing is said of what it returns. */
  readonly steps: ReadonlyMap<string, Kind | undefined>
  readonly schema: Schema
}

/** Why a reference can lead nowhere, whatever the run brings; `undefined` where it may lead somewhere. */
export function checkLink({ reference, path }: Link, targets: Targets): Fault | undefined {
  const flaw = checkers[reference.root](reference, targets)
  return flaw && { path, message: `${reference.text}: ${flaw.message}`, ...(flaw.cure ? { cure: flaw.cure } : {}) }
}

interface Flaw {
  readonly message: string
  readonly cure?: string | undefined
}

const checkers: Readonly<Record<Reference['root'], (reference: Reference, targets: Targets) => Flaw | undefined>> = {
  run: ({ path }) =>
    path.length === 1 && path[0] === 'id' ? undefined : { message: 'a run has an id alone', cure: 'Write ${run.id}.' },
  github: ({ path: [claim, ...rest] }) => {
    if (rest.length > 0) return { message: `the claim ${claim} is a string, with nothing in it` }
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
      return { message: `the variable ${name} is of type ${declaration.type}, with nothing in it` }
    return undefined
  },
  steps: ({ path: [id, ...rest] }, { steps, schema }) => {
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
    const { returns } = schema.messages[kind]
    return returns === undefined ? undefined : unreachable(rest, { type: 'object', name: returns }, schema)
  },
}

/** Follows a path through the shape of what the API returns. */
function unreachable(path: Path, shape: Shape, schema: Schema): Flaw | undefined {
  const [segment, ...rest] = path
  if (segment === undefined || shape.type === 'any') return undefined
  switch (shape.type) {
    case 'list':
      return typeof segment === 'number'
        ? unreachable(rest, shape.of, schema)
        : { message: `${segment} is asked of a list`, cure: `Name an item first: [0].${segment}.` }
    case 'map':
      return typeof segment === 'number'
        ? { message: `[${segment}] is asked of a mapping` }
        : unreachable(rest, shape.of, schema)
    case 'object': {
      const fields = schema.shapes[shape.name]?.fields ?? {}
      const field = Object.hasOwn(fields, segment) ? fields[segment] : undefined
      if (field !== undefined) return unreachable(rest, field.shape, schema)
      return { message: `${shape.name} has no field ${segment}.`, cure: suggest(String(segment), Object.keys(fields)) }
    }
    case 'either':
      return shape.of.map(one => unreachable(path, one, schema)).find((flaw, _, all) => all.every(Boolean) && flaw)
    case 'string':
    case 'integer':
    case 'number':
    case 'boolean':
    case 'enum':
      return { message: `${segment} is asked of a value with nothing in it` }
    default:
      return shape satisfies never
  }
}
