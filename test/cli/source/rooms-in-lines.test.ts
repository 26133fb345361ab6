/**
 * Create events in the lines of a file.
 *
 * @module
 */
import { expect, test } from 'vitest'

import { roomsInLines } from '../../../src/cli/source/rooms-in-lines.js'
import { chunksOf, NAME } from '../drive.js'
import { described } from '../form/found-in.js'

const create = (version: string) =>
  JSON.stringify({ ...NAME, type: 'm.room.create', event_id: `$${version}`, content: { room_version: version } })
const other = JSON.stringify(NAME)
const FOUND = ' inferred m.room.create'

test.for<[name: string, input: string, wanted: readonly string[]]>([
  ['between others', `${other}\n${create('9')}\n${other}\n`, [FOUND]],
  ['first and last', `${create('9')}\n${other}\r\n\n${create('10')}`, [FOUND, FOUND]],
  ['in a response', `${JSON.stringify({ chunk: [JSON.parse(create('9'))] })}\n`, ['/chunk/0 timeline m.room.create']],
  ['in a string', `${JSON.stringify({ x: create('9') })}\n`, ['/x inferred m.room.create']],
  ['in a broken line', `${create('9').slice(0, -1)}\n${create('10')}\n`, [FOUND]],
  [
    'in a line that is too long',
    `${create('9').replace('{', `{"x":"${'y'.repeat(999)}",`)}\n${create('10')}\n`,
    [FOUND],
  ],
  ['nowhere', `${other}\n${other}`, []],
  ['in nothing', '', []],
])('create events %s', async ([, input, wanted]) => {
  for (const size of [1, 7, 61, 300]) {
    const all: string[] = []
    await roomsInLines(chunksOf(input, size), 700, (found) => found._tag === 'Event' && all.push(described(found)))
    expect(all, `chunks of ${size}`).toEqual(wanted)
  }
})
