/**
 * Room versions from the create events of rooms.
 *
 * @module
 */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readSource } from '../../../src/cli/source/read-source.js'
import { HELD_LIMIT, RoomVersions } from '../../../src/cli/source/room-versions.js'
import { computeEventId } from '../../../src/function/hash/event-id.js'
import { isObject, ownString } from '../../../src/json/own.js'
import { chunksOf, sourceOf } from '../drive.js'
import { PDU, TIMELINE } from '../form/inputs.js'

const room = (version: string | undefined, roomId = '!r:b.c') => ({
  create: { ...PDU, room_id: roomId, type: 'm.room.create', content: { room_version: version } },
  name: { ...PDU, room_id: roomId },
})

/** Returns the event type and the version of each event, in order. */
async function versionsIn(values: readonly unknown[], versions?: RoomVersions): Promise<string[]> {
  const all: string[] = []
  const input = values.map((value) => `${JSON.stringify(value)}\n`).join('')
  await readSource(sourceOf(chunksOf(input)), { versions }, (found) => {
    if (found._tag !== 'Event') return all.push(found._tag)
    const { event, roomVersion = '-', versionFrom = '-' } = found
    return all.push(`${isObject(event) ? ownString(event, 'type')?.slice(7) : event} ${roomVersion} ${versionFrom}`)
  })
  return all
}

const ten = room('10')
const old = room(undefined, '!old:b.c')

test.for<readonly [name: string, values: readonly unknown[], wanted: readonly string[]]>([
  ['before the events', [ten.create, ten.name], ['create 10 create-event', 'name 10 create-event']],
  [
    'after the events',
    [ten.name, 5, TIMELINE, ten.create],
    ['name 10 create-event', '5 - -', 'name - -', 'create 10 create-event'],
  ],
  ['of version 1, which does not say so', [old.name, old.create], ['name 1 create-event', 'create 1 create-event']],
  [
    'in a row about the room, which counts more',
    [{ room_id: '!r:b.c', creator: '@a:b.c', room_version: '9' }, ten.name, ten.create],
    ['name 9 -', 'create 9 -'],
  ],
  [
    'in a row after the events',
    [ten.name, { room_id: '!r:b.c', is_public: 1, creator: null, room_version: '9' }],
    ['name 9 -'],
  ],
  [
    'in no row, since it is null there',
    [{ room_id: '!r:b.c', creator: null, room_version: null }, ten.name],
    ['name - -'],
  ],
  [
    'in the same value',
    [{ pdus: [ten.name], auth_chain: [ten.create] }],
    ['name 10 create-event', 'create 10 create-event'],
  ],
  [
    'as clients get it',
    [ten.name, { ...TIMELINE, room_id: '!r:b.c', type: 'm.room.create', content: { room_version: '9' } }],
    ['name 9 create-event', 'create - -'],
  ],
  ['of another room', [ten.name, old.create], ['name - -', 'create 1 create-event']],
  [
    'of several rooms, in order',
    [ten.name, old.name, ten.create, old.create],
    ['name 10 create-event', 'name 1 create-event', 'create 10 create-event', 'create 1 create-event'],
  ],
  [
    'after the version of a record',
    [{ room_version: '4', event_id: '$a', event: ten.name }, ten.create],
    ['name 4 -', 'create 10 create-event'],
  ],
  [
    'from the create event in a record',
    [ten.name, { room_version: '6', event: ten.create }],
    ['name 6 create-event', 'create 6 -'],
  ],
  ['if it is sound', [ten.name, { ...ten.create, content: { room_version: 5 } }], ['name - -', 'create - -']],
])('the version is that of the create event: %s', async ([, values, wanted]) => {
  expect(await versionsIn(values)).toEqual(wanted)
})

test('the create event of version 12 has no room ID', async () => {
  const create = { ...room('12').create, room_id: undefined }
  const id = computeEventId(create, '12')
  const roomId = `!${id._tag === 'Right' ? id.right.slice(1) : ''}`
  expect(await versionsIn([room('', roomId).name, create])).toEqual(['name 12 create-event', 'create 12 create-event'])
})

test('versions are kept for the next input', async () => {
  const versions = new RoomVersions()
  await versionsIn([ten.create], versions)
  expect(await versionsIn([ten.name], versions)).toEqual(['name 10 create-event'])
})

test('waits for a limited number of events, and takes up a version that comes later', async () => {
  const before = Array.from({ length: HELD_LIMIT + 10 }, () => ten.name)
  const found = await versionsIn([...before, ten.create, ten.name])
  expect(found).toEqual([...before.map(() => 'name - -'), 'create 10 create-event', 'name 10 create-event'])
})

test('nothing is lost or reordered, and versions do not depend on order within the limit', async () => {
  const rooms = ['1', '5', '10'].map((version) => room(version, `!${version}:b.c`))
  const one = fc.constantFrom(...rooms.flatMap(({ create, name }) => [create, name]), TIMELINE, 5, 'x')
  await fc.assert(
    fc.asyncProperty(fc.array(one, { maxLength: 40 }), async (values) => {
      const created = new Map(
        values.flatMap((v) => rooms.flatMap((r, i) => (v === r.create ? [[i, true]] : []))) as [number, boolean][],
      )
      const wanted = values.map((value) => {
        const index = rooms.findIndex(({ create, name }) => value === create || value === name)
        if (index === -1) return value === TIMELINE ? 'name - -' : `${value} - -`
        const version = ['1', '5', '10'][index]
        const type = value === rooms[index]?.create ? 'create' : 'name'
        return created.has(index) ? `${type} ${version} create-event` : `${type} - -`
      })
      expect(await versionsIn(values)).toEqual(wanted)
    }),
  )
})
