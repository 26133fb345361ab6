/**
 * An immutable map with string keys. A changed map shares everything except the path to the change with the previous
 * one.
 *
 * It is a weight-balanced tree (Adams, 1992), so hostile keys cannot make it slow. The empty map is `undefined`.
 *
 * @internal
 * @module
 */

interface Node<V> {
  readonly key: string
  readonly value: V
  /** The entries that sort before `key`. */
  readonly left: SortedMap<V>
  /** The entries that sort after `key`. */
  readonly right: SortedMap<V>
  readonly size: number
}

export type SortedMap<V> = Node<V> | undefined

export function sizeOf(map: SortedMap<unknown>): number {
  return map?.size ?? 0
}

/** Returns the value for `key`, in logarithmic time. */
export function valueIn<V>(map: SortedMap<V>, key: string): V | undefined {
  let node = map
  while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right
  return node?.value
}

/** Returns `map` with `value` for `key`, or `map` itself if unchanged, in logarithmic time. */
export function withValue<V>(map: SortedMap<V>, key: string, value: V): Node<V> {
  if (map === undefined) return nodeOf(key, value, undefined, undefined)
  if (key === map.key) return value === map.value ? map : { ...map, value }
  if (key < map.key) {
    const left = withValue(map.left, key, value)
    return left === map.left ? map : balanced(map.key, map.value, left, map.right)
  }
  const right = withValue(map.right, key, value)
  return right === map.right ? map : balanced(map.key, map.value, map.left, right)
}

/** Returns the map without `key`, or the same map if it lacks the key, in logarithmic time. */
export function withoutKey<V>(map: SortedMap<V>, key: string): SortedMap<V> {
  if (map === undefined) return undefined
  if (key < map.key) {
    const left = withoutKey(map.left, key)
    return left === map.left ? map : balanced(map.key, map.value, left, map.right)
  }
  if (key > map.key) {
    const right = withoutKey(map.right, key)
    return right === map.right ? map : balanced(map.key, map.value, map.left, right)
  }
  if (map.left === undefined) return map.right
  if (map.right === undefined) return map.left
  let next = map.right
  while (next.left !== undefined) next = next.left
  return balanced(next.key, next.value, map.left, withoutKey(map.right, next.key))
}

/** Iterates over the entries, ordered by the UTF-16 code units of the keys. */
export function* entriesOf<V>(map: SortedMap<V>): Generator<readonly [key: string, value: V]> {
  const ahead: Node<V>[] = []
  let node = map
  while (node !== undefined || ahead.length > 0) {
    for (; node !== undefined; node = node.left) ahead.push(node)
    const next = ahead.pop()
    if (next === undefined) return
    yield [next.key, next.value]
    node = next.right
  }
}

/**
 * Iterates in order over the keys for which the maps have different values (by `===`). Shared subtrees are skipped, so
 * this is fast if one map was derived from the other.
 */
export function* differencesOf<V>(
  previous: SortedMap<V>,
  next: SortedMap<V>,
): Generator<readonly [key: string, previous: V | undefined, next: V | undefined]> {
  const before = ahead(previous)
  const after = ahead(next)
  while (true) {
    const a = before.at(-1)
    const b = after.at(-1)
    if (a?.isTree && (!b?.isTree || a.node.size > b.node.size)) unfold(before)
    else if (b?.isTree && (!a?.isTree || a.node.size < b.node.size)) unfold(after)
    else if (a?.isTree && a.node !== b?.node) {
      unfold(before)
      unfold(after)
    } else if (a !== undefined && (b === undefined || a.node.key < b.node.key)) {
      before.pop()
      yield [a.node.key, a.node.value, undefined]
    } else if (b !== undefined && (a === undefined || b.node.key < a.node.key)) {
      after.pop()
      yield [b.node.key, undefined, b.node.value]
    } else if (a !== undefined && b !== undefined) {
      // Two entries with the same key, or a shared subtree.
      before.pop()
      after.pop()
      if (!a.isTree && a.node.value !== b.node.value) yield [a.node.key, a.node.value, b.node.value]
    } else return
  }
}

/** The remaining work, next item last: whole subtrees, and nodes whose left side is done. */
type Ahead<V> = { readonly node: Node<V>; readonly isTree: boolean }[]

function ahead<V>(map: SortedMap<V>): Ahead<V> {
  return map === undefined ? [] : [{ node: map, isTree: true }]
}

/** Replaces the next subtree with its left side, its own entry, and its right side. */
function unfold<V>(trees: Ahead<V>): void {
  const node = trees.pop()?.node
  if (node === undefined) return
  trees.push(...ahead(node.right), { node, isTree: false }, ...ahead(node.left))
}

/** The maximum ratio of the weights of two siblings. */
const DELTA = 3
/** If the inner part of a side is this many times as heavy as its outer part, a double rotation is needed. */
const RATIO = 2

function weightOf(map: SortedMap<unknown>): number {
  return sizeOf(map) + 1
}

function nodeOf<V>(key: string, value: V, left: SortedMap<V>, right: SortedMap<V>): Node<V> {
  return { key, value, left, right, size: sizeOf(left) + sizeOf(right) + 1 }
}

/** Builds a node, rotating it if one side has become too heavy by one entry. */
function balanced<V>(key: string, value: V, left: SortedMap<V>, right: SortedMap<V>): Node<V> {
  if (right !== undefined && weightOf(right) > DELTA * weightOf(left)) {
    const inner = right.left
    if (inner === undefined || weightOf(inner) < RATIO * weightOf(right.right)) {
      return nodeOf(right.key, right.value, nodeOf(key, value, left, inner), right.right)
    }
    const outer = nodeOf(right.key, right.value, inner.right, right.right)
    return nodeOf(inner.key, inner.value, nodeOf(key, value, left, inner.left), outer)
  }
  if (left !== undefined && weightOf(left) > DELTA * weightOf(right)) {
    const inner = left.right
    if (inner === undefined || weightOf(inner) < RATIO * weightOf(left.left)) {
      return nodeOf(left.key, left.value, left.left, nodeOf(key, value, inner, right))
    }
    const outer = nodeOf(left.key, left.value, left.left, inner.left)
    return nodeOf(inner.key, inner.value, outer, nodeOf(key, value, inner.right, right))
  }
  return nodeOf(key, value, left, right)
}
