import { isObject, type JsonObject } from '../core/json.ts'
import { valueAt } from '../document/path.ts'
import type { Kind } from '../steps/kinds/kind-names.ts'
import { nameInProject, parseResourceName } from '../vertex/resource-names.ts'
import type { StepValues } from './types.ts'

/** What a step has made, as far as it is known. */
export interface MadeByStep {
  readonly kind: Kind
  /** Full resource name. */
  readonly name: string | undefined
  /** The id of its project, which replaces the number in the name. */
  readonly project?: string | undefined
  /** As Google returned it. */
  readonly resource?: JsonObject | undefined
}

/** Most numbers of a gate that go into outputs, whose size GitHub limits. */
const mostMetrics = 20

/** Characters of a metric's name, which the training chooses. */
const longestMetric = 200

/** Returns what other steps and workflows use of a step. */
export function stepValues({ kind, project, resource = {}, ...step }: MadeByStep): StepValues {
  const name = project === undefined ? (step.name ?? '') : nameInProject(project, step.name ?? '')
  const collection = parseResourceName(name)?.collection
  return {
    ...versionMade(kind, name, resource),
    ...textValue('endpoint', collection === 'endpoints' ? withoutRest(name) : resource['endpoint']),
    ...textValue('image', resource['reference']),
    ...textValue('uri', uriOf(kind, resource)),
    ...textValue('agent', collection === 'reasoningEngines' ? name : resource['engine']),
    ...textValue('schedule', collection === 'schedules' ? name : undefined),
    ...(kind === 'gate' && isObject(resource['metrics']) && gateMetrics(resource['metrics'])),
  }
}

const textValue = <Key extends keyof StepValues>(key: Key, value: unknown): Partial<Record<Key, string>> =>
  typeof value === 'string' && value !== '' ? ({ [key]: value } as Record<Key, string>) : {}

/** Returns the name of a resource without what is below it. */
const withoutRest = (name: string): string => name.split('/').slice(0, 6).join('/')

/** Places of a model in a resource, besides its own name. */
const modelPlaces: readonly (readonly string[])[] = [
  ['model'],
  ['deployedModel', 'model'],
  ['tunedModel', 'model'],
  ['modelToUpload', 'name'],
]

/** Kinds that make or serve a version. A batch prediction and a gate only read theirs. */
const modelKinds: readonly Kind[] = [
  'uploadModel',
  'copyModel',
  'aliases',
  'deployModel',
  'rollout',
  'rollback',
  'tuningJob',
  'trainingPipeline',
]

function versionMade(kind: Kind, name: string, resource: JsonObject): Pick<StepValues, 'model' | 'version'> {
  if (!modelKinds.includes(kind)) return {}
  const own = parseResourceName(name)?.collection === 'models' ? name : undefined
  const found = own ?? modelPlaces.map(place => valueAt(resource, place)).find(one => typeof one === 'string')
  if (typeof found !== 'string') return {}
  const [model = '', version] = found.split('@')
  const other = [
    resource['modelVersionId'],
    valueAt(resource, ['deployedModel', 'modelVersionId']),
    valueAt(resource, ['modelToUpload', 'versionId']),
    resource['versionId'],
  ].find(one => typeof one === 'string' && one !== '')
  return { ...textValue('model', model), ...textValue('version', version ?? other) }
}

/** Where a step wrote: files, or a table. */
function uriOf(kind: Kind, resource: JsonObject): unknown {
  const places: Partial<Record<Kind, readonly (readonly string[])[]>> = {
    customJob: [['jobSpec', 'baseOutputDirectory', 'outputUriPrefix']],
    hyperparameterTuningJob: [['trialJobSpec', 'baseOutputDirectory', 'outputUriPrefix']],
    trainingPipeline: [['trainingTaskInputs', 'baseOutputDirectory', 'outputUriPrefix']],
    pipelineJob: [['runtimeConfig', 'gcsOutputDirectory']],
    batchPredictionJob: [
      ['outputInfo', 'gcsOutputDirectory'],
      ['outputInfo', 'bigqueryOutputDataset'],
      ['outputConfig', 'gcsDestination', 'outputUriPrefix'],
      ['outputConfig', 'bigqueryDestination', 'outputUri'],
    ],
    stage: [['uri']],
    publish: [['templateUri']],
    attach: [
      ['jobSpec', 'baseOutputDirectory', 'outputUriPrefix'],
      ['runtimeConfig', 'gcsOutputDirectory'],
    ],
  }
  return places[kind]?.map(place => valueAt(resource, place)).find(one => typeof one === 'string' && one !== '')
}

function gateMetrics(metrics: JsonObject): Pick<StepValues, 'metrics'> {
  const numbers = Object.entries(metrics).filter(
    (entry): entry is [string, number] => typeof entry[1] === 'number' && entry[0].length <= longestMetric,
  )
  return numbers.length === 0 ? {} : { metrics: Object.fromEntries(numbers.slice(0, mostMetrics)) }
}
