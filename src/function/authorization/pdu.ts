/**
 * What servers read of an event to decide whether a room accepts it.
 *
 * The event must be as servers exchange it: from room version 3 on its ID is its hash, and a key that was added for
 * clients would change it.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#pdus | PDUs}
 * @module
 */

/** A reference to another event: in room versions 1 and 2 its ID and its hashes, in later ones its ID. */
export type EventReference = string | readonly [eventId: string, hashes: object]

/** An event of a room as servers exchange it, in the format of any room version. */
export interface RoomPdu {
  readonly type: string
  readonly content: object
  readonly sender: string
  readonly auth_events: readonly EventReference[]
  readonly prev_events: readonly EventReference[]
  /** Absent in the create event of room version 12. */
  readonly room_id?: string | undefined
  readonly state_key?: string | undefined
  /** In room versions 1 and 2. */
  readonly event_id?: string | undefined
  /** By state resolution of room version 1. */
  readonly depth?: number | undefined
  /** By state resolution of later versions. */
  readonly origin_server_ts?: number | undefined
}

/** An event beside its ID, so that the ID need not be computed again. An entry of a map from ID to event is one. */
export type IdentifiedPdu<P extends RoomPdu = RoomPdu> = readonly [eventId: string, pdu: P]

/** An event of a room's state. */
export type StatePdu<P extends RoomPdu = RoomPdu> = P & { readonly state_key: string }
