import { describe, expect, expectTypeOf, test } from 'vitest'

import type { TypeOf } from '../../../src/codec/codec.js'
import { initialStateEventCodec } from '../../../src/event/envelope/initial-state.js'
import { PolicyRuleUserDefinition } from '../../../src/event/policy/user.js'
import { RoomEncryptionDefinition } from '../../../src/event/room/encryption.js'
import { RoomMemberDefinition } from '../../../src/event/room/member.js'
import { AnyInitialStateEvent } from '../../../src/kind/initial-state.js'
import { messages } from '../../support/rows.js'

const ENCRYPTION = { type: 'm.room.encryption', content: { algorithm: 'm.megolm.v1.aes-sha2' } }
const MEMBER = { type: 'm.room.member', state_key: '@a:example.org', content: { membership: 'invite' } }

describe('initialStateEventCodec', () => {
  const encryption = initialStateEventCodec(RoomEncryptionDefinition)
  const member = initialStateEventCodec(RoomMemberDefinition)

  test('is called after the event', () => expect(encryption.name).toBe('InitialRoomEncryptionEvent'))

  test.each<[string, { is(value: unknown): boolean }, unknown, boolean]>([
    ['no state key where it is empty', encryption, ENCRYPTION, true],
    ['the empty state key', encryption, { ...ENCRYPTION, state_key: '' }, true],
    ['another state key where it is empty', encryption, { ...ENCRYPTION, state_key: 'a' }, false],
    ['another type', encryption, { ...ENCRYPTION, type: 'm.room.name' }, false],
    ['a malformed content', encryption, { ...ENCRYPTION, content: {} }, false],
    ['a state key that is an ID', member, MEMBER, true],
    ['no state key where it is an ID', member, { ...MEMBER, state_key: undefined }, false],
    [
      'no state key where it is any string',
      initialStateEventCodec(PolicyRuleUserDefinition),
      { type: 'm.policy.rule.user', content: { entity: '@a:b.c', reason: 'spam', recommendation: 'm.ban' } },
      true,
    ],
  ])('%s', (_, codec, value, accepted) => expect(codec.is(value)).toBe(accepted))

  test('types the state key as the codec asks for it', () => {
    expectTypeOf<TypeOf<typeof encryption>['state_key']>().toEqualTypeOf<'' | undefined>()
    expectTypeOf<TypeOf<typeof member>['state_key']>().toEqualTypeOf<`@${string}`>()
  })
})

describe('AnyInitialStateEvent', () => {
  test('accepts every type of state', () => {
    expect(AnyInitialStateEvent.is(ENCRYPTION)).toBe(true)
    expect(AnyInitialStateEvent.is(MEMBER)).toBe(true)
  })

  test('tells what is wrong', () => {
    expect(messages(AnyInitialStateEvent, { ...MEMBER, state_key: undefined })).toEqual([
      expect.stringMatching(/^state_key: expected .*, found nothing/),
    ])
  })
})
