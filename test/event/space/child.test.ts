import {
  HierarchySpaceChildEvent,
  SpaceChildDefinition,
  SpaceChildEventContent,
  SpaceChildOrder,
} from '../../../src/event/space/child.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = { order: 'aardvark', suggested: true, via: ['example.org', 'example.com'] }

const NO_VIA = 'via: expected an array, found nothing'
const notAnOrder = (found: string) =>
  `expected a string that matches ^[\\x20-\\x7E]{1,50}$ (SpaceChildOrder), found ${found}`

accepts(SpaceChildEventContent, [
  ['a suggested child with an order', content],
  ['only servers', { via: ['example.org'] }],
  ['an empty list of servers', { via: [] }],
  ['unknown keys', { ...content, 'org.example.color': 'red' }],
])

rejects(SpaceChildEventContent, [
  ['a removed child', {}, NO_VIA],
  ['an order without servers', { order: 'aardvark' }, NO_VIA],
  ['a server instead of a list', { via: 'example.org' }, 'via: expected an array, found a string of 11 characters'],
  ['a server that is not a string', { via: ['example.org', 5] }, 'via[1]: expected a string, found a number'],
  ['an order as a number', { ...content, order: 1 }, `order: ${notAnOrder('a number')}`],
  [
    'a string as suggested',
    { ...content, suggested: 'yes' },
    'suggested: expected a boolean, found a string of 3 characters',
  ],
])

accepts(SpaceChildOrder, [
  ['one character', 'a'],
  ['the first allowed character', ' '],
  ['the last allowed character', '~'],
  ['50 characters', 'x'.repeat(50)],
])

rejects(SpaceChildOrder, [
  ['an empty object', '', notAnOrder('a string of 0 characters')],
  ['51 characters', 'x'.repeat(51), notAnOrder('a string of 51 characters')],
  ['the character before the first allowed one', '\x1F', notAnOrder('a string of 1 character')],
  ['the character after the last allowed one', '\x7F', notAnOrder('a string of 1 character')],
  ['a trailing line feed', 'a\n', notAnOrder('a string of 2 characters')],
  ['a letter outside ASCII', 'å', notAnOrder('a string of 1 character')],
])

stateShapes(SpaceChildDefinition, { type: 'm.space.child', state_key: '!child:example.org', content }, [
  5,
  'state_key: expected a string, found a number',
])

const listed = {
  content,
  origin_server_ts: 1_700_000_000_000,
  sender: '@alice:example.org',
  state_key: '!child:example.org',
  type: 'm.space.child',
}

accepts(HierarchySpaceChildEvent, [
  ['stripped state with a timestamp', listed],
  ['a complete event', { ...listed, event_id: '$event', room_id: '!space:example.org' }],
])

rejects(HierarchySpaceChildEvent, [
  [
    'stripped state',
    { ...listed, origin_server_ts: undefined },
    'origin_server_ts: expected an integer, found nothing',
  ],
  [
    'an invalid sender',
    { ...listed, sender: 'alice' },
    'sender: expected a string that matches ^@ (UserId), found "alice"',
  ],
  ['no state key', { ...listed, state_key: undefined }, 'state_key: expected a string, found nothing'],
  ['another type', { ...listed, type: 'm.space.parent' }, 'type: expected "m.space.child", found "m.space.parent"'],
  ['a removed child', { ...listed, content: {} }, `content.${NO_VIA}`],
])
