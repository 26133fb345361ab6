/**
 * `m.location`: a geographic location.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mlocation | m.location}
 * @module
 */
import type { Codec, TypeOf } from '../../codec/codec.js'
import { literal } from '../../codec/literals.js'
import { object } from '../../codec/object.js'
import { string } from '../../codec/primitive.js'
import { GeoUri } from '../common/geo-uri.js'
import { thumbnailFields } from '../common/image-info.js'

const info = object('LocationInfo', {}, thumbnailFields)
/** The thumbnail of a location. */
export interface LocationInfo extends TypeOf<typeof info> {}
export const LocationInfo: Codec<LocationInfo> = info

const content = object(
  'LocationMessageEventContent',
  {
    /** A description of the location, or a textual fallback. */
    body: string,
    /** The location as a geo URI (RFC 5870), for example `geo:51.5008,0.1247`. */
    geo_uri: GeoUri,
    /** Tells this message from those of other types. */
    msgtype: literal('m.location'),
  },
  {
    /** The thumbnail of the location. Absent: none. */
    info: LocationInfo,
  },
)
/** Content of a message of type `m.location`. */
export interface LocationMessageEventContent extends TypeOf<typeof content> {}
export const LocationMessageEventContent: Codec<LocationMessageEventContent> = content
