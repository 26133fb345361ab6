/**
 * Builds messages that share a location.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mlocation | m.location}
 * @module
 */

import type { LocationInfo, LocationMessageEventContent } from '../../event/message/location.js'
import { isObject } from '../../json/own.js'
import { textOf } from '../../json/text-of.js'
import type { WithCustomKeys } from './custom-keys.js'
import type { MentioningContent } from './mention.js'
import type { Mutable } from './mutable.js'

/**
 * Builds the content of an `m.location`.
 *
 * @param body - a description of the place
 * @param geoUri - the coordinates in degrees (RFC 5870): `geo:51.5008,0.1247`, with or without `geo:`
 * @param info - a thumbnail of the place
 *
 * @example
 * ```ts
 * import { buildLocationMessage } from 'matrix-event-model'
 *
 * const { msgtype, body, geo_uri } = buildLocationMessage('Big Ben, London, UK', 'geo:51.5008,0.1247')
 * msgtype // => 'm.location'
 * body // => 'Big Ben, London, UK'
 * geo_uri // => 'geo:51.5008,0.1247'
 * ```
 */
export function buildLocationMessage(
  body: string,
  geoUri: string,
  info?: WithCustomKeys<LocationInfo> | undefined,
): Mutable<LocationMessageEventContent> & MentioningContent {
  return {
    msgtype: 'm.location',
    body: textOf(body),
    geo_uri: `geo:${textOf(geoUri).replace(/^geo:/i, '')}`,
    ...(isObject(info) && { info }),
    'm.mentions': {},
  }
}
