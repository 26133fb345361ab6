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
  readonly content: object
  readonly event_id: string
  readonly origin_server_ts: number
  readonly room_id?: string | undefined
  readonly sender: string
  readonly state_key?: string | undefined
  readonly type: string
  readonly unsigned?: object | null | undefined
}

/** Options of the functions that aggregate related events. */
export interface AggregationOptions {
  /** The current user, for results such as `own` and `hasParticipated`. */
  readonly userId?: string | undefined
}
