import { describe, expect, test } from 'vitest'

import { powerLevelsRefusals } from '../../../src/function/power-levels/change-refusals.js'
import type { RoomCreation } from '../../../src/function/room-version/creators.js'
import { isSharedThere, readShared } from '../../support/shared.js'

/** Whether the event may be sent. `text_allowed` is the specification's verdict if the server differs. */
interface Case {
  readonly room_version: string
  readonly name: string
  readonly rule: string
  readonly allowed: boolean
  readonly text_allowed?: boolean | null
  readonly event: Pdu
  readonly auth_events: readonly Pdu[]
}

interface Pdu {
  readonly type: string
  readonly state_key?: string
  readonly sender: string
  readonly content: object
}

const RULES = ['power levels', 'power level types', 'creators (v12)']

describe.skipIf(!isSharedThere)('agrees with an independent server on power levels (needs ../shared)', () => {
  const cases: readonly Case[] = isSharedThere
    ? readShared('vectors/auth.ndjson')
        .trim()
        .split('\n')
        .map((line): Case => JSON.parse(line))
        .filter(({ rule, event }) => RULES.includes(rule) && event.type === 'm.room.power_levels')
        .filter(({ text_allowed }) => text_allowed !== null)
    : []

  test('there are many', () => expect(cases.length).toBeGreaterThan(250))

  test.each(cases.map((example) => [`${example.room_version}: ${example.name}`, example] as const))(
    '%s',
    (_, example) => {
      const { allowed, text_allowed = allowed, event, auth_events } = example
      const find = (type: string) => auth_events.find((other) => other.type === type && other.state_key === '')
      const refusals = powerLevelsRefusals({
        sender: event.sender,
        previous: find('m.room.power_levels')?.content,
        next: event.content,
        create: find('m.room.create') as RoomCreation,
      })
      expect(refusals.length === 0).toBe(text_allowed)
    },
  )
})
