/**
 * The fields of objects: checks them, and finds the invalid ones.
 *
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import type { AnyCodec, Collector, Fields, Frame } from './shape.js'
import { explainPart } from './walk.js'

type Entries = readonly (readonly [string, AnyCodec])[]

/** The fields of an object codec. Their list is made when it is first needed: a compiled check needs none. */
export class FieldList {
  readonly #required: Fields
  readonly #optional: Fields
  #entries: { readonly required: Entries; readonly optional: Entries } | undefined

  constructor(required: Fields, optional: Fields) {
    this.#required = required
    this.#optional = optional
  }

  /** Whether an object has all required fields, and no optional one that is invalid. */
  areIn(input: object): boolean {
    const { optional, required } = this.#lists()
    for (const [key, codec] of required) {
      const value = own(input, key)
      if (value === undefined || !codec.accepts(value)) return false
    }
    for (const [key, codec] of optional) {
      const value = own(input, key)
      if (value !== undefined && !codec.accepts(value)) return false
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
    const { optional, required } = this.#lists()
    for (const [key, codec] of required) {
      const value = own(actual, key)
      if (value === undefined) collector.add({ key, codec, actual: value, parent: place, keyCodec: undefined })
      else explainPart(key, value, codec, place, collector)
    }
    for (const [key, codec] of optional) {
      const value = own(actual, key)
      if (value !== undefined) explainPart(key, value, codec, place, collector)
    }
  }

  #lists() {
    this.#entries ??= { required: Object.entries(this.#required), optional: Object.entries(this.#optional) }
    return this.#entries
  }
}
