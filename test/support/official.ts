/**
 * The verdicts of the official schemas.
 *
 * @module
 */
import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js'

import { isObject } from '../../src/json/own.js'
import type { Kind } from './kinds.js'
import { isSharedThere, listShared, readShared } from './shared.js'

// biome-ignore lint/suspicious/noExplicitAny: JSON from outside
type Json = any

/** The official schemas, by name: `m.room.member`, `edu$m.typing`, `core.event`. */
export interface OfficialSchemas {
  readonly names: ReadonlySet<string>
  /** Returns a schema with all references resolved. */
  readonly read: (name: string) => Json
}

/** The verdicts of the official schemas on events. */
export interface Official {
  /** Whether they accept an event of a kind; `undefined` if they do not know its type. */
  readonly verdict: (event: unknown, kind: Kind) => boolean | undefined
  /** All errors of an event of a kind. */
  readonly errors: (event: unknown, kind: Kind) => readonly ErrorObject[]
  /** Whether the schema with this name accepts a value. */
  readonly accepts: (name: string, value: unknown) => boolean
}

/** The part of a type's schema that does not concern the envelope. */
function bare({ properties: { content, redacts, state_key, type } }: Json): Json {
  return {
    type: 'object',
    properties: { content, type, ...(redacts && { redacts }), ...(state_key && { state_key }) },
    required: ['content', 'type', ...(state_key ? ['state_key'] : [])],
  }
}

const OPTIONS: Options = { logger: false, ownProperties: true, strict: false, strictNumbers: true }

/** Types with additional schemas for some events, and the key of the content that selects them. */
const REFINED = new Map([
  ['m.room.message', 'msgtype'],
  ['m.key.verification.start', 'method'],
])

/** Types that are defined in the schema of another type. */
export const SECOND_TYPES: ReadonlyMap<string, string> = new Map([['m.receipt.private', 'm.receipt']])

export function officialOf({ names, read }: OfficialSchemas): Official {
  /** The first only decides, the second collects all errors. */
  const ajv = { quick: new Ajv2020(OPTIONS), thorough: new Ajv2020({ ...OPTIONS, allErrors: true, verbose: true }) }
  const validators = new Map<string, ValidateFunction>()

  function validator(how: keyof typeof ajv, name: string, part: 'all' | 'bare'): ValidateFunction {
    const key = `${how} ${part} ${name}`
    const known = validators.get(key)
    if (known !== undefined) return known
    const schema = read(name)
    const made = ajv[how].compile(part === 'all' ? schema : bare(schema))
    validators.set(key, made)
    return made
  }

  /** The schemas of an event's type; `undefined` if there are none. */
  function schemasOf(event: Json, { tag, types }: Kind): readonly string[] | undefined {
    const said = event?.[tag]
    // The schema of its kind reports errors for such an event.
    if (typeof said !== 'string') return []
    const type = SECOND_TYPES.get(said) ?? said
    const name = tag === 'edu_type' ? `edu$${type}` : type
    if (!types.has(type) || !names.has(name)) return undefined
    const key = REFINED.get(type)
    const refinement: unknown = key === undefined ? undefined : event.content?.[key]
    const refined = typeof refinement === 'string' ? `${name}$${refinement}` : name
    return names.has(refined) ? [...new Set([name, refined])] : [name]
  }

  /** Yields the schemas that apply, each with the value that it applies to: the event, or an extended one. */
  function* demands(
    how: keyof typeof ajv,
    event: unknown,
    kind: Kind,
    schemas: readonly string[],
  ): Generator<readonly [validate: ValidateFunction, value: unknown]> {
    yield [validator(how, kind.base, 'all'), event]
    const value = typeof kind.own === 'object' && isObject(event) ? { ...event, ...kind.own.with } : event
    for (const name of schemas) yield [validator(how, name, kind.own === 'bare' ? 'bare' : 'all'), value]
  }

  return {
    verdict(event, kind) {
      const schemas = schemasOf(event, kind)
      if (schemas === undefined) return undefined
      for (const [validate, value] of demands('quick', event, kind, schemas)) if (!validate(value)) return false
      return true
    },
    errors: (event, kind) =>
      [...demands('thorough', event, kind, schemasOf(event, kind) ?? [])].flatMap(([validate, value]) =>
        validate(value) ? [] : (validate.errors ?? []),
      ),
    accepts: (name, value) => validator('quick', name, 'all')(value),
  }
}

const FOLDER = 'spec/schemas-v1.19'

/** The schemas in the shared data; empty if that is missing. */
const SHARED: OfficialSchemas = {
  names: new Set(isSharedThere ? listShared(FOLDER).map((file) => file.replace(/\.json$/, '')) : []),
  read: (name) => JSON.parse(readShared(`${FOLDER}/${name}.json`)),
}

export const OFFICIAL_SCHEMAS = SHARED.names
export const readOfficial = SHARED.read
export const { accepts: schemaTakes, errors: officialErrors, verdict: officialVerdict } = officialOf(SHARED)

/** Returns the example of a schema, assembled from those of its parts; `undefined` if it has none. */
export function exampleOf(schema: Json): unknown {
  const { allOf = [], enum: [only] = [], examples: [example] = [], items, properties = {}, type } = schema
  const parts = Object.entries(properties).map(([key, part]) => [key, exampleOf(part)] as const)
  const own = Object.fromEntries(parts.filter(([, value]) => value !== undefined))
  const whole = Object.assign({}, ...allOf.map(exampleOf), own)
  if (Object.keys(whole).length > 0) return whole
  if (items !== undefined) return example ?? [exampleOf(items)]
  return example ?? only ?? (type === 'object' ? {} : undefined)
}
