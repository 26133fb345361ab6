/**
 * Converts a codec to an equivalent JSON Schema (2020-12).
 *
 * They agree on all JSON values. Codecs also handle `undefined`, which they treat as absent, and NaN, which they
 * reject.
 *
 * @internal
 * @module
 */
import { escaped } from './escaped.js'
import { memberFor } from './member.js'
import { object } from './object.js'
import type { AnyCodec, Fields, Shape } from './shape.js'

export interface JsonSchema {
  readonly [keyword: string]: unknown
}

/** A comment as JSON Schema keywords. */
export interface Comment {
  readonly description?: string
  readonly deprecated?: true
}

/** The comments inside a type. Properties that the type does not have are treated as uncommented. */
export interface Docs {
  /** The comment on a property. */
  comment(key: string): Comment
  /** The comments inside a property. */
  property(key: string): Docs
  /** The comments inside the items of an array, or the values of a record. */
  items(): Docs
}

/** No comments. */
export const NO_DOCS: Docs = { comment: () => ({}), property: () => NO_DOCS, items: () => NO_DOCS }

/** Returns the `$ref` of a codec that has its own schema elsewhere. */
export type RefTo = (codec: AnyCodec) => string | undefined

/** Returns the schema to use in a place where `codec` occurs: a reference if there is one. */
export function schemaOf(codec: AnyCodec, docs: Docs = NO_DOCS, refTo: RefTo = () => undefined): JsonSchema {
  const $ref = refTo(codec)
  return $ref === undefined ? definitionOf(codec, docs, refTo) : { $ref }
}

/**
 * Returns the full schema of `codec`.
 *
 * @throws for an unknown shape
 */
export function definitionOf(codec: AnyCodec, docs: Docs = NO_DOCS, refTo: RefTo = () => undefined): JsonSchema {
  const { shape } = codec
  const part = (of: AnyCodec, partDocs: Docs) => schemaOf(of, partDocs, refTo)
  switch (shape.kind) {
    case 'unknown':
      return {}
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
    case 'taggedUnion': {
      const { base } = shape
      if (base === undefined) return taggedUnionSchema(shape, docs, refTo)
      const members = Object.entries(shape.members).map(([key, member]) => [key, withoutBase(base, key, member)])
      const rest = taggedUnionSchema({ ...shape, members: Object.fromEntries(members) }, docs, refTo)
      return { allOf: [part(base, docs), rest] }
    }
    default:
      return unknownKind(codec, shape)
  }
}

/** The known strings of an open set become examples, which editors offer for completion. */
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

/** Uses `if` and `then` rather than `oneOf`, so that errors come from the member selected by the tag. */
function taggedUnionSchema(
  { tag, members, other, absent }: ShapeOf<'taggedUnion'>,
  docs: Docs,
  refTo: RefTo,
): JsonSchema {
  const tags = Object.keys(members).sort()
  const exact = tags.filter((key) => !key.endsWith('*'))
  // In order of declaration: if several match a tag, the first one wins.
  const wildcards = Object.keys(members).filter((key) => key.endsWith('*'))
  const listed: readonly JsonSchema[] = [
    ...(exact.length > 0 ? [{ enum: exact }] : []),
    ...wildcards.map((key) => ({ pattern: beginning(key) })),
  ]
  const where = (schema: JsonSchema) => ({ required: [tag], properties: { [tag]: schema } })
  const branch = (condition: JsonSchema, member: AnyCodec) => {
    // biome-ignore lint/suspicious/noThenProperty: `then` is a JSON Schema keyword, and the schema is never awaited
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

/** A member of a union without what its base says of its fields. */
function withoutBase(base: AnyCodec, tag: string, { name, shape }: AnyCodec): AnyCodec {
  const common = fieldsOf(base.shape.kind === 'taggedUnion' ? memberFor(base.shape, tag) : base)
  const { optional, required } = fieldsOf({ shape })
  return object(name, others(required, common.required), others(optional, { ...common.optional, ...common.required }))
}

function fieldsOf(codec: Pick<AnyCodec, 'shape'> | undefined): Pick<ShapeOf<'object'>, 'optional' | 'required'> {
  return codec?.shape.kind === 'object' ? codec.shape : { optional: {}, required: {} }
}

function others(fields: Fields, known: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([key, codec]) => known[key] !== codec))
}

/** The condition for a wildcard key: tags with its prefix, unless another key takes precedence. */
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

/** The pattern for strings that match a wildcard key. */
function beginning(wildcard: string): string {
  return `^${escaped(wildcard.slice(0, -1))}`
}

function unknownKind(codec: AnyCodec, shape: never): never {
  throw new Error(`${codec.name}: shape ${(shape as Shape).kind} has no schema yet`)
}

type ShapeOf<K extends Shape['kind']> = Extract<Shape, { kind: K }>
