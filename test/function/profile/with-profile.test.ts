import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { RoomMemberEventContent } from '../../../src/event/room/member.js'
import { type ProfileUpdate, withProfile } from '../../../src/function/profile/with-profile.js'

const A = 'mxc://example.org/a'
const B = 'mxc://example.org/b'

describe('a content that changes', () => {
  test.each<[string, object, ProfileUpdate, object]>([
    ['adds a name', {}, { displayname: 'Alice' }, { displayname: 'Alice' }],
    ['replaces a name', { displayname: 'Al' }, { displayname: 'Alice' }, { displayname: 'Alice' }],
    ['replaces null', { displayname: null }, { displayname: 'Alice' }, { displayname: 'Alice' }],
    ['removes a name by null', { displayname: 'Al' }, { displayname: null }, {}],
    ['removes a name by an empty string', { displayname: 'Al' }, { displayname: '' }, {}],
    ['adds an avatar', { avatar_url: '' }, { avatar_url: A }, { avatar_url: A }],
    ['replaces an avatar', { avatar_url: A }, { avatar_url: B }, { avatar_url: B }],
    ['removes an avatar by null', { avatar_url: A }, { avatar_url: null }, {}],
    ['removes an avatar by an empty string', { avatar_url: A }, { avatar_url: '' }, {}],
    [
      'leaves the other field as it is',
      { avatar_url: '' },
      { displayname: 'Al' },
      { avatar_url: '', displayname: 'Al' },
    ],
    [
      'leaves a field as it is that is undefined',
      { avatar_url: A, displayname: 'Al' },
      { avatar_url: undefined, displayname: 'Alice' },
      { avatar_url: A, displayname: 'Alice' },
    ],
    [
      'keeps keys that it does not know',
      { 'org.example.key': [1] },
      { displayname: 'Al' },
      { 'org.example.key': [1], displayname: 'Al' },
    ],
    ['keeps no key with nothing in it', { reason: undefined }, { displayname: 'Al' }, { displayname: 'Al' }],
  ])('%s', (_, before, profile, after) => {
    const content = Object.freeze({ membership: 'join' as const, ...before })
    const result = withProfile(content, Object.freeze(profile))
    expect(result).toStrictEqual({ membership: 'join', ...after })
    expect(RoomMemberEventContent.is(result)).toBe(true)
  })

  test('keeps own keys with the names of a prototype', () => {
    const content = JSON.parse('{"membership":"join","__proto__":{"displayname":"Eve"},"constructor":1}')
    const result = withProfile(content, { avatar_url: A })
    expect(JSON.stringify(result)).toBe(
      `{"membership":"join","__proto__":{"displayname":"Eve"},"constructor":1,"avatar_url":"${A}"}`,
    )
    expect(result.displayname).toBeUndefined()
    expect(Object.getPrototypeOf(result)).toBe(Object.prototype)
  })
})

test.each<[string, object, ProfileUpdate]>([
  ['nothing is new', { displayname: 'Al' }, {}],
  ['the name is the same', { displayname: 'Al' }, { displayname: 'Al' }],
  ['the avatar is the same', { avatar_url: A }, { avatar_url: A }],
  ['there is no name to remove', {}, { displayname: null }],
  ['the name is removed already', { displayname: null }, { displayname: '' }],
  ['there is no avatar to remove', { avatar_url: '' }, { avatar_url: null }],
  ['fields are undefined', { displayname: 'Al', avatar_url: A }, { displayname: undefined, avatar_url: undefined }],
])('the same object is returned if %s', (_, before, profile) => {
  const content = { membership: 'join' as const, ...before }
  expect(withProfile(content, profile)).toBe(content)
})

test.each([5, {}, ['Al'], true])('a value of a wrong type counts as absent: %j', (wrong) => {
  const content = Object.freeze({ membership: 'join' as const, displayname: 'Al' })
  expect(withProfile(content, { displayname: wrong } as unknown as ProfileUpdate)).toBe(content)
})

test.each([undefined, null, 5, 'x', []])(
  'anything except an object counts as empty, for both arguments: %j',
  (wrong) => {
    expect(withProfile(wrong as unknown as RoomMemberEventContent, { displayname: 'Al' })).toStrictEqual({
      displayname: 'Al',
    })
    const content = Object.freeze({ membership: 'join' as const })
    expect(withProfile(content, wrong as unknown as ProfileUpdate)).toBe(content)
  },
)

test('the new values are there, the second time changes nothing', () => {
  const field = fc.constantFrom(undefined, null, '', 'a', 'b')
  const fields = fc.record({ displayname: field, avatar_url: fc.constantFrom(undefined, '', 'a', 'b') })
  const update = fc.record({ displayname: field, avatar_url: field }, { requiredKeys: [] })
  fc.assert(
    fc.property(fields, update, (fields, profile) => {
      const content = Object.freeze({ membership: 'join' as const, ...fields })
      const result = withProfile(content, profile)
      for (const key of ['displayname', 'avatar_url'] as const) {
        const wanted = profile[key] === undefined ? content[key] : profile[key]
        expect(result[key] || undefined).toBe(wanted || undefined)
      }
      expect(withProfile(result, profile)).toBe(result)
    }),
  )
})
