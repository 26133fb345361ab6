/**
 * The fields of objects: checks them, and finds the invalid ones.
 *
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import type { AnyCodec, Collector, Fields, Frame } from './shape.js'
import { isAccepted, partOf, walk } from './walk.js'

/** The fields of an object codec. They are listed when the list is first needed: a compiled check needs none. */
export class FieldList {
  private list: readonly Field[] | undefined = undefined

  /** @param last - more required fields, which are checked after the optional ones */
  constructor(
    private readonly required: Fields,
    private readonly optional: Fields,
    private readonly last: Fields = {},
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
    const fields = this.listed()
    const before = collector.found.length
    for (let i = 0; i < fields.length && !collector.isFull; i++) {
      const { codec, isRequired, key } = fields[i] as Field
      const value = own(actual, key)
      if (value === undefined && !isRequired) continue
      // If all others are valid, the last one is not, so its check is skipped.
      const isRefused = i === fields.length - 1 && collector.found.length === before
      if (isRefused || !isAccepted(codec, value)) walk(codec, partOf(place, key, codec, value), collector)
    }
  }

  private listed(): readonly Field[] {
    this.list ??= [...fieldsOf(this.required, true), ...fieldsOf(this.optional, false), ...fieldsOf(this.last, true)]
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
