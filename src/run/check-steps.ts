import { isDeepStrictEqual } from 'node:util'
import { ActionError, type Problem } from '../core/errors.ts'
import { type Layer, originOf, problemAtOrigin } from '../document/layers.ts'
import { valueAt } from '../document/path.ts'
import { countProblems, distinctProblems, invalidFile } from '../document/problem-list.ts'
import type { Fault } from '../document/shape.ts'
import { checkLimits } from '../policy/limits/check.ts'
import { checkNodeHours } from '../policy/limits/node-hours.ts'
import type { Grant } from '../policy/policy.ts'
import type { BodyFile } from '../steps/file/body-files.ts'
import type { SourceRequest, StepSources } from '../steps/file/sources.ts'
import { definitions } from '../steps/kinds/registry.ts'
import type { CompiledFile } from '../steps/pipeline/compiled-file.ts'
import type { LoadedPipeline } from '../steps/pipeline/specification.ts'
import { alternativesOf } from '../steps/prepare/fallback.ts'
import type { NewestModels } from '../steps/prepare/newest.ts'
import { prepareStep } from '../steps/prepare/prepare.ts'
import type { PreparedStep, Schema, Scope, StepDeclaration, StepsFile } from '../steps/types.ts'

/** Pipelines that were read, by the id of their step. */
export type Pipelines = Readonly<Record<string, LoadedPipeline>>

/** A steps file, with everything that its bodies are checked against. */
export interface Declared {
  readonly file: StepsFile
  readonly schema: Schema
  readonly pipelines: Pipelines
  /** Files that stand for a part of a body, by the id of their step. */
  readonly bodyFiles?: Readonly<Record<string, BodyFile>>
  /** What steps take from the workspace, by the id of the step. */
  readonly sources?: Readonly<Record<string, readonly StepSources[]>>
  /** Compiled pipelines that are uploaded, by the id of their step. */
  readonly compiledFiles?: Readonly<Record<string, CompiledFile>>
  /** Node hours that each step may use, by its id, as far as they are known. */
  readonly nodeHours: Map<string, number>
  /** Project numbers to project ids, once a run has learned them. */
  readonly projectIds?: ReadonlyMap<string, string>
  /** Newest models of display names, once a step is ready. */
  readonly newestModels?: NewestModels
}

export interface StepsCheck {
  readonly step: PreparedStep
  /** Problems that the API's schema finds. */
  readonly faults: readonly Problem[]
  /** Problems that the grant finds. */
  readonly excesses: readonly Problem[]
  readonly nodeHours: number
}

/**
 * Checks one step and each of its alternatives against schema and grant. Of the alternatives' node hours the highest
 * counts.
 */
export function checkSteps(
  declared: Declared,
  declaration: StepDeclaration,
  scope: Scope,
  grant: Grant,
  pipelines: Pipelines,
): StepsCheck {
  const own = checkOneStep(declared, declaration, scope, grant, pipelines)
  const others = alternativesOf(declaration).map(one => checkOneStep(declared, one, scope, grant, pipelines))
  if (others.length === 0) return own
  return {
    step: { ...own.step, alternatives: others.map(({ step }) => step) },
    faults: [own, ...others].flatMap(({ faults }) => faults),
    excesses: [own, ...others].flatMap(({ excesses }) => excesses),
    nodeHours: Math.max(...[own, ...others].map(({ nodeHours }) => nodeHours)),
  }
}

function checkOneStep(
  { file, schema, projectIds, newestModels, bodyFiles, sources, compiledFiles }: Declared,
  declaration: StepDeclaration,
  scope: Scope,
  grant: Grant,
  pipelines: Pipelines,
): StepsCheck {
  const context = {
    ...schema,
    pipelines,
    grantTimeoutSeconds: grant.allow.timeoutSeconds,
    projectIds,
    newestModels,
    bodyFiles,
    sources,
    compiledFiles,
  }
  const { step, faults: ofBody, layers } = prepareStep(file, declaration, scope, context)
  const ofSources = sources === undefined ? [] : unreadSources(step).map(fault => problemIn(file, fault))
  const faults = [...ofBody, ...ofSources]
  const limits = checkLimits(step, grant.allow, schema.shapes, schema.messages[declaration.kind].body, {
    grant: grant.name,
    require: grant.require,
  })
  const excesses = limits.faults.map(({ path, ...fault }) => {
    const inStep = { ...fault, path: path.slice(2) }
    return problemAtOrigin(layers, fromVariable(inStep, declaration, layers, file))
  })
  const { leftToRun, nodeHours } = limits
  return { step: leftToRun.length === 0 ? step : { ...step, leftToRun }, faults, excesses, nodeHours }
}

