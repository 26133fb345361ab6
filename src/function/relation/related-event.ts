/**
 * What the functions of this folder read of an event.
 *
 * @module
 */

/**
 * A room event, for what relates it to others. Any event from a room will do, with its `room_id` or without.
 *
 * Events that were encrypted come decrypted, save for `m.relates_to`: it counts only where it stood in the clear, in
 * the content of the `m.room.encrypted`. {@link withClearRelation} puts it where it belongs.
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
