import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Membership } from '../../../src/event/room/member.js'
import { MemberNames, memberNameText, type NamedMember } from '../../../src/function/name/display-name.js'

const ALICE = '@alice:example.org'
const BOB = '@bob:example.org'
const MALLORY = '@mallory:example.com'

function member(state_key: string, displayname?: string | null, membership: Membership = 'join'): NamedMember {
  return { content: { membership, displayname }, state_key }
}

const textOf = (names: MemberNames, userId: string) => memberNameText(names.get(userId))

describe('the name of one', () => {
  test.each<[string, unknown, string]>([
    ['a name', 'Alice', 'Alice'],
    ['no name', undefined, ALICE],
    ['null', null, ALICE],
    ['an empty name', '', ALICE],
    ['a blank name', ' \t', ALICE],
    ['an invisible name', '\u200b\u202e\u3164', ALICE],
    ['a name of the wrong type', 7, ALICE],
    ['space around and within', '  Alice \n  Liddell ', 'Alice Liddell'],
    ['an override of direction', '\u202eecilA', 'ecilA'],
    ['unclosed embeddings and isolates', '\u202aA\u2066l\u2067i\u2068ce', 'Alice'],
    ['control characters', 'Al\u0000\u001bice\u009b', 'Alice'],
    ['a zero width space', 'Al\u200bice', 'Alice'],
    ['emoji joiners stay', '👩‍🚀', '👩‍🚀'],
    ['letter joiners stay', 'می‌خواهم', 'می‌خواهم'],
    ['accents stay', 'Zoë', 'Zoë'],
    ['their own ID', ALICE, ALICE],
    ['an address', 'alice@example.org', 'alice@example.org'],
    ['a handle', '@alice', '@alice'],
    ['a handle, then a colon', '@alice:', '@alice:'],
    ['a colon', 'Alice: back soon', 'Alice: back soon'],
    ['the ID of someone else', BOB, `${BOB} (${ALICE})`],
    ['a name that ends like a disambiguated one', `Bob (${BOB})`, `Bob (${BOB}) (${ALICE})`],
    ['the ID of someone else in full width', '＠bob：example.org', `＠bob：example.org (${ALICE})`],
    ['the ID of someone else with hidden characters', '@bob\u200b:example.org', `${BOB} (${ALICE})`],
  ])('%s', (_, displayname, text) => {
    expect(textOf(new MemberNames([member(ALICE, displayname as string)]), ALICE)).toBe(text)
  })

  test.each(['´', '¨', 'ि'])('a name of one mark that is drawn is a name: %s', (displayname) => {
    expect(new MemberNames([member(ALICE, displayname)]).get(ALICE).name).toBe(displayname)
  })

  test.each([
    null,
    5,
    [],
    {},
    { state_key: ALICE },
    { state_key: ALICE, content: null },
    { content: {}, state_key: 5 },
  ])('anything except a member event has no name: %j', (odd) => {
    const names = new MemberNames([odd] as unknown as NamedMember[])
    expect(names.get(ALICE).name).toBe(ALICE)
    expect(names.set(odd as unknown as NamedMember)).toStrictEqual([])
  })

  test.each([undefined, null, 5, {}])('no members: %j', (members) => {
    expect(new MemberNames(members as unknown as NamedMember[]).get(ALICE).name).toBe(ALICE)
  })

  test.each([undefined, null, 5, {}])('no user: %j', (userId) => {
    expect(new MemberNames().get(userId as string)).toStrictEqual({ name: '', isAmbiguous: false, userId: '' })
    expect(memberNameText(userId as unknown as ReturnType<MemberNames['get']>)).toBe('')
  })

  test('of an unknown user', () => {
    expect(new MemberNames().get(ALICE)).toStrictEqual({ name: ALICE, isAmbiguous: false, userId: ALICE })
  })

  test('of a user whose ID has bidirectional controls', () => {
    expect(textOf(new MemberNames(), '@\u202ealice:example.org')).toBe('@\ufffdalice:example.org')
    const names = new MemberNames([member(ALICE, 'Alice'), member('@\u202eb:example.org', 'Alice')])
    expect(textOf(names, '@\u202eb:example.org')).toBe('Alice (@\ufffdb:example.org)')
  })
})

