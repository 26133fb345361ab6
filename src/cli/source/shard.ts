/**
 * Splits rooms between several machines.
 *
 * @module
 */
import { createHash } from 'node:crypto'

import type { Row } from './database.js'

/** A part of the rooms: those whose hash modulo `count` is `index`. */
export interface Shard {
  /** From 0 to `count - 1`. */
  readonly index: number
  readonly count: number
}

/** Whether a room is in a shard. */
export function isInShard(roomId: string, { count, index }: Shard): boolean {
  return createHash('sha256').update(roomId).digest().readUInt32BE(0) % count === index
}

/** The rows of a database that are in a shard: by their room or, if they name none, in the first one. */
export function rowsInShard(rows: readonly Row[], shard: Shard | undefined): readonly Row[] {
  if (shard === undefined) return rows
  return rows.filter(({ room_id }) => (typeof room_id === 'string' ? isInShard(room_id, shard) : shard.index === 0))
}

/** The same as a condition of PostgreSQL on a column with a room ID. */
export function shardCondition(column: string, { count, index }: Shard): string {
  const digits = `substr(encode(sha256(convert_to(${column}, 'UTF8')), 'hex'), 1, 8)`
  return `mod(('x' || ${digits})::bit(32)::bigint, ${count}) = ${index}`
}
