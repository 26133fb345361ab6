/**
 * Every place where an event is not what its codec asks for, and what could go for the event to be rid of the fault.
 *
 * The places are those of the errors. A list of errors is cut much earlier.
 *
 * @internal
 * @module
 */
import { memberFor } from '../codec/member.js'
import type { AnyCodec, Frame } from '../codec/shape.js'
import { explain } from '../codec/walk.js'
import { isObject, own } from '../json/own.js'
import type { RemovablePart } from './repair.js'

/** How many places are gathered at once. More are found when these have been repaired. */
const PLACE_LIMIT = 100_000

/** What can be told of a place by the codec alone. */
export interface Place {
  readonly expected: AnyCodec
  readonly isOptional: boolean
  readonly path: readonly string[]
  readonly removable: RemovablePart | undefined
  readonly unit: RemovablePart | undefined
  readonly value: unknown
}

/**
 * The places of `event` that `codec` refuses. One that several codecs refuse is there as often.
 *
 * @throws what reading the event throws
 */
export function malformedPlaces(codec: AnyCodec, event: unknown): readonly Frame[] {
  const places: Frame[] = []
  explain(
    codec,
    { key: '', codec, actual: event, parent: undefined, keyCodec: undefined },
    {
      get isFull() {
        return places.length >= PLACE_LIMIT
      },
      add(frame) {
        places.push(frame)
      },
    },
  )
  return places
}

/** What can be told of a place. */
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
    // What decides who may do what stays as it is, but for the items of a list that says itself that they can go.
    if (role === 'item' || (!isDecided && (role === 'field' || role === 'entry'))) {
      removable = { as: role, path: path.slice(0, i + 1) }
      if (role !== 'field') unit = removable
    }
  }
  const isOptional = role === 'field' || role === 'decisive'
  return { expected: frame.codec, isOptional, path, removable, unit, value: frame.actual }
}

/** A step on the way from the root to a place, and the place it starts from. */
interface Step {
  readonly key: string
  readonly from: Frame
}

function wayTo(frame: Frame): readonly Step[] {
  const way: Step[] = []
  for (let at = frame; at.parent !== undefined; at = at.parent) way.push({ key: at.key, from: at.parent })
  return way.reverse()
}

/** What the part under a key is to what holds it. `decisive`: an optional field that decides who may do what. */
type Role = RemovablePart['as'] | 'decisive' | 'required'

/** The first of these that a codec of several members says counts. */
const STRICTEST: readonly Role[] = ['required', 'decisive', 'item', 'entry', 'field']

/** The role of the part under a key, if `codec` says anything of it. */
function roleOf({ shape }: AnyCodec, holder: unknown, key: string): Role | undefined {
  switch (shape.kind) {
    case 'object':
      if (Object.hasOwn(shape.required, key)) return 'required'
      if (!Object.hasOwn(shape.optional, key)) return undefined
      return shape.decisive?.includes(key) ? 'decisive' : 'field'
    case 'anyKey':
      if (!Object.hasOwn(shape.fields, key)) return undefined
      // It is another name for the others: it may go where one of them is good.
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
      const member = isObject(holder) ? memberFor(shape, own(holder, shape.tag)) : undefined
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
