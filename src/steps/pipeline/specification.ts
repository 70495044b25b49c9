import { ActionError, type Problem } from '../../core/errors.ts'
import { quoteShell } from '../../core/gcloud.ts'
import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { checkShape } from '../../document/check-shape.ts'
import { type Path, valueAt } from '../../document/path.ts'
import { deepenContinuations, pyyamlScalars } from '../../document/pyyaml.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import { compiled, type DocumentLimits, parseDocument, type SourceDocument } from '../../document/yaml.ts'

/** A compiled pipeline in the API's form. */
export interface LoadedPipeline {
  readonly spec: JsonObject
  /** Other fields of the PipelineJob that contained the specification. They serve as defaults. */
  readonly jobDefaults: JsonObject
  /** The document that it was read from; absent if it is in the steps file itself. */
  readonly document?: SourceDocument
}

/**
 * The outer form of a PipelineSpec
 * (https://github.com/kubeflow/pipelines/blob/master/api/v2alpha1/pipeline_spec.proto).
 */
const specShapes: Shapes = {
  PipelineSpec: {
    fields: {
      pipelineInfo: { shape: { type: 'object', name: 'PipelineInfo' }, required: true },
      deploymentSpec: { shape: { type: 'map', of: { type: 'any' } } },
      schemaVersion: { shape: { type: 'string' }, required: true },
      sdkVersion: { shape: { type: 'string' } },
      components: { shape: { type: 'map', of: { type: 'any' } } },
      root: { shape: { type: 'map', of: { type: 'any' } }, required: true },
      defaultPipelineRoot: { shape: { type: 'string' } },
    },
  },
  PipelineInfo: {
    fields: {
      name: { shape: { type: 'string' }, required: true },
      displayName: { shape: { type: 'string' } },
      description: { shape: { type: 'string' } },
    },
  },
}

const yamlLimits: DocumentLimits = {
  ...compiled,
  aliases: { nodes: 500_000, characters: 4 * compiled.maxBytes },
  second: true,
  scalars: pyyamlScalars,
}

/**
 * Reads a compiled pipeline, YAML or JSON: a bare PipelineSpec, or a whole PipelineJob. A platform specification after
 * it is ignored if it is empty.
 *
 * @throws ActionError `STEPS_INVALID` with all problems
 */
