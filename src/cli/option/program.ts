/**
 * The commands and their options, from which come the parser, the help, `docs/reference/cli.md` and the completion scripts.
 *
 * @module
 */
import { Argument, Command, Option } from 'commander'

import { ROOM_VERSIONS } from '../../function/room-version/rules.js'
import { EVENT_FORMATS } from '../../kind/event-format.js'
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
  addVerify(root.command('verify'))
  addCompletion(root.command('completion'))
  for (const command of root.commands as Subcommand[]) {
    command.addHelpText('after', () => examplesOf(command))
  }
  return root
}

export const EXIT_STATUS = `Exit status: 0 if all events are valid or were repaired, 1 if some are malformed or wrong, 2 if some
input could not be read or is not Matrix events.`

const FILES = new Argument('[file...]', 'files; - or none: standard input')

const format = () =>
  new Option('--format <format>', 'the format of all events; default: inferred from their fields and types').choices(
    EVENT_FORMATS,
  )

const roomVersion = (otherwise: string) =>
  new Option('--room-version <version>', `the room version of all PDUs; default: ${otherwise}`).choices(
    Object.keys(ROOM_VERSIONS),
  )

function addCheck(command: Subcommand): void {
  command
    .summary('report which events are malformed, and why')
    .description(
      flowing(`Reports for each Matrix event whether it is known, redacted, cleared, custom or malformed, and why.

A file holds JSON values, one per line or spanning several lines: events, arrays of events, responses of servers, or
records with an event under "event". It may be compressed with gzip.`),
    )
    .addArgument(FILES)
    .addOption(format())
    .addOption(roomVersion('the "room_version" of a record, or else inferred from the shape of the PDU'))
    .option('--repair', 'apply the named repairs, and report how many events each has changed')
    .option('--salvage', 'like --repair, and remove optional parts that do not decode')
    .option('--json', 'print a single JSON object')
    .example('matrix-events check room.ndjson', 'checks a file with an event per line')
    .example('zstd -dc events.zst | matrix-events check', 'checks standard input')
    .example('matrix-events check --salvage export.json', 'shows how many events would decode after repairs')
    .example("matrix-events check --json *.ndjson | jq '.problems[].event_id'", 'lists the IDs of malformed events')
}

function addVerify(command: Subcommand): void {
  command
    .summary('verify hashes, IDs, signatures and authorization of the PDUs of rooms')
    .description(
      flowing(`Reports for each room: wrong hashes, event IDs and signatures, events that violate the authorization rules, missing
events, and the resolved state. The events may be in any order and in several files.`),
    )
    .addArgument(FILES)
    .addOption(roomVersion('that of the create event'))
    .option(
      '--keys <file>',
      'check signatures by the keys in this file, which holds JSON values as GET /_matrix/key/v2/server returns them; default: do not check signatures',
    )
    .option('--json', 'print a single JSON object')
    .example('matrix-events verify room.ndjson', 'verifies the PDUs in a file')
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
