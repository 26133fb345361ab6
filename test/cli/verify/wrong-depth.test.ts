import { expect, test } from 'vitest'

import { wrongDepth } from '../../../src/cli/verify/wrong-depth.js'
import type { RoomPdu } from '../../../src/function/authorization/pdu.js'
import { ROOM_VERSIONS } from '../../../src/function/room-version/rules.js'

const LIMIT = Number.MAX_SAFE_INTEGER
const DEPTHS: Readonly<Record<string, unknown>> = { $a: 3, $b: 7, $limit: LIMIT, $none: 'x' }

test.for<[string, string[], unknown, string | undefined]>([
  ['one more than the greatest', ['$a', '$b'], 8, undefined],
  ['the same', ['$a', '$b'], 7, undefined],
  ['less', ['$b'], 2, 'expected 8, since a previous event has 7, found 2'],
  ['too much more', ['$a'], 9, 'expected 4, since a previous event has 3, found 9'],
  ['more, where a previous event is missing', ['$a', '$missing'], 9, undefined],
  ['less, where one is missing', ['$b', '$missing'], 6, 'expected 8, since a previous event has 7, found 6'],
  ['more, where the depth of one is not a number', ['$b', '$none'], 9, undefined],
  ['the limit after the limit', ['$a', '$limit'], LIMIT, undefined],
  ['less after the limit', ['$limit'], 5, `expected ${LIMIT}, since a previous event has ${LIMIT}, found 5`],
  ['the first event', [], 1, undefined],
  ['only missing events', ['$missing'], 1, undefined],
  ['no number', ['$a'], '4', undefined],
])('%s', ([, ids, depth, wanted]) => {
  const find = (id: string) => (DEPTHS[id] === undefined ? undefined : ({ depth: DEPTHS[id] } as unknown as RoomPdu))
  const message = wanted && `depth: ${wanted}`
  const pdu = { prev_events: ids, depth } as unknown as RoomPdu
  expect(wrongDepth(pdu, ROOM_VERSIONS['11'], find)).toBe(message)
  const old = { prev_events: ids.map((id) => [id, {}]), depth } as unknown as RoomPdu
  expect(wrongDepth(old, ROOM_VERSIONS['1'], find)).toBe(message)
})
