import { isObject, type JsonObject, Pending } from '../../core/json.ts'
import { groupBy } from '../../core/oldest-node.ts'

/** Why a value cannot be known before the pipeline runs. */
export interface Unknown {
  readonly unknown: string
  /** The known beginning of the value. */
  readonly prefix?: string
  /** Set for an optional parameter without a value. */
  readonly absent?: true
}

/** A possible value of an executor's text. */
export type Possible = string | Pending | Unknown

/**
 * Returns a function that finds every possible value of an executor's text (`{{$.inputs.parameters['image']}}`). It
 * follows the component's inputs through the tasks that call it, up to the pipeline's own parameters. The result of a
 * task, a loop, or an expression is not known.
 *
 * @param spec of the form in `src/policy/limits/pipeline-shapes.ts`: an unknown spelling could hide the source of a
 * value
 */
export function resolver(spec: JsonObject, runtimeConfig: unknown): (text: string, executor: string) => Possible[] {
  const parameters = new PipelineParameters(spec, runtimeConfig)
  const usersOf = groupBy(
    Object.entries(mappingOf(spec.components)),
    ([, component]) => mappingOf(component).executorLabel,
  )
  return (text, executor) => {
    if (!text.includes('{{')) return [text]
    const users = usersOf.get(executor) ?? []
    if (users.length === 0) return [{ unknown: 'no component uses it' }]
    return distinctValues(users.flatMap(([component]) => expand(text, name => parameters.valuesOf(component, name))))
  }
}

/** The possible values of the parameters of a pipeline's components. */
class PipelineParameters {
  readonly #components: JsonObject
  readonly #root: JsonObject
  readonly #runtimeConfig: unknown
  readonly #calls: ReadonlyMap<string, readonly TaskCall[]>
  // Each parameter of each component is evaluated once: the number of paths to it may be exponential.
  readonly #found = new Map<string, readonly Possible[]>()

  constructor(spec: JsonObject, runtimeConfig: unknown) {
    this.#components = mappingOf(spec.components)
    this.#root = mappingOf(spec.root)
    this.#runtimeConfig = runtimeConfig
    this.#calls = callsOf(this.#components, this.#root)
  }

