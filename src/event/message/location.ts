/**
 * `m.location`: a place.
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
/** A picture of the place. */
export interface LocationInfo extends TypeOf<typeof info> {}
export const LocationInfo: Codec<LocationInfo> = info

const content = object(
  'LocationMessageEventContent',
  {
    /** The place in words. */
    body: string,
    /** The place by its coordinates (RFC 5870): `geo:51.5008,0.1247`. */
    geo_uri: GeoUri,
    msgtype: literal('m.location'),
  },
  { info: LocationInfo },
)
/** Content of a message of type `m.location`. */
export interface LocationMessageEventContent extends TypeOf<typeof content> {}
export const LocationMessageEventContent: Codec<LocationMessageEventContent> = content
