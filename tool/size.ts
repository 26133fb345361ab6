/**
 * What a part of the library costs a web page: `npm run size` prints it, and fails where that is more than it may be.
 *
 * Measured as a browser gets it: bundled by esbuild from the built package, io-ts and fp-ts included, minified, gzipped.
 *
 * @module
 */
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build } from 'esbuild'

/** Something that a page might import from the package's root. */
export interface Entry {
  /** An export; `*` is all of them. */
  readonly name: string
  /** In bytes, gzipped. Not there where there is no telling yet how much it will be. */
  readonly ceiling?: number
  /** Why that much and no more. */
  readonly reason?: string
  /** Names that the code must not hold: of functions, or of codecs, which carry their name with them. */
  readonly without: readonly string[]
}

/**
 * The pure functions, by how big they may be at most. A function is itself and what it calls: none brings along a codec, or
 * anything of io-ts. Reading any JSON by own keys costs some 100 bytes in each, and globs of linear cost 1,400 bytes.
 * Faults of identifiers bring their lines for people, some 400 bytes; a room version brings the table of rules, some 700.
 */
export const FUNCTIONS: { readonly [ceiling: number]: readonly string[] } = {
  200: [
    'isEventFormat',
    'jsonPointer',
    'lastActiveAgo',
    'presenceLevel',
    'isProactive',
    'comparePresence',
    'mediaFilename',
    'tagDisplayName',
    'escapeHtml',
    'buildReaction',
  ],
  300: [
    'isRedacted',
    'concealHidden',
    'presenceOrd',
    'isCurrentlyActive',
    'lastActiveTs',
    'withClearRelation',
    'applyEdit',
    'canStartThread',
    'directRoomsWith',
    'directUsersOf',
    'isSpaceChild',
    'mediaCaption',
    'profileChange',
    'withIgnoredUser',
    'withoutIgnoredUser',
    'buildVerificationRequestMessage',
    'withThread',
    'buildLocationMessage',
    'buildEmoteMessage',
    'isIgnoredUser',
    'buildNoticeMessage',
    'buildTextMessage',
    'levelToNotify',
    'typingChange',
  ],
  400: [
    'bundledEdit',
    'isSpaceParent',
    'memberNameText',
    'replyTarget',
    'roomsWithTag',
    'withoutDirectRoom',
    'withProfile',
    'bundledReferenceIds',
    'canonicalSpaceParent',
    'pushOutcome',
    'mentionsUser',
    'highestUserPowerLevel',
    'levelToSendMessage',
    'levelToSendState',
    'userCanInvite',
    'userPowerLevel',
    'userCanBan',
    'userCanKick',
    'userCanNotify',
    'userCanSendMessage',
    'userCanUnban',
    'encodeUserLocalpart',
    'isHistoryVisible',
    'withDirectRoom',
  ],
  500: [
    'isPresenceDue',
    'roomDisplayNameInEnglish',
    'roomMemberSummary',
    'buildAudioMessage',
    'buildFileMessage',
    'buildImageMessage',
    'buildVideoMessage',
    'withMentions',
    'shownLastActiveAgo',
    'userCanRedact',
    'userCanSendState',
    'withEmojiUse',
  ],
  750: [
    'presenceOfDevices',
    'buildPresenceEvent',
    'ROOM_VERSIONS',
    'buildDefaultPushRules',
    'membershipChange',
    'mergeReadReceipts',
    'receiptThreadId',
    'roomVersionRules',
    'withoutReplyFallback',
    'mentionsRoom',
    'bundledThreadSummary',
    'relationOf',
    'parseKeyId',
    'parseNamespacedIdentifier',
    'parseOpaqueIdentifier',
    'parseRoomVersionId',
    'buildUserLinkHtml',
    'buildMatrixToUri',
    'buildMatrixUri',
    'latestReadReceipt',
    'spaceChildren',
  ],
  1000: [
    'presenceAfter',
    'plainText',
    'buildProfileChangeEvents',
    'roomCreators',
    'rulesOfRoom',
    'withReply',
    'threadSummaries',
    'buildKeyId',
    'parseServerSigningKeyId',
    'decodeUserLocalpart',
    'readersOf',
  ],
  1250: [
    'syncEvents',
    'unreadSections',
    'editFaults',
    'buildEdit',
    'groupReactions',
    'redactionApplies',
    'parseServerName',
    'parseMxcUri',
    'latestEdit',
  ],
  1500: [
    'powerLevelsOf',
    'globMatches',
    'buildMxcUri',
    'buildRoomAlias',
    'parseRoomAlias',
    'parseUserId',
    'redact',
    'canonicalJsonFaults',
    'RoomState',
  ],
  2000: [
    'canonicalJson',
    'userCanSetPowerLevel',
    'buildUserId',
    'checkLimits',
    'closestPolicyRule',
    'mediaDownloadUrl',
    'mediaThumbnailUrl',
    'policyRuleMatches',
    'serverAclAllows',
  ],
  2500: ['roomDisplayName', 'parseMatrixUri', 'pushConditionHolds', 'parseEventId', 'parseRoomId', 'parseMatrixToUri'],
  3000: ['evaluatePush', 'parseMatrixLink'],
  4000: ['MemberNames'],
  5000: ['powerLevelsRefusals', 'contentHash'],
  6000: ['computeEventId', 'referenceHash', 'roomIdOfCreate'],
}

