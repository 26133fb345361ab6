import { RoomGuestAccessDefinition, RoomGuestAccessEventContent } from '../../../src/event/room/guest-access.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

accepts(RoomGuestAccessEventContent, [
  ['can_join', { guest_access: 'can_join' }],
  ['forbidden', { guest_access: 'forbidden' }],
  ['an unknown value', { guest_access: 'org.example.ask' }],
])

rejects(RoomGuestAccessEventContent, [
  ['an empty object', {}, 'guest_access: expected a string (GuestAccess), found nothing'],
  ['a boolean', { guest_access: true }, 'guest_access: expected a string (GuestAccess), found a boolean'],
])

stateShapes(
  RoomGuestAccessDefinition,
  { type: 'm.room.guest_access', state_key: '', content: { guest_access: 'can_join' } },
  ['main', 'state_key: expected "", found a string of 4 characters'],
)
