/**
 * The options of the command.
 *
 * @module
 */
import { parseArgs } from 'node:util'
import { ROOM_VERSIONS, roomVersionRules } from '../function/room-version/rules.js'
import { EVENT_FORMATS, type EventFormat, isEventFormat } from '../kind/event-format.js'
import type { Leniency } from '../parse/parsed-event.js'
import { lenient, salvaging } from '../repair/leniency.js'

export type Request =
  | { readonly _tag: 'Help' }
  | { readonly _tag: 'Version' }
  | CheckRequest
  | VerifyRequest
  /** The arguments are invalid. */
  | { readonly _tag: 'Unclear'; readonly message: string }

export interface CheckRequest {
  readonly _tag: 'Check'
  /** File names; `-` is standard input. */
  readonly files: readonly string[]
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
  /** How to repair malformed events before they are reported. Absent: not at all. */
  readonly repair: Leniency | undefined
}

export interface VerifyRequest {
  readonly _tag: 'Verify'
  /** File names; `-` is standard input. */
  readonly files: readonly string[]
  /** The name of a file with the keys of servers. Absent: signatures are not checked. */
  readonly keys: string | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
}

export const USAGE = `Usage: matrix-events check [OPTION]... [FILE]...
       matrix-events verify [OPTION]... [FILE]...

check reports for each Matrix event in FILE whether it is known, redacted, cleared, custom or malformed, and
why. verify reports for each room with PDUs in FILE: wrong hashes, event IDs and signatures, events that
violate the authorization rules, missing events, and the resolved state.

A FILE holds JSON values, one per line or spanning several lines: events, arrays of events, responses to
/sync or /messages, or records with an event under "event". It may be compressed with gzip. Without a FILE,
or if FILE is -, standard input is read.

Options:
  --format FORMAT        check: the format of all events: ${EVENT_FORMATS.slice(0, 5).join(', ')},
                         ${EVENT_FORMATS.slice(5, -1).join(', ')} or ${EVENT_FORMATS.at(-1)}; default: inferred from their
                         fields and types
  --room-version VERSION the room version of all PDUs; default: the "room_version" of a record, or else
                         check infers it from the shape of the PDU, and verify reads the create event
  --repair               check: apply the named repairs, and report how many events each has changed
  --salvage              check: like --repair, and remove optional parts that do not decode
  --keys FILE            verify: check signatures by the keys in FILE, which holds JSON values as
                         GET /_matrix/key/v2/server returns them; default: do not check signatures
  --json                 print a single JSON object
  -h, --help             print this help
  --version              print the version of the package

Exit status: 0 if all events are valid or were repaired, 1 if some are malformed or wrong, 2 if some input
could not be read.
`

export function readRequest(args: readonly string[]): Request {
  const parsed = parse(args)
  if (typeof parsed === 'string') return { _tag: 'Unclear', message: parsed }
  const { values, positionals } = parsed
  if (values.help) return { _tag: 'Help' }
  if (values.version) return { _tag: 'Version' }

  const [command, ...files] = positionals
  if (command !== 'check' && command !== 'verify') {
    return { _tag: 'Unclear', message: command === undefined ? 'no command given' : `unknown command: ${command}` }
  }
  const { format, 'room-version': roomVersion, json } = values
  const repair = values.salvage ? salvaging : values.repair ? lenient : undefined
  if (format !== undefined && !isEventFormat(format)) {
    return { _tag: 'Unclear', message: `unknown format: ${format}. Expected one of ${EVENT_FORMATS.join(', ')}` }
  }
  if (roomVersion !== undefined && roomVersionRules(roomVersion) === undefined) {
    const versions = Object.keys(ROOM_VERSIONS).join(', ')
    return { _tag: 'Unclear', message: `unknown room version: ${roomVersion}. Expected one of ${versions}` }
  }
  const foreign = Object.keys(values).find((name) => values[name as keyof typeof values] && !OPTIONS[command].has(name))
  if (foreign !== undefined) return { _tag: 'Unclear', message: `--${foreign} is not an option of ${command}` }
  if (command === 'verify') return { _tag: 'Verify', files, keys: values.keys, roomVersion, json }
  return { _tag: 'Check', files, format, roomVersion, json, repair }
}

/** The options that each command has. */
const OPTIONS: Readonly<Record<'check' | 'verify', ReadonlySet<string>>> = {
  check: new Set(['format', 'json', 'repair', 'room-version', 'salvage']),
  verify: new Set(['json', 'keys', 'room-version']),
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
        keys: { type: 'string' },
        format: { type: 'string' },
        repair: { type: 'boolean', default: false },
        'room-version': { type: 'string' },
        salvage: { type: 'boolean', default: false },
        version: { type: 'boolean', default: false },
      },
    })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}
