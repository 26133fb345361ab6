/**
 * JSON values that are too long to be held whole, so that their members are read one by one.
 *
 * @module
 */
import type { PiecePlace } from './piece.js'

/** An object or an array that is read while it is cut. Elements of arrays have their index as their key. */
export interface LongValue {
  /** Reads a member. */
  readonly read: (key: string, text: TextOfMember) => void
  /** Tells why a member could not be read. Without a key, it is the value itself that could not be read further. */
  readonly unread: (key: string | undefined, fault: string) => void
  /** Returns what reads the members of a member that begins so; `undefined` if the member is to be held whole. */
  readonly open: (key: string, head: Head) => LongValue | undefined
  /** Called after the last member. */
  readonly end: () => void
}

export interface TextOfMember {
  readonly text: string
  /** Absent: not parsed yet. */
  readonly value?: unknown
  readonly line: number
}

/** The beginning of a long object or array, or all of it. */
export interface Head {
  /** Begins with its bracket. */
  readonly bytes: Buffer
  /** Where the bytes end: somewhere, at the size beyond which none are held, or at the end of the value. */
  readonly endsAt: 'end' | 'limit' | 'somewhere'
}

/** Returns what reads the members of a long value; `undefined` if it is to be held whole. */
export type OpenLongValue = (head: Head, place: PiecePlace) => LongValue | undefined

/** How {@link cutValues} reads long values. */
export interface LongValues {
  readonly open: OpenLongValue
  /** The size at which a value is long, in bytes. */
  readonly size: number
}
