import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'

/** An invalid alias, at its offset. */
export interface AliasFault {
  readonly node: unknown
  readonly message: string
  readonly cure?: string
}

/** Size and depth of a node after its aliases are expanded. */
interface Extent {
  readonly nodes: number
  /** Characters of its texts, keys included. */
  readonly characters: number
  readonly depth: number
}

/** Bounds of a document after its aliases are expanded: values, characters of text, levels. */
export type MostWrittenOut = Extent

/**
 * Replaces aliases with the nodes that they name, and merges mappings (`<<`) as PyYAML does: own keys win, then those
 * of the mappings named first. Nodes are shared, not copied, so that each keeps its place. Sizes are counted, not
 * built, so that a bomb costs no more than its text.
 */
export function writeOutAliases(root: Node, most: MostWrittenOut): AliasFault[] {
  const aliases = new AliasExpansion(most.nodes)
  aliases.visit(root)
  return aliases.faults.length > 0 ? [...aliases.faults] : excess(root, aliases, most)
}

/** Returns what is too large or too deep. */
function excess(root: Node, { extent, mergedPairs, isExpanded }: AliasExpansion, most: MostWrittenOut): AliasFault[] {
  const { nodes, characters, depth } = extent(root)
  const tooLarge = (count: number, what: string, bound: number): AliasFault => ({
    node: root,
    message: `has ${count} ${what} with its aliases written out, at most ${bound} are read`,
  })
  if (mergedPairs > most.nodes) return [tooLarge(mergedPairs, 'merged keys', most.nodes)]
  if (isExpanded && nodes > most.nodes) return [tooLarge(nodes, 'values', most.nodes)]
  if (isExpanded && characters > most.characters) return [tooLarge(characters, 'characters', most.characters)]
  return depth > most.depth ? [{ node: root, message: `nested deeper than ${most.depth} levels` }] : []
}

/** Visits a document once, in the order of its text, since an anchor stands before its aliases. */
class AliasExpansion {
  readonly faults: AliasFault[] = []
  isExpanded = false
  /** Number of pairs that merges have copied: a large mapping may be merged many times. */
  mergedPairs = 0
  readonly #anchors = new Map<string, Node>()
  readonly #open = new Set<unknown>()
  readonly #extents = new Map<unknown, Extent>()
  readonly #mostPairs: number

  constructor(mostPairs: number) {
    this.#mostPairs = mostPairs
  }

  visit(node: unknown): void {
    if (!isCollection(node) && !isScalar(node)) return
    if (node.anchor !== undefined) this.#anchors.set(node.anchor, node)
    if (isScalar(node)) return
    this.#open.add(node)
    if (isMap(node)) this.#visitMap(node)
    else if (isSeq(node)) node.items = node.items.map(item => this.#written(item))
    this.#open.delete(node)
    const [keys, values] = isMap(node)
      ? [node.items.map(({ key }) => key), node.items.map(({ value }) => value)]
      : [[], node.items]
    this.#extents.set(node, around([...keys, ...values].map(this.extent)))
  }

  readonly extent = (node: unknown): Extent =>
    this.#extents.get(node) ?? { nodes: 1, characters: writtenLength(node), depth: 0 }

  /** Returns the node at a place: for an alias, the node that it names. */
  #written(node: unknown): unknown {
    if (!isAlias(node)) {
      this.visit(node)
      return node
    }
    const target = this.#anchors.get(node.source)
    if (target === undefined)
      this.faults.push({
        node,
        message: `no anchor &${node.source} comes before the alias`,
        cure: 'Write the value out. Quote a text that begins with *.',
      })
    else if (this.#open.has(target))
      this.faults.push({ node, message: `the alias *${node.source} is inside its own anchor` })
    else {
      this.isExpanded = true
      return target
    }
    return node
  }

  #visitMap(node: YAMLMap): void {
    const merged: Pair[] = []
    const own: Pair[] = []
    for (const pair of node.items) {
      if (isAlias(pair.key)) this.faults.push({ node: pair.key, message: 'an alias as a key is not supported' })
      pair.value = this.#written(pair.value)
      if (isMergeKey(pair.key)) for (const one of this.#mergedBy(pair)) merged.push(one)
      else own.push(pair)
    }
    const keys = new Set(own.map(keyOf))
    const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)))
    node.items = [...added, ...own]
  }

  #mergedBy({ key, value }: Pair): Pair[] {
    const maps = isSeq(value) ? value.items : [value]
    if (maps.every(isMap)) {
      this.mergedPairs += maps.reduce((sum, map) => sum + map.items.length, 0)
      return this.mergedPairs > this.#mostPairs ? [] : maps.flatMap(map => map.items)
    }
    this.faults.push({
      node: key,
      message: 'merges a value that is not a mapping',
      cure: 'Write <<: *name of a mapping, or a list of them.',
    })
    return []
  }
}

/** Returns the extent of a collection from those of its members. */
const around = (within: readonly Extent[]): Extent =>
  within.reduce(
    (sum, one) => ({
      nodes: sum.nodes + one.nodes,
      characters: sum.characters + one.characters,
      depth: Math.max(sum.depth, one.depth + 1),
    }),
    { nodes: 1, characters: 0, depth: 1 },
  )

const writtenLength = (node: unknown): number =>
  isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0

/** A plain `<<` is a merge key, as in PyYAML. In quotes it is a key like any other. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

const keyOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : key)
