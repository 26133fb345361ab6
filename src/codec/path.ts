/**
 * Paths that may be logged: without keys that a user wrote.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ELLIPSIS, shown } from '../json/shown.js'
import type { AnyCodec, Frame } from './shape.js'

/** Maximum length of a key in a path, in UTF-16 code units. Longer than any identifier in common use. */
const KEY_LIMIT = 64

/**
 * The keys that lead to a place, as they may be shown. A key of a map that need not be an identifier or a known name
 * becomes `…`.
 *
 * @param outer - the way to the root of the walk, as io-ts gives it
 */
export function pathTo(place: Frame, outer: Context): readonly string[] {
  const path: string[] = []
  for (let at = place; at.parent !== undefined; at = at.parent) path.push(keyOf(at))
  path.reverse()
  return outer.length > 1 ? [...pathOf(outer), ...path] : path
}

function keyOf({ key, keyCodec }: Frame): string {
  return keyCodec === undefined || isName(keyCodec, key) ? shown(key, KEY_LIMIT) : ELLIPSIS
}

/** Whether a string in the place of a codec is an identifier or a known name, which may be shown. */
export function isName({ shape }: AnyCodec, text: string): boolean {
  switch (shape.kind) {
    case 'literals':
      return shape.open ? shape.values.includes(text) : shape.values.some((value) => value !== '')
    case 'pattern':
    case 'string':
      return shape.isIdentifier
    case 'nullable':
      return isName(shape.of, text)
    case 'union':
      return shape.members.some((member) => isName(member, text))
    default:
      return false
  }
}

/** As {@link pathTo}, for what io-ts passes on. Keys that its types do not declare become `…`. */
export function pathOf(context: Context): readonly string[] {
  const path: string[] = []
  for (const [i, { key }] of context.entries()) {
    const holder = i === 0 ? undefined : structureOf(context[i - 1]?.type)
    if (holder === undefined || TRANSPARENT.has(holder._tag)) continue
    path.push(declares(holder, key) ? shown(key, KEY_LIMIT) : ELLIPSIS)
  }
  return path
}

/** What the types of io-ts say of their parts. */
interface Structure {
  readonly _tag?: string
  readonly props?: object
  /** Of a wrapper. */
  readonly type?: Structure
}

/** For each member of these, io-ts adds a step. The value has no such key. */
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
