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
export function pathTo(place: Frame): string[] {
  if (place.parent === undefined) return place.outer === undefined ? [] : pathOf(place.outer)
  const path = pathTo(place.parent)
  path.push(keyOf(place))
  return path
}

function keyOf({ key, keyCodec }: Frame): string {
  if (keyCodec === undefined) return key
  return foundText(keyCodec, key) === undefined ? ELLIPSIS : shown(key)
}

/** Like {@link pathTo}, for an io-ts context. Keys that its types do not declare are replaced by `…`. */
export function pathOf(context: Context): string[] {
  return context.flatMap(({ actual, key }, i) => {
    const above = context[i - 1]
    // The members of unions and intersections are extra steps in a context. Their value is that of the step above.
    if (above === undefined || Object.is(actual, above.actual)) return []
    return Array.isArray(above.actual) || declares(above.type as Structure, key) ? shown(key) : ELLIPSIS
  })
}

/** Properties of io-ts types that describe their parts. */
interface Structure {
  readonly props?: object
  /** The wrapped type of a wrapper. */
  readonly type?: Structure
}

/** Whether a type of objects, or the type inside a wrapper, declares a key. */
function declares({ props = {}, type }: Structure, key: string): boolean {
  return Object.hasOwn(props, key) || (type ? declares(type, key) : false)
}