export function readPipeline(text: string, file: string): LoadedPipeline {
  const json = /^\s*\{/.test(text)
  const document = json
    ? parseDocument(text, file, 'STEPS_INVALID', compiled)
    : parseDocument(deepenContinuations(text), file, 'STEPS_INVALID', yamlLimits)
  const value = isObject(document.value) ? document.value : {}
  const whole = Object.hasOwn(value, 'pipelineSpec')
  const { pipelineSpec, ...jobDefaults } = whole ? value : { pipelineSpec: document.value }
  const path = whole ? ['pipelineSpec'] : []

  const problems: Problem[] = []
  if (Object.hasOwn(value, 'apiVersion') && Object.hasOwn(value, 'kind')) {
    const message = 'a resource of Kubernetes, not a compiled pipeline'
    problems.push(document.problem(['kind'], message, { cure: 'Compile the pipeline with version 2 of kfp.' }))
  } else {
    const faults = [...checkPipelineSpec(pipelineSpec, path), ...checkJobConfig(jobDefaults)]
    problems.push(...faults.map(({ path: at, message, ...options }) => document.problem(at, message, options)))
  }
  if (document.second !== undefined) problems.push(...platformProblems(document.second))
  const [first, ...more] = problems
  if (first !== undefined || !isObject(pipelineSpec)) {
    const what = [first?.path, first?.message].filter(Boolean).join(': ')
    const message = `${file} is not a pipeline that can run: ${what}${more.length > 0 ? ` (and ${more.length} more)` : ''}`
    throw new ActionError('STEPS_INVALID', message, { problems })
  }
  const written = (at: Path): string | undefined => document.written([...path, ...at])
  return { spec: withDeclaredTypes(pipelineSpec, written), jobDefaults, document }
}

/** Returns what is wrong with the outer form of a pipeline specification. */
export const checkPipelineSpec = (spec: unknown, path: Path): Fault[] =>
  checkShape(spec, { type: 'object', name: 'PipelineSpec' }, specShapes, path)

/** Checks the mappings of a PipelineJob that are merged with the step's. The rest is checked with the step's body. */
function checkJobConfig(job: JsonObject): Fault[] {
  return [['runtimeConfig'], ['runtimeConfig', 'parameterValues'], ['runtimeConfig', 'parameters']].flatMap(path =>
    checkShape(valueAt(job, path) ?? {}, { type: 'map', of: { type: 'any' } }, {}, path),
  )
}

/** Kubeflow's second document is for Kubernetes. Vertex AI does not take it, so its settings would be lost. */
function platformProblems(document: SourceDocument): Problem[] {
  const { value } = document
  const known = isObject(value) && Object.keys(value).every(key => key === 'platforms')
  const message = known
    ? 'requests features that Vertex AI does not have and would ignore'
    : 'a second document that is not a platform specification'
  const path = firstLeaf(value)
  return path === undefined
    ? []
    : [document.problem(path, message, { cure: 'Compile the pipeline without it.', key: true })]
}

function firstLeaf(value: unknown, path: Path = []): Path | undefined {
  if (value === null) return undefined
  if (!isObject(value) && !Array.isArray(value)) return path
  for (const [key, item] of Object.entries(value)) {
    const leaf = firstLeaf(item, [...path, Array.isArray(value) ? Number(key) : key])
    if (leaf !== undefined) return leaf
  }
  return undefined
}

const decimalPattern = /^[-+]?(\.\d+|\d+(\.\d*)?)([eE][-+]?\d+)?$/

/**
 * Gives values their declared types, if YAML has read them otherwise: `version: 1.10` in an `env`, `1e-5` for a STRING,
 * `1e-5` for a NUMBER_DOUBLE.
 */
function withDeclaredTypes(spec: JsonObject, written: (path: Path) => string | undefined): JsonObject {
  const asText = (value: unknown, path: Path): unknown =>
    typeof value === 'number' || typeof value === 'boolean' ? (written(path) ?? String(value)) : value
  const asDeclared = (value: unknown, type: unknown, path: Path): unknown => {
    if (type === 'STRING') return asText(value, path)
    const number = type === 'NUMBER_DOUBLE' || type === 'NUMBER_INTEGER'
    return number && typeof value === 'string' && decimalPattern.test(value) ? Number(value) : value
  }
  const typedDefault = (definition: unknown, path: Path): unknown =>
    isObject(definition) && Object.hasOwn(definition, 'defaultValue')
      ? {
          ...definition,
          defaultValue: asDeclared(definition['defaultValue'], definition['parameterType'], [...path, 'defaultValue']),
        }
      : definition
  const typedConstants = (task: unknown, path: Path): unknown => {
    const component = valueAt(spec, ['components', String(valueAt(task, ['componentRef', 'name']))])
    return rewrite(
      task,
      ['inputs', 'parameters', '*', 'runtimeValue', 'constant'],
      (value, [...constant]) => {
        const declared = valueAt(component, [
          'inputDefinitions',
          'parameters',
          String(constant[path.length + 2]),
          'parameterType',
        ])
        return asDeclared(value, declared, constant)
      },
      path,
    )
  }
  const container = ['deploymentSpec', 'executors', '*', 'container']
  const rules: readonly [Path, (value: unknown, path: Path) => unknown][] = [
    [[...container, 'args', '*'], asText],
    [[...container, 'command', '*'], asText],
    [[...container, 'env', '*', 'value'], asText],
    ...['root', 'components.*'].flatMap((owner): [Path, (value: unknown, path: Path) => unknown][] => [
      [[...owner.split('.'), 'inputDefinitions', 'parameters', '*'], typedDefault],
      [[...owner.split('.'), 'dag', 'tasks', '*'], typedConstants],
    ]),
  ]
  return rules.reduce<JsonObject>((typed, [pattern, change]) => {
    const next = rewrite(typed, pattern, change)
    return isObject(next) ? next : typed
  }, spec)
}

/** Returns a copy with every value at the pattern changed. `*` is any key or index, and missing values stay absent. */
export function rewrite(
  value: unknown,
  [segment, ...rest]: Path,
  change: (value: unknown, path: Path) => unknown,
  path: Path = [],
): unknown {
  if (segment === undefined) return change(value, path)
  const matches = (key: string | number): boolean => segment === '*' || segment === key
  if (Array.isArray(value))
    return value.map((item, index) => (matches(index) ? rewrite(item, rest, change, [...path, index]) : item))
  if (!isObject(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      key,
      matches(key) ? rewrite(item, rest, change, [...path, key]) : item,
    ]),
  )
}

