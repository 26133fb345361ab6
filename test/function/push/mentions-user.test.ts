import { describe, expect, test } from 'vitest'
import { powerLevelsOf } from '../../../src/function/power-levels/power-levels.js'
import { mentionsRoom, mentionsUser } from '../../../src/function/push/mentions-user.js'

const message = (mentions: unknown, sender = '@bob:example.org') => ({
  type: 'm.room.message',
  sender,
  content: { msgtype: 'm.text', body: 'Hello @alice:example.org and @room!', 'm.mentions': mentions },
})

describe('mentionsUser', () => {
  test.each([
    ['the user', { user_ids: ['@alice:example.org'] }, true],
    ['the user among others', { user_ids: ['@carol:example.org', '@alice:example.org'] }, true],
    ['someone else', { user_ids: ['@carol:example.org'] }, false],
    ['nobody', {}, false],
    ['the room', { room: true }, false],
    ['the user, in another case', { user_ids: ['@Alice:example.org'] }, false],
    ['no list', { user_ids: '@alice:example.org' }, false],
    ['a list of anything', { user_ids: [null, 3, ['@alice:example.org']] }, false],
    ['no object', ['@alice:example.org'], false],
    ['not there: the body does not count', undefined, false],
  ])('%s', (_, mentions, expected) => expect(mentionsUser(message(mentions), '@alice:example.org')).toBe(expected))

  test('users do not mention themselves', () => {
    expect(mentionsUser(message({ user_ids: ['@bob:example.org'] }), '@bob:example.org')).toBe(false)
  })

  test('inherited keys do not count', () => {
    const content = Object.create({ 'm.mentions': { user_ids: ['@alice:example.org'] } })
    expect(mentionsUser({ ...message({}), content }, '@alice:example.org')).toBe(false)
  })
})

test.each<[string, unknown]>([
  ['no event', null],
  ['an event without content', { sender: '@bob:example.org' }],
  ['a content that is a list', { ...message({}), content: ['m.mentions'] }],
  ['an inherited content', Object.create(message({ user_ids: ['@alice:example.org'], room: true }))],
])('%s does not mention anyone', (_, event) => {
  const levels = powerLevelsOf({ notifications: { room: 0 } }, { content: {}, sender: '@bob:example.org' })
  expect(mentionsUser(event as never, '@alice:example.org')).toBe(false)
  expect(mentionsRoom(event as never, levels)).toBe(false)
})

describe('mentionsRoom', () => {
  const create = { content: { room_version: '12' }, sender: '@creator:example.org' }
  const levels = powerLevelsOf({ users: { '@admin:example.org': 50 } }, create)
  test.each([
    ['with power', { room: true }, '@admin:example.org', true],
    ['without power', { room: true }, '@bob:example.org', false],
    ['as the creator', { room: true }, '@creator:example.org', true],
    ['with power, and no mention', {}, '@admin:example.org', false],
    ['something else than true', { room: 'true' }, '@admin:example.org', false],
  ])('%s', (_, mentions, sender, expected) => expect(mentionsRoom(message(mentions, sender), levels)).toBe(expected))
})
