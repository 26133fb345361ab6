import { expect, test } from 'vitest'

import { assetBlockOf, locationBlockOf, timestampOf } from '../../src/unstable/location-values.js'

const place = { uri: 'geo:47.37,8.54' } as const
const pin = { type: 'm.pin' }

test('locationBlockOf', () => {
  const unstable = { 'org.matrix.msc3488.location': place }
  expect(locationBlockOf(unstable)).toEqual({ name: 'org.matrix.msc3488.location', value: place })
  expect(locationBlockOf({ ...unstable, 'm.location': place })?.name).toBe('m.location')
  expect(locationBlockOf({})).toBeUndefined()
})

test('assetBlockOf', () => {
  const unstable = { 'org.matrix.msc3488.asset': pin }
  expect(assetBlockOf(unstable)).toEqual({ name: 'org.matrix.msc3488.asset', value: pin })
  expect(assetBlockOf({ ...unstable, 'm.asset': pin })?.name).toBe('m.asset')
  expect(assetBlockOf({})).toBeUndefined()
})

test('timestampOf', () => {
  const unstable = { 'org.matrix.msc3488.ts': 0 }
  expect(timestampOf(unstable)).toEqual({ name: 'org.matrix.msc3488.ts', value: 0 })
  expect(timestampOf({ ...unstable, 'm.ts': 1 })).toEqual({ name: 'm.ts', value: 1 })
  expect(timestampOf({})).toBeUndefined()
})
