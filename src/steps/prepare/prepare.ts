import type { Problem } from '../../core/errors.ts'
import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { checkShape } from '../../document/check-shape.ts'
import { type Path, valueAt, withValue } from '../../document/path.ts'
import { leadsToSecret } from '../../document/secret-values.ts'
import type { Fault, Shape, Shapes } from '../../document/shape.ts'
import type { SourceDocument } from '../../document/yaml.ts'
import type { Kind } from '../../vertex/job-kinds.ts'
import type { Method } from '../../vertex/method.ts'
import { type BodyFile, filePlaceOf } from '../file/body-files.ts'
import { methodOf } from '../kinds/call/check-request.ts'
import { checkBody } from '../kinds/checks.ts'
import { customTask, placesOf } from '../kinds/table.ts'
import { checkLabels } from '../labels.ts'
import type { PreparedStep, Schema, Scope, StepDeclaration, StepsFile } from '../model.ts'
import { checkTaskLinks } from '../pipeline/check-task-references.ts'
import { asInput, complete, pipelineOf } from '../pipeline/complete-job.ts'
import type { LoadedPipeline } from '../pipeline/specification.ts'
import { linksIn, resolveReferences } from '../references.ts'
import { defaultsFor, inDefaults, layered } from './defaults.ts'
import { withoutEmpty, withoutNulls } from './drop-unset.ts'
import { laidOver, sourceOf } from './fallback.ts'
import { checkRegion, checkRules } from './message-rules.ts'
import { resolvePlace } from './place.ts'
import { withTimeout } from './timeout.ts'
import { withoutUnchecked } from './unchecked-fields.ts'

export interface PrepareContext extends Schema {
  /** Pipelines that were read, by the id of the step. */
  readonly pipelines: Readonly<Record<string, LoadedPipeline>>
  /** Timeout of steps that name none. */
  readonly grantTimeoutSeconds?: number | undefined
  readonly projectIds?: ReadonlyMap<string, string> | undefined
  /** Files that stand for a part of a body, by the id of their step. */
  readonly bodyFiles?: Readonly<Record<string, BodyFile>> | undefined
}

/**
 * Builds the resource to send, as far as it is known: applies defaults under the step's own values, resolves
 * references, builds the pipeline, and sets the timeout that Vertex AI enforces. Then it checks the result against the
 * API's own schema. It is called for the problems of a file, with provisional claims, with verified claims, and before
 * the call.
 *
 * @returns the step, and every fault with its place in the steps file (or in a pipeline's own file)
 */
export function prepareStep(
  file: StepsFile,
  declaration: StepDeclaration,
  scope: Scope,
  context: PrepareContext,
): { step: PreparedStep; faults: readonly Problem[] } {
  const { id, kind } = declaration
  const written = resolveObject(declaration.body, scope)
  const over = laidOver(written.value, declaration, scope)
  const message = context.messages[kind].body
  const sent: Shape = { type: 'object', name: message }
  const { bodyFile, body: asked } = withFile(over.body, declaration, context.bodyFiles)
  const own = { value: withoutEmpty(asked, sent, context.shapes), faults: written.faults }
  const places = placesOf(kind, own.value)
  const defaults = resolveObject({ ...file.defaults }, scope)
  const { faults: placeFaults, ...place } = resolvePlace(file, declaration, scope)
  const { projectIds, bodyFiles: _, ...schema } = context
  const known = projectIds === undefined ? {} : { projectIds }
  const under = withoutEmpty(defaultsFor(places, defaults.value, own.value), sent, context.shapes)
  const pipeline = kind === 'pipelineJob' ? pipelineOf(id, own.value, context.pipelines) : undefined
  const built = complete(layered(under, own.value), declaration, pipeline && asInput(pipeline, context.shapes))
  const timed = withTimeout(built.body, declaration, scope, context.grantTimeoutSeconds)
  const method = kind === 'call' ? methodOf(timed.body['method'], context.api) : undefined
  const shapes = shapesFor(kind, timed.body, context.shapes)
  const requested = withRequest(method, shapes)
  const body = withoutNulls(withoutEmpty(timed.body, sent, requested), sent, requested)

  const shaped = checkShape(body, { type: 'object', name: message }, shapes)
  const checked = withoutUnchecked(shaped, body, declaration, message, shapes)
  const bodyFaults = [
    ...own.faults,
    ...built.faults,
    ...checked.faults,
    ...[places.labels ?? [], places.madeLabels ?? []].flatMap(place =>
      place.length === 0 ? [] : checkLabels(valueAt(body, place), place),
    ),
    ...checkRules(body, sent, shapes),
    ...checkBody(kind, body, { ...schema, ...place, ...known }),
  ]
  const origins: Origin[] = [
    { value: own.value, document: file.document, place: path => sourceOf(declaration, ['steps', id, kind, ...path]) },
    { value: under, document: file.document, place: path => ['defaults', ...inDefaults(path, places)] },
  ]
  if (pipeline?.document !== undefined)
    origins.push({ value: pipeline.jobDefaults, document: pipeline.document, place: path => path })
  const outside = [
    ...defaults.faults.map(fault => ({ ...fault, path: ['defaults', ...fault.path] })),
    ...placeFaults,
    ...over.faults,
    ...[...timed.faults, ...checked.envelope, ...checkRegion(place, kind)].map(fault => ({
      ...fault,
      path: sourceOf(declaration, ['steps', id, ...fault.path]),
    })),
  ]
  return {
    step: {
      declaration,
      ...place,
      ...known,
      ...(bodyFile && { bodyFile }),
      body,
      ...(method && { method }),
      timeoutSeconds: timed.seconds,
    },
    faults: [
      ...outside.map(({ path, message, ...options }) => file.document.problem(path, message, options)),
      ...bodyFaults.map(fault => problemAtOrigin(discreet(fault), origins)),
      ...checkTaskLinks(linksIn(declaration.body, ['steps', id, kind]).links, file, context.pipelines),
    ],
  }
}

