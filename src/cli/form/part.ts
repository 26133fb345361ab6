/**
 * The parts of a form: where its events are, and in which format.
 *
 * @module
 */
import { own } from '../../json/own.js'
import type { EventFormat } from '../../kind/event-format.js'

/** A part of a JSON value. Keys that no part describes are searched for events. */
export type Part =
  | EventPart
  | EventsPart
  | ContentPart
  | ContentsPart
  | ObjectPart
  | MapPart
  | ListPart
  | TextPart
  | Base64Part

/** The format of the events in a part; `undefined` to infer it from each event. */
export type PartFormat = EventFormat | ChosenFormat | undefined

/** A format that depends on the event. */
export interface ChosenFormat {
  /** As the documentation says it: `` `timeline`, or `presence` ``. */
  readonly name: string
  readonly of: (event: unknown, holder: object) => EventFormat | undefined
}

/** What events of a part leave out, since it follows from their place. */
export type Complete = (event: object, holder: object) => object

export interface EventPart {
  readonly kind: 'event'
  readonly format: PartFormat
  readonly complete: Complete | undefined
}

/** An array of events. */
export interface EventsPart {
  readonly kind: 'events'
  readonly format: PartFormat
  readonly complete: Complete | undefined
}

/** The content of account data, or a part of it. */
export interface ContentPart {
  readonly kind: 'content'
  /** The event type, as the documentation says it: `` of the type in `type` ``. */
  readonly type: string
  /** Returns the event, from its content and the object around it. */
  readonly around: (content: unknown, holder: object) => object
}

/** The contents of account data, by event type. */
export interface ContentsPart {
  readonly kind: 'contents'
}

export interface ObjectPart {
  readonly kind: 'object'
  readonly parts: Readonly<Record<string, Part>>
  /** The key that may not be missing. */
  readonly needs: string | undefined
}

/** An object with any keys, such as room IDs. */
export interface MapPart {
  readonly kind: 'map'
  /** What the keys are: `room ID`. */
  readonly keys: string
  readonly of: Part
}

export interface ListPart {
  readonly kind: 'list'
  readonly of: Part
}

/** JSON in base64, if the object around it says so. */
export interface Base64Part {
  readonly kind: 'base64'
  /** The key beside it with the encoding. */
  readonly encoding: string
}

/** JSON in a string, or the JSON itself. */
export interface TextPart {
  readonly kind: 'text'
  readonly of: Part
}

/** The part at a key, if the object has it. */
export function partAt({ parts }: ObjectPart, key: string): Part | undefined {
  return own(parts, key) as Part | undefined
}

export const event = (format: PartFormat, complete?: Complete): Part => ({ kind: 'event', format, complete })
export const events = (format: PartFormat, complete?: Complete): Part => ({ kind: 'events', format, complete })
export const contentOf = (key: string): Part => ({
  kind: 'content',
  type: `of the type in \`${key}\``,
  around: (content, holder) => ({ type: own(holder, key), content }),
})
export const tagNamed = (key: string): Part => ({
  kind: 'content',
  type: `of the type \`m.tag\`, of the tag in \`${key}\``,
  around: (content, holder) => ({ type: 'm.tag', content: { tags: { [`${own(holder, key)}`]: content } } }),
})
export const base64In = (encoding: string): Part => ({ kind: 'base64', encoding })
export const contents: Part = { kind: 'contents' }
export const object = (parts: Readonly<Record<string, Part>>, needs?: string): ObjectPart => ({
  kind: 'object',
  parts,
  needs,
})
export const map = (keys: string, of: Part): Part => ({ kind: 'map', keys, of })
export const list = (of: Part): Part => ({ kind: 'list', of })
export const text = (of: Part): Part => ({ kind: 'text', of })
