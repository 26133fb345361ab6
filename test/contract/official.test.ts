import { describe, expect, test } from 'vitest'

import type { AnyCodec } from '../../src/codec/codec.js'
import type { Mismatch } from '../../src/codec/mismatch.js'
import { isObject } from '../../src/codec/own.js'
import { AnySyncEphemeralRoomEvent, EPHEMERAL } from '../../src/kind/ephemeral.js'
import { AnyPresenceEvent, PRESENCE } from '../../src/kind/presence.js'
import { AnyTimelineEvent, TIMELINE } from '../../src/kind/timeline.js'
import { explain } from '../support/deviations.js'
import { mutants } from '../support/mutants.js'
import {
  type OfficialErrors,
  officialContentErrors,
  officialErrors,
  officialRoomEventErrors,
} from '../support/official.js'
import { isSharedThere, readSamples, type Sample } from '../support/shared.js'

const DEFINITIONS: { readonly [type: string]: { readonly content: AnyCodec } } = {
  ...TIMELINE,
  ...EPHEMERAL,
  ...PRESENCE,
}

const isListed = ({ event }: Sample) => Object.hasOwn(DEFINITIONS, event?.type)

interface Verdicts {
  readonly ours: readonly Mismatch[]
  readonly official: OfficialErrors
}

/** Whole events are compared whole; of others the surroundings are partial, so their content is compared. */
function verdicts({ kind, event }: Sample): Verdicts {
  switch (kind) {
    case 'full':
      return { ours: AnyTimelineEvent.mismatches(event), official: officialRoomEventErrors(event.type, event) }
    case 'sync': {
      const full = { ...event, room_id: '!room:example.org' }
      return { ours: AnyTimelineEvent.mismatches(full), official: officialRoomEventErrors(event.type, full) }
    }
    case 'edu':
    case 'ephemeral':
    case 'presence': {
      const codec = Object.hasOwn(PRESENCE, event.type) ? AnyPresenceEvent : AnySyncEphemeralRoomEvent
      return { ours: codec.mismatches(event), official: officialErrors(event.type, event) }
    }
    default:
      return {
        ours: DEFINITIONS[event.type]?.content.mismatches(event.content) ?? [],
        official: officialContentErrors(event.type, event.content),
      }
  }
}

const differs = ({ ours, official }: Verdicts) =>
  official !== undefined && (ours.length === 0) !== (official.length === 0)

const describeSample = (sample: Sample) => {
  const { ours, official } = verdicts(sample)
  return [
    sample.source,
    JSON.stringify(sample.event),
    ...ours.map((mismatch) => mismatch.message),
    ...(official ?? []).map((error) => `official: ${error.instancePath} ${error.message}`),
  ].join('\n')
}

/** The differences that no deviation explains, the first of each sort, told at length. */
const unexplained = (samples: Iterable<Sample>): readonly string[] => {
  const found = new Map<string, string>()
  for (const sample of samples) {
    const { ours, official } = verdicts(sample)
    if (!differs({ ours, official }) || explain(ours, official ?? []).size > 0) continue
    const sort = `${sample.event.type} ${ours.map(({ path }) => path)} ${official?.map((error) => error.instancePath)}`
    if (!found.has(sort)) found.set(sort, describeSample(sample))
  }
  return [...found.values()]
}

describe.skipIf(!isSharedThere)('with the official definitions at hand', () => {
  const v119 = readSamples('spec/examples-v1.19.ndjson').filter(isListed)
  const v2015 = readSamples('spec/examples-2015.ndjson').filter(isListed)
  const corpus = [
    ...readSamples('corpus/synapse-client-server.ndjson'),
    ...readSamples('corpus/synapse-pdu.ndjson'),
  ].filter(isListed)

  test.each([
    ['v1.19', v119, 70],
    ['2015', v2015, 40],
    ['corpus', corpus, 1200],
  ])('there are events to compare: %s', (_, samples, least) => {
    expect(samples.length).toBeGreaterThanOrEqual(least)
  })

  test.each([...v119, ...v2015].map((sample) => [sample.source, sample] as const))(
    'the verdict on %s is the official one',
    (_, sample) => {
      const { ours, official } = verdicts(sample)
      if (official === undefined) {
        // Two types that the specification has dropped. In 2015, events had a `user_id` for their sender.
        expect(['m.room.aliases', 'm.room.message.feedback']).toContain(sample.event.type)
        expect(ours.map((mismatch) => mismatch.message)).toEqual([
          'sender: expected a string that matches ^@ (UserId), found nothing',
        ])
        return
      }
      expect(ours.length === 0, describeSample(sample)).toBe(official.length === 0)
    },
  )

  test('the verdict on every event of a real server is the official one, but for two listed deviations', () => {
    const redacted = corpus.filter(({ event }) => isObject(event.unsigned?.redacted_because))
    expect(redacted.length).toBeGreaterThan(0)
    const different = corpus.filter((sample) => !redacted.includes(sample) && differs(verdicts(sample)))
    expect(unexplained(different)).toEqual([])
    const ids = different.map(({ event }) => event.content['m.relates_to'])
    expect(new Set(ids)).toEqual(new Set([null, 'x']))
  })

  test('every one-step mutant of an example gets the official verdict, or a deviation explains why not', () => {
    let count = 0
    function* all(): Generator<Sample> {
      for (const sample of v119) {
        for (const event of mutants(sample.event)) {
          if (!isListed({ ...sample, event: event as object })) continue
          count++
          yield { ...sample, event }
        }
      }
    }
    expect(unexplained(all()).slice(0, 20)).toEqual([])
    expect(count).toBeGreaterThan(17_000)
  })
})
