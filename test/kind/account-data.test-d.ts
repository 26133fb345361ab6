import { expectTypeOf, test } from 'vitest'

import type { DirectEvent } from '../../src/event/account-data/direct.js'
import type { TagEvent } from '../../src/event/account-data/tag.js'
import type { SecretStorageKeyEvent } from '../../src/event/secret-storage/key.js'
import type { AccountDataEventByType, AnyAccountDataEvent } from '../../src/kind/account-data.js'

test('global and room events by type', () => {
  expectTypeOf<AccountDataEventByType['m.direct']>().toExtend<DirectEvent>()
  expectTypeOf<AccountDataEventByType['m.tag']>().toExtend<TagEvent>()
  expectTypeOf<AccountDataEventByType[keyof AccountDataEventByType]>().toEqualTypeOf<AnyAccountDataEvent>()
  // @ts-expect-error a message is not account data
  expectTypeOf<AccountDataEventByType['m.room.message']>().toBeAny()
})

test('events of a type with a wildcard', () => {
  expectTypeOf<AccountDataEventByType['m.secret_storage.key.abc']>().toExtend<SecretStorageKeyEvent>()
  expectTypeOf<AccountDataEventByType[`m.secret_storage.key.${string}`]>().toExtend<SecretStorageKeyEvent>()
  // @ts-expect-error other secrets are not listed
  expectTypeOf<AccountDataEventByType['m.secret_storage.abc']>().toBeAny()
})
