/**
 * The official definitions and the events of two real servers, which stand beside the project where it is developed.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import type { RoomPdu } from '../../src/function/authorization/pdu.js'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Tests on this data are skipped, by name, where it is not there. */
export const isSharedThere = existsSync(`${root}spec`) && existsSync(`${root}corpus`)

export const readShared = (path: string): string => readFileSync(root + path, 'utf8')

export const readSharedBytes = (path: string): Buffer => readFileSync(root + path)

export const listShared = (path: string): readonly string[] => readdirSync(root + path).sort()

/** An event of `spec/` or `corpus/`, and what is known of it. */
export interface Sample {
  readonly source: string
  readonly kind: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON from outside
  readonly event: any
  readonly official?: 'valid' | 'invalid' | 'no-schema'
  readonly room_version?: string
}

/** What two versions of Synapse, 1.67 and 1.160, served to clients. */
export const SERVED = ['corpus/synapse-client-server.ndjson', 'corpus/synapse-1.160-client-server.ndjson'] as const

/** The PDUs as both of them store them. */
export const STORED = ['corpus/synapse-pdu.ndjson', 'corpus/synapse-1.160-pdu.ndjson'] as const

/** One whole response of `/sync` of each. */
export const SYNC_RESPONSES = ['corpus/sync-response.json', 'corpus/synapse-1.160-sync-response.json'] as const

/** An event as a server stores it. */
export interface StoredSample extends Sample {
  /** The server's own. From room version 3 on it is a hash, and stands nowhere in the event. */
  readonly event_id: string
  readonly room_version: string
}

/** The room that a stored event is in. From room version 12 on, a create event does not name it: the ID is made of its own. */
export const roomOf = ({ event, event_id }: StoredSample): string => event.room_id ?? `!${event_id.slice(1)}`

export const readStored = (): readonly StoredSample[] => readSamples(...STORED) as readonly StoredSample[]

/** The samples of all files, in order. */
export const readSamples = (...paths: readonly string[]): readonly Sample[] =>
  isSharedThere ? paths.flatMap((path) => readShared(path).trim().split('\n')).map((line) => JSON.parse(line)) : []

/** Whether the cases are there, which are younger than the rest. */
export const hasCases = existsSync(`${root}cases/corpora.ndjson`)

/** A case of another project's tests. */
export interface Case {
  readonly id: string
  readonly kind: string
  readonly event: unknown
}

export const readCases = (): readonly Case[] =>
  hasCases
    ? readShared('cases/corpora.ndjson')
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []

/** Whether the verdicts of an independent server are there, which are younger than the rest. */
export const hasVectors = existsSync(`${root}vectors/auth.ndjson`)

/** May this event be sent, given these auth events? */
export interface AuthVector {
  readonly room_version: KnownRoomVersion
  readonly name: string
  readonly rule: string
  readonly allowed: boolean
  /** Only where a reading of the specification's text differs; null where the text does not say. */
  readonly text_allowed?: boolean | null
  readonly event: RoomPdu
  readonly auth_events: readonly RoomPdu[]
  readonly auth_event_ids: readonly string[]
  readonly rejected?: readonly string[]
}

export type StateEntry = readonly [type: string, stateKey: string, eventId: string]

/** What do these states resolve to? */
export interface ResolveVector {
  readonly room_version: KnownRoomVersion
  readonly name: string
  readonly pdus: { readonly [eventId: string]: RoomPdu }
  readonly states: readonly (readonly StateEntry[])[]
  readonly resolved: readonly StateEntry[]
  /** Only where a reading of the specification's text differs. */
  readonly text_resolved?: readonly StateEntry[]
}

export const readAuthVectors = (): readonly AuthVector[] => readVectors('auth')

export const readResolveVectors = (): readonly ResolveVector[] => readVectors('resolve')

const readVectors = <V>(name: string): readonly V[] =>
  hasVectors
    ? readShared(`vectors/${name}.ndjson`)
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line))
    : []
