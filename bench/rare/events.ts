/**
 * Generated events of every type that a room timeline can have, reproducible: valid values for the shapes of the
 * library's codecs.
 *
 * @module
 */
import { readFileSync } from 'node:fs'

import type { AnyCodec, Fields } from 'matrix-event-model/codec'

import type { Json, JsonObject } from '../corpus.js'
import { Random } from '../random.js'

/** A type of room event, with the JSON Schema and the codec of its events without `room_id`. */
export interface RoomEventType {
  readonly type: string
  readonly codec: AnyCodec
  /** The reference to the schema. */
  readonly schema: string
}

/** The part of `schemas/index.json` that is used here. */
interface Index {
  readonly events: Record<
    string,
    Record<string, { readonly schema: string; readonly defs: { readonly sync?: string } }>
  >
}

/** The codecs are found by their names. */
const model = (await import('matrix-event-model')) as unknown as { readonly [name: string]: AnyCodec }

const SCHEMAS = new URL('schemas/', import.meta.resolve('matrix-event-model/package.json'))

/** Reads a file of the package's `schemas`. */
export function readSchema(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, SCHEMAS), 'utf8'))
}

/** Lists the types of events in timelines. */
export function roomEventTypes(): RoomEventType[] {
  const { events } = readSchema('index.json') as Index
  return Object.entries(events).flatMap(([type, kinds]) =>
    [kinds['state'], kinds['message-like']].flatMap((kind): RoomEventType[] => {
      const name = kind?.defs.sync
      const codec = name === undefined ? undefined : model[name]
      if (kind === undefined || codec === undefined) return []
      return [{ type, codec, schema: `matrix-event-model/schemas/${kind.schema}#/$defs/${name}` }]
    }),
  )
}

/** Returns `count` valid events of a type. */
export function eventsOf({ codec, type }: RoomEventType, count: number): unknown[] {
  const maker = new ValueMaker(new Random(count + type.length))
  return Array.from({ length: count }, () => {
    const event: unknown = JSON.parse(JSON.stringify(maker.value(codec)))
    if (!codec.is(event)) throw new Error(`not a valid ${type}: ${JSON.stringify(event)}`)
    return event
  })
}

class ValueMaker {
  constructor(private readonly random: Random) {}

  value(codec: AnyCodec): Json {
    const { random } = this
    const { shape } = codec
    switch (shape.kind) {
      case 'unknown':
        return random.pick([1, 'x', { x: 1 }])
      case 'boolean':
        return random.chance(0.5)
      case 'number':
      case 'integer':
        return random.integer(0, 1e9)
      case 'string':
        return random.text(random.integer(5, 40))
      case 'literals':
        return random.pick(shape.values)
      case 'pattern':
        return beginningOf(shape.source) + random.text(30, 'abcdefghijklmnopqrstuvwxyz')
      case 'array':
        return random.times(random.integer(0, 3), () => this.value(shape.item))
      case 'tuple':
        return shape.items.map((item) => this.value(item))
      case 'nullable':
        return random.chance(0.9) ? this.value(shape.of) : null
      case 'union':
        return this.value(random.pick(shape.members))
      case 'record':
        return Object.fromEntries(
          random.times(random.integer(0, 3), () => [this.value(shape.key) as string, this.value(shape.value)]),
        )
      case 'object':
        return { ...this.fields(shape.required, 1), ...this.fields(shape.optional, 0.3) }
      case 'anyKey':
        return this.fields(Object.fromEntries([random.pick(Object.entries(shape.fields))]), 1)
      case 'intersection':
        return Object.assign({}, ...shape.members.map((member) => this.value(member)))
      case 'taggedUnion':
        return this.value(random.pick(Object.values(shape.members)))
      default:
        throw new Error(`cannot make values of a ${shape.kind}`)
    }
  }

  private fields(fields: Fields, share: number): JsonObject {
    const present = Object.entries(fields).filter(() => this.random.chance(share))
    return Object.fromEntries(present.map(([key, codec]) => [key, this.value(codec)]))
  }
}

/** The literal text with which a pattern begins. */
function beginningOf(source: string): string {
  const [, text = ''] = /^\^((?:[\w:/@!#-]|\\[$.])*)/.exec(source) ?? []
  return text.replace(/\\(.)/g, '$1')
}
