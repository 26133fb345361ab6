/**
 * The commands and their options, from which come the parser, the help, `docs/reference/cli.md` and the completion scripts.
 *
 * @module
 */
import { Argument, Command, InvalidArgumentError, Option } from 'commander'

import { ROOM_VERSIONS } from '../../function/room-version/rules.js'
import { EVENT_FORMATS } from '../../kind/event-format.js'
import { OUTCOMES } from '../check/checked-event.js'
import { EMITTED } from '../convert/line-of.js'
import { FIELD_NAMES } from '../convert/record-of.js'
import type { Shard } from '../source/shard.js'
import { SHELLS } from './completion.js'

/** A command line, and what it does. */
export interface Example {
  readonly line: string
  readonly does: string
}

/** A command with its examples. */
export class Subcommand extends Command {
  readonly examples: Example[] = []

  /** Adds an example, which the help shows. */
  example(line: string, does: string): this {
    this.examples.push({ line, does })
    return this
  }

  override createCommand(name?: string): Subcommand {
    return new Subcommand(name)
  }
}

/** The columns of the help. */
const HELP_WIDTH = 100

/** The whole command. The values of `action` run when it parses the arguments of a subcommand. */
export function program(version: string): Subcommand {
  const root = new Subcommand('matrix-events')
    .description('Checks stored Matrix events: JSON in files, in databases, or from standard input.')
    .version(version, '--version', 'print the version of the package')
    .configureHelp({ helpWidth: HELP_WIDTH })
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .addHelpText('after', `\n${EXIT_STATUS}`)
    .exitOverride()
  addCheck(root.command('check'))
  addConvert(root.command('convert'))
  addVerify(root.command('verify'))
  addCompletion(root.command('completion'))
  for (const command of root.commands as Subcommand[]) {
    command.addHelpText('after', () => examplesOf(command))
  }
  return root
}

export const EXIT_STATUS = `Exit status: 0 if all events are valid or were repaired, 1 if some are malformed or wrong, 2 if some
input could not be read or is not Matrix events, 130 after Ctrl-C.`

const FILES = new Argument('[file...]', 'files, or folders with files; - or none: standard input')

/**
 * Adds the options that say what to read.
 *
 * @param parts - what shards are
 */
function addSources(command: Subcommand, parts = PARTS): Subcommand {
  return command
    .addArgument(FILES)
    .addOption(
      new Option('--postgres <url>', 'read a PostgreSQL database: postgres://user@host/database').argParser(
        (url: string, urls: readonly string[] = []) => [...urls, url],
      ),
    )
    .option('--private', 'of databases, also read account data, receipts, presence and to-device messages')
    .addOption(new Option('--shard <i/n>', `read only part i of n: ${parts}`).argParser(readShard))
}

const PARTS = 'some rooms of a database; some of several files; some lines of a single file'

function readCount(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('Expected a number from 1 to 999.')
  return Number(text)
}

function readShard(text: string): Shard {
  const [, number = '', count = ''] = /^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(text) ?? []
  if (number === '' || Number(number) > Number(count))
    throw new InvalidArgumentError('Expected 1/4, 2/4, 3/4 or 4/4, for example.')
  return { index: Number(number) - 1, count: Number(count) }
}

const format = () =>
  new Option('--format <format>', 'the format of all events; default: inferred from their fields and types').choices(
    EVENT_FORMATS,
  )

const roomVersion = (otherwise: string) =>
  new Option('--room-version <version>', `the room version of all PDUs; default: ${otherwise}`).choices(
    Object.keys(ROOM_VERSIONS),
  )

/** Adds the options that say which events to read, and how. */
function addEvents(command: Subcommand): Subcommand {
  return command
    .addOption(format())
    .addOption(roomVersion('the "room_version" of a record, or else inferred from the shape of the PDU'))
    .option('--repair', 'apply the named repairs to malformed events')
    .option('--salvage', 'like --repair, and remove optional parts that do not decode')
    .addOption(
      several(
        '--type <type>',
        'only events of this type; m.room.* for all that begin so',
        /./,
        'Expected an event type.',
      ),
    )
    .addOption(several('--room <id>', 'only events of this room', /^!./, 'Expected a room ID, which begins with !.'))
    .addOption(
      several(
        '--sender <id>',
        'only events of this user, or of this server: @a:example.org, example.org',
        /^(?:@.*:.|[^@:])/,
        'Expected a user ID or the name of a server.',
      ),
    )
    .addOption(time('--since <time>', 'only events from this time on: 2024-01-31, 2024-01-31T12:00Z, or milliseconds'))
    .addOption(time('--until <time>', 'only events before this time'))
    .addOption(
      new Option('--outcome <outcome>', 'only events with this outcome')
        .choices(OUTCOMES)
        .argParser((outcome: string, outcomes: readonly string[] = []) => {
          if (!(OUTCOMES as readonly string[]).includes(outcome)) {
            throw new InvalidArgumentError(`Allowed choices are ${OUTCOMES.join(', ')}.`)
          }
          return [...outcomes, outcome]
        }),
    )
}

/** An option that may be given several times. */
function several(flags: string, description: string, allowed: RegExp, expected: string): Option {
  return new Option(flags, description).argParser((value: string, values: readonly string[] = []) => {
    if (!allowed.test(value)) throw new InvalidArgumentError(expected)
    return [...values, value]
  })
}

/** The name of a file to write. */
function outputFile(flags: string, description: string): Option {
  return new Option(flags, description).argParser((path: string) => {
    if (path === '' || path === '-') throw new InvalidArgumentError('Expected the name of a file.')
    return path
  })
}

/** Since 1970. Fewer digits are seconds, as many programs write them. */
const MILLISECONDS = /^\d{12,16}$/

