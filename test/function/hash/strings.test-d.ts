import { expectTypeOf, test } from 'vitest'

import type { EventId, RoomId } from '../../../src/event/common/identifier.js'
import { contentHash } from '../../../src/function/hash/content-hash.js'
import { computeEventId } from '../../../src/function/hash/event-id.js'
import { checkLimits } from '../../../src/function/hash/limits.js'
import { referenceHash } from '../../../src/function/hash/reference-hash.js'
import { roomIdOfCreate } from '../../../src/function/hash/room-id.js'
import { buildMatrixToUri } from '../../../src/function/identifier/matrix-to-uri.js'
import { buildMatrixUri } from '../../../src/function/identifier/matrix-uri.js'
import { powerLevelsRefusals } from '../../../src/function/power-levels/change-refusals.js'
import { userCanSetPowerLevel } from '../../../src/function/power-levels/permission.js'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { redactionApplies } from '../../../src/function/power-levels/redaction-applies.js'
import { roomCreators } from '../../../src/function/room-version/creators.js'
import { redact } from '../../../src/function/room-version/redact.js'

/** An event as client libraries type it: IDs are strings, and so is the type. */
interface SdkEvent {
  type: string
  state_key?: string
  sender: string
  room_id?: string
  event_id?: string
  origin_server_ts: number
  redacts?: string
  content: { [key: string]: unknown }
}

type RightOf<E> = Extract<E, { readonly _tag: 'Right' }> extends { readonly right: infer A } ? A : never

const ofSdk = (event: SdkEvent, version: string, user: string) => {
  const levels = powerLevelsOf(event.content, event)
  return {
    eventId: computeEventId(event, version),
    roomId: roomIdOfCreate(event, version),
    others: [
      contentHash(event),
      referenceHash(event, version),
      checkLimits(event),
      redact(event, version, event),
      redactionApplies(levels, event, event, version),
      userCanSetPowerLevel(levels, user, user, 50),
      roomCreators(event),
      powerLevelsRefusals({ sender: user, previous: event.content, next: event.content, create: event }),
      buildMatrixUri({ kind: 'user', userId: user, action: 'chat', via: [user] }),
      buildMatrixToUri({ kind: 'event', room: user, eventId: user }),
    ],
  }
}

test('functions accept plain strings, and return typed IDs', () => {
  expectTypeOf<RightOf<ReturnType<typeof ofSdk>['eventId']>>().toEqualTypeOf<EventId>()
  expectTypeOf<RightOf<ReturnType<typeof ofSdk>['roomId']>>().toEqualTypeOf<RoomId>()
})
