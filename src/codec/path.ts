/**
 * Paths that are safe to log: they contain no key that a user wrote.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import { ELLIPSIS, shown } from '../json/shown.js'
import { foundText } from './expectation.js'
import type { Frame } from './shape.js'

/** The path of a place, safe to log. A key of a map is replaced by `…` unless it is an identifier or a known name. */
export function pathTo(place: Frame): readonly string[] {
  let depth = 0
  let root = place
  for (; root.parent !== undefined; root = root.parent) depth++
  const path = new Array<string>(depth)
  for (let at = place; at.parent !== undefined; at = at.parent) path[--depth] = keyOf(at)
  return root.outer === undefined ? path : [...pathOf(root.outer), ...path]
}

function keyOf({ key, keyCodec }: Frame): string {
  if (keyCodec === undefined) return key
  return foundText(keyCodec, key) === undefined ? ELLIPSIS : shown(key)
}

/** Like {@link pathTo}, for an io-ts context. Keys that its types do not declare are replaced by `…`. */
export function pathOf(context: Context): string[] {
  const path: string[] = []
  for (const [i, { key }] of context.slice(1).entries()) {
    const { _tag = '', props } = structureOf(context[i]?.type)
    // The members of these types are extra steps in a context, without a key in the value.
    if (/Intersection|Union/.test(_tag)) continue
    const isDeclared = /Array|Tuple/.test(_tag) || (props && Object.hasOwn(props, key))
    path.push(isDeclared ? shown(key) : ELLIPSIS)
  }
  return path
}

/** Properties of io-ts types that describe their parts. */
interface Structure {
  readonly _tag?: string
  readonly props?: object
  /** The wrapped type of a wrapper. */
  readonly type?: Structure
}

/** The type inside all wrappers. */
function structureOf(type: unknown): Structure {
  const structure = type as Structure
  const isWrapper = /^(Exact|Readonly|Recursive|Refinement)Type$/.test(structure._tag ?? '')
  return isWrapper && structure.type !== undefined ? structureOf(structure.type) : structure
}
