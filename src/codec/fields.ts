/**
 * The fields of objects: checks them, and finds the invalid ones.
 *
 * @internal
 * @module
 */
import { isObject, own } from '../json/own.js'
import type { AnyCodec, Collector, Fields, Frame } from './shape.js'
import { explainPart } from './walk.js'

/** The fields of an object codec. Their list is made when it is first needed: a compiled check needs none. */
export class FieldList {
  readonly #required: Fields
  readonly #optional: Fields
  #lists: Lists | undefined

  constructor(required: Fields, optional: Fields) {
    this.#required = required
    this.#optional = optional
  }

  /** Whether a value is an object with all required fields, and without an invalid optional one. */
  areIn(input: unknown): boolean {
    if (!isObject(input)) return false
    const { codecs, keys, required } = this.#made()
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string
      // Faster than a call of `own`.
      const value = Object.hasOwn(input, key) ? input[key] : undefined
      if (value === undefined ? i < required : !(codecs[i] as AnyCodec).accepts(value)) return false
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
    const { codecs, keys, required } = this.#made()
    for (let i = 0; i < keys.length; i++) {
      const key = keys[i] as string
      const codec = codecs[i] as AnyCodec
      const value = own(actual, key)
      if (value !== undefined) explainPart(key, value, codec, place, collector)
      else if (i < required) collector.add({ key, codec, actual: value, parent: place, keyCodec: undefined })
    }
  }

  #made(): Lists {
    this.#lists ??= {
      keys: [...Object.keys(this.#required), ...Object.keys(this.#optional)],
      codecs: [...Object.values(this.#required), ...Object.values(this.#optional)],
      required: Object.keys(this.#required).length,
    }
    return this.#lists
  }
}

/** The keys of all fields and their codecs, the required ones first. */
interface Lists {
  readonly keys: readonly string[]
  readonly codecs: readonly AnyCodec[]
  /** The number of required fields. */
  readonly required: number
}
