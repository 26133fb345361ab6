/**
 * Where something is, what it is, and when it was there: the blocks of locations and of beacons.
 *
 * Element sends the unstable names.
 *
 * @see {@link https://github.com/matrix-org/matrix-spec-proposals/pull/3488 | MSC3488}
 * @module
 */
import type { Codec, TypeOf } from '../codec/codec.js'
import { openLiterals } from '../codec/literals.js'
import { nullable } from '../codec/nullable.js'
import { object } from '../codec/object.js'
import { integer, string } from '../codec/primitive.js'
import { GeoUri } from '../event/common/geo-uri.js'

const location = object(
  'LocationContentBlock',
  {
    /** The place by its coordinates (RFC 5870): `geo:51.5008,0.1247;u=35`. */
    uri: GeoUri,
  },
  {
    /** What to write beside it on a map. Element writes `null` for nothing. */
    description: nullable(string),
    /** 0 for all the world, to 20 for a house. */
    zoom_level: integer,
  },
)
/** A place. */
export interface LocationContentBlock extends TypeOf<typeof location> {}
export const LocationContentBlock: Codec<LocationContentBlock> = location

/** What is at a place: the sender, or a pin that the sender dropped. Unknown: something. */
export type AssetType = 'm.pin' | 'm.self' | (string & {})
export const AssetType: Codec<AssetType> = openLiterals('AssetType', ['m.pin', 'm.self'])

const asset = object('AssetContentBlock', { type: AssetType }, {})
/** What is at a place. */
export interface AssetContentBlock extends TypeOf<typeof asset> {}
export const AssetContentBlock: Codec<AssetContentBlock> = asset

/**
 * The names under which a place may stand.
 *
 * @internal
 */
export const locationFields = {
  'm.location': LocationContentBlock,
  'org.matrix.msc3488.location': LocationContentBlock,
}

/**
 * The names under which may stand what is at the place. Absent: the sender.
 *
 * @internal
 */
export const assetFields = {
  'm.asset': AssetContentBlock,
  'org.matrix.msc3488.asset': AssetContentBlock,
}

/**
 * The names under which a point in time may stand, in milliseconds since the Unix epoch, by the sender's clock.
 *
 * @internal
 */
export const timestampFields = {
  'm.ts': integer,
  'org.matrix.msc3488.ts': integer,
}
