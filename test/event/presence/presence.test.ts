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
  ['everything', content],
  ['a presence alone', { presence: 'offline' }],
  ['idle', { presence: 'unavailable' }],
  ['free for chat, as in the protocol’s first years', { presence: 'free_for_chat' }],
  ['hidden, as in the protocol’s first years', { presence: 'hidden' }],
  ['busy, as three servers announce', { presence: 'org.matrix.msc3026.busy' }],
  ['unreachable, as Element has it', { presence: 'io.element.unreachable' }],
  ['half a millisecond ago', { last_active_ago: 0.5, presence: 'online' }],
  ['an empty avatar, which some clients write for none', { avatar_url: '', presence: 'online' }],
])

rejects(PresenceEventContent, [
  ['no presence', { status_msg: 'Here' }, 'presence: expected a string (PresenceState), found nothing'],
  ['a presence that is no string', { presence: null }, 'presence: expected a string (PresenceState), found null'],
  ['no name as null', { displayname: null, presence: 'online' }, 'displayname: expected a string, found null'],
  ['no status as null', { presence: 'online', status_msg: null }, 'status_msg: expected a string, found null'],
  [
    'a time in words',
    { last_active_ago: '5 min', presence: 'online' },
    'last_active_ago: expected a number, found a string of 5 characters',
  ],
  [
    'no avatar as null, active as a number',
    { avatar_url: null, currently_active: 1, presence: 'online' },
    'avatar_url: expected a string, found null',
    'currently_active: expected a boolean, found a number',
  ],
])

accepts(PresenceEvent, [
  ['an event without room, ID and time', event],
  [
    'the user beside the sender, as in the protocol’s first years',
    { ...event, content: { ...content, user_id: '@alice:example.org' } },
  ],
])

rejects(PresenceEvent, [
  ['no sender', { content, type: 'm.presence' }, 'sender: expected a string that matches ^@ (UserId), found nothing'],
  ['another type', { ...event, type: 'm.typing' }, 'type: expected "m.presence", found "m.typing"'],
])
