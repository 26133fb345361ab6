/**
 * Generated events, reproducible: the events of busy rooms, as a client gets them from `/sync`.
 *
 * Of a hundred: 59 texts, 10 images, 2 messages of an unknown type, 16 memberships, 6 names and topics, 2 power levels,
 * 5 presences. Half of them have alphabetically ordered keys, as some servers send them, half have Synapse's order;
 * `unsigned` always has the order of the client's own server. Some have unknown keys.
 *
 * @module
 */
import { Random } from './random.js'

/** A JSON value. */
export type Json = null | boolean | number | string | Json[] | JsonObject
export interface JsonObject {
  [key: string]: Json
}

/** Returns `count` valid events. */
export function validEvents(count: number, seed = 12345): JsonObject[] {
  const maker = new EventMaker(new Random(seed))
  return Array.from({ length: count }, () => maker.event())
}

const WORDS =
  'a about all and any are as at be but by can could did do event for from get go good had has have he here how if in is it just know like look make me message more my new no not now of on one only or other our out people room say see server she so some take than that the their them then there they thing think this time to up use want was way we well what when which who will with would year you your'.split(
    ' ',
  )
const NAMES = ['Alice', 'Bob', 'Čeněk', 'Dmitri', 'Eve ☃', 'François', 'Grete 🌱', 'Hana', '李小龍', 'João']
const SERVERS = ['matrix.org', 'example.org', 'chat.example.com', 'synapse.example.net', 'tchncs.de']
const TYPES = [
  'm.room.name',
  'm.room.power_levels',
  'm.room.history_visibility',
  'm.room.canonical_alias',
  'm.room.avatar',
  'm.room.tombstone',
  'm.room.server_acl',
  'm.room.encryption',
]

class EventMaker {
  private readonly users: readonly string[]
  private clock = 1_700_000_000_000

  constructor(private readonly random: Random) {
    this.users = random.times(
      300,
      () => `@${random.text(random.integer(3, 12), 'abcdefghijklmnopqrstuvwxyz')}:${random.pick(SERVERS)}`,
    )
  }

  event(): JsonObject {
    const { unsigned, ...event } = this.eventOf(this.random.next() * 100)
    const ordered = this.random.chance(0.5) ? sorted(event) : event
    return unsigned === undefined ? ordered : { ...ordered, unsigned }
  }

  private eventOf(share: number): JsonObject {
    if (share < 59) return this.roomEvent('m.room.message', this.message(this.text()))
    if (share < 69) return this.roomEvent('m.room.message', this.message(this.image()))
    if (share < 71) return this.roomEvent('m.room.message', this.message(this.custom()))
    if (share < 87) return this.member()
    if (share < 90) return this.roomEvent('m.room.name', { name: this.words(1, 5) }, '', this.replaced())
    if (share < 93) return this.roomEvent('m.room.topic', this.topic(), '', this.replaced())
    if (share < 95) return this.roomEvent('m.room.power_levels', this.powerLevels(), '', this.replaced())
    return this.presence()
  }

  private roomEvent(type: string, content: JsonObject, stateKey?: string, unsigned: JsonObject = {}): JsonObject {
    const { random } = this
    this.clock += random.integer(1, 60_000)
    return {
      type,
      sender: this.user(),
      content,
      ...(stateKey === undefined ? {} : { state_key: stateKey }),
      origin_server_ts: this.clock,
      event_id: this.eventId(),
      ...this.maybe(0.05, () => ({ user_id: this.user(), age: random.integer(1, 1e9) })),
      ...this.maybe(0.95, () => ({ unsigned: { ...unsigned, ...this.unsigned() } })),
    }
  }

  private unsigned(): JsonObject {
    const { random } = this
    return {
      membership: 'join',
      age: random.integer(-50, 1e10),
      ...this.maybe(0.1, () => ({ transaction_id: `m${this.clock}.${random.integer(0, 99)}` })),
      ...this.maybe(0.03, () => ({ 'm.relations': this.bundled() })),
    }
  }

  private bundled(): JsonObject {
    const { random } = this
    const other = { type: 'm.room.message', sender: this.user(), event_id: this.eventId(), content: this.text() }
    return random.pick([
      { 'm.replace': { event_id: this.eventId(), origin_server_ts: this.clock, sender: this.user() } },
      { 'm.thread': { count: random.integer(1, 40), current_user_participated: true, latest_event: other } },
      { 'm.reference': { chunk: random.times(random.integer(1, 3), () => ({ event_id: this.eventId() })) } },
    ])
  }

