/**
 * Running the parts of the command on inputs of a few lines.
 *
 * @module
 */
import { type CheckOptions, checkEvents } from '../../src/cli/check/check-events.js'
import type { CheckedEvent, RefusedPart } from '../../src/cli/check/checked-event.js'
import type { Cutter, Piece, TellPiece } from '../../src/cli/input/piece.js'
import { run } from '../../src/cli/run.js'
import type { Source } from '../../src/cli/source/source.js'
import type { Surroundings } from '../../src/cli/surroundings.js'
import { jsonPointer } from '../../src/parse/report.js'

export const MEMBER = {
  type: 'm.room.member',
  event_id: '$m',
  room_id: '!r:example.org',
  sender: '@a:example.org',
  state_key: '@a:example.org',
  origin_server_ts: 1_700_000_000_000,
  content: { membership: 'join' },
}
export const NAME = { ...MEMBER, type: 'm.room.name', event_id: '$n', state_key: '', content: { name: 'Tea' } }
export const BAD_NAME = { ...NAME, event_id: '$bad', content: { name: 1 } }
export const NAME_FAULT = 'content.name: expected a string, found a number'

/** The bytes in chunks of `size`, each of which is overwritten when the next one is requested, as those of a file are. */
export async function* chunksOf(input: string | Uint8Array, size = 2 ** 16): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(input)
  for (let at = 0; at < bytes.length; at += size) {
    const chunk = Buffer.from(bytes.subarray(at, at + size))
    yield chunk
    chunk.fill(OVERWRITTEN)
  }
}

/** A byte that no test has. */
const OVERWRITTEN = 0x07

export async function checkAll(
  input: string | Uint8Array,
  options: CheckOptions = {},
  chunkSize?: number,
): Promise<CheckedEvent[]> {
  const all = await judgeAll(input, options, chunkSize)
  return all.map((one) => {
    if (one.outcome === 'refused') throw new Error(`refused: ${one.message}`)
    return one
  })
}

/** Like `checkAll`, with the parts that hold no events. */
export async function judgeAll(
  input: string | Uint8Array,
  options: CheckOptions = {},
  chunkSize?: number,
): Promise<(CheckedEvent | RefusedPart)[]> {
  const all: (CheckedEvent | RefusedPart)[] = []
  await checkEvents(sourceOf(chunksOf(input, chunkSize)), options, (one) => all.push(one))
  return all
}

export function sourceOf(bytes: AsyncIterable<Uint8Array>): Source {
  return { name: 'test', bytes }
}

/** What there is to say of an event, in one line. */
export function told({ outcome, type, line, at, errors }: CheckedEvent): string {
  const what = [`${line}${jsonPointer(at)}`, outcome, ...(type === undefined ? [] : [type])].join(' ')
  return errors.length === 0 ? what : `${what}: ${errors.map(({ message }) => message).join('; ')}`
}

/** Returns the pieces of an input in chunks of `size`. */
export function cut(cutting: (tell: TellPiece) => Cutter, input: string | Uint8Array, size: number): Piece[] {
  const bytes = Buffer.from(input)
  const pieces: Piece[] = []
  const cutter = cutting((piece) => pieces.push(piece))
  for (let at = 0; at < bytes.length; at += size) cutter.push(bytes.subarray(at, at + size))
  cutter.end()
  return pieces
}

/** A piece in one line: where it is, and its text or its fault. */
export function described(piece: Piece): string {
  const place = piece.index === undefined ? `${piece.line}` : `${piece.line}/${piece.index}`
  return 'text' in piece ? `${place} ${piece.text}` : `${place} ! ${'fault' in piece ? piece.fault : 'not text'}`
}

/** Runs the command with `input` as standard input, and with `more` of its surroundings. */
export async function runOn(
  args: readonly string[],
  input: string | Uint8Array = '',
  more: Partial<Surroundings> = {},
) {
  const written = { stdout: '', stderr: '' }
  const status = await run(args, {
    stdin: () => chunksOf(input),
    isTyped: false,
    hasColors: false,
    write: async (text) => {
      written.stdout += text
    },
    complain: (message) => {
      written.stderr += `${message}\n`
    },
    ...more,
  })
  return { status, ...written }
}
