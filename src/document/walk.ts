import { isObject } from '../core/json.ts'
import type { Path } from './path.ts'

/** A value in a tree that is neither a list nor an object, and its place. */
export interface Leaf {
  readonly value: unknown
  readonly path: Path
}

/**
 * Returns the leaves of a tree, in order. A value that is not known yet is a leaf, too.
 *
 * @param path of the tree itself
 */
export function leavesOf(tree: unknown, path: Path = []): Leaf[] {
  if (Array.isArray(tree)) return tree.flatMap((item: unknown, index) => leavesOf(item, [...path, index]))
  if (!isObject(tree)) return [{ value: tree, path }]
  return Object.entries(tree).flatMap(([key, item]) => leavesOf(item, [...path, key]))
}

/**
 * Returns a copy of a tree in which each leaf is replaced. Keys stay.
 *
 * @param path of the tree itself
 */
export function mapLeaves(tree: unknown, map: (value: unknown, path: Path) => unknown, path: Path = []): unknown {
  if (Array.isArray(tree)) return tree.map((item: unknown, index) => mapLeaves(item, map, [...path, index]))
  if (!isObject(tree)) return map(tree, path)
  return Object.fromEntries(Object.entries(tree).map(([key, item]) => [key, mapLeaves(item, map, [...path, key])]))
}