  private message(content: JsonObject): JsonObject {
    const { random } = this
    const share = random.next()
    if (share < 0.05) {
      const edit = { ...content, body: `* ${content['body']}`, 'm.new_content': content }
      return { ...edit, 'm.relates_to': { rel_type: 'm.replace', event_id: this.eventId() } }
    }
    return {
      ...content,
      ...this.maybe(0.4, () => ({ 'm.mentions': this.mentions() })),
      ...(share < 0.35 ? { 'm.relates_to': this.relation() } : {}),
    }
  }

  private relation(): JsonObject {
    const { random } = this
    const reply = { 'm.in_reply_to': { event_id: this.eventId() } }
    const share = random.next()
    if (share < 0.55) return reply
    const to = { event_id: this.eventId() }
    if (share < 0.9) return { rel_type: 'm.thread', ...to, is_falling_back: random.chance(0.7), ...reply }
    if (share < 0.95) return { rel_type: 'm.reference', ...to }
    if (share < 0.97) return { rel_type: 'm.annotation', ...to, key: '👍' }
    return { rel_type: 'org.example.follows', ...to, since: this.clock }
  }

  private mentions(): JsonObject {
    const { random } = this
    if (random.chance(0.3)) return {}
    if (random.chance(0.1)) return { room: true }
    return { user_ids: random.times(random.integer(1, 3), () => this.user()) }
  }

  private text(): JsonObject {
    const body = this.words(2, 30)
    return { msgtype: 'm.text', body, ...this.maybe(0.25, () => this.formatted(body)), ...this.unknownKeys(body) }
  }

  private formatted(body: string): JsonObject {
    return { format: 'org.matrix.custom.html', formatted_body: `<p><strong>${body}</strong></p>` }
  }

  private custom(): JsonObject {
    const body = this.words(2, 20)
    return { msgtype: 'org.example.poll', body, answers: ['yes', 'no'], ...this.unknownKeys(body) }
  }

  private image(): JsonObject {
    const { random } = this
    const name = `IMG_${random.integer(1000, 9999)}.jpg`
    const encrypted = random.chance(0.5)
    const caption = random.chance(0.2)
    return {
      msgtype: 'm.image',
      body: caption ? this.words(2, 8) : name,
      ...(caption ? { filename: name } : {}),
      ...(encrypted ? { file: this.encryptedFile() } : { url: this.mxc() }),
      ...this.maybe(0.95, () => ({ info: this.imageInfo(encrypted) })),
    }
  }

  private imageInfo(encrypted: boolean): JsonObject {
    return {
      ...this.picture(),
      ...this.maybe(0.8, () => ({
        thumbnail_info: this.picture(),
        ...(encrypted ? { thumbnail_file: this.encryptedFile() } : { thumbnail_url: this.mxc() }),
      })),
      ...this.maybe(0.1, () => ({ is_animated: false })),
      ...this.maybe(0.5, () => ({ 'xyz.amorgan.blurhash': this.random.text(28) })),
    }
  }

  private picture(): JsonObject {
    const { random } = this
    const size = { w: random.integer(16, 4000), h: random.integer(16, 4000) }
    return { ...size, mimetype: random.pick(['image/jpeg', 'image/png']), size: random.integer(1e3, 1e7) }
  }

  private encryptedFile(): JsonObject {
    const { random } = this
    return {
      url: this.mxc(),
      key: { alg: 'A256CTR', ext: true, k: random.text(43), key_ops: ['encrypt', 'decrypt'], kty: 'oct' },
      iv: `${random.text(11)}AAAAAAAAAAA`,
      hashes: { sha256: random.text(43) },
      v: 'v2',
      ...this.maybe(0.2, () => ({ mimetype: 'image/jpeg' })),
    }
  }

