/** A message, as most endpoints return it. */
export const MESSAGE = {
  type: 'm.room.message',
  event_id: '$e',
  room_id: '!tea:example.org',
  sender: '@alice:example.org',
  origin_server_ts: 1,
  content: { msgtype: 'm.text', body: 'SECRET' },
} as const

/** A message with two faults. */
export const MALFORMED = {
  ...MESSAGE,
  content: { msgtype: 'm.image', body: 'SECRET', url: 'SECRET', info: { w: 'SECRET' } },
}
