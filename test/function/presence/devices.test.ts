import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { PresenceState } from '../../../src/event/common/presence-state.js'
import { comparePresence } from '../../../src/function/presence/compare.js'
import { type DevicePresence, presenceOfDevices } from '../../../src/function/presence/devices.js'

const BUSY = 'org.matrix.msc3026.busy'

/** The keys in their order: how available, when active last, and whether it is active now. */
type Device = readonly [PresenceState, number?, boolean?]

const deviceOf = ([presence, last_active_ts, currently_active]: Device): DevicePresence => ({
  presence,
  last_active_ts,
  currently_active,
})

describe('presenceOfDevices', () => {
  test.each<[string, readonly Device[], DevicePresence]>([
    ['no device', [], { presence: 'offline', currently_active: false }],
    ['one', [['unavailable', 5]], { presence: 'unavailable', last_active_ts: 5, currently_active: false }],
    [
      'the most available counts, however long ago',
      [
        ['unavailable', 9],
        ['online', 5],
        ['offline', 7],
      ],
      { presence: 'online', last_active_ts: 9, currently_active: false },
    ],
    [
      'the most recent of equals wins',
      [
        ['offline', 5],
        ['hidden', 9],
      ],
      { presence: 'hidden', last_active_ts: 9, currently_active: false },
    ],
    [
      'the first of those that were never active',
      [['hidden'], ['offline']],
      { presence: 'hidden', currently_active: false },
    ],
    [
      'a chosen state wins over automatic ones, as in Synapse',
      [
        [BUSY, 5],
        ['online', 9, true],
      ],
      { presence: BUSY, last_active_ts: 9, currently_active: false },
    ],
    [
      'active on one of two',
      [
        ['online', 5, true],
        ['online', 9, false],
      ],
      { presence: 'online', last_active_ts: 9, currently_active: true },
    ],
    [
      'the flag of an idle device means nothing',
      [
        ['unavailable', 5, true],
        ['online', 9],
      ],
      { presence: 'online', last_active_ts: 9, currently_active: false },
    ],
  ])('%s', (_, devices, user) => {
    expect(presenceOfDevices(devices.map(deviceOf))).toStrictEqual(user)
  })

  test.each([undefined, null, 5, 'online', {}])('no devices: %s', (devices) => {
    expect(presenceOfDevices(devices as unknown as DevicePresence[]).presence).toBe('offline')
  })

  test('anything except a device is offline and was never active', () => {
    const devices = [null, 5, 'online', [], {}, { presence: 5, last_active_ts: '5', currently_active: 1 }]
    const user = presenceOfDevices(devices as unknown as DevicePresence[])
    expect(user).toStrictEqual({ presence: 'offline', currently_active: false })
  })

  test('no device is more available, unless the user has chosen a state of another name; their order means nothing', () => {
    const device = fc.record({
      presence: fc.constantFrom<PresenceState>('offline', 'hidden', 'unavailable', 'online', 'free_for_chat', BUSY),
      // With different times: of equals, the first wins.
      last_active_ts: fc.integer({ min: 0, max: 2 ** 40 }),
      currently_active: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.uniqueArray(device, { minLength: 1, selector: ({ last_active_ts }) => last_active_ts }),
        (devices) => {
          const user = presenceOfDevices(devices)
          expect(user.last_active_ts).toBe(Math.max(...devices.map(({ last_active_ts }) => last_active_ts)))
          expect(presenceOfDevices([...devices].reverse())).toStrictEqual(user)
          if (devices.some(({ presence }) => presence === BUSY)) expect(user.presence).toBe(BUSY)
          else expect(devices.every(({ presence }) => comparePresence(presence, user.presence) <= 0)).toBe(true)
        },
      ),
    )
  })
})
