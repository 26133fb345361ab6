import { expect, test } from 'vitest'

import { Codec } from '../../src/codec/codec.js'
import type { AnyCodec } from '../../src/codec/shape.js'
import * as library from '../../src/index.js'

/**
 * The lists whose items depend on each other, by the object that contains them, with the effect of removing an item. Any
 * other list loses invalid items, and keeps the rest.
 */
const TOGETHER: { readonly [key: string]: string } = {
  'CreatePduV12.auth_events': 'other events would allow it, and the hash covers it',
  'CreatePduV12.prev_events': 'its place in the graph would change, and the hash covers it',
  'CrossSigningKey.usage': 'signatures cover it',
  'DeviceKeys.algorithms': 'signatures cover it',
  'DeviceListUpdateEduContent.prev_id': 'fewer earlier updates would be required',
  'JsonWebKey.key_ops': 'the key would have other purposes',
  'SasV1AcceptMethod.short_authentication_string': 'both devices have to show the same strings',
  'PduV1.auth_events': 'other events would allow it, and the hash covers it',
  'PduV1.prev_events': 'its place in the graph would change, and the hash covers it',
  'PduV11.auth_events': 'other events would allow it, and the hash covers it',
  'PduV11.prev_events': 'its place in the graph would change, and the hash covers it',
  'PduV3.auth_events': 'other events would allow it, and the hash covers it',
  'PduV3.prev_events': 'its place in the graph would change, and the hash covers it',
  'PushRule.conditions': 'the rule would match more',
  'RedactedRoomCreateEventContent.additional_creators': 'the room would have fewer creators',
  'RoomCreateEventContent.additional_creators': 'the room would have fewer creators',
  'RoomThirdPartyInviteEventContent.public_keys': 'fewer keys could sign',
  'SasV1StartMethod.hashes': 'the commitment covers it',
  'SasV1StartMethod.key_agreement_protocols': 'the commitment covers it',
  'SasV1StartMethod.message_authentication_codes': 'the commitment covers it',
  'SasV1StartMethod.short_authentication_string': 'the commitment covers it',
  'SpaceChildEventContent.via': 'the specification considers the whole list invalid, so the room is not a child',
  'SpaceParentEventContent.via': 'the same',
  'ToDeviceForwardedRoomKeyEventContent.forwarding_curve25519_key_chain':
    'the key would have passed through fewer devices',
  'UnnamedAcceptMethod.short_authentication_string': 'both devices have to show the same strings',
}

test('every list says that its items are independent, or is listed here', () => {
  const found = new Set<string>()
  const seen = new Set<AnyCodec>()
  const visit = (codec: AnyCodec, where: string) => {
    const { shape } = codec
    if (shape.kind === 'array' && !shape.independent) found.add(where)
    if (shape.kind === 'nullable') visit(shape.of, where)
    if (shape.kind === 'union') for (const member of shape.members) visit(member, where)
    if (seen.has(codec)) return
    seen.add(codec)
    if (shape.kind === 'object') {
      // A PDU of a listed type is named after the type and its envelope.
      const name = codec.name.replace(/^.* in /, '')
      for (const [key, part] of Object.entries({ ...shape.required, ...shape.optional })) visit(part, `${name}.${key}`)
    } else if (shape.kind === 'anyKey') {
      for (const [key, part] of Object.entries(shape.fields)) visit(part, `${codec.name}.${key}`)
    } else if (shape.kind === 'record') visit(shape.value, `${codec.name}.*`)
    else if (shape.kind === 'array') visit(shape.item, `${where}.*`)
    else if (shape.kind === 'intersection') for (const member of shape.members) visit(member, where)
    else if (shape.kind === 'taggedUnion') for (const member of Object.values(shape.members)) visit(member, where)
  }
  for (const value of Object.values(library)) if (value instanceof Codec) visit(value, value.name)
  expect([...found].sort()).toEqual(Object.keys(TOGETHER).sort())
})
