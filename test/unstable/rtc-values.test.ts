import { expect, test } from 'vitest'

import { stickyKeyOf } from '../../src/unstable/rtc-values.js'

test.each([
  ['the stable name', { sticky_key: 'a' }, { name: 'sticky_key', value: 'a' }],
  ['the unstable name', { msc4354_sticky_key: 'b' }, { name: 'msc4354_sticky_key', value: 'b' }],
  ['both names', { msc4354_sticky_key: 'b', sticky_key: 'a' }, { name: 'sticky_key', value: 'a' }],
  ['neither name', {}, undefined],
])('stickyKeyOf: %s', (_, content, expected) => {
  expect(stickyKeyOf(content)).toEqual(expected)
})