  valuesOf(component: string, parameter: string): readonly Possible[] {
    const key = JSON.stringify([component, parameter])
    const before = this.#found.get(key)
    if (before !== undefined) return before
    this.#found.set(key, [{ unknown: 'its components call each other in a circle' }])
    const here = this.#calls.get(component) ?? []
    const values: readonly Possible[] =
      here.length === 0
        ? [{ unknown: `no task calls ${component}` }]
        : distinctValues(here.flatMap(call => this.#passedBy(call, component, parameter)))
    this.#found.set(key, values)
    return values
  }

  /** The value that one task passes to a parameter of the component that it calls. */
  #passedBy({ scope, task }: TaskCall, component: string, parameter: string): readonly Possible[] {
    const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), parameter)
    if (mappingOf(task.parameterIterator).itemInput === parameter) return [{ unknown: 'it is the item of a loop' }]
    if (!isObject(input)) return defaultOf(mappingOf(ownProperty(this.#components, component)), parameter)
    if (input.parameterExpressionSelector !== undefined) return [{ unknown: 'it is what an expression selects' }]
    if (isObject(input.runtimeValue))
      return constantOf(input.runtimeValue).flatMap(value => this.#filledIn(value, task, scope))
    return this.#referredTo(input, scope)
  }

  /**
   * The source of a value that a task passes on: an input of the component that contains the task, or the output of
   * another task.
   */
  #referredTo(input: JsonObject, scope: string | undefined): readonly Possible[] {
    if (typeof input.componentInputParameter !== 'string') return [{ unknown: 'it is what a task returns' }]
    return scope === undefined
      ? argumentsOf(input.componentInputParameter, this.#root, this.#runtimeConfig)
      : this.valuesOf(scope, input.componentInputParameter)
  }

  /**
   * A constant that refers to other inputs of its task, as kfp compiles an f-string. If the component around the task
   * has an input of the same name, its values count, too: no document says which of the two Vertex AI uses.
   */
  #filledIn(value: Possible, task: JsonObject, scope: string | undefined): readonly Possible[] {
    if (typeof value !== 'string') return [value]
    const around = mappingOf(
      mappingOf((scope === undefined ? this.#root : mappingOf(this.#components[scope])).inputDefinitions).parameters,
    )
    return expand(value, name => {
      const input = ownProperty(mappingOf(mappingOf(task.inputs).parameters), name)
      if (!isObject(input)) return undefined
      if (mappingOf(task.parameterIterator).itemInput === name) return [{ unknown: 'it is the item of a loop' }]
      if (input.parameterExpressionSelector !== undefined) return [{ unknown: 'it is what an expression selects' }]
      const outer =
        ownProperty(around, name) === undefined ? [] : this.#referredTo({ componentInputParameter: name }, scope)
      return [
        ...(isObject(input.runtimeValue) ? constantOf(input.runtimeValue) : this.#referredTo(input, scope)),
        ...outer,
      ]
    })
  }
}

const placeholder = /\{\{\$\.inputs\.parameters\[(?:'([^'\]]+)'|"([^"\]]+)")\]\}\}/g

/** More combinations than any pipeline has. Beyond them a text counts as unknown. */
const mostTexts = 256
const tooMany: readonly Possible[] = [{ unknown: 'it has too many values' }]

/** Longer than any name. A parameter that contains another one twice, and so on, soon stands for gigabytes. */
const maxExpandedCharacters = 65_536
const tooLong: readonly Possible[] = [{ unknown: 'it is too long' }]

/**
 * Returns every text that results from one with placeholders. An unknown value ends it: the text before is its known
 * beginning.
 *
 * @param valuesOf returns the values of a parameter; `undefined` leaves its placeholder as it is
 */
function expand(text: string, valuesOf: (name: string) => readonly Possible[] | undefined): readonly Possible[] {
  let known: readonly string[] = ['']
  const open: Possible[] = []
  let from = 0
  for (const { 0: whole, 1: single, 2: double, index } of text.matchAll(placeholder)) {
    const before = text.slice(from, index)
    from = index + whole.length
    const values = valuesOf(single ?? double ?? '') ?? [whole]
    const isAll = whole.length === text.length
    for (const start of known)
      for (const value of values) {
        open.push(...cutOff(start + before, value, isAll))
        if (open.length > mostTexts) return tooMany
      }
    const texts = values.filter(value => typeof value === 'string')
    if (known.length * texts.length > mostTexts) return tooMany
    known = known.flatMap(start => texts.map(value => start + before + value))
    if (known.some(({ length }) => length > maxExpandedCharacters)) return tooLong
  }
  return distinctValues([...open, ...known.map(start => settledText(start + text.slice(from)))])
}

/** Returns a text whose known part is followed by an unknown value. */
function cutOff(start: string, value: Possible, isAll: boolean): Possible[] {
  if (typeof value === 'string') return []
  if (value instanceof Pending) return [isAll ? value : new Pending(start + value.reference, false)]
  const prefix = start + (value.prefix ?? '')
  // Two halves may form a placeholder.
  if (prefix === '') return [isAll ? value : { unknown: value.unknown }]
  return [prefix.includes('{{') ? settledText(prefix) : { unknown: value.unknown, prefix }]
}

/** Kubeflow also replaces placeholders in a constant or a parameter's value, with unknown text. */
const settledText = (text: string): Possible =>
  text.includes('{{')
    ? { unknown: 'its value contains a placeholder, {{…}}', prefix: text.slice(0, text.indexOf('{{')) }
    : text

interface TaskCall {
  /** The component whose dag contains the task; undefined for the pipeline itself. */
  readonly scope: string | undefined
  readonly task: JsonObject
}

/** Returns the tasks that call each component. */
function callsOf(components: JsonObject, root: JsonObject): ReadonlyMap<string, readonly TaskCall[]> {
  const calls = new Map<string, TaskCall[]>()
  const scopes: [string | undefined, JsonObject][] = [
    [undefined, root],
    ...Object.entries(components).map(([name, component]): [string, JsonObject] => [name, mappingOf(component)]),
  ]
  for (const [scope, component] of scopes) {
    for (const task of Object.values(mappingOf(mappingOf(component.dag).tasks)).map(mappingOf)) {
      const { name } = mappingOf(task.componentRef)
      if (typeof name !== 'string') continue
      const known = calls.get(name)
      if (known === undefined) calls.set(name, [{ scope, task }])
      else known.push({ scope, task })
    }
  }
  return calls
}

/** Returns the run's value of a pipeline parameter, or its default. */
function argumentsOf(parameter: string, root: JsonObject, runtimeConfig: unknown): Possible[] {
  const config = mappingOf(runtimeConfig)
  for (const values of [config.parameterValues, config.parameters]) {
    if (values instanceof Pending) return [values]
    const value = ownProperty(mappingOf(values), parameter)
    if (value !== undefined && value !== null) return [plainValue(value)]
  }
  return defaultOf(root, parameter)
}

function defaultOf(component: JsonObject, parameter: string): Possible[] {
  const definition = mappingOf(ownProperty(mappingOf(mappingOf(component.inputDefinitions).parameters), parameter))
  if (definition.defaultValue !== undefined) return [plainValue(definition.defaultValue)]
  return [{ unknown: `${parameter} has no value`, ...(definition.isOptional === true && { absent: true }) }]
}

const constantOf = (value: JsonObject): Possible[] =>
  value.runtimeParameter !== undefined
    ? [{ unknown: 'it is a runtime parameter' }]
    : [plainValue(value.constant ?? value.constantValue)]

/** Returns a scalar, raw or in the typed form of schema versions up to 2.0.0. */
function plainValue(value: unknown): Possible {
  if (value instanceof Pending || typeof value === 'string') return value
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  const typed = mappingOf(value)
  const inner = typed.stringValue ?? typed.intValue ?? typed.doubleValue
  if (inner instanceof Pending || typeof inner === 'string') return inner
  return typeof inner === 'number' ? String(inner) : { unknown: 'it is neither text nor a number' }
}

const distinctValues = (values: readonly Possible[]): Possible[] => [
  ...new Map(values.map(value => [JSON.stringify(value), value])).values(),
]

const mappingOf = (value: unknown): JsonObject => (isObject(value) ? value : {})
const ownProperty = (mapping: JsonObject, key: string): unknown =>
  Object.hasOwn(mapping, key) ? mapping[key] : undefined
