/**
 * Generates values that a codec accepts from its shape.
 *
 * @module
 */
import fc, { type Arbitrary } from 'fast-check'

import type { AnyCodec, Fields } from '../../src/codec/codec.js'

/** A string for each pattern of the codecs. */
const PREFIXES: { readonly [source: string]: string } = {
  '^!': '!',
  '^#': '#',
  '^@': '@',
  '^\\$': '$',
  '^geo:': 'geo:',
  '^m\\.secret_storage\\.key\\.': 'm.secret_storage.key.',
  '^mxc://': 'mxc://',
}

const anyJson = fc.jsonValue({ maxDepth: 2 })
const anyText = fc.string({ maxLength: 12, unit: 'binary' })

/** Generates values that `codec` accepts, with optional keys present or absent, and with unknown keys. */
export function valuesOf(codec: AnyCodec): Arbitrary<unknown> {
  const { shape } = codec
  switch (shape.kind) {
    case 'unknown':
      return anyJson
    case 'string':
      return anyText
    case 'boolean':
      return fc.boolean()
    case 'number':
      return fc.double({ noDefaultInfinity: true, noNaN: true })
    case 'integer':
      return fc.maxSafeInteger()
    case 'literals':
      return shape.open ? fc.oneof(fc.constantFrom(...shape.values), anyText) : fc.constantFrom(...shape.values)
    case 'pattern': {
      const prefix = PREFIXES[shape.source]
      if (prefix === undefined) return fc.stringMatching(new RegExp(shape.source, 'u'))
      return anyText.map((text) => prefix + text)
    }
    case 'object':
      return objectOf(shape.required, shape.optional)
    case 'anyKey':
      return objectOf({}, shape.fields).filter(codec.is)
    case 'record':
      return fc.dictionary(valuesOf(shape.key) as Arbitrary<string>, valuesOf(shape.value), { maxKeys: 3 })
    case 'array':
      return fc.array(valuesOf(shape.item), { maxLength: 3 })
    case 'tuple':
      return fc.tuple(...shape.items.map(valuesOf))
    case 'nullable':
      return fc.option(valuesOf(shape.of))
    case 'union':
      return fc.oneof(...shape.members.map(valuesOf))
    case 'intersection':
      // Values of two members need not be compatible: they may have different tags.
      return fc
        .tuple(...shape.members.map(valuesOf))
        .map((parts) => Object.assign({}, ...(parts as object[])))
        .filter(codec.is)
    case 'taggedUnion': {
      const others = [shape.other, shape.absent].filter((codec) => codec !== undefined)
      return fc.oneof(...Object.values(shape.members).map(valuesOf), ...others.map(valuesOf))
    }
  }
}

function objectOf(required: Fields, optional: Fields): Arbitrary<unknown> {
  const known = fc.record(
    Object.fromEntries(Object.entries({ ...required, ...optional }).map(([key, codec]) => [key, valuesOf(codec)])),
    { requiredKeys: Object.keys(required) },
  )
  const unknown = fc.dictionary(fc.constantFrom('org.example.key', '__proto__', 'constructor', 'toString'), anyJson, {
    maxKeys: 1,
  })
  return fc.tuple(unknown, known).map(([others, keys]) => withOwn(others, keys))
}

/** Like `{ ...a, ...b }`, but with `__proto__` as an ordinary key. */
function withOwn(a: object, b: object): object {
  return Object.fromEntries([...Object.entries(a), ...Object.entries(b)])
}
