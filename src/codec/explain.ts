/**
 * The walks that find the invalid places of a value, one function for each kind of codec.
 *
 * They visit only the parts that the fast check did not accept. No other code reports errors.
 *
 * @internal
 * @module
 */

import { isObject, own, ownItem } from '../json/own.js'
import { Codec } from './codec.js'
import { expectedText, foundText } from './expectation.js'
import { typeText } from './mismatch-at.js'
import type { AnyCodec, Fields, RecordShape, Walk } from './shape.js'
import { explainPart, partOf, walk } from './walk.js'

export const explainRecord: Walk<RecordShape> = ({ key, value, others }, place, collector) => {
  const { actual } = place
  if (!isObject(actual)) return collector.add(place)
  for (const k of Object.keys(actual)) {
    if (collector.isFull) return
    if (actual[k] === undefined) continue
    if (key.accepts(k)) explainPart(k, actual[k], value, place, collector, key)
    else if (others === 'closed') {
      collector.add(partOf(place, k, unexpected(key, k), actual[k], key))
    }
  }
}

/** A codec that refuses the value of the key `k`, which `key` does not accept. */
function unexpected(key: AnyCodec, k: string): AnyCodec {
  return new Codec(`key of ${key.name}`, () => ({
    shape: key.shape,
    accepts: () => false,
    wording: {
      expected: () => `${expectedText(key)} as key`,
      code: () => 'unexpected-key',
      found: () => foundText(key, k) ?? typeText(k),
    },
  }))
}

export const explainArray: Walk<{ readonly item: AnyCodec }> = ({ item }, place, collector) => {
  const { actual } = place
  if (!Array.isArray(actual)) return collector.add(place)
  for (let i = 0; i < actual.length && !collector.isFull; i++) {
    explainPart(String(i), ownItem(actual, i), item, place, collector)
  }
}

export const explainTuple: Walk<{ readonly items: readonly AnyCodec[] }> = ({ items }, place, collector) => {
  const { actual } = place
  if (!Array.isArray(actual) || actual.length !== items.length) return collector.add(place)
  items.forEach((item, i) => {
    explainPart(String(i), ownItem(actual, i), item, place, collector)
  })
}

export const explainNullable: Walk<{ readonly of: AnyCodec }> = ({ of }, place, collector) => {
  if (place.actual !== null) walk(of, place, collector)
}

/** If all keys are absent, only the first is reported: the others are alternative names for it. */
export const explainAnyKey: Walk<{ readonly fields: Fields }> = ({ fields }, place, collector) => {
  const { actual } = place
  if (!isObject(actual)) return collector.add(place)
  const [first] = Object.keys(fields)
  const isThere = Object.keys(fields).some((key) => own(actual, key) !== undefined)
  for (const [key, codec] of Object.entries(fields)) {
    const value = own(actual, key)
    if (value !== undefined) explainPart(key, value, codec, place, collector)
    else if (!isThere && key === first) collector.add(partOf(place, key, codec, value))
  }
}

type Members = { readonly members: readonly AnyCodec[] }

export const explainUnion: Walk<Members> = ({ members }, place, collector) => {
  const kind = kindOf(place.actual)
  const applicable = members.find((member) => canAccept(member, kind))
  if (applicable === undefined) collector.add(place)
  else walk(applicable, place, collector)
}

export const explainIntersection: Walk<Members> = ({ members }, place, collector) => {
  if (!isObject(place.actual)) return collector.add(place)
  // Members are walked without a fast check first: it is not compiled, so it takes as long as the walk.
  for (const member of members) if (!collector.isFull) walk(member, place, collector)
}

function kindOf(input: unknown): string {
  if (Array.isArray(input)) return 'array'
  return input === null ? 'null' : typeof input
}

/** Whether a codec can accept values of a kind that `kindOf` returns. */
function canAccept({ shape }: AnyCodec, kind: string): boolean {
  switch (shape.kind) {
    case 'unknown':
      return true
    case 'nullable':
      return kind === 'null' || canAccept(shape.of, kind)
    case 'union':
      return shape.members.some((member) => canAccept(member, kind))
    case 'literals':
    case 'pattern':
      return kind === 'string'
    case 'integer':
      return kind === 'number'
    case 'tuple':
      return kind === 'array'
    case 'string':
    case 'boolean':
    case 'number':
    case 'array':
      return kind === shape.kind
    default:
      return kind === 'object'
  }
}
