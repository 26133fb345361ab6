/**
 * What an editor shows for code that uses the packed package: documentation and names of types, and where "Go to
 * definition" leads.
 *
 * @module
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import ts from 'typescript'
import { describe, expect, test } from 'vitest'

import { PROJECT_ROOT } from '../../tool/source.js'
import { documentationOf } from './documentation.js'
import { openInEditor } from './editor.js'
import { packedProject } from './packed.js'

const packed = packedProject()

/** An expression, with `|` before the name that the mouse points at; part of the documentation; part of the display. */
type Row = readonly [expression: string, documentation: string, display: string]

const ROWS: readonly Row[] = [
  // Fields of events
  ['message.|origin_server_ts', 'Milliseconds since the Unix epoch', 'origin_server_ts: number'],
  ['message.|unsigned', 'Absent: none.', 'unsigned?: UnsignedData'],
  ['member.|state_key', 'replaces the current state event', '.state_key: `@'],
  ['message.|type', 'The event type.', '.type: "m.room.message"'],
  ['message.|event_id', 'computed from a hash', 'event_id: `$'],
  ['message.|content', 'Which fields it has depends on the type.', '.content: RoomMessageEventContent'],
  ['member.|content', 'Which fields it has depends on the type.', '.content: RoomMemberEventContent'],
  ['known.|event', 'a copy of it if it was repaired', '.event: SyncMessageLikeEvent<"m.room.message", RoomMessage'],
  // Fields of contents
  ['member.content.|membership', 'The new membership', 'membership: Membership'],
  ['member.content.|displayname', 'Absent or null: none.', 'displayname?: string | null | undefined'],
  ['member.content.|is_direct', 'Absent: false.', 'is_direct?: boolean | undefined'],
  ['member.content.|join_authorised_via_users_server', 'For a join to a restricted room', 'server?: `@'],
  ['member.content.|third_party_invite', 'the proof', 'third_party_invite?: ThirdPartyInvite | undefined'],
  ['message.content.|body', 'The message in plain text.', 'body: string'],
  ["message.content[|'m.mentions']", 'Absent: the deprecated push rules', 'Mentions | undefined'],
  ["message.content[|'m.relates_to']", 'Absent: none.', 'Relation | undefined'],
  ["message.content[|'m.new_content']", 'For an edit', 'RoomMessageEventContentWithoutRelation | undefined'],
  ['image.|url', 'The file, if it is not encrypted.', 'url?: `mxc:'],
  ['image.|info', 'Metadata of the image.', 'info?: ImageInfo | undefined'],
  ['image.info?.|w', 'in pixels', 'w?: number'],
  ['image.info?.|size', 'in bytes', 'size?: number'],
  ['levels.|users_default', 'Absent: 0.', 'users_default?: number'],
  ['levels.|events', 'Absent: none.', 'events?: { readonly [x: string]: number; }'],
  ['levels.|state_default', 'Absent: 50', 'state_default?: number'],
  ['create.|room_version', 'Absent: `1`.', 'room_version?: RoomVersion'],
  ['create.|creator', 'Room versions 1 to 10', 'creator?: `@'],
  ['create.predecessor?.|event_id', 'The last known event of the old room.', 'event_id?: `$'],
  ['joinRules.|allow', 'the conditions', 'allow?: readonly AllowCondition[]'],
  ['joinRules.|join_rule', 'Who may join the room.', 'join_rule: JoinRule'],
  ['topic.|topic', 'in plain text', 'topic: string'],
  ['encryption.|rotation_period_ms', 'in milliseconds. Absent: 604800000', 'rotation_period_ms?: number'],
  ['encryption.|rotation_period_msgs', 'Absent: 100.', 'rotation_period_msgs?: number'],
  ['acl.|allow_ip_literals', 'Absent: true.', 'allow_ip_literals?: boolean'],
  ['child.|order', 'Absent: after all children', 'order?: string'],
  ['child.|via', 'Servers through which', 'via: readonly string[]'],
  ['tombstone.|replacement_room', 'The ID of the new room.', 'replacement_room: string'],
  ['answer.|version', 'VoIP specification', 'version: string'],
  ['invite.|lifetime', 'in milliseconds', 'lifetime: number'],
  ['presence.|last_active_ago', 'Milliseconds since', 'last_active_ago?: number'],
  ['presence.|currently_active', 'Whether the user is active now', 'currently_active?: boolean'],
  ['rules.|global', 'all devices', 'global?: PushRuleset'],
  ['tags.|tags', 'Absent: none.', 'tags?: { readonly [x: string]: TagInfo; }'],
  ['typing.|typing', 'Whether the user is typing.', 'typing: boolean'],
  ['key.|session_key', 'unpadded base64', 'session_key: string'],
  ['withheld.|code', 'Why the key is not shared.', 'code: RoomKeyWithheldCode'],
  ['beacon.|timeout', 'in milliseconds', 'timeout?: number'],
  ["beacon[|'m.ts']", 'Milliseconds since the Unix epoch', "'m.ts'?: number | undefined"],
  ['poll.|max_selections', 'Absent or less than 1: 1.', 'max_selections?: number'],
  // Contents, events and their codecs
  ['|RoomMessageEventContent', 'Content of `m.room.message`.', ': Codec<RoomMessageEventContent>'],
  ['|RoomMemberEventContent', 'Content of `m.room.member`.', ': Codec<RoomMemberEventContent>'],
  ['|RoomMessageEvent', 'An `m.room.message` event.', ': Codec<RoomMessageEvent>'],
  ['|SyncRoomMemberEvent', 'from `/sync`', ': Codec<SyncRoomMemberEvent>'],
  ['|AnySyncTimelineEvent', 'of any known type', ': Codec<AnySyncTimelineEvent>'],
  ['|AnyToDeviceEvent', 'of any known type', ': Codec<AnyToDeviceEvent>'],
  ['decoded.|right', '', '.right: RoomMessageEventContent'],
  ['|any', '', 'const any: AnySyncTimelineEvent'],
  ['|narrowed', '', 'const narrowed: SyncMessageLikeEvent<"m.room.message", RoomMessageEventContent>'],
  // The members of a codec
  ['RoomMessageEventContent.|is', 'Whether a value is valid', 'Codec<RoomMessageEventContent>.is: '],
  [
    'RoomMessageEventContent.|decode',
    'Returns the value itself, or an error',
    'Either<Mismatch[], RoomMessageEventContent>',
  ],
  ['RoomMessageEventContent.|encode', 'Returns the value itself.', 'encode: '],
  ['RoomMessageEventContent.|validate', 'inside another io-ts type', 'validate: '],
  ['RoomMessageEventContent.|name', 'that of the export', 'name: string'],
  [
    "RoomMessageEventContent[|'~standard']",
    'Standard Schema',
    ': StandardSchemaProps<RoomMessageEventContent, RoomMessageEventContent>',
  ],
  // Definitions
  ['|RoomMemberDefinition', 'Definition of `m.room.member`.', ': StateEventDefinition<"m.room.member", '],
  [
    '|RoomMessageDefinition',
    'Definition of `m.room.message`.',
    ': MessageLikeEventDefinition<"m.room.message", RoomMessageEventContent, JsonObject, never>',
  ],
  ['RoomMemberDefinition.|stripped', 'stripped state', '.stripped: Codec<StrippedStateEvent<'],
  ['RoomMemberDefinition.|event', 'with its `room_id`', '.event: Codec<StateEvent<'],
  ['RoomMemberDefinition.|sync', 'from `/sync`', '.sync: Codec<SyncStateEvent<'],
  // Constants under a key
  ["STATE[|'m.room.member']", 'Definition of `m.room.member`.', ': StateEventDefinition<"m.room.member", '],
  ["ROOM_VERSIONS[|'12']", 'Room version 12', ': RoomVersionRules<"v12">'],
  // Builders and other functions
  [
    "|buildTextMessage('')",
    'Builds the content of an `m.text`.',
    '): Mutable<TextMessageEventContent> & MentioningContent',
  ],
  [
    '|buildImageMessage',
    'Builds the content of an `m.image`',
    '): Mutable<ImageMessageEventContent> & MentioningContent',
  ],
  ["buildTextMessage('')[|'m.mentions']", 'Empty: none.', "['m.mentions']: Mutable<Mentions>"],
  ['|withReply', 'Returns the content as a reply', '): C & MentioningContent & ReplyContent'],
  ["|buildReaction('', '')", 'Builds the content of an `m.reaction`', '): ReactingContent'],
  ['|parseEvent', 'Parses an event.', '): Either<MalformedEvent, ParsedEvent<K>>'],
  ['|dispatchEvent', 'calls its handler', 'function dispatchEvent<'],
]

