/**
 * Unions of events in envelopes other than those of their definitions.
 *
 * @internal
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { inOtherEnvelope, type WithoutEnvelope } from '../event/envelope/in-envelope.js'
import type { Definitions } from './by-type.js'

/** The union of the events of `definitions` in another envelope. */
export function eventsIn<E, D extends Definitions<'event'>>(
  name: string,
  envelope: Codec<E>,
  definitions: D,
): Codec<E & WithoutEnvelope<TypeOf<D[keyof D]['event']>>> {
  return unionIn(name, envelope, definitions, 'event')
}

/** The union of the redacted events of `definitions` in an envelope. */
export function redactedIn<E, D extends Definitions<'redacted'>>(
  name: string,
  envelope: Codec<E>,
  definitions: D,
): Codec<E & TypeOf<D[keyof D]['redacted']>> {
  return unionIn(name, envelope, definitions, 'redacted')
}

function unionIn<P extends string>(name: string, envelope: AnyCodec, definitions: Definitions<P>, part: P): AnyCodec {
  const members = () => {
    const entries = Object.entries(definitions).map(([type, { [part]: event }]) => [
      type,
      inOtherEnvelope(envelope, type, event),
    ])
    return Object.fromEntries(entries)
  }
  return taggedUnion(name, 'type', members, { base: envelope })
}

/** The codec of an event in the envelope that the members of a union have. */
export function asMemberOf({ shape }: AnyCodec, type: string, event: AnyCodec): AnyCodec {
  return shape.kind === 'taggedUnion' && shape.base ? inOtherEnvelope(shape.base, type, event) : event
}
