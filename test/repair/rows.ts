/**
 * Repairs as tables: an event before and after.
 *
 * @module
 */
import { expect, test } from 'vitest'

import type { EventFormat } from '../../src/kind/event-format.js'
import { parseEvent } from '../../src/parse/parse-event.js'
import type { ParseOptions } from '../../src/parse/parsed-event.js'
import { lenient, repairing, salvaging } from '../../src/repair/leniency.js'
import { REPAIRS, type RepairId } from '../../src/repair/repairs.js'
import { deepFrozen } from '../support/frozen.js'
import { PDU_FIELDS } from '../support/pdu-fields.js'
import { repaired } from '../support/repaired.js'

/** An event before and after its repair. */
export interface MendedEvent {
  readonly why: string
  readonly format?: EventFormat
  readonly before: object
  /** What parsing has against it. */
  readonly errors: readonly string[]
  /** The place of the repair, and the previous value. */
  readonly made: readonly (readonly [path: readonly string[], before: unknown])[]
  readonly after: object
  /** `Known`, if absent. */
  readonly outcome?: string
  readonly options?: ParseOptions
}

export const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c' }
export const event = (type: string, content: object) => ({ ...sent, type, content })
export const state = (type: string, content: object, state_key = '') => ({ ...event(type, content), state_key })
export const message = (content: object) => event('m.room.message', { msgtype: 'm.text', body: 'x', ...content })
/** A state event as a PDU. */
export const pdu = (type: string, content: object) => ({
  ...state(type, content),
  room_id: '!r:b.c',
  ...PDU_FIELDS,
})
export const data = (type: string, content: object) => ({ type, content })

/** Defines a test for each row: the repair alone, and every leniency, makes the event valid, once. */
export function mends(id: RepairId, rows: readonly MendedEvent[]): void {
  test.each(rows.map((row) => [row.why, row] as const))(`${id}: %s`, (_, row) => {
    const { after, before, errors, format = 'sync', made, options, outcome = 'Known' } = row
    deepFrozen(before)
    const refused = parseEvent(format, before, options)
    expect(refused._tag === 'Left' && refused.left.errors.map((error) => error.message)).toEqual(errors)

    const list = made.map(([path, was]) => ({ id, path, before: was }))
    for (const repair of [lenient, repairing([REPAIRS[id]]), salvaging]) {
      expect(repaired(format, before, repair, options)).toStrictEqual({ tag: outcome, event: after, made: list })
    }
    const { event } = repaired(format, before, lenient, options)
    const again = repaired(format, event, lenient, options)
    expect(again.event).toBe(event)
    expect(again.made).toEqual([])
  })
}
