import {
  RoomThirdPartyInviteDefinition,
  RoomThirdPartyInviteEventContent,
} from '../../../src/event/room/third-party-invite.js'
import { accepts, rejects } from '../../support/rows.js'
import { stateShapes } from '../../support/shapes.js'

const content = {
  display_name: 'b…@e…',
  key_validity_url: 'https://id.example.org/valid',
  public_key: 'Gb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE',
}
const key = { public_key: content.public_key }

accepts(RoomThirdPartyInviteEventContent, [
  ['one key', content],
  ['several keys', { ...content, public_keys: [{ ...key, key_validity_url: content.key_validity_url }, key] }],
  ['a key in any encoding', { ...content, public_key: '' }],
])

rejects(RoomThirdPartyInviteEventContent, [
  [
    'an empty object, a revoked invite',
    {},
    'display_name: expected a string, found nothing',
    'key_validity_url: expected a string, found nothing',
    'public_key: expected a string, found nothing',
  ],
  [
    'an item without a key',
    { ...content, public_keys: [key, { key_validity_url: content.key_validity_url }] },
    'public_keys[1].public_key: expected a string, found nothing',
  ],
  [
    'null as the validity URL',
    { ...content, public_keys: [{ ...key, key_validity_url: null }] },
    'public_keys[0].key_validity_url: expected a string, found null',
  ],
])

// The state key is the token.
stateShapes(RoomThirdPartyInviteDefinition, { type: 'm.room.third_party_invite', state_key: 'pc98', content }, [
  null,
  'state_key: expected a string, found null',
])
