import { expect, test } from 'vitest'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import {
  levelToNotify,
  levelToSendMessage,
  levelToSendState,
} from '../../../src/function/power-levels/required-level.js'

const CREATE = { content: { room_version: '11' }, sender: '@alice:example.org' }

test.each([
  ['a message by default', {}, levelToSendMessage, 'm.room.message', 0],
  ['a message by the default of the room', { events_default: 7 }, levelToSendMessage, 'm.room.message', 7],
  ['a message by its type', { events: { 'm.reaction': 3 }, events_default: 7 }, levelToSendMessage, 'm.reaction', 3],
  ['a message by its type, 0 is a level', { events: { a: 0 }, events_default: 7 }, levelToSendMessage, 'a', 0],
  ['state by default', {}, levelToSendState, 'm.room.name', 50],
  ['state by the default of the room', { state_default: 7, events_default: 8 }, levelToSendState, 'm.room.name', 7],
  ['state by its type', { events: { 'm.room.name': 3 } }, levelToSendState, 'm.room.name', 3],
  ['power levels are state like any other', { state_default: 7 }, levelToSendState, 'm.room.power_levels', 7],
  ['an invite by email takes that of invites', { invite: 9 }, levelToSendState, 'm.room.third_party_invite', 9],
  [
    'and nothing else counts for it',
    { events: { 'm.room.third_party_invite': 100 }, invite: 9 },
    levelToSendState,
    'm.room.third_party_invite',
    9,
  ],
  ['@room by default', {}, levelToNotify, undefined, 50],
  ['@room by the room', { notifications: { room: 0 } }, levelToNotify, undefined, 0],
  ['@room by name', { notifications: { room: 20 } }, levelToNotify, 'room', 20],
  ['another way to notify', { notifications: { 'org.example.way': 20 } }, levelToNotify, 'org.example.way', 20],
  ['another key that the room does not set', { notifications: { room: 0 } }, levelToNotify, 'org.example.way', 50],
] as const)('%s', (_, content, needed, key, level) => {
  expect((needed as typeof levelToNotify)(powerLevelsOf(content, CREATE), key)).toBe(level)
})
