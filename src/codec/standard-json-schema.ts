/**
 * Codecs as Standard JSON Schemas, from which API documentation, forms and tool definitions are generated.
 *
 * The interface is declared here, as the standard permits, to keep a dependency out of the published types.
 *
 * @see {@link https://standardschema.dev/json-schema | Standard JSON Schema}
 * @module
 */
import type { Codec } from './codec.js'
import { definitionOf, type JsonSchema } from './json-schema.js'
import type { StandardSchemaProps } from './standard-schema.js'

/** A validator that can be written as a JSON Schema. */
export interface StandardJsonSchema<Input, Output> {
  /** The interface of both standards. */
  readonly '~standard': StandardJsonSchemaProps<Input, Output>
}

/** The interface of both standards. */
export interface StandardJsonSchemaProps<Input, Output> extends StandardSchemaProps<Input, Output> {
  /** The functions that write a codec as a JSON Schema. */
  readonly jsonSchema: {
    /** Returns the JSON Schema of what is accepted. */
    readonly input: (options: JsonSchemaOptions) => Record<string, unknown>
    /** Returns the JSON Schema of what is returned, which is the same. */
    readonly output: (options: JsonSchemaOptions) => Record<string, unknown>
  }
}

/** Options of a JSON Schema. */
export interface JsonSchemaOptions {
  /** The version of JSON Schema: `draft-2020-12` or `draft-07`. */
  readonly target: string
  /** Options of other libraries. Ignored. */
  readonly libraryOptions?: Record<string, unknown> | undefined
}

const DRAFTS: { readonly [target: string]: string } = {
  'draft-2020-12': 'https://json-schema.org/draft/2020-12/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema#',
}

/**
 * Returns a codec as a Standard JSON Schema, which is also a Standard Schema: it validates as the codec does.
 *
 * It is a function, and not a property of every codec, so that programs without JSON Schemas do not contain what writes
 * them. The schemas have no descriptions; those in `matrix-event-model/schemas/` have.
 *
 * `input` and `output` throw an `Error` if the target is unknown, as the standard demands.
 *
 * @example
 * ```ts
 * import { RoomNameEventContent } from 'matrix-event-model'
 * import { withJsonSchema } from 'matrix-event-model/codec'
 *
 * const schema = withJsonSchema(RoomNameEventContent)['~standard'].jsonSchema.output({ target: 'draft-2020-12' })
 * schema['required'] // => ['name']
 * schema['properties'] // => { name: { type: 'string' } }
 * ```
 */
export function withJsonSchema<A>(codec: Codec<A>): StandardJsonSchema<A, A> {
  const jsonSchema = ({ target }: JsonSchemaOptions) => {
    const $schema = Object.hasOwn(DRAFTS, target) ? DRAFTS[target] : undefined
    if ($schema === undefined)
      throw new Error(`unknown target of a JSON Schema: expected ${Object.keys(DRAFTS).join(' or ')}`)
    const schema = definitionOf(codec)
    return { $schema, ...(target === 'draft-07' ? inDraft07(schema) : schema) }
  }
  return { '~standard': { ...codec['~standard'], jsonSchema: { input: jsonSchema, output: jsonSchema } } }
}

/** Keywords with one schema, a list of schemas, or schemas by key. */
const ONE = ['additionalProperties', 'if', 'items', 'not', 'then']
const LIST = ['allOf', 'anyOf', 'prefixItems']
const BY_KEY = ['patternProperties', 'properties']

/** Rewrites the only keywords that draft 7 has otherwise: those of tuples. */
function inDraft07(schema: JsonSchema): JsonSchema {
  const entries = Object.entries(schema).map(([keyword, value]) => {
    if (ONE.includes(keyword)) return [keyword, partInDraft07(value)]
    if (LIST.includes(keyword)) return [keyword, (value as readonly unknown[]).map(partInDraft07)]
    if (!BY_KEY.includes(keyword)) return [keyword, value]
    return [
      keyword,
      Object.fromEntries(Object.entries(value as object).map(([key, part]) => [key, partInDraft07(part)])),
    ]
  })
  const { prefixItems, ...others }: JsonSchema = Object.fromEntries(entries)
  return prefixItems === undefined ? others : { ...others, items: prefixItems, additionalItems: false }
}

/** A schema may also be true or false. */
function partInDraft07(part: unknown): unknown {
  return typeof part === 'object' ? inDraft07(part as JsonSchema) : part
}
