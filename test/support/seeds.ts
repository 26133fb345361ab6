/**
 * Seed events: the official examples, and the events of real servers, in their own format and in other possible
 * formats.
 *
 * @module
 */
import { KINDS, type Kind, kindNamed, pduKind } from './kinds.js'
import { exampleOf, OFFICIAL_SCHEMAS, officialVerdict, readOfficial, SECOND_TYPES } from './official.js'
import { readSamples, type Sample, SERVED, STORED } from './shared.js'

/** An event of a kind. */
export interface Seed {
  readonly source: string
  readonly kind: Kind
  // biome-ignore lint/suspicious/noExplicitAny: JSON from outside
  readonly event: any
}

const event_id = '$event'
const origin_server_ts = 1_700_000_000_000
const room_id = '!room:example.org'
const sender = '@alice:example.org'

const PDU = {
  auth_events: ['$create', '$member'],
  depth: 12,
  hashes: { sha256: 'aGFzaA' },
  origin_server_ts,
  prev_events: ['$before'],
  sender,
  signatures: { 'example.org': { 'ed25519:1': 'c2lnbmF0dXJl' } },
  unsigned: { age: 5 },
}

const references = (...ids: string[]) => ids.map((id) => [id, { sha256: 'aGFzaA' }])

/** A minimal envelope. */
function surroundings(kind: string): object {
  switch (kind) {
    case 'timeline':
      return { event_id, origin_server_ts, room_id, sender }
    case 'sync':
      return { event_id, origin_server_ts, sender }
    case 'stripped':
    case 'to-device':
      return { sender }
    case 'pdu 1':
      return { ...PDU, event_id, room_id, auth_events: references('$create'), prev_events: references('$before') }
    default:
      return kind.startsWith('pdu ') ? { ...PDU, room_id } : {}
  }
}

/** Converts an event to another format. */
function as(kind: Kind, { event, source }: Seed): Seed {
  const { content, redacts, state_key, type } = event
  const isInRoom = kind.types.has('m.room.message') && type.startsWith('m.key.verification.')
  const relation = isInRoom && { 'm.relates_to': { event_id: '$request', rel_type: 'm.reference' } }
  const bare = {
    type,
    ...(state_key !== undefined && { state_key }),
    ...(redacts !== undefined && { redacts }),
    content: { ...content, ...relation },
  }
  return { source: `${source} as ${kind.name}`, kind, event: { ...surroundings(kind.name), ...bare } }
}

/** The kind of a sample. The sample files use some other names. */
function kindOf({ event, kind, room_version, source }: Sample): Kind {
  switch (kind) {
    case 'account_data':
      return kindNamed('account-data')
    case 'to_device':
      return kindNamed('to-device')
    case 'content':
    case 'full':
    case 'unknown':
      return kindNamed('timeline')
    case 'edu':
      if ('edu_type' in event) return kindNamed('edu')
      return kindNamed(event.type === 'm.presence' ? 'presence' : 'ephemeral')
    case 'pdu':
      return pduKind(room_version ?? /pdu_v(\d+)/.exec(source)?.[1] ?? '')
    default:
      return kindNamed(kind)
  }
}

/** The kinds of samples that may be incomplete events. */
const PARTS = new Set(['content', 'to_device', 'unknown'])

function seed(sample: Sample): Seed {
  const { event, source } = sample
  const kind = kindOf(sample)
  const stateKey = event.type === 'm.room.create' && { state_key: '' }
  const whole = PARTS.has(sample.kind) ? { ...surroundings(kind.name), ...stateKey, ...event } : event
  return { source, kind, event: whole }
}

/** The events in a file. */
export const seedsOf = (path: string): readonly Seed[] => readSamples(path).map(seed)

export const typeOf = ({ event, kind }: Seed): string => event[kind.tag]

/** Returns whether the library lists the seed's type for its kind. */
export const isListed = (seed: Seed): boolean => seed.kind.types.has(typeOf(seed))

/** The official examples of events of listed types. For EDUs, these are the examples in their schemas. */
export function examples(): readonly Seed[] {
  const found = seedsOf('spec/examples-v1.19.ndjson').filter(isListed)
  const others = [...SECOND_TYPES].flatMap(([type, first]) =>
    found.filter((seed) => typeOf(seed) === first).map((seed) => ({ ...seed, event: { ...seed.event, type } })),
  )
  const edus = [...OFFICIAL_SCHEMAS]
    .filter((name) => name.startsWith('edu$'))
    .map((name) => ({ source: name, kind: kindNamed('edu'), event: exampleOf(readOfficial(name)) }))
  return [...found, ...others, ...edus]
}

/** The events that two real servers sent and stored. */
export const corpus = (): readonly Seed[] => [...SERVED, ...STORED].flatMap(seedsOf)

/** For each type of each kind without a valid seed, returns one converted from the first valid seed of the type. */
export function missing(seeds: readonly Seed[]): readonly Seed[] {
  const sound = seeds.filter(({ event, kind }) => kind.codec.is(event) && officialVerdict(event, kind) !== false)
  const there = new Set(sound.map((seed) => `${seed.kind.name} ${typeOf(seed)}`))
  const models = new Map([...sound].reverse().map((seed) => [seed.event.type, seed] as const))
  return KINDS.filter(({ tag }) => tag === 'type').flatMap((kind) =>
    [...kind.types].flatMap((type) => {
      const model = models.get(type)
      return model === undefined || there.has(`${kind.name} ${type}`) ? [] : [as(kind, model)]
    }),
  )
}
