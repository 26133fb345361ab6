import {
  buildKeyId,
  buildMatrixToUri,
  buildMatrixUri,
  buildMxcUri,
  buildRoomAlias,
  buildUserId,
  decodeUserLocalpart,
  encodeUserLocalpart,
  type MatrixLink,
  mediaDownloadUrl,
  mediaThumbnailUrl,
  parseEventId,
  parseKeyId,
  parseMatrixLink,
  parseMatrixToUri,
  parseMatrixUri,
  parseMxcUri,
  parseNamespacedIdentifier,
  parseOpaqueIdentifier,
  parseRoomAlias,
  parseRoomId,
  parseRoomVersionId,
  parseServerName,
  parseServerSigningKeyId,
  parseUserId,
} from '../../../src/index.js'
import {
  anyOf,
  type Is,
  isBoolean,
  isCount,
  isId,
  isNumber,
  isOneOf,
  isString,
  left,
  listOf,
  only,
  optional,
  right,
} from '../returns.js'
import { choice, data, type Samples, sample } from '../sample.js'

const isFault = left(only({ code: isString, at: isCount, message: isString }))
const or = (is: Is) => anyOf(isFault, right(is))
const formOf = (sigil: string) =>
  or(
    anyOf(
      only({ form: isOneOf('server'), id: isId(sigil), localpart: isString, serverName: isString }),
      only({ form: isOneOf('hash'), id: isId(sigil), hash: isString }),
      only({ form: isOneOf('opaque'), id: isId(sigil), opaqueId: isString }),
    ),
  )
const isKeyId = or(only({ algorithm: isString, name: isString }))
const via = optional(listOf(isString))
const isLink = or(
  anyOf(
    only({ kind: isOneOf('user'), userId: isId('@'), via, action: optional(isOneOf('chat')) }),
    only({ kind: isOneOf('room-alias'), roomAlias: isId('#'), via, action: optional(isOneOf('join')) }),
    only({ kind: isOneOf('room-id'), roomId: isId('!'), via, action: optional(isOneOf('join')) }),
    only({ kind: isOneOf('event'), eventId: isId('$'), room: anyOf(isId('!'), isId('#')), via }),
  ),
)

const links: readonly MatrixLink[] = [
  { kind: 'user', userId: '@alice:a.org', action: 'chat' },
  { kind: 'room-alias', roomAlias: '#cats:a.org', action: 'join' },
  { kind: 'room-id', roomId: '!room:a.org', via: ['a.org'] },
  { kind: 'event', eventId: '$one', room: '!room:a.org', via: ['a.org', 'b.org'] },
]

export const identifier: Samples = {
  buildKeyId: sample(buildKeyId, [data('ed25519'), data('1')], or(isString)),
  buildMatrixToUri: links.map((link) => sample(buildMatrixToUri, [data(link)], isString)),
  buildMatrixUri: links.map((link) => sample(buildMatrixUri, [data(link)], isString)),
  buildMxcUri: sample(buildMxcUri, [data('a.org'), data('cat')], or(isId('mxc://'))),
  buildRoomAlias: sample(buildRoomAlias, [data('cats'), data('a.org')], or(isId('#'))),
  buildUserId: sample(buildUserId, [data('alice'), data('a.org')], or(isId('@'))),
  decodeUserLocalpart: sample(decodeUserLocalpart, [data('_a=c3=a9'), data({ keepCase: true })], or(isString)),
  encodeUserLocalpart: sample(encodeUserLocalpart, [data('Aé'), data({ keepCase: true })], isString),
  mediaDownloadUrl: sample(
    mediaDownloadUrl,
    [data('https://a.org'), data('mxc://a.org/cat'), data({ fileName: 'cat.png' })],
    or(isString),
  ),
  mediaThumbnailUrl: sample(
    mediaThumbnailUrl,
    [data('https://a.org'), data('mxc://a.org/cat'), data({ width: 32, height: 32, method: 'crop', animated: true })],
    or(isString),
  ),
  parseEventId: [
    sample(parseEventId, [data('$one:a.org'), choice(undefined)], formOf('$')),
    sample(parseEventId, [data('$one:a.org'), data('1')], formOf('$')),
  ],
  parseKeyId: sample(parseKeyId, [data('ed25519:1')], isKeyId),
  parseServerSigningKeyId: sample(parseServerSigningKeyId, [data('ed25519:1')], isKeyId),
  parseMatrixLink: [
    sample(parseMatrixLink, [data('https://matrix.to/#/@alice:a.org')], isLink),
    sample(parseMatrixLink, [data('matrix:u/alice:a.org?action=chat')], isLink),
  ],
  parseMatrixToUri: sample(parseMatrixToUri, [data('https://matrix.to/#/!room:a.org/$one?via=a.org')], isLink),
  parseMatrixUri: sample(parseMatrixUri, [data('matrix:roomid/room:a.org/e/one?via=a.org')], isLink),
  parseMxcUri: sample(
    parseMxcUri,
    [data('mxc://a.org/cat')],
    or(only({ uri: isId('mxc://'), serverName: isString, mediaId: isString })),
  ),
  parseNamespacedIdentifier: sample(
    parseNamespacedIdentifier,
    [data('m.room.name')],
    or(only({ id: isString, isReserved: isBoolean })),
  ),
  parseOpaqueIdentifier: sample(parseOpaqueIdentifier, [data('abc')], or(isString)),
  parseRoomAlias: sample(
    parseRoomAlias,
    [data('#cats:a.org')],
    or(only({ id: isId('#'), localpart: isString, serverName: isString })),
  ),
  parseRoomId: [
    sample(parseRoomId, [data('!room:a.org'), choice(undefined)], formOf('!')),
    sample(parseRoomId, [data('!room:a.org'), data('12')], formOf('!')),
  ],
  parseRoomVersionId: sample(parseRoomVersionId, [data('12')], or(only({ id: isString, isReserved: isBoolean }))),
  parseServerName: sample(
    parseServerName,
    [data('a.org:8448')],
    or(only({ host: isString, hostType: isOneOf('dns', 'ipv4', 'ipv6'), port: optional(isNumber) })),
  ),
  parseUserId: sample(
    parseUserId,
    [data('@alice:a.org'), data({ strict: true })],
    or(
      only({
        id: isId('@'),
        localpart: isString,
        serverName: isString,
        grammar: isOneOf('current', 'historical', 'non-compliant'),
      }),
    ),
  ),
}
