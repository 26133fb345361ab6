import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import { EncryptedFile } from '../../src/event/common/encrypted-file.js'
import { Mentions } from '../../src/event/common/mentions.js'
import { CustomRelation } from '../../src/event/common/relation.js'
import { isObject, ownString } from '../../src/json/own.js'
import { AnyRedactedEvent, AnySyncRedactedEvent } from '../../src/kind/timeline.js'
import { valuesOf } from '../support/arbitrary.js'
import { differences } from '../support/deviations.js'
import { KINDS } from '../support/kinds.js'
import { mutants } from '../support/mutants.js'
import { OFFICIAL_SCHEMAS, officialErrors, officialVerdict, schemaTakes } from '../support/official.js'
import { messages } from '../support/rows.js'
import { corpus, examples, isListed, missing, type Seed, seedsOf, typeOf } from '../support/seeds.js'
import { isSharedThere } from '../support/shared.js'

/** Returns the verdict on an event if both agree, otherwise the deviations that explain the difference. */
function outcomeOf({ event, kind }: Seed): string {
  const ours = kind.codec.is(event)
  const official = officialVerdict(event, kind)
  if (official === undefined) return 'no official schema'
  if (ours === official) return ours ? 'accepted' : 'refused'
  const ids = differences(event, kind).map(({ ids }) => (ids.length === 1 ? ids[0] : 'unexplained'))
  return [...new Set(ids)].sort().join(' and ')
}

/** The errors of both for an event. */
const told = ({ event, kind, source }: Seed): string =>
  [
    source,
    JSON.stringify(event),
    ...messages(kind.codec, event).map((message) => `ours: ${message}`),
    ...officialErrors(event, kind).map(({ instancePath, message }) => `official: ${instancePath} ${message}`),
  ].join('\n')

function tally(names: readonly string[]): { readonly [name: string]: number } {
  const counts: { [name: string]: number } = {}
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1
  return counts
}

const isRedacted = ({ event }: Seed): boolean => isObject(event.unsigned?.redacted_because)

describe.skipIf(!isSharedThere)('with the official definitions at hand (needs ../shared)', () => {
  const v119 = examples()
  const real = corpus()
  const made = missing([...v119, ...real.filter(isListed)])

  test.each([
    ['official examples', v119],
    ['events of two real servers', real.filter(isListed)],
    ['events converted from these to other formats', made],
  ])('the verdict on each is the official one, or deviations explain why not: %s', (_, seeds) => {
    expect(seeds.filter((seed) => outcomeOf(seed).includes('unexplained')).map(told)).toEqual([])
  })

  test.each(KINDS)('both accept an event of each official type: $name', (kind) => {
    const seeds = [...v119, ...real, ...made].filter((seed) => seed.kind === kind)
    const taken = new Set(seeds.filter((seed) => outcomeOf(seed) === 'accepted').map(typeOf))
    const official = [...kind.types].filter((type) => OFFICIAL_SCHEMAS.has(kind.tag === 'type' ? type : `edu$${type}`))
    expect(official.length).toBeGreaterThan(0)
    expect(official.filter((type) => !taken.has(type))).toEqual([])
  })

  test('the official examples are accepted, except those that violate the official schemas', () => {
    const refused = v119.filter((seed) => outcomeOf(seed) === 'refused')
    expect(tally(v119.map(outcomeOf))).toEqual({ accepted: 132, refused: 8, 'receipt-private': 2 })
    expect(refused.map(({ source }) => source.replace(/^.*:data\//, ''))).toEqual([
      'event-schemas/examples/m.key.verification.start.yaml',
      'api/client-server/relations.yaml',
      'api/client-server/room_initial_sync.yaml',
      'api/server-server/definitions/edu_with_example.yaml',
      'api/server-server/definitions/pdu_v1.yaml',
      'api/server-server/definitions/pdu_v11.yaml',
      'api/server-server/definitions/pdu_v3.yaml',
      'api/server-server/invites-v1.yaml',
    ])
  })

  test('the examples of 2015, with their sender moved to its current place, get the official verdict', () => {
    const seeds = seedsOf('spec/examples-2015.ndjson').map((seed) => {
      const { user_id, ...event } = seed.event
      return { ...seed, event: { ...event, ...(user_id && { sender: user_id }) } }
    })
    const names = seeds.map((seed) => {
      const outcome = outcomeOf(seed)
      return outcome === 'accepted' ? outcome : `${outcome}: ${seed.event.type}`
    })
    expect(tally(names)).toEqual({
      accepted: 33,
      // The call version was a number, presence had no sender, and one redacts an event with the ID of a room.
      'refused: m.call.answer': 1,
      'refused: m.call.candidates': 1,
      'refused: m.call.hangup': 1,
      'refused: m.call.invite': 1,
      'refused: m.presence': 4,
      'refused: m.room.redaction': 1,
      'no official schema: m.room.aliases': 1,
      'no official schema: m.room.message.feedback': 1,
    })
    const dropped = seeds.filter((seed) => outcomeOf(seed) === 'no official schema')
    expect(dropped.filter(({ event, kind }) => !kind.codec.is(event)).map(told)).toEqual([])
  })

  test('the events of two real servers are accepted, except those that the official schemas or a deviation reject', () => {
    const names = real.map((seed) => {
      if (!isListed(seed)) return 'of a type that is not listed'
      if (isRedacted(seed)) return 'redacted'
      const outcome = outcomeOf(seed)
      if (outcome !== 'refused') return outcome
      return `${Object.keys(seed.event.content).length === 0 ? 'cleared' : outcome}: ${seed.event.type}`
    })
    expect(tally(names)).toEqual({
      accepted: 3530,
      'cleared: m.ignored_user_list': 1,
      'cleared: m.space.child': 60,
      // Including cleared secrets, whose account data has no official schema.
      'no official schema': 2,
      'of a type that is not listed': 205,
      'pdu-create-room': 3,
      'pdu-empty-hashes': 63,
      redacted: 80,
      'refused: m.call.invite': 50,
      relations: 8,
    })
  })

  // The official event schemas say "object", or nothing.
  test.each<[AnyCodec, string, (value: unknown) => boolean]>([
    // The official schema defines no other version.
    [EncryptedFile, 'client.encrypted_file', (value) => ['v2', undefined].includes(ownString(value, 'v'))],
    [Mentions, 'client.m.mentions', () => true],
    [CustomRelation, 'client.m.relates_to', () => true],
  ])('parts of contents with their own official schema agree with it: $name', (codec, name, isMeant) => {
    const made = fc.sample(valuesOf(codec), { numRuns: 40, seed: 1 }).flatMap((value) => [value, ...mutants(value)])
    const values = made.filter(isMeant)
    const verdicts = values.map((value) => codec.is(value))
    expect(new Set(verdicts)).toEqual(new Set([true, false]))
    expect(values.filter((value, i) => schemaTakes(name, value) !== verdicts[i])).toEqual([])
  })

  test('redacted events are accepted as redacted', () => {
    const codecs = new Map<string, AnyCodec>([
      ['sync', AnySyncRedactedEvent],
      ['timeline', AnyRedactedEvent],
    ])
    const refused = real.filter(isRedacted).filter(({ event, kind }) => codecs.get(kind.name)?.is(event) !== true)
    expect(refused.map(told)).toEqual([])
  })
})
