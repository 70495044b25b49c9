import type { Message } from './transcode.ts'
import { isMessage, listOf, messageOf, textOf, type Violation } from './violations.ts'

const runtimeConfig = 'pipeline_job.runtime_config'

/**
 * Vertex AI's rules for a pipeline job that the protos do not state: a valid specification, declared parameters, an
 * output directory. The wordings are modelled on those of its other errors.
 */
export function pipelineJobViolations(job: Message): Violation[] {
  const spec = messageOf(job['pipelineSpec'])
  const config = messageOf(job['runtimeConfig'])
  const violations = specViolations(spec)
  if (job['runtimeConfig'] === undefined)
    violations.push({ field: `${runtimeConfig}.gcs_output_directory`, message: 'Required field is not set.' })
  const output = textOf(config['gcsOutputDirectory'])
  if (output !== '' && !/^gs:\/\/[a-z0-9][a-z0-9._-]{1,220}[a-z0-9](\/|$)/.test(output))
    violations.push({
      field: `${runtimeConfig}.gcs_output_directory`,
      message: `The Cloud Storage URI \`${output}\` is invalid. It must start with \`gs://\`.`,
    })
  return [...violations, ...parameterViolations(spec, config), ...artifactViolations(spec, config)]
}

function specViolations(spec: Message): Violation[] {
  const at = 'pipeline_job.pipeline_spec'
  const violations: Violation[] = []
  const name = textOf(messageOf(spec['pipelineInfo'])['name'])
  if (!/^[a-z0-9][a-z0-9-]{0,127}$/.test(name))
    violations.push({
      field: `${at}.pipeline_info.name`,
      message: `\`${name}\` is not a pipeline name: [a-z0-9][a-z0-9-]{0,127}.`,
    })
  if (!/^2\.\d+\.\d+(-[\w.]+)?$/.test(textOf(spec['schemaVersion'])))
    violations.push({ field: `${at}.schema_version`, message: 'A schema version of 2.0.0 or later is required.' })
  const executors = messageOf(messageOf(spec['deploymentSpec'])['executors'])
  const components = messageOf(spec['components'])
  for (const [label, executor] of Object.entries(executors)) {
    const container = messageOf(executor)['container']
    if (container !== undefined && textOf(messageOf(container)['image']) === '')
      violations.push({
        field: `${at}.deployment_spec.executors[${label}].container.image`,
        message: 'Required field is not set.',
      })
  }
  for (const [component, body] of Object.entries(components)) {
    const label = textOf(messageOf(body)['executorLabel'])
    if (messageOf(body)['dag'] === undefined && executors[label] === undefined)
      violations.push({ field: `${at}.components[${component}]`, message: `No executor is labelled \`${label}\`.` })
  }
  const tasks = Object.entries(tasksOf(messageOf(spec['root'])))
  if (tasks.length === 0) violations.push({ field: `${at}.root.dag.tasks`, message: 'Required field is not set.' })
  for (const [task, body] of tasks) {
    const component = textOf(messageOf(messageOf(body)['componentRef'])['name'])
    if (components[component] === undefined)
      violations.push({
        field: `${at}.root.dag.tasks[${task}].component_ref`,
        message: `No component is named \`${component}\`.`,
      })
  }
  return violations
}

/**
 * Above schema version 2.0.0, parameters are raw JSON in `parameterValues`. Up to it, they are typed values in
 * `parameters`.
 */
function parameterViolations(spec: Message, config: Message): Violation[] {
  const declared = messageOf(messageOf(messageOf(spec['root'])['inputDefinitions'])['parameters'])
  const isRaw = !/^2\.0\.0/.test(textOf(spec['schemaVersion']))
  const [right, wrong] = isRaw
    ? (['parameterValues', 'parameters'] as const)
    : (['parameters', 'parameterValues'] as const)
  const at = `${runtimeConfig}.${isRaw ? 'parameter_values' : 'parameters'}`
  const given = messageOf(config[right])
  const violations: Violation[] = []
  if (config[wrong] !== undefined)
    violations.push({
      field: `${runtimeConfig}.${isRaw ? 'parameters' : 'parameter_values'}`,
      message: `The schema version ${textOf(spec['schemaVersion'])} takes its parameters in \`${right}\`.`,
    })
  for (const [name, value] of Object.entries(given)) {
    const type = parameterType(declared[name])
    if (declared[name] === undefined)
      violations.push({ field: `${at}[${name}]`, message: `The pipeline has no input parameter \`${name}\`.` })
    else if (!(isRaw ? hasRawType(value, type) : hasTypedValue(value, type)))
      violations.push({ field: `${at}[${name}]`, message: `The value is not of the parameter's type ${type}.` })
  }
  for (const [name, definition] of Object.entries(declared)) {
    const { defaultValue, isOptional } = messageOf(definition)
    if (given[name] === undefined && defaultValue === undefined && isOptional !== true)
      violations.push({ field: `${at}[${name}]`, message: `The required input parameter \`${name}\` is missing.` })
  }
  return violations
}

