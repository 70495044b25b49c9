import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { valueAt } from '../../document/path.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import type { StepDeclaration } from '../model.ts'
import { buildPipelineJob } from './job.ts'
import { checkPipelineSource, checkPipelineSpec, type LoadedPipeline, pipelineSourceOf } from './specification.ts'

export function pipelineOf(
  id: string,
  body: JsonObject,
  pipelines: Readonly<Record<string, LoadedPipeline>>,
): LoadedPipeline | undefined {
  const source = pipelineSourceOf(body)
  if (source.from === 'inline') return { spec: source.spec, jobDefaults: {} }
  return Object.hasOwn(pipelines, id) ? pipelines[id] : undefined
}

/** Removes output-only fields from a job that Google returned. They do not apply to a new job. */
export function asInput(pipeline: LoadedPipeline, shapes: Shapes): LoadedPipeline {
  const fields = shapes['PipelineJob']?.fields ?? {}
  const kept = Object.entries(pipeline.jobDefaults).filter(
    ([key]) => !(Object.hasOwn(fields, key) && (fields[key]?.outputOnly || key === 'name')),
  )
  return { ...pipeline, jobDefaults: Object.fromEntries(kept) }
}

export function complete(
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
