import { expect, test } from 'vitest'
import { PresenceState } from '../../../src/event/common/presence-state.js'
import { comparePresence, isProactive, presenceLevel } from '../../../src/function/presence/compare.js'

type Step = 'up' | 'down' | 'same'

/** From (row) to (column); `busy` is any state that the specification does not name. */
const STEPS: Record<string, Record<string, Step>> = {
  hidden: { hidden: 'same', offline: 'same', unavailable: 'up', busy: 'up', online: 'up', free_for_chat: 'up' },
  offline: { hidden: 'same', offline: 'same', unavailable: 'up', busy: 'up', online: 'up', free_for_chat: 'up' },
  unavailable: {
    hidden: 'down',
    offline: 'down',
    unavailable: 'same',
    busy: 'same',
    online: 'up',
    free_for_chat: 'up',
  },
  busy: { hidden: 'down', offline: 'down', unavailable: 'same', busy: 'same', online: 'up', free_for_chat: 'up' },
  online: { hidden: 'down', offline: 'down', unavailable: 'down', busy: 'down', online: 'same', free_for_chat: 'up' },
  free_for_chat: {
    hidden: 'down',
    offline: 'down',
    unavailable: 'down',
    busy: 'down',
    online: 'down',
    free_for_chat: 'same',
  },
}
const CELLS = Object.entries(STEPS).flatMap(([previous, row]) =>
  Object.entries(row).map(([next, step]) => [previous, next, step] as const),
)

test('the table has every presence that the codec names, and one that it does not, in every pair', () => {
  expect(CELLS).toHaveLength(36)
  const { shape } = PresenceState
  expect(shape.kind === 'literals' && [...shape.values, 'busy'].sort()).toStrictEqual(Object.keys(STEPS).sort())
})

test.each(CELLS)('from %s to %s is a step: %s', (previous, next, step) => {
  expect(isProactive(previous, next)).toBe(step === 'up')
  expect(comparePresence(previous, next)).toBe({ up: -1, same: 0, down: 1 }[step])
})

test.each([
  ['hidden', 0],
  ['offline', 0],
  ['unavailable', 1],
  ['org.matrix.msc3026.busy', 1],
  ['io.element.unreachable', 1],
  ['toString', 1],
  ['', 1],
  ['online', 2],
  ['free_for_chat', 3],
] as const)('%s has level %i', (state, level) => expect(presenceLevel(state)).toBe(level))

test.each([undefined, null, 5, {}, ['online']])('anything except a string counts as absent: %s', (state) => {
  expect(presenceLevel(state as string)).toBe(0)
  expect(comparePresence('online', state as string)).toBe(1)
  expect(isProactive(state as string, 'online')).toBe(true)
})
