import { describe, expect, test } from 'vitest'

import { parseEvent } from '../../src/parse/parse-event.js'
import { registry } from '../../src/registry/registry.js'
import * as old from '../../src/unstable/old-names.js'
import { accepts, rejects } from '../support/rows.js'

const event = { event_id: '$e', origin_server_ts: 1, sender: '@alice:example.org' }
const rule = { entity: '@spam*:*', reason: 'spam', recommendation: 'org.matrix.mjolnir.ban' }
const withheld = {
  algorithm: 'm.megolm.v1.aes-sha2',
  code: 'm.unverified',
  room_id: '!r',
  sender_key: 'k',
  session_id: 's',
}
const call = { call_id: '1', party_id: 'a', version: '1' }
const streams = { '2718': { purpose: 'm.usermedia' } }
const file = { url: 'mxc://example.org/a', v: 'org.example.v3' }

const known = registry.with(
  old.UnstableCallSdpStreamMetadataChangedDefinition,
  old.UnstableImagePackRoomsDefinition,
  old.UnstableInvitePermissionConfigDefinition,
  old.UnstableMarkedUnreadDefinition,
  old.UnstablePolicyRuleRoomDefinition,
  old.UnstablePolicyRuleServerDefinition,
  old.UnstablePolicyRuleUserDefinition,
  old.UnstableRecentEmojiDefinition,
  old.UnstableRoomImagePackDefinition,
  old.UnstableRoomPolicyDefinition,
  old.UnstableToDeviceRoomKeyBundleDefinition,
  old.UnstableToDeviceRoomKeyWithheldDefinition,
  old.UnstableUserImagePackDefinition,
)

describe('an event with an unstable name is custom, and known if the name is registered', () => {
  test.each<['account_data' | 'sync' | 'to_device', string, object, object?]>([
    ['sync', 'im.ponies.room_emotes', { images: { a: { url: 'mxc://example.org/a' } } }, { state_key: '' }],
    ['account_data', 'im.ponies.emote_rooms', { rooms: { '!r': { '': {} } } }],
    ['account_data', 'im.ponies.user_emotes', { images: {} }],
    ['account_data', 'io.element.recent_emoji', { recent_emoji: [['👍', 3]] }],
    ['account_data', 'org.matrix.msc4380.invite_permission_config', { default_action: 'block' }],
    ['account_data', 'com.famedly.marked_unread', { unread: true }],
    ['sync', 'm.room.rule.user', rule, { state_key: 'rule:@spam*:*' }],
    ['sync', 'org.matrix.mjolnir.rule.user', rule, { state_key: 'rule:@spam*:*' }],
    ['sync', 'm.room.rule.room', rule, { state_key: 'rule:x' }],
    ['sync', 'org.matrix.mjolnir.rule.room', rule, { state_key: 'rule:x' }],
    ['sync', 'm.room.rule.server', rule, { state_key: 'rule:x' }],
    ['sync', 'org.matrix.mjolnir.rule.server', rule, { state_key: 'rule:x' }],
    ['sync', 'org.matrix.msc4284.policy', { public_key: 'k', via: 'example.org' }, { state_key: '' }],
    ['sync', 'org.matrix.call.sdp_stream_metadata_changed', { ...call, sdp_stream_metadata: streams }],
    ['to_device', 'org.matrix.room_key.withheld', withheld],
    ['to_device', 'io.element.msc4268.room_key_bundle', { file, room_id: '!r' }],
  ])('%s %s', (format, type, content, more = {}) => {
    const input = { ...(format === 'sync' ? event : format === 'to_device' ? { sender: event.sender } : {}), ...more }
    expect(parseEvent(format, { ...input, content, type })).toMatchObject({ right: { _tag: 'Custom' } })
    expect(known.parseEvent(format, { ...input, content, type })).toMatchObject({ right: { _tag: 'Known' } })
  })
})

accepts(old.UnstableRoomPolicyEventContent, [
  ['only the key', { public_key: 'k', via: 'example.org' }],
  ['the keys by algorithm', { public_keys: { ed25519: 'k' }, via: 'example.org' }],
  ['no key', { via: 'example.org' }],
])

rejects(old.UnstableRoomPolicyEventContent, [
  ['no server', { public_key: 'k' }, 'via: expected a string, found nothing'],
])

accepts(old.UnstableCallSdpStreamMetadataChangedEventContent, [
  ['metadata under the stable name', { ...call, sdp_stream_metadata: streams }],
  ['metadata under the unstable name', { ...call, 'org.matrix.msc3077.sdp_stream_metadata': streams }],
])

rejects(old.UnstableCallSdpStreamMetadataChangedEventContent, [
  ['no metadata', call, 'sdp_stream_metadata: expected an object, found nothing'],
])
