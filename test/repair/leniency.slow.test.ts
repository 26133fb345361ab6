/**
 * Events with more faults than a list of errors has.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { repairing } from '../../src/repair/leniency.js'
import type { Repair } from '../../src/repair/repair.js'
import { REPAIRS } from '../../src/repair/repairs.js'
import { repaired } from '../support/repaired.js'

const sent = { event_id: '$e', origin_server_ts: 1, sender: '@a:b.c', state_key: '' }
const state = (type: string, content: object) => ({ ...sent, type, content })
const levels = (content: object) => state('m.room.power_levels', content)

const USERS = 120_000
const users = (level: (i: number) => unknown) =>
  Object.fromEntries(Array.from({ length: USERS }, (_, i) => [`@${i}:b.c`, level(i)]))

test('all are repaired, and each is tried once', () => {
  let asked = 0
  const changes = () => {
    asked++
    return []
  }
  const count: Repair = { id: 'count', what: '', source: '', changes }
  const repair = repairing([count, REPAIRS['power-level-string']])
  const { event, made } = repaired('sync', levels({ users: users((i) => `${i}`) }), repair)
  expect(asked).toBe(USERS)
  expect(made).toHaveLength(USERS)
  expect(event).toStrictEqual(levels({ users: users((i) => i) }))
})

test('items are dropped, and the others stay in their order', () => {
  const pinned = Array.from({ length: USERS }, (_, i) => (i % 5 === 0 ? `$${i}` : i))
  const { event, made } = repaired('sync', state('m.room.pinned_events', { pinned }))
  expect(made).toHaveLength((USERS * 4) / 5)
  expect(event).toStrictEqual(
    state('m.room.pinned_events', { pinned: pinned.filter((item) => typeof item === 'string') }),
  )
})
