/**
 * Reads the keys of servers.
 *
 * @module
 */
import { isObject, own, ownObject } from '../../json/own.js'
import type { ServerKeys } from '../../signature/verify-signatures.js'
import { parsePiece } from '../input/parse-piece.js'
import type { TellPiece } from '../input/piece.js'
import { readPieces } from '../source/read-pieces.js'

/** A response of a server with its keys takes some kilobytes. */
const LIMITS = { line: 2 ** 20, value: 2 ** 20, long: 2 ** 20 }

/** The keys in an input of JSON values: as a server returns its own, and those of others. Other values are skipped. */
export async function readServerKeys(chunks: AsyncIterable<Uint8Array>): Promise<readonly ServerKeys[]> {
  const keys: ServerKeys[] = []
  const tell: TellPiece = (piece) => {
    const parsed = 'text' in piece ? parsePiece(piece) : piece
    const values = 'value' in parsed ? [parsed.value].flat() : []
    const found = values.filter(isObject).flatMap((value) => own(value, 'server_keys') ?? value)
    // `verifySignatures` reads any JSON as keys.
    keys.push(...found.filter(hasKeys).map((value) => value as unknown as ServerKeys))
  }
  await readPieces(chunks, LIMITS, { tell })
  return keys
}

function hasKeys(value: unknown): value is object {
  return ownObject(value, 'verify_keys') !== undefined || ownObject(value, 'old_verify_keys') !== undefined
}
