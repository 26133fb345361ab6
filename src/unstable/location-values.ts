/**
 * Where something is, what it is, and when it was there, under whichever name.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @module
 */
import { isObject } from '../json/own.js'
import type { AssetContentBlock, LocationContentBlock } from './location-block.js'
import { type NamedValue, namedValue } from './named-value.js'

/** A content that may have a place, under either of its names. */
export interface MayHaveLocation {
  readonly 'm.location'?: LocationContentBlock | undefined
  readonly 'org.matrix.msc3488.location'?: LocationContentBlock | undefined
}

/**
 * The place that a location or a beacon gives, and the name under which it stood.
 *
 * `undefined` where there is none; a message of type `m.location` still has its `geo_uri` then.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @example
 * ```ts
 * import { locationBlockOf } from 'matrix-event-model/unstable'
 *
 * locationBlockOf({ 'm.location': { uri: 'geo:51.5,0.12' } }) // => { name: 'm.location', value: { uri: 'geo:51.5,0.12' } }
 * locationBlockOf({}) // => undefined
 * ```
 */
export function locationBlockOf(
  content: MayHaveLocation,
): NamedValue<MayHaveLocation, keyof MayHaveLocation> | undefined {
  return namedValue(content, ['m.location', 'org.matrix.msc3488.location'], isObject)
}

/** A content that may say what is at a place, under either name. */
export interface MayHaveAsset {
  readonly 'm.asset'?: AssetContentBlock | undefined
  readonly 'org.matrix.msc3488.asset'?: AssetContentBlock | undefined
}

/**
 * What a location or a beacon says is there, and the name under which it stood.
 *
 * `undefined` where it does not say: then it is the sender.
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
export function assetBlockOf(content: MayHaveAsset): NamedValue<MayHaveAsset, keyof MayHaveAsset> | undefined {
  return namedValue(content, ['m.asset', 'org.matrix.msc3488.asset'], isObject)
}

/** A content that may have a point in time, under either of its names. */
export interface MayHaveTimestamp {
  readonly 'm.ts'?: number | undefined
  readonly 'org.matrix.msc3488.ts'?: number | undefined
}

/**
 * When the user of a location or a beacon was there, or when a beacon began, and the name under which it stood.
 *
 * In milliseconds since the Unix epoch, by the sender's clock. `undefined` where it is not said.
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
export function timestampOf(
  content: MayHaveTimestamp,
): NamedValue<MayHaveTimestamp, keyof MayHaveTimestamp> | undefined {
  return namedValue(content, ['m.ts', 'org.matrix.msc3488.ts'], Number.isSafeInteger)
}
