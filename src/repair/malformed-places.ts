/**
 * Finds the malformed places of an event, and the parts that could be removed to fix them.
 *
 * The places are the same as those of the errors, but errors are truncated much earlier.
 *
 * @internal
 * @module
 */
import { memberFor } from '../codec/member.js'
import type { AnyCodec, Collector, Frame } from '../codec/shape.js'
import { explain, rootOf } from '../codec/walk.js'
import { isObject, own } from '../json/own.js'
import type { RemovablePart } from './repair.js'

/** Maximum number of places per round. The rest is found after these have been repaired. */
const PLACE_LIMIT = 100_000

/** The facts about a place that follow from the codec alone. */
export interface Place {
  readonly expected: AnyCodec
  readonly isOptional: boolean
  readonly path: readonly string[]
  readonly removable: RemovablePart | undefined
  readonly unit: RemovablePart | undefined
  readonly value: unknown
}

/**
 * Returns the places of `event` that `codec` rejects. A place that several codecs reject is listed once for each.
 *
 * @throws any error thrown while reading the event
 */
export function malformedPlaces(codec: AnyCodec, event: unknown): readonly Frame[] {
  const places = new EveryPlace()
  explain(codec, rootOf(codec, event), places)
  return places.found
}

/** Collects places, also those that another codec has rejected. */
class EveryPlace implements Collector {
  readonly found: Frame[] = []

  get isFull(): boolean {
    return this.found.length >= PLACE_LIMIT
  }

  add(place: Frame): void {
    this.found.push(place)
  }
}

/** Returns the facts about a place. */
export function placeAt(frame: Frame): Place {
  const way = wayTo(frame)
  const path = way.map(({ key }) => key)
  let removable: RemovablePart | undefined
  let unit: RemovablePart | undefined
  let role: Role | undefined
  let isDecided = false
  for (const [i, { key, from }] of way.entries()) {
    role = roleOf(from.codec, from.actual, key)
    isDecided ||= role === 'decisive'
    // Parts that decide permissions are kept, except for items of lists that are declared independent.
    if (role === 'item' || (!isDecided && (role === 'field' || role === 'entry'))) {
      removable = { as: role, path: path.slice(0, i + 1) }
      if (role !== 'field') unit = removable
    }
  }
  const isOptional = role === 'field' || role === 'decisive'
  return { expected: frame.codec, isOptional, path, removable, unit, value: frame.actual }
}

/** A step on the way from the root to a place, with the frame it starts from. */
interface Step {
  readonly key: string
  readonly from: Frame
}

function wayTo(frame: Frame): readonly Step[] {
  const way: Step[] = []
  for (let at = frame; at.parent !== undefined; at = at.parent) way.push({ key: at.key, from: at.parent })
  return way.reverse()
}

/** The role of a part in its container. `decisive`: an optional field that decides permissions. */
type Role = RemovablePart['as'] | 'decisive' | 'required'

/** If the members of a codec disagree on a role, the first of these wins. */
const STRICTEST: readonly Role[] = ['required', 'decisive', 'item', 'entry', 'field']

/** Returns the role of the part under a key, if `codec` describes it. */
function roleOf({ shape }: AnyCodec, holder: unknown, key: string): Role | undefined {
  switch (shape.kind) {
    case 'object':
      if (Object.hasOwn(shape.required, key)) return 'required'
      if (!Object.hasOwn(shape.optional, key)) return undefined
      return shape.decisive?.includes(key) ? 'decisive' : 'field'
    case 'anyKey':
      if (!Object.hasOwn(shape.fields, key)) return undefined
      // An alternative to the other keys: it is optional if one of them is valid.
      return Object.entries(shape.fields).some(
        ([other, codec]) => other !== key && isObject(holder) && codec.is(own(holder, other)),
      )
        ? 'field'
        : 'required'
    case 'record':
      return 'entry'
    case 'array':
      return shape.independent ? 'item' : 'required'
    case 'tuple':
      return 'required'
    case 'nullable':
      return roleOf(shape.of, holder, key)
    case 'taggedUnion': {
      const member = isObject(holder) ? (memberFor(shape, own(holder, shape.tag)) ?? shape.base) : undefined
      return member === undefined ? 'required' : roleOf(member, holder, key)
    }
    case 'union':
    case 'intersection': {
      const roles = shape.members.map((member) => roleOf(member, holder, key))
      return STRICTEST.find((role) => roles.includes(role))
    }
    default:
      return undefined
  }
}
