/**
 * The official definitions and the events of two real servers, which are in a folder next to the project.
 *
 * @module
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

import type { KnownRoomVersion } from '../../src/event/common/room-version.js'
import type { RoomPdu } from '../../src/function/authorization/pdu.js'

const root = fileURLToPath(new URL('../../../shared/', import.meta.url))

/** Tests that need this data are skipped if it is missing. */
export const isSharedThere = existsSync(`${root}spec`) && existsSync(`${root}corpus`)

/** The absolute path of a file or folder. */
export const sharedPath = (path: string): string => root + path

export const readShared = (path: string): string => readFileSync(root + path, 'utf8')

export const readSharedBytes = (path: string): Buffer => readFileSync(root + path)

export const listShared = (path: string): readonly string[] => readdirSync(root + path).sort()

/** An event of `spec/` or `corpus/`, with its metadata. */
export interface Sample {
  readonly source: string
  readonly kind: string
  // biome-ignore lint/suspicious/noExplicitAny: JSON from outside
  readonly event: any
  readonly official?: 'valid' | 'invalid' | 'no-schema'
  readonly room_version?: string
}

/** The events that two versions of Synapse, 1.67 and 1.160, served to clients. */
export const SERVED = ['corpus/synapse-client-server.ndjson', 'corpus/synapse-1.160-client-server.ndjson'] as const

/** The PDUs that both store. */
export const STORED = ['corpus/synapse-pdu.ndjson', 'corpus/synapse-1.160-pdu.ndjson'] as const

/** Their SQLite databases, by gzip. */
export const DATABASES = ['corpus/synapse-homeserver.db.gz', 'corpus/synapse-1.160-homeserver.db.gz'] as const

/** A complete `/sync` response of each. */
export const SYNC_RESPONSES = ['corpus/sync-response.json', 'corpus/synapse-1.160-sync-response.json'] as const

/** An event from a server's database. */
export interface StoredSample extends Sample {
  /** The ID given by the server. From room version 3 on it is a hash, and not part of the event. */
  readonly event_id: string
  readonly room_version: string
}

/**
 * The room of a stored event. From room version 12 on, a create event lacks it, and it is derived from the event ID.
 */
export const roomOf = ({ event, event_id }: StoredSample): string => event.room_id ?? `!${event_id.slice(1)}`

export const readStored = (): readonly StoredSample[] => readSamples(...STORED) as readonly StoredSample[]

/** The samples in the files, in order. */
export const readSamples = (...paths: readonly string[]): readonly Sample[] =>
  isSharedThere ? paths.flatMap((path) => readShared(path).trim().split('\n')).map((line) => JSON.parse(line)) : []

/** Whether the cases, which were added later, are available. */
export const hasCases = existsSync(`${root}cases/corpora.ndjson`)

/** A case from another project's tests. */
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

/** Whether the verdicts of an independent server, which were added later, are available. */
export const hasVectors = existsSync(`${root}vectors/auth.ndjson`)

/** Whether an event is allowed, given its auth events. */
export interface AuthVector {
  readonly room_version: KnownRoomVersion
  readonly name: string
  readonly rule: string
  readonly allowed: boolean
  /** Only if the text of the specification gives another verdict; `null` if it gives none. */
  readonly text_allowed?: boolean | null
  readonly event: RoomPdu
  readonly auth_events: readonly RoomPdu[]
  readonly auth_event_ids: readonly string[]
  readonly rejected?: readonly string[]
}

export type StateEntry = readonly [type: string, stateKey: string, eventId: string]

/** The resolution of conflicting states. */
export interface ResolveVector {
  readonly room_version: KnownRoomVersion
  readonly name: string
  readonly pdus: { readonly [eventId: string]: RoomPdu }
  readonly states: readonly (readonly StateEntry[])[]
  readonly resolved: readonly StateEntry[]
  /** Only if the text of the specification gives another result. */
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