/** Returns the body with the content of its file. A file that is not read yet is unknown. */
function withFile(
  body: JsonObject,
  { id, kind }: StepDeclaration,
  files: PrepareContext['bodyFiles'],
): { readonly body: JsonObject; readonly bodyFile?: BodyFile } {
  const at = filePlaceOf(kind)
  const path = at === undefined ? undefined : valueAt(body, at)
  if (at === undefined || typeof path !== 'string') return { body }
  if (files === undefined) return { body: withValue(body, at, new Pending(path, true)) }
  const bodyFile = Object.hasOwn(files, id) ? files[id] : undefined
  return bodyFile === undefined ? { body } : { body: withValue(body, at, bodyFile.value), bodyFile }
}

function resolveObject(object: JsonObject, scope: Scope): { value: JsonObject; faults: readonly Fault[] } {
  const { value, faults } = resolveReferences(object, scope)
  return { value: isObject(value) ? value : {}, faults }
}

/**
 * Returns the messages, with the inputs of a custom task as a CustomJobSpec, which is Google's definition of them. To
 * the API they are free-form.
 */
function shapesFor(kind: Kind, body: JsonObject, shapes: Shapes): Shapes {
  const pipeline = shapes['TrainingPipeline']
  if (pipeline === undefined || kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask)
    return shapes
  const inputs = { ...pipeline.fields['trainingTaskInputs'], shape: { type: 'object', name: 'CustomJobSpec' } as const }
  return { ...shapes, TrainingPipeline: { ...pipeline, fields: { ...pipeline.fields, trainingTaskInputs: inputs } } }
}

/** Returns the messages, with the request of a call as its method defines it. */
const withRequest = (method: Method | undefined, shapes: Shapes): Shapes =>
  method === undefined
    ? shapes
    : { ...shapes, CallStep: { fields: { body: { shape: { type: 'object', name: method.request } } } } }

/** Returns a fault of a value that may be a secret, without the value. */
function discreet(fault: Fault): Fault {
  if (fault.key || !leadsToSecret(fault.path)) return fault
  const { path } = fault
  return { path, message: 'is not of the type that the API has there', cure: 'A text stands in quotes.' }
}

/** One of the sources that a body is made from, the uppermost first. */
interface Origin {
  readonly value: JsonObject
  readonly document: SourceDocument
  /** Maps a path in the body to one in the document. */
  readonly place: (path: Path) => Path
}

function problemAtOrigin({ path, message, ...options }: Fault, origins: readonly Origin[]): Problem {
  const origin = origins.find(({ value }) => valueAt(value, path) !== undefined) ?? origins[0]
  if (origin === undefined) throw new Error('a body comes from somewhere')
  return origin.document.problem(origin.place(path), message, options)
}
