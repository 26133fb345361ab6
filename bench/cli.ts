/**
 * Measures the command beside loops that only parse, and writes `CLI.md`: `npm run bench:cli -- [EVENTS [ROUNDS]]`.
 *
 * Each row is the median of the ratios of CPU time, of runs taken in turns. Needs GNU time as `/usr/bin/time`. The row
 * of zod needs `npm --prefix bench run setup`, and that of jq needs jq: otherwise they are left out.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { createRequire } from 'node:module'
import { availableParallelism, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { build } from 'esbuild'

import { validEvents } from './corpus.js'

const EVENTS = Number(process.argv[2] ?? 1_000_000)
const ROUNDS = Number(process.argv[3] ?? 7)
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
const rows = [
  compare(
    'one thread, against a loop over a stream',
    [...command('--jobs', '1'), paths.lines],
    [...script(STREAM_LOOP), paths.lines],
  ),
  compare(
    'one thread, against a loop over one buffer',
    [...command('--jobs', '1'), paths.lines],
    [...script(BUFFER_LOOP), paths.lines],
  ),
  compare('one array, against lines', command(paths.array), command('--jobs', '1', paths.lines)),
  compare('one after another, against lines', command(paths.joined), command('--jobs', '1', paths.lines)),
  compare('CPU of two threads, against one', command('--jobs', '2', paths.lines), command('--jobs', '1', paths.lines)),
  ...(spawnSync('jq', ['--version']).status === 0
    ? [
        compare('one thread, against jq with six checks', command('--jobs', '1', paths.lines), [
          'jq',
          '-n',
          JQ,
          paths.lines,
        ]),
      ]
    : []),
  ...(zodReader === undefined
    ? []
    : [
        compare('one thread, against the same reader with zod', command('--jobs', '1', paths.lines), [
          ...zodReader,
          paths.lines,
        ]),
      ]),
]
const load = [before, loadavg()].map(([last = 0]) => last.toFixed(1)).join(' to ')
writeFileSync(
  new URL('CLI.md', import.meta.url),
  `# The speed of the command

${EVENTS} generated events, ${Math.round(size / 1e6)} MB. Median of ${ROUNDS} ratios of CPU time, taken in turns, with the least and the greatest; Node ${process.version},
${availableParallelism()} cores, load ${load}. Written by \`npm run bench:cli\`.

| what | ratio of CPU time | CPU time | peak memory |
| --- | --: | --: | --: |
${rows.join('\n')}
`,
)
rmSync(folder, { recursive: true })

/** The command line of the reader with zod, bundled as the command is. Absent: zod is not installed. */
async function buildZodReader(): Promise<readonly string[] | undefined> {
  try {
    createRequire(import.meta.url).resolve('zod')
  } catch {
    return undefined
  }
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

function compare(name: string, ours: readonly string[], other: readonly string[]): string {
  const runs = Array.from({ length: ROUNDS }, () => [run(ours), run(other)] as const)
  const ratios = runs.map(([a, b]) => a.cpu / b.cpu).sort((a, b) => a - b)
  const median = ratios[Math.floor(ROUNDS / 2)] ?? Number.NaN
  const cpu = runs.map(([a]) => a.cpu).sort((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN
  const memory = Math.max(...runs.map(([a]) => a.memory))
  const range = `${ratios[0]?.toFixed(2)}–${ratios.at(-1)?.toFixed(2)}`
  return `| ${name} | ${median.toFixed(2)} (${range}) | ${cpu.toFixed(1)} s | ${Math.round(memory / 1024)} MB |`
}

/** The CPU time in seconds and the peak memory in KiB of a command. */
function run([program = '', ...args]: readonly string[]): { cpu: number; memory: number } {
  const { status, stderr } = spawnSync('/usr/bin/time', ['-f', '%U %S %M', program, ...args], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: status ${status}: ${stderr}`)
  const [user = '', system = '', memory = ''] = stderr.trim().split('\n').at(-1)?.split(' ') ?? []
  return { cpu: Number(user) + Number(system), memory: Number(memory) }
}
