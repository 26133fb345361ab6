/**
 * Compiled by several compilers, as a consumer's code. If a type were lost, it would be `any`, and the expected errors
 * would be missing.
 *
 * @module
 */
import { comparePresence, parseEvent, type RoomNameEventContent, type SyncRoomNameEvent } from 'matrix-event-model'
import { integer, object } from 'matrix-event-model/codec'
import { verifyEd25519 } from 'matrix-event-model/signature'
import { parseEvent as parseEventOfStandalone } from 'matrix-event-model/standalone'
import { PollStartEventContent } from 'matrix-event-model/unstable'

export const content: RoomNameEventContent = { name: 'a' }
// @ts-expect-error a name is a string
export const wrong: RoomNameEventContent = { name: 1 }

export function nameOf(event: SyncRoomNameEvent): string | undefined {
  // @ts-expect-error the key does not exist
  event.content.title
  return event.content.name
}

export function topicOf(json: unknown): string | undefined {
  const parsed = parseEvent('sync', json)
  if (parsed._tag === 'Left' || parsed.right._tag !== 'Known') return undefined
  const { event } = parsed.right
  // @ts-expect-error no such type
  if (event.type === 'm.room.topik') return undefined
  // @ts-expect-error a name is no topic
  if (event.type === 'm.room.name') return event.content.topic
  return event.type === 'm.room.topic' ? event.content.topic : undefined
}

export const less: -1 | 0 | 1 = comparePresence('offline', 'online')
// @ts-expect-error a state is a string
comparePresence('offline', 1)

export const parse: typeof parseEvent = parseEventOfStandalone
// @ts-expect-error it takes a format
parseEventOfStandalone(1, {})

const Target = object('Target', { target: integer })
export function targetOf(json: unknown): number | undefined {
  if (!Target.is(json)) return undefined
  // @ts-expect-error an integer is a number
  const title: string = json.target
  return title === '' ? undefined : json.target
}
// @ts-expect-error whether it is a poll is no text
export const text: string = PollStartEventContent.is({})
// @ts-expect-error a signature is a string
verifyEd25519('', '', 1)
