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
  readonly depth: number
}

/**
 * Puts what aliases stand for in their place, and merges mappings (`<<`) as PyYAML does: own keys win, then those of the
 * mappings named first. Nodes are shared and not copied, so that each still says where it stands, and sizes are counted
 * and not built: a bomb costs no more than its text.
 *
 * @param most nodes that a document may have with its aliases written out, and levels
 */
export function writeOutAliases(root: Node, most: { readonly nodes: number; readonly depth: number }): AliasFault[] {
  const anchors = new Map<string, Node>()
  const open = new Set<unknown>()
  const extents = new Map<unknown, Extent>()
  const faults: AliasFault[] = []
  let isExpanded = false
  const extentOf = (node: unknown): Extent => extents.get(node) ?? { nodes: 1, depth: 0 }

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
    const within = node.items.map(item => extentOf(isMap(node) ? (item as Pair).value : item))
    extents.set(node, {
      nodes: within.reduce((sum, { nodes }) => sum + nodes, 1 + (isMap(node) ? within.length : 0)),
      depth: 1 + within.reduce((deepest, { depth }) => Math.max(deepest, depth), 0),
    })
  }

  const visitMap = (node: YAMLMap): void => {
    const merged: Pair[] = []
    const own: Pair[] = []
    for (const pair of node.items) {
      if (isAlias(pair.key)) faults.push({ node: pair.key, message: 'an alias as a key is not read' })
      pair.value = written(pair.value)
      if (isMergeKey(pair.key)) merged.push(...mergedBy(pair))
      else own.push(pair)
    }
    const keys = new Set(own.map(keyOf))
    const added = merged.filter(pair => !keys.has(keyOf(pair)) && keys.add(keyOf(pair)))
    node.items = [...added, ...own]
  }

  const mergedBy = ({ key, value }: Pair): Pair[] => {
    const maps = isSeq(value) ? value.items : [value]
    if (maps.every(isMap)) return maps.flatMap(map => map.items)
    faults.push({
      node: key,
      message: 'merges what is no mapping',
      cure: 'Write <<: *name of a mapping, or a list of such.',
    })
    return []
  }

  visit(root)
  const { nodes, depth } = extentOf(root)
  if (faults.length === 0 && isExpanded && nodes > most.nodes)
    faults.push({
      node: root,
      message: `has ${nodes} values with its aliases written out, at most ${most.nodes} are read`,
    })
  if (faults.length === 0 && depth > most.depth)
    faults.push({ node: root, message: `nested deeper than ${most.depth} levels` })
  return faults
}

/** Plain, as PyYAML takes it; in quotes it is a key like any other. */
export const isMergeKey = (key: unknown): boolean => isScalar(key) && key.value === '<<' && key.type === 'PLAIN'

const keyOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : key)
