/**
 * Geographic locations. They are private: errors do not quote them.
 *
 * @see {@link https://spec.matrix.org/v1.19/client-server-api/#mlocation | m.location}
 * @module
 */
import type { Codec } from '../../codec/codec.js'
import { pattern } from '../../codec/pattern.js'

/** A geo URI (RFC 5870), for example `geo:51.5008,0.1247;u=35`. */
export type GeoUri = `geo:${string}`
export const GeoUri: Codec<GeoUri> = pattern('GeoUri', '^geo:')
