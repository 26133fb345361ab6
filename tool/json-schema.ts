/**
 * From a codec to the JSON Schema (2020-12) that says the same of the same JSON.
 *
 * Only what JSON can say is compared: codecs also see `undefined`, which they take for absent, and NaN, which they
 * refuse.
 *
 * @module
 */

import { escaped } from '../src/codec/escaped.js'
import type { AnyCodec, Fields, Shape } from '../src/codec/shape.js'
import { type Docs, NO_DOCS } from './doc-comments.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** Where a codec's schema stands, if it has a place of its own: what `$ref` is to say. */
export type RefTo = (codec: AnyCodec) => string | undefined

/** The schema to put where `codec` is used. */
export function schemaOf(codec: AnyCodec, docs: Docs = NO_DOCS, refTo: RefTo = () => undefined): JsonSchema {
  const $ref = refTo(codec)
  return $ref === undefined ? definitionOf(codec, docs, refTo) : { $ref }
}

/**
 * The schema to put in the place of its own that `codec` has.
 *
 * @throws for a shape that it does not know
 */
export function definitionOf(codec: AnyCodec, docs: Docs = NO_DOCS, refTo: RefTo = () => undefined): JsonSchema {
  const { shape } = codec
  const part = (of: AnyCodec, partDocs: Docs) => schemaOf(of, partDocs, refTo)
  switch (shape.kind) {
    case 'unknown':
      return {}
    case 'key':
      return { not: {} }
    case 'string':
    case 'boolean':
    case 'number':
      return { type: shape.kind }
    case 'integer':
      return { type: 'integer', minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER }
    case 'pattern':
      return { type: 'string', pattern: shape.source }
    case 'literals':
      return literalsSchema(shape.values, shape.open)
    case 'object':
      return objectSchema(shape, docs, refTo)
    case 'record':
      return recordSchema(codec, shape, part(shape.value, docs.items()))
    case 'anyKey':
      return anyKeySchema(shape, docs, refTo)
    case 'array':
      return { type: 'array', items: part(shape.item, docs.items()) }
    case 'tuple': {
      const prefixItems = shape.items.map((item, i) => part(item, docs.property(String(i))))
      return { type: 'array', prefixItems, items: false, minItems: prefixItems.length }
    }
    case 'nullable':
      return nullableSchema(part(shape.of, docs))
    case 'union':
      return { anyOf: shape.members.map((member) => part(member, docs)) }
    case 'intersection':
      return { allOf: shape.members.map((member) => part(member, docs)) }
    case 'taggedUnion':
      return taggedUnionSchema(shape, docs, refTo)
    default:
      return unknownKind(codec, shape)
  }
}

/** Known strings of an open set are examples, which editors complete. */
function literalsSchema(values: readonly string[], open: boolean): JsonSchema {
  if (open) return { type: 'string', examples: values }
  return values.length === 1 ? { type: 'string', const: values[0] } : { type: 'string', enum: values }
}

function objectSchema(shape: ShapeOf<'object'>, docs: Docs, refTo: RefTo): JsonSchema {
  const fields: Fields = { ...shape.optional, ...shape.required }
  const properties = Object.keys(fields)
    .sort()
    .map((key) => {
      const schema = schemaOf(fields[key] as AnyCodec, docs.property(key), refTo)
      return [key, { ...docs.comment(key), ...schema }]
    })
  const required = Object.keys(shape.required).sort()
  return {
    type: 'object',
    ...(required.length > 0 && { required }),
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
  }
}

function anyKeySchema({ fields }: ShapeOf<'anyKey'>, docs: Docs, refTo: RefTo): JsonSchema {
  const { type, properties } = objectSchema({ kind: 'object', required: {}, optional: fields }, docs, refTo)
  const keys = Object.keys(fields).sort()
  return { type, properties, anyOf: keys.map((key) => ({ required: [key], properties: { [key]: true } })) }
}