export const ENTRIES: readonly Entry[] = [
  {
    name: 'RoomNameEventContent',
    ceiling: 5_300,
    reason:
      'the io-ts that `Type` brings is 2,100; errors that are bounded, printable and quote nothing private are most of the rest',
    without: ['explainTaggedUnion', 'openLiterals', 'defineState', 'UserId', 'RoomTopicEventContent'],
  },
  {
    name: 'RoomNameEvent',
    ceiling: 7_200,
    reason: 'the content, and the envelope with all that may stand in `unsigned`',
    without: ['explainTaggedUnion', 'RoomTopicEventContent', 'RoomMemberEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMemberEvent',
    ceiling: 7_900,
    reason: 'the same, with the parts of a third-party invite',
    without: ['explainTaggedUnion', 'RoomTopicEventContent', 'RoomNameEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMessageEvent',
    ceiling: 9_800,
    reason: 'the envelope, and all msgtypes with what they share, each as a shape for the errors and as a check',
    without: ['RoomNameEventContent', 'RoomMemberEventContent', 'PresenceEventContent'],
  },
  {
    name: 'AnyTimelineEvent, AnySyncTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent',
    ceiling: 18_900,
    reason: 'every event of a room, as a client meets it: some 250 a type, half for the errors, half for the check',
    without: ['SyncRoomMemberEvent', 'PduV1', 'comparePresence', 'PushRuleset'],
  },
  {
    name: 'AnyTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent, AnyAccountDataEvent, AnyToDeviceEvent, AnyEdu',
    ceiling: 25_000,
    reason: 'all stable events, in each kind',
    without: ['SyncRoomMemberEvent', 'PduV1', 'comparePresence'],
  },
  {
    name: 'parseEvent',
    ceiling: 29_800,
    reason: 'the same in all kinds, PDUs and redacted events too, and the outcomes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'inferFormat',
    ceiling: 29_800,
    reason: 'what knows the types of all formats: the codecs of parseEvent, beside which it is 400 bytes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'parseEvent, lenient',
    ceiling: 37_000,
    reason: 'the same, what finds and mends malformed places, and every repair',
    without: ['SyncRoomMemberEvent', 'comparePresence'],
  },
  { name: '*', without: ['PathReporter'] },
  ...Object.entries(FUNCTIONS).flatMap(([ceiling, names]) =>
    names.map((name) => ({ name, ceiling: Number(ceiling), without: ['Codec', 'Type'] })),
  ),
]

/** How big an entry is, and what is wrong with that. */
export interface Measurement {
  /** In bytes, gzipped. */
  readonly size: number
  /** Each a sentence. */
  readonly faults: readonly string[]
}

/** @param folder - from where the package is found */
export async function measure({ name, ceiling, without }: Entry, folder: string): Promise<Measurement> {
  const size = gzipSync(await bundle(name, folder, { minify: true }), { level: 9 }).length
  const code = await bundle(name, folder, { minify: false })
  const tooMuch = ceiling !== undefined && size >= ceiling ? [`${name} is ${size} bytes, not less than ${ceiling}`] : []
  const unwelcome = without.filter((other) => holds(code, other)).map((other) => `${name} brings ${other} along`)
  return { size, faults: [...tooMuch, ...unwelcome] }
}

/** Whether a bundle has something of that name. A bundler numbers the second thing of a name. */
export function holds(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name}\\d*(?![\\w$])`).test(code)
}

/** What a browser gets if it asks for one export of the package. */
export async function bundle(name: string, folder: string, { minify }: { minify: boolean }): Promise<string> {
  const { outputFiles } = await build({
    bundle: true,
    format: 'esm',
    logLevel: 'silent',
    mainFields: ['module', 'main'],
    minify,
    platform: 'browser',
    stdin: { contents: `export ${name === '*' ? '*' : `{ ${name} }`} from 'matrix-event-model'`, resolveDir: folder },
    target: 'es2022',
    write: false,
  })
  return outputFiles.map(({ text }) => text).join('')
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  let failed = false
  for (const entry of ENTRIES) {
    const { size, faults } = await measure(entry, folder)
    const reason = entry.reason === undefined ? '' : `: ${entry.reason}`
    const limit = entry.ceiling === undefined ? '' : `< ${entry.ceiling}${reason}`
    console.log(`${entry.name.padEnd(22)}${String(size).padStart(8)}  ${limit}`.trimEnd())
    for (const fault of faults) console.error(`  ${fault}`)
    failed ||= faults.length > 0
  }
  if (failed) exit(1)
}

if (argv[1] === fileURLToPath(import.meta.url)) await main()
