import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { type ProfileChange, type ProfileFields, profileChange } from '../../../src/function/profile/profile-change.js'

const A = 'mxc://example.org/a'
const B = 'mxc://example.org/b'

describe('profileChange', () => {
  test.each<[string, ProfileFields | undefined, ProfileFields, ProfileChange]>([
    ['a new name', {}, { displayname: 'Alice' }, { displayname: { new: 'Alice' } }],
    ['another name', { displayname: 'Al' }, { displayname: 'Alice' }, { displayname: { old: 'Al', new: 'Alice' } }],
    ['a name removed by null', { displayname: 'Al' }, { displayname: null }, { displayname: { old: 'Al' } }],
    ['a name left out', { displayname: 'Al' }, {}, { displayname: { old: 'Al' } }],
    ['a name made empty', { displayname: 'Al' }, { displayname: '' }, { displayname: { old: 'Al' } }],
    ['the same name', { displayname: 'Al' }, { displayname: 'Al' }, {}],
    [
      'a name that differs in case',
      { displayname: 'al' },
      { displayname: 'Al' },
      { displayname: { old: 'al', new: 'Al' } },
    ],
    ['a name of spaces is a name', { displayname: null }, { displayname: ' ' }, { displayname: { new: ' ' } }],
    ['a new avatar', { avatar_url: '' }, { avatar_url: A }, { avatar_url: { new: A } }],
    ['another avatar', { avatar_url: A }, { avatar_url: B }, { avatar_url: { old: A, new: B } }],
    ['an avatar removed as clients do', { avatar_url: A }, { avatar_url: '' }, { avatar_url: { old: A } }],
    [
      'both at once',
      { displayname: 'Al', avatar_url: A },
      { displayname: 'Alice' },
      { displayname: { old: 'Al', new: 'Alice' }, avatar_url: { old: A } },
    ],
    [
      'no previous profile',
      undefined,
      { displayname: 'Al', avatar_url: A },
      { displayname: { new: 'Al' }, avatar_url: { new: A } },
    ],
    ['no previous profile, and none now', undefined, {}, {}],
  ])('%s', (_, previous, next, change) => expect(profileChange(previous, next)).toStrictEqual(change))

  const NONE = [undefined, null, ''] as const
  test.each(NONE.flatMap((a) => NONE.map((b) => [a, b] as const)))('%j and %j are both none', (a, b) => {
    expect(profileChange({ displayname: a, avatar_url: a }, { displayname: b, avatar_url: b })).toStrictEqual({})
  })

  test.each([5, {}, ['Al'], true])('a value of a wrong type counts as absent: %j', (wrong) => {
    const fields = { displayname: wrong, avatar_url: wrong } as unknown as ProfileFields
    expect(profileChange({}, fields)).toStrictEqual({})
    expect(profileChange(fields, { displayname: 'Al' })).toStrictEqual({ displayname: { new: 'Al' } })
  })

  test.each([null, 5, 'Al', []])('anything except a profile is empty: %j', (wrong) => {
    const profile = wrong as unknown as ProfileFields
    expect(profileChange(profile, { displayname: 'Al' })).toStrictEqual({ displayname: { new: 'Al' } })
    expect(profileChange({ displayname: 'Al' }, profile)).toStrictEqual({ displayname: { old: 'Al' } })
  })

  test('reads any object with the keys', () => {
    const member = { membership: 'join', displayname: 'Al', 'org.example.key': 1 }
    expect(profileChange(member, { ...member, displayname: 'Alice' })).toStrictEqual({
      displayname: { old: 'Al', new: 'Alice' },
    })
  })

  test('there and back is the same change, turned around', () => {
    const field = fc.constantFrom(undefined, null, '', 'a', 'b')
    const fields = fc.record({ displayname: field, avatar_url: field })
    fc.assert(
      fc.property(fields, fields, (a, b) => {
        const there = profileChange(a, b)
        const back = profileChange(b, a)
        for (const key of ['displayname', 'avatar_url'] as const) {
          expect([back[key]?.old, back[key]?.new]).toStrictEqual([there[key]?.new, there[key]?.old])
          expect(key in there).toBe((a[key] || undefined) !== (b[key] || undefined))
        }
      }),
    )
  })
})
