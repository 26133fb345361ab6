/**
 * The fields of an event that the functions on relations read.
 *
 * @module
 */

/**
 * A room event. Any event from a room is accepted, with or without its `room_id`.
 *
 * Encrypted events must be decrypted, with `m.relates_to` taken from the content of the `m.room.encrypted`: only the
 * unencrypted relation counts. {@link withClearRelation} does this.
 */
export interface RelatedEvent {
  /** The content, decrypted. */
  readonly content: object
  /** The ID of the event. */
  readonly event_id: string
  /** Milliseconds since the Unix epoch, by the clock of the sending server. */
  readonly origin_server_ts: number
  /** The room of the event. Absent in events from `/sync`. */
  readonly room_id?: string | undefined
  /** The user who sent the event. */
  readonly sender: string
  /** Absent: not a state event. */
  readonly state_key?: string | undefined
  /** The event type. */
  readonly type: string
  /** Data that the server adds, for example that the event was redacted. */
  readonly unsigned?: object | null | undefined
}

/** Options of the functions that aggregate related events. */
export interface AggregationOptions {
  /** The current user, for results such as `own` and `hasParticipated`. */
  readonly userId?: string | undefined
}
