import { expectTypeOf, test } from 'vitest'

import type { DirectEventContent } from '../../src/event/account-data/direct.js'
import type { PushRuleset } from '../../src/event/account-data/push-rules.js'
import type { SecretEventContent } from '../../src/event/account-data/secret.js'
import type { SecretStorageKeyEventContent } from '../../src/event/secret-storage/key.js'
import type {
  AnyGlobalAccountDataEvent,
  GlobalAccountDataEventContent,
  GlobalAccountDataEventType,
} from '../../src/kind/global-account-data.js'

declare const event: AnyGlobalAccountDataEvent

test('content by type', () => {
  expectTypeOf<GlobalAccountDataEventContent<'m.direct'>>().toEqualTypeOf<DirectEventContent>()
  expectTypeOf<GlobalAccountDataEventContent<'m.cross_signing.master'>>().toEqualTypeOf<SecretEventContent>()
  expectTypeOf<GlobalAccountDataEventContent<'m.direct' | 'm.megolm_backup.v1'>>().toEqualTypeOf<
    DirectEventContent | SecretEventContent
  >()
  // @ts-expect-error tags are room account data
  expectTypeOf<GlobalAccountDataEventContent<'m.tag'>>().not.toBeNever()
})

test('content by a type with a wildcard', () => {
  expectTypeOf<
    GlobalAccountDataEventContent<'m.secret_storage.key.abc'>
  >().toEqualTypeOf<SecretStorageKeyEventContent>()
  expectTypeOf<
    GlobalAccountDataEventContent<`m.secret_storage.key.${string}`>
  >().toEqualTypeOf<SecretStorageKeyEventContent>()
  expectTypeOf<GlobalAccountDataEventContent<'m.direct' | 'm.secret_storage.key.abc'>>().toEqualTypeOf<
    DirectEventContent | SecretStorageKeyEventContent
  >()
  // @ts-expect-error the type lacks the ID of the key
  expectTypeOf<GlobalAccountDataEventContent<'m.secret_storage.key'>>().not.toBeNever()
})

test('the types are those of the union', () => {
  expectTypeOf<AnyGlobalAccountDataEvent['type']>().toEqualTypeOf<GlobalAccountDataEventType>()
  expectTypeOf<'m.secret_storage.key.abc'>().toExtend<GlobalAccountDataEventType>()
  expectTypeOf<string>().not.toExtend<GlobalAccountDataEventType>()
})

test('type narrows the union', () => {
  if (event.type === 'm.push_rules') expectTypeOf(event.content.global).toEqualTypeOf<PushRuleset | undefined>()
  if (event.type === 'm.direct')
    expectTypeOf(event.content['@bob:example.org']).toEqualTypeOf<readonly string[] | undefined>()
  if (event.type === 'm.secret_storage.key.abc') {
    expectTypeOf(event.content).toEqualTypeOf<SecretStorageKeyEventContent>()
  }
})
