/**
 * The sizes of the library's parts in a web page: `npm run size` prints them, and fails if one exceeds its ceiling.
 *
 * Measured as a browser gets it: bundled by esbuild from the built package, with io-ts and fp-ts, minified, gzipped. The codecs are also
 * bundled by rollup, which Vite uses.
 *
 * @module
 */
import { existsSync, readFileSync } from 'node:fs'
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
 * The ceilings of the pure functions: their sizes when last measured plus a tenth, rounded up to 10. The size includes
 * everything a function calls; none includes a codec or any part of io-ts. Reading own keys of any JSON costs about 100
 * bytes in each, globs with linear cost 1,400 bytes, the messages of identifier faults about 400 bytes, and the table
 * of room version rules about 700.
 */
export const FUNCTIONS: { readonly [name: string]: number } = {
  applyEdit: 290,
  asSdkContent: 100,
  authEventKeys: 1_180,
  authRefusals: 14_450,
  authRefusalsInState: 13_800,
  buildAudioMessage: 470,
  buildDefaultPushRules: 690,
  buildEdit: 1_070,
  buildEmoteMessage: 240,
  buildFileMessage: 470,
  buildImageMessage: 470,
  buildKeyId: 830,
  buildLocationMessage: 270,
  buildMatrixToUri: 560,
  buildMatrixUri: 670,
  buildMxcUri: 1_390,
  buildNoticeMessage: 240,
  buildPresenceEvent: 610,
  buildProfileChangeEvents: 990,
  buildReaction: 200,
  buildRoomAlias: 1_480,
  buildTextMessage: 240,
  buildUserId: 1_670,
  buildUserLinkHtml: 700,
  buildVerificationRequestMessage: 360,
  buildVideoMessage: 470,
  bundledEdit: 400,
  bundledReferenceIds: 340,
  bundledThreadSummary: 570,
  canonicalJson: 1_760,
  canonicalJsonFaults: 1_630,
  canonicalSpaceParent: 410,
  canStartThread: 270,
  checkLimits: 2_070,
  closestPolicyRule: 1_970,
  comparePresence: 200,
  computeEventId: 6_310,
  concealHidden: 260,
  contentHash: 5_530,
  decodeUserLocalpart: 1_030,
  directRoomsWith: 230,
  directUsersOf: 280,
  editFaults: 1_090,
  encodeUserLocalpart: 390,
  escapeHtml: 210,
  evaluatePush: 3_020,
  globMatches: 1_520,
  groupReactions: 1_090,
  highestUserPowerLevel: 350,
  isCurrentlyActive: 300,
  isEventFormat: 190,
  isHistoryVisible: 360,
  isIgnoredUser: 230,
  isPresenceDue: 460,
  isProactive: 180,
  isRedacted: 280,
  isSpaceChild: 300,
  isSpaceParent: 380,
  jsonPointer: 210,
  lastActiveAgo: 200,
  lastActiveTs: 300,
  latestEdit: 1_330,
  latestReadReceipt: 570,
  levelToNotify: 240,
  levelToSendMessage: 340,
  levelToSendState: 370,
  mediaCaption: 290,
  mediaDownloadUrl: 1_820,
  mediaFilename: 210,
  mediaThumbnailUrl: 1_900,
  MemberNames: 3_550,
  memberNameText: 350,
  membershipChange: 710,
  mentionsRoom: 560,
  mentionsUser: 330,
  mergeReadReceipts: 700,
  parseEventId: 2_340,
  parseKeyId: 760,
  parseMatrixLink: 2_840,
  parseMatrixToUri: 2_470,
  parseMatrixUri: 2_610,
  parseMxcUri: 1_330,
  parseNamespacedIdentifier: 800,
  parseOpaqueIdentifier: 770,
  parseRoomAlias: 1_420,
  parseRoomId: 2_330,
  parseRoomVersionId: 790,
  parseServerName: 1_160,
  parseServerSigningKeyId: 860,
  parseUserId: 1_610,
  plainText: 940,
  policyRuleMatches: 1_860,
  powerLevelsOf: 1_520,
  powerLevelsRefusals: 4_440,
  presenceAfter: 1_040,
  presenceLevel: 170,
  presenceOfDevices: 540,
  presenceOrd: 230,
  profileChange: 290,
  pushConditionHolds: 2_670,
  pushOutcome: 360,
  readersOf: 1_010,
  receiptThreadId: 650,
  redact: 1_450,
  redactionApplies: 1_260,
  referenceHash: 6_160,
  relationOf: 540,
  replayRoom: 24_330,
  replyTarget: 380,
  resolveState: 16_260,
  ROOM_VERSIONS: 670,
  roomCreators: 1_020,
  roomDisplayName: 2_120,
  roomDisplayNameInEnglish: 470,
  roomIdOfCreate: 6_370,
  roomMemberSummary: 460,
  RoomState: 1_650,
  roomsWithTag: 410,
  roomVersionRules: 740,
  rulesOfRoom: 860,
  serverAclAllows: 1_820,
  shownLastActiveAgo: 460,
  spaceChildren: 620,
  syncEvents: 1_390,
  tagDisplayName: 190,
  threadSummaries: 980,
  typingChange: 290,
  unreadSections: 1_400,
  userCanBan: 410,
  userCanInvite: 380,
  userCanKick: 410,
  userCanNotify: 410,
  userCanRedact: 430,
  userCanSendMessage: 400,
  userCanSendState: 470,
  userCanSetPowerLevel: 2_000,
  userCanUnban: 420,
  userPowerLevel: 370,
  withClearRelation: 310,
  withDirectRoom: 340,
  withEmojiUse: 470,
  withIgnoredUser: 310,
  withMentions: 460,
  withoutDirectRoom: 420,
  withoutIgnoredUser: 310,
  withoutReplyFallback: 710,
  withProfile: 350,
  withReply: 950,
  withThread: 280,
}

