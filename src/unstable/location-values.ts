/**
 * Readers for the content blocks of locations and beacons, under the stable and the unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @module
 */
import { isObject } from '../json/own.js'
import type { AssetContentBlock, LocationContentBlock } from './location-block.js'
import { type NamedValue, namedValue } from './named-value.js'

/** Content that may have a location block. */
export interface MayHaveLocation {
  /** The location. */
  readonly 'm.location'?: LocationContentBlock | undefined
  /** The location. */
  readonly 'org.matrix.msc3488.location'?: LocationContentBlock | undefined
}

/**
 * Returns the location block of a location or a beacon, with its name.
 *
 * `undefined` if the block is absent; a message of type `m.location` still has its `geo_uri`.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @example
 * ```ts
 * import { locationBlockOf } from 'matrix-event-model/unstable'
 *
 * const value = { uri: 'geo:51.5,0.12' } as const
 * locationBlockOf({ 'm.location': value }) // => { name: 'm.location', value }
 * locationBlockOf({}) // => undefined
 * ```
 */
export function locationBlockOf(content: MayHaveLocation): NamedValue<MayHaveLocation> | undefined {
  return namedValue(content, ['m.location', 'org.matrix.msc3488.location'], isObject)
}

/** Content that may have an asset block. */
export interface MayHaveAsset {
  /** What is at the location. Absent: the sender. */
  readonly 'm.asset'?: AssetContentBlock | undefined
  /** What is at the location. Absent: the sender. */
  readonly 'org.matrix.msc3488.asset'?: AssetContentBlock | undefined
}

/**
 * Returns the asset block of a location or a beacon, with its name.
 *
 * `undefined` if the block is absent: the asset is then the sender.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @example
 * ```ts
 * import { assetBlockOf } from 'matrix-event-model/unstable'
 *
 * assetBlockOf({ 'org.matrix.msc3488.asset': { type: 'm.pin' } })?.value.type // => 'm.pin'
 * assetBlockOf({})?.value.type ?? 'm.self' // => 'm.self'
 * ```
 */
export function assetBlockOf(content: MayHaveAsset): NamedValue<MayHaveAsset> | undefined {
  return namedValue(content, ['m.asset', 'org.matrix.msc3488.asset'], isObject)
}

/** Content that may have a timestamp. */
export interface MayHaveTimestamp {
  /** Milliseconds since the Unix epoch. */
  readonly 'm.ts'?: number | undefined
  /** Milliseconds since the Unix epoch. */
  readonly 'org.matrix.msc3488.ts'?: number | undefined
}

/**
 * Returns the time of a location or a beacon, or of the start of a beacon, with its name.
 *
 * In milliseconds since the Unix epoch, by the clock of the sender. `undefined` if absent.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @example
 * ```ts
 * import { timestampOf } from 'matrix-event-model/unstable'
 *
 * timestampOf({ 'org.matrix.msc3488.ts': 1_700_000_000_000 })?.value // => 1700000000000
 * timestampOf({}) // => undefined
 * ```
 */
export function timestampOf(content: MayHaveTimestamp): NamedValue<MayHaveTimestamp> | undefined {
  return namedValue(content, ['m.ts', 'org.matrix.msc3488.ts'], Number.isSafeInteger)
}
