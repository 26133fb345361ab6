import { expect, test } from 'vitest'

import { type AnyCodec, Codec } from '../../src/codec/codec.js'
import { PduV3 } from '../../src/event/envelope/pdu.js'
import { RoomEventEnvelope, SyncRoomEventEnvelope } from '../../src/event/envelope/room-event.js'
import { StrippedStateEnvelope } from '../../src/event/envelope/stripped-state.js'
import * as source from '../../src/index.js'
import { FREQUENT } from '../../src/kind/frequent.js'
import { PRESENCE } from '../../src/kind/presence.js'
import { TIMELINE } from '../../src/kind/timeline.js'
import { valuesIn } from '../../tool/checks.js'
import { compareCodecs } from '../campaign/compiled.js'

const built: { readonly [name: string]: unknown } = await import('matrix-event-model')

const codecs = Object.entries(source).filter((entry): entry is [string, AnyCodec] => entry[1] instanceof Codec)

const ENVELOPES = [RoomEventEnvelope, SyncRoomEventEnvelope, StrippedStateEnvelope, PduV3]

test('the package has the codecs of the source', () => {
  expect(codecs.filter(([name]) => !(name in built)).map(([name]) => name)).toEqual([])
})

test('the contents of the frequent events are compiled, and those of no others', () => {
  const definitions = Object.values({ ...TIMELINE, ...PRESENCE })
  const compiled = definitions.filter(({ content }) => isCompiled(content.name))
  expect(new Set<unknown>(compiled)).toEqual(new Set(FREQUENT))
})

test('every exported object in the content of a frequent event is compiled, and so are the envelopes', () => {
  const parts = new Set<AnyCodec>([...ENVELOPES, ...FREQUENT.flatMap(({ event }) => valuesIn(event))])
  for (const codec of parts) for (const part of valuesIn(codec)) parts.add(part)
  const objects = [...parts].filter(({ name, shape }) => name in built && shape.kind === 'object')
  expect(objects.length).toBeGreaterThan(20)
  expect(objects.filter(({ name }) => !isCompiled(name)).map(({ name }) => name)).toEqual([])
})

/** Whether a codec of the package has a check with a name, such as `isRelation`. Objects whose fields agree share one. */
function isCompiled(name: string): boolean {
  return /^is[A-Z]/.test((built[name] as AnyCodec).accepts.name)
}

test('a key is checked in the objects that have it only, though others share their check', () => {
  const values: readonly [codec: AnyCodec, value: object][] = [
    [source.AudioInfo, { h: '480' }],
    [source.ThumbnailInfo, { thumbnail_info: 1 }],
    [source.LocationInfo, { mimetype: 1 }],
  ]
  for (const [{ name }, value] of values) {
    const codec = built[name] as AnyCodec
    expect(codec.accepts(value), name).toBe(false)
    expect(codec.decode(value), name).toEqual({ _tag: 'Right', right: value })
  }
})

test('a compiled codec has the same shape as its source', () => {
  const described = (codec: unknown) =>
    JSON.stringify((codec as AnyCodec).shape, (_, part) =>
      typeof part === 'object' && part !== null && 'shape' in part ? { name: part.name, shape: part.shape } : part,
    )
  for (const [name, codec] of Object.entries(source)) {
    if (codec instanceof Codec) expect(described(built[name]), name).toBe(described(codec))
  }
})

test('the package and the source agree on ten thousand fixed values', () => {
  const { accepted, cases, differences } = compareCodecs(built, 10_000, 1)
  expect(differences).toEqual([])
  expect(cases).toBeGreaterThanOrEqual(10_000)
  expect(accepted).toBeGreaterThan(3000)
  expect(accepted).toBeLessThan(8000)
})
