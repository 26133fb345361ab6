import { RoomRelatedGroupsEvent, RoomRelatedGroupsEventContent } from '../../src/unstable/room-related-groups.js'
import { accepts, rejects } from '../support/rows.js'
import { roomEvent } from '../support/shapes.js'

const content = { groups: ['+tea:example.org'] }
const event = roomEvent({ type: 'm.room.related_groups', content, state_key: '' })

accepts(RoomRelatedGroupsEventContent, [
  ['a community', content],
  ['none', { groups: [] }],
])

rejects(RoomRelatedGroupsEventContent, [
  ['an empty object', {}, 'groups: expected an array, found nothing'],
  ['a number', { groups: [5] }, 'groups[0]: expected a string, found a number'],
])

accepts(RoomRelatedGroupsEvent, [['an event', event]])

rejects(RoomRelatedGroupsEvent, [
  ['a state key', { ...event, state_key: 'x' }, 'state_key: expected "", found a string of 1 character'],
])
