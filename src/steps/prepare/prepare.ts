/**
 * Prepares a step: builds the resource to send from what the user wrote, as far as it is known, and checks it.
 *
 * A step is prepared several times, since each time more is known, and a fault should be found as early as it can be:
 * - for the problems of a file that is refused in any case (`src/steps/file/parse.ts`): no reference is known;
 * - with provisional claims, before the action requests a token: an invalid step costs no token;
 * - with verified claims, before the action asks Google for a token: the runner's own claims may be wrong;
 * - before its call, with the results of earlier steps, and once more if its pipeline's template is read only then.
 *
 * Each time starts from the declaration, so that nothing that an earlier time assumed is kept. A value that is not known
 * yet is `Pending`, which every check accepts.
 */
import type { Problem } from '../../core/errors.ts'
import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { checkShape } from '../../document/check-shape.ts'
import { type Layer, problemAtOrigin } from '../../document/layers.ts'
import { valueAt, withValue } from '../../document/path.ts'
import { withoutSecretValues } from '../../document/secret-values.ts'
import type { Fault, Shape, Shapes } from '../../document/shape.ts'
import { customTask } from '../../vertex/job-kinds.ts'
import type { BodyFile } from '../file/body-files.ts'
import type { StepSources } from '../file/sources.ts'
import { methodOf } from '../kinds/call/check-request.ts'
import { checkBody, definitions, filePlaceOf, placesOf } from '../kinds/registry.ts'
import { checkLabels } from '../labels.ts'
import { checkTaskLinks } from '../pipeline/check-task-references.ts'
import type { CompiledFile } from '../pipeline/compiled-file.ts'
import { completePipelineJob } from '../pipeline/complete-job.ts'
import type { LoadedPipeline } from '../pipeline/specification.ts'
import { linksIn, resolveObject } from '../references.ts'
import type { PreparedStep, Schema, Scope, StepDeclaration, StepsFile } from '../types.ts'
import { defaultLayers, defaultsFor, mergeOver } from './defaults.ts'
import { withoutEmpty, withoutNulls } from './drop-unset.ts'
import { overlayAlternative } from './fallback.ts'
import { checkRegion, checkRules } from './message-rules.ts'
import { type NewestModels, replaceNewest } from './newest.ts'
import { resolvePlace } from './place.ts'
import { withTimeout } from './timeout.ts'
import { withoutUnchecked } from './unchecked-fields.ts'

export interface PrepareContext extends Schema {
  /** Pipelines that were read, by the id of the step. */
  readonly pipelines: Readonly<Record<string, LoadedPipeline>>
  /** Timeout of steps that name none. */
  readonly grantTimeoutSeconds?: number | undefined
  readonly projectIds?: ReadonlyMap<string, string> | undefined
  readonly newestModels?: NewestModels | undefined
  /** Files that stand for a part of a body, by the id of their step. */
  readonly bodyFiles?: Readonly<Record<string, BodyFile>> | undefined
  /** What steps take from the workspace, by the id of the step. */
  readonly sources?: Readonly<Record<string, readonly StepSources[]>> | undefined
  /** Compiled pipelines that are uploaded, by the id of their step. */
  readonly compiledFiles?: Readonly<Record<string, CompiledFile>> | undefined
}

/** The input of every pass. */
interface Input {
  readonly file: StepsFile
  readonly declaration: StepDeclaration
  readonly scope: Scope
  readonly context: PrepareContext
}

/** The step between two passes. */
interface Draft extends Omit<PreparedStep, 'declaration' | 'projectIds' | 'leftToRun' | 'alternatives'> {
  /** The sources of the body, the uppermost first. Every fault is reported at its origin in one of them. */
  readonly layers: readonly Layer[]
  /** The messages that the body is checked against. */
  readonly shapes: Shapes
}

/** Returns what it changes of the draft, and what it finds: faults have paths from the step. */
type Pass = (
  draft: Draft,
  input: Input,
) => Partial<Draft> & { readonly faults?: readonly Fault[]; readonly problems?: readonly Problem[] }

/** The passes in their order. */
const passes: readonly Pass[] = [
  // First: all other passes read values, and this one replaces references with values.
  resolveBody,
  // Over the step's own values, before anything is filled in: an alternative changes what the user wrote.
  applyAlternative,
  // After the alternative, which may name another location.
  resolveProjectAndLocation,
  // After the place: a display name has a meaning only there.
  nameNewest,
  // After the references: one may name the file. Its content is data, so a reference in it is only text.
  insertBodyFile,
  addCompiledFile,
  // Before the defaults, which fill empty fields: to Google these are absent. A null stays, and excludes a default.
  dropEmpty,
  // Below the step's own values, and above the values that a compiled pipeline has for its job.
  fillDefaults,
  // After all values of the user, which override the pipeline's.
  buildPipeline,
  // After the scheduling is final, because the step's timeout and the body's are one value.
  applyTimeout,
  // After the values that choose them: the definition of a training pipeline, the method of a call.
  chooseMessages,
  // Last of the changes: by now every null has excluded its default. Defaults and pipelines may have added empty texts.
  dropUnset,
  // The checks need the complete body. From here on, nothing changes it.
  checkBodyForm,
  checkEveryLabel,
  checkMessageRules,
  checkKindRules,
  checkTaskReferences,
]

