/**
 * Measures the command beside loops that only parse, and writes `CLI.md`: `npm run bench:cli -- [EVENTS [ROUNDS]]`.
 *
 * Takes five minutes. Needs GNU time as `/usr/bin/time`. The row of jq needs jq: otherwise it is left out.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { validEvents } from './corpus.js'

const EVENTS = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = Number(process.argv[3] ?? 5)
const BLOCK = 10_000
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

/** Reads in chunks, by a stream or into one buffer, splits at line feeds, and parses each line. */
const STREAM_LOOP = `
let rest = Buffer.alloc(0)
for await (const chunk of createReadStream(process.argv[1], { highWaterMark: 2 ** 18 })) {
  const last = chunk.lastIndexOf(10)
  const block = Buffer.concat([rest, chunk.subarray(0, last)])
  rest = chunk.subarray(last + 1)
  for (let start = 0; start < block.length; ) {
    const found = block.indexOf(10, start)
    const end = found === -1 ? block.length : found
    JSON.parse(block.toString('utf8', start, end))
    start = end + 1
  }
}`
const BUFFER_LOOP = `
const file = openSync(process.argv[1])
const buffer = Buffer.alloc(2 ** 19)
for (let held = 0; ; ) {
  const length = readSync(file, buffer, held, 2 ** 18, null)
  if (length === 0) break
  const last = buffer.lastIndexOf(10, held + length - 1)
  for (let start = 0; start <= last; ) {
    const end = buffer.indexOf(10, start)
    JSON.parse(buffer.toString('utf8', start, end))
    start = end + 1
  }
  buffer.copy(buffer, 0, last + 1, held + length)
  held += length - last - 1
}`
const JQ = `reduce inputs as $e (0; if ($e.type | type) == "string" and ($e.content | type) == "object" and
  ($e.sender | type) == "string" and ($e.event_id | type) == "string" and ($e.origin_server_ts | type) == "number" and
  ($e.sender | startswith("@")) then . + 1 else . end)`

const folder = mkdtempSync(join(tmpdir(), 'bench-cli-'))
const paths = { lines: join(folder, 'lines'), array: join(folder, 'array'), joined: join(folder, 'joined') }
const script = (body: string) => {
  const path = join(folder, `${body.length}.mjs`)
  // The path of the events comes first.
  const adjusted = body.replaceAll('process.argv[1]', 'process.argv[2]')
  writeFileSync(path, `import { createReadStream, openSync, readSync } from 'node:fs'\n${adjusted}`)
  return [process.execPath, path]
}
const command = (...args: string[]) => [process.execPath, CLI, 'check', '--json', ...args]

const zodReader = await buildZodReader()
writeEvents()
const size = statSync(paths.lines).size
const before = loadavg()
const one = command('--jobs', '1', paths.lines)
const two = command('--jobs', '2', paths.lines)
const twoToOne = takeTurns(two, one)
const streamed = takeTurns(one, [...script(STREAM_LOOP), paths.lines])
const rows = [
  rowOf('one thread, against a loop over a stream', streamed, '<= 1.45'),
  rowOf('one thread, against a loop over one buffer', takeTurns(one, [...script(BUFFER_LOOP), paths.lines])),
  rowOf('one array, against lines', takeTurns(command(paths.array), one), '<= 1.15'),
  rowOf('one after another, against lines', takeTurns(command(paths.joined), one), '<= 1.15'),
  rowOf('two threads, against one', twoToOne, '<= 1.25'),
  rowOf('two threads, against one: elapsed time', twoToOne, '<= 0.63', 'elapsed'),
  ...(spawnSync('jq', ['--version']).status === 0
    ? [rowOf('one thread, against jq with six checks', takeTurns(one, ['jq', '-n', JQ, paths.lines]), '<= 0.67')]
    : []),
  rowOf('one thread, against the same reader with zod', takeTurns(one, [...zodReader, paths.lines]), '<= 0.50'),
]
const memory = [peakOf(streamed), peakOf(twoToOne)]
const load = [before, loadavg()].map(([last = 0]) => last.toFixed(1)).join(' to ')
writeFileSync(
  new URL('CLI.md', import.meta.url),
  `# The speed of the command

${EVENTS} generated events, ${Math.round(size / 1e6)} MB. Each ratio is the median of ${ROUNDS} ratios of CPU time, or of elapsed time, from runs taken in turns,
with the least and the greatest. The times are those of the command. Node ${process.version}, ${availableParallelism()} cores, load ${load}. Written by \`npm run bench:cli\`.

| what | ratio | goal | time |
| --- | --: | --: | --: |
${rows.join('\n')}

| peak memory | | goal |
| --- | --: | --: |
| one thread | ${memory[0]} MB | <= 120 MB |
| two threads | ${memory[1]} MB | <= 170 MB |
`,
)
rmSync(folder, { recursive: true })

/** The command line of the reader with zod, bundled as the command is. */
async function buildZodReader(): Promise<readonly string[]> {
  const outfile = join(folder, 'cli-zod.mjs')
  const entry = fileURLToPath(new URL('cli-zod.ts', import.meta.url))
  await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'node', target: 'node20' })
  return [process.execPath, outfile]
}

function writeEvents(): void {
  const [lines, array, joined] = [paths.lines, paths.array, paths.joined].map((path) => openSync(path, 'w'))
  if (lines === undefined || array === undefined || joined === undefined) throw new Error('no files')
  for (let at = 0; at < EVENTS; at += BLOCK) {
    const events = validEvents(Math.min(BLOCK, EVENTS - at), 12345 + at).map((event) => JSON.stringify(event))
    writeSync(lines, `${events.join('\n')}\n`)
    writeSync(array, `${at === 0 ? '[' : ','}${events.join(',')}`)
    writeSync(joined, events.join(''))
  }
  writeSync(array, ']')
  for (const file of [lines, array, joined]) closeSync(file)
}

/** What a run of a command has taken. */
interface Run {
  /** CPU time in seconds. */
  readonly cpu: number
  /** In seconds. */
  readonly elapsed: number
  /** Peak memory in KiB. */
  readonly memory: number
}

type Pair = readonly [ours: Run, other: Run]

/** Runs two commands in turns. */
function takeTurns(ours: readonly string[], other: readonly string[]): readonly Pair[] {
  return Array.from({ length: ROUNDS }, () => [run(ours), run(other)] as const)
}

function rowOf(name: string, pairs: readonly Pair[], goal = '', measure: 'cpu' | 'elapsed' = 'cpu'): string {
  const ratios = pairs.map(([ours, other]) => ours[measure] / other[measure]).sort((a, b) => a - b)
  const times = pairs.map(([ours]) => ours[measure]).sort((a, b) => a - b)
  const [median, time] = [ratios, times].map((list) => list[Math.floor(ROUNDS / 2)] ?? Number.NaN)
  const range = `${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}`
  return `| ${name} | ${median?.toFixed(2)} (${range}) | ${goal} | ${time?.toFixed(1)} s |`
}

/** The greatest peak memory of the first command, in MB. */
function peakOf(pairs: readonly Pair[]): number {
  return Math.round(Math.max(...pairs.map(([{ memory }]) => memory)) / 1024)
}

function run([program = '', ...args]: readonly string[]): Run {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %e %M', program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: status ${status}: ${stderr}`)
  const [user = 0, system = 0, elapsed = 0, memory = 0] = (stderr.trim().split('\n').at(-1) ?? '')
    .split(' ')
    .map(Number)
  return { cpu: user + system, elapsed, memory }
}