/** What `Date.parse` reads besides these depends on the language of who writes it: `1/2/2024`. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?)?)?)?$/

function time(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string) => {
    const at = MILLISECONDS.test(text) ? Number(text) : DATE.test(text) ? Date.parse(text) : Number.NaN
    if (Number.isNaN(at)) throw new InvalidArgumentError('Expected a date, a date with a time, or milliseconds.')
    return at
  })
}

function readNames(text: string): string[] {
  const names = text.split(',').map((name) => name.trim())
  if (names.includes('')) throw new InvalidArgumentError('Expected names with commas between them: type,sender.')
  return names
}

function addConvert(command: Subcommand): void {
  addSources(command)
    .summary('write the events of any source, one per line')
    .description(
      flowing(
        `Writes events in their order, one JSON value per line. Events that are not changed are written as they were read.`,
      ),
    )
  addEvents(command)
    .addOption(new Option('--emit <events>', 'which events to write').choices(EMITTED).default('all'))
    .addOption(
      new Option(
        '--fields <names>',
        `write a flat record for each event, with these fields: ${FIELD_NAMES.join(', ')}, or paths in the event, such as content.membership`,
      ).argParser(readNames),
    )
    .addOption(
      new Option('--redact <version>', 'redact the events by the rules of this room version').choices(
        Object.keys(ROOM_VERSIONS),
      ),
    )
    .example('matrix-events convert export.json > room.ndjson', 'converts a room export of Element to a line per event')
    .example(
      'matrix-events convert --emit malformed --fields event_id,room_id,sender,errors homeserver.db',
      'lists the malformed events of a database',
    )
    .example('zstd -dc a.zst | matrix-events convert --salvage --emit repaired', 'repairs events in a pipe')
    .example(
      'matrix-events convert --fields type a.json | duckdb -c "select type, count(*) from \'/dev/stdin\' group by 1"',
      'counts events by type with DuckDB',
    )
    .example('matrix-events convert --redact 11 --type m.room.message a.ndjson', 'removes what people wrote')
}

function addCheck(command: Subcommand): void {
  addSources(command)
    .summary('report which events are malformed, and why')
    .description(
      flowing(`Reports for each Matrix event whether it is known, redacted, cleared, custom or malformed, and why.

A file holds JSON values, one per line or spanning several lines: events, arrays of events, responses of servers, or
records with an event. It may be compressed (gzip, Zstandard, ZIP), or be an SQLite database.`),
    )
  addEvents(command)
    .option('--lint', 'also list what is legal and wrong: sizes, depths, identifiers, deprecated keys')
    .option('--verify', 'also verify the content hash and the event ID of each PDU; wrong ones count as malformed')
    .addOption(
      new Option(
        '--jobs <n>',
        'check a file with a value per line in n threads; default: as many as there are cores, and 1 below 100 MB',
      ).argParser(readCount),
    )
    .addOption(outputFile('--html <file>', 'write the report to this file, as a page with charts that loads nothing'))
    .addOption(outputFile('--ids <file>', 'write the IDs of the malformed events to this file, one per line'))
    .option('--json', 'print a single JSON object')
    .example('matrix-events check room.ndjson', 'checks a file with an event per line')
    .example('curl … | matrix-events check', 'checks standard input')
    .example('matrix-events check homeserver.db', 'checks the events in a database of Synapse, Dendrite or gomuks')
    .example(
      'matrix-events check --postgres postgres://synapse@localhost/synapse',
      'checks a database of Synapse in PostgreSQL',
    )
    .example('matrix-events check --salvage export.json', 'shows how many events would decode after repairs')
    .example('matrix-events check --html report.html a.ndjson', 'writes a page to open in a browser')
    .example('matrix-events check --verify homeserver.db', 'finds changed events in a database')
    .example('matrix-events check --ids bad.txt --room !a:example.org a.json', 'lists the malformed events of a room')
    .example("matrix-events check --json *.ndjson | jq '.problems[].event_id'", 'lists the IDs of malformed events')
}

function addVerify(command: Subcommand): void {
  addSources(command, 'some of the rooms')
    .summary('verify hashes, IDs, signatures and authorization of the PDUs of rooms')
    .description(
      flowing(`Reports for each room: wrong hashes, event IDs and signatures, events that violate the authorization rules, missing
events, depths that decrease or jump, and the resolved state. The events may be in any order and in several files.`),
    )
    .addOption(roomVersion('that of the create event'))
    .option(
      '--keys <file>',
      'check signatures by the keys in this file, which holds JSON values as GET /_matrix/key/v2/server returns them; default: do not check signatures',
    )
    .option('--json', 'print a single JSON object')
    .example('matrix-events verify room.ndjson', 'verifies the PDUs in a file')
    .example('matrix-events verify homeserver.db', "verifies a server's database")
    .example('matrix-events verify --keys keys.json a.ndjson b.ndjson', 'also checks signatures')
}

function addCompletion(command: Subcommand): void {
  command
    .summary('print a completion script for a shell')
    .description('Prints a script that completes commands, options and their values.')
    .addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
    .example('source <(matrix-events completion bash)', 'completes in this bash')
    .example('matrix-events completion zsh > ~/.zfunc/_matrix-events', 'for zsh, in a folder of its $fpath')
    .example('matrix-events completion fish > ~/.config/fish/completions/matrix-events.fish', 'for fish')
}

function examplesOf({ examples }: Subcommand): string {
  const lines = examples.map(({ does, line }) => `  # ${does}\n  ${line}`)
  return `\nExamples:\n${lines.join('\n')}\n\n${EXIT_STATUS}`
}

/** Joins the lines of each paragraph: the help breaks them at its own width. */
function flowing(text: string): string {
  return text.replace(/(?<!\n)\n(?!\n)/g, ' ')
}
