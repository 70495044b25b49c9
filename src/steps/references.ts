import { isObject, type JsonObject, Pending } from '../core/json.ts'
import { quote } from '../core/text.ts'
import type { Path } from '../document/path.ts'
import type { Fault } from '../document/shape.ts'
import { suggest } from '../document/suggest.ts'
import { leavesOf, mapLeaves } from '../document/walk.ts'
import type { Scope } from './types.ts'

const roots = ['variables', 'github', 'run', 'steps'] as const
type Root = (typeof roots)[number]

/** The parts of `${steps.train.jobSpec.scheduling.timeout}`. */
export interface Reference {
  /** As the user wrote it, `${` and `}` included. */
  readonly text: string
  readonly root: Root
  /** The part after the root: at least one name. */
  readonly path: readonly [string, ...(string | number)[]]
}

/** Literal text and references, in order. */
type Template = readonly (string | Reference)[]

interface ReferenceFlaw {
  readonly message: string
  readonly cure: string
}

const howTo = 'References are ${variables.x}, ${github.sha}, ${run.id} and ${steps.train.name}; $${ is a literal ${.'

/** Parses a string. `$${` is a literal `${`; every other `${` must begin a reference. */
export function parseTemplate(text: string): { template: Template; flaws: readonly ReferenceFlaw[] } {
  const template: (string | Reference)[] = []
  const flaws: ReferenceFlaw[] = []
  let end = 0
  for (const match of text.matchAll(/\$\$\{|\$\{([^}]*)(\}?)/g)) {
    template.push(text.slice(end, match.index))
    end = match.index + match[0].length
    if (match[0] === '$${') template.push('${')
    else if (match[2] === '') flaws.push({ message: `${quote(match[0])} has no closing }`, cure: howTo })
    else {
      const reference = parseReference(match[0], match[1] ?? '')
      if ('message' in reference) flaws.push(reference)
      else template.push(reference)
    }
  }
  template.push(text.slice(end))
  return { template: template.filter(part => part !== ''), flaws }
}

function parseReference(text: string, inner: string): Reference | ReferenceFlaw {
  if (inner.startsWith('{'))
    return { message: `${quote(`${text}}`)} is a GitHub expression, which is not supported here`, cure: howTo }
  const match = /^(\w+)((?:\.[\w-]+|\[\d{1,6}\])*)$/.exec(inner)
  if (match === null) return { message: `${quote(text)} is not a reference`, cure: howTo }
  const [, word = '', rest = ''] = match
  const root = roots.find(name => name === word)
  if (root === undefined)
    return {
      message: `${quote(text)} refers to ${quote(word)}, which does not exist`,
      cure: suggest(word, roots) ?? howTo,
    }
  const [head, ...path] = [...rest.matchAll(/\.([\w-]+)|\[(\d+)\]/g)].map(([, name, index]) => name ?? Number(index))
  if (typeof head !== 'string') return { message: `${quote(text)} names no value in ${root}`, cure: howTo }
  return { text, root, path: [head, ...path] }
}

/** A reference, and its place in the document. */
export interface StepLink {
  readonly reference: Reference
  readonly path: Path
}

/** Returns every reference in the strings of a value. Keys are not searched. */
export function linksIn(value: unknown, path: Path = []): { links: readonly StepLink[]; faults: readonly Fault[] } {
  const links: StepLink[] = []
  const faults: Fault[] = []
  for (const { value: text, path: at } of leavesOf(value, path)) {
    if (typeof text !== 'string' || !text.includes('${')) continue
    const { template, flaws } = parseTemplate(text)
    faults.push(...flaws.map(flaw => ({ path: at, ...flaw })))
    for (const part of template) if (typeof part !== 'string') links.push({ reference: part, path: at })
  }
  return { links, faults }
}

/**
 * Replaces references with values: once, only in values, never in keys, and never in inserted text. A string that is
 * one whole reference becomes the value with its type. A longer string can only contain scalars. An unknown value
 * becomes `Pending`, and so does an invalid reference, so that it causes no second fault.
 */
