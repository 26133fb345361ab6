import { expect, test } from 'vitest'
import { PresenceState } from '../../src/common/presence-state.js'
import { comparePresence, isMoreAvailable, isProactive, presenceLevel } from '../../src/presence/compare.js'

type Step = 'up' | 'down' | 'same'

/** From (row) to (column). */
const STEPS: Record<PresenceState, Record<PresenceState, Step>> = {
  hidden: { hidden: 'same', offline: 'same', unavailable: 'up', online: 'up', free_for_chat: 'up' },
  offline: { hidden: 'same', offline: 'same', unavailable: 'up', online: 'up', free_for_chat: 'up' },
  unavailable: { hidden: 'down', offline: 'down', unavailable: 'same', online: 'up', free_for_chat: 'up' },
  online: { hidden: 'down', offline: 'down', unavailable: 'down', online: 'same', free_for_chat: 'up' },
  free_for_chat: { hidden: 'down', offline: 'down', unavailable: 'down', online: 'down', free_for_chat: 'same' },
}
const CELLS = Object.entries(STEPS).flatMap(([previous, row]) =>
  Object.entries(row).map(([next, step]) => [previous as PresenceState, next as PresenceState, step] as const),
)

test('the table has every presence that decodes, in every pair', () => {
  expect(CELLS).toHaveLength(25)
  expect(CELLS.every(([previous, next]) => PresenceState.is(previous) && PresenceState.is(next))).toBe(true)
  const { shape } = PresenceState
  expect(shape.kind === 'literals' && [...shape.values].sort()).toStrictEqual(Object.keys(STEPS).sort())
})

test.each(CELLS)('from %s to %s is a step: %s', (previous, next, step) => {
  expect(isProactive(previous, next)).toBe(step === 'up')
  expect(isMoreAvailable(next, previous)).toBe(step === 'up')
  expect(isMoreAvailable(previous, next)).toBe(step === 'down')
  expect(comparePresence(previous, next)).toBe({ up: -1, same: 0, down: 1 }[step])
})

test.each([
  ['hidden', 0],
  ['offline', 0],
  ['unavailable', 1],
  ['online', 2],
  ['free_for_chat', 3],
] as const)('%s has level %i', (state, level) => expect(presenceLevel(state)).toBe(level))