/**
 * Prepares a step.
 *
 * @returns the step, and every fault with its place in the steps file, or in a pipeline's own file. `layers` are those
 * of the step itself: what a grant refuses is a fault of the step that asks for it, also if a default says it
 */
export function prepareStep(
  file: StepsFile,
  declaration: StepDeclaration,
  scope: Scope,
  context: PrepareContext,
): { readonly step: PreparedStep; readonly faults: readonly Problem[]; readonly layers: readonly Layer[] } {
  const input = { file, declaration, scope, context }
  const { project, location, body, timeoutSeconds } = declaration
  const found: Problem[] = []
  let draft: Draft = { project, location, body, timeoutSeconds, shapes: context.shapes, layers: [] }
  for (const pass of passes) {
    const { faults = [], problems = [], ...changes } = pass(draft, input)
    draft = { ...draft, ...changes }
    for (const fault of faults) found.push(problemAtOrigin(draft.layers, withoutSecretValues(fault)))
    found.push(...problems)
  }
  const { layers, shapes: _, ...prepared } = draft
  const { sources = {} } = context
  const own = Object.hasOwn(sources, declaration.id) ? sources[declaration.id] : undefined
  return {
    step: { declaration, ...prepared, projectIds: context.projectIds, ...(own && { sources: own }) },
    faults: found,
    layers: layers.filter(({ from }) => from[0] === 'steps'),
  }
}

function resolveBody({ body }: Draft, { file, declaration, scope }: Input) {
  const { value, faults } = resolveObject(body, scope)
  return { body: value, layers: [layerOf(value, file, declaration)], faults: inBody(faults, declaration) }
}

function applyAlternative({ body, layers }: Draft, { file, declaration, scope }: Input) {
  const over = overlayAlternative(body, declaration, scope, file.document)
  return { ...over, layers: [...over.layers, ...layers] }
}

/** A place that the step does not name comes from the top of the file. */
function resolveProjectAndLocation({ layers }: Draft, { file: { document }, declaration, scope }: Input) {
  const { faults, ...place } = resolvePlace(declaration, scope)
  const all = [...layers, { document, from: [], at: [], value: document.value }]
  return { ...place, problems: faults.map(fault => problemAtOrigin(all, fault)) }
}

/** The newest model of a display name is known only once the step is ready. */
function nameNewest({ body, project, location }: Draft, { declaration, context }: Input) {
  const { kind } = declaration
  const { newest, faults, ...replaced } = replaceNewest(kind, body, { project, location }, context.newestModels)
  return { ...replaced, ...(newest.length > 0 && { newest }), faults: inBody(faults, declaration) }
}

/** A file that is not read yet is unknown. */
function insertBodyFile({ body }: Draft, { declaration: { id, kind }, context: { bodyFiles } }: Input) {
  const at = filePlaceOf(kind)
  const path = at === undefined ? undefined : valueAt(body, at)
  if (at === undefined || typeof path !== 'string') return {}
  if (bodyFiles === undefined) return { body: withValue(body, at, new Pending(path, true)) }
  const bodyFile = Object.hasOwn(bodyFiles, id) ? bodyFiles[id] : undefined
  return bodyFile === undefined ? {} : { body: withValue(body, at, bodyFile.value), bodyFile }
}

/** The file stays a path in the body, since the upload is not a part of a request. */
function addCompiledFile(_: Draft, { declaration: { id, kind }, context: { compiledFiles = {} } }: Input) {
  if (definitions[kind].pipelineFile === undefined || !Object.hasOwn(compiledFiles, id)) return {}
  const pipelineFile = compiledFiles[id]
  return pipelineFile === undefined ? {} : { pipelineFile }
}

/** The step's own layer loses the empty texts, too: other layers fill them. */
function dropEmpty({ body, layers }: Draft, { file, declaration, context }: Input) {
  const own = withoutEmpty(body, bodyMessageOf(declaration, context), context.shapes)
  return { body: own, layers: [...layers.slice(0, -1), layerOf(own, file, declaration)] }
}

function fillDefaults({ body, layers }: Draft, { file, declaration, scope, context }: Input) {
  const { kind } = declaration
  const { document } = file
  const defaults = resolveObject({ ...file.defaults }, scope)
  const places = placesOf(kind, body)
  const under = withoutEmpty(
    defaultsFor(places, defaults.value, body),
    bodyMessageOf(declaration, context),
    context.shapes,
  )
  return {
    body: mergeOver(under, body),
    layers: [...layers, ...defaultLayers(places, under, document, kind)],
    problems: defaults.faults.map(({ path, message, ...options }) =>
      document.problem(['defaults', ...path], message, options),
    ),
  }
}

