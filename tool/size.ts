/**
 * The sizes of the library's parts in a web page: `npm run size` prints them, and fails if one exceeds its ceiling.
 *
 * Measured as a browser gets it: bundled by esbuild from the built package, with io-ts and fp-ts, minified, gzipped. The codecs are also
 * bundled by rollup, which Vite uses.
 *
 * @module
 */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { argv, exit } from 'node:process'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'

import { build, transform } from 'esbuild'
import { rollup } from 'rollup'

/** Something that a page might import from the package's root. */
export interface Entry {
  /** The name of an export, or several; `*` for all of them. */
  readonly name: string
  /** In bytes, gzipped. Absent: no ceiling. */
  readonly ceiling?: number
  /** Why the ceiling is where it is. */
  readonly reason?: string
  /** Names that the code must not contain: of functions, or of codecs, whose names are in the code. */
  readonly without: readonly string[]
}

/**
 * The pure functions by ceiling. The size includes everything a function calls; none includes a codec or any part of
 * io-ts. Reading own keys of any JSON costs about 100 bytes in each, globs with linear cost 1,400 bytes, the messages
 * of identifier faults about 400 bytes, and the table of room version rules about 700.
 * Authorization brings every rule with its line for people, and the hashes that event IDs are made of, some 6,000.
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
    'authEventKeys',
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
  14000: ['authRefusals', 'authRefusalsInState'],
  16000: ['resolveState'],
  19500: ['replayRoom'],
}

export const ENTRIES: readonly Entry[] = [
  {
    name: 'RoomNameEventContent',
    ceiling: 5_400,
    reason:
      'io-ts for `Type` takes 2,100; most of the rest is errors that are bounded, printable and free of private data',
    without: ['explainTaggedUnion', 'openLiterals', 'defineState', 'UserId', 'RoomTopicEventContent'],
  },
  {
    name: 'RoomNameEvent',
    ceiling: 7_200,
    reason: 'the content, and the envelope with everything in `unsigned`',
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
    reason: 'the envelope, and all msgtypes with their shared parts, each as a shape for the errors and as a check',
    without: ['RoomNameEventContent', 'RoomMemberEventContent', 'PresenceEventContent'],
  },
  {
    name: 'AnyTimelineEvent, AnySyncTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent',
    ceiling: 18_900,
    reason: 'every room event that a client receives: about 250 per type, half for the errors, half for the check',
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
    reason: 'the same for all kinds, including PDUs and redacted events, and the outcomes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'inferFormat',
    ceiling: 29_800,
    reason: 'the codecs of parseEvent, for the types of each format; without them 400 bytes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'parseEvent, lenient',
    ceiling: 37_000,
    reason: 'the same, the code that finds and repairs malformed places, and every repair',
    without: ['SyncRoomMemberEvent', 'comparePresence'],
  },
  { name: '*', without: ['PathReporter'] },
  ...Object.entries(FUNCTIONS).flatMap(([ceiling, names]) =>
    names.map((name) => ({ name, ceiling: Number(ceiling), without: ['Codec', 'Type'] })),
  ),
]

/** The size of an entry, and its faults. */
export interface Measurement {
  /** In bytes, gzipped. */
  readonly size: number
  /** The faults, as sentences. */
  readonly faults: readonly string[]
}

/** @param folder - the folder from which the package is resolved */
export async function measure({ name, ceiling, without }: Entry, folder: string): Promise<Measurement> {
  const size = gzipSync(await bundle(name, folder, { minify: true }), { level: 9 }).length
  const code = await bundle(name, folder, { minify: false })
  const tooMuch = ceiling !== undefined && size >= ceiling ? [`${name} is ${size} bytes, not less than ${ceiling}`] : []
  const unwelcome = without.filter((other) => holds(code, other)).map((other) => `${name} brings ${other} along`)
  return { size, faults: [...tooMuch, ...unwelcome] }
}

/** Returns whether a bundle contains something with this name. Bundlers append numbers to duplicate names. */
export function holds(code: string, name: string): boolean {
  return new RegExp(`(?<![\\w$])${name}\\d*(?![\\w$])`).test(code)
}

/** Returns the code that a browser gets for one export of the package. */
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

/** The size of an entry in bytes, gzipped, when rollup bundles it. It drops parts of io-ts that esbuild keeps. */
export async function sizeByRollup(name: string, folder: string): Promise<number> {
  const bundler = await rollup({
    input: 'entry',
    onwarn: () => {},
    plugins: [
      {
        name: 'packages',
        resolveId: (source, importer) => (source === 'entry' ? source : fileFor(source, importer, folder)),
        load: (id) => (id === 'entry' ? `export { ${name} } from 'matrix-event-model'` : undefined),
      },
    ],
    treeshake: { moduleSideEffects: false },
  })
  const { output } = await bundler.generate({ format: 'esm' })
  const { code } = await transform(output.map((chunk) => ('code' in chunk ? chunk.code : '')).join('\n'), {
    minify: true,
  })
  return gzipSync(code, { level: 9 }).length
}

/** The file of an import, of which there are those of the package and those in the ES modules of io-ts and fp-ts. */
function fileFor(source: string, importer: string | undefined, folder: string): string | undefined {
  if (source === 'matrix-event-model') return join(folder, 'dist/index.js')
  if (source === 'io-ts') return join(folder, 'node_modules/io-ts/es6/index.js')
  const path = source.startsWith('.') ? join(dirname(importer ?? ''), source) : join(folder, 'node_modules', source)
  return [path, `${path}.js`, join(path, 'index.js')].find((file) => file.endsWith('.js') && existsSync(file))
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  let failed = false
  for (const entry of ENTRIES) {
    const { size, faults } = await measure(entry, folder)
    const reason = entry.reason === undefined ? '' : `: ${entry.reason}`
    const limit = entry.ceiling === undefined ? '' : `< ${entry.ceiling}${reason}`
    const other =
      entry.without.includes('Codec') || entry.name === '*' ? '' : `${await sizeByRollup(entry.name, folder)} by rollup`
    console.log(`${entry.name.padEnd(22)}${String(size).padStart(8)}  ${other.padEnd(16)}  ${limit}`.trimEnd())
    for (const fault of faults) console.error(`  ${fault}`)
    failed ||= faults.length > 0
  }
  if (failed) exit(1)
}

if (argv[1] === fileURLToPath(import.meta.url)) await main()