export const ENTRIES: readonly Entry[] = [
  {
    name: 'RoomNameEventContent',
    ceiling: 4_420,
    reason:
      'io-ts for `Type` takes 2,100; most of the rest is errors that are bounded, printable and free of private data',
    without: ['listedMember', 'alternatives', 'numberText', 'defineState', 'UserId', 'RoomTopicEventContent'],
  },
  {
    name: 'RoomNameEvent',
    ceiling: 6_590,
    reason: 'the content, and the envelope with everything in `unsigned`',
    without: ['listedMember', 'RoomTopicEventContent', 'RoomMemberEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMemberEvent',
    ceiling: 7_240,
    reason: 'the same, with the parts of a third-party invite',
    without: ['listedMember', 'RoomTopicEventContent', 'RoomNameEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMessageEvent',
    ceiling: 8_830,
    reason: 'the envelope, and all msgtypes with their shared parts, each as a shape for the errors and as a check',
    without: ['RoomNameEventContent', 'RoomMemberEventContent', 'PresenceEventContent'],
  },
  {
    name: 'AnyTimelineEvent, AnySyncTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent',
    ceiling: 14_350,
    reason: 'every room event that a client receives: about 200 per type, and the checks of the frequent ones',
    without: ['SyncRoomMemberEvent', 'PduV1', 'comparePresence', 'PushRuleset'],
  },
  {
    name: 'AnyTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent, AnyAccountDataEvent, AnyToDeviceEvent, AnyEdu',
    ceiling: 17_320,
    reason: 'all stable events, in each kind',
    without: ['SyncRoomMemberEvent', 'PduV1', 'comparePresence'],
  },
  {
    name: 'parseEvent',
    ceiling: 20_700,
    reason: 'the same for all kinds, including PDUs and redacted events, and the outcomes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'inferFormat',
    ceiling: 19_120,
    reason: 'the codecs of parseEvent, for the types of each format; without them 400 bytes',
    without: ['SyncRoomMemberEvent', 'comparePresence', 'REPAIRS', 'malformedPlaces', 'Draft', 'Mending'],
  },
  {
    name: 'parseEvent, lenient',
    ceiling: 28_690,
    reason: 'the same, the code that finds and repairs malformed places, and every repair',
    without: ['SyncRoomMemberEvent', 'comparePresence'],
  },
  { name: '*', without: ['PathReporter'] },
  ...Object.entries(FUNCTIONS).map(([name, ceiling]) => ({ name, ceiling, without: ['Codec', 'Type'] })),
]

/** The ceiling of `dist/standalone.js`, in bytes, gzipped: everything, and io-ts, fp-ts and @noble/curves. */
export const STANDALONE_CEILING = 104_090

/** The size of `dist/standalone.js`, and its faults. */
export function measureStandalone(dist: string): Measurement {
  const size = gzipSync(readFileSync(join(dist, 'standalone.js')), { level: 9 }).length
  const isTooLarge = size >= STANDALONE_CEILING
  return { size, faults: isTooLarge ? [`standalone.js is ${size} bytes, not less than ${STANDALONE_CEILING}`] : [] }
}

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

/** Returns the file of an import from the package, or from the ES modules of io-ts and fp-ts. */
function fileFor(source: string, importer: string | undefined, folder: string): string | undefined {
  if (source === 'matrix-event-model') return join(folder, 'dist/index.js')
  if (source === 'io-ts') return join(folder, 'node_modules/io-ts/es6/index.js')
  const path = source.startsWith('.') ? join(dirname(importer ?? ''), source) : join(folder, 'node_modules', source)
  return [path, `${path}.js`, join(path, 'index.js')].find((file) => file.endsWith('.js') && existsSync(file))
}

async function main(): Promise<void> {
  const folder = fileURLToPath(new URL('..', import.meta.url))
  const faults: string[] = []
  const tell = (name: string, measured: Measurement, more: string): void => {
    console.log(`${name.padEnd(22)}${String(measured.size).padStart(8)}  ${more}`.trimEnd())
    for (const fault of measured.faults) console.error(`  ${fault}`)
    faults.push(...measured.faults)
  }
  for (const entry of ENTRIES) {
    const reason = entry.reason === undefined ? '' : `: ${entry.reason}`
    const limit = entry.ceiling === undefined ? '' : `< ${entry.ceiling}${reason}`
    const other =
      entry.without.includes('Codec') || entry.name === '*' ? '' : `${await sizeByRollup(entry.name, folder)} by rollup`
    tell(entry.name, await measure(entry, folder), `${other.padEnd(16)}  ${limit}`)
  }
  tell('dist/standalone.js', measureStandalone(join(folder, 'dist')), `${' '.repeat(16)}  < ${STANDALONE_CEILING}`)
  if (faults.length > 0) exit(1)
}

if (argv[1] === fileURLToPath(import.meta.url)) await main()
