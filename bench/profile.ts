import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The fields of a `node --cpu-prof` file that are read here. Times are microseconds. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[]
  readonly samples: readonly number[]
  readonly timeDeltas: readonly number[]
}

interface ProfileNode {
  readonly id: number
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number }
  readonly children?: readonly number[]
}

/** Returns the origin of a line of a bundle: `own code`, the name of a library, or its module. */
export type FindOrigin = (url: string, line: number) => string

const loading = 'loading and compiling'

/** Node's own modules by purpose. The first pattern that matches decides. */
const nodeModules: readonly (readonly [RegExp, string])[] = [
  [/internal\/deps\/undici/, "Node's fetch"],
  [/internal\/(modules|vm|deps\/cjs|process\/esm|source_map)|node:(vm|module)$/, loading],
  [/tls|net$|http|dns|stream|socket|url|proxy/, 'connections and HTTP'],
  [/fs|crypto/, 'files and cryptography'],
]

/** Returns the milliseconds of each group of code in a profile, the longest first. */
export function timeByOrigin(profile: CpuProfile, originOf: FindOrigin): [origin: string, milliseconds: number][] {
  const parents = new Map(profile.nodes.flatMap(node => (node.children ?? []).map(child => [child, node.id] as const)))
  const nodes = new Map(profile.nodes.map(node => [node.id, node]))
  const groupOf = (id: number | undefined): string => {
    const node = id === undefined ? undefined : nodes.get(id)
    if (node === undefined) return 'the rest of Node'
    const { functionName: name, url, lineNumber } = node.callFrame
    if (url.startsWith('file:')) return originOf(url, lineNumber)
    if (url.startsWith('node:')) return nodeModules.find(([pattern]) => pattern.test(url))?.[1] ?? 'the rest of Node'
    if (name === '(garbage collector)') return 'garbage collection'
    if (name === '(idle)') return 'idle'
    if (name === '(program)' || name === '(root)') return 'native code outside of JavaScript'
    if (/compile|SourceTextModule|ModuleWrap/i.test(name)) return loading
    // The time of a native function counts for the code that called it.
    return groupOf(parents.get(node.id))
  }
  const times = new Map<string, number>()
  profile.samples.forEach((id, index) => {
    const group = groupOf(id)
    times.set(group, (times.get(group) ?? 0) + (profile.timeDeltas[index] ?? 0) / 1000)
  })
  return [...times].filter(([group]) => group !== 'idle').toSorted(([, a], [, b]) => b - a)
}

/** Reads from a bundle which module each line belongs to: ncc marks the start of each module. */
export function createFindOrigin(read: (url: string) => string = readUrl): FindOrigin {
  const files = new Map<string, readonly string[]>()
  return (url, line) => {
    const lines = files.get(url) ?? read(url).split('\n')
    files.set(url, lines)
    for (let at = Math.min(line, lines.length - 1); at >= 0; at--) {
      const text = lines[at] ?? ''
      const path = /^;\/\/ (?:CONCATENATED MODULE: )?(\S+)/.exec(text)?.[1]
      if (path !== undefined) return originOfPath(path)
      if (/^\/\*{3}\/ \S+:/.test(text)) return 'libraries'
    }
    return 'its bundle'
  }
}

const originOfPath = (path: string): string => {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]
  if (library !== undefined) return library
  return path.startsWith('./build/') ? 'own code' : 'libraries'
}

const readUrl = (url: string): string => readFileSync(fileURLToPath(url), 'utf8')