const parameterType = (definition: unknown): string =>
  textOf(messageOf(definition)['parameterType']) || textOf(messageOf(definition)['type'])

function hasRawType(value: unknown, type: string): boolean {
  switch (type) {
    case 'STRING':
      return typeof value === 'string'
    case 'NUMBER_INTEGER':
      return Number.isInteger(value)
    case 'NUMBER_DOUBLE':
      return typeof value === 'number'
    case 'BOOLEAN':
      return typeof value === 'boolean'
    case 'LIST':
      return Array.isArray(value)
    case 'STRUCT':
      return isMessage(value)
    default:
      return false
  }
}

function hasTypedValue(value: unknown, type: string): boolean {
  const member = { STRING: 'stringValue', INT: 'intValue', DOUBLE: 'doubleValue' }[type]
  return member !== undefined && messageOf(value)[member] !== undefined
}

function artifactViolations(spec: Message, config: Message): Violation[] {
  const declared = messageOf(messageOf(messageOf(spec['root'])['inputDefinitions'])['artifacts'])
  return Object.keys(messageOf(config['inputArtifacts']))
    .filter(name => declared[name] === undefined)
    .map(name => ({
      field: `${runtimeConfig}.input_artifacts[${name}]`,
      message: `The pipeline has no input artifact \`${name}\`.`,
    }))
}

export const tasksOf = (component: Message): Message => messageOf(messageOf(component['dag'])['tasks'])

/** A task of a pipeline with its plan. Tasks of a nested graph start after their parent and end within it. */
export interface PlannedTask {
  /** Names from the root down, as `/loop/train`. */
  readonly path: string
  readonly name: string
  /** Path of the task that contains this task's graph. */
  readonly parent: string | undefined
  readonly isDag: boolean
  readonly needs: readonly string[]
  /** Names of the component's output parameters, with their types. */
  readonly parameters: Readonly<Record<string, string>>
  /** Names of the component's output artifacts, with their schema titles. */
  readonly artifacts: Readonly<Record<string, string>>
}

/** Returns the tasks of a specification: parents before their children, each after its dependencies. */
export function planTasks(spec: Message): readonly PlannedTask[] {
  const components = messageOf(spec['components'])
  const plan: PlannedTask[] = []
  const visit = (component: Message, parent: string | undefined, depth: number): void => {
    const tasks = tasksOf(component)
    const pending = new Map(Object.entries(tasks).map(([name, task]) => [name, messageOf(task)]))
    while (pending.size > 0) {
      const ready = [...pending].filter(([, task]) => needsOf(task, tasks).every(need => !pending.has(need)))
      // The API refuses a cycle, too. Here it must only not hang.
      for (const [name, task] of ready.length > 0 ? ready : pending) {
        pending.delete(name)
        const inner = messageOf(components[textOf(messageOf(task['componentRef'])['name'])])
        const outputs = messageOf(inner['outputDefinitions'])
        const isDag = inner['dag'] !== undefined
        const path = `${parent ?? ''}/${name}`
        plan.push({
          path,
          name,
          parent,
          isDag,
          needs: needsOf(task, tasks),
          parameters: mapValues(messageOf(outputs['parameters']), parameterType),
          artifacts: mapValues(messageOf(outputs['artifacts']), artifact =>
            textOf(messageOf(messageOf(artifact)['artifactType'])['schemaTitle']),
          ),
        })
        if (isDag && depth < 16) visit(inner, path, depth + 1)
      }
    }
  }
  visit(messageOf(spec['root']), undefined, 0)
  return plan
}

function needsOf(task: Message, siblings: Message): string[] {
  const inputs = messageOf(task['inputs'])
  const producers = [
    ...Object.values(messageOf(inputs['parameters'])),
    ...Object.values(messageOf(inputs['artifacts'])),
  ]
    .flatMap(input => Object.values(messageOf(input)))
    .map(source => textOf(messageOf(source)['producerTask']))
  const named = listOf(task['dependentTasks']).map(textOf)
  return [...new Set([...named, ...producers])].filter(name => siblings[name] !== undefined)
}

const mapValues = (message: Message, change: (value: unknown) => string): Record<string, string> =>
  Object.fromEntries(Object.entries(message).map(([key, value]) => [key, change(value)]))
