/**
 * Messages that tell where something is.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mlocation | m.location}
 * @module
 */
import type { LocationInfo, LocationMessageEventContent } from '../message/location.js'
import type { MentioningContent } from './mention.js'

/**
 * The content of an `m.location`. Never throws.
 *
 * @param body - the place in words
 * @param geoUri - the place by its coordinates, in degrees (RFC 5870): `geo:51.5008,0.1247`
 * @param info - a picture of the place
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mlocation | m.location}
 * @example
 * ```ts
 * import { locationMessage } from 'matrix-event-model'
 *
 * const { msgtype, body, geo_uri } = locationMessage('Big Ben, London, UK', 'geo:51.5008,0.1247')
 * msgtype // => 'm.location'
 * body // => 'Big Ben, London, UK'
 * geo_uri // => 'geo:51.5008,0.1247'
 * ```
 */
export function locationMessage(
  body: string,
  geoUri: `geo:${string}`,
  info?: LocationInfo,
): LocationMessageEventContent & MentioningContent {
  return { msgtype: 'm.location', body, geo_uri: geoUri, ...(info && { info }), 'm.mentions': {} }
}
