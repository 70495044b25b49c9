import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { checkShape } from '../../document/check-shape.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault, Shape } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'
import { mostDisplayName } from '../prepare/message-rules.ts'
import { pendingIn } from '../references.ts'
import { type LoadedPipeline, rewrite } from './specification.ts'

/** A body to send, and its faults; paths are from the body. */
interface Built {
  readonly body: JsonObject
  readonly faults: readonly Fault[]
}

/**
 * Builds the PipelineJob to send from the user's body and the pipeline. The user's values override the pipeline's. See
 * docs/design/steps.md, "Pipelines".
 *
 * @param body references resolved; its `pipelineSpec` or `templateUri` is replaced with the specification
 * @param caching sets or clears the caching of every task; `undefined` leaves it as compiled
 */
export function buildPipelineJob(body: JsonObject, pipeline: LoadedPipeline, caching: boolean | undefined): Built {
  const { spec, jobDefaults } = pipeline
  const config = objectAt(body, 'runtimeConfig')
  const jobConfig = objectAt(jobDefaults, 'runtimeConfig')
  const directory = outputDirectory(config, spec, jobConfig)
  const parameters = isTyped(spec) ? typedParameters(config, spec, jobConfig) : rawParameters(config, spec, jobConfig)
  const { parameters: _typed, parameterValues: _raw, ...rest } = { ...jobConfig, ...config }
  const { templateUri: _template, ...fields }: JsonObject = {
    displayName: shortened(valueAt(spec, ['pipelineInfo', 'name'])),
    ...jobDefaults,
    ...body,
  }
  const labels = body['labels'] === null ? {} : { ...objectAt(jobDefaults, 'labels'), ...objectAt(body, 'labels') }
  return {
    body: {
      ...fields,
      ...(isObject(fields['labels']) ? { labels } : {}),
      pipelineSpec: caching === undefined ? spec : withCaching(spec, caching),
      runtimeConfig: { ...rest, gcsOutputDirectory: directory.value, ...parameters.config },
    },
    faults: [...directory.faults, ...parameters.faults],
  }
}

/** A pipeline's name may be longer than a display name. */
const shortened = (name: unknown): unknown =>
  typeof name === 'string' ? [...name].slice(0, mostDisplayName).join('') : name

const objectAt = (holder: JsonObject, key: string): JsonObject => {
  const value = valueAt(holder, [key])
  return isObject(value) ? value : {}
}

const directoryPath = ['runtimeConfig', 'gcsOutputDirectory']

/** The user's, otherwise the specification's, otherwise the job's. */
function outputDirectory(
  config: JsonObject,
  spec: JsonObject,
  jobConfig: JsonObject,
): { value: unknown; faults: readonly Fault[] } {
  const given = config['gcsOutputDirectory']
  const value = given ?? spec['defaultPipelineRoot'] ?? jobConfig['gcsOutputDirectory']
  if (value instanceof Pending || (typeof value === 'string' && /^gs:\/\/[^/]+/.test(value)))
    return { value, faults: [] }
  const cure = 'Write runtimeConfig: { gcsOutputDirectory: gs://BUCKET/PATH }.'
  const unnamed = new Pending('the output directory', true)
  if (value === undefined)
    return {
      value: unnamed,
      faults: [{ path: [], message: 'names no output directory, and neither does the pipeline', cure, key: true }],
    }
  const whose = given === undefined ? "the pipeline's output directory" : 'the output directory'
  const message = `${whose} is ${quote(String(value))}: expected gs://…`
  const path = given === undefined ? [] : directoryPath
  return { value: unnamed, faults: [{ path, message, cure, ...(given === undefined ? { key: true } : {}) }] }
}

/** A parameter's declaration in a specification: `parameterType` since 2.1.0, `type` before. */
interface Parameter {
  readonly type: string
  readonly required: boolean
}

function declaredParameters(spec: JsonObject): ReadonlyMap<string, Parameter> {
  const definitions = valueAt(spec, ['root', 'inputDefinitions', 'parameters'])
  return new Map(
    Object.entries(isObject(definitions) ? definitions : {}).map(([name, definition]) => {
      const type = valueAt(definition, ['parameterType']) ?? valueAt(definition, ['type'])
      const optional =
        valueAt(definition, ['isOptional']) === true || valueAt(definition, ['defaultValue']) !== undefined
      return [name, { type: String(type), required: !optional }]
    }),
  )
}

/** True if parameters are sent with their types: up to schemaVersion 2.0.0. */
function isTyped(spec: JsonObject): boolean {
  const [major = 0, minor = 0, patch = 0] = String(spec['schemaVersion']).split(/[.-]/).map(Number)
  return major < 2 || (major === 2 && minor === 0 && patch === 0)
}

interface Parameters {
  /** The fields of `runtimeConfig` with the parameters. */
  readonly config: JsonObject
  readonly faults: readonly Fault[]
}

const valuesPath: Path = ['runtimeConfig', 'parameterValues']
const typedPath: Path = ['runtimeConfig', 'parameters']

