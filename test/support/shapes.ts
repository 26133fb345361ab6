/**
 * Tests of all formats of an event, made from the event without its envelope.
 *
 * @module
 */
import type { AnyCodec } from '../../src/codec/codec.js'
import { accepts, rejects } from './rows.js'

const STRIPPED = { sender: '@alice:example.org' }
const SYNC = { event_id: '$event', origin_server_ts: 1_700_000_000_000, ...STRIPPED }
const ROOM = { ...SYNC, room_id: '!room:example.org' }

const NO_EVENT_ID = 'event_id: expected a string that matches ^\\$ (EventId), found nothing'
const NO_ROOM_ID = 'room_id: expected a string that matches ^! (RoomId), found nothing'
const NO_SENDER = 'sender: expected a string that matches ^@ (UserId), found nothing'
const NO_TIME = 'origin_server_ts: expected an integer, found nothing'

interface Bare {
  readonly type: string
  readonly content: object
}

/** Adds the envelope of a room event, as most endpoints return it, to `bare`. */
export const roomEvent = <B extends Bare>(bare: B) => ({ ...bare, ...ROOM })

/**
 * Tests the formats of a state event.
 *
 * @param definition - the definition of the event
 * @param bare - a valid event without its envelope
 * @param wrongKey - an invalid state key, and the error for it
 * @param redacted - the content after redaction
 */
export function stateShapes(
  definition: { readonly [shape in 'event' | 'sync' | 'stripped' | 'redacted']: AnyCodec },
  bare: Bare & { readonly state_key: string },
  wrongKey: readonly [key: unknown, message: string],
  redacted: object = {},
): void {
  const [key, message] = wrongKey
  const { state_key: _, ...keyless } = bare
  const noKey = message.replace(/found .*$/, 'found nothing')
  const otherType = { ...bare, type: 'org.example' }
  const noType = `type: expected "${bare.type}", found "org.example"`

  accepts(definition.event, [['the event', { ...bare, ...ROOM }]])
  rejects(definition.event, [
    ['without its room', { ...bare, ...SYNC }, NO_ROOM_ID],
    ['stripped', { ...bare, ...STRIPPED }, NO_EVENT_ID, NO_TIME, NO_ROOM_ID],
    ['without a state key', { ...keyless, ...ROOM }, noKey],
    ['with a wrong state key', { ...bare, ...ROOM, state_key: key }, message],
    ['of another type', { ...otherType, ...ROOM }, noType],
  ])
  accepts(definition.sync, [['without its room', { ...bare, ...SYNC }]])
  rejects(definition.sync, [
    ['stripped', { ...bare, ...STRIPPED }, NO_EVENT_ID, NO_TIME],
    ['without a state key', { ...keyless, ...SYNC }, noKey],
    ['of another type', { ...otherType, ...SYNC }, noType],
  ])
  accepts(definition.stripped, [['stripped', { ...bare, ...STRIPPED }]])
  rejects(definition.stripped, [
    ['without a sender', bare, NO_SENDER],
    ['with a wrong state key', { ...bare, ...STRIPPED, state_key: key }, message],
    ['of another type', { ...otherType, ...STRIPPED }, noType],
  ])
  accepts(definition.redacted, [['the redacted form', { ...bare, content: redacted }]])
  rejects(definition.redacted, [
    ['without a state key', { ...keyless, content: redacted }, noKey],
    ['without a content', { ...bare, content: null }, 'content: expected an object, found null'],
  ])
}

/**
 * Tests the formats of a message-like event.
 *
 * @param definition - the definition of the event
 * @param bare - a valid event without its envelope
 * @param redacted - the content after redaction
 */
export function messageLikeShapes(
  definition: { readonly [shape in 'event' | 'sync' | 'redacted']: AnyCodec },
  bare: Bare,
  redacted: object = {},
): void {
  const otherType = { ...bare, type: 'org.example' }
  const noType = `type: expected "${bare.type}", found "org.example"`

  accepts(definition.event, [['the event', { ...bare, ...ROOM }]])
  rejects(definition.event, [
    ['without its room', { ...bare, ...SYNC }, NO_ROOM_ID],
    ['without its envelope', bare, NO_EVENT_ID, NO_TIME, NO_SENDER, NO_ROOM_ID],
    ['of another type', { ...otherType, ...ROOM }, noType],
  ])
  accepts(definition.sync, [['without its room', { ...bare, ...SYNC }]])
  rejects(definition.sync, [
    ['without its envelope', bare, NO_EVENT_ID, NO_TIME, NO_SENDER],
    ['of another type', { ...otherType, ...SYNC }, noType],
  ])
  accepts(definition.redacted, [['the redacted form', { ...bare, content: redacted }]])
  rejects(definition.redacted, [
    ['without a content', { ...bare, content: null }, 'content: expected an object, found null'],
  ])
}

/**
 * Tests the formats of an ephemeral event.
 *
 * @param definition - the definition of the event
 * @param bare - a valid event without its envelope
 */
export function ephemeralShapes(definition: { readonly [shape in 'event' | 'sync']: AnyCodec }, bare: Bare): void {
  const { room_id } = ROOM
  const otherType = { ...bare, type: 'org.example', room_id }
  const noType = `type: expected "${bare.type}", found "org.example"`

  accepts(definition.event, [['the event, with no sender, ID or time', { ...bare, room_id }]])
  rejects(definition.event, [
    ['without its room', bare, NO_ROOM_ID],
    ['of another type', otherType, noType],
  ])
  accepts(definition.sync, [['without its room', bare]])
  rejects(definition.sync, [['of another type', otherType, noType]])
}

/**
 * Tests the formats of a to-device event.
 *
 * @param definition - the definition of the event
 * @param bare - a valid event without its envelope
 */
export function toDeviceShapes(definition: { readonly event: AnyCodec }, bare: Bare): void {
  const event = { ...bare, ...STRIPPED }
  const noType = `type: expected "${bare.type}", found "org.example"`

  accepts(definition.event, [['the event, with no ID or time', event]])
  rejects(definition.event, [
    ['without a sender', bare, NO_SENDER],
    ['of another type', { ...event, type: 'org.example' }, noType],
    ['without a content', { ...event, content: null }, 'content: expected an object, found null'],
  ])
}

/**
 * Tests the format of account data, of a room or global.
 *
 * @param definition - the definition of the event
 * @param bare - a valid event
 */
export function accountDataShapes(definition: { readonly event: AnyCodec }, bare: Bare): void {
  accepts(definition.event, [['no more than type and content', bare]])
  rejects(definition.event, [
    ['of another type', { ...bare, type: 'org.example' }, `type: expected "${bare.type}", found "org.example"`],
    ['without a content', { ...bare, content: null }, 'content: expected an object, found null'],
  ])
}
