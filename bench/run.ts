/**
 * Runs the benchmark: checks that the libraries do the same, measures each in separate processes, prints the table, and
 * writes `RESULTS.md`, `results.svg` and `sizes.svg`. With `--quick` it measures briefly, and writes nothing.
 *
 * @module
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { argv, execPath, stderr, version } from 'node:process'
import { fileURLToPath } from 'node:url'

import { verdictsOf } from './exotic.js'
import type { FirstEvents } from './first-events.js'
import type { ImportCost } from './import-cost.js'
import { FILES, type LibraryFile, load } from './library.js'
import type { Measured, Phase } from './measure.js'
import { plotSizes, plotTimes } from './plot.js'
import { Random } from './random.js'
import type { TypeRatios } from './rare/measure.js'
import { report } from './report.js'
import type { LibraryResults, Results } from './results.js'
import { sizeOfExports, sizeOfLibrary } from './size.js'

const quick = argv.includes('--quick')
const ROUNDS = quick ? 1 : 3
const PAIRS = quick ? 6 : 40
const FIRST_ROUNDS = quick ? 3 : 7
const IMPORTS = quick ? 5 : 15

/** The package whose version to report, if its name differs from the file's. */
const PACKAGES: Partial<Record<LibraryFile, string>> = { 'hand-written': '', 'zod-mini': 'zod' }

const [loadBefore = 0] = loadavg()
console.log(run('check.js'))

const libraries = Object.fromEntries(
  await Promise.all(FILES.map(async (file) => [file, await emptyResults(file)] as const)),
) as Record<LibraryFile, LibraryResults>

const random = new Random(Date.now())
for (let round = 1; round <= FIRST_ROUNDS; round++) {
  progress(`first events: round ${round} of ${FIRST_ROUNDS}`)
  for (const file of shuffled(FILES)) libraries[file].first.push(json<FirstEvents>('first-events.js', file))
}
for (let round = 1; round <= ROUNDS; round++) {
  for (const [i, file] of shuffled(FILES).entries()) {
    progress(`round ${round} of ${ROUNDS}, library ${i + 1} of ${FILES.length}`)
    libraries[file].rounds.push(json<Record<Phase, Measured>>('worker.js', file, String(PAIRS)))
  }
}
progress('types, imports and sizes')

const results: Results = {
  cpu: cpus()[0]?.model.trim() ?? 'unknown',
  node: version,
  load: [loadBefore, loadavg()[0] ?? 0],
  libraries,
  types: Array.from({ length: ROUNDS }, () => json<TypeRatios>('rare/measure.js', String(PAIRS))),
  importCost: Array.from({ length: IMPORTS }, () => json<ImportCost>('import-cost.js', '--expose-gc')),
  sizes: {
    roomNameContent: await sizeOfExports('RoomNameEventContent'),
    roomMember: await sizeOfExports('RoomMemberEvent'),
    timeline: await sizeOfExports('AnyTimelineEvent'),
    parseEvent: await sizeOfExports('parseEvent'),
    allEvents: await sizeOfExports(
      'AnyTimelineEvent',
      'AnySyncTimelineEvent',
      'AnyStrippedStateEvent',
      'AnyEphemeralRoomEvent',
      'AnySyncEphemeralRoomEvent',
      'AnyPresenceEvent',
      'AnyAccountDataEvent',
      'AnyToDeviceEvent',
      'AnyEdu',
    ),
  },
}
progress('')
const text = report(results)
console.log(text)
if (!quick) {
  write('../RESULTS.md', text)
  write('../results.svg', plotTimes(results))
  write('../sizes.svg', plotSizes(results))
}

async function emptyResults(file: LibraryFile): Promise<LibraryResults> {
  const library = await load(file)
  const packageName = PACKAGES[file] ?? file
  return {
    name: library.name,
    ...(packageName === '' ? {} : { version: versionOf(packageName) }),
    rounds: [],
    first: [],
    size: await sizeOfLibrary(file),
    verdicts: verdictsOf(library),
  }
}

/** The version of the package as resolved from here; for io-ts, from the folder of the library. */
function versionOf(packageName: string): string {
  for (const folder of ['../node_modules', '../../node_modules']) {
    try {
      const text = readFileSync(new URL(`${folder}/${packageName}/package.json`, import.meta.url), 'utf8')
      return (JSON.parse(text) as { readonly version: string }).version
    } catch {}
  }
  throw new Error(`${packageName} is not installed`)
}

/** Runs a module in a separate process, and returns its output. Flags are Node's. */
function run(module: string, ...args: readonly string[]): string {
  const path = fileURLToPath(new URL(module, import.meta.url))
  return execFileSync(execPath, [...args.filter(isFlag), path, ...args.filter((arg) => !isFlag(arg))], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim()
}

function isFlag(argument: string): boolean {
  return argument.startsWith('--')
}

function json<T>(module: string, ...args: readonly string[]): T {
  return JSON.parse(run(module, ...args)) as T
}

function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => [random.next(), item] as const)
    .sort(([a], [b]) => a - b)
    .map(([, item]) => item)
}

function progress(what: string): void {
  if (stderr.isTTY) stderr.write(`\r\x1b[K${what}`)
}

function write(path: string, text: string): void {
  writeFileSync(new URL(path, import.meta.url), text)
}
