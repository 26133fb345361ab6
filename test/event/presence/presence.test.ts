import { PresenceEvent, PresenceEventContent } from '../../../src/event/presence/presence.js'
import { accepts, rejects } from '../../support/rows.js'

const content = {
  avatar_url: 'mxc://example.org/alice',
  currently_active: false,
  displayname: 'Alice',
  last_active_ago: 2_478_593,
  presence: 'online',
  status_msg: 'Making cupcakes',
}
const event = { content, sender: '@alice:example.org', type: 'm.presence' }

accepts(PresenceEventContent, [
  ['all fields', content],
  ['only a presence', { presence: 'offline' }],
  ['unavailable', { presence: 'unavailable' }],
  ['free_for_chat, as in early versions of the protocol', { presence: 'free_for_chat' }],
  ['hidden, as in early versions of the protocol', { presence: 'hidden' }],
  ['busy, as three servers send it', { presence: 'org.matrix.msc3026.busy' }],
  ['unreachable, as in Element', { presence: 'io.element.unreachable' }],
  ['a fractional time', { last_active_ago: 0.5, presence: 'online' }],
  ['an empty avatar, as some clients write it', { avatar_url: '', presence: 'online' }],
])

rejects(PresenceEventContent, [
  ['no presence', { status_msg: 'Here' }, 'presence: expected a string (PresenceState), found nothing'],
  ['a presence that is not a string', { presence: null }, 'presence: expected a string (PresenceState), found null'],
  ['null as the name', { displayname: null, presence: 'online' }, 'displayname: expected a string, found null'],
  ['null as the status', { presence: 'online', status_msg: null }, 'status_msg: expected a string, found null'],
  [
    'a timestamp as a string',
    { last_active_ago: '5 min', presence: 'online' },
    'last_active_ago: expected a number, found a string of 5 characters',
  ],
  [
    'null as the avatar and a number as a boolean',
    { avatar_url: null, currently_active: 1, presence: 'online' },
    'avatar_url: expected a string, found null',
    'currently_active: expected a boolean, found a number',
  ],
])

accepts(PresenceEvent, [
  ['an event without room_id, event_id and timestamp', event],
  [
    'a user_id besides the sender, as in early versions of the protocol',
    { ...event, content: { ...content, user_id: '@alice:example.org' } },
  ],
])

rejects(PresenceEvent, [
  ['no sender', { content, type: 'm.presence' }, 'sender: expected a string that matches ^@ (UserId), found nothing'],
  ['another type', { ...event, type: 'm.typing' }, 'type: expected "m.presence", found "m.typing"'],
])
