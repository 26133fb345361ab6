/**
 * Rooms with random events in open forks.
 *
 * @module
 */
import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import { seeded } from './random.js'
import { ALICE, BOB, CAROL, DAVE, TestRoom } from './room.js'

const EVENTS = 60
const USERS = [ALICE, BOB, CAROL, DAVE, '@eve:e.example', '@frank:f.example']
const JOIN_RULES = ['public', 'invite', 'knock', 'restricted', 'private']

/** A room in which branches take turns, meet, and start. Rooms differ in how often members and powers change. */
export function randomRoom(version: KnownRoomVersion, seed: number): TestRoom {
  const random = seeded(seed)
  const pick = <T>(items: readonly T[]): T => items[random() % items.length] as T
  const room = new TestRoom(version).start({ levels: { users_default: pick([0, 50]), state_default: 50 } })
  for (const user of USERS.slice(1)) {
    if (random() % 3 === 0) room.member(`$invite:${user}`, user, 'invite', { sender: ALICE })
    room.member(`$join:${user}`, user, 'join')
  }
  const tips: string[][] = [[[...room.pdus.keys()].at(-1) as string]]
  const [removals, powers] = [pick([0, 1, 4]), pick([0, 1, 3])]
  for (let i = 0; i < EVENTS; i++) {
    const tip = random() % tips.length
    const [user, target] = [pick(USERS), pick(USERS)]
    const more = { after: tips[tip] as string[], at: random() % 100 }
    const id = `$${i}`
    const dice = random() % 20
    if (dice < removals) room.member(id, target, pick(['leave', 'ban']), { ...more, sender: pick([ALICE, user]) })
    else if (dice < removals + powers) {
      const users = { ...(version !== '12' && { [ALICE]: 100 }), [pick(USERS.slice(1))]: pick([0, 50, 100]) }
      const content = { users, users_default: pick([0, 50]), events: { 'm.room.topic': pick([0, 50, 75]) } }
      const sender = pick([ALICE, user])
      if (random() % 3 > 0) room.add(id, { ...more, type: 'm.room.power_levels', state_key: '', sender, content })
      else {
        const content = { join_rule: pick(JOIN_RULES) }
        room.add(id, { ...more, type: 'm.room.join_rules', state_key: '', sender, content })
      }
    } else if (dice < 8) room.member(id, user, 'join', { ...more, content: { membership: 'join', displayname: id } })
    else if (dice < 9) room.member(id, target, pick(['invite', 'knock', 'leave']), { ...more, sender: user })
    else if (dice < 13)
      room.add(id, { ...more, type: 'm.room.topic', state_key: '', sender: user, content: { topic: id } })
    else room.message(id, user, more)
    tips[tip] = [id]
    const turn = random() % 12
    if (turn === 0 && tips.length < 6) tips.push([pick([...room.pdus.keys()].slice(4))])
    else if (turn === 1 && tips.length > 1) tips[0] = [...(tips[0] as string[]), ...(tips.pop() as string[])]
  }
  return room
}