export function resolveReferences(
  value: unknown,
  scope: Scope,
  path: Path = [],
): { value: unknown; faults: readonly Fault[] } {
  const faults: Fault[] = []
  let room = maxResolvedCharacters
  const put = (text: string, at: Path): unknown => {
    if (room < 0) return new Pending(text, true)
    const found = substitute(text, scope, at, faults)
    room -= textLength(found)
    if (room >= 0) return found
    const message = `with the values of its references, the text is longer than ${maxResolvedCharacters} characters from here on.`
    faults.push({ path: at, message, cure: 'For large values let a job read a file.' })
    return new Pending(text, true)
  }
  const resolve = (leaf: unknown, at: Path): unknown =>
    typeof leaf === 'string' && leaf.includes('${') ? put(leaf, at) : leaf
  return { value: mapLeaves(value, resolve, path), faults }
}

/** Replaces the references in a mapping. */
export function resolveObject(object: JsonObject, scope: Scope): { value: JsonObject; faults: readonly Fault[] } {
  const { value, faults } = resolveReferences(object, scope)
  return { value: isObject(value) ? value : {}, faults }
}

/**
 * More than Vertex AI takes in any request. Without a bound, a few references to one long value could fill the memory.
 */
const maxResolvedCharacters = 10_000_000

/** Estimates the length of the value in JSON. An earlier step's result is counted once. */
function textLength(value: unknown): number {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null || value instanceof Pending) return 4
  const known = counted.get(value)
  if (known !== undefined) return known
  const sum = Object.entries(value).reduce((all, [key, one]) => all + key.length + 4 + textLength(one), 2)
  counted.set(value, sum)
  return sum
}

const counted = new WeakMap<object, number>()

function substitute(text: string, scope: Scope, path: Path, faults: Fault[]): unknown {
  const { template, flaws } = parseTemplate(text)
  faults.push(...flaws.map(flaw => ({ path, ...flaw })))
  if (flaws.length > 0) return new Pending(text, true)
  const [only] = template
  if (template.length === 1 && only !== undefined && typeof only !== 'string') {
    const found = resolveReference(only, scope)
    if ('message' in found) faults.push({ path, ...found })
    return 'value' in found ? found.value : new Pending(only.text, true)
  }
  let known = true
  const parts = template.map(part => {
    if (typeof part === 'string') return part
    const found = resolveReference(part, scope)
    if ('value' in found) {
      if (['string', 'number', 'boolean'].includes(typeof found.value)) return String(found.value)
      const noun = found.value === null ? 'nothing' : Array.isArray(found.value) ? 'a list' : 'a mapping'
      faults.push({
        path,
        message: `${part.text} is ${noun}, and cannot be part of a longer string`,
        cure: 'Use it as the whole value, or refer to a field within it.',
      })
    } else if ('message' in found) faults.push({ path, ...found })
    known = false
    return part.text
  })
  // A text that is too long is refused by its length, before it is built.
  const length = parts.reduce((sum, part) => sum + part.length, 0)
  const whole = length > maxResolvedCharacters ? ' '.repeat(maxResolvedCharacters + 1) : parts.join('')
  return known ? whole : new Pending(whole, false)
}

type ReferencedValue = { readonly value: unknown } | { readonly unknown: true } | ReferenceFlaw

/** Finds only own properties and list items, so `constructor` and `__proto__` lead nowhere. */
function resolveReference({ root, path, text }: Reference, scope: Scope): ReferencedValue {
  const [head, ...rest] = path
  const names: JsonObject = scope[root]
  if (!Object.hasOwn(names, head)) {
    if (root !== 'github' || !scope.verified) return { unknown: true }
    return { message: `${text}: the token has no claim ${head}`, cure: 'Not every event and job has every claim.' }
  }
  let value = names[head]
  for (const segment of rest) {
    const next = child(value, segment)
    if (next === undefined)
      return { message: `${text}: there is no ${quote(String(segment))} in it`, cure: 'Check what the step returns.' }
    value = next
  }
  return { value }
}

function child(value: unknown, segment: string | number): unknown {
  if (Array.isArray(value)) return typeof segment === 'number' ? value[segment] : undefined
  return isObject(value) && Object.hasOwn(value, segment) ? value[segment] : undefined
}

/** Returns every unknown part of a value. */
export const pendingIn = (value: unknown): Pending[] =>
  leavesOf(value).flatMap(leaf => (leaf.value instanceof Pending ? [leaf.value] : []))
