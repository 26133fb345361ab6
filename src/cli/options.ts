/**
 * What the command is asked to do.
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
  /** It cannot be told what is asked. */
  | { readonly _tag: 'Unclear'; readonly message: string }

export interface CheckRequest {
  readonly _tag: 'Check'
  /** As they were named; `-` is standard input. */
  readonly files: readonly string[]
  readonly format: EventFormat | undefined
  readonly roomVersion: string | undefined
  readonly json: boolean
  /** How far malformed events are repaired before they are told. Absent: they are not. */
  readonly repair: Leniency | undefined
}

export const USAGE = `Usage: matrix-events check [OPTION]... [FILE]...

Tells of each Matrix event in FILE whether it is known, redacted, cleared, custom or malformed, and why.

A FILE holds JSON values, one a line or over many lines: events, arrays of events, responses to /sync or
/messages, or records with an event under "event". It may be compressed by gzip. Without a FILE, or where
FILE is -, standard input is read.

Options:
  --format FORMAT        how all events travel: ${EVENT_FORMATS.slice(0, 5).join(', ')},
                         ${EVENT_FORMATS.slice(5, -1).join(', ')} or ${EVENT_FORMATS.at(-1)}; by default, their fields and
                         types tell
  --room-version VERSION the version of all rooms, for PDUs; by default, what a record has under
                         "room_version", or else what the PDU's shape suggests
  --repair               mend what the named repairs know, and tell how many events each has mended
  --salvage              the same, and leave out optional parts that do not decode
  --json                 print one JSON object
  -h, --help             print this
  --version              print the version of the package

Exit status: 0 if all events are sound or repaired, 1 if some are malformed, 2 if something could not be
read at all.
`

export function readRequest(args: readonly string[]): Request {
  const parsed = parse(args)
  if (typeof parsed === 'string') return { _tag: 'Unclear', message: parsed }
  const { values, positionals } = parsed
  if (values.help) return { _tag: 'Help' }
  if (values.version) return { _tag: 'Version' }

  const [command, ...files] = positionals
  if (command !== 'check') {
    return { _tag: 'Unclear', message: command === undefined ? 'no command given' : `no such command: ${command}` }
  }
  const { format, 'room-version': roomVersion, json } = values
  const repair = values.salvage ? salvaging : values.repair ? lenient : undefined
  if (format !== undefined && !isEventFormat(format)) {
    return { _tag: 'Unclear', message: `no such format: ${format}. There are ${EVENT_FORMATS.join(', ')}` }
  }
  if (roomVersion !== undefined && roomVersionRules(roomVersion) === undefined) {
    const versions = Object.keys(ROOM_VERSIONS).join(', ')
    return { _tag: 'Unclear', message: `no such room version: ${roomVersion}. There are ${versions}` }
  }
  return { _tag: 'Check', files, format, roomVersion, json, repair }
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        help: { type: 'boolean', short: 'h', default: false },
        json: { type: 'boolean', default: false },
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