function recordSchema(codec: AnyCodec, { key, others }: ShapeOf<'record'>, value: JsonSchema): JsonSchema {
  const refused = others === 'closed' ? { additionalProperties: false } : {}
  switch (key.shape.kind) {
    case 'pattern':
      return { type: 'object', patternProperties: { [key.shape.source]: value }, ...refused }
    case 'string':
      return { type: 'object', additionalProperties: value }
    case 'literals': {
      if (key.shape.open) return { type: 'object', additionalProperties: value }
      const properties = Object.fromEntries(key.shape.values.map((known) => [known, value]))
      return { type: 'object', properties, ...refused }
    }
    default:
      throw new Error(`${codec.name}: a record whose keys are of shape ${key.shape.kind} has no schema yet`)
  }
}

function nullableSchema(schema: JsonSchema): JsonSchema {
  const isPlain = typeof schema['type'] === 'string' && !('const' in schema) && !('enum' in schema)
  return isPlain ? { ...schema, type: [schema['type'], 'null'] } : { anyOf: [schema, { type: 'null' }] }
}

/** With `if` and `then` rather than `oneOf`, so that the errors are those of the member that the tag names. */
function taggedUnionSchema(
  { tag, members, other, absent }: ShapeOf<'taggedUnion'>,
  docs: Docs,
  refTo: RefTo,
): JsonSchema {
  const tags = Object.keys(members).sort()
  const exact = tags.filter((key) => !key.endsWith('*'))
  // As they are declared: of two that fit a tag, the first counts.
  const wildcards = Object.keys(members).filter((key) => key.endsWith('*'))
  const listed: readonly JsonSchema[] = [
    ...(exact.length > 0 ? [{ enum: exact }] : []),
    ...wildcards.map((key) => ({ pattern: beginning(key) })),
  ]
  const where = (schema: JsonSchema) => ({ required: [tag], properties: { [tag]: schema } })
  const branch = (condition: JsonSchema, member: AnyCodec) => {
    // biome-ignore lint/suspicious/noThenProperty: it is a keyword, and nobody awaits a schema
    return { if: condition, then: schemaOf(member, docs, refTo) }
  }
  const branches = tags.map((key) => {
    const condition = key.endsWith('*') ? wildcardCondition(key, exact, wildcards) : { const: key }
    return branch(where(condition), members[key] as AnyCodec)
  })
  const unlisted = listed.length === 1 ? listed[0] : { anyOf: listed }
  if (other !== undefined) branches.push(branch(where({ type: 'string', not: unlisted }), other))
  if (absent !== undefined) branches.push(branch({ not: { required: [tag] } }, absent))
  return {
    type: 'object',
    ...(absent === undefined && { required: [tag] }),
    properties: {
      [tag]:
        other === undefined && wildcards.length > 0
          ? { type: 'string', anyOf: listed }
          : literalsSchema(exact, other !== undefined),
    },
    allOf: branches,
  }
}

/** The tags that a key which ends in `*` is for: those that begin so, and that no other key goes before. */
function wildcardCondition(key: string, exact: readonly string[], wildcards: readonly string[]): JsonSchema {
  const fits = (other: string) => other.startsWith(key.slice(0, -1))
  const listed = exact.filter(fits)
  const before: readonly JsonSchema[] = [
    ...(listed.length > 0 ? [{ enum: listed }] : []),
    ...wildcards
      .slice(0, wildcards.indexOf(key))
      .filter(fits)
      .map((other) => ({ pattern: beginning(other) })),
  ]
  return { type: 'string', pattern: beginning(key), ...(before.length > 0 && { not: { anyOf: before } }) }
}

/** The pattern of strings that begin as a key which ends in `*` does. */
function beginning(wildcard: string): string {
  return `^${escaped(wildcard.slice(0, -1))}`
}

function unknownKind(codec: AnyCodec, shape: never): never {
  throw new Error(`${codec.name}: shape ${(shape as Shape).kind} has no schema yet`)
}

type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>
