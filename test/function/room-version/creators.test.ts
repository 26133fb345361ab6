import { describe, expect, test } from 'vitest'

import { type RoomCreation, roomCreators, rulesOfRoom } from '../../../src/function/room-version/creators.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'

const createIn = (room_version: unknown, more: object = {}): RoomCreation => ({
  content: { room_version, ...more },
  sender: ALICE,
})

describe('rulesOfRoom', () => {
  test.each<[string, object, string]>([
    ['a version', { room_version: '9' }, '9'],
    ['no version', {}, '1'],
    ['no version, with the key', { room_version: undefined }, '1'],
    ['an unknown version', { room_version: 'org.example.13' }, '12'],
    ['a method of all objects', { room_version: 'constructor' }, '12'],
    ['a version of the wrong type', { room_version: 6 }, '12'],
    ['a version that only a prototype has', Object.create({ room_version: '12' }), '1'],
  ])('%s', (_, content, version) => {
    expect(rulesOfRoom({ content, sender: ALICE })).toBe(
      Object.entries(ROOM_VERSIONS).find(([v]) => v === version)?.[1],
    )
  })
})

describe('roomCreators', () => {
  test.each<[string, RoomCreation, readonly string[]]>([
    ['the creator in the content', createIn('10', { creator: BOB }), [BOB]],
    ['without a version', createIn(undefined, { creator: BOB }), [BOB]],
    ['no creator in the content', createIn('10'), [ALICE]],
    ['a creator of the wrong type', createIn('10', { creator: 7 }), [ALICE]],
    ['the sender, from version 11 on', createIn('11', { creator: BOB }), [ALICE]],
    ['no others before version 12', createIn('11', { additional_creators: [BOB] }), [ALICE]],
    ['others, from version 12 on', createIn('12', { additional_creators: [BOB, ALICE, BOB] }), [ALICE, BOB]],
    ['others that are not strings', createIn('12', { additional_creators: [BOB, 7, null] }), [ALICE, BOB]],
    ['others that are not a list', createIn('12', { additional_creators: BOB }), [ALICE]],
    ['an unknown version', createIn('org.example.13', { additional_creators: [BOB] }), [ALICE, BOB]],
    ['a version of the wrong type', createIn(undefined, { room_version: 1, additional_creators: [BOB] }), [ALICE, BOB]],
  ])('%s', (_, create, creators) => expect(roomCreators(create)).toStrictEqual(creators))

  test('rules that are given go before those of the event', () => {
    expect(roomCreators(createIn('12', { additional_creators: [BOB] }), ROOM_VERSIONS['11'])).toStrictEqual([ALICE])
    expect(roomCreators(createIn('12', { creator: BOB }), ROOM_VERSIONS['10'])).toStrictEqual([BOB])
  })
})
