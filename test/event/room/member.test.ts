import {
  RedactedRoomMemberEventContent,
  RoomMemberDefinition,
  RoomMemberEventContent,
} from '../../../src/event/room/member.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const signed = {
  mxid: '@bob:example.org',
  signatures: { 'id.example.org': { 'ed25519:0': 'fQpGIW1S' } },
  token: 'abc123',
}
const third_party_invite = { display_name: 'b…@e…', signed }

accepts(RoomMemberEventContent, [
  ['only a membership', { membership: 'leave' }],
  ['a profile', { avatar_url: 'mxc://example.org/bob', displayname: 'Bob', membership: 'join' }],
  ['null as the name and avatar, as servers write it', { avatar_url: null, displayname: null, membership: 'join' }],
  ['an empty avatar, as some clients write it', { avatar_url: '', membership: 'join' }],
  ['a direct invite', { is_direct: true, membership: 'invite' }],
  ['a ban with a reason', { membership: 'ban', reason: 'Spam' }],
  ['an invite by email address', { membership: 'invite', third_party_invite }],
  ['a join to a restricted room', { join_authorised_via_users_server: '@alice:example.org', membership: 'join' }],
])

rejects(RoomMemberEventContent, [
  [
    'no membership',
    { displayname: 'Bob' },
    'membership: expected "ban", "invite", "join", "knock" or "leave", found nothing',
  ],
  [
    'an unknown membership',
    { membership: 'org.example.visit' },
    'membership: expected "ban", "invite", "join", "knock" or "leave", found "org.example.visit"',
  ],
  [
    'a name that is not a string',
    { displayname: 5, membership: 'join' },
    'displayname: expected a string or null, found a number',
  ],
  [
    'an authorizing user with an invalid ID',
    { join_authorised_via_users_server: 'example.org', membership: 'join' },
    'join_authorised_via_users_server: expected a string that matches ^@ (UserId), found "example.org"',
  ],
  [
    'an unsigned third-party invite',
    { membership: 'invite', third_party_invite: { display_name: 'b…@e…' } },
    'third_party_invite.signed: expected an object, found nothing',
  ],
  [
    'a wrong signature, which is not quoted',
    {
      membership: 'invite',
      third_party_invite: { ...third_party_invite, signed: { ...signed, signatures: { a: 'b' } } },
    },
    'third_party_invite.signed.signatures[…]: expected an object, found a string of 1 character',
  ],
  [
    'a wrong reason and a wrong flag',
    { is_direct: 'yes', membership: 'invite', reason: 5 },
    'is_direct: expected a boolean, found a string of 3 characters',
    'reason: expected a string, found a number',
  ],
  [
    'a third-party invite with null as the user',
    { membership: 'invite', third_party_invite: { signed: { signatures: {} } } },
    'third_party_invite.display_name: expected a string, found nothing',
    'third_party_invite.signed.mxid: expected a string that matches ^@ (UserId), found nothing',
    'third_party_invite.signed.token: expected a string, found nothing',
  ],
])

accepts(RedactedRoomMemberEventContent, [
  ['the membership', { membership: 'join' }],
  [
    'the authorizing user, as from room version 9 on',
    { join_authorised_via_users_server: '@alice:example.org', membership: 'join' },
  ],
  [
    'the proof of a third-party invite, as from room version 11 on',
    { membership: 'invite', third_party_invite: { signed } },
  ],
])

rejects(RedactedRoomMemberEventContent, [
  ['an empty object', {}, 'membership: expected "ban", "invite", "join", "knock" or "leave", found nothing'],
  [
    'an authorizing user with an invalid ID',
    { join_authorised_via_users_server: 5, membership: 'join' },
    'join_authorised_via_users_server: expected a string that matches ^@ (UserId), found a number',
  ],
  [
    'a wrong proof',
    { membership: 'invite', third_party_invite: { signed: null } },
    'third_party_invite.signed: expected an object, found null',
  ],
])

// The state key is the ID of the user.
stateShapes(
  RoomMemberDefinition,
  { type: 'm.room.member', state_key: '@bob:example.org', content: { displayname: 'Bob', membership: 'join' } },
  ['', 'state_key: expected a string that matches ^@ (UserId), found ""'],
  { membership: 'join' },
)
