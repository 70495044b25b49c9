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
  const anchors = new Map<string, Node>()
  const open = new Set<unknown>()
  const extents = new Map<unknown, Extent>()
  const faults: AliasFault[] = []
  let isExpanded = false
  /** Number of pairs that merges have copied: a large mapping may be merged many times. */
  let mergedPairs = 0
  const extentOf = (node: unknown): Extent =>
    extents.get(node) ?? { nodes: 1, characters: charactersOf(node), depth: 0 }

  /** Returns the node at a place: for an alias, the node that it names. */
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
        cure: 'Write the value out. Quote a text that begins with *.',
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
      message: 'merges what is not a mapping',
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

const charactersOf = (node: unknown): number =>
  isScalar(node) ? (typeof node.value === 'string' ? node.value : (node.source ?? '')).length : 0

/** A plain `<<` is a merge key, as in PyYAML. In quotes it is a key like any other. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

const keyOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : key)
