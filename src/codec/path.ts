/**
 * Paths that are safe to log: they contain no key that a user wrote.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ELLIPSIS, KEY_LIMIT, shown } from '../json/shown.js'
import { isName } from './expectation.js'
import type { Frame } from './shape.js'

/**
 * The path of a place, safe to log. A key of a map is replaced by `…` unless it is an identifier or a known name.
 *
 * @param outer - the io-ts context of the root of the walk, if its codec is a part of an io-ts type
 */
export function pathTo(place: Frame, outer?: Context): readonly string[] {
  let depth = 0
  for (let at = place; at.parent !== undefined; at = at.parent) depth++
  const path = new Array<string>(depth)
  for (let at = place; at.parent !== undefined; at = at.parent) path[--depth] = keyOf(at)
  return outer === undefined ? path : [...pathOf(outer), ...path]
}

function keyOf({ key, keyCodec }: Frame): string {
  return keyCodec === undefined || isName(keyCodec, key) ? shown(key, KEY_LIMIT) : ELLIPSIS
}

/** Like {@link pathTo}, for an io-ts context. Keys that its types do not declare are replaced by `…`. */
export function pathOf(context: Context): readonly string[] {
  const path: string[] = []
  for (const [i, { key }] of context.entries()) {
    const holder = i === 0 ? undefined : structureOf(context[i - 1]?.type)
    if (holder === undefined || TRANSPARENT.has(holder._tag)) continue
    path.push(declares(holder, key) ? shown(key, KEY_LIMIT) : ELLIPSIS)
  }
  return path
}

/** Properties of io-ts types that describe their parts. */
interface Structure {
  readonly _tag?: string
  readonly props?: object
  /** The wrapped type, if this is one of {@link WRAPPERS}. */
  readonly type?: Structure
}

/** Types whose members are extra steps in an io-ts context, without a key in the value. */
const TRANSPARENT: ReadonlySet<string | undefined> = new Set(['IntersectionType', 'TaggedUnionType', 'UnionType'])

const WRAPPERS: ReadonlySet<string | undefined> = new Set([
  'ExactType',
  'ReadonlyType',
  'RecursiveType',
  'RefinementType',
])

const LISTS: ReadonlySet<string | undefined> = new Set(['AnyArrayType', 'ArrayType', 'ReadonlyArrayType', 'TupleType'])

function structureOf(type: unknown): Structure {
  let structure = type as Structure
  while (WRAPPERS.has(structure._tag) && structure.type !== undefined) structure = structure.type
  return structure
}

function declares({ _tag, props }: Structure, key: string): boolean {
  return LISTS.has(_tag) || (props !== undefined && Object.hasOwn(props, key))
}