describe('the names of two', () => {
  test.each<[string, first: NamedMember, second: NamedMember, ambiguous: readonly [boolean, boolean]]>([
    ['different names', member(ALICE, 'Alice'), member(BOB, 'Bob'), [false, false]],
    ['the same name', member(ALICE, 'Al'), member(BOB, 'Al'), [true, true]],
    ['the same name, one invited', member(ALICE, 'Al'), member(BOB, 'Al', 'invite'), [true, true]],
    ['the same name, one has left', member(ALICE, 'Al'), member(BOB, 'Al', 'leave'), [false, true]],
    ['the same name, one is banned', member(ALICE, 'Al', 'ban'), member(BOB, 'Al'), [true, false]],
    ['the same name, one knocks', member(ALICE, 'Al'), member(BOB, 'Al', 'knock'), [false, true]],
    ['the same name, both have left', member(ALICE, 'Al', 'leave'), member(BOB, 'Al', 'leave'), [false, false]],
    ['no names', member(ALICE), member(BOB), [false, false]],
    ['invisible names', member(ALICE, '\u200b'), member(BOB, '\u200b'), [false, false]],
    ['names that only look alike', member(ALICE, 'Alice'), member(MALLORY, 'Аl\u200bıсe '), [true, true]],
    ['names that differ in case', member(ALICE, 'alice'), member(MALLORY, 'Alice'), [false, false]],
    ['names of methods of all objects', member(ALICE, 'constructor'), member(BOB, '__proto__'), [false, false]],
  ])('%s', (_, first, second, ambiguous) => {
    const names = new MemberNames([first, second])
    expect([names.get(first.state_key), names.get(second.state_key)].map((name) => name.isAmbiguous)).toEqual(ambiguous)
  })
})

describe('what changes', () => {
  const names = (...members: NamedMember[]) => new MemberNames(members)
  test.each<[string, MemberNames, NamedMember, changed: readonly string[]]>([
    ['a user joins', names(), member(ALICE, 'Alice'), [ALICE]],
    ['a user joins without a name', names(), member(ALICE), []],
    ['the same again', names(member(ALICE, 'Alice')), member(ALICE, 'Alice'), []],
    ['another name', names(member(ALICE, 'Al')), member(ALICE, 'Alice'), [ALICE]],
    ['the name is gone', names(member(ALICE, 'Al')), member(ALICE, null), [ALICE]],
    ['an avatar, which is not a name', names(member(ALICE, 'Al'), member(BOB, 'Al')), member(BOB, 'Al'), []],
    ['the name becomes ambiguous', names(member(ALICE, 'Al')), member(BOB, 'Al'), [BOB, ALICE]],
    ['a third one of that name', names(member(ALICE, 'Al'), member(BOB, 'Al')), member(MALLORY, 'Al'), [MALLORY]],
    ['the name is their own again', names(member(ALICE, 'Al'), member(BOB, 'Al')), member(BOB, 'Bob'), [BOB, ALICE]],
    ['the other leaves', names(member(ALICE, 'Al'), member(BOB, 'Al')), member(BOB, 'Al', 'leave'), [ALICE]],
    [
      'the other is kicked',
      names(member(ALICE, 'Al'), member(BOB, 'Al')),
      member(BOB, undefined, 'leave'),
      [BOB, ALICE],
    ],
    [
      'from one ambiguous name to another',
      names(member(ALICE, 'A'), member(BOB, 'A'), member(MALLORY, 'M')),
      member(BOB, 'M'),
      [BOB, ALICE, MALLORY],
    ],
  ])('%s', (_, names, next, changed) => expect(names.set(next)).toStrictEqual(changed))
})

test('updating step by step gives the same result, and reports every change', () => {
  const users = [ALICE, BOB, MALLORY, '@carol:example.org']
  const event = fc.record({
    content: fc.record({
      membership: fc.constantFrom<Membership>('ban', 'invite', 'join', 'knock', 'leave'),
      displayname: fc.constantFrom('Al', 'Аl', 'AI', 'Bob', BOB, '', null, undefined),
    }),
    state_key: fc.constantFrom(...users),
  })
  fc.assert(
    fc.property(fc.array(event), (events) => {
      const names = new MemberNames()
      const inRoom = new Set<string>()
      for (const event of events) {
        const before = users.map((user) => textOf(names, user))
        const changed = names.set(event)
        const isIn = ['join', 'invite'].includes(event.content.membership)
        if (isIn) inRoom.add(event.state_key)
        else inRoom.delete(event.state_key)
        const concerned = (user: string) => inRoom.has(user) || user === event.state_key
        const differ = users.filter((user, i) => concerned(user) && textOf(names, user) !== before[i])
        expect([...changed].filter(concerned).sort()).toStrictEqual(differ.sort())
      }
      const atOnce = new MemberNames(new Map(events.map((event) => [event.state_key, event])).values())
      for (const user of users) expect(names.get(user)).toStrictEqual(atOnce.get(user))

      const shown = [...inRoom].map((user) => textOf(names, user))
      expect(new Set(shown).size).toBe(shown.length)
    }),
    { numRuns: 1000 },
  )
})

test('a room in which all are called the same', () => {
  const SIZE = 100_000
  const names = new MemberNames(Array.from({ length: SIZE }, (_, i) => member(`@user${i}:example.org`, 'Alice')))
  for (let i = 0; i < SIZE; i++) names.set(member(`@user${i}:example.org`, i % 2 === 0 ? 'Alice' : null))
  expect(textOf(names, '@user2:example.org')).toBe('Alice (@user2:example.org)')
  expect(textOf(names, '@user1:example.org')).toBe('@user1:example.org')
})
