import { expectTypeOf, test } from 'vitest'

import type { EventId, RoomAlias, RoomId, UserId } from '../../../src/event/common/identifier.js'

test('a literal with the right sigil is assignable, another string is not', () => {
  expectTypeOf<'@alice:example.org'>().toExtend<UserId>()
  expectTypeOf<'!room:example.org'>().toExtend<RoomId>()
  expectTypeOf<'#hall:example.org'>().toExtend<RoomAlias>()
  expectTypeOf<'$event'>().toExtend<EventId>()
  expectTypeOf<'alice'>().not.toExtend<UserId>()
  expectTypeOf<string>().not.toExtend<UserId>()
})

test('the types are not assignable to one another', () => {
  expectTypeOf<UserId>().not.toExtend<RoomId>()
  expectTypeOf<RoomAlias>().not.toExtend<RoomId>()
  expectTypeOf<RoomId>().not.toExtend<EventId>()
})
