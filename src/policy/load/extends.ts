import { isObject, type JsonObject } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import { type Path, valueAt } from '../../document/path.ts'
import type { Fault } from '../../document/shape.ts'
import { suggest } from '../../document/suggest.ts'

/** The grants of a policy as plain data, with inherited values. */
export interface ResolvedGrants {
  /** Grants that can be used, by name and in the order of the file. A grant whose parents are invalid is left out. */
  readonly concrete: ReadonlyMap<string, JsonObject>
  /** Grants that are only parents. */
  readonly abstract: ReadonlyMap<string, JsonObject>
  /** Parents of a grant, the nearest first; none if they are invalid. */
  readonly parentsOf: (name: string) => readonly string[]
  /** Returns the place in the document of a path of a resolved grant: its own, otherwise that of the nearest parent. */
  readonly locate: (path: Path) => Path
}

/** More generations than a reviewer can follow. */
const maxGenerations = 16

/** Most values of all grants together, inherited ones included: a small file must not grow without bound. */
const maxValues = 200_000

/**
 * Resolves `extends`. Mappings merge key by key; lists and scalars of the child replace the parent's. `extends` and
 * `abstract` themselves are not inherited.
 */
export function resolveGrants(grants: unknown, report: (fault: Fault) => void): ResolvedGrants {
  const written = new Map<string, JsonObject>(
    isObject(grants)
      ? Object.entries(grants).flatMap(([name, grant]): [string, JsonObject][] =>
          isObject(grant) ? [[name, grant]] : [],
        )
      : [],
  )
  const lines = new Map([...written.keys()].map(name => [name, lineOf(name, written, report)]))
  const concrete = new Map<string, JsonObject>()
  const abstract = new Map<string, JsonObject>()
  let values = 0
  for (const [name, grant] of written) {
    const line = lines.get(name)
    if (line === undefined) continue
    const generations = [name, ...line].map(one => withoutInheritance(written.get(one) ?? {}))
    values += generations.reduce((sum, one) => sum + countValues(one), 0)
    if (values > maxValues) {
      const message = `with what they inherit, the grants have more than ${maxValues} values.`
      report({ path: ['grants', name], message, cure: 'Split the policy.', key: true })
      break
    }
    const resolved = generations.toReversed().reduce(mergeGrants)
    if (grant['abstract'] === true) abstract.set(name, resolved)
    else concrete.set(name, resolved)
  }
  return {
    concrete,
    abstract,
    parentsOf: name => lines.get(name) ?? [],
    locate: path => locate(path, written, lines),
  }
}

/** Returns the parents of a grant, the nearest first; `undefined` if `extends` is invalid. */
function lineOf(
  name: string,
  written: ReadonlyMap<string, JsonObject>,
  report: (fault: Fault) => void,
): string[] | undefined {
  const line: string[] = []
  for (let child = name; ; ) {
    const parent = written.get(child)?.['extends']
    if (parent === undefined) return line
    const refuse = (message: string, cure: string): undefined => {
      // Each fault is reported once, at the grant that has it, not at those that extend it.
      if (child === name) report({ path: ['grants', name, 'extends'], message, cure })
      return undefined
    }
    if (typeof parent !== 'string') return undefined
    if (!written.has(parent)) {
      const others = [...written.keys()].filter(one => one !== name)
      const cure = suggest(parent, others) ?? (others.length === 0 ? 'Remove it.' : `Grants: ${others.join(', ')}.`)
      return refuse(`no such grant: ${quote(parent)}.`, cure)
    }
    if (parent === name) {
      const cycle = [name, ...line, name].join(' → ')
      const what = line.length === 0 ? 'a grant cannot extend itself.' : `a cycle: ${cycle}.`
      report({ path: ['grants', name, 'extends'], message: what, cure: 'Let it extend another grant, or remove it.' })
      return undefined
    }
    // A cycle further up is reported at the grants in it.
    if (line.includes(parent)) return undefined
    line.push(parent)
    if (line.length > maxGenerations) {
      const message = `more than ${maxGenerations} grants extend each other in a row.`
      report({ path: ['grants', name, 'extends'], message, cure: 'Let it extend one of the first of them.' })
      return undefined
    }
    child = parent
  }
}

const withoutInheritance = ({ extends: _, abstract: __, ...rest }: JsonObject): JsonObject => rest

/** `fromEntries` creates own keys, whatever their names. */
function mergeGrants(parent: JsonObject, child: JsonObject): JsonObject {
  const merged = new Map(Object.entries(parent))
  for (const [key, value] of Object.entries(child)) {
    const inherited = merged.get(key)
    merged.set(key, isObject(inherited) && isObject(value) ? mergeGrants(inherited, value) : value)
  }
  return Object.fromEntries(merged)
}

function countValues(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1
  return Object.values(value).reduce<number>((sum, one) => sum + countValues(one), 1)
}

function locate(
  path: Path,
  written: ReadonlyMap<string, JsonObject>,
  lines: ReadonlyMap<string, readonly string[] | undefined>,
): Path {
  const [top, name, ...rest] = path
  if (top !== 'grants' || typeof name !== 'string') return path
  const owners = [name, ...(lines.get(name) ?? [])]
  // A missing value has no place, so the nearest parent path that exists is used.
  for (let length = rest.length; length > 0; length--) {
    const owner = owners.find(one => has(written.get(one), rest.slice(0, length)))
    if (owner !== undefined) return ['grants', owner, ...rest]
  }
  return path
}

const has = (value: unknown, path: Path): boolean => valueAt(value, path) !== undefined

/** True if a parent of a grant has a value at a path, too. */
export function isInherited({ parentsOf }: ResolvedGrants, policy: unknown, [top, name, ...rest]: Path): boolean {
  if (top !== 'grants' || typeof name !== 'string') return false
  return parentsOf(name).some(parent => has(policy, ['grants', parent, ...rest]))
}
