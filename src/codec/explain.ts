/**
 * The walk that finds every place where a value is not what its codec asks for, a function for each kind of codec.
 *
 * It goes into what failed and nothing else, and it is the only one to make errors.
 *
 * @internal
 * @module
 */
import type { Context } from 'io-ts'

import {
  type AnyCodec,
  Codec,
  type Explain,
  type Fields,
  type ObjectShape,
  type RecordShape,
  type TaggedUnionShape,
} from './codec.js'
import { literals } from './literals.js'
import { isObject, own } from './own.js'
import { string } from './primitive.js'
import type { Report } from './walk.js'

/** For a codec with parts: explains what stands under `key`. */
function explainPart(key: string, value: unknown, codec: AnyCodec, context: Context, report: Report): void {
  if (!report.isDone(codec, value)) codec.look(value, [...context, { key, type: codec, actual: value }], report)
}

export const explainObject: Explain<ObjectShape> = ({ required, optional }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  // Of a plain object, every key that can be read is its own, which is quicker to know once.
  const isPlain = report.canTrust && Object.getPrototypeOf(input) === Object.prototype
  for (const key of Object.keys(required)) {
    const codec = required[key] as AnyCodec
    const value = isPlain ? input[key] : own(input, key)
    if (value === undefined) report.add(value, [...context, { key, type: codec, actual: value }])
    else explainPart(key, value, codec, context, report)
  }
  for (const key of Object.keys(optional)) {
    const value = isPlain ? input[key] : own(input, key)
    if (value !== undefined) explainPart(key, value, optional[key] as AnyCodec, context, report)
  }
}

export const explainRecord: Explain<RecordShape> = ({ key, value, others }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  for (const k of Object.keys(input)) {
    if (report.isFull) return
    if (input[k] === undefined) continue
    if (key.accepts(k)) explainPart(k, input[k], value, context, report)
    else if (others === 'closed') explainPart(k, input[k], nothingBut(key), context, report)
  }
}

/** For what stands under a key that must not be there. */
function nothingBut(key: AnyCodec): AnyCodec {
  const name = `no key but ${key.name}`
  return new Codec(name, { kind: 'nothing' }, () => false, name)
}

export const explainArray: Explain<{ readonly item: AnyCodec }> = ({ item }, input, context, report) => {
  if (!Array.isArray(input)) return report.add(input, context)
  for (let i = 0; i < input.length && !report.isFull; i++) explainPart(String(i), input[i], item, context, report)
}

export const explainTuple: Explain<{ readonly items: readonly AnyCodec[] }> = ({ items }, input, context, report) => {
  if (!Array.isArray(input) || input.length !== items.length) return report.add(input, context)
  items.forEach((item, i) => {
    explainPart(String(i), input[i], item, context, report)
  })
}

export const explainNullable: Explain<{ readonly of: AnyCodec }> = ({ of }, input, context, report) => {
  if (input !== null) of.look(input, context, report)
}

/** Where all the keys are absent, it is the first that is missed: the others are other names for it. */
export const explainAnyKey: Explain<{ readonly fields: Fields }> = ({ fields }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  const [first] = Object.keys(fields)
  const isThere = Object.keys(fields).some((key) => own(input, key) !== undefined)
  for (const [key, codec] of Object.entries(fields)) {
    const value = own(input, key)
    if (value !== undefined) explainPart(key, value, codec, context, report)
    else if (!isThere && key === first) report.add(value, [...context, { key, type: codec, actual: value }])
  }
}

type Members = { readonly members: readonly AnyCodec[] }

export const explainUnion: Explain<Members> = ({ members }, input, context, report) => {
  const meant = members.find((member) => jsonKind(member) === kindOf(input))
  if (meant === undefined) report.add(input, context)
  else meant.look(input, context, report)
}

export const explainIntersection: Explain<Members> = ({ members }, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  const last = members[members.length - 1]
  for (const member of members) {
    // Where the others agree, it is the last that does not: it need not be asked.
    if (member === last || member.shape.kind === 'intersection') member.look(input, context, report)
    else member.explain(input, context, report)
  }
}

export const explainTaggedUnion: Explain<TaggedUnionShape> = (shape, input, context, report) => {
  if (!isObject(input)) return report.add(input, context)
  const { members, other, tag } = shape
  const value = own(input, tag)
  const member = memberFor(shape, value)
  if (member !== undefined) return member.look(input, context, report)
  const type = other === undefined ? literals(tag, Object.keys(members)) : string
  report.add(value, [...context, { key: tag, type, actual: value }])
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'array'
  return input === null ? 'null' : typeof input
}

/** What `kindOf` says of the codec's values. */
function jsonKind({ shape }: AnyCodec): string {
  switch (shape.kind) {
    case 'literals':
    case 'pattern':
      return 'string'
    case 'integer':
      return 'number'
    case 'tuple':
      return 'array'
    case 'string':
    case 'boolean':
    case 'number':
    case 'array':
      return shape.kind
    default:
      return 'object'
  }
}

/** The member that is listed for a tag, by itself or by how it begins. */
export function listedMember(members: Fields, tag: string): AnyCodec | undefined {
  if (Object.hasOwn(members, tag)) return members[tag]
  const wildcard = Object.keys(members).find((key) => key.endsWith('*') && tag.startsWith(key.slice(0, -1)))
  return wildcard === undefined ? undefined : members[wildcard]
}

/** The member of a tagged union that a tag names. */
export function memberFor({ absent, members, other }: TaggedUnionShape, value: unknown): AnyCodec | undefined {
  if (value === undefined) return absent
  if (typeof value !== 'string') return undefined
  return listedMember(members, value) ?? other
}
