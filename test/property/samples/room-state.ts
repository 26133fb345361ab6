import { RoomState, type StateEventFields } from '../../../src/index.js'
import { fields, isObject, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const name = { type: 'm.room.name', state_key: '', content: { name: 'Cats' }, event_id: '$name' } as const
const alice = {
  type: 'm.room.member',
  state_key: '@alice:a.org',
  content: { membership: 'join' },
  event_id: '$alice',
} as const
const renamed = { ...name, content: { name: 'Dogs' }, event_id: '$renamed' } as const

const isState = fields({ type: isString, state_key: isString, content: isObject })

export const roomState: Samples = {
  RoomState: sample(
    (events: Iterable<StateEventFields>) => [...new RoomState(events)],
    [data([name, alice])],
    listOf(isState),
  ),
  'RoomState.apply': sample(
    (events: Iterable<StateEventFields>) => [...new RoomState<StateEventFields>([name]).apply(events)],
    [data([alice, renamed])],
    listOf(isState),
  ),
  'RoomState.get': sample(
    (type: string, stateKey: string) => new RoomState<StateEventFields>([name, alice]).get(type, stateKey),
    [data('m.room.member'), data('@alice:a.org')],
    optional(isState),
  ),
  'RoomState.all': sample(
    (type: string) => new RoomState<StateEventFields>([name, alice]).all(type),
    [data('m.room.member')],
    listOf(isState),
  ),
  'RoomState.without': sample(
    (type: string, stateKey: string) => [...new RoomState<StateEventFields>([name, alice]).without(type, stateKey)],
    [data('m.room.member'), data('@alice:a.org')],
    listOf(isState),
  ),
  'RoomState.changesSince': sample(
    (before: Iterable<StateEventFields>, after: Iterable<StateEventFields>) =>
      new RoomState(after).changesSince(new RoomState(before)),
    [data([name, alice]), data([renamed, alice, { ...name, content: {} }])],
    listOf(only({ type: isString, state_key: isString, old: optional(isState), new: optional(isState) })),
  ),
  'RoomState[Symbol.iterator]': sample(
    (events: Iterable<StateEventFields>) => new RoomState(events)[Symbol.iterator](),
    [choice([name, alice])],
    listOf(isState),
  ),
}
