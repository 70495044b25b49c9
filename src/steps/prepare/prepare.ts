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
import { customTask, type Places, placesOf } from '../kinds/table.ts'
import { checkLabels } from '../labels.ts'
import type { PreparedStep, Schema, Scope, StepDeclaration, StepsFile } from '../model.ts'
import { checkTaskLinks } from '../pipeline/check-task-references.ts'
import { buildPipelineJob } from '../pipeline/job.ts'
import {
  checkPipelineSource,
  checkPipelineSpec,
  type LoadedPipeline,
  pipelineSourceOf,
} from '../pipeline/specification.ts'
import { linksIn, resolveReferences } from '../references.ts'
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
 * Returns the file's defaults as a body of this kind: each one if the kind has the field, and the body the object that
 * contains it.
 */
function defaultsFor(places: Places, defaults: JsonObject, own: JsonObject): JsonObject {
  let under: JsonObject = {}
  for (const [name, place] of entriesOf(places)) {
    const value = Object.hasOwn(defaults, name) ? defaults[name] : undefined
    if (value !== undefined && isObject(holderOf(own, place))) under = withValue(under, place, value)
  }
  return under
}

const entriesOf = (places: Places): [string, Path][] =>
  Object.entries(places).flatMap(([name, place]) => (place === undefined ? [] : [[name, place]]))

const holderOf = (body: JsonObject, place: Path): unknown => valueAt(body, place.slice(0, -1))

/** Maps a place in the body to its place in the defaults. */
function inDefaults(path: Path, places: Places): Path {
  const found = entriesOf(places).find(([, place]) => place.every((segment, index) => path[index] === segment))
  return found === undefined ? path : [found[0], ...path.slice(found[1].length)]
}

/**
 * A step's own value overrides a default, also if it is null. Labels merge one by one, and so do objects that contain a
 * default.
 */
function layered(under: JsonObject, own: JsonObject): JsonObject {
  const merged = Object.entries(own).map(([key, value]): [string, unknown] => {
    const below = Object.hasOwn(under, key) ? under[key] : undefined
    const together = key !== 'encryptionSpec' && isObject(value) && isObject(below)
    return [key, together ? layered(below, value) : value]
  })
  return { ...under, ...Object.fromEntries(merged) }
}

function pipelineOf(
  id: string,
  body: JsonObject,
  pipelines: Readonly<Record<string, LoadedPipeline>>,
): LoadedPipeline | undefined {
  const source = pipelineSourceOf(body)
  if (source.from === 'inline') return { spec: source.spec, jobDefaults: {} }
  return Object.hasOwn(pipelines, id) ? pipelines[id] : undefined
}

/** Removes output-only fields from a job that Google returned. They do not apply to a new job. */
function asInput(pipeline: LoadedPipeline, shapes: Shapes): LoadedPipeline {
  const fields = shapes['PipelineJob']?.fields ?? {}
  const kept = Object.entries(pipeline.jobDefaults).filter(
    ([key]) => !(Object.hasOwn(fields, key) && (fields[key]?.outputOnly || key === 'name')),
  )
  return { ...pipeline, jobDefaults: Object.fromEntries(kept) }
}

function complete(
  body: JsonObject,
  { kind, caching }: StepDeclaration,
  pipeline: LoadedPipeline | undefined,
): { body: JsonObject; faults: readonly Fault[] } {
  if (kind !== 'pipelineJob') return { body, faults: [] }
  const faults = checkPipelineSource(body)
  if (faults.length === 0 && pipeline !== undefined && pipeline.document === undefined)
    faults.push(...checkPipelineSpec(pipeline.spec, ['pipelineSpec']))
  // The schema reports wrong types, and unknown values are checked later.
  const config = [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']]
  const readable = config.map(path => valueAt(body, path) ?? {}).every(isObject)
  if (faults.length > 0 || pipeline === undefined || !readable) return { body: unbuilt(body), faults }
  return buildPipelineJob(body, pipeline, caching)
}

/** A pipelineJob whose pipeline is not known. The missing parts are pending. */
function unbuilt(body: JsonObject): JsonObject {
  const { pipelineSpec } = body
  const config = body['runtimeConfig'] ?? {}
  const gcsOutputDirectory = new Pending("the pipeline's own output directory", true)
  return {
    ...body,
    ...(typeof pipelineSpec === 'string' ? { pipelineSpec: new Pending(pipelineSpec, true) } : {}),
    runtimeConfig: isObject(config) ? { gcsOutputDirectory, ...config } : config,
  }
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
