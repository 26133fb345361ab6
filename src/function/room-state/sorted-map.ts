/**
 * A map from strings that is never written to: a changed one shares with the one before all but the way to the change.
 *
 * It is a tree in the order of its keys, kept balanced by weight (Adams, 1992), so that keys chosen with ill intent make
 * nothing slow. A map without entries is `undefined`.
 *
 * @internal
 * @module
 */

interface Node<V> {
  readonly key: string
  readonly value: V
  /** What sorts before `key`. */
  readonly left: SortedMap<V>
  /** What sorts after `key`. */
  readonly right: SortedMap<V>
  readonly size: number
}

export type SortedMap<V> = Node<V> | undefined

export function sizeOf(map: SortedMap<unknown>): number {
  return map?.size ?? 0
}

/** The value under `key`, in time that grows with the logarithm of the size. */
export function valueIn<V>(map: SortedMap<V>, key: string): V | undefined {
  let node = map
  while (node !== undefined && node.key !== key) node = key < node.key ? node.left : node.right
  return node?.value
}

/** `map` with `value` under `key`; the same object where it stands there already. In time as a look-up. */
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

/** Keys and values, in the order of the keys' UTF-16 units. */
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
 * The keys under which the maps hold different values (by `===`), in order. What they share is passed over unseen, so that
 * it takes little time where one grew out of the other.
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
      // Two entries of one key, or one tree that stands in both.
      before.pop()
      after.pop()
      if (!a.isTree && a.node.value !== b.node.value) yield [a.node.key, a.node.value, b.node.value]
    } else return
  }
}

/** What is yet to be walked through, the last first: whole trees, and entries whose left side is done. */
type Ahead<V> = { readonly node: Node<V>; readonly isTree: boolean }[]

function ahead<V>(map: SortedMap<V>): Ahead<V> {
  return map === undefined ? [] : [{ node: map, isTree: true }]
}

/** Puts in the place of the next tree its left side, its own entry, and its right side. */
function unfold<V>(trees: Ahead<V>): void {
  const node = trees.pop()?.node
  if (node === undefined) return
  trees.push(...ahead(node.right), { node, isTree: false }, ...ahead(node.left))
}

/** How many times as heavy as the other a side may be. */
const DELTA = 3
/** How many times as heavy as its outer part the inner part of a side must be for the inner one to be torn up. */
const RATIO = 2

function weightOf(map: SortedMap<unknown>): number {
  return sizeOf(map) + 1
}

function nodeOf<V>(key: string, value: V, left: SortedMap<V>, right: SortedMap<V>): Node<V> {
  return { key, value, left, right, size: sizeOf(left) + sizeOf(right) + 1 }
}

/** A node of these, turned around where one side has become too heavy by one entry. */
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