  private member(): JsonObject {
    const { random } = this
    const user = this.user()
    const share = random.next()
    const membership = share < 0.6 ? 'join' : share < 0.8 ? 'leave' : share < 0.94 ? 'invite' : random.pick(RARE)
    const room = () => random.times(random.integer(3, 5), () => this.stripped())
    const content: JsonObject = {
      membership,
      ...this.maybe(0.8, () => ({ displayname: random.chance(0.1) ? null : random.pick(NAMES) })),
      ...this.maybe(0.6, () => ({ avatar_url: this.mxc() })),
      ...this.maybe(0.1, () => ({ reason: this.words(1, 8) })),
      ...this.unknownKeys(),
    }
    const unsigned: JsonObject = random.chance(0.4) ? this.replaced() : {}
    if (membership === 'invite') {
      content['is_direct'] = random.chance(0.5)
      if (random.chance(0.1)) content['third_party_invite'] = this.thirdPartyInvite(user)
      if (random.chance(0.4)) unsigned['invite_room_state'] = room()
    }
    if (membership === 'knock') unsigned['knock_room_state'] = room()
    if (membership === 'join' && random.chance(0.05)) content['join_authorised_via_users_server'] = this.user()
    return this.roomEvent('m.room.member', content, user, unsigned)
  }

  private thirdPartyInvite(mxid: string): JsonObject {
    const signatures = { 'id.example.org': { 'ed25519:0': this.random.text(86) } }
    return { display_name: 'a…@e…', signed: { mxid, signatures, token: this.random.text(20) } }
  }

  private stripped(): JsonObject {
    const { random } = this
    const [type, content] = random.pick<[string, JsonObject]>([
      ['m.room.name', { name: this.words(1, 4) }],
      ['m.room.join_rules', { join_rule: 'invite' }],
      ['m.room.create', { creator: this.user(), room_version: '10' }],
    ])
    return { type, sender: this.user(), state_key: '', content }
  }

  private topic(): JsonObject {
    const topic = this.words(2, 20)
    return { topic, ...this.maybe(0.4, () => ({ 'm.topic': { 'm.text': [{ body: topic, mimetype: 'text/plain' }] } })) }
  }

  private powerLevels(): JsonObject {
    const { random } = this
    const level = () => random.pick([0, 25, 50, 75, 100])
    const users = random.times(random.integer(1, 20), () => [this.user(), level()])
    return {
      users: Object.fromEntries(users),
      users_default: 0,
      events: Object.fromEntries(TYPES.slice(random.integer(0, 4)).map((type) => [type, level()])),
      events_default: 0,
      state_default: 50,
      ban: level(),
      kick: level(),
      redact: level(),
      invite: level(),
      ...this.maybe(0.5, () => ({ notifications: { room: 20 } })),
      ...this.maybe(0.5, () => ({ historical: 100 })),
    }
  }

  private presence(): JsonObject {
    const { random } = this
    const content = {
      presence: random.pick(['online', 'online', 'offline', 'unavailable']),
      last_active_ago: random.integer(0, 1e7),
      ...this.maybe(0.5, () => ({ currently_active: random.chance(0.5) })),
      ...this.maybe(0.2, () => ({ status_msg: this.words(1, 6) })),
      ...this.maybe(0.1, () => ({ displayname: random.pick(NAMES), avatar_url: this.mxc() })),
    }
    return { type: 'm.presence', sender: this.user(), content }
  }

  private replaced(): JsonObject {
    return { replaces_state: this.eventId(), prev_content: { membership: 'invite' }, prev_sender: this.user() }
  }

  /** Keys that other specifications, later or private, add to a content. */
  private unknownKeys(body = ''): JsonObject {
    return {
      ...this.maybe(0.05, () => ({ 'org.matrix.msc1767.text': body })),
      ...this.maybe(0.05, () => ({ 'org.example.client': { version: 3, features: ['a', 'b'] } })),
    }
  }

  private words(least: number, most: number): string {
    return this.random.times(this.random.integer(least, most), () => this.random.pick(WORDS)).join(' ')
  }

  private user(): string {
    return this.random.pick(this.users)
  }

  private eventId(): string {
    return `$${this.random.text(43)}`
  }

  private mxc(): string {
    return `mxc://${this.random.pick(SERVERS)}/${this.random.text(24)}`
  }

  private maybe(p: number, make: () => JsonObject): JsonObject {
    return this.random.chance(p) ? make() : {}
  }
}

const RARE = ['ban', 'knock', 'knock']

/** Sorts the keys of every object alphabetically. */
function sorted<T extends Json>(value: T): T
function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => sorted(item))
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([key, item]) => [key, sorted(item)]))
}