const CODE = `
import {
  AnySyncTimelineEvent, AnyToDeviceEvent, RoomMemberDefinition, RoomMemberEvent, RoomMemberEventContent,
  ROOM_VERSIONS, RoomMessageDefinition, RoomMessageEvent, RoomMessageEventContent, STATE, SyncRoomMemberEvent,
  buildImageMessage, buildReaction, buildTextMessage, dispatchEvent, parseEvent, withReply, type CallAnswerEventContent,
  type CallInviteEventContent, type ImageMessageEventContent,
  type PresenceEventContent, type PushRulesEventContent, type RoomCreateEventContent, type RoomEncryptionEventContent,
  type RoomJoinRulesEventContent, type RoomPowerLevelsEventContent, type RoomServerAclEventContent,
  type RoomTombstoneEventContent, type RoomTopicEventContent, type SpaceChildEventContent, type TagEventContent,
  type ToDeviceRoomKeyEventContent, type ToDeviceRoomKeyWithheldEventContent, type TypingEduContent,
} from 'matrix-event-model'
import type { BeaconInfoEventContent, PollContentBlock } from 'matrix-event-model/unstable'

declare const message: RoomMessageEvent
declare const member: RoomMemberEvent
declare const image: ImageMessageEventContent
declare const levels: RoomPowerLevelsEventContent
declare const create: RoomCreateEventContent
declare const joinRules: RoomJoinRulesEventContent
declare const topic: RoomTopicEventContent
declare const encryption: RoomEncryptionEventContent
declare const acl: RoomServerAclEventContent
declare const child: SpaceChildEventContent
declare const tombstone: RoomTombstoneEventContent
declare const answer: CallAnswerEventContent
declare const invite: CallInviteEventContent
declare const presence: PresenceEventContent
declare const rules: PushRulesEventContent
declare const tags: TagEventContent
declare const typing: TypingEduContent
declare const key: ToDeviceRoomKeyEventContent
declare const withheld: ToDeviceRoomKeyWithheldEventContent
declare const beacon: BeaconInfoEventContent
declare const poll: PollContentBlock
declare const any: AnySyncTimelineEvent
const parsed = parseEvent('sync', {})
if (parsed._tag === 'Left' || parsed.right._tag !== 'Known') throw 1
const known = parsed.right
const decoded = RoomMessageEventContent.decode({})
if (decoded._tag === 'Left') throw 1
if (known.event.type !== 'm.room.message') throw 1
const narrowed = known.event
`

