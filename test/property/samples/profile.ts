import {
  buildProfileChangeEvents,
  PresenceEvent,
  profileChange,
  RoomMemberEventContent,
  withProfile,
} from '../../../src/index.js'
import { decodesInPart, fields, isId, isObject, isOneOf, isString, listOf, only, optional } from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const member = { membership: 'join', displayname: 'Alice', avatar_url: 'mxc://a.org/a', reason: 'Hi' } as const
const presence = { presence: 'online', displayname: 'Alice', avatar_url: 'mxc://a.org/a' } as const

const isFieldChange = only({ old: optional(isString), new: optional(isString) })

export const profile: Samples = {
  profileChange: sample(
    profileChange,
    [
      data({ displayname: 'Alice', avatar_url: 'mxc://a.org/a' }),
      data({ displayname: null, avatar_url: 'mxc://a.org/b' }),
    ],
    only({ displayname: optional(isFieldChange), avatar_url: optional(isFieldChange) }),
  ),
  buildProfileChangeEvents: sample(
    buildProfileChangeEvents,
    [
      data({
        userId: '@alice:a.org',
        profile: { displayname: 'Bob', avatar_url: null },
        presence,
        rooms: [{ room_id: '!one:a.org', content: member }],
        keepOtherKeys: true,
      }),
    ],
    only({
      members: listOf(
        fields({
          content: isObject,
          room_id: isId('!'),
          sender: isId('@'),
          state_key: isId('@'),
          type: isOneOf('m.room.member'),
        }),
      ),
      presence: optional(decodesInPart(PresenceEvent)),
    }),
  ),
  withProfile: [
    sample(withProfile, [data(presence), data({ displayname: 'Bob', avatar_url: null })], isObject),
    sample(
      (profile: { displayname: string; avatar_url: null }) => withProfile(member, profile),
      [data({ displayname: 'Bob', avatar_url: null })],
      (result) => RoomMemberEventContent.is(result),
    ),
    sample(withProfile, [choice(presence), data({ displayname: 'Bob' })], isObject),
  ],
}
