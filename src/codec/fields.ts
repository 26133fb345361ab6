/**
 * The fields of objects: checks them, and finds the invalid ones.
 *
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import type { AnyCodec, Collector, Fields, Frame } from './shape.js'
import { explainPart } from './walk.js'

/** The fields of an object codec. They are listed when the list is first needed: a compiled check needs none. */
export class FieldList {
  private list: readonly Field[] | undefined = undefined

  constructor(
    private readonly required: Fields,
    private readonly optional: Fields,
  ) {}

  /** Whether a value is an object with all required fields, and without an invalid optional one. */
  areIn(input: unknown): boolean {
    if (!isObject(input)) return false
    for (const { codec, isRequired, key } of this.listed()) {
      // Faster than a call of `own`.
      const value = Object.hasOwn(input, key) ? input[key] : undefined
      if (value === undefined ? isRequired : !codec.accepts(value)) return false
    }
    return true
  }

  /** Reports every invalid place of an object. */
  explain(place: Frame, collector: Collector): void {
    const { actual } = place
    if (!isObject(actual)) {
      collector.add(place)
      return
    }
    for (const { codec, isRequired, key } of this.listed()) {
      const value = own(actual, key)
      if (value !== undefined || isRequired) explainPart(key, value, codec, place, collector)
    }
  }

  private listed(): readonly Field[] {
    this.list ??= [...fieldsOf(this.required, true), ...fieldsOf(this.optional, false)]
    return this.list
  }
}

interface Field {
  readonly key: string
  readonly codec: AnyCodec
  readonly isRequired: boolean
}

function fieldsOf(fields: Fields, isRequired: boolean): Field[] {
  return Object.entries(fields).map(([key, codec]) => ({ key, codec, isRequired }))
}
