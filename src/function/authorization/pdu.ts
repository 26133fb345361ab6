/**
 * The fields of an event that the authorization rules read.
 *
 * The event must be in the federation format: from room version 3 on the event ID is a hash, which keys added for
 * clients would change.
 *
 * @see {@link https://spec.matrix.org/v1.19/server-server-api/#pdus | PDUs}
 * @module
 */

/** A reference to another event: its ID and hashes in room versions 1 and 2, its ID in later ones. */
export type EventReference = string | readonly [eventId: string, hashes: object]

/** A room event in the federation format of any room version. */
export interface RoomPdu {
  /** The event type. */
  readonly type: string
  /** What the event says. Which fields are read depends on the type. */
  readonly content: object
  /** The user who sent the event. */
  readonly sender: string
  /** The events that authorize this one. */
  readonly auth_events: readonly EventReference[]
  /** The preceding events. */
  readonly prev_events: readonly EventReference[]
  /** Absent in the create event of room version 12. */
  readonly room_id?: string | undefined
  /** Absent: not a state event. */
  readonly state_key?: string | undefined
  /** Only in room versions 1 and 2. */
  readonly event_id?: string | undefined
  /** Used by state resolution of room version 1. */
  readonly depth?: number | undefined
  /** Used by state resolution of later versions. */
  readonly origin_server_ts?: number | undefined
}

/** An event with its ID, which saves computing it. The entries of a map from ID to event have this form. */
export type IdentifiedPdu<P extends RoomPdu = RoomPdu> = readonly [eventId: string, pdu: P]

/** An event of a room's state. */
export type StatePdu<P extends RoomPdu = RoomPdu> = P & {
  /** What the event is about, for example a user ID. Often empty. */
  readonly state_key: string
}
