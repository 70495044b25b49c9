import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { checkShape } from '../../document/check-shape.ts'
import type { Path } from '../../document/path.ts'
import type { LimitsContext } from './context.ts'
import { judgeImages, unknownValue } from './images.ts'
import { judgeImporter } from './importers.ts'
import { admitsAnyAccelerator, judgeAccelerator } from './machines.ts'
import { type Possible, resolver, type Unknown } from './pipeline-parameters.ts'
import { graphShapes, pipelineShapes } from './pipeline-shapes.ts'
import { judgeValue } from './walk.ts'

/**
 * Checks a compiled pipeline against the grant: the images, accelerators, and imported artifacts of its executors, and
 * its default root if the job names no output directory. Their account bounds what its components start then.
 *
 * @param job the PipelineJob, for its parameters and output directory
 */
export function judgePipeline(spec: unknown, job: JsonObject, path: Path, limits: LimitsContext): void {
  if (spec instanceof Pending) return // The walk through the body has listed it.
  const { components = {}, root = {} } = isObject(spec) ? spec : {}
  const faults = [
    ...checkShape(spec, { type: 'object', name: 'PipelineSpec' }, pipelineShapes, path),
    ...checkShape({ components, root }, { type: 'object', name: 'Graph' }, graphShapes, path),
  ]
  for (const { path: at, message, cure } of faults) {
    const anyway =
      'The action cannot check unknown fields against the grant. Compile the pipeline with a version of kfp that this action knows.'
    limits.refuse(at, { message, cure: cure ?? anyway })
  }
  if (!isObject(spec) || faults.length > 0) return

  const runtime = isObject(job.runtimeConfig) ? job.runtimeConfig : {}
  const resolve = resolver(spec, runtime)
  if (runtime.gcsOutputDirectory === undefined && typeof spec.defaultPipelineRoot === 'string')
    judgeValue(spec.defaultPipelineRoot, { type: 'string' }, 'storage', [...path, 'defaultPipelineRoot'], limits)

  const deployment = isObject(spec.deploymentSpec) ? spec.deploymentSpec : {}
  for (const [label, executor] of Object.entries(isObject(deployment.executors) ? deployment.executors : {})) {
    if (!isObject(executor)) continue
    const at = [...path, 'deploymentSpec', 'executors', label]
    const possible = (text: string): Possible[] => resolve(text, label)
    if (isObject(executor.container)) judgeContainer(executor.container, possible, [...at, 'container'], limits)
    if (isObject(executor.importer)) judgeImporter(executor.importer, possible, [...at, 'importer'], limits)
  }
}

function judgeContainer(
  container: JsonObject,
  possible: (text: string) => Possible[],
  path: Path,
  limits: LimitsContext,
): void {
  const { image } = container
  if (typeof image === 'string') judgeImages(possible(image), [...path, 'image'], limits)
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
    else if (typeof type !== 'string') judgeUnknown('the accelerator', type, at, limits)
    else for (const count of counts.length === 0 ? ['1'] : counts) judgeCounted(type, count, at, limits)
  }
}

function judgeCounted(type: string, count: Possible, path: Path, limits: LimitsContext): void {
  if (count instanceof Pending) limits.postpone(path, count)
  if (typeof count === 'string' || count instanceof Pending) judgeAccelerator(type, count, path, limits)
  else judgeUnknown('the number of accelerators', count, path, limits)
}

/** An accelerator that only the run knows cannot be compared. It passes if every type does. */
function judgeUnknown(noun: string, { unknown }: Unknown, path: Path, limits: LimitsContext): void {
  if (admitsAnyAccelerator(limits)) {
    limits.leaveToRun(path, `${noun}: ${unknown}`)
    return
  }
  const { message, cure } = unknownValue(noun, unknown)
  const entry = `grants.${limits.grant}.allow.machines.accelerators: {"*": 1}`
  limits.refuse(path, { message, cure: `${cure} To allow any value, write ${entry}` })
}