/** The source of a pipelineJob's specification. */
export type PipelineSource =
  | { readonly from: 'inline'; readonly spec: JsonObject }
  /** A path in the workspace. */
  | { readonly from: 'file'; readonly file: string }
  /** `gs://…` or `https://{location}-kfp.pkg.dev/…`, read with Google's credential. */
  | { readonly from: 'template'; readonly uri: string }
  /** Not known yet, or invalid (which preparing the step reports). */
  | { readonly from: 'unknown' }

/** @param body a pipelineJob's, references resolved */
export function pipelineSourceOf(body: JsonObject): PipelineSource {
  const { pipelineSpec, templateUri } = body
  if (isObject(pipelineSpec)) return { from: 'inline', spec: pipelineSpec }
  if (typeof pipelineSpec === 'string' && isWorkspacePath(pipelineSpec)) return { from: 'file', file: pipelineSpec }
  if (typeof templateUri === 'string' && pipelineSpec === undefined) return { from: 'template', uri: templateUri }
  return { from: 'unknown' }
}

const isWorkspacePath = (path: string): boolean =>
  path !== '' && !/^[\\/~]|^\w+:|\\|\p{Cc}/u.test(path) && !path.split('/').includes('..')

/** Returns what is wrong with the source of the specification; paths are from the body. */
export function checkPipelineSource({ pipelineSpec, templateUri }: JsonObject): Fault[] {
  if (pipelineSpec !== undefined && templateUri !== undefined)
    return [{ path: ['templateUri'], message: 'only one of pipelineSpec, templateUri may be set', key: true }]
  if (pipelineSpec === undefined && templateUri === undefined)
    return [{ path: [], message: 'pipelineSpec or templateUri is required', key: true }]
  if (pipelineSpec instanceof Pending) {
    const message = `${pipelineSpec.reference} is not known yet: the pipeline cannot be read`
    return [{ path: ['pipelineSpec'], message, cure: 'Give the variable that it refers to.' }]
  }
  if (typeof pipelineSpec === 'string' && !isWorkspacePath(pipelineSpec)) {
    const cure = 'As pipelines/train.yaml; for gs:// and Artifact Registry write templateUri.'
    return [{ path: ['pipelineSpec'], message: 'expected a path within the workspace', cure }]
  }
  if (typeof templateUri === 'string') return templateFaults(templateUri)
  return []
}

function templateFaults(uri: string): Fault[] {
  const path = ['templateUri']
  const odd = /[\p{Cc}\s%?#\\]|\/\.{0,2}\/|\/\.{1,2}$/u.test(uri.replace(/^(gs|https):\/\//, ''))
  if (!odd && /^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9]\/.+/.test(uri)) return []
  const registry = /^https:\/\/([a-z0-9-]+)-kfp\.pkg\.dev\/([^/]+)\/([^/]+)\/([^/]+)\/([^/]+)$/.exec(uri)
  if (odd || registry === null) {
    const cure = 'As gs://BUCKET/train.yaml or https://us-kfp.pkg.dev/PROJECT/REPOSITORY/train/sha256:….'
    return [{ path, message: 'expected a template of Cloud Storage or Artifact Registry', cure }]
  }
  const [, location = '', project = '', repository = '', name = '', tag = ''] = registry
  if (/^sha256:[0-9a-f]{64}$/.test(tag)) return []
  const cure = `Replace ${tag} by the digest of that version of ${name}, sha256:…, which this prints:`
  const place = `--project=${quoteShell(project)} --location=${quoteShell(location)}`
  const of = `--repository=${quoteShell(repository)} --package=${quoteShell(name)}`
  const commands = [`gcloud artifacts tags describe ${quoteShell(tag)} ${place} ${of} --format='value(version)'`]
  return [{ path, message: 'a tag can be moved: the action reads Artifact Registry only by digest', cure, commands }]
}
