/**
 * JSON that is often kept beside events, and holds none.
 *
 * @module
 */
import type { Form } from './form.js'
import { object } from './part.js'

/** Tried before the forms that hold events, since these have some of the same keys. */
export const NOT_EVENTS_FIRST: readonly Form[] = [
  what(
    'a list of rooms',
    'chunk total_room_count_estimate',
    'chunk[num_joined_members]',
    'rooms[] total_rooms',
    'rooms[joined_members]',
  ),
  what('the response to a transaction', 'pdus{} !edus !origin !auth_chain'),
]

export const NOT_EVENTS: readonly Form[] = [
  what('exported room keys, which are secret', 'session_key session_id', 'session_key algorithm'),
  what(
    'a backup of room keys, which is secret',
    'session_data first_message_index',
    'sessions{}',
    'auth_data algorithm',
  ),
  what("a row of Synapse's `events`, without the event: that is in `event_json`", 'stream_ordering'),
  what('a notification to a push gateway, without the content of its event', 'notification{devices}'),
  what('a line of a log', 'level message', 'level msg', 'level time'),
  what('the connections of a user', 'ip user_agent'),
  what('a response with an access token, which is secret', 'access_token'),
  what('an error response', 'errcode'),
  what('device keys or signing keys', 'device_keys', 'one_time_keys', 'master_keys', 'keys signatures', 'verify_keys'),
  what('a list of devices', 'devices', 'device_id user_id', 'device_id last_seen_ts', 'device_id last_seen_ip'),
  what('media metadata', 'media_id', 'content_uri'),
  what('a user profile', 'display_name avatar_url', 'displayname', 'display_name', 'avatar_url'),
  what('a list of users', 'joined{}', 'results limited', 'members[]', 'users[] total'),
  what('a list of rooms', 'joined_rooms', 'room_id num_joined_members', 'room_id servers', 'room_id joined_members'),
  what('push rules', 'global{}'),
  what('information on a server', 'm.homeserver', 'versions[]'),
  what('event reports without their events', 'event_reports'),
  what('a filter', 'event_fields', 'event_format'),
  what(
    'a list of event IDs',
    'pdu_ids',
    'auth_chain_ids',
    'earliest_events latest_events',
    'event_id origin_server_ts',
  ),
]

function what(notEvents: string, ...told: readonly string[]): Form {
  return { name: notEvents, told, parts: object({}), notEvents }
}
