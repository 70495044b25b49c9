/** A step of the graph. Every id in `needs` is the id of a node. */
export interface Node {
  readonly id: string
  readonly needs: readonly string[]
}

/**
 * Returns the steps by the earliest time at which they can run: those of a level need only steps of earlier levels. A
 * step on a cycle, or with a dependency on one, is on no level. Linear in nodes and needs.
 */
export function levels(nodes: readonly Node[]): string[][] {
  const followers = followersOf(nodes)
  const open = new Map(nodes.map(({ id, needs }) => [id, new Set(needs).size]))
  const found: string[][] = []
  let level = nodes.filter(({ needs }) => needs.length === 0).map(({ id }) => id)
  while (level.length > 0) {
    found.push(level)
    const next: string[] = []
    for (const id of level)
      for (const follower of followers.get(id) ?? []) {
        const left = (open.get(follower) ?? 0) - 1
        open.set(follower, left)
        if (left === 0) next.push(follower)
      }
    level = next
  }
  return found
}

/** @returns a cycle, each id needing the one after it and the last the first; `undefined` if there is none */
export function findCycle(nodes: readonly Node[]): string[] | undefined {
  const sound = new Set(levels(nodes).flat())
  const needs = new Map(nodes.map(node => [node.id, node.needs]))
  // A step on no level needs another one on no level. Following these ends at a step that was seen before.
  const trail = new Map<string, number>()
  let id = nodes.find(node => !sound.has(node.id))?.id
  while (id !== undefined && !trail.has(id)) {
    trail.set(id, trail.size)
    id = needs.get(id)?.find(need => !sound.has(need))
  }
  return id === undefined ? undefined : [...trail.keys()].slice(trail.get(id))
}

/** Returns the steps that run in parallel with one: it waits for none of them, and none of them for it. */
export function concurrentWith<Step extends Node>(id: string, nodes: readonly Step[]): Step[] {
  const needs = new Map(nodes.map(node => [node.id, node.needs]))
  const related = new Set([...reach(id, needs), ...reach(id, followersOf(nodes))])
  return nodes.filter(node => !related.has(node.id))
}

function reach(id: string, next: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const found = new Set([id])
  // Iterating a set includes members that are added meanwhile.
  for (const one of found) for (const further of next.get(one) ?? []) found.add(further)
  return found
}

function followersOf(nodes: readonly Node[]): Map<string, string[]> {
  const followers = new Map<string, string[]>()
  for (const { id, needs } of nodes)
    for (const need of new Set(needs)) {
      const list = followers.get(need)
      if (list === undefined) followers.set(need, [id])
      else list.push(id)
    }
  return followers
}
