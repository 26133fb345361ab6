/**
 * Calls the handler of an event, with the type of event that it handles.
 *
 * @module
 */
import type { EventFormat, EventsByFormat, EventsOfFormat } from '../kind/event-format.js'
import { codecsFor } from '../kind/format-codecs.js'
import { dispatchEventWith } from './dispatch-with.js'
import type { MalformedEvent, ParseOptions, RepairMade } from './parsed-event.js'

/**
 * What the handlers of a format are called with, by key: by event type, for known events of this type, and by outcome,
 * for all other events.
 */
export type HandledEvents<K extends EventFormat, E extends EventsByFormat = EventsOfFormat> = {
  readonly [T in KeyOf<E[K]['byType']>]: ValueAt<E[K]['byType'], T>
} & {
  readonly [T in Outcome as [E[K][Lowercase<T>]] extends [never] ? never : T]: E[K][Lowercase<T>]
} & {
  /** An event that does not decode. */
  readonly Malformed: MalformedEvent
}

/** The keys of any member of a union. */
type KeyOf<M> = M extends unknown ? keyof M : never

/** The values under a key in all members of a union that have it. */
type ValueAt<M, T> = M extends unknown ? (T extends keyof M ? M[T] : never) : never

/** The outcomes of valid events. */
type Outcome = 'Known' | 'Redacted' | 'Cleared' | 'Custom'

/** Handlers of the events of a format, with the results `R`, by key. All are optional. */
export type EventHandlers<K extends EventFormat, R, E extends EventsByFormat = EventsOfFormat> = {
  readonly [T in keyof R]: Handler<ValueAt<HandledEvents<K, E>, T>, R[T]> | undefined
}

/** Called with the event and its repairs, or with a malformed event. */
type Handler<X, R> = [X] extends [never]
  ? never
  : (event: X, ...rest: [X] extends [MalformedEvent] ? [] : [repairs: readonly RepairMade[]]) => R

/**
 * Parses an event as `parseEvent` does, calls its handler, and returns the handler's result.
 *
 * A known event goes to the handler of its type, or to `Known` if that is missing. All other events go to the handler
 * of their outcome. Returns `undefined` if there is no handler. Errors thrown by handlers are not caught.
 *
 * @param handlers - by event type (`m.room.message`) and by outcome (`Known`, `Redacted`, `Cleared`, `Custom`,
 * `Malformed`); all are optional. `m.secret_storage.key.*` is the key for all types that begin with this
 *
 * @example
 * ```ts
 * import { dispatchEvent } from 'matrix-event-model'
 *
 * const describe = (json: unknown) =>
 *   dispatchEvent('stripped', json, {
 *     'm.room.name': (event) => `named ${event.content.name}`,
 *     'm.room.member': (event) => `${event.state_key}: ${event.content.membership}`,
 *     Malformed: ({ hints }) => `malformed ${hints.type}`,
 *   })
 * const name = { type: 'm.room.name', state_key: '', sender: '@a:b.c' }
 * describe({ ...name, content: { name: 'Tea' } }) // => 'named Tea'
 * describe({ ...name, content: { name: 1 } }) // => 'malformed m.room.name'
 * describe({ ...name, content: {} }) // => undefined
 * ```
 */
export function dispatchEvent<K extends EventFormat, R extends { readonly [T in keyof HandledEvents<K>]?: unknown }>(
  format: K,
  input: unknown,
  handlers: EventHandlers<K, R>,
  options: ParseOptions = {},
): R[keyof R] | undefined {
  return dispatchEventWith(codecsFor, format, input, handlers, options) as R[keyof R] | undefined
}
