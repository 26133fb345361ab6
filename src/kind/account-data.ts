/**
 * Account data, global and per room. `/sync` sends both in the same format.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#client-config | Client Config}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { taggedUnion } from '../codec/tagged-union.js'
import { NoEnvelope } from '../event/envelope/basic-event.js'
import type { Wildcard } from '../event/envelope/definition.js'
import { byType } from './by-type.js'
import { type AnyGlobalAccountDataEvent, GLOBAL_ACCOUNT_DATA } from './global-account-data.js'
import { type AnyRoomAccountDataEvent, ROOM_ACCOUNT_DATA } from './room-account-data.js'

/** An account data event of any type. */
export type AnyAccountDataEvent = AnyGlobalAccountDataEvent | AnyRoomAccountDataEvent
export const AnyAccountDataEvent: Codec<AnyAccountDataEvent> = taggedUnion(
  'AnyAccountDataEvent',
  'type',
  () => byType({ ...GLOBAL_ACCOUNT_DATA, ...ROOM_ACCOUNT_DATA }, 'event'),
  { base: NoEnvelope },
)

type Registry = typeof GLOBAL_ACCOUNT_DATA & typeof ROOM_ACCOUNT_DATA

/**
 * Account data events by type. Types that the specification names by a prefix, such as `m.secret_storage.key.*`, are
 * listed under every type with it: `AccountDataEventByType['m.secret_storage.key.abc']`.
 */
export type AccountDataEventByType = { readonly [T in keyof Registry as Wildcard<T>]: TypeOf<Registry[T]['event']> }
