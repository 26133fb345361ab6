/**
 * The keys of elements.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { indexKey } from '../../../src/cli/input/index-key.js'

test.each([0, 9, 10, 999, 1000, 1001, 1999, 2000, 10_050, 999_999, 1_000_000, 12_345_678, 1005, 7])('%s', (index) => {
  expect(indexKey(index)).toBe(String(index))
})
