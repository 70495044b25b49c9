import type { ObjectShape, Shapes } from './shape.ts'

/** Returns `Did you mean X?`, or nothing if no name is similar enough. */
export function suggest(word: string, names: readonly string[]): string | undefined {
  const found = nearest(word, names)
  return found === undefined ? undefined : `Did you mean ${found}?`
}

/** Returns `Did you mean X?` for a name that is a letter or two away, for lists in which another name may be meant. */
export function suggestSlip(word: string, names: readonly string[]): string | undefined {
  const limit = word.length < 5 ? 0 : word.length < 8 ? 1 : 2
  const found = names.find(name => name !== word && editDistance(fold(word), fold(name)) <= limit)
  return found === undefined ? undefined : `Did you mean ${found}?`
}

/** Returns the fields that a key may mean: the object's own, otherwise fields of that name within it. */
export function meantBy(
  key: string,
  object: ObjectShape,
  missing: ReadonlySet<string>,
  shapes: Shapes,
): readonly string[] {
  const own = Object.keys(object.fields).filter(name => !object.fields[name]?.outputOnly)
  const exact = own.find(name => fold(name) === fold(key))
  if (exact !== undefined) return [exact]
  const wanted = [...missing].filter(name => fold(name).endsWith(fold(key)))
  if (wanted.length > 0) return wanted
  const within = fieldsWithin(key, object, shapes)
  if (within.length > 0) return within
  return [nearest(key, own) ?? []].flat()
}

/** How many levels down a misplaced field is searched. */
const deepestSuggestion = 3

/** `jobSpec.workerPoolSpecs[].machineSpec`: the shallowest paths of a field in an object's messages. */
function fieldsWithin(key: string, object: ObjectShape, shapes: Shapes): string[] {
  let level: (readonly [string, ObjectShape])[] = [['', object]]
  for (let depth = 0; depth < deepestSuggestion; depth++) {
    const below = level.flatMap(([at, { fields }]) =>
      Object.entries(fields).flatMap(([name, { shape, outputOnly }]): [string, ObjectShape][] => {
        const [of, end] = shape.type === 'list' ? [shape.of, '[].'] : [shape, '.']
        const message = of.type === 'object' && !outputOnly ? shapes[of.name] : undefined
        return message === undefined ? [] : [[`${at}${name}${end}`, message]]
      }),
    )
    const found = below.flatMap(([at, { fields }]) =>
      Object.keys(fields).flatMap(name =>
        fold(name) === fold(key) && !fields[name]?.outputOnly ? [`${at}${name}`] : [],
      ),
    )
    if (found.length > 0) return found.slice(0, 3)
    level = below
  }
  return []
}

/** Lists names to choose from, if they are few enough to read. */
export const fewOf = (lead: string, names: readonly string[]): string | undefined =>
  names.length > 8 ? undefined : `${lead}: ${names.join(', ')}.`

/** Returns the enum value that was probably meant, otherwise all values. */
export function nearestValue(value: string, values: readonly string[]): string {
  const ending = values.filter(one => fold(one).endsWith(fold(value)))
  const [only] = ending
  if (ending.length === 1 && value !== '') return `Did you mean ${only}?`
  const parts = value.toUpperCase().split(/[_-]/)
  const holding = parts.length < 2 ? [] : values.filter(one => parts.every(part => one.split('_').includes(part)))
  if (holding.length > 0 && holding.length <= 3) return `Did you mean ${holding.join(' or ')}?`
  return suggest(value, values) ?? `One of: ${listValues(values)}.`
}

/** The enum value for "unspecified" is not worth suggesting. */
export const listValues = (values: readonly string[]): string =>
  values.filter(one => !one.endsWith('_UNSPECIFIED')).join(', ')

function nearest(word: string, names: readonly string[]): string | undefined {
  const limit = Math.max(1, Math.floor(word.length / 3))
  const ranked = names
    .map(name => ({ name, distance: editDistance(fold(word), fold(name)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance)
  return ranked[0]?.name ?? longerName(fold(word), names)
}

/** `job_spec` as `jobSpec`. */
export const camelCase = (text: string): string => text.replace(/_+(\w)/g, (_, letter: string) => letter.toUpperCase())

/** Removes case, underscores, and hyphens, so that `job_spec` and `jobSpec` are equal. */
export const fold = (text: string): string => text.toLowerCase().replace(/[_\-\s]/g, '')

/**
 * Returns the shortest name that begins with the word or its singular, otherwise one that contains it: `replicas` for
 * `replicaCount`.
 */
function longerName(word: string, names: readonly string[]): string | undefined {
  const stem = word.replace(/s$/, '')
  if (stem.length < 4) return undefined
  const byLength = names.toSorted((a, b) => a.length - b.length)
  return byLength.find(name => fold(name).startsWith(stem)) ?? byLength.find(name => fold(name).includes(stem))
}

/** Damerau-Levenshtein distance (adjacent transpositions count one). */
function editDistance(a: string, b: string): number {
  let previous: number[] = []
  let current = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let best = Math.min((next[j - 1] ?? 0) + 1, (current[j] ?? 0) + 1, (current[j - 1] ?? 0) + cost)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        best = Math.min(best, (previous[j - 2] ?? 0) + 1)
      next.push(best)
    }
    previous = current
    current = next
  }
  return current[b.length] ?? 0
}
