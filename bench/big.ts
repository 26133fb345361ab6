/**
 * Measures the command on inputs that are too big to be held, and writes `BIG.md`: `npm run bench:big`.
 *
 * The inputs are generated, one at a time, in the folder for temporary files: it needs 1 GB. Needs GNU time as
 * `/usr/bin/time`. `npm run bench:big -- 100` takes a tenth of the sizes, and prints the table.
 *
 * @module
 */
import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

import { type JsonObject, validEvents } from './corpus.js'

/** The largest input, in bytes. */
const GIGABYTE = Number(process.argv[2] ?? 1000) * 1e6
const CLI = fileURLToPath(new URL('../dist/cli.js', import.meta.url))

const folder = mkdtempSync(join(tmpdir(), 'bench-big-'))
const path = join(folder, 'input')

/** Writes text to the input. Returns the number of bytes so far. */
type Put = (text: string) => number

interface Input {
  readonly name: string
  /** The share of a gigabyte. */
  readonly size: number
  /** The most memory that it may take, in MB. */
  readonly most: number
  /** Writes at least `size` bytes. Returns how many events and how many faults there are in them. */
  readonly write: (put: Put, size: number) => readonly [events: number, faults: number]
}

/** Blocks of different events, each of which is written several times: making them takes longer than checking them. */
const blocks = Array.from({ length: 20 }, (_, i) => validEvents(5000, 777 + i))
const synced = blocks.map((block) => block.filter(({ type }) => type !== 'm.presence').map(textOf))
const texts = blocks.map((block) => block.map(textOf))

function textOf(event: JsonObject): string {
  return JSON.stringify(event)
}

/** Writes events with a separator until there are enough bytes. Returns how many. */
function putEvents(put: Put, size: number, separator: string, from = texts): number {
  let count = 0
  for (let i = 0, written = 0; written < size; i++) {
    const block = from[i % from.length] as string[]
    written = put((i === 0 ? '' : separator) + block.join(separator))
    count += block.length
  }
  return count
}

/** An object around a list of events. */
function listed(before: string, after: string, separator = ','): Input['write'] {
  return (put, size) => {
    put(before)
    const events = putEvents(put, size, separator, synced)
    put(after)
    return [events, 0]
  }
}

/** A single event on a line, and another one on the next. */
const longEvent: Input['write'] = (put, size) => {
  put('{"type":"m.room.name","content":{"name":"')
  while (put('x'.repeat(1e6)) < size);
  put(`"}}\n${texts[0]?.[0]}\n`)
  return [2, 1]
}

const INPUTS: readonly Input[] = [
  { name: 'an event a line', size: 0.5, most: 120, write: listed('', '\n', '\n') },
  { name: 'an array on one line', size: 0.5, most: 150, write: listed('[', ']') },
  { name: 'events one after another on one line', size: 0.5, most: 150, write: listed('', '', '') },
  { name: 'an array on one line', size: 1, most: 150, write: listed('[', ']') },
  {
    name: 'a response to `/sync` on one line, of a thousand rooms',
    size: 0.2,
    most: 200,
    write(put, size) {
      let events = 0
      put('{"next_batch":"s","rooms":{"join":{')
      for (let i = 0, written = 0; written < size; i++) {
        // Most of the rooms are small.
        const all = synced[i % synced.length] as string[]
        const room = i % 200 === 0 ? synced.flat() : all.slice(0, i % 400)
        written = put(`${i === 0 ? '' : ','}"!${i}:example.org":{"timeline":{"events":[${room.join()}]}}`)
        events += room.length
      }
      put('}}}')
      return [events, 0]
    },
  },
  {
    name: 'a response to `/sync` on one line, of one room',
    size: 0.2,
    most: 200,
    write: listed('{"next_batch":"s","rooms":{"join":{"!r:example.org":{"timeline":{"events":[', ']}}}}}'),
  },
  {
    name: 'a list of events on one line, which later keys could change',
    size: 0.1,
    most: 600,
    write: listed('{"events":[', '],"room_version":"10"}'),
  },
  {
    name: 'an event on one line, and another one',
    size: 0.1,
    most: 600,
    write: longEvent,
  },
  {
    name: 'the same, which is refused as too long',
    size: 1,
    most: 600,
    write: longEvent,
  },
]

const before = loadavg()
const rows = INPUTS.map(measured)
const load = [before, loadavg()].map(([last = 0]) => last.toFixed(1)).join(' to ')
const page = `# The command on big inputs

Generated events, checked by \`matrix-events check --json --jobs 1\`. The number of events and faults that it reports was compared with what was
written. Node ${process.version}, load ${load}. Written by \`npm run bench:big\`.

| input | size | events | CPU time | CPU per 100 MB | peak memory | at most |
| --- | --: | --: | --: | --: | --: | --: |
${rows.join('\n')}
`
if (GIGABYTE === 1e9) writeFileSync(new URL('BIG.md', import.meta.url), page)
else console.log(page)
rmSync(folder, { recursive: true })

function measured({ most, name, size, write }: Input): string {
  const file = openSync(path, 'w')
  let written = 0
  const put: Put = (text) => {
    written += writeSync(file, text)
    return written
  }
  const [events, faults] = write(put, size * GIGABYTE)
  closeSync(file)
  const bytes = statSync(path).size
  const { stderr, stdout } = spawnSync(
    '/usr/bin/time',
    ['-q', '-f', '%U %S %M', process.execPath, CLI, 'check', '--json', '--jobs', '1', path],
    { encoding: 'utf8', maxBuffer: 2 ** 26 },
  )
  rmSync(path)
  const { malformed, total } = JSON.parse(stdout) as { readonly malformed: number; readonly total: number }
  if (total !== events || malformed !== faults) {
    throw new Error(`${name}: ${total} events, ${malformed} of them malformed, not ${events} and ${faults}\n${stderr}`)
  }
  const [user = 0, system = 0, memory = 0] = stderr.trim().split('\n').at(-1)?.split(' ').map(Number) ?? []
  const cpu = user + system
  const peak = Math.round(memory / 1024)
  console.error(`${name}: ${peak} MB of memory${peak > most ? `, more than ${most}` : ''}`)
  const times = `${cpu.toFixed(1)} s | ${(cpu / (bytes / 1e8)).toFixed(2)} s`
  return `| ${name} | ${Math.round(bytes / 1e6)} MB | ${events} | ${times} | ${peak} MB | ${most} MB |`
}