/** `parameterValues`, unchanged. */
function rawParameters(config: JsonObject, spec: JsonObject, jobConfig: JsonObject): Parameters {
  const declared = declaredParameters(spec)
  const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') })
  const faults = [...nameFaults(values, declared, valuesPath), ...missingParameters(values, declared, config)]
  if (Object.keys({ ...objectAt(jobConfig, 'parameters'), ...objectAt(config, 'parameters') }).length > 0) {
    const message = `a pipeline of schemaVersion ${spec['schemaVersion']} does not accept parameters of this form`
    faults.push({ path: typedPath, message, cure: 'Write them under parameterValues.', key: true })
  }
  for (const [name, value] of Object.entries(values))
    faults.push(...typeFaults(value, declared.get(name)?.type, [...valuesPath, name]))
  return { config: Object.keys(values).length === 0 ? {} : { parameterValues: values }, faults }
}

/** `parameters`, each as `{ intValue | doubleValue | stringValue }`. Values that the user typed stay as they are. */
function typedParameters(config: JsonObject, spec: JsonObject, jobConfig: JsonObject): Parameters {
  const declared = declaredParameters(spec)
  const own = dropNulls(objectAt(config, 'parameters'))
  const values = dropNulls({ ...objectAt(jobConfig, 'parameterValues'), ...objectAt(config, 'parameterValues') })
  const faults = [...nameFaults(own, declared, typedPath), ...nameFaults(values, declared, valuesPath)]
  const converted = Object.entries(values).map(([name, value]): [string, JsonObject] => {
    const path = [...valuesPath, name]
    if (Object.hasOwn(own, name))
      faults.push({ path, message: 'is given under parameters too', cure: 'Remove one.', key: true })
    const type = declared.get(name)?.type
    if (type === 'INT') {
      faults.push(...typeFaults(value, 'NUMBER_INTEGER', path))
      return [name, { intValue: typeof value === 'number' ? String(value) : value }]
    }
    if (type === 'DOUBLE') {
      faults.push(...typeFaults(value, 'NUMBER_DOUBLE', path))
      return [name, { doubleValue: value }]
    }
    // Before 2.1.0 there were no other types: booleans, lists, and structs are sent as JSON.
    if (typeof value === 'number') faults.push(...typeFaults(value, 'STRING', path))
    const text = typeof value === 'string' || value instanceof Pending ? value : jsonText(value)
    return [name, { stringValue: text }]
  })
  const all = { ...objectAt(jobConfig, 'parameters'), ...own, ...Object.fromEntries(converted) }
  faults.push(...missingParameters(all, declared, config))
  return { config: Object.keys(all).length === 0 ? {} : { parameters: all }, faults }
}

function jsonText(value: unknown): unknown {
  const [pending] = pendingIn(value)
  return pending === undefined ? JSON.stringify(value) : new Pending(pending.reference, false)
}

const dropNulls = (values: JsonObject): JsonObject =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null))

function nameFaults(values: JsonObject, declared: ReadonlyMap<string, Parameter>, path: Path): Fault[] {
  const names = [...declared.keys()]
  return Object.keys(values)
    .filter(name => !declared.has(name))
    .map(name => ({
      path: [...path, name],
      message: `the pipeline has no parameter ${name}.`,
      cure: suggest(name, names) ?? (names.length === 0 ? 'It has none.' : `It has ${names.join(', ')}.`),
      key: true,
    }))
}

function missingParameters(values: JsonObject, declared: ReadonlyMap<string, Parameter>, config: JsonObject): Fault[] {
  const path = Object.hasOwn(config, 'parameterValues') ? valuesPath : []
  return [...declared]
    .filter(([name, { required }]) => required && !Object.hasOwn(values, name))
    .map(([name]) => ({
      path,
      message: `the pipeline's parameter ${name} has no default and is not given`,
      cure: `Add ${name} under runtimeConfig.parameterValues.`,
      key: true,
    }))
}

const parameterShapes: Readonly<Record<string, Shape>> = {
  STRING: { type: 'string' },
  NUMBER_INTEGER: { type: 'integer' },
  NUMBER_DOUBLE: { type: 'number' },
  BOOLEAN: { type: 'boolean' },
  LIST: { type: 'list', of: { type: 'any' } },
  STRUCT: { type: 'map', of: { type: 'any' } },
}

function typeFaults(value: unknown, type: string | undefined, path: Path): Fault[] {
  const shape = type !== undefined && Object.hasOwn(parameterShapes, type) ? parameterShapes[type] : undefined
  if (shape === undefined) return []
  return checkShape(value, shape, {}, path).map(fault => ({ ...fault, cure: `The pipeline declares it ${type}.` }))
}

/** The API has no single switch for it: every task of every graph has its own. */
function withCaching(spec: JsonObject, enableCache: boolean): unknown {
  const set = (task: unknown): unknown =>
    isObject(task) ? { ...task, cachingOptions: { ...objectAt(task, 'cachingOptions'), enableCache } } : task
  const tasks = ['dag', 'tasks', '*']
  return rewrite(rewrite(spec, ['root', ...tasks], set), ['components', '*', ...tasks], set)
}
