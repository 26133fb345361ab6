/**
 * Every place where an event is not what its codec asks for, as a repair wants to know it.
 *
 * The places are those of the errors. They are gathered anew since a list of errors is cut, and since an error does not
 * say which part the event could do without.
 *
 * @internal
 * @module
 */
import type { AnyCodec } from '../codec/codec.js'
import { memberFor } from '../codec/explain.js'
import { arePrototypesClean, isObject, own } from '../codec/own.js'
import type { Collector, Frame } from '../codec/shape.js'
import { explain } from '../codec/walk.js'
import type { OptionalPart } from './repair.js'

/** How many places are gathered at once. What is left is found when these have been repaired. */
const PLACE_LIMIT = 10_000

/** What can be told of a place by the codec alone. */
export interface Place {
  readonly expected: AnyCodec
  readonly optional: OptionalPart | undefined
  readonly path: readonly string[]
  readonly value: unknown
}

/**
 * The places of `event` that `codec` refuses. One that several codecs refuse is there as often.
 *
 * @throws what reading the event throws
 */
export function malformedPlaces(codec: AnyCodec, event: unknown): readonly Place[] {
  const frames: Frame[] = []
  const collector: Collector = {
    canTrust: arePrototypesClean(),
    get isFull() {
      return frames.length >= PLACE_LIMIT
    },
    add(place) {
      frames.push(place)
    },
  }
  explain(codec, { key: '', codec, actual: event, parent: undefined }, collector)
  return frames.map((frame) => {
    const path = pathTo(frame)
    return { expected: frame.codec, optional: innermostOptional(frame, path), path, value: frame.actual }
  })
}

function pathTo(frame: Frame): readonly string[] {
  const path: string[] = []
  for (let at = frame; at.parent !== undefined; at = at.parent) path.unshift(at.key)
  return path
}

/** The innermost part on the way to a place that may be left out. */
function innermostOptional(frame: Frame, path: readonly string[]): OptionalPart | undefined {
  let length = path.length
  for (let at = frame; at.parent !== undefined; at = at.parent) {
    const role = roleOf(at.parent.codec, at.parent.actual, at.key)
    if (role === 'entry' || role === 'field') return { as: role, path: path.slice(0, length) }
    length--
  }
  return undefined
}

/** What the part under a key is to what holds it, if `codec` says anything of it. */
function roleOf({ shape }: AnyCodec, holder: unknown, key: string): OptionalPart['as'] | 'required' | undefined {
  switch (shape.kind) {
    case 'object':
      if (Object.hasOwn(shape.required, key)) return 'required'
      return Object.hasOwn(shape.optional, key) ? 'field' : undefined
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
      const roles = shape.members.map((member) => roleOf(member, holder, key)).filter((role) => role !== undefined)
      return roles.includes('required') ? 'required' : roles[0]
    }
    default:
      return undefined
  }
}
