/**
 * The checks that the build writes: what exists once, what comes first, what is refused. That they agree with the source is
 * tested on the built package.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { array } from '../../src/codec/array.js'
import type { AnyCodec } from '../../src/codec/codec.js'
import { literal } from '../../src/codec/literals.js'
import { object } from '../../src/codec/object.js'
import { integer, string } from '../../src/codec/primitive.js'
import { record } from '../../src/codec/record.js'
import { taggedUnion } from '../../src/codec/tagged-union.js'
import { intersection } from '../../src/codec/union.js'
import { SyncRoomEventEnvelope } from '../../src/event/envelope/room-event.js'
import { ReactionDefinition } from '../../src/event/message-like/reaction.js'
import { Checks, writtenOut } from '../../tool/checks.js'

/** The code for some codecs, and the names of their functions. */
function written(...codecs: AnyCodec[]): { readonly code: string; readonly names: readonly string[] } {
  const checks = new Checks(codecs)
  const names = codecs.map((codec) => checks.check(codec))
  return { code: String(checks), names }
}

test('arrays of equal items are checked by one function', () => {
  const { code, names } = written(array(string), array(string))
  expect(names).toEqual(['isArrayString', 'isArrayString'])
  expect(code.match(/function /g)).toHaveLength(1)
})

test('objects whose fields agree are checked by one function, which knows the keys of all', () => {
  const part = object('Part', {}, { a: string, b: integer })
  const { code, names } = written(
    object('A', {}, { a: string }),
    object('B', {}, { a: string, part, c: integer }),
    part,
    object('Other', {}, { a: integer }),
    object('Needed', { a: string }),
    object('NeededToo', { a: string }, { b: string }),
    object('Unlike', {}, { d: string }),
  )
  expect(names).toEqual(['isB', 'isB', 'isB', 'isOther', 'isNeededToo', 'isNeededToo', 'isUnlike'])
  expect(code).toContain('|| isB(v)')
  expect(code).toContain('case "c": case "b":')
})

test('two codecs of one name have two functions', () => {
  const { names } = written(object('A', { a: string }), object('A', { b: string }))
  expect(names).toEqual(['isA', 'isA2'])
})

/** Reactions, which are frequent, and an event of a type that is not. */
const members = {
  'm.a': object('A', { content: object('AContent', { a: string }), type: literal('m.a') }),
  'm.reaction': ReactionDefinition.sync,
}
const base = object('Envelope', { sender: string })

test('the check of a union of events knows the frequent ones, and unions of the same events share it', () => {
  const other = object('Other', {}, { age: integer })
  const { code } = written(
    taggedUnion('A', 'type', members, { base }),
    taggedUnion('B', 'type', members, { base: other }),
  )
  expect(code.match(/if \(t === "m.reaction"\) return .*isReactionEventContent\(u.content\)/g)).toHaveLength(1)
  expect(code).toContain('return hasFrequentFields(u) && isEnvelope(u)')
  expect(code).toContain('return isPlain(u) && hasFrequentFields(u) && isOther(u)')
  expect(code).not.toContain('"m.a"')
})

test('the checks of frequent events and of envelopes are written out', () => {
  const names = (codec: AnyCodec) => [...writtenOut([codec])].map(({ name }) => name)
  const all = taggedUnion('All', 'type', members, { base: SyncRoomEventEnvelope })
  expect(names(all)).toEqual(
    expect.arrayContaining([
      'All',
      'SyncRoomEventEnvelope',
      'UnsignedData',
      'ReactionEventContent',
      'AnnotationRelation',
    ]),
  )
  expect(names(all)).not.toContain('AContent')
  const redacted = { 'm.reaction': ReactionDefinition.redacted }
  expect(names(taggedUnion('Redacted', 'type', redacted, { base }))).toEqual(['Envelope'])
  expect(names(object('Part', { a: string }))).toEqual([])
})

test('members of a union have no function of their own, but their fields and the union have', () => {
  const part = object('Part', { a: string })
  const content = taggedUnion('Content', 'kind', { k: object('K', { kind: literal('k'), part }) })
  const event = object('Envelope', { content, sender: string })
  const names = [...writtenOut([taggedUnion('All', 'type', members, { base: event })])].map(({ name }) => name)
  expect(names).toEqual(expect.arrayContaining(['Envelope', 'Content', 'Part']))
  expect(names).not.toContain('K')
})

test('members of a tagged union do not compare the tag again, unless it may be another than the one they are listed under', () => {
  const listed = object('Listed', { a: string, kind: literal('k') })
  const other = object('Custom', { b: string, kind: literal('o') })
  const { code } = written(taggedUnion('Content', 'kind', { k: listed }, { other }), listed)
  expect(code).toContain('if (t === "k") return (typeof u.a === "string") && INHERITED.a === undefined\n')
  expect(code).toMatch(/function isListed\(u\) \{\s+return isPlain\(u\) &&[^}]+&&\s+\(u.kind === "k"\)/)
  expect(code).toMatch(/return typeof t === "string" && .+ && \(u.kind === "o"\)/)
})

test('optional keys with the same check share it', () => {
  const fields = { a: string, b: string, c: string, d: integer }
  const { code } = written(object('A', {}, fields))
  expect(code.match(/isOptionalString/g)).toHaveLength(1)
  expect(code).toContain('case "a": case "b": case "c":')
})

test('the prototype is checked of objects that must have a key only', () => {
  const some = object('Some', {}, { a: string })
  const { code } = written(
    object('Required', { a: string }),
    some,
    record(string, string),
    intersection('Both', some, object('Other', {}, { b: string })),
    intersection('Either', some, object('Needed', { c: string })),
  )
  expect(code).toMatch(/function isRequired\(u\) \{\s+return isPlain\(u\)/)
  expect(code).toMatch(/function isSome\(u\) \{\s+return isObject\(u\)/)
  expect(code).toMatch(/if \(!isObject\(u\)\) return false\s+for \(const k in u\)/)
  expect(code).toMatch(/function isBoth\(u\) \{\s+return isObject\(u\)/)
  expect(code).toMatch(/function isEither\(u\) \{\s+return isPlain\(u\)/)
})

test('a key that every object inherits is refused', () => {
  expect(() => written(object('A', { constructor: string }))).toThrow(
    'constructor: every object inherits a key of that name',
  )
})
