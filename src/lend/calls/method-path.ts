import type { Method, Methods } from '../../vertex/method.ts'

/** A method whose path a request has. */
export interface MatchedMethod {
  /** `GenAiCacheService.CreateCachedContent` */
  readonly name: string
  readonly method: Method
  /** Fields of the request that are in the path, as `parent` or `cachedContent.name`, with their values. */
  readonly fields: Readonly<Record<string, string>>
}

interface PathPattern {
  readonly name: string
  readonly method: Method
  /** A literal, or `*`. */
  readonly segments: readonly string[]
  readonly fields: readonly { readonly name: string; readonly from: number; readonly to: number }[]
}

const patternsOf = new WeakMap<Methods['methods'], ReadonlyMap<string, readonly PathPattern[]>>()

/** Finds the method of Google's protos with this HTTP method and path. Literal segments precede variables. */
export function methodAt(
  verb: string,
  segments: readonly string[],
  customVerb: string | undefined,
  methods: Methods['methods'],
): MatchedMethod | undefined {
  let patterns = patternsOf.get(methods)
  if (patterns === undefined) {
    patterns = byLookupKey(Object.entries(methods).flatMap(pathPatterns))
    patternsOf.set(methods, patterns)
  }
  const found = (patterns.get(`${verb} ${segments.length} ${customVerb ?? ''}`) ?? []).filter(pattern =>
    pattern.segments.every((segment, index) => segment === '*' || segment === segments[index]),
  )
  const literals = ({ segments: all }: PathPattern): number => all.filter(segment => segment !== '*').length
  const [best] = found.toSorted((one, other) => literals(other) - literals(one))
  if (best === undefined) return undefined
  const { name, method, fields } = best
  return {
    name,
    method,
    fields: Object.fromEntries(fields.map(field => [field.name, segments.slice(field.from, field.to).join('/')])),
  }
}

function byLookupKey(patterns: readonly PathPattern[]): ReadonlyMap<string, readonly PathPattern[]> {
  const groups = new Map<string, PathPattern[]>()
  for (const pattern of patterns) {
    const key = lookupKey(pattern)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [pattern])
    else group.push(pattern)
  }
  return groups
}

const lookupKey = ({ method, segments }: PathPattern): string =>
  `${method.verb} ${segments.length} ${/:(\w+)$/.exec(method.path)?.[1] ?? ''}`

/** Returns the patterns of a method: one for each form of the value in its path. */
function pathPatterns([name, method]: [string, Method]): PathPattern[] {
  const variable = /\{([\w.]+)=([^}]+)\}/g
  const own = [...method.path.matchAll(variable)].find(([, , glob]) => glob !== 'projects/*/locations/*')?.[2]
  return [own, ...(method.also ?? [])].map(form => {
    const fields: { name: string; from: number; to: number }[] = []
    const segments: string[] = []
    for (const part of method.path.replace(/:\w+$/, '').split(/\/(?![^{]*\})/)) {
      const [, field, glob = ''] = /^\{([\w.]+)=([^}]+)\}$/.exec(part) ?? []
      const written = field === undefined ? part : glob === own ? (form ?? glob) : glob
      const pieces = written.split('/')
      if (field !== undefined) fields.push({ name: field, from: segments.length, to: segments.length + pieces.length })
      segments.push(...pieces)
    }
    return { name, method, segments, fields }
  })
}