function buildPipeline({ body, layers }: Draft, { declaration, context: { pipelines, shapes } }: Input) {
  const { kind } = declaration
  const { pipelineJob: at } = definitions[kind]
  const job = at === undefined ? undefined : valueAt(body, at)
  if (at === undefined || !isObject(job)) return {}
  const { pipeline, ...built } = completePipelineJob(job, declaration, pipelines, shapes)
  const { document, jobDefaults } = pipeline ?? {}
  const faults = built.faults.map(fault => ({ ...fault, path: [...at, ...fault.path] }))
  return {
    body: at.length === 0 ? built.body : withValue(body, at, built.body),
    layers: document ? [...layers, { document, from: [], at: [kind, ...at], value: jobDefaults }] : layers,
    faults: inBody(faults, declaration),
  }
}

function applyTimeout({ body }: Draft, { declaration, scope, context }: Input) {
  const { seconds, ...timed } = withTimeout(body, declaration, scope, context.grantTimeoutSeconds)
  return { ...timed, timeoutSeconds: seconds }
}

/**
 * The inputs of a custom task are a CustomJobSpec, which is Google's definition of them. To the API they are
 * free-form.
 */
function chooseMessages({ body, shapes }: Draft, { declaration: { kind }, context }: Input) {
  const method = kind === 'call' ? methodOf(body['method'], context.api) : undefined
  const pipeline = shapes['TrainingPipeline']
  if (pipeline === undefined || kind !== 'trainingPipeline' || body['trainingTaskDefinition'] !== customTask)
    return method === undefined ? {} : { method }
  const inputs = { ...pipeline.fields['trainingTaskInputs'], shape: { type: 'object', name: 'CustomJobSpec' } as const }
  return {
    shapes: {
      ...shapes,
      TrainingPipeline: { ...pipeline, fields: { ...pipeline.fields, trainingTaskInputs: inputs } },
    },
  }
}

/** The request of a call has the form that its method defines. */
function dropUnset({ body, method, shapes }: Draft, { declaration, context }: Input) {
  const request = method && { body: { shape: { type: 'object', name: method.request } as const } }
  const messages = request === undefined ? shapes : { ...shapes, CallStep: { fields: request } }
  const sent = bodyMessageOf(declaration, context)
  return { body: withoutNulls(withoutEmpty(body, sent, messages), sent, messages) }
}

function checkBodyForm({ body, shapes }: Draft, { declaration, context }: Input) {
  const sent = bodyMessageOf(declaration, context)
  const checked = withoutUnchecked(checkShape(body, sent, shapes), body, declaration, sent.name, shapes)
  return { faults: [...checked.envelope, ...inBody(checked.faults, declaration)] }
}

function checkEveryLabel({ body }: Draft, { declaration }: Input) {
  const { labels, madeLabels } = placesOf(declaration.kind, body)
  const faults = [labels ?? [], madeLabels ?? []].flatMap(place =>
    place.length === 0 ? [] : checkLabels(valueAt(body, place), place),
  )
  return { faults: inBody(faults, declaration) }
}

function checkMessageRules({ body, shapes }: Draft, { declaration, context }: Input) {
  return { faults: inBody(checkRules(body, bodyMessageOf(declaration, context), shapes), declaration) }
}

function checkKindRules({ body, ...draft }: Draft, { declaration, context }: Input) {
  const { project, location, pendingPlace = {} } = draft
  const { kind } = declaration
  const own = checkBody(kind, body, { ...context, project, location, pendingPlace })
  return { faults: [...checkRegion(draft, kind), ...inBody(own, declaration)] }
}

function checkTaskReferences(_: Draft, { file, declaration: { id, kind, body }, context: { pipelines } }: Input) {
  return { problems: checkTaskLinks(linksIn(body, ['steps', id, kind]).links, file, pipelines) }
}

/** The layer of the step itself, with its body as far as it is built. */
const layerOf = (body: JsonObject, { document }: StepsFile, { id, kind }: StepDeclaration): Layer => {
  const written = valueAt(document.value, ['steps', id])
  return { document, from: ['steps', id], at: [], value: { ...(isObject(written) ? written : {}), [kind]: body } }
}

const bodyMessageOf = (
  { kind }: StepDeclaration,
  { messages }: PrepareContext,
): Shape & { readonly type: 'object' } => ({
  type: 'object',
  name: messages[kind].body,
})

const inBody = (faults: readonly Fault[], { kind }: StepDeclaration): Fault[] =>
  faults.map(fault => ({ ...fault, path: [kind, ...fault.path] }))
