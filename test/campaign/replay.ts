/**
 * Replays two large rooms. Run by `npm run replay`.
 *
 * - 100,000 events, 1,000 members, 200 forks, one after the other; with IDs that are given, and that are computed
 * - 20,000 events, 1,000 members, 20 forks that stay open side by side, and two state events in five events
 *
 * Prints events per second and memory.
 *
 * @module
 */
import { memoryUsage } from 'node:process'
import { authEventKeys } from '../../src/function/authorization/auth-event-keys.js'
import type { IdentifiedPdu, RoomPdu } from '../../src/function/authorization/pdu.js'
import { contentHash } from '../../src/function/hash/content-hash.js'
import { computeEventId } from '../../src/function/hash/event-id.js'
import { replayRoom } from '../../src/function/replay/replay-room.js'

const EVENTS = 100_000
const MEMBERS = 1_000
const FORKS = 200
const EVENTS_IN_OPEN_FORKS = 20_000
const OPEN_FORKS = 20
/** Events in each of the two arms of a fork. */
const ARM = 20
/** Of how many events of an arm one is a topic, and one a change of profile. */
const STATE_EVERY = 5

const VERSION = '11'
const ROOM = '!campaign:s0.example'
const users = Array.from({ length: MEMBERS }, (_, i) => `@user${i}:s${i % 50}.example`)
const admin = users[0] as string

/** An end of the history that events are added to. */
interface Tip {
  ids: readonly string[]
  /** IDs by type and state key. */
  state: Map<string, string>
}

class Room {
  readonly pdus = new Map<string, RoomPdu>()

  /** A room whose members have joined. */
  start(): Tip {
    const tip: Tip = { ids: [], state: new Map() }
    this.add(tip, 'm.room.create', admin, { room_version: VERSION }, '')
    this.add(tip, 'm.room.member', admin, { membership: 'join' }, admin)
    this.add(tip, 'm.room.power_levels', admin, { users: { [admin]: 100 }, users_default: 50 }, '')
    this.add(tip, 'm.room.join_rules', admin, { join_rule: 'public' }, '')
    for (const user of users.slice(1)) this.add(tip, 'm.room.member', user, { membership: 'join' }, user)
    return tip
  }

  add(tip: Tip, type: string, sender: string, content: object, stateKey?: string): void {
    const keys = authEventKeys({ type, sender, content, state_key: stateKey }, VERSION)
    const pdu = {
      type,
      sender,
      content,
      room_id: ROOM,
      ...(stateKey !== undefined && { state_key: stateKey }),
      auth_events: keys.flatMap((key) => tip.state.get(key.join(' ')) ?? []),
      prev_events: tip.ids,
      depth: this.pdus.size + 1,
      origin_server_ts: 1_700_000_000_000 + this.pdus.size * 1000,
    }
    const hash = contentHash(pdu)
    const hashed = { ...pdu, hashes: { sha256: hash._tag === 'Right' ? hash.right : '' }, signatures: {} }
    const id = computeEventId(hashed, VERSION)
    if (id._tag === 'Left') throw new Error(id.left.message)
    this.pdus.set(id.right, hashed)
    if (stateKey !== undefined) tip.state.set(`${type} ${stateKey}`, id.right)
    tip.ids = [id.right]
  }

  /** The `i`th event of an arm of a fork: a topic, a change of profile, or a message. */
  addOne(tip: Tip, arm: number, i: number): void {
    const user = users[(arm * 13 + i) % MEMBERS] as string
    const name = `${arm} ${i}`
    if (i % STATE_EVERY === 0) this.add(tip, 'm.room.topic', user, { topic: name }, '')
    else if (i % STATE_EVERY === 1)
      this.add(tip, 'm.room.member', user, { membership: 'join', displayname: name }, user)
    else this.add(tip, 'm.room.message', user, { msgtype: 'm.text', body: name })
  }
}

/** Two arms, then one line, and so on. */
function largeRoom(): Room {
  const room = new Room()
  const main = room.start()
  for (let fork = 0; fork < FORKS; fork++) {
    const arms = [0, 1].map((): Tip => ({ ids: main.ids, state: new Map(main.state) }))
    for (const [side, arm] of arms.entries()) for (let i = 0; i < ARM; i++) room.addOne(arm, 2 * fork + side, i)
    main.ids = arms.flatMap(({ ids }) => ids)
    const end = MEMBERS + Math.round(((fork + 1) * (EVENTS - MEMBERS)) / FORKS)
    for (let i = 0; room.pdus.size < end; i++) {
      const user = users[(fork * 31 + i) % MEMBERS] as string
      room.add(main, 'm.room.message', user, { msgtype: 'm.text', body: `${fork} ${i}` })
    }
  }
  return room
}

/** Branches that take turns and never meet. */
function roomOfOpenForks(): Room {
  const room = new Room()
  const main = room.start()
  const arms = Array.from({ length: OPEN_FORKS }, (): Tip => ({ ids: main.ids, state: new Map(main.state) }))
  for (let i = 0; room.pdus.size < EVENTS_IN_OPEN_FORKS; i++) {
    const arm = i % OPEN_FORKS
    room.addOne(arms[arm] as Tip, arm, Math.floor(i / OPEN_FORKS))
  }
  return room
}

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 2 ** 20)} MB`
}

function measure(what: string, pdus: Iterable<RoomPdu | IdentifiedPdu>): void {
  globalThis.gc?.()
  const before = memoryUsage().heapUsed
  const start = performance.now()
  const { events, extremities, state } = replayRoom<RoomPdu>(pdus, VERSION)
  const seconds = (performance.now() - start) / 1000
  globalThis.gc?.()
  const bytes = Math.round((memoryUsage().heapUsed - before) / events.length)
  const speed = `${seconds.toFixed(1)} s, ${Math.round(events.length / seconds)} events/s`
  console.log(`${what}: ${speed}; the events ${megabytes(before)}, the result ${bytes} bytes per event`)
  const verdicts = new Map<string, number>()
  for (const { verdict } of events) verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1)
  console.log(`  ${[...verdicts].join('; ')}; ${extremities.length} extremities, ${state.size} state events`)
}

const room = largeRoom()
console.log(`${room.pdus.size} events, ${MEMBERS} members, ${FORKS} forks`)
measure('IDs given', room.pdus)
measure('IDs computed', room.pdus.values())

const { pdus } = roomOfOpenForks()
console.log(`${pdus.size} events, ${MEMBERS} members, ${OPEN_FORKS} open forks`)
measure('IDs given', pdus)
