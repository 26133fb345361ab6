/**
 * Content blocks of locations and beacons: the location, the asset at the location, and the time.
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
    /** The location as a geo URI (RFC 5870), for example `geo:51.5008,0.1247;u=35`. */
    uri: GeoUri,
  },
  {
    /** A label for the location. Absent or null, as Element sends it: none. */
    description: nullable(string),
    /** The zoom level of a map, from 0 (the world) to 20 (a building). */
    zoom_level: integer,
  },
)
/** A location. */
export interface LocationContentBlock extends TypeOf<typeof location> {}
export const LocationContentBlock: Codec<LocationContentBlock> = location

const assetType = openLiterals('AssetType', ['m.pin', 'm.self'])
/**
 * What is at the location: the sender (`m.self`), or a pin that the sender placed. Treat unknown values as any object.
 */
export type AssetType = TypeOf<typeof assetType>
export const AssetType: Codec<AssetType> = assetType

const asset = object('AssetContentBlock', {
  /** What is at the location. */
  type: AssetType,
})
/** The asset at a location. */
export interface AssetContentBlock extends TypeOf<typeof asset> {}
export const AssetContentBlock: Codec<AssetContentBlock> = asset

/**
 * The location block, under its stable and its unstable name.
 *
 * @internal
 */
export const locationFields = {
  /** The location. */
  'm.location': LocationContentBlock,
  /** The location. */
  'org.matrix.msc3488.location': LocationContentBlock,
}

/**
 * The asset block, under its stable and its unstable name. Absent: the asset is the sender.
 *
 * @internal
 */
export const assetFields = {
  /** What is at the location. Absent: the sender. */
  'm.asset': AssetContentBlock,
  /** What is at the location. Absent: the sender. */
  'org.matrix.msc3488.asset': AssetContentBlock,
}

/**
 * The time in milliseconds since the Unix epoch, by the clock of the sender, under its stable and its unstable name.
 *
 * @internal
 */
export const timestampFields = {
  /** Milliseconds since the Unix epoch, by the clock of the sender. */
  'm.ts': integer,
  /** Milliseconds since the Unix epoch, by the clock of the sender. */
  'org.matrix.msc3488.ts': integer,
}
