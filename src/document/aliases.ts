import { isAlias, isCollection, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'

/** What is wrong with an alias, at its offset. */
export interface AliasFault {
  readonly node: unknown
  readonly message: string
  readonly cure?: string
}

/** How large and how deep a node is with its aliases written out. */
interface Extent {
  readonly nodes: number
  /** Of its texts, keys included. */
  readonly characters: number
  readonly depth: number
}

/** What a document may have at most with its aliases written out: values, characters of text, levels. */
export type MostWrittenOut = Extent

/**
 * Puts what aliases stand for in their place, and merges mappings (`<<`) as PyYAML does: own keys win, then those of the
 * mappings named first. Nodes are shared and not copied, so that each still says where it stands, and sizes are counted
 * and not built: a bomb costs no more than its text.
 */
export function writeOutAliases(root: Node, most: MostWrittenOut): AliasFault[] {
  const anchors = new Map<string, Node>()
  const open = new Set<unknown>()
  const extents = new Map<unknown, Extent>()
  const faults: AliasFault[] = []
  let isExpanded = false
  /** Pairs that merges have copied: a large mapping may be merged many times. */
  let mergedPairs = 0
  const extentOf = (node: unknown): Extent =>
    extents.get(node) ?? { nodes: 1, characters: charactersOf(node), depth: 0 }

  /** The node that stands in a place: an alias gives way to what it names. */
  const written = (node: unknown): unknown => {
    if (!isAlias(node)) {
      visit(node)
      return node
    }
    const target = anchors.get(node.source)
    if (target === undefined)
      faults.push({
        node,
        message: `no anchor &${node.source} stands before the alias`,
        cure: 'Write the value out; a text that begins with * stands in quotes.',
      })
    else if (open.has(target)) faults.push({ node, message: `the alias *${node.source} stands within its own anchor` })
    else {
      isExpanded = true
      return target
    }
    return node
  }

  const visit = (node: unknown): void => {
    if (!isCollection(node) && !isScalar(node)) return
    if (node.anchor !== undefined) anchors.set(node.anchor, node)
    if (isScalar(node)) return
    open.add(node)
    if (isMap(node)) visitMap(node)
    else if (isSeq(node)) node.items = node.items.map(written)
    open.delete(node)
    const [keys, values] = isMap(node)
      ? [node.items.map(({ key }) => key), node.items.map(({ value }) => value)]
      : [[], node.items]
    extents.set(node, around([...keys, ...values].map(extentOf)))
  }

  const visitMap = (node: YAMLMap): void => {
    const merged: Pair[] = []
    const own: Pair[] = []
    for (const pair of node.items) {
      if (isAlias(pair.key)) faults.push({ node: pair.key, message: 'an alias as a key is not read' })
      pair.value = written(pair.value)
      if (isMergeKey(pair.key)) for (const one of mergedBy(pair)) merged.push(one)
      else own.push(pair)
    }
    const keys = new Set(own.map(keyOf))
    const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)))
    node.items = [...added, ...own]
  }

  const mergedBy = ({ key, value }: Pair): Pair[] => {
    const maps = isSeq(value) ? value.items : [value]
    if (maps.every(isMap)) {
      mergedPairs += maps.reduce((sum, map) => sum + map.items.length, 0)
      return mergedPairs > most.nodes ? [] : maps.flatMap(map => map.items)
    }
    faults.push({
      node: key,
      message: 'merges what is no mapping',
      cure: 'Write <<: *name of a mapping, or a list of such.',
    })
    return []
  }

  visit(root)
  if (faults.length > 0) return faults
  const { nodes, characters, depth } = extentOf(root)
  const tooLarge = (count: number, what: string, bound: number): AliasFault => ({
    node: root,
    message: `has ${count} ${what} with its aliases written out, at most ${bound} are read`,
  })
  if (mergedPairs > most.nodes) return [tooLarge(mergedPairs, 'merged keys', most.nodes)]
  if (isExpanded && nodes > most.nodes) return [tooLarge(nodes, 'values', most.nodes)]
  if (isExpanded && characters > most.characters) return [tooLarge(characters, 'characters', most.characters)]
  return depth > most.depth ? [{ node: root, message: `nested deeper than ${most.depth} levels` }] : []
}

/** Of a collection, by what stands in it. */
const around = (within: readonly Extent[]): Extent =>
  within.reduce(
    (sum, one) => ({
      nodes: sum.nodes + one.nodes,
      characters: sum.characters + one.characters,
      depth: Math.max(sum.depth, one.depth + 1),
    }),
    { nodes: 1, characters: 0, depth: 1 },
  )

const charactersOf = (node: unknown): number =>
  isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0

/** Plain, as PyYAML takes it; in quotes it is a key like any other. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

const keyOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : key)
