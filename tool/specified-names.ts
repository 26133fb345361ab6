/**
 * Lists what the library declares of the specification: its events by kind, and everything else that has a name.
 *
 * @module
 */
import type { AnyCodec } from '../src/codec/codec.js'
import { AnyMessageEventContent } from '../src/event/message/any.js'
import { StartMethod } from '../src/event/verification/start.js'
import { ROOM_VERSIONS } from '../src/function/room-version/rules.js'
import { EDU } from '../src/kind/edu.js'
import { EPHEMERAL } from '../src/kind/ephemeral.js'
import { GLOBAL_ACCOUNT_DATA } from '../src/kind/global-account-data.js'
import { MESSAGE_LIKE } from '../src/kind/message-like.js'
import { PRESENCE } from '../src/kind/presence.js'
import { ROOM_ACCOUNT_DATA } from '../src/kind/room-account-data.js'
import { STATE } from '../src/kind/state.js'
import { TO_DEVICE } from '../src/kind/to-device.js'

/** Where the list is kept, so that its changes are reviewed, and compared with the official schemas. */
export const SPECIFIED_NAMES = 'test/contract/specified.txt'

/** Returns the list, a name a line: `state m.room.name`. */
export function specifiedNames(): string {
  const byKind = {
    state: Object.keys(STATE),
    'message-like': Object.keys(MESSAGE_LIKE),
    msgtype: tagsOf(AnyMessageEventContent),
    'to-device': Object.keys(TO_DEVICE),
    'verification method': tagsOf(StartMethod),
    'global-account-data': Object.keys(GLOBAL_ACCOUNT_DATA),
    'room-account-data': Object.keys(ROOM_ACCOUNT_DATA),
    ephemeral: Object.keys(EPHEMERAL),
    presence: Object.keys(PRESENCE),
    edu: Object.keys(EDU),
    'room version': Object.keys(ROOM_VERSIONS),
  }
  const lines = Object.entries(byKind).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`))
  return `${lines.join('\n')}\n`
}

function tagsOf({ name, shape }: AnyCodec): readonly string[] {
  if (shape.kind !== 'taggedUnion') throw new Error(`${name} is not a tagged union`)
  return Object.keys(shape.members)
}
