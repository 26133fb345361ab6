/**
 * Handlers of events from matrix-js-sdk and matrix-bot-sdk. Prints what they were called with.
 *
 * @module
 */

import { EventEmitter } from 'node:events'

import type { MatrixClient as BotClient } from 'matrix-bot-sdk'
import { dispatchEvent, lenient } from 'matrix-event-model'
import { createClient, MatrixEvent, Room, RoomEvent } from 'matrix-js-sdk'

const lines: string[] = []
const event = { event_id: '$a', sender: '@alice:example.org', origin_server_ts: 1, unsigned: { age: 5 } }
const inRoom = { ...event, room_id: '!room:example.org' }
const message = { type: 'm.room.message', content: { msgtype: 'm.text', body: 'Hello!' } }
const malformed = { type: 'm.room.message', content: { msgtype: 'm.text', body: 1 } }

// matrix-js-sdk
const js = createClient({ baseUrl: 'https://example.org', userId: '@bob:example.org' })
js.on(RoomEvent.Timeline, (event) =>
  dispatchEvent(
    'timeline',
    event.getEffectiveEvent(),
    {
      'm.room.message': ({ content, room_id }) => lines.push(`js ${room_id} ${content.body}`),
      Malformed: ({ errors }) => lines.push(`js ${errors[0]?.message}`),
    },
    { repair: lenient },
  ),
)

const room = new Room('!room:example.org', js, '@bob:example.org')
for (const each of [message, malformed]) {
  js.emit(RoomEvent.Timeline, new MatrixEvent({ ...inRoom, ...each }), room, false, false, {
    liveEvent: true,
    timeline: room.getLiveTimeline(),
  })
}

// matrix-bot-sdk, whose client is an emitter. Importing it would load a native library.
const bot = new EventEmitter() as BotClient
bot.on('room.event', (roomId, event) =>
  dispatchEvent(
    'sync',
    event,
    {
      'm.room.message': ({ content }) => lines.push(`bot ${roomId} ${content.body}`),
      Malformed: ({ errors }) => lines.push(`bot ${errors[0]?.message}`),
    },
    { repair: lenient },
  ),
)

for (const each of [message, malformed]) bot.emit('room.event', '!room:example.org', { ...event, ...each })

console.log(lines.join('\n'))
process.exit(0)
