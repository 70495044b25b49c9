import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { valueAt } from '../../document/path.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import type { StepDeclaration } from '../types.ts'
import { buildPipelineJob } from './job.ts'
import { checkPipelineSource, checkPipelineSpec, type LoadedPipeline, pipelineSourceOf } from './specification.ts'

/**
 * Builds the PipelineJob to send, if its pipeline is known and valid. Otherwise, the parts that the pipeline would give
 * are pending. Paths of faults are from the body.
 *
 * @returns also the pipeline: the one in the body, or the one that was read for the step
 */
export function completePipelineJob(
  body: JsonObject,
  { id, caching }: StepDeclaration,
  pipelines: Readonly<Record<string, LoadedPipeline>>,
  shapes: Shapes,
): { readonly body: JsonObject; readonly faults: readonly Fault[]; readonly pipeline: LoadedPipeline | undefined } {
  const source = pipelineSourceOf(body)
  const read = Object.hasOwn(pipelines, id) ? pipelines[id] : undefined
  const pipeline = source.from === 'inline' ? { spec: source.spec, jobDefaults: {} } : read
  const faults = checkPipelineSource(body)
  if (faults.length === 0 && source.from === 'inline') faults.push(...checkPipelineSpec(source.spec, ['pipelineSpec']))
  // The schema reports wrong types, and unknown values are checked later.
  const config = [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']]
  const isReadable = config.map(path => valueAt(body, path) ?? {}).every(isObject)
  if (faults.length > 0 || pipeline === undefined || !isReadable)
    return { body: withPendingPipeline(body), faults, pipeline }
  return { ...buildPipelineJob(body, asInput(pipeline, shapes), caching), pipeline }
}

/** Removes output-only fields from a job that Google returned. They do not apply to a new job. */
function asInput(pipeline: LoadedPipeline, shapes: Shapes): LoadedPipeline {
  const fields = shapes['PipelineJob']?.fields ?? {}
  const kept = Object.entries(pipeline.jobDefaults).filter(
    ([key]) => !(Object.hasOwn(fields, key) && (fields[key]?.outputOnly || key === 'name')),
  )
  return { ...pipeline, jobDefaults: Object.fromEntries(kept) }
}

/** A pipelineJob whose pipeline is not known. The missing parts are pending. */
function withPendingPipeline(body: JsonObject): JsonObject {
  const { pipelineSpec } = body
  const config = body['runtimeConfig'] ?? {}
  const gcsOutputDirectory = new Pending("the pipeline's own output directory", true)
  return {
    ...body,
    ...(typeof pipelineSpec === 'string' ? { pipelineSpec: new Pending(pipelineSpec, true) } : {}),
    runtimeConfig: isObject(config) ? { gcsOutputDirectory, ...config } : config,
  }
}
