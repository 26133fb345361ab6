/**
 * Initial state: the state events that a client passes to `POST /createRoom`, without an envelope.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#post_matrixclientv3createroom | POST /_matrix/client/v3/createRoom}
 * @module
 */
import type { AnyCodec, Codec, TypeOf } from '../../codec/codec.js'
import { object } from '../../codec/object.js'
import type { TypedContent, TypedState } from './definition.js'
import { decidedFields } from './in-envelope.js'

/** What a definition of a state event has. */
interface StateDefinition {
  readonly kind: 'state'
  readonly event: AnyCodec
}

/** A state event of `initial_state`. The state key may be absent if it is the empty string. */
export type InitialStateEvent<T extends string, K extends string, C> = '' extends K
  ? TypedContent<T, C> & {
      /** What the event is about. Absent: the empty string. */
      readonly state_key?: K | undefined
    }
  : TypedState<T, K, C>

/** The event of `initial_state` that a definition gives. */
export type InitialStateEventOf<D extends StateDefinition> =
  TypeOf<D['event']> extends TypedState<infer T, infer K, infer C> ? InitialStateEvent<T, K, C> : never

/**
 * Makes the codec of an event of `initial_state`.
 *
 * @example
 * ```ts
 * import { initialStateEventCodec, RoomEncryptionDefinition } from 'matrix-event-model'
 *
 * const InitialRoomEncryptionEvent = initialStateEventCodec(RoomEncryptionDefinition)
 * InitialRoomEncryptionEvent.is({ type: 'm.room.encryption', content: { algorithm: 'm.megolm.v1.aes-sha2' } }) // => true
 * ```
 */
export function initialStateEventCodec<D extends StateDefinition>(definition: D): Codec<InitialStateEventOf<D>> {
  const { type, state_key, content } = decidedFields(definition.event)
  if (state_key === undefined) throw new TypeError(`${definition.event.name}: not a state event`)
  const name = `Initial${definition.event.name}`
  const codec: AnyCodec = state_key.is('')
    ? object(name, { type, content }, { state_key })
    : object(name, { type, content, state_key })
  return codec as Codec<InitialStateEventOf<D>>
}