/**
 * Finds sources that a body names otherwise than when they were read. A claim that only the token has is known later, and
 * a claim of the environment may be another than that of the token. Other files would be sent than the step names.
 */
function unreadSources({ declaration: { id, kind }, body, sources: read = [] }: PreparedStep): Fault[] {
  const asked = definitions[kind].sources?.(body) ?? []
  return asked.flatMap((request, index): Fault[] => {
    const before = read[index]?.request
    if (before !== undefined && isDeepStrictEqual(filesOf(request), filesOf(before))) return []
    const what = before === undefined ? 'no files were read' : `${before.from.join(', ')} was read instead`
    return [
      {
        path: ['steps', id, kind, ...request.at],
        message: `names files by a value that is known only with the token, and ${what}`,
        cure: 'Name the files by a path, or by a variable of the workflow.',
      },
    ]
  })
}

const filesOf = ({ from, include, exclude, archive, requires }: SourceRequest) => ({
  from,
  include: include?.filter(pattern => pattern !== ''),
  exclude: exclude?.filter(pattern => pattern !== ''),
  archive,
  requires,
})

/** Points to the workflow if a refused value of the body comes from a variable, not from the steps file. */
function fromVariable(
  fault: Fault,
  { kind }: StepDeclaration,
  layers: readonly Layer[],
  { variables }: Pick<StepsFile, 'variables'>,
): Fault {
  const { document, path } = originOf(layers, fault.path)
  const written = fault.path[0] === kind ? valueAt(document.value, path) : undefined
  const names = typeof written === 'string' ? written.match(/(?<=variables\.)\w{1,64}(?=\})/g) : null
  if (names === null || fault.cure === undefined) return fault
  const from = [...new Set(names)].map(name =>
    Object.hasOwn(variables, name) && variables[name]?.required
      ? `\`${name}\` of the input \`variables\``
      : `the variable \`${name}\``,
  )
  // Commands follow the advice, which then ends with a colon.
  return { ...fault, cure: `The value comes from ${from.join(' and ')}. ${fault.cure}` }
}

/**
 * Checks the node hours of all steps together: the grant's limit is for a run. A step that exceeds them alone has its
 * own problem.
 */
export function sharedExcess(file: StepsFile, nodeHours: readonly number[], { allow, name }: Grant): Problem[] {
  if (nodeHours.some(hours => hours > (allow.nodeHours ?? Number.POSITIVE_INFINITY))) return []
  const total = nodeHours.reduce((sum, hours) => sum + hours, 0)
  return checkNodeHours(total, 'the steps together', ['steps'], allow, name).map(fault => problemIn(file, fault))
}

/** Returns all problems that the grant finds. */
export const excessesOf = (file: StepsFile, found: readonly StepsCheck[], grant: Grant): Problem[] => [
  ...found.flatMap(({ excesses }) => excesses),
  ...sharedExcess(
    file,
    found.map(({ nodeHours }) => nodeHours),
    grant,
  ),
]

/** Returns a fault as a problem, with its place in the steps file. */
export const problemIn = (file: StepsFile, { path, message, ...options }: Fault): Problem =>
  file.document.problem(path, message, options)

/** @throws ActionError `STEPS_INVALID` with all problems, if there are any */
export function refuseInvalid(file: StepsFile, found: readonly Problem[]): void {
  if (found.length > 0) throw invalidFile('STEPS_INVALID', file.document.file, found)
}

/**
 * @param others grants that would allow it
 * @throws ActionError `LIMITS_EXCEEDED` with all problems, if there are any
 */
export function refuseExcess(
  file: StepsFile,
  found: readonly Problem[],
  grant: Grant,
  others: readonly Grant[] = [],
): void {
  if (found.length === 0) return
  const problems = distinctProblems(found)
  const message = `${file.document.file} exceeds the limits of grant ${grant.name}: ${countProblems(problems)}`
  const meant =
    others.length === 0
      ? ''
      : `Grant ${others.map(other => other.name).join(' or ')} allows it, if you meant that one. `
  const cure = `${meant}Correct each value as its line says, or have \`allow\` of the grant widened in a reviewed change of the policy.`
  throw new ActionError('LIMITS_EXCEEDED', message, { problems, cure })
}
