/**
 * State events of every type, as `POST /createRoom` takes them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3createroom | POST /_matrix/client/v3/createRoom}
 * @module
 */
import type { AnyCodec, Codec } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { NoEnvelope } from '../event/envelope/basic-event.js'
import { type InitialStateEventOf, initialStateEventCodec } from '../event/envelope/initial-state.js'
import { STATE, type StateEventType } from './state.js'

/** A state event of any known type in `initial_state`. */
export type AnyInitialStateEvent = { [T in StateEventType]: InitialStateEventOf<(typeof STATE)[T]> }[StateEventType]
export const AnyInitialStateEvent: Codec<AnyInitialStateEvent> = taggedUnion(
  'AnyInitialStateEvent',
  'type',
  () => initialByType(STATE),
  { base: NoEnvelope },
)

function initialByType<D extends { readonly [type: string]: { readonly kind: 'state'; readonly event: AnyCodec } }>(
  definitions: D,
): { readonly [T in keyof D]: Codec<InitialStateEventOf<D[T]>> } {
  const entries = Object.entries(definitions).map(([type, definition]) => [type, initialStateEventCodec(definition)])
  return Object.fromEntries(entries) as { readonly [T in keyof D]: Codec<InitialStateEventOf<D[T]>> }
}
