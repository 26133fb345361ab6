/**
 * The fields of objects: checks them, and finds the invalid ones.
 *
 * @internal
 * @module
 */
import { isObject } from '../json/own.js'
import type { AnyCodec, Collector, Fields, Frame } from './shape.js'
import { isAccepted, partOf, walk } from './walk.js'

/** A field of an object. */
export interface Field {
  readonly key: string
  readonly codec: AnyCodec
  readonly isRequired: boolean
}

/** @param last - more required fields, which are checked after the optional ones */
export function fieldList(required: Fields, optional?: Fields, last?: Fields): readonly Field[] {
  return [...fieldsOf(required, true), ...fieldsOf(optional, false), ...fieldsOf(last, true)]
}

function fieldsOf(fields: Fields = {}, isRequired: boolean): Field[] {
  return Object.entries(fields).map(([key, codec]) => ({ key, codec, isRequired }))
}

// The functions below read fields without calling `own`, which takes longer.

/** Whether a value is an object with all required fields, and without an invalid optional one. */
export function areIn(input: unknown, fields: readonly Field[]): boolean {
  if (!isObject(input)) return false
  for (const { codec, isRequired, key } of fields) {
    const value = Object.hasOwn(input, key) ? input[key] : undefined
    if (value === undefined ? isRequired : !codec.accepts(value)) return false
  }
  return true
}

/** Reports every invalid place of an object. */
export function explainFields(fields: readonly Field[], place: Frame, collector: Collector): void {
  const { actual } = place
  if (!isObject(actual)) {
    collector.add(place)
    return
  }
  const before = collector.found.length
  for (let i = 0; i < fields.length && !collector.isFull; i++) {
    const { codec, isRequired, key } = fields[i] as Field
    const value = Object.hasOwn(actual, key) ? actual[key] : undefined
    if (value === undefined && !isRequired) continue
    // If all others are valid, the last one is not, so its check is skipped.
    const isRefused = i === fields.length - 1 && collector.found.length === before
    if (isRefused || !isAccepted(codec, value)) walk(codec, partOf(place, key, codec, value), collector)
  }
}
