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

export const ENTRIES: readonly Entry[] = [
  {
    name: 'comparePresence',
    ceiling: 600,
    reason: 'a pure function is itself and what it calls: no codec, and nothing of io-ts',
    without: ['Codec', 'Type', 'PresenceEventContent'],
  },
  {
    name: 'RoomNameEventContent',
    ceiling: 4_000,
    reason:
      'the io-ts that `Type` brings is 2,100, the errors and their wording 800; the rest is `Codec` and one check',
    without: ['explainTaggedUnion', 'openLiterals', 'defineState', 'UserId', 'RoomTopicEventContent'],
  },
  {
    name: 'RoomNameEvent',
    ceiling: 5_000,
    reason: 'the content, and the envelope with all that may stand in `unsigned`',
    without: ['explainTaggedUnion', 'RoomTopicEventContent', 'RoomMemberEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMemberEvent',
    ceiling: 5_500,
    reason: 'the same, with the parts of a third-party invite',
    without: ['explainTaggedUnion', 'RoomTopicEventContent', 'RoomNameEventContent', 'EncryptedFile'],
  },
  {
    name: 'RoomMessageEvent',
    ceiling: 7_250,
    reason: 'the envelope, and all msgtypes with what they share, each as a shape for the errors and as a check',
    without: ['RoomNameEventContent', 'RoomMemberEventContent', 'PresenceEventContent'],
  },
  {
    name: 'AnyTimelineEvent, AnySyncTimelineEvent, AnyStrippedStateEvent, AnySyncEphemeralRoomEvent, AnyPresenceEvent',
    ceiling: 13_000,
    reason: 'every event as a client meets it',
    without: ['SyncRoomMemberEvent', 'PduV1', 'comparePresence'],
  },
  {
    name: 'parseEvent',
    ceiling: 16_000,
    reason: 'the same in all kinds, PDUs and redacted events too, and the outcomes',
    without: ['SyncRoomMemberEvent', 'comparePresence'],
  },
  { name: '*', without: ['PathReporter'] },
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
    const limit = entry.ceiling === undefined ? '' : `< ${entry.ceiling}: ${entry.reason}`
    console.log(`${entry.name.padEnd(22)}${String(size).padStart(8)}  ${limit}`.trimEnd())
    for (const fault of faults) console.error(`  ${fault}`)
    failed ||= faults.length > 0
  }
  if (failed) exit(1)
}

if (argv[1] === fileURLToPath(import.meta.url)) await main()
