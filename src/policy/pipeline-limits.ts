import type { Path } from '../document.ts'
import { checkShape, isObject, Pending } from '../shape.ts'
import { judge, judgePending, type Limits } from './limits.ts'
import { judgeAccelerator } from './machines.ts'
import { type Possible, resolver } from './parameters.ts'
import { pipelineShapes } from './pipeline-shapes.ts'
import { refuseValue } from './sorts.ts'

type Mapping = Readonly<Record<string, unknown>>

/**
 * Holds a compiled pipeline against the grant: the images, accelerators and imported artifacts of its executors, and
 * its default root where the job names no output directory. What its components start then is their account's to bound.
 *
 * @param job the PipelineJob, for the parameters and the output directory that it gives
 */
export function judgePipeline(spec: unknown, job: Mapping, path: Path, limits: Limits): void {
  if (spec instanceof Pending) return // The walk through the body has listed it.
  const faults = checkShape(spec, { type: 'object', name: 'PipelineSpec' }, pipelineShapes, path)
  for (const { path: at, message, cure } of faults) {
    const anyway =
      'What is not known here cannot be held against the grant: compile it with a version of kfp that this action knows.'
    limits.refuse(at, { message, cure: cure ?? anyway })
  }
  if (!isObject(spec) || faults.length > 0) return

  const runtime = isObject(job.runtimeConfig) ? job.runtimeConfig : {}
  const resolve = resolver(spec, runtime)
  if (runtime.gcsOutputDirectory === undefined && typeof spec.defaultPipelineRoot === 'string')
    judge(spec.defaultPipelineRoot, { type: 'string' }, 'storage', [...path, 'defaultPipelineRoot'], limits)

  const deployment = isObject(spec.deploymentSpec) ? spec.deploymentSpec : {}
  for (const [label, executor] of Object.entries(isObject(deployment.executors) ? deployment.executors : {})) {
    if (!isObject(executor)) continue
    const at = [...path, 'deploymentSpec', 'executors', label]
    const possible = (text: string): Possible[] => resolve(text, label)
    if (isObject(executor.container)) judgeContainer(executor.container, possible, [...at, 'container'], limits)
    if (isObject(executor.importer))
      judgeImporter(executor.importer, possible, [...at, 'importer', 'artifactUri'], limits)
  }
}

function judgeContainer(container: Mapping, possible: (text: string) => Possible[], path: Path, limits: Limits): void {
  const { image } = container
  if (typeof image === 'string') judgePossible('images', possible(image), [...path, 'image'], limits)
  const accelerator = isObject(container.resources) ? container.resources.accelerator : undefined
  if (!isObject(accelerator)) return
  const at = [...path, 'resources', 'accelerator']
  const counts = [accelerator.count, accelerator.resourceCount]
    .filter(count => count !== undefined && count !== null)
    .flatMap((count): Possible[] => (count instanceof Pending ? [count] : possible(String(count))))
  for (const type of [accelerator.type, accelerator.resourceType].flatMap(text =>
    typeof text === 'string' ? possible(text) : [],
  )) {
    if (type instanceof Pending) limits.postpone(at, type)
    else if (typeof type !== 'string') limits.refuse(at, unknownValue('the accelerator', type.unknown))
    else for (const count of counts.length === 0 ? ['1'] : counts) judgeCounted(type, count, at, limits)
  }
}

function judgeCounted(type: string, count: Possible, path: Path, limits: Limits): void {
  if (count instanceof Pending) limits.postpone(path, count)
  if (typeof count === 'string' || count instanceof Pending) judgeAccelerator(type, count, path, limits)
  else limits.refuse(path, unknownValue('the number of accelerators', count.unknown))
}

/** A constant, or a parameter of the importer's component. */
function judgeImporter(importer: Mapping, possible: (text: string) => Possible[], path: Path, limits: Limits): void {
  const source = isObject(importer.artifactUri) ? importer.artifactUri : {}
  const typed = isObject(source.constantValue) ? source.constantValue.stringValue : undefined
  const parameter = source.runtimeParameter
  const uri = typeof parameter === 'string' ? `{{$.inputs.parameters['${parameter}']}}` : (source.constant ?? typed)
  if (typeof uri === 'string') judgePossible('storage', possible(uri), path, limits)
  else limits.refuse(path, unknownValue('the artifact', 'it is neither a constant nor a parameter'))
}

function judgePossible(sort: 'images' | 'storage', values: readonly Possible[], path: Path, limits: Limits): void {
  const noun = sort === 'images' ? 'the image' : 'the artifact'
  const known = new Set(values.filter(value => typeof value === 'string'))
  for (const value of known) limits.refuse(path, refuseValue(sort, value, limits.allow, limits.grant, limits.step))
  for (const value of values) {
    if (value instanceof Pending) judgePending(value, sort, path, limits)
    else if (typeof value !== 'string') limits.refuse(path, unknownValue(noun, value.unknown))
  }
}

const unknownValue = (noun: string, why: string): { message: string; cure: string } => ({
  message: `${noun} is not known before the pipeline runs: ${why}.`,
  cure: 'Make it a constant, or a parameter with a default or a given value.',
})