const ASKED = ROWS.map(([expression], i) => `void ${expression.replace('|', `/*row${i}*/`)}`).join('\n')
const editor = openInEditor(packed, CODE + ASKED)

test('the code has no errors', () => {
  expect(editor.errors).toEqual([])
})

describe('a hover shows documentation, and types by name', () => {
  test.each(ROWS.map((row, i) => [row[0], i, ...row.slice(1)] as const))('%s', (_, i, documentation, display) => {
    const hover = editor.hover(`row${i}`)
    expect(hover.documentation).toContain(documentation)
    expect(hover.display).toContain(display)
  })
})

describe('"Go to definition" leads to the source', () => {
  const place = (expression: string) => editor.definitions(`row${ROWS.findIndex(([row]) => row === expression)}`)

  test('of a field', () => {
    expect(place('member.content.|displayname').map(lineAt)).toEqual(['displayname: nullable(string),'])
  })

  test('of a field that is declared in another file', () => {
    const url = readFileSync(join(packed.root, 'src/event/message/attachment.ts'), 'utf8')
    expect(place('image.|url').map(lineAt)).toEqual(['url: MxcUri,'])
    expect(url).toContain('url: MxcUri,')
  })

  test('of a definition, and of a function', () => {
    expect(place('|RoomMemberDefinition').map(lineAt)).toEqual([
      "export const RoomMemberDefinition = defineState('m.room.member', {",
    ])
    expect(place('|buildImageMessage').map(lineAt)[0]).toMatch(/^export function buildImageMessage\(/)
  })

  /** Returns the line of the packed source that a place names. */
  function lineAt(place: string): string | undefined {
    const [path = '', line] = place.split(':')
    expect(path).toMatch(/^src\//)
    return readFileSync(join(packed.root, path), 'utf8').split('\n')[Number(line) - 1]?.trim()
  }
})

describe('completions', () => {
  const { completions } = openInEditor(
    packed,
    `
import { RoomMessageEventContent, type TextMessageEventContent, type WithCustomKeys } from 'matrix-event-model'
RoomMessageEventContent./*?codec*/
const content: WithCustomKeys<TextMessageEventContent> = { msgtype: 'm.text', /*?content*/ }
declare const message: RoomMessageEventContent
if (message.msgtype === '/*?msgtype*/') {}
`,
  )

  test('of a codec: what users need, and what every io-ts type has', () => {
    const used = ['decode', 'encode', 'is', 'name', 'validate', '~standard']
    const ioTs = ['_A', '_I', '_O', 'asDecoder', 'asEncoder', 'pipe']
    expect([...completions('codec')].sort()).toEqual([...ioTs, ...used, 'shape'].sort())
  })

  test('of a content with keys of your own', () => {
    expect(completions('content')).toEqual(expect.arrayContaining(['body', 'format', 'formatted_body']))
    expect(completions('content')).not.toContain('m.mentions')
  })

  test('of a msgtype', () => {
    expect(completions('msgtype')).toEqual(expect.arrayContaining(['m.text', 'm.image', 'm.location']))
  })
})

test('an error about an own msgtype names the way', () => {
  const { errors } = openInEditor(
    packed,
    `
import type { RoomMessageEventContent } from 'matrix-event-model'
export const isRecipe = (content: RoomMessageEventContent) => content.msgtype === 'org.example.recipe'
export const isRecipeToo = (content: RoomMessageEventContent) => (content.msgtype as string) === 'org.example.recipe'
`,
  )
  expect(errors).toEqual([expect.stringContaining('UnlistedTag.CompareAsString')])
})

test('every comment in the source is in the package', () => {
  const doors = ['', 'codec/', 'signature/', 'unstable/']
  const { config } = ts.readConfigFile(join(PROJECT_ROOT, 'tsconfig.json'), ts.sys.readFile)
  const { options } = ts.parseJsonConfigFileContent({ ...config, include: [] }, ts.sys, PROJECT_ROOT)
  const inSource = documentationOf(
    doors.map((door) => join(PROJECT_ROOT, `src/${door}index.ts`)),
    options,
  )
  const inPackage = documentationOf(
    doors.map((door) => join(packed.root, `dist/${door}index.d.ts`)),
    options,
  )
  const lost = [...inSource].filter(([name, text]) => text !== '' && inPackage.get(name) !== text)
  expect(lost).toEqual([])
  expect([...inSource.values()].filter((text) => text !== '').length).toBeGreaterThan(3000)
})
